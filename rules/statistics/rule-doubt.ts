/** How often officers said that the datum of a rule was wrong: a carrier or a source may not hold what the rule rests on, and its owner is warned. */

/** The share of travellers, per mille, above which the owner is warned, unless the unit sets another one. */
export const USUAL_DOUBT = 200;
/** What a unit may set. A share of nearly all would warn of nothing. */
export const DOUBT_LIMITS = { least: 50, most: 500 } as const;
/** Fewer wrong data are chance. */
const LEAST_WRONG = 3;

export interface DatumCounts {
  /** Travellers with a case whom the rule hit. */
  readonly of: number;
  /** Of them, those whose datum an officer said to be wrong. */
  readonly wrong: number;
}

/** Is the datum of the rule wrong so often that its owner is warned? `perMille`: the share that the unit has set. */
export function isDoubted({ of, wrong }: DatumCounts, perMille: number): boolean {
  return wrong >= LEAST_WRONG && wrong * 1000 > perMille * of;
}
