/**
 * The seats of a flight as far as messages name them: only rows and letters that occur. Aisles, doors and empty seats are not known, and are not drawn. Pure; it has
 * the travellers of the flight as its list shows them to the officer.
 */
import type { FlightTravellerRow } from '../../core/calls/flight-views.ts';

export type Seated = Pick<
  FlightTravellerRow,
  'id' | 'name' | 'masked' | 'seat' | 'type' | 'outcome' | 'handling' | 'locator'
>;

/** `own`: the traveller looked at; `party`: who travels with them; `beside`: a stranger in the next seat of one of these. */
export type SeatRole = 'own' | 'party' | 'beside' | 'other';

export interface SeatCell {
  readonly row: number;
  readonly letter: string;
  /** Who messages put there; more than one: an infant on a lap, or a seat that was given twice. */
  readonly people: readonly Seated[];
  readonly role: SeatRole;
}

export interface SeatMap {
  /** Row numbers and letters that occur, in order. */
  readonly rows: readonly number[];
  readonly letters: readonly string[];
  readonly cells: readonly SeatCell[];
  /** The traveller and the party, where no seat was sent or it is none. */
  readonly unseated: readonly Seated[];
  /** Number of others without a seat. */
  readonly othersUnseated: number;
}

/** A place in the cabin: row and letter, as `12A` or `012A`. */
const SEAT = /^0*(\d{1,3})([A-Z])$/;

/** The seats; `own`: id of the traveller, `party`: ids of who travels with them. */
export function seatMap(travellers: readonly Seated[], own: string, party: ReadonlySet<string>): SeatMap {
  const isOwn = ({ id }: Seated) => id === own;
  const isTheirs = (person: Seated) => isOwn(person) || party.has(person.id);
  const placed = new Map<string, { readonly row: number; readonly letter: string; readonly people: Seated[] }>();
  const unseated: Seated[] = [];
  let othersUnseated = 0;
  for (const person of travellers) {
    const [, row, letter] = SEAT.exec(person.seat ?? '') ?? [];
    if (row === undefined || letter === undefined) {
      if (isTheirs(person)) unseated.push(person);
      else othersUnseated += 1;
      continue;
    }
    const key = `${Number(row)}${letter}`;
    const cell = placed.get(key) ?? { row: Number(row), letter, people: [] };
    cell.people.push(person);
    placed.set(key, cell);
  }
  const theirs = new Set([...placed].filter(([, { people }]) => people.some(isTheirs)).map(([key]) => key));
  const roleOf = (key: string, { row, letter, people }: SeatCell | Omit<SeatCell, 'role'>): SeatRole => {
    if (theirs.has(key)) return people.some(isOwn) ? 'own' : 'party';
    return nextLetters(letter).some((next) => theirs.has(`${row}${next}`)) ? 'beside' : 'other';
  };
  const cells = [...placed]
    .map(([key, cell]) => ({ ...cell, role: roleOf(key, cell) }))
    .sort((a, b) => a.row - b.row || (a.letter < b.letter ? -1 : 1));
  return {
    rows: [...new Set(cells.map(({ row }) => row))],
    letters: [...new Set(cells.map(({ letter }) => letter))].sort(),
    cells,
    unseated,
    othersUnseated,
  };
}

/** The same for a paper that leaves the unit: who sits where, and nothing else of anybody but the traveller. */
export function seatsOutside(map: SeatMap, own: string): SeatMap {
  const bare = (person: Seated): Seated =>
    person.id === own ? person : { ...person, name: '', outcome: 'clear', handling: null, locator: null };
  return {
    ...map,
    cells: map.cells.map((cell) => ({ ...cell, people: cell.people.map(bare) })),
    unseated: map.unseated.filter(({ id }) => id === own),
  };
}

/** The letters on both sides. No airline gives the letter I, which reads as 1. */
function nextLetters(letter: string): readonly string[] {
  const at = letter.charCodeAt(0);
  const step = (by: 1 | -1) => {
    const next = String.fromCharCode(at + by);
    return next === 'I' ? String.fromCharCode(at + 2 * by) : next;
  };
  return [step(-1), step(1)];
}

export interface SeatsLayout {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly { readonly row: number; readonly x: number }[];
  readonly lines: readonly { readonly letter: string; readonly y: number }[];
  readonly cells: readonly (SeatCell & { readonly x: number; readonly y: number })[];
}

/** A seat in pixels, and the gap where row numbers leap. */
export const SEAT_SIZE = 24;
const GAP = 10;
const EDGE = 34;

/** Rows along the horizontal axis with the nose at its beginning, letters from the last to the first as from above. */
export function seatsLayout({ rows, letters, cells }: SeatMap, isRtl: boolean): SeatsLayout {
  let end = EDGE;
  let before: number | undefined;
  const offsets = new Map<number, number>();
  for (const row of rows) {
    if (before !== undefined && row > before + 1) end += GAP;
    offsets.set(row, end);
    end += SEAT_SIZE;
    before = row;
  }
  const width = end + EDGE;
  const across = letters.toReversed();
  const x = (row: number) => {
    const from = (offsets.get(row) ?? 0) + SEAT_SIZE / 2;
    return isRtl ? width - from : from;
  };
  const y = (letter: string) => EDGE + (across.indexOf(letter) + 0.5) * SEAT_SIZE;
  return {
    width,
    height: 2 * EDGE + across.length * SEAT_SIZE,
    columns: rows.map((row) => ({ row, x: x(row) })),
    lines: across.map((letter) => ({ letter, y: y(letter) })),
    cells: cells.map((cell) => ({ ...cell, x: x(cell.row), y: y(cell.letter) })),
  };
}
