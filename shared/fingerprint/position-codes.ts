/** Codes of friction ridge positions (ANSI/NIST-ITL 1-2011, Table 8). */

/** First and last code of each run: fingers and their groups, palms, groups of fingers, soles, parts of palms. */
const RUNS: readonly (readonly [number, number])[] = [
  [0, 19],
  [20, 38],
  [40, 54],
  [60, 79],
  [81, 86],
];

export function isPositionCode(code: number): boolean {
  return RUNS.some(([first, last]) => code >= first && code <= last);
}
