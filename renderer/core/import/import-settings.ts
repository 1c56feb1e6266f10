/** Periods that a unit sets for its import. */
export interface ImportSettings {
  /** Minutes before arrival or departure from which missing data is warned of. */
  readonly warnMinutes: number;
  readonly quarantineDays: number;
}
