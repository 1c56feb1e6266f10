/** How many travellers have which score, against the thresholds. Scores below the lowest threshold are not kept, so nothing is told of them. */

/** The scores from `from` to `to`, both within. */
export interface ScoreBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Width of a bin, in points. */
const WIDTH = 5;
const HIGHEST = 100;

/** The bins from the threshold of watching up. No bin lies on both sides of a threshold. Lower scores are left out. */
export function scoreBins(
  scores: readonly number[],
  { watch, inspect }: { readonly watch: number; readonly inspect: number },
): readonly ScoreBin[] {
  const begins = new Set([watch, ...(inspect > watch ? [inspect] : [])]);
  for (let from = Math.ceil(watch / WIDTH) * WIDTH; from < HIGHEST; from += WIDTH) if (from > watch) begins.add(from);
  const sorted = [...begins].filter((from) => from <= HIGHEST).sort((a, b) => a - b);
  return sorted.map((from, at): ScoreBin => {
    const to = (sorted[at + 1] ?? HIGHEST + 1) - 1;
    return { from, to, count: scores.filter((score) => score >= from && score <= to).length };
  });
}
