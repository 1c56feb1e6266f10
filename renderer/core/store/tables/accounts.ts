/** Who may sign in. */
import type { Officer } from '../../../../shared/casework/case.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

/** Somebody who may sign in. What their passphrase opens stands in the vault under the same id. */
export interface Account extends Omit<Officer, 'id'> {
  readonly state: 'active' | 'suspended';
  /** The passphrase was given by somebody else and has to be changed. */
  readonly mustChange: boolean;
  readonly createdAt: string;
  /** Null: one of the first. */
  readonly createdBy: string | null;
  /** The last sign-ins, latest first; `failures`: wrong passphrases before it. Not there before the first. */
  readonly signIns?: readonly { readonly at: string; readonly failures: number }[];
}

export const accounts: SealedTable<Account> = {
  since: 4,
  index: {},
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'unit', ends: 'never' },
  derivedFor: null,
  keptOpen: false,
  // Nobody who was suspended since comes back, nor a role that was taken away.
  afterRestore: 'now',
};
