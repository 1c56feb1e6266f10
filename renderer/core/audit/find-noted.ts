/** Finds the entry whose hash begins with a noted mark. */
import { markOf } from '../../../shared/audit/noted-head.ts';
import type { Slices } from '../pause.ts';
import type { AuditRecord } from '../store/append-audit.ts';
import type { Store } from '../store/open-store.ts';
import { readCores, recordsBelow, recordsFrom } from './read-trail.ts';

/** Hashes are not sealed, so many are read at a time. */
const PAGE = 1_000;

/** The entry, and when it was written (ISO 8601 UTC). Null: no entry has that mark, or it cannot be opened. Throws the signal's reason when it is aborted. */
export async function findNoted(
  store: Store,
  mark: string,
  { signal, slice }: { readonly signal: AbortSignal; readonly slice: Slices },
): Promise<{ readonly seq: number; readonly at: string } | null> {
  let below = Number.MAX_SAFE_INTEGER;
  for (;;) {
    signal.throwIfAborted();
    const records: readonly AuditRecord[] = await recordsBelow(store, below, PAGE);
    const last = records.at(-1);
    if (last === undefined) return null;
    const found = records.find(({ hash }) => markOf(hash) === mark);
    if (found !== undefined) {
      const [core] = await readCores(store, [found]);
      return core == null ? null : { seq: found.seq, at: core.at };
    }
    below = last.seq;
    await slice.breathe();
  }
}

/** More entries than are written between reading a head and recording that it was noted. */
const MOST_BETWEEN = 20;

/** Was that head noted in the minute `at` (`YYYY-MM-DDTHH:mmZ`)? The trail records each time that a head is noted, right after it. */
export async function wasNotedAt(store: Store, seq: number, at: string): Promise<boolean> {
  const cores = await readCores(store, await recordsFrom(store, seq + 1, MOST_BETWEEN));
  return cores.some((core) => core?.kind === 'audit.head-noted' && core.at.slice(0, 16) === at.slice(0, 16));
}
