/** Calls about who may sign in. */
import type { Officer } from '../../../shared/casework/case.ts';
import type { Account } from '../store/tables.ts';

export interface AccountView extends Officer, Pick<Account, 'state' | 'mustChange' | 'createdAt' | 'createdBy'> {
  /** There is a passphrase that opens the vault for them: none once they were suspended, until a new one is given. */
  readonly hasPassphrase: boolean;
  /** Earliest time of the next try after wrong passphrases, ISO 8601 UTC; null: now. */
  readonly waitUntil: string | null;
  /** Latest first; `failures`: wrong passphrases before it. */
  readonly signIns: readonly { readonly at: string; readonly failures: number }[];
}

/** What is said of an officer; an account has it besides its passphrase. */
export type AccountProfile = Omit<Officer, 'id'>;

export interface AccountCalls {
  'accounts.list': { input: Record<string, never>; output: readonly AccountView[] };
  /** The passphrase is handed over and has to be changed at the first sign-in. With a second administrator of another agency. */
  'account.create': { input: { profile: AccountProfile; passphrase: string }; output: AccountView };
  /** Name, agency, role and duties. With a second administrator of another agency. */
  'account.change': { input: { id: string; profile: AccountProfile }; output: AccountView };
  /** What the officer's passphrase opens is taken away as well. */
  'account.suspend': { input: { id: string; reason: string }; output: AccountView };
  /** They may be let in again: by a new passphrase (`account.reset`), for which two are needed, or by the recovery code. */
  'account.reactivate': { input: { id: string; reason: string }; output: AccountView };
  /** Gives a new passphrase to be handed over, as for a new account; not while it is suspended. With a second administrator of another agency. */
  'account.reset': { input: { id: string; passphrase: string }; output: AccountView };
  /** A new recovery code; the one before opens only backups that were made until now. One half is for each of the two who ask, of two agencies: shown once. */
  'account.renew-recovery': {
    input: Record<string, never>;
    output: {
      readonly halves: readonly [string, string];
      readonly keepers: readonly [Pick<Officer, 'name' | 'agency'>, Pick<Officer, 'name' | 'agency'>];
    };
  };
  /** Of whoever is signed in, in either store. */
  'account.change-passphrase': { input: { current: string; next: string }; output: null };
  /** Records the sign-in that was just made; asked by the door, and refused where there is none. */
  'account.record-sign-in': { input: Record<string, never>; output: null };
}
