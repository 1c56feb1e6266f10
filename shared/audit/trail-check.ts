import type { ChainHead } from './chain.ts';
import type { ChainBreak } from './verify-chain.ts';

/** The result of a check of the trail. */
export interface TrailCheckView {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly officer: string;
  /** Number of the first checked entry. */
  readonly from: number;
  readonly head: ChainHead;
  readonly entries: number;
  /** Entries whose personal part was destroyed after its period. */
  readonly destroyed: number;
  /** In order of number: the first is the first broken entry. */
  readonly breaks: readonly ChainBreak[];
}
