/** What is known of the audit trail while its store is open: its end, and what an entry cannot know by itself. */
import type { AuditLocalTime } from '../../../shared/audit/audit-entry.ts';
import { CHAIN_START, type ChainHead } from '../../../shared/audit/chain.ts';

export class Trail {
  #head: ChainHead = CHAIN_START;
  #floor = 0;

  /** Its first entries were chained when this store was opened: there is no anchor yet, and should not be. */
  begun = false;

  /** Its end was compared with what is kept outside the store: nothing may be added before, or a number would be given twice. Never fails. */
  compared: Promise<unknown> = Promise.resolve();

  /** The wall clock at the unit's first airport; null as long as there is none. */
  localTime: (at: string) => AuditLocalTime | null = () => null;

  /** The last entry that this worker wrote or found. */
  get head(): ChainHead {
    return this.#head;
  }

  /** Numbers up to this one were given before, even where no entry has them any more: none is given twice, so that a cut shows for good. */
  get floor(): number {
    return this.#floor;
  }

  raiseFloor(seq: number): void {
    this.#floor = Math.max(this.#floor, seq);
  }

  /** Found when the store was opened. */
  found(head: ChainHead): void {
    this.#head = head;
  }

  /** Written, and the transaction came to its end. */
  written(head: ChainHead): void {
    if (head.seq > this.#head.seq) this.#head = head;
  }
}
