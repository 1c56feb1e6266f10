/** State of the audit trail while its store is open: its end, and what an entry needs besides its own content. */
import type { AuditLocalTime } from '../../../shared/audit/audit-entry.ts';
import { CHAIN_START, type ChainHead } from '../../../shared/audit/chain.ts';

export class Trail {
  #head: ChainHead = CHAIN_START;
  #floor = 0;

  /** Its first entries were chained since this store was opened, so a missing anchor is right. */
  begun = false;

  /** Resolves when the end was compared with the anchor outside the store. No entry may be added before, or a number could be used twice. Never rejects. */
  compared: Promise<unknown> = Promise.resolve();

  /** The local time at the unit's first airport; null until there is one. */
  localTime: (at: string) => AuditLocalTime | null = () => null;

  /** The last entry that this worker wrote or read. */
  get head(): ChainHead {
    return this.#head;
  }

  /** Numbers up to this one were used before, even if no entry has them any more. None is used twice, so missing entries stay visible. */
  get floor(): number {
    return this.#floor;
  }

  raiseFloor(seq: number): void {
    this.#floor = Math.max(this.#floor, seq);
  }

  /** Sets the end that was read when the store was opened. */
  found(head: ChainHead): void {
    this.#head = head;
  }

  /** Sets the end that a completed transaction wrote. */
  written(head: ChainHead): void {
    if (head.seq > this.#head.seq) this.#head = head;
  }
}
