/** Calls about the store as a whole: is it what was written? */
import type { BreakCode } from '../../../shared/audit/verify-chain.ts';
import type { StoreName } from '../../../shared/host.ts';
import type { Progress } from '../calls/progress.ts';
import type { LedgerProblem } from '../store/ledger-chain.ts';
import type { RecordFinding } from '../store/verify-store.ts';

/** One record that is not what was written, or a ledger that does not agree. */
export type StoreFinding = { readonly store: StoreName } & (
  | RecordFinding
  | { readonly table: 'ledger'; readonly id: ''; readonly problem: LedgerProblem }
  /** `id`: number of the first entry concerned, and of the last. */
  | { readonly table: 'audit'; readonly id: string; readonly problem: `trail-${BreakCode}` }
);

export interface StoreCheckView {
  /** Records that were opened, of both stores. */
  readonly records: number;
  /** Records whose period has ended: their keys are away, so that only their marks could be compared. */
  readonly retained: number;
  /** How many there are; `findings` names the first of them. */
  readonly found: number;
  readonly findings: readonly StoreFinding[];
}

export interface VerifyCalls {
  /** Opens every record of both stores, and compares it with what the ledger lists. */
  'store.verify': { input: Record<string, never>; output: StoreCheckView; progress: Progress };
}
