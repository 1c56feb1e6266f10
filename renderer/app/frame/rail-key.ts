/** The key of a place in the rail, from 0: its number; the tenth has the 0 that follows the 9 on the keyboard. */
export function railKey(index: number): string {
  return String((index + 1) % 10);
}
