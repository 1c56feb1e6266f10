/** What use cases about accounts ask of the vault: it alone can let an officer in. */
import type { Result } from '../../../shared/result.ts';
import type { CallFailure } from '../calls/failure.ts';
import type { VaultPut } from '../store/commit.ts';
import type { Store } from '../store/open-store.ts';

/** Somebody came in by their passphrase. */
export interface SignedIn {
  /** Officer id. */
  readonly officer: string;
  /** Wrong passphrases since they were in last. */
  readonly failures: number;
}

/** By officer id. */
export type Entries = ReadonlyMap<string, { readonly waitUntil: string | null }>;

export interface Accounts {
  /** The store that holds the accounts, whichever is worked in. */
  readonly store: Store;
  /** Officer id of whoever signed in. In practice they may act as somebody else. */
  officer(): string;
  /** Lets an officer in by a passphrase: what is to be written into the store of the accounts. One derivation; the vault's key stays the same. */
  access(officer: string, passphrase: string): Promise<VaultPut>;
  /** Is that the officer's passphrase? Counts as a try. */
  authenticate(officer: string, passphrase: string): Promise<Result<null, CallFailure>>;
  /** A new recovery code in place of the one before: its two halves as they are printed. */
  renewRecovery(): Promise<readonly [string, string]>;
  /** Takes away what an officer's passphrase opens: what is to be written with whatever else the act changes. */
  noAccess(officer: string): VaultPut;
  /** Whoever has a passphrase, with the earliest time of their next try (ISO 8601 UTC; null: now). */
  entries(): Promise<Entries>;
  /** The sign-in that is not recorded yet; null from then on. */
  takeSignIn(): SignedIn | null;
}
