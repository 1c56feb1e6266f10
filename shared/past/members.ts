/** The travellers of each party of a recorded flight. */
import { type Appearances, type PartyRows, ROW } from './appearances.ts';

/** No further row. A flight has fewer rows; see `MOST_ROWS`. */
const NO_ROW = 0xffff;

/** The rows of a party, in order. */
export function membersOf(flight: Appearances, party: number): readonly number[] {
  const rows: number[] = [];
  const { first, next } = rowsOf(flight);
  for (let row = first[party] ?? NO_ROW; row !== NO_ROW; row = next[row] as number) rows.push(row);
  return rows;
}

/** The first member of a party, after the row `after`, that has this number in a column; -1 when there is none. */
export function memberWith(
  flight: Appearances,
  party: number,
  column: ArrayLike<number>,
  number: number,
  after: number | null,
): number {
  const { first, next } = rowsOf(flight);
  let row = after === null ? (first[party] ?? NO_ROW) : (next[after] as number);
  while (row !== NO_ROW && column[row] !== number) row = next[row] as number;
  return row === NO_ROW ? -1 : row;
}

/** Has a member of one party a surname of the other party? */
export function haveSurnameInCommon(one: Appearances, party: number, other: Appearances, otherParty: number): boolean {
  const { first, next } = rowsOf(one);
  for (let row = first[party] ?? NO_ROW; row !== NO_ROW; row = next[row] as number) {
    if (memberWith(other, otherParty, other.surname, one.surname[row] as number, null) >= 0) return true;
  }
  return false;
}

/** Is there a minor in a party? Asked for every earlier flight of every traveller, so that each flight notes it once. */
export function hasMinor(flight: Appearances, party: number): boolean {
  return rowsOf(flight).minors[party] === 1;
}

/** The first row of a party; undefined when it has none. */
export function firstMemberOf(flight: Appearances, party: number): number | undefined {
  const row = rowsOf(flight).first[party] ?? NO_ROW;
  return row === NO_ROW ? undefined : row;
}

/** Made on first use: a flight may have thousands of travellers, and is asked about few of its parties. */
function rowsOf({ byParty, party, parties, size, flags }: Appearances): PartyRows {
  if (byParty.rows === null) {
    const rows = {
      first: new Uint16Array(parties).fill(NO_ROW),
      next: new Uint16Array(size),
      minors: new Uint8Array(parties),
    };
    for (let row = size - 1; row >= 0; row -= 1) {
      const of = party[row] as number;
      rows.next[row] = rows.first[of] ?? NO_ROW;
      if (of < parties) rows.first[of] = row;
      if (((flags[row] as number) & ROW.minor) !== 0) rows.minors[of] = 1;
    }
    byParty.rows = rows;
  }
  return byParty.rows;
}
