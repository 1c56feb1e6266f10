/** Progress of a long call. */
import type { TrialCounts } from './rule-trials.ts';

export interface Progress {
  readonly phase:
    | 'reading'
    | 'storing'
    | 'merging'
    | 'screening'
    | 'trying'
    | 'back-testing'
    | 'backing-up'
    | 'verifying'
    | 'restoring'
    | 'searching'
    | 'exporting'
    /** The ledger is read, which lists the records of the store. */
    | 'unlocking'
    /** The records of the store are relisted in the ledger. */
    | 'listing';
  readonly done: number;
  readonly total: number;
  readonly note: string | null;
  /** Counts so far of a rule that is tried. */
  readonly counts?: TrialCounts;
}
