/**
 * Keeps the end of the audit trail outside the store, so that a trail that was cut or made anew is found out when the store is next opened. Acts follow
 * each other quickly, so it is written a moment later, and at once when the store is closed.
 */
import { CHAIN_START, type ChainHead } from '../../../shared/audit/chain.ts';
import type { ChainAnchor } from '../../../shared/audit/verify-chain.ts';
import type { HostPort } from '../host-port.ts';
import type { Store } from '../store/open-store.ts';
import { lastEntry } from './append-audit.ts';
import { recordsBelow } from './read-trail.ts';

/** What of the trail does not agree with what was kept outside it. */
export interface TrailFinding {
  readonly code: 'audit-cut' | 'audit-differs' | 'audit-anchor-missing';
  /** Number of the first entry concerned, as far as that can be told. */
  readonly seq: number;
  /** The last one that there was. */
  readonly last: number;
  /** When it was found, ISO 8601 UTC. */
  readonly at: string;
}

/** What is kept outside: the end, and what was found and nobody has acknowledged yet. */
export interface KeptAnchor extends ChainAnchor {
  readonly finding: TrailFinding | null;
}

/** Where it is kept. Never throws: what cannot be reached is as if it were not there. */
export interface AuditAnchor {
  get(): Promise<KeptAnchor | null>;
  put(kept: KeptAnchor): Promise<void>;
}

/** The anchor of the trail in a database, in the machine's small memory. A restored store is another database, and has one of its own. */
export function auditAnchor(host: HostPort, database: string): AuditAnchor {
  const key = `audit.${database}`;
  return {
    async get() {
      const answer = await host.ask('state.get', key);
      return answer.ok && answer.value !== null ? keptOf(answer.value) : null;
    },
    async put(kept) {
      await host.ask('state.put', key, JSON.stringify(kept));
    },
  };
}

/** What is kept of a trail that has no entry. */
export function nothingKept(at: string): KeptAnchor {
  return { ...CHAIN_START, at, finding: null };
}

/** Milliseconds for which acts are gathered. */
export const ANCHOR_EVERY = 1_000;

/** Calls back after so many milliseconds; gives what calls it off. */
type After = (milliseconds: number, run: () => void) => () => void;

/** Where nobody counts time: acts are gathered until the work at hand has come to a stop. */
export function afterwards(_milliseconds: number, run: () => void): () => void {
  let off = false;
  queueMicrotask(() => {
    if (!off) run();
  });
  return () => {
    off = true;
  };
}

export interface AnchoringOptions {
  readonly anchor: AuditAnchor;
  readonly clock: () => string;
  readonly after: After;
}

export class Anchoring {
  readonly #options: AnchoringOptions;
  #finding: TrailFinding | null = null;
  #head: ChainHead = CHAIN_START;
  /** As they were kept: when the store was opened, and last. */
  #opened: ChainAnchor | null = null;
  #kept: ChainAnchor | null = null;
  #waiting: (() => void) | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(options: AnchoringOptions) {
    this.#options = options;
  }

  /** What was found when the store was opened, and is not acknowledged yet. */
  get finding(): TrailFinding | null {
    return this.#finding;
  }

  /** Ends as they were kept outside the store, the latest last: the trail has to agree with all of them. */
  get anchors(): readonly ChainAnchor[] {
    return [this.#opened, this.#kept].filter((anchor): anchor is ChainAnchor => anchor !== null && anchor.seq > 0);
  }

  /**
   * Compares the trail with its anchor and keeps what does not agree beside the anchor, until it is acknowledged; from then on every new end is
   * kept. Gives what was found now, null where all is well or it was found before.
   */
  async begin(store: Store): Promise<TrailFinding | null> {
    const kept = await this.#options.anchor.get();
    this.#opened = kept;
    const last = (await lastEntry(store)) ?? CHAIN_START;
    const found =
      kept === null
        ? missing(store, last, this.#options.clock())
        : await compared(store, kept, last, this.#options.clock());
    this.#finding = found ?? kept?.finding ?? null;
    this.#head = last;
    store.trail.found(last);
    if (kept !== null) store.trail.raiseFloor(kept.seq);
    store.trail.onWritten((head) => this.#moved(head));
    if (found !== null || (kept === null && last.seq > 0) || (kept !== null && kept.seq !== last.seq))
      await this.flush();
    return found;
  }

  /** Somebody who may do so has taken note. */
  async acknowledge(): Promise<void> {
    this.#finding = null;
    await this.flush();
  }

  /** Writes the end now. */
  flush(): Promise<void> {
    this.#waiting?.();
    this.#waiting = null;
    const kept = { ...this.#head, at: this.#options.clock(), finding: this.#finding };
    // One after the other: an older end never takes a newer one's place.
    this.#writing = this.#writing.then(async () => {
      await this.#options.anchor.put(kept);
      this.#kept = kept;
    });
    return this.#writing;
  }

  #moved(head: ChainHead): void {
    this.#head = head;
    this.#waiting ??= this.#options.after(ANCHOR_EVERY, () => void this.flush());
  }
}

/** More entries than are written before the first anchor is, should the machine stop right then. */
const MOST_UNANCHORED = 50;

/** An anchor that should be there and is not. */
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
  // Something was added behind the cut before anybody looked.
  const [before] = await recordsBelow(store, kept.seq, 1);
  return { code: 'audit-cut', seq: (before?.seq ?? 0) + 1, last: kept.seq, at };
}

/** What was kept, or null for what is none. */
function keptOf(text: string): KeptAnchor | null {
  try {
    const { seq, hash, at, finding } = JSON.parse(text) as Partial<KeptAnchor>;
    if (typeof seq !== 'number' || typeof hash !== 'string' || typeof at !== 'string') return null;
    return { seq, hash, at, finding: isFinding(finding) ? finding : null };
  } catch {
    return null;
  }
}

function isFinding(value: TrailFinding | null | undefined): value is TrailFinding {
  return typeof value === 'object' && value !== null && CODES.has(value.code);
}

const CODES: ReadonlySet<string> = new Set<TrailFinding['code']>([
  'audit-cut',
  'audit-differs',
  'audit-anchor-missing',
]);
