/** The unit that works at this workstation. */
export interface Unit {
  /** Short code that prefixes case ids: the first airport. */
  readonly code: string;
  /** IATA codes; the first one gives the clock. */
  readonly airports: readonly string[];
}
