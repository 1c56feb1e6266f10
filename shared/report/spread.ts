/** How long something took: the middle, and the longest but for every tenth. By nearest rank, so that each is a time that occurred, on every machine the same. */

export interface Spread {
  /** How many times it was done. */
  readonly count: number;
  readonly median: number;
  /** Nine of ten took no longer. */
  readonly ninetieth: number;
}

/** The spread of these lengths, in any order; null: there are none. */
export function spreadOf(lengths: readonly number[]): Spread | null {
  const sorted = [...lengths].sort((a, b) => a - b);
  const at = (perCent: number) => sorted[Math.max(0, Math.ceil((perCent * sorted.length) / 100) - 1)];
  const [median, ninetieth] = [at(50), at(90)];
  return median === undefined || ninetieth === undefined ? null : { count: sorted.length, median, ninetieth };
}
