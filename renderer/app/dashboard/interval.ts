/** Where a share and its interval stand on a line. */

/** Ends of a share in per mille, as `Share` has them. */
export interface Ends {
  readonly perMille: number;
  readonly low: number;
  readonly high: number;
}

export interface IntervalPlace {
  /** Hundredths of the line. */
  readonly from: number;
  readonly length: number;
  readonly point: number;
}

/** Lines end at one of these per milles. */
const SCALES = [50, 100, 200, 300, 400, 500, 750, 1000] as const;

/** The per mille at the end of the line, on which all of these intervals have room. */
export function scaleOf(all: readonly (Ends | null)[]): number {
  const most = Math.max(0, ...all.map((each) => each?.high ?? 0));
  return SCALES.find((scale) => scale >= most) ?? 1000;
}

/** Where an interval stands on a line of this scale. */
export function placeOfInterval({ perMille, low, high }: Ends, scale: number): IntervalPlace {
  const at = (each: number) => Math.min(100, (each * 100) / scale);
  return { from: at(low), length: at(high) - at(low), point: at(perMille) };
}
