/** What the core tells of a call that takes long. */
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
    /** What the store ought to hold is read. */
    | 'unlocking'
    /** What the store holds is listed anew. */
    | 'listing';
  readonly done: number;
  readonly total: number;
  readonly note: string | null;
  /** What a rule on trial did so far. */
  readonly counts?: TrialCounts;
}
