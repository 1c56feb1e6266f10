/**
 * The confidence interval of a share, in whole per mille. All arithmetic is in whole numbers, so that the same counts give the same figures on
 * every machine; both ends are rounded outwards.
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927), 209–212.
 */

export interface Share {
  /** The share itself, rounded. */
  readonly perMille: number;
  /** Ends of the 95 % interval. */
  readonly low: number;
  readonly high: number;
}

/** Square of the 97.5 % quantile of the normal distribution (1.96), times `SCALE`. */
const Z2 = 38_416;
const SCALE = 10_000;
/** Larger numbers make no difference in a per mille, and would exceed the range of whole numbers. */
const MOST = 10_000_000;

/** `part` of `whole` with its 95 % interval; null when `whole` is zero. */
export function wilson(part: number, whole: number): Share | null {
  if (whole <= 0) return null;
  if (whole > MOST) return wilson(Math.round((part / whole) * MOST), MOST);
  const centre = 2 * part * SCALE + Z2;
  const spread = rootUp(Z2 * Z2 + Math.ceil((Z2 * SCALE * 4 * part * (whole - part)) / whole));
  const bottom = 2 * (whole * SCALE + Z2);
  return {
    perMille: Math.round((part * 1000) / whole),
    low: Math.max(0, Math.floor((1000 * (centre - spread)) / bottom)),
    high: Math.min(1000, Math.ceil((1000 * (centre + spread)) / bottom)),
  };
}

/** The square root, rounded up. */
function rootUp(square: number): number {
  const root = Math.floor(Math.sqrt(square));
  return root * root < square ? root + 1 : root;
}
