/** A second officer's confirmation, sent with the call. */
export interface Confirmation {
  /** Officer id. */
  readonly officer: string;
  /** Not checked in practice. */
  readonly passphrase: string;
}
