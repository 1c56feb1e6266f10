/** Facts about strangers whom a traveller meets flight after flight. */
import { type Appearances, UNKNOWN } from '../past/appearances.ts';
import { SPANS } from '../past/past.ts';
import { type Answer, NOT_APPLICABLE, NOT_SENT } from './fact-answer.ts';
import { type FactTable, fact, PERSONS, PIECES } from './fact-row.ts';
import type { TravellerSubject } from './fact-subjects.ts';
import { recognised } from './history-facts.ts';
import type { FlightPast, PastSubject } from './past-subjects.ts';
import { haveSurnameInCommon } from './share-surname.ts';

/** One shared flight may be chance: only strangers who shared at least this many earlier flights count. */
const OFTEN = 2;
/** An earlier flight that more travellers than this shared counts as a group trip and gives no companions. */
const GROUP = 100;

export const companionFacts: FactTable<PastSubject> = {
  'history.sameCompanions': {
    ...fact(248, 3, PERSONS, 'links', [], { needs: ['history'], changed: 10 }),
    answer: recognised(({ on, row, subject }) => {
      if (subject.crew) return NOT_APPLICABLE;
      return on.told(companionsOf(on)[row] as number, SPANS.quarter);
    }),
  },
};

export const neighbourPastFacts: FactTable<PastSubject> = {
  'links.seatNeighbourFlights': {
    ...fact(226, 3, PIECES, 'links', ['traveller.seat'], { needs: ['history'], changed: 7 }),
    answer: (subject) => besides(subject, seatOf),
  },
  'links.checkInNeighbourFlights': {
    ...fact(227, 3, PIECES, 'links', ['traveller.boardingNumber'], { needs: ['history'], changed: 7 }),
    answer: (subject) => besides(subject, boardingOf),
  },
};

const NO_ROWS: readonly number[] = [];

/** Cached for the flight asked about last. */
let counted: { readonly on: FlightPast; readonly counts: Int32Array } | null = null;

function companionsOf(on: FlightPast): Int32Array {
  if (counted?.on !== on) counted = { on, counts: countCompanions(on) };
  return counted.counts;
}

/** For each traveller, how many strangers of this flight were on two or more of the traveller's flights of the last year. */
function countCompanions(on: FlightPast): Int32Array {
  const { travellers, partyOf } = on.subjects;
  const counts = new Int32Array(travellers.length);
  const aboard = rowsBySlot(on);
  /** On how many flights each later row was with the row at hand; zero between two rows. */
  const together = new Uint16Array(travellers.length);
  for (let one = 0; one < travellers.length; one += 1) {
    const flown = travellers[one]?.crew === true ? [] : on.flown(one, SPANS.year);
    if (flown.length < OFTEN) continue;
    for (const [at, { slot }] of flown.entries()) {
      if (slot === flown[at - 1]?.slot) continue;
      for (const other of aboard.get(slot) ?? NO_ROWS) {
        if (other <= one) continue;
        together[other] = (together[other] as number) + 1;
        if (together[other] !== OFTEN || partyOf[one] === partyOf[other] || areFamily(travellers, one, other)) continue;
        counts[one] = (counts[one] as number) + 1;
        counts[other] = (counts[other] as number) + 1;
      }
    }
    for (const { slot } of flown) for (const other of aboard.get(slot) ?? NO_ROWS) together[other] = 0;
  }
  return counts;
}

/** The rows that were on each earlier flight of the last year, in order; without crew, group trips and those who were alone. */
function rowsBySlot(on: FlightPast): ReadonlyMap<number, readonly number[]> {
  const aboard = new Map<number, number[]>();
  for (const { row, crew } of on.subjects.travellers) {
    if (crew) continue;
    for (const { slot } of on.flown(row, SPANS.year)) {
      const known = aboard.get(slot);
      if (known === undefined) aboard.set(slot, [row]);
      else if (known.at(-1) !== row) known.push(row);
    }
  }
  for (const [slot, rows] of aboard) if (rows.length < 2 || rows.length > GROUP) aboard.delete(slot);
  return aboard;
}

