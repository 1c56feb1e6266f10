/** The entries of a version of a list, slice by slice. */
import { digestOf, ListDigests } from '../../../shared/list/entry-digest.ts';
import type { ListEntry } from '../../../shared/list/list-entry.ts';
import type { Slices } from '../pause.ts';
import { TamperedError } from '../store/keys.ts';
import type { Store } from '../store/open-store.ts';
import { readMany, readOne } from '../store/read.ts';
import { keyOf, type SliceIndex, type SliceRef, slicesWith } from './slice-index.ts';

/** Slices opened at a time. */
const BATCH = 8;

/** Null: retention removed the entries of the version. */
export async function readSliceIndex(store: Store, version: string): Promise<SliceIndex | null> {
  return (await readOne(store, 'listIndexes', version))?.value ?? null;
}

/** The slices of a version; none where retention removed its entries. Where the index is damaged, `onDamaged` is told, and none are given either. */
export async function readSoundIndex(
  store: Store,
  version: string,
  onDamaged: () => void,
): Promise<readonly SliceRef[]> {
  try {
    return (await readSliceIndex(store, version))?.slices ?? [];
  } catch (error) {
    if (!(error instanceof TamperedError)) throw error;
    onDamaged();
    return [];
  }
}

/** The entries of slices, in their order. Throws `TamperedError` where one is missing: a list with a gap would let somebody through. */
export async function* readSlices(
  store: Store,
  slices: readonly SliceRef[],
): AsyncGenerator<{ readonly ref: SliceRef; readonly entries: readonly ListEntry[] }, void> {
  for (let from = 0; from < slices.length; from += BATCH) {
    const refs = slices.slice(from, from + BATCH);
    const found = new Map(
      (
        await readMany(
          store,
          'listEntries',
          refs.map(({ id }) => id),
        )
      ).map(({ id, value }) => [id, value]),
    );
    for (const ref of refs) {
      const entries = found.get(ref.id);
      if (entries === undefined) throw new TamperedError('listEntries', ref.id, 'missing');
      yield { ref, entries };
    }
  }
}

/** The same without slices that are damaged or missing: `onDamaged` is told of each, and says that the list is not whole. */
export async function* readSoundSlices(
  store: Store,
  slices: readonly SliceRef[],
  onDamaged: (ref: SliceRef) => void,
): AsyncGenerator<{ readonly ref: SliceRef; readonly entries: readonly ListEntry[] }, void> {
  let done = 0;
  try {
    for await (const read of readSlices(store, slices)) {
      yield read;
      done += 1;
    }
    return;
  } catch (error) {
    if (!(error instanceof TamperedError)) throw error;
  }
  // Read one by one, each slice gives its own error.
  for (const ref of slices.slice(done)) {
    try {
      yield* readSlices(store, [ref]);
    } catch (error) {
      if (!(error instanceof TamperedError)) throw error;
      onDamaged(ref);
    }
  }
}

/** The entry with that id; null: the version has none. */
export async function findEntry(store: Store, index: SliceIndex, id: string): Promise<ListEntry | null> {
  for await (const { entries } of readSlices(store, slicesWith(index, id))) {
    const found = entries.find((entry) => entry.id === id);
    if (found !== undefined) return found;
  }
  return null;
}

/** The entries with these ids, by id; those that the version lacks are left out. `onDamaged` is told of slices that are damaged or missing; without it, one throws `TamperedError`. */
export async function findEntries(
  store: Store,
  index: SliceIndex,
  ids: readonly string[],
  onDamaged?: (ref: SliceRef) => void,
): Promise<ReadonlyMap<string, ListEntry>> {
  const wanted = new Set(ids);
  const keys = new Set(ids.map(keyOf));
  const slices = index.slices.filter((ref) => ref.keys.some((key) => keys.has(key)));
  const found = new Map<string, ListEntry>();
  const read = onDamaged === undefined ? readSlices(store, slices) : readSoundSlices(store, slices, onDamaged);
  for await (const { entries } of read)
    for (const entry of entries) if (wanted.has(entry.id)) found.set(entry.id, entry);
  return found;
}

/** Digests of all entries, to compare another version with. Those of a slice that is damaged or missing are left out; `onDamaged` is told of it. */
export async function digestsOf(
  store: Store,
  { slices }: SliceIndex,
  slice: Slices,
  goOn: () => void,
  onDamaged: (ref: SliceRef) => void,
): Promise<ListDigests> {
  const digests = new ListDigests();
  for await (const { entries } of readSoundSlices(store, slices, onDamaged)) {
    for (const entry of entries) {
      digests.set(entry.id, digestOf(entry));
      if (slice.isSpent) await slice.breathe();
    }
    goOn();
  }
  return digests;
}
