/** Compares a noted head with exported stretches of a trail. */
import { markOf, type NotedHead } from './noted-head.ts';
import type { ProofEntryRead, ProofReport } from './proof.ts';

/**
 * - `agrees`: the stretch has the noted entry, and goes on from it.
 * - `differs`: it is of the noted unit and store, reaches from before the noted time to after it, and does not have the entry.
 * - `unknown`: the noted head may lie outside the stretch, or in another unit or store.
 */
export type NotedInProof = 'agrees' | 'differs' | 'unknown';

const MINUTE = 60_000;

/** Takes the entries of one stretch in order, and then compares. */
export class NotedSearch {
  readonly #noted: NotedHead;
  #found = false;
  #first: string | null = null;
  #last: string | null = null;

  constructor(noted: NotedHead) {
    this.#noted = noted;
  }

  take({ hash, at }: ProofEntryRead): void {
    this.#found ||= markOf(hash) === this.#noted.mark;
    if (at === null) return;
    this.#first ??= at;
    this.#last = at;
  }

  /**
   * The result for the stretch with this report. A stretch that is not whole says nothing: a hash could stand beside any entry. Nor does the hash before the first entry,
   * which the file only states.
   */
  end({ heading, breaks, faults }: ProofReport): NotedInProof {
    if (heading === null || breaks.length > 0 || faults.length > 0) return 'unknown';
    if (this.#found) return 'agrees';
    const { of } = this.#noted;
    if (of === null || of.unit !== heading.unit || of.store !== heading.store) return 'unknown';
    const noted = Date.parse(of.at);
    const begins = heading.after.seq === 0 || (this.#first !== null && Date.parse(this.#first) < noted);
    return begins && this.#last !== null && Date.parse(this.#last) >= noted + MINUTE ? 'differs' : 'unknown';
  }
}
