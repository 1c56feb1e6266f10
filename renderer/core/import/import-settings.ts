/** Periods that a unit sets for its import. */
export interface ImportSettings {
  /** Minutes before arrival or departure at which the workstation begins to warn of missing data. */
  readonly warnMinutes: number;
  readonly quarantineDays: number;
}
