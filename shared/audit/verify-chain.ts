/** Checks a run of entries and names those that were changed. */
import { CHAIN_START, type ChainHead, chainHash } from './chain.ts';

/** One entry as found. */
export interface ChainLink extends ChainHead {
  /** Null: its text cannot be read. */
  readonly commitment: string | null;
  /** State of its values; `none` when it has none, `destroyed` when their period has ended, `apart` when they are not checked. */
  readonly values: 'none' | 'whole' | 'destroyed' | 'apart' | 'changed' | 'missing';
}

/** A head kept outside the store, to detect a chain that was rewritten or cut at its end. */
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
 * What is wrong with the chain at an entry.
 * - `changed`: the text or the hash of the entry.
 * - `unreadable`: its text cannot be opened.
 * - `values-…`: the same of the part that can be destroyed.
 * - `missing`: entries from `seq` to `last` are gone.
 * - `out-of-order`: the number does not follow the one before.
 * - `cut`: everything from `seq` on is gone, up to `last` at least.
 * - `differs`: the chain is consistent and does not match the anchor. It was rewritten somewhere up to `seq`.
 */
export type BreakCode = (typeof BREAK_CODES)[number];

export interface ChainBreak {
  readonly code: BreakCode;
  /** Number of the first entry concerned. */
  readonly seq: number;
  readonly last: number;
}

/** More breaks are not named: the first ones matter. */
export const MOST_BREAKS = 50;

/**
 * Candidate hashes that are kept. The first one finds an entry with a wrong hash, the last one an entry with a changed text. Those between come
 * from several changes in a row; the limit keeps their number from growing.
 */
const MOST_BEFORE = 8;

/** Takes the entries in order. After a break it continues from the entry found, so that it also finds later breaks. */
export class ChainVerifier {
  readonly #anchors: ReadonlyMap<number, ChainAnchor>;
  readonly #breaks: ChainBreak[] = [];
  #seq: number;
  /** Hashes that the next entry may follow: after a changed entry, either its text or its hash may be the original. */
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
    // After a gap, the predecessor of the entry is unknown.
    else if (!gap && !computed.includes(hash)) this.#tell('changed', seq);
    if (values === 'changed') this.#tell('values-changed', seq);
    if (values === 'missing') this.#tell('values-missing', seq);
    if (values === 'destroyed') this.#destroyed++;
    const anchor = this.#anchors.get(seq);
    if (anchor !== undefined && anchor.hash !== hash) this.#tell('differs', seq);
    this.#seq = seq;
    this.#before = computed.includes(hash) ? [hash] : [hash, ...computed.slice(1 - MOST_BEFORE)];
  }

  /** Number of entries, number with destroyed values, and the breaks in order of their numbers. */
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
