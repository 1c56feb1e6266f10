/**
 * Facts about strangers who were next to a traveller on several flights, in the cabin or at check-in. They are worked out for all travellers of a flight at
 * once: in order of their places, neighbours lie side by side.
 */
import { type Appearances, UNKNOWN } from '../past/appearances.ts';
import { SPANS } from '../past/past.ts';
import { type Answer, NOT_SENT } from './fact-answer.ts';
import { type FactTable, fact, PIECES } from './fact-row.ts';
import type { FlightPast, PastSubject } from './past-subjects.ts';
import { haveSurnameInCommon } from './share-surname.ts';

type ColumnOf = (flight: Appearances) => Uint16Array;

export const neighbourPastFacts: FactTable<PastSubject> = {
  'links.seatNeighbourFlights': {
    ...fact(226, 3, PIECES, 'links', ['traveller.seat'], { needs: ['history'], changed: 7 }),
    answer: nextTo(({ seat }) => seat),
  },
  'links.checkInNeighbourFlights': {
    ...fact(227, 3, PIECES, 'links', ['traveller.boardingNumber'], { needs: ['history'], changed: 7 }),
    answer: nextTo(({ boarding }) => boarding),
  },
};

/**
 * Answers on how many journeys, including this one, the traveller was next to the same stranger. Who checks in for two flights at once often gets the same
 * neighbours on both, so a flight and the one that leads on from it count once. So does a flight that was sent under two dates.
 */
function nextTo(columnOf: ColumnOf): (subject: PastSubject) => Answer {
  /** Cached for the flight asked about last. */
  let counted: { readonly on: FlightPast; readonly journeys: Int32Array } | null = null;
  return ({ on, row }) => {
    if (counted?.on !== on) counted = { on, journeys: journeysBeside(on, columnOf) };
    const most = counted.journeys[row] ?? NO_PLACE;
    if (most === NO_PLACE) return NOT_SENT;
    return most !== 1 || on.covers(SPANS.quarter) ? most : NOT_SENT;
  };
}

const NO_PLACE = -1;

/** A place shared by more travellers than this says nothing. */
const MOST_NEXT = 8;

/** The answer of each row; `NO_PLACE` where the place is not known. */
function journeysBeside(on: FlightPast, columnOf: ColumnOf): Int32Array {
  const { size } = on.now;
  const column = columnOf(on.now);
  const journeys = new Int32Array(size).fill(NO_PLACE);
  const rows = inOrderOfPlace(column, size);
  // Those of one place lie from one index up to another; before them lie those of the place before, if there are any.
  let earlier = 0;
  for (let from = 0; from < rows.length; ) {
    const place = column[rows[from] as number] as number;
    const end = endOfPlace(column, rows, from, place);
    const first = from > 0 && column[rows[earlier] as number] === place - 1 ? earlier : from;
    const last = endOfPlace(column, rows, end, place + 1);
    const isTold = last - end + from - first <= MOST_NEXT;
    for (let at = from; at < end; at += 1) {
      const row = rows[at] as number;
      let most = 0;
      for (let next = first; isTold && next < last; next += 1) {
        if (next < from || next >= end) most = mostBeside(on, row, rows[next] as number, most, columnOf);
      }
      journeys[row] = most;
    }
    [earlier, from] = [from, end];
  }
  return journeys;
}

/** Rows with a place, in order of their places. */
function inOrderOfPlace(column: Uint16Array, size: number): Uint32Array {
  const placed = new Uint32Array(size);
  let count = 0;
  for (let row = 0; row < size; row += 1) {
    const place = column[row] as number;
    // One number of place and row sorts fast. Both are below 0xffff, so that it fits.
    if (place !== UNKNOWN) placed[count++] = place * size + row;
  }
  const rows = placed.subarray(0, count).sort();
  for (let at = 0; at < count; at += 1) rows[at] = (rows[at] as number) % size;
  return rows;
}

/** The first index, from `from` on, of a row that has not this place. */
function endOfPlace(column: Uint16Array, rows: Uint32Array, from: number, place: number): number {
  let end = from;
  while (end < rows.length && column[rows[end] as number] === place) end += 1;
  return end;
}

/** The most journeys beside one stranger, of those found so far and those with the row `other`. */
function mostBeside(on: FlightPast, row: number, other: number, most: number, columnOf: ColumnOf): number {
  const { party } = on.now;
  if (party[other] === party[row]) return most;
  const before = besideBefore(on, row, other, columnOf);
  // Whoever was next to the traveller on this flight only adds nothing to another one.
  if ((before.length === 0 && most > 0) || areFamily(on, row, other)) return most;
  return Math.max(most, before.length === 0 ? 1 : journeysIn([...before, on.now]));
}

function areFamily({ subjects }: FlightPast, row: number, other: number): boolean {
  const [a, b] = [subjects.travellers[row], subjects.travellers[other]];
  return a === undefined || b === undefined || haveSurnameInCommon(a, b);
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

function areNext(one: number, other: number): boolean {
  return one !== UNKNOWN && other !== UNKNOWN && Math.abs(one - other) === 1;
}
