/** Finds the travellers with a given value in the link records of all flights: best match first, then the latest flight. */
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { KeyedHash } from '../../../shared/past/keyed-hash.ts';
import { findJoined, joinedQuery } from '../../../shared/search/find-joined.ts';
import { findKeys, wantedKeys } from '../../../shared/search/find-keys.ts';
import { findNames, type NameReach, nameQuery } from '../../../shared/search/find-names.ts';
import { findWritten, writtenQuery } from '../../../shared/search/find-written.ts';
import type { FlightLinks } from '../../../shared/search/flight-links.ts';
import { type SearchKind, withoutAccents } from '../../../shared/search/search-kinds.ts';
import type { SearchMatch } from '../calls/search.ts';
import type { Slices } from '../pause.ts';

/** The kind of value by which a traveller was found, and how well it matched. */
export interface FoundBy {
  readonly kind: SearchKind;
  readonly match: SearchMatch;
}

/** A traveller who was found; `at` is the place on the flight. */
export interface FoundTraveller {
  readonly flight: FlightId;
  readonly links: FlightLinks;
  readonly at: number;
  readonly by: FoundBy;
}

export interface FoundTravellers {
  readonly total: number;
  /** At most `count` of them. */
  readonly first: readonly FoundTraveller[];
}

/** The text to look for, and as which kinds of value. */
export interface Sought {
  readonly text: string;
  readonly kinds: ReadonlySet<SearchKind>;
  readonly reach: NameReach;
  /** Also find names that are written together or apart. */
  readonly joined: boolean;
  /** Most travellers to give. */
  readonly count: number;
}

/** Rank of each match; 0 is the best. */
const RANKS: Readonly<Record<SearchMatch, number>> = {
  whole: 0,
  ending: 1,
  beginning: 1,
  inside: 2,
  spelling: 3,
  mistake: 4,
};
const RANK_COUNT = 5;

/** Travellers of one flight whose matches have the same rank. */
interface Group {
  readonly flight: FlightId;
  readonly links: FlightLinks;
  readonly places: number[];
  readonly by: FoundBy[];
}

/** Finds every traveller who has the value. Pauses between flights; a flight written meanwhile may be missed. */
export async function findTravellers(
  flights: ReadonlyMap<FlightId, FlightLinks>,
  { text, kinds, reach, joined: wantsJoined, count }: Sought,
  hash: KeyedHash,
  dayOf: (flight: FlightId) => string,
  slice: Slices,
): Promise<FoundTravellers> {
  const keys = wantedKeys(text, kinds, hash);
  const query = kinds.has('name') ? nameQuery(text) : null;
  const written = kinds.has('name') ? writtenQuery(text) : null;
  const plain = kinds.has('name') ? withoutAccents(text) : null;
  const unaccented = plain === null ? null : nameQuery(plain);
  const joined = wantsJoined && kinds.has('name') ? joinedQuery(text) : null;
  const byRank = Array.from({ length: RANK_COUNT }, (): Group[] => []);
  const found = new Map<number, FoundBy>();
  let total = 0;
  const note = (at: number, by: FoundBy) => {
    const before = found.get(at);
    if (before === undefined || RANKS[by.match] < RANKS[before.match]) found.set(at, by);
  };
  for (const [flight, links] of flights) {
    findKeys(links, keys, note);
    if (written !== null) findWritten(links, written, (at, match) => note(at, BY_NAME[match]));
    else if (query !== null) findNames(links, query, reach, (at, match) => note(at, BY_NAME[match]));
    if (unaccented !== null) findNames(links, unaccented, reach, (at, match) => note(at, BY_NAME[match]));
    if (written === null && joined !== null) findJoined(links, joined, (at) => note(at, BY_NAME.spelling));
    if (found.size > 0) {
      total += found.size;
      group(byRank, flight, links, found);
      found.clear();
    }
    await slice.breathe();
  }
  return { total, first: latest(byRank, count, dayOf) };
}

const BY_NAME = {
  whole: { kind: 'name', match: 'whole' },
  beginning: { kind: 'name', match: 'beginning' },
  inside: { kind: 'name', match: 'inside' },
  spelling: { kind: 'name', match: 'spelling' },
  mistake: { kind: 'name', match: 'mistake' },
} as const;

function group(
  byRank: readonly Group[][],
  flight: FlightId,
  links: FlightLinks,
  found: ReadonlyMap<number, FoundBy>,
): void {
  const groups: (Group | undefined)[] = [];
  for (const [at, by] of found) {
    const rank = RANKS[by.match];
    let of = groups[rank];
    if (of === undefined) {
      of = { flight, links, places: [], by: [] };
      groups[rank] = of;
      byRank[rank]?.push(of);
    }
    of.places.push(at);
    of.by.push(by);
  }
}

function latest(
  byRank: readonly (readonly Group[])[],
  count: number,
  dayOf: (flight: FlightId) => string,
): readonly FoundTraveller[] {
  const first: FoundTraveller[] = [];
  for (const groups of byRank) {
    if (first.length >= count) break;
    const dated = groups.map((one) => ({ ...one, day: dayOf(one.flight) }));
    dated.sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : a.flight < b.flight ? -1 : 1));
    for (const { flight, links, places, by } of dated) {
      for (const [index, at] of places.entries()) {
        if (first.length >= count) break;
        first.push({ flight, links, at, by: by[index] as FoundBy });
      }
      if (first.length >= count) break;
    }
  }
  return first;
}
