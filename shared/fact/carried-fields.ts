/** Counts the travellers of a flight who have the fields whose absence rules treat as a sign. */
import type { Flight, FlightBooking, Traveller } from '../flight/flight.ts';
import { SENT_FIELDS, type SentField } from './fact.ts';

export interface CarriedField {
  /** Travellers with a value. */
  readonly sent: number;
  /** Travellers with a message whose format can carry the field. */
  readonly of: number;
}

/** Leaves out fields that no message of the flight can carry. */
export type CarriedFields = Readonly<Partial<Record<SentField, CarriedField>>>;

/** Null: no message of the traveller can carry the field. */
type Asks = (traveller: Traveller, booking: FlightBooking | null) => boolean | null;

const ASKS: Readonly<Record<SentField, Asks>> = {
  // A pool's bags are on the record of its head.
  bags: ({ bags }) => bags.count !== null || bags.weightKg !== null || bags.pool !== null || bags.tags.length > 0,
  contact: (traveller, booking) => booking && (hasPhone(traveller, booking) || hasEmail(traveller, booking)),
  phone: (traveller, booking) => booking && hasPhone(traveller, booking),
  email: (traveller, booking) => booking && hasEmail(traveller, booking),
  address: (_, booking) => booking && booking.addresses.length > 0,
  payment: (_, booking) => booking && booking.payments.length > 0,
};

/** Counts passengers: crew and infants have neither bags nor a booking of their own. */
export function carriedFields({ travellers, bookings }: Pick<Flight, 'travellers' | 'bookings'>): CarriedFields {
  const counted: Partial<Record<SentField, CarriedField>> = {};
  const passengers = travellers.filter(({ type }) => !APART.has(type));
  for (const field of SENT_FIELDS) {
    const answers = passengers.map((each) =>
      ASKS[field](each, each.booking === null ? null : (bookings[each.booking] ?? null)),
    );
    const of = answers.filter((answer) => answer !== null).length;
    if (of > 0) counted[field] = { sent: answers.filter((answer) => answer === true).length, of };
  }
  return counted;
}

const APART: ReadonlySet<Traveller['type']> = new Set(['crew', 'transit-crew', 'infant']);

function hasPhone(traveller: Traveller, booking: FlightBooking): boolean {
  return traveller.phones.length > 0 || booking.phones.length > 0;
}

function hasEmail(traveller: Traveller, booking: FlightBooking): boolean {
  return traveller.emails.length > 0 || booking.emails.length > 0;
}
