/** Goes along a run of entries and names those that are not as they were written. */
import { CHAIN_START, type ChainHead, chainHash } from './chain.ts';

/** One entry as it was found. */
export interface ChainLink extends ChainHead {
  /** Null: its text cannot be read. */
  readonly commitment: string | null;
  /** How its values were found; `none` where it has none, `destroyed` where their time was over, `apart` where they are not looked at. */
  readonly values: 'none' | 'whole' | 'destroyed' | 'apart' | 'changed' | 'missing';
}

/** A head that was kept elsewhere, so that a chain made anew, or cut at its end, is found out. */
export interface ChainAnchor extends ChainHead {
  /** ISO 8601 UTC. */
  readonly at: string;
}

const BREAK_CODES = [
  'changed',
  'unreadable',
  'values-changed',
  'values-missing',
  'missing',
  'out-of-order',
  'cut',
  'differs',
] as const;
/**
 * changed: the text or the hash of the entry · unreadable: its text cannot be opened · values-…: of the part that can be destroyed · missing: entries from
 * `seq` to `last` · out-of-order: the number does not follow · cut: everything from `seq` on, up to `last` at least · differs: the chain is
 * whole, but is not the one of which the anchor tells; it was made anew somewhere up to `seq`.
 */
export type BreakCode = (typeof BREAK_CODES)[number];

export interface ChainBreak {
  readonly code: BreakCode;
  /** Number of the first entry concerned. */
  readonly seq: number;
  readonly last: number;
}

/** More are not named: whoever reads them looks at the first. */
export const MOST_BREAKS = 50;

/**
 * Hashes that are tried at once. One that was only written falsely is told by the first, one whose text was changed by the last; those between come of
 * several in a row, and would grow with them.
 */
const MOST_BEFORE = 8;

/** Takes the entries in order; after a break it goes on from what stands there, so that a later one is found too. */
export class ChainVerifier {
  readonly #anchors: ReadonlyMap<number, ChainAnchor>;
  readonly #breaks: ChainBreak[] = [];
  #seq: number;
  /** Hashes that the next entry may follow: of a changed entry nobody knows whether its text or its hash was changed. */
  #before: readonly string[];
  #entries = 0;
  #destroyed = 0;

  constructor(start: ChainHead = CHAIN_START, anchors: readonly ChainAnchor[] = []) {
    this.#seq = start.seq;
    this.#before = [start.hash];
    this.#anchors = new Map(anchors.map((anchor) => [anchor.seq, anchor]));
  }

  take(link: ChainLink): void {
    const { seq, hash, commitment, values } = link;
    this.#entries++;
    if (!Number.isSafeInteger(seq) || seq <= this.#seq) {
      this.#tell('out-of-order', seq);
      return;
    }
    const gap = seq > this.#seq + 1;
    const computed = commitment === null ? [] : this.#before.map((before) => chainHash(before, seq, commitment));
    if (gap) this.#tell('missing', this.#seq + 1, seq - 1);
    if (commitment === null) this.#tell('unreadable', seq);
    // Behind a gap nobody knows what the entry followed.
    else if (!gap && !computed.includes(hash)) this.#tell('changed', seq);
    if (values === 'changed') this.#tell('values-changed', seq);
    if (values === 'missing') this.#tell('values-missing', seq);
    if (values === 'destroyed') this.#destroyed++;
    const anchor = this.#anchors.get(seq);
    if (anchor !== undefined && anchor.hash !== hash) this.#tell('differs', seq);
    this.#seq = seq;
    this.#before = computed.includes(hash) ? [hash] : [hash, ...computed.slice(1 - MOST_BEFORE)];
  }

  /** How many entries were taken, of how many the values are destroyed, and what is broken, in order of their numbers. */
  end(): { readonly entries: number; readonly destroyed: number; readonly breaks: readonly ChainBreak[] } {
    const furthest = Math.max(0, ...this.#anchors.keys());
    const cut: readonly ChainBreak[] =
      furthest > this.#seq ? [{ code: 'cut', seq: this.#seq + 1, last: furthest }] : [];
    return { entries: this.#entries, destroyed: this.#destroyed, breaks: [...this.#breaks, ...cut] };
  }

  /** The last entry taken. */
  get head(): ChainHead {
    return { seq: this.#seq, hash: this.#before[0] ?? CHAIN_START.hash };
  }

  #tell(code: BreakCode, seq: number, last: number = seq): void {
    if (this.#breaks.length < MOST_BREAKS) this.#breaks.push({ code, seq, last });
  }
}
