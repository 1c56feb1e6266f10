/** Flights without their screening: legs, times and travellers. Every agency that sees travellers may see these. */
import type { Flight, FlightId } from '../../../shared/flight/flight.ts';
import type { FlightHead, SeenParts } from '../flight-head.ts';
import type { Request } from '../request.ts';
import { readHeads } from '../store/heads.ts';
import { wholeOf } from '../store/open-store.ts';
import { readOne, readSound } from '../store/read.ts';

type Reading = Pick<Request, 'store'>;

/** The head of a flight without anything that tells of hits. */
export type PlainHead = Omit<FlightHead, keyof SeenParts | 'seen'>;

/** Heads stay the same objects until they change. */
const plain = new WeakMap<FlightHead, PlainHead>();

/** Every flight's head without hits, in order of the ids. */
export async function readPlainHeads({ store }: Reading): Promise<readonly PlainHead[]> {
  return (await readHeads(wholeOf(store))).map(plainHead);
}

/** One flight's head without hits; undefined where there is none. */
export async function readPlainHead({ store }: Reading, id: FlightId): Promise<PlainHead | undefined> {
  const found = await readOne(wholeOf(store), 'flightHeads', id);
  return found === undefined ? undefined : plainHead(found.value);
}

function plainHead(head: FlightHead): PlainHead {
  const known = plain.get(head);
  if (known !== undefined) return known;
  const { byOutcome, ruleCounts, flagged, held, uncovered, mutes, spared, seen, ...rest } = head;
  plain.set(head, rest);
  return rest;
}

/** A flight without its screening; undefined where there is none. */
export async function readFlight({ store }: Reading, id: FlightId): Promise<Flight | undefined> {
  return (await readOne(wholeOf(store), 'flightManifests', id))?.value.flight;
}

/** Flights without their screenings, in the order of the ids; missing and damaged ones are left out. */
export async function readFlights({ store }: Reading, ids: readonly FlightId[]): Promise<readonly Flight[]> {
  return (await readSound(wholeOf(store), 'flightManifests', ids)).map(({ value }) => value.flight);
}
