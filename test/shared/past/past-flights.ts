/** Flights of many days with few people, for tests of the past: they are read, folded, recorded and queried as in a store. */
import { factBlockOf } from '../../../shared/fact/build-fact-block.ts';
import type { FactBlock } from '../../../shared/fact/fact-block.ts';
import { subjectsOf } from '../../../shared/fact/subjects-of.ts';
import type { Flight, FoldMessage } from '../../../shared/flight/flight.ts';
import { foldFlights } from '../../../shared/flight/fold-flights.ts';
import type { Booking, Leg, ManifestTraveller } from '../../../shared/manifest.ts';
import type { KeyedAppearances } from '../../../shared/past/encode-appearances.ts';
import { KeyedHash } from '../../../shared/past/keyed-hash.ts';
import { Memory } from '../../../shared/past/memory.ts';
import { type Results, remember } from '../../../shared/past/remember.ts';
import { dateOfDay } from '../../../shared/time/civil.ts';
import { booking, context, document, leg, person, pnr, segment } from '../flight/make-manifest.ts';

export const hash = new KeyedHash(new Uint8Array(32).fill(7));

/** 2026-11-24, the day of the tests. */
export const TODAY = 20781;

/** The date of a day so many before (or, negative, after) the day of the tests. */
export function dayBefore(days: number): string {
  return dateOfDay(TODAY - days);
}

export interface SeenFlight {
  /** Days before the day of the tests. */
  readonly daysBefore: number;
  readonly origin?: string;
  readonly destination?: string;
  readonly number?: number;
  /** Local times of day. */
  readonly leaves?: string;
  readonly lands?: string;
  readonly travellers: readonly ManifestTraveller[];
  /** By default each traveller gets one booking, by locator. */
  readonly bookings?: readonly Booking[];
  readonly leg?: Partial<Leg>;
}

/** The flight as read from its message. */
export function flightOf(seen: SeenFlight): Flight {
  const [flight] = foldFlights([messageOf(seen)], context);
  if (flight === undefined) throw new Error('no flight');
  return flight;
}

function messageOf({ daysBefore, travellers, ...more }: SeenFlight): FoldMessage {
  const { origin = 'ADD', destination = 'LFW', number = 508, leaves = '09:00', lands = '12:00' } = more;
  const date = dayBefore(daysBefore);
  const [departure, arrival] = [`${date}T${leaves}`, `${date}T${lands}`];
  const flights = [leg({ number, origin, destination, departure, arrival, ...more.leg })];
  const bookings =
    more.bookings ??
    travellers.map(({ locator }, at) =>
      booking(locator, [at], { segments: [segment(origin, destination, departure, arrival)] }),
    );
  return pnr(`${number}-${origin}-${destination}-${date}`, travellers, bookings, { flights });
}

/** A traveller with a passport of that number. */
export function holder(name: string, number: string, more: Partial<ManifestTraveller> = {}): ManifestTraveller {
  return person(name, { documents: [document(number)], ...more });
}

/** The record of a flight. */
export function remembered(flight: Flight, results?: Results): KeyedAppearances {
  const keyed = remember(subjectsOf(flight, context), hash, results);
  if (keyed === null) throw new Error('flight without a day');
  return keyed;
}

/** All facts of a flight, with the past. */
export function askPast(flight: Flight, memory: Memory, results?: Results): FactBlock {
  const subjects = subjectsOf(flight, { ...context, past: memory });
  return factBlockOf(subjects, remember(subjects, hash, results));
}

/** A memory with these flights, and with earlier records. */
export function memoryOf(
  flights: readonly Flight[],
  results?: Results,
  others: readonly KeyedAppearances[] = [],
): Memory {
  const memory = new Memory(hash);
  for (const keyed of [...flights.map((flight) => remembered(flight, results)), ...others]) memory.load(keyed);
  return memory;
}
