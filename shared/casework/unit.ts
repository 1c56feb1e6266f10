/** The unit that works at this workstation. */
export interface Unit {
  /** Short code that prefixes case ids: the first airport. */
  readonly code: string;
  /** IATA codes; the first one sets the local time. */
  readonly airports: readonly string[];
}
