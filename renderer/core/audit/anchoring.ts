/** Compares the end of the audit trail with its anchor when the store is opened, to find a trail that was cut or replaced. From then on every new end goes to the anchor. */
import { CHAIN_START, type ChainHead } from '../../../shared/audit/chain.ts';
import type { ChainAnchor } from '../../../shared/audit/verify-chain.ts';
import { lastEntry } from '../store/append-audit.ts';
import type { Store } from '../store/open-store.ts';
import { recordsBelow } from './read-trail.ts';
import type { KeptAnchor, TrailAnchor, TrailFinding } from './trail-anchor.ts';

/** One per store (`store.cache`): it goes on while the store has no core. */
export class Anchoring {
  readonly #store: Store;
  #anchor: TrailAnchor | null = null;
  #finding: TrailFinding | null = null;
  #head: ChainHead = CHAIN_START;
  /** The anchor when it was last compared. */
  #opened: KeptAnchor | null = null;

  constructor(store: Store) {
    this.#store = store;
    store.onCommitted(() => {
      if (store.trail.head.seq === this.#head.seq) return;
      this.#head = store.trail.head;
      this.#anchor?.moved(this.#toKeep());
    });
  }

  /** The finding that is not acknowledged yet. */
  get finding(): TrailFinding | null {
    return this.#finding;
  }

  /** Ends that are or were kept outside the store, the latest last; the trail has to agree with all of them. Ends that the machine refused are left out. */
  get anchors(): readonly ChainAnchor[] {
    const known = [this.#opened, this.#anchor?.kept ?? null];
    return known.filter((anchor): anchor is KeptAnchor => anchor !== null && anchor.seq > 0);
  }

  /**
   * Compares the trail with its anchor. A finding is kept with the anchor until it is acknowledged, and every new end is kept from then on. Returns a new finding; null if
   * there is none.
   */
  async begin(anchor: TrailAnchor): Promise<TrailFinding | null> {
    const store = this.#store;
    this.#opened = await anchor.get();
    // The machine may still hold an older head than the one it refused.
    const kept = anchor.waiting ?? this.#opened;
    const last = (await lastEntry(store)) ?? CHAIN_START;
    const at = store.clock();
    const found = kept === null ? missing(store, last, at) : await compared(store, kept, last, at);
    this.#finding = found ?? kept?.finding ?? null;
    this.#head = last;
    store.trail.found(last);
    if (kept !== null) store.trail.raiseFloor(kept.seq);
    this.#anchor = anchor;
    if (found !== null || (kept === null && last.seq > 0) || (kept !== null && kept.seq !== last.seq))
      await anchor.put(this.#toKeep());
    return found;
  }

  /** Keeps a finding that was made while the store is open, until it is acknowledged. */
  async report(finding: TrailFinding): Promise<void> {
    this.#finding = finding;
    if ((await this.#anchor?.put(this.#toKeep())) === false) this.#anchor?.moved(this.#toKeep());
  }

  /** A permitted officer has acknowledged the finding. False: the machine refused to write that, and the finding stays. */
  async acknowledge(): Promise<boolean> {
    const anchor = this.#anchor;
    const finding = this.#finding;
    this.#finding = null;
    if (anchor === null || (await anchor.put(this.#toKeep()))) return true;
    this.#finding = finding;
    anchor.moved(this.#toKeep());
    return false;
  }

  #toKeep(): KeptAnchor {
    return { ...this.#head, at: this.#store.clock(), finding: this.#finding };
  }
}

/** More entries than are written before the first anchor, even if the machine stops then. */
const MOST_UNANCHORED = 50;

/** A finding if an anchor should be there and is not. */
function missing({ trail }: Store, last: ChainHead, at: string): TrailFinding | null {
  if (trail.begun || last.seq <= MOST_UNANCHORED) return null;
  return { code: 'audit-anchor-missing', seq: 1, last: last.seq, at };
}

async function compared(store: Store, kept: KeptAnchor, last: ChainHead, at: string): Promise<TrailFinding | null> {
  if (kept.seq === 0) return null;
  if (kept.seq > last.seq) return { code: 'audit-cut', seq: last.seq + 1, last: kept.seq, at };
  const there = await store.table('audit').get(kept.seq);
  if (there !== undefined)
    return there.hash === kept.hash ? null : { code: 'audit-differs', seq: kept.seq, last: kept.seq, at };
  // Entries were added after the cut before the trail was compared.
  const [before] = await recordsBelow(store, kept.seq, 1);
  return { code: 'audit-cut', seq: (before?.seq ?? 0) + 1, last: kept.seq, at };
}
