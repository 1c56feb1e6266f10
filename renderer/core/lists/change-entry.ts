/** Makes the next version of a list in which one entry differs: its slice is written anew, all others are shared. */
import type { ListEntry } from '../../../shared/list/list-entry.ts';
import type { Put } from '../store/commit.ts';
import type { Store } from '../store/open-store.ts';
import { readSlices } from './list-contents.ts';
import { type SliceIndex, type SliceRef, slicesWith } from './slice-index.ts';
import { SliceWriter } from './slice-writer.ts';

/** The index of the version `version`, and the slices to write. `entry` null: the entry `id` goes. An id that `before` lacks is added at the end. */
export async function changedIndex(
  store: Store,
  version: string,
  before: SliceIndex,
  id: string,
  entry: ListEntry | null,
): Promise<{ readonly index: SliceIndex; readonly writes: readonly Put[] }> {
  const puts: Put[] = [];
  const writer = new SliceWriter(version, before, async (writes) => {
    for (const write of writes) if (!('remove' in write)) puts.push(write);
  });
  const found = await sliceOf(store, before, id);
  const open = found ?? (entry === null ? null : lastOf(before));
  for (const ref of before.slices) {
    if (ref !== open) {
      await writer.share(ref);
      continue;
    }
    for await (const { entries } of readSlices(store, [ref]))
      for (const each of entries) {
        if (each.id !== id) await writer.add(each);
        else if (entry !== null) await writer.add(entry);
      }
    if (found === null && entry !== null) await writer.add(entry);
  }
  if (open === null && entry !== null) await writer.add(entry);
  return { index: await writer.end(), writes: puts };
}

async function sliceOf(store: Store, index: SliceIndex, id: string): Promise<SliceRef | null> {
  for await (const { ref, entries } of readSlices(store, slicesWith(index, id)))
    if (entries.some((entry) => entry.id === id)) return ref;
  return null;
}

function lastOf({ slices }: SliceIndex): SliceRef | null {
  return slices.at(-1) ?? null;
}
