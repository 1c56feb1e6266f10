/** How screens and papers name a flight. */
import type { Leg } from '../manifest.ts';
import { dayText } from '../time/day-text.ts';
import type { FlightId } from './flight.ts';

/** `ET 508`, `KP 021A`, as on an airport board. A flight without a number is named by its registration. */
export function flightNumber(
  leg: Pick<Leg, 'carrier' | 'number' | 'suffix'> & Partial<Pick<Leg, 'registration'>>,
): string {
  if (leg.number === null && leg.registration) return leg.registration;
  const number = leg.number === null ? '' : String(leg.number).padStart(3, '0');
  return `${leg.carrier ?? '??'} ${number}${leg.suffix ?? ''}`.trim();
}

/** `ADD–LFW`; `?` for a missing airport. */
export function routeText(leg: Pick<Leg, 'origin' | 'destination'>): string {
  return `${leg.origin ?? '?'}–${leg.destination ?? '?'}`;
}

/** `ET 508 ADD–LFW, 24/11/2026`, as papers name it. */
export function flightText(leg: Leg): string {
  const day = dayText((leg.departure ?? leg.arrival)?.slice(0, 10) ?? '');
  const name = `${flightNumber(leg)} ${routeText(leg)}`;
  return day === '' ? name : `${name}, ${day}`;
}

/** What an id says of its flight; null: it has another form. */
export interface NamedInId {
  /** `ET 508`, or the registration; '' where its data named none. */
  readonly number: string;
  /** Null: its data named none. */
  readonly origin: string | null;
  /** Local day, ISO; null: its data named none. */
  readonly day: string | null;
}

const FLIGHT_ID = /^([A-Z0-9]{2,3})-([^-]*)-([A-Z]{3,4})-(\d{4}-\d{2}-\d{2}|undated)$/;
const UNKNOWN_CARRIER = 'XX';
const UNKNOWN_AIRPORT = 'XXX';

/** Reads the id of a flight that the store does not have any more, or not yet. */
export function namedInId(id: FlightId): NamedInId | null {
  const found = FLIGHT_ID.exec(id);
  if (found === null) return null;
  const [, carrier = '', number = '', origin = '', day = ''] = found;
  // A registration is not padded with zeros.
  const padded = /^\d{1,2}[A-Z]?$/.test(number) ? number.replace(/\d+/, (digits) => digits.padStart(3, '0')) : number;
  return {
    number: [carrier === UNKNOWN_CARRIER ? '' : carrier, padded].filter((part) => part !== '').join(' '),
    origin: origin === UNKNOWN_AIRPORT ? null : origin,
    day: day === 'undated' ? null : day,
  };
}

/** `ET 508 ADD–LFW, 24/11/2026` by the legs that are known; by what the id says where none is. */
export function flightNames(legs: ReadonlyMap<FlightId, Leg>): (id: FlightId) => string {
  return (id) => {
    const leg = legs.get(id);
    if (leg !== undefined) return flightText(leg);
    const named = namedInId(id);
    if (named === null) return id;
    const { number, origin, day } = named;
    return `${number === '' ? '?' : number} ${origin ?? '?'}${day === null ? '' : `, ${dayText(day)}`}`;
  };
}
