/** Verifies the stored trail and names entries that are not as they were written. */
import { CHAIN_START, type ChainHead } from '../../../shared/audit/chain.ts';
import { type ChainAnchor, type ChainBreak, ChainVerifier } from '../../../shared/audit/verify-chain.ts';
import { slices } from '../pause.ts';
import type { Store } from '../store/open-store.ts';
import { linkOf, readEntries, recordsBelow, recordsFrom } from './read-trail.ts';

/** The result. */
export interface TrailCheck {
  /** Number of the first entry checked, and of the last. */
  readonly from: number;
  readonly head: ChainHead;
  readonly entries: number;
  /** Number of entries whose values are destroyed because their period was over. */
  readonly destroyed: number;
  /** In order of their numbers; the first names the first broken entry. */
  readonly breaks: readonly ChainBreak[];
}

export interface VerifyOptions {
  /** Number of the first entry to check. */
  readonly from?: number;
  /** Ends of the trail that were kept outside the store. */
  readonly anchors: readonly ChainAnchor[];
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Small enough that opening a page does not block the worker for long. */
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

/** Entries checked when the store is opened: enough to find changes since it was last closed, and quickly checked. */
const TAIL = 200;

/** Verifies the end of the trail. */
export function verifyTail(store: Store, anchors: readonly ChainAnchor[], signal: AbortSignal): Promise<TrailCheck> {
  return verifyTrail(store, { from: Math.max(1, store.trail.head.seq - TAIL + 1), anchors, signal });
}
