/** What calls about accounts need from the vault, since only the vault can let an officer in. */

import type { Result } from '../../../shared/result.ts';
import type { PassphraseJudge } from '../../../shared/vault/passphrase.ts';
import type { CallFailure } from '../calls/failure.ts';
import type { VaultPut } from '../store/commit.ts';
import type { Store } from '../store/open-store.ts';

/** An officer who came in by their passphrase. */
export interface SignedIn {
  /** Officer id. */
  readonly officer: string;
  /** Wrong passphrases since their last sign-in. */
  readonly failures: number;
}

/** By officer id. */
export type Entries = ReadonlyMap<string, { readonly waitUntil: string | null }>;

export interface Accounts {
  /** The store that holds the accounts, whichever store is in use. */
  readonly store: Store;
  /** Id of the officer who is signed in. In practice they may act as another officer. */
  officer(): string;
  /** Gives an officer access by a passphrase: what to write into the store of the accounts. One derivation; the vault key stays the same. */
  access(officer: string, passphrase: string): Promise<VaultPut>;
  /** Is that the officer's passphrase? Counts as a try. */
  authenticate(officer: string, passphrase: string): Promise<Result<null, CallFailure>>;
  /** Judges a new passphrase. */
  readonly judge: PassphraseJudge;
  /** Replaces the recovery code: its two halves as they are printed. */
  renewRecovery(): Promise<readonly [string, string]>;
  /** Removes what an officer's passphrase opens: what to write together with the rest of the act. */
  noAccess(officer: string): VaultPut;
  /** Every officer with a passphrase, and the earliest time of their next try (ISO 8601 UTC; null: now). */
  entries(): Promise<Entries>;
  /** The sign-in that is not recorded yet; null on later calls. */
  takeSignIn(): SignedIn | null;
}
