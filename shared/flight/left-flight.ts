import type { Outcome } from '../screening/outcome.ts';
import type { PerhapsNow } from './perhaps-same.ts';

/** A traveller whom a later list of the flight left out, as one agency saw it. */
export interface LeftFlight {
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Where they stood before. */
  readonly from: Outcome;
  /** Who they perhaps are now; null: nobody fits, or officers said that they are two. */
  readonly perhaps: PerhapsNow | null;
}
