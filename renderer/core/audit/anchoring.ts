/**
 * Compares the end of the audit trail with its anchor when the store is opened, to find a trail that was cut or replaced. From then on every new end goes to the anchor. An
 * anchor that cannot be read now may hold a finding, or show that the trail was cut: nothing is written over it until it was read and compared.
 */
import { CHAIN_START, type ChainHead } from '../../../shared/audit/chain.ts';
import type { ChainAnchor } from '../../../shared/audit/verify-chain.ts';
import { success } from '../../../shared/result.ts';
import { type HeldHead, isUnread } from '../host-anchor.ts';
import { lastEntry } from '../store/append-audit.ts';
import type { Store } from '../store/open-store.ts';
import { recordsBelow } from './read-trail.ts';
import type { KeptAnchor, TrailAnchor, TrailFinding } from './trail-anchor.ts';

/** Findings made while the anchor could not be read. They go to the anchor once it is read, also after another sign-in. */
const NOT_KEPT = new WeakMap<TrailAnchor, TrailFinding>();

/** The trail when a core began, to be compared with an anchor that can be read only later. */
interface Unread {
  readonly anchor: TrailAnchor;
  readonly last: ChainHead;
}

/** One per store (`store.cache`): it goes on while the store has no core. */
export class Anchoring {
  readonly #store: Store;
  /** Null: it was not compared yet, so nothing is written to it. */
  #anchor: TrailAnchor | null = null;
  #unread: Unread | null = null;
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
   * there is none. Where the anchor cannot be read now, the trail is compared once it is read, and `later` gets what was found.
   */
  async begin(
    anchor: TrailAnchor,
    later: (found: TrailFinding | null) => void = () => undefined,
  ): Promise<TrailFinding | null> {
    const store = this.#store;
    const found = await anchor.get((held) => void this.#compareLater(held).then(later, () => undefined));
    const last = (await lastEntry(store)) ?? CHAIN_START;
    this.#head = last;
    store.trail.found(last);
    // The machine may still hold an older head than the one it refused.
    if (!isUnread(found) || anchor.waiting !== null)
      return this.#compare(anchor, isUnread(found) ? NOTHING : found, last);
    this.#anchor = null;
    this.#unread = { anchor, last };
    // What this worker wrote there goes on until it is known to be acknowledged.
    this.#finding ??= NOT_KEPT.get(anchor) ?? anchor.kept?.finding ?? null;
    return null;
  }

  /** The core ends: an anchor that was not read is compared by the next one. */
  end(): void {
    this.#unread = null;
  }

  /**
   * Keeps a finding that was made while the store is open, until it is acknowledged. False: the machine refused to write it, or its anchor was not read yet. The finding stands
   * for as long as the program runs, and the machine is asked again.
   */
  async report(finding: TrailFinding): Promise<boolean> {
    this.#finding = finding;
    if (this.#unread !== null) {
      NOT_KEPT.set(this.#unread.anchor, finding);
      return false;
    }
    if (this.#anchor === null || (await this.#anchor.put(this.#toKeep()))) return true;
    this.#anchor.moved(this.#toKeep());
    return false;
  }

  /** A permitted officer has acknowledged the finding. False: the machine refused to write that, or its anchor was not read yet, and the finding stays. */
  async acknowledge(): Promise<boolean> {
    const anchor = this.#anchor;
    const finding = this.#finding;
    if (this.#unread !== null) return false;
    this.#finding = null;
    if (anchor === null || (await anchor.put(this.#toKeep()))) return true;
    this.#finding = finding;
    anchor.moved(this.#toKeep());
    return false;
  }

  async #compareLater(held: HeldHead<KeptAnchor>): Promise<TrailFinding | null> {
    const unread = this.#unread;
    if (unread === null) return null;
    return this.#compare(unread.anchor, held, unread.last);
  }

  /** Compares the trail that ended with `last`. */
  async #compare(anchor: TrailAnchor, held: HeldHead<KeptAnchor>, last: ChainHead): Promise<TrailFinding | null> {
    const store = this.#store;
    this.#opened = held.ok ? held.value : null;
    const kept = anchor.waiting ?? this.#opened;
    const at = store.clock();
    const differs = kept === null ? null : await compared(store, kept, last, at);
    const found = differs ?? (kept === null || !held.ok ? missing(store, last, at, !held.ok) : null);
    this.#finding = found ?? this.#finding ?? NOT_KEPT.get(anchor) ?? kept?.finding ?? null;
    NOT_KEPT.delete(anchor);
    if (kept !== null) store.trail.raiseFloor(kept.seq);
    this.#anchor = anchor;
    this.#unread = null;
    const isKept = kept === null ? this.#head.seq === 0 : kept.seq === this.#head.seq;
    if (!isKept || this.#finding !== (kept?.finding ?? null)) await anchor.put(this.#toKeep());
    return found;
  }

  #toKeep(): KeptAnchor {
    return { ...this.#head, at: this.#store.clock(), finding: this.#finding };
  }
}

const NOTHING: HeldHead<KeptAnchor> = success(null);

/** More entries than are written before the first anchor, even if the machine stops then. */
const MOST_UNANCHORED = 50;

/** A finding if an anchor should be there and is not. A text that is no anchor stands where one was. */
function missing({ trail }: Store, last: ChainHead, at: string, isDamaged: boolean): TrailFinding | null {
  if (!isDamaged && (trail.begun || last.seq <= MOST_UNANCHORED)) return null;
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
