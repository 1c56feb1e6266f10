/** The key of a place in the rail, from 0: its number; the tenth has the 0 that follows the 9 on the keyboard. Null: there is no digit left, and no screen has that of another. */
export function railKey(index: number): string | null {
  return index < 10 ? String((index + 1) % 10) : null;
}
