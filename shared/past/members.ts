/** The travellers of each party of a recorded flight. */
import type { Appearances } from './appearances.ts';

/** No further row. A flight has fewer rows; see `MOST_ROWS`. */
const NO_ROW = 0xffff;

/** The first row of each party, and after each row the next one of its party. */
interface PartyRows {
  readonly first: Uint16Array;
  readonly next: Uint16Array;
}

/** Made on first use: a flight may have thousands of travellers, and is asked about few of its parties. */
const known = new WeakMap<Uint16Array, PartyRows>();

/** The rows of a party, in order. */
export function membersOf(flight: Appearances, party: number): readonly number[] {
  const { first, next } = rowsOf(flight);
  const rows: number[] = [];
  let row = first[party] ?? NO_ROW;
  while (row !== NO_ROW) {
    rows.push(row);
    row = next[row] as number;
  }
  return rows;
}

/** Does a party have a member with this number in a column? Makes no list: it is asked for every contact of every traveller. */
export function hasMemberWith(flight: Appearances, party: number, column: 'name' | 'surname', value: number): boolean {
  const { first, next } = rowsOf(flight);
  let row = first[party] ?? NO_ROW;
  while (row !== NO_ROW) {
    if (flight[column][row] === value) return true;
    row = next[row] as number;
  }
  return false;
}

/** How many members of a party have this number in a column? */
export function countMembersWith(flight: Appearances, party: number, column: 'bagCount', value: number): number {
  const { first, next } = rowsOf(flight);
  let count = 0;
  let row = first[party] ?? NO_ROW;
  while (row !== NO_ROW) {
    if (flight[column][row] === value) count += 1;
    row = next[row] as number;
  }
  return count;
}

/** Does a party have a member with this property (see `ROW`)? */
export function hasMemberWithFlag(flight: Appearances, party: number, flag: number): boolean {
  const { first, next } = rowsOf(flight);
  let row = first[party] ?? NO_ROW;
  while (row !== NO_ROW) {
    if (((flight.flags[row] as number) & flag) !== 0) return true;
    row = next[row] as number;
  }
  return false;
}

/** The first row of a party; undefined when it has none. */
export function firstMemberOf(flight: Appearances, party: number): number | undefined {
  const row = rowsOf(flight).first[party];
  return row === NO_ROW ? undefined : row;
}

function rowsOf({ party, parties, size }: Appearances): PartyRows {
  let rows = known.get(party);
  if (rows === undefined) {
    rows = { first: new Uint16Array(parties).fill(NO_ROW), next: new Uint16Array(size) };
    for (let row = size - 1; row >= 0; row -= 1) {
      const of = party[row] as number;
      rows.next[row] = rows.first[of] ?? NO_ROW;
      if (of < parties) rows.first[of] = row;
    }
    known.set(party, rows);
  }
  return rows;
}
