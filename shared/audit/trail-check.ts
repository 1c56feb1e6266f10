import type { ChainHead } from './chain.ts';
import type { ChainBreak } from './verify-chain.ts';

/** What came of going over the trail. */
export interface TrailCheckView {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly officer: string;
  /** Number of the first entry looked at. */
  readonly from: number;
  readonly head: ChainHead;
  readonly entries: number;
  /** Of so many the personal part is destroyed, since its time was over. */
  readonly destroyed: number;
  /** In order of their numbers: the first is the first broken entry. */
  readonly breaks: readonly ChainBreak[];
}
