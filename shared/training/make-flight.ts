/** One sample flight: its bookings (planted ones among them) and crew. */

import { bagsOf, checkIn } from './check-in.ts';
import { type FlightContext, uniqueIn } from './flight-context.ts';
import type { Ledger } from './ledger.ts';
import { makeBooking } from './make-booking.ts';
import { makePerson } from './make-person.ts';
import type { BookingWishes, SampleBooking, SampleFlight, SampleTraveller } from './model.ts';
import { placedAnywhere } from './placed-anywhere.ts';
import { planFlight } from './plan-flight.ts';
import type { Random } from './random.ts';
import type { SampleRates } from './rates.ts';
import { realWishes } from './real-booking.ts';
import type { RealContext } from './real-context.ts';
import type { SampleAirport } from './sample-airport.ts';
import type { ScheduledFlight } from './schedule.ts';
import { departureOf, type Timetable } from './timetable.ts';

/** What all flights of a sample share. */
export interface SampleContext {
  readonly random: Random;
  readonly airport: SampleAirport;
  /** UTC minutes since 1970. */
  readonly now: number;
  /** A day before that of the sample: all its messages are final. */
  readonly past: boolean;
  /** Rates of a real airport, with the flights and people of all days; null on a quiet day. */
  readonly real: { readonly rates: SampleRates; readonly ledger: Ledger; readonly timetable: Timetable } | null;
}

/** Fills a flight around `now`; `wishes` are the bookings that must be on it. */
export function makeFlight(
  sample: SampleContext,
  flight: ScheduledFlight,
  wishes: readonly BookingWishes[],
): SampleFlight {
  const { random, airport, now, past, real } = sample;
  const departure = departureOf(flight, airport.station.airport, now);
  const arrival = departure + flight.minutes;
  const prepared = past ? departure - 25 : Math.min(departure - 25, now - 5);
  const references = random.between(0x1000, 0x7fff);
  let issued = 0;
  const brought = real?.ledger.take(flight.carrier, flight.number, departure) ?? [];
  const names = new Set(
    brought.flatMap(({ travellers }) => travellers.map(({ surname, givenNames }) => `${surname}/${givenNames}`)),
  );
  const context: FlightContext = {
    random,
    airport,
    flight,
    timetable: real?.timetable ?? null,
    departure,
    arrival,
    prepared,
    nextSeat: seats(random, flight.seats),
    nextReference: () => (references * 4096 + issued++).toString(16).toUpperCase(),
    names,
    locators: new Set(brought.map(({ locator }) => locator)),
    unique: uniqueIn(names),
    documents: real?.ledger.documents ?? null,
    handLuggagePercent: (real?.rates.handLuggageOnly ?? 0) / 10,
  };
  const bookings: SampleBooking[] = wishes.map((wish) => makeBooking(context, wish));
  bookings.push(...brought.map((booking) => again(context, booking)));
  const target = Math.round((flight.seats * random.between(84, 97)) / 100);
  const plan = real === null ? null : { ...real, plan: planOf(real.rates, context, target, bookings), wanted: target };
  fill(context, plan, bookings, target);
  const placed = [...placedAnywhere(references, bookings)];
  placed.sort((left, right) => (left.locator < right.locator ? -1 : 1));
  return {
    scheduled: flight,
    station: airport.station,
    departure,
    arrival,
    prepared,
    bookings: leaveBehind(random, flight, placed),
    crew: crew(context),
  };
}

function planOf(
  rates: SampleRates,
  { flight }: FlightContext,
  wanted: number,
  bookings: readonly SampleBooking[],
): RealContext['plan'] {
  const brought = bookings.filter(({ planted }) => planted === null);
  return planFlight(rates, { seats: flight.seats, wanted }, brought);
}

/** Adds bookings until the flight has `target` travellers, and notes their later flights. */
function fill(context: FlightContext, real: RealContext | null, bookings: SampleBooking[], target: number): void {
  let travellers = bookings.reduce((sum, booking) => sum + booking.travellers.length, 0);
  while (travellers < target) {
    const booking = makeBooking(context, real === null ? undefined : realWishes(context, real));
    bookings.push(booking);
    real?.ledger.note(booking);
    travellers += booking.travellers.length;
  }
}

/** A booking on the next flight of its journey: other seats and references, and bags a little lighter or heavier than before. */
function again(context: FlightContext, booking: SampleBooking): SampleBooking {
  const { random, flight } = context;
  const checked = booking.travellers.map((traveller) => {
    const { pool: _, ...person } = traveller;
    const fresh = checkIn(context, person, traveller.ticket, 0, undefined);
    const kg = traveller.kg === 0 ? 0 : Math.max(4, traveller.kg + random.between(-4, 5));
    return { ...fresh, frequentFlyer: traveller.frequentFlyer, bags: traveller.bags, kg };
  });
  return {
    ...booking,
    travellers: bagsOf(random, booking.party, checked),
    codeShare: flight.irregular.includes('code-share') && random.percent(25),
  };
}

/** On a closed flight, a few booked travellers did not board. */
function leaveBehind(
  random: Random,
  flight: ScheduledFlight,
  bookings: readonly SampleBooking[],
): readonly SampleBooking[] {
  if (!flight.irregular.includes('close-out')) return bookings;
  return bookings.map((booking) =>
    booking.planted === null && booking.travellers.length === 1 && random.percent(12)
      ? { ...booking, travellers: booking.travellers.map((traveller) => ({ ...traveller, boarded: false })) }
      : booking,
  );
}

/** Seats row by row with gaps, so that parties sit together and the cabin is not implausibly full. */
function seats(random: Random, count: number): () => string {
  const letters = count > 110 ? 'ABCDEFGHK' : 'ABCDEF';
  let index = 4 * letters.length;
  return () => {
    index += random.percent(12) ? 2 : 1;
    return `${Math.floor(index / letters.length) + 1}${letters[index % letters.length]}`;
  };
}

const CREW_NATIONALITY = {
  ET: 'ETH',
  KP: 'TGO',
  AF: 'FRA',
  TP: 'PRT',
  KL: 'NLD',
  PY: 'SUR',
  EK: 'IND',
} as const;

function crew(context: FlightContext): readonly SampleTraveller[] {
  const { random, airport, flight, departure } = context;
  if (!flight.crewList) return [];
  const nationality = CREW_NATIONALITY[flight.carrier as keyof typeof CREW_NATIONALITY] ?? airport.country;
  const day = Math.floor(departure / 1440);
  return Array.from({ length: flight.seats > 150 ? 11 : 6 }, () => ({
    ...makePerson(random, day, {
      nationality,
      residence: nationality,
      age: [24, 55],
      ...(context.documents === null ? {} : { taken: context.documents }),
    }),
    seat: null,
    bags: 0,
    kg: 0,
    tag: 0,
    ticket: '',
    reference: context.nextReference(),
    bookedAs: null,
    frequentFlyer: null,
    boarded: true,
  }));
}