function areFamily(travellers: readonly TravellerSubject[], one: number, other: number): boolean {
  const [a, b] = [travellers[one], travellers[other]];
  return a === undefined || b === undefined || haveSurnameInCommon(a, b);
}

type ColumnOf = (flight: Appearances) => Uint16Array;

const seatOf: ColumnOf = ({ seat }) => seat;
const boardingOf: ColumnOf = ({ boarding }) => boarding;

/**
 * On how many journeys, including this one, the traveller was next to the same stranger. Who checks in for two flights at once often gets the same
 * neighbours on both, so a flight and the one that leads on from it count once. So does a flight that was sent under two dates.
 */
function besides({ on, row }: PastSubject, columnOf: ColumnOf): Answer {
  const { now, subjects } = on;
  const place = row < now.size ? (columnOf(now)[row] as number) : UNKNOWN;
  if (place === UNKNOWN) return NOT_SENT;
  let most = 0;
  for (const other of nextTo(on, columnOf, place)) {
    if (now.party[other] === now.party[row]) continue;
    const before = besideBefore(on, row, other, columnOf);
    // Whoever was next to the traveller on this flight only adds nothing to another one.
    if ((before.length === 0 && most > 0) || areFamily(subjects.travellers, row, other)) continue;
    most = Math.max(most, before.length === 0 ? 1 : journeysIn([...before, now]));
  }
  return most !== 1 || on.covers(SPANS.quarter) ? most : NOT_SENT;
}

/** How many journeys the flights make, in order of departure. */
function journeysIn(flights: readonly Appearances[]): number {
  return flights.filter((flight, at) => !isOneJourney(flights[at - 1], flight)).length;
}

/** Earlier flights on which the two were next to each other. */
function besideBefore(on: FlightPast, row: number, other: number, columnOf: ColumnOf): readonly Appearances[] {
  const theirs = on.flown(other, SPANS.year);
  if (theirs.length === 0) return NO_FLIGHTS;
  const mine = on.flown(row, SPANS.year);
  if (mine.length === 0) return NO_FLIGHTS;
  const beside: Appearances[] = [];
  for (const own of mine) {
    const them = theirs.findLast(({ slot }) => slot === own.slot);
    if (them === undefined) continue;
    const column = columnOf(own.flight);
    if (areNext(column[own.row] as number, column[them.row] as number)) beside.push(own.flight);
  }
  return beside;
}

const NO_FLIGHTS: readonly Appearances[] = [];
const DAY = 1440;

/**
 * Are two flights of a traveller within a day parts of one journey: does the second lead on from the first, or go the same way? Nobody flies the same way
 * twice in a day, so that is one flight with a wrong date.
 */
function isOneJourney(first: Appearances | undefined, second: Appearances): boolean {
  if (first === undefined || second.departure - first.departure > DAY) return false;
  if (first.origin === second.origin) return first.destination === second.destination;
  return first.destination === second.origin && first.origin !== second.destination;
}

function nextTo(on: FlightPast, columnOf: ColumnOf, place: number): readonly number[] {
  if (placed?.on !== on || placed.columnOf !== columnOf) placed = { on, columnOf, rows: rowsByPlace(columnOf(on.now)) };
  const before = placed.rows.get(place - 1) ?? NO_ROWS;
  const after = placed.rows.get(place + 1) ?? NO_ROWS;
  if (before.length + after.length > MOST_NEXT) return NO_ROWS;
  return before.length === 0 ? after : after.length === 0 ? before : [...before, ...after];
}

/** Cached for the flight and column asked about last. */
let placed: {
  readonly on: FlightPast;
  readonly columnOf: ColumnOf;
  readonly rows: ReadonlyMap<number, readonly number[]>;
} | null = null;

function rowsByPlace(column: Uint16Array): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  for (let row = 0; row < column.length; row += 1) {
    const place = column[row] as number;
    if (place === UNKNOWN) continue;
    const known = rows.get(place);
    if (known === undefined) rows.set(place, [row]);
    else known.push(row);
  }
  return rows;
}

/** A place shared by more travellers than this says nothing. */
const MOST_NEXT = 8;

function areNext(one: number, other: number): boolean {
  return one !== UNKNOWN && other !== UNKNOWN && Math.abs(one - other) === 1;
}
