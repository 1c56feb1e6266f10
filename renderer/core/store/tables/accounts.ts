/** Who may sign in. */
import type { Officer } from '../../../../shared/casework/case.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

/** An officer's account. What their passphrase opens is in the vault under the same id. */
export interface Account extends Omit<Officer, 'id'> {
  readonly state: 'active' | 'suspended';
  /** Another officer set the passphrase, so it has to be changed. */
  readonly mustChange: boolean;
  readonly createdAt: string;
  /** Null: an account made with the vault. */
  readonly createdBy: string | null;
  /** The last sign-ins, latest first; `failures`: wrong passphrases before each. Not there before the first. */
  readonly signIns?: readonly { readonly at: string; readonly failures: number }[];
  /** Wrong passphrases typed for them as second officer, and in whose session, the latest last. Not there before the first. */
  readonly secondTries?: readonly { readonly at: string; readonly session: string }[];
}

export const accounts: SealedTable<Account> = {
  since: 4,
  index: {},
  encoding: json,
  form: 2,
  // Form 2 may name a carrier. A program that does not know of it would show an airline's officer the flights of all.
  upgrades: { 1: (body) => body },
  lifetime: { dataClass: 'unit', ends: 'never' },
  derivedFor: null,
  keptOpen: false,
  seen: 'everyone',
  // A restore must not bring back a suspended officer or a withdrawn role.
  afterRestore: 'now',
};
