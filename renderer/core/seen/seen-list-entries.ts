/** Entries of versions of lists that the officer may see. Whoever calls has found the version by `seen-lists.ts`. */
import { changedFields, digestOf } from '../../../shared/list/entry-digest.ts';
import { entrySays, typedWords } from '../../../shared/list/entry-words.ts';
import type { ListEntry } from '../../../shared/list/list-entry.ts';
import { type EntryLine, entryLine } from '../../../shared/list/list-report.ts';
import type { ListVersion } from '../../../shared/list/list-version.ts';
import type { EntriesPage, EntryStep } from '../calls/list-views.ts';
import { findEntry, readSliceIndex, readSlices } from '../lists/list-contents.ts';
import type { SliceRef } from '../lists/slice-index.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { withSeenRules } from './seen-alerts.ts';

type Looking = Pick<Request, 'store' | 'world' | 'context'>;

export interface PageAsked {
  readonly text: string;
  readonly from: number;
  readonly count: number;
}

/** Entries of a version, in its order; those that say every word of `text`. Throws why the signal was aborted. */
export async function entriesOf(
  request: Pick<Request, 'store' | 'services' | 'signal' | 'progress'>,
  version: ListVersion,
  { text, from, count }: PageAsked,
): Promise<EntriesPage> {
  const store = wholeOf(request.store);
  const { slices } = (await readSliceIndex(store, version.id)) ?? { slices: [] };
  const words = typedWords(text);
  const [first, skipped] = words.length === 0 ? startOf(slices, from) : [0, 0];
  const rows: EntryLine[] = [];
  const page = (more: boolean): EntriesPage => ({ version: version.id, rows, more });
  const pausing = request.services.standingBack.slices();
  let passed = skipped;
  let done = first;
  for await (const { entries } of readSlices(store, slices.slice(first))) {
    for (const entry of entries) {
      if (words.length > 0 && !entrySays(entry, words)) continue;
      if (passed++ < from) continue;
      if (rows.length === count) return page(true);
      rows.push(entryLine(entry));
    }
    request.signal.throwIfAborted();
    request.progress({ phase: 'searching', done: ++done, total: slices.length, note: null });
    await pausing.breathe();
  }
  return page(false);
}

/** The slice in which the entry at that place stands, and how many entries are before it. */
function startOf(slices: readonly SliceRef[], from: number): readonly [at: number, before: number] {
  let before = 0;
  for (const [at, { keys }] of slices.entries()) {
    if (before + keys.length > from) return [at, before];
    before += keys.length;
  }
  return [slices.length, before];
}

/** The entry in a version; null: it has none with that id, or retention removed its entries. */
export async function entryOf(request: Looking, version: ListVersion, id: string): Promise<ListEntry | null> {
  const whole = wholeOf(request.store);
  const index = await readSliceIndex(whole, version.id);
  const found = index === null ? null : await findEntry(whole, index, id);
  return found === null ? null : withSeenRules(request)(found);
}

/** What each version that was in force did to the entry, the latest first. Versions whose entries are removed are left out. */
export async function historyOf(
  request: Looking,
  versions: readonly ListVersion[],
  id: string,
): Promise<readonly EntryStep[]> {
  const whole = wholeOf(request.store);
  const seen = withSeenRules(request);
  const steps: EntryStep[] = [];
  let before: ListEntry | null = null;
  let isGap = false;
  for (const version of [...versions].sort((a, b) => (a.number ?? 0) - (b.number ?? 0))) {
    if (version.number === null) continue;
    // A list that officers type has a version for each entry: those about others are not opened, unless what came before is gone.
    const isOfOther = version.changed !== null && version.changed.entry !== id;
    if (isOfOther && (before !== null || !isGap)) continue;
    const index = await readSliceIndex(whole, version.id);
    isGap ||= index === null;
    if (index === null) continue;
    const found: ListEntry | null = await findEntry(whole, index, id);
    const entry = found === null ? null : seen(found);
    const step = stepBetween(before, entry);
    if (step !== null) steps.unshift({ version, ...step, entry });
    before = entry;
  }
  return steps;
}

function stepBetween(before: ListEntry | null, after: ListEntry | null): Pick<EntryStep, 'how' | 'fields'> | null {
  if (before === null) return after === null ? null : { how: 'added', fields: [] };
  if (after === null) return { how: 'withdrawn', fields: [] };
  const fields = changedFields(digestOf(before), digestOf(after));
  return fields === null ? null : { how: 'changed', fields };
}
