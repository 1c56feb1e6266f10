/** What a call carries that a second officer confirms on the spot. */
export interface Confirmation {
  /** Officer id. */
  readonly officer: string;
  /** Not asked for in practice. */
  readonly passphrase: string;
}
