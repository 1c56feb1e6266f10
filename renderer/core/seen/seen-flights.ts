/** Flights without their screening: legs, times and travellers. Every agency that sees travellers may see these. */
import type { Flight, FlightId } from '../../../shared/flight/flight.ts';
import type { FlightHead, SeenParts } from '../flight-head.ts';
import type { Request } from '../request.ts';
import { readHeads } from '../store/heads.ts';
import { type Store, wholeOf } from '../store/open-store.ts';
import { readOne, readSound } from '../store/read.ts';

type Reading = Pick<Request, 'store'>;

/** The head of a flight without anything that tells of hits. */
export type PlainHead = Omit<FlightHead, keyof SeenParts | 'seen'>;

/** Heads without hits, made again only for the heads that changed: the same objects as long as a head stays the same, and the same list as long as all do. */
class PlainHeads {
  readonly #store: Store;
  #from: readonly FlightHead[] = [];
  #plain: readonly PlainHead[] = [];

  constructor(store: Store) {
    this.#store = store;
  }

  async all(): Promise<readonly PlainHead[]> {
    const heads = await readHeads(this.#store);
    const [from, plain] = [this.#from, this.#plain];
    if (heads.length === from.length && heads.every((head, at) => head === from[at])) return plain;
    // Both lists are in order of the ids.
    let at = 0;
    this.#plain = heads.map((head) => {
      while (at < from.length && (from[at] as FlightHead).id < head.id) at++;
      return from[at] === head ? (plain[at] as PlainHead) : plainHead(head);
    });
    this.#from = heads;
    return this.#plain;
  }
}

/** Every flight's head without hits, in order of the ids; the same list as long as no head changes. */
export function readPlainHeads({ store }: Reading): Promise<readonly PlainHead[]> {
  return wholeOf(store).cache(PlainHeads).all();
}

/** One flight's head without hits; undefined where there is none. */
export async function readPlainHead({ store }: Reading, id: FlightId): Promise<PlainHead | undefined> {
  const found = await readOne(wholeOf(store), 'flightHeads', id);
  return found === undefined ? undefined : plainHead(found.value);
}

function plainHead(head: FlightHead): PlainHead {
  const { byOutcome, ruleCounts, flagged, held, uncovered, mutes, spared, absent, regulars, seen, ...rest } = head;
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
