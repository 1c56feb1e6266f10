/** Goes over the stored trail and names what is not as it was written. */
import { CHAIN_START, type ChainHead } from '../../../shared/audit/chain.ts';
import { type ChainAnchor, type ChainBreak, ChainVerifier } from '../../../shared/audit/verify-chain.ts';
import { slices } from '../pause.ts';
import type { Store } from '../store/open-store.ts';
import { linkOf, readEntries, recordsBelow, recordsFrom } from './read-trail.ts';

/** What came of it. */
export interface TrailCheck {
  /** The first entry looked at, and the last. */
  readonly from: number;
  readonly head: ChainHead;
  readonly entries: number;
  /** Of so many the values are destroyed, since their time was over. */
  readonly destroyed: number;
  /** In order of their numbers; the first is the first entry that is broken. */
  readonly breaks: readonly ChainBreak[];
}

export interface VerifyOptions {
  /** Number of the first entry to look at. */
  readonly from?: number;
  /** Ends of the trail as they were kept outside the store. */
  readonly anchors: readonly ChainAnchor[];
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Few enough that opening them does not hold the worker for long. */
const PAGE = 100;

/** Verifies from `from` to the end. Throws the signal's reason when it is aborted. */
export async function verifyTrail(
  store: Store,
  { from = 1, anchors, signal, onProgress }: VerifyOptions,
): Promise<TrailCheck> {
  const [before] = from > 1 ? await recordsBelow(store, from, 1) : [];
  const start = before === undefined ? CHAIN_START : { seq: before.seq, hash: before.hash };
  const verifier = new ChainVerifier(
    start,
    anchors.filter(({ seq }) => seq > start.seq),
  );
  const slice = slices();
  const total = Math.max(0, store.trail.head.seq - start.seq);
  let next = start.seq + 1;
  let done = 0;
  for (;;) {
    signal?.throwIfAborted();
    const records = await recordsFrom(store, next, PAGE);
    const last = records.at(-1);
    if (last === undefined) break;
    for (const entry of await readEntries(store, records)) {
      verifier.take(linkOf(entry));
      await slice.breathe();
    }
    next = last.seq + 1;
    done += records.length;
    onProgress?.(done, Math.max(total, done));
  }
  return { from: start.seq + 1, head: verifier.head, ...verifier.end() };
}

/** Entries looked at when the store is opened: enough to find what was done since it was last closed, and soon done. */
const TAIL = 200;

/** Verifies the end of the trail. */
export function verifyTail(store: Store, anchors: readonly ChainAnchor[], signal: AbortSignal): Promise<TrailCheck> {
  return verifyTrail(store, { from: Math.max(1, store.trail.head.seq - TAIL + 1), anchors, signal });
}
