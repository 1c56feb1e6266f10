/**
 * Finds the travellers with a given value in the link records of all flights. Those who match well come before those who match loosely; among them the
 * flagged first, then the best match, then the latest flight.
 */
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { KeyedHash } from '../../../shared/past/keyed-hash.ts';
import { findJoined, joinedQuery } from '../../../shared/search/find-joined.ts';
import { findKeys, wantedKeys } from '../../../shared/search/find-keys.ts';
import { findNames, type NameReach, nameQuery } from '../../../shared/search/find-names.ts';
import { everybodyOn, type FoundParts, findEnding } from '../../../shared/search/find-parts.ts';
import { findWritten, writtenQuery } from '../../../shared/search/find-written.ts';
import type { FlightLinks } from '../../../shared/search/flight-links.ts';
import { type FoundKind, type SearchKind, withoutAccents } from '../../../shared/search/search-kinds.ts';
import type { SearchMatch } from '../calls/search.ts';
import type { Slices } from '../pause.ts';
import type { Severities } from './severities.ts';

/** The kind of value by which a traveller was found, and how well it matched. */
export interface FoundBy {
  readonly kind: FoundKind;
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

/** Parts of a typed text, beside what is left of it. */
export interface SoughtParts {
  /** The last digits of a document or card; null: none. */
  readonly ending: string | null;
  /** Who has the seat or the bag tag on each flight; null: neither was typed. */
  readonly seated: ReadonlyMap<FlightId, FoundParts> | null;
}

/** The text to look for, and as which kinds of value; '' looks only for the parts. */
export interface Sought {
  readonly text: string;
  readonly kinds: ReadonlySet<SearchKind>;
  readonly reach: NameReach;
  /** Also find names that are written together or apart. */
  readonly joined: boolean;
  /** Whoever is found must also have the typed parts; left out: none were typed. */
  readonly parts?: SoughtParts;
  /** Most travellers to give. */
  readonly count: number;
}

/** What decides the order of travellers who match equally well. */
export interface Ordering {
  readonly dayOf: (flight: FlightId) => string;
  readonly severitiesOn: (flight: FlightId, links: FlightLinks) => Severities;
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
/** Everybody on a typed flight is a loose match: somebody with exactly that value comes first. */
const ON_FLIGHT = 2;
/** Ranks of good matches; those of loose ones follow. */
const GOOD = 2;
const RANK_COUNT = 5;
const SEVERITIES = 4;

/** Place of a match in the order of all: by how well it matches, then the severity, then the rank. */
function orderOf({ kind, match }: FoundBy, severity: number): number {
  const rank = kind === 'flight' ? ON_FLIGHT : RANKS[match];
  const from = rank < GOOD ? 0 : GOOD * SEVERITIES;
  const ranks = rank < GOOD ? GOOD : RANK_COUNT - GOOD;
  return from + (SEVERITIES - 1 - severity) * ranks + (rank < GOOD ? rank : rank - GOOD);
}

/** Travellers of one flight who stand at the same place of the order. */
interface Group {
  readonly flight: FlightId;
  readonly links: FlightLinks;
  readonly places: number[];
  readonly by: FoundBy[];
}

/** Finds every traveller who has the value. Pauses between flights; a flight written meanwhile may be missed. */
export async function findTravellers(
  flights: ReadonlyMap<FlightId, FlightLinks>,
  { text, kinds, reach, joined: wantsJoined, parts, count }: Sought,
  hash: KeyedHash,
  { dayOf, severitiesOn }: Ordering,
  slice: Slices,
): Promise<FoundTravellers> {
  const keys = wantedKeys(text, kinds, hash);
  const query = kinds.has('name') ? nameQuery(text) : null;
  const written = kinds.has('name') ? writtenQuery(text) : null;
  const plain = kinds.has('name') ? withoutAccents(text) : null;
  const unaccented = plain === null ? null : nameQuery(plain);
  const joined = wantsJoined && kinds.has('name') ? joinedQuery(text) : null;
  const inOrder = Array.from({ length: RANK_COUNT * SEVERITIES }, (): Group[] => []);
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
    if (parts !== undefined && (text === '' || found.size > 0))
      narrow(found, havingParts(flight, links, parts, text), text === '');
    if (found.size > 0) {
      total += found.size;
      group(inOrder, flight, links, found, severitiesOn(flight, links));
      found.clear();
    }
    if (slice.isSpent) await slice.breathe();
  }
  return { total, first: latest(inOrder, count, dayOf) };
}

const BY_NAME = {
  whole: { kind: 'name', match: 'whole' },
  beginning: { kind: 'name', match: 'beginning' },
  inside: { kind: 'name', match: 'inside' },
  spelling: { kind: 'name', match: 'spelling' },
  mistake: { kind: 'name', match: 'mistake' },
} as const;

/** Who has each of the typed parts; everybody on the flight where only the flight was typed. */
function havingParts(
  flight: FlightId,
  links: FlightLinks,
  { ending, seated }: SoughtParts,
  text: string,
): readonly FoundParts[] {
  const having = [
    ...(seated === null ? [] : [seated.get(flight) ?? NOBODY]),
    ...(ending === null ? [] : [findEnding(links, ending)]),
  ];
  return having.length === 0 && text === '' ? [everybodyOn(links)] : having;
}

const NOBODY: FoundParts = new Map();

/** Keeps those who have every part. `fills`: nothing else was typed, and whoever has the first part is found. */
function narrow(found: Map<number, FoundBy>, having: readonly FoundParts[], fills: boolean): void {
  for (const [index, each] of having.entries()) {
    if (fills && index === 0) for (const [at, by] of each) found.set(at, by);
    else for (const at of [...found.keys()]) if (!each.has(at)) found.delete(at);
  }
}

function group(
  inOrder: readonly Group[][],
  flight: FlightId,
  links: FlightLinks,
  found: ReadonlyMap<number, FoundBy>,
  severities: Severities,
): void {
  const groups: (Group | undefined)[] = [];
  for (const [at, by] of found) {
    const place = orderOf(by, severities.get(at) ?? 0);
    let of = groups[place];
    if (of === undefined) {
      of = { flight, links, places: [], by: [] };
      groups[place] = of;
      inOrder[place]?.push(of);
    }
    of.places.push(at);
    of.by.push(by);
  }
}

function latest(
  inOrder: readonly (readonly Group[])[],
  count: number,
  dayOf: (flight: FlightId) => string,
): readonly FoundTraveller[] {
  const first: FoundTraveller[] = [];
  for (const groups of inOrder) {
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
