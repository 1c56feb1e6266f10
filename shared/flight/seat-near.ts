/** Who sits near somebody on an aircraft. */

/** A place in the cabin: row and letter, as `12A`. */
const SEAT = /^0*(\d{1,3})([A-Z])$/;

/** More than any letter is away from another one. */
const ROW = 100;

/** How far two seats are apart: by rows first, then by letters; where one is not known or is no seat, further than any. */
export function seatsApart(one: string | null, other: string | null): number {
  const [a, b] = [placeOf(one), placeOf(other)];
  return a === null || b === null
    ? Number.MAX_SAFE_INTEGER
    : Math.abs(a.row - b.row) * ROW + Math.abs(a.letter - b.letter);
}

function placeOf(seat: string | null): { readonly row: number; readonly letter: number } | null {
  const [, row, letter] = SEAT.exec(seat ?? '') ?? [];
  return row === undefined || letter === undefined ? null : { row: Number(row), letter: letter.charCodeAt(0) };
}
