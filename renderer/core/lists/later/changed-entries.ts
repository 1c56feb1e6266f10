/** What the copies in force have that earlier ones had not: entries that are new or changed. Slices that two copies share are not opened. */
import { changedFields, digestOf, type ListDigests } from '../../../../shared/list/entry-digest.ts';
import type { ListEntry } from '../../../../shared/list/list-entry.ts';
import type { ListVersion } from '../../../../shared/list/list-version.ts';
import type { Slices } from '../../pause.ts';
import type { Store } from '../../store/open-store.ts';
import { digestsOf, readSoundIndex, readSoundSlices } from '../list-contents.ts';
import type { SliceIndex } from '../slice-index.ts';

/** An earlier copy, as far as it differs from the one in force. */
interface Earlier {
  readonly copy: number;
  /** Null: there was none, or its entries are removed, so that every entry is new. */
  readonly known: { readonly shared: ReadonlySet<string>; readonly others: ListDigests } | null;
}

/** By the number of an earlier copy, the ids of the entries that are new since then; null: all are. */
export type NewSince = ReadonlyMap<number, ReadonlySet<string> | null>;

/**
 * Calls `visit` with each entry of a version that one of the earlier copies had not, or had otherwise. Throws what the store reports. `earlier`: numbers of copies of the
 * list, 0 where there was none. Entries in a damaged part of the version are left out, and `onDamaged` is told. A part of an earlier copy that is damaged counts as one that had no entries.
 */
export async function changedEntries(
  store: Store,
  versions: readonly ListVersion[],
  now: ListVersion,
  earlier: ReadonlySet<number>,
  slice: Slices,
  visit: (entry: ListEntry) => void,
  onDamaged: () => void,
): Promise<NewSince> {
  const index = { slices: await readSoundIndex(store, now.id, onDamaged) };
  const before: Earlier[] = [];
  for (const copy of earlier) before.push({ copy, known: await readEarlier(store, versions, copy, index, slice) });
  const isShared = ({ known }: Earlier, id: string) => known?.shared.has(id) === true;
  const asked = index.slices.filter(({ id }) => before.some((each) => !isShared(each, id)));
  const newIds = new Map(before.map(({ copy, known }) => [copy, known === null ? null : new Set<string>()]));
  for await (const { ref, entries } of readSoundSlices(store, asked, onDamaged)) {
    const parted = before.filter((each) => !isShared(each, ref.id));
    for (const entry of entries) {
      let isNew = false;
      for (const { copy, known } of parted) {
        if (known !== null && isKnown(known.others, entry)) continue;
        isNew = true;
        newIds.get(copy)?.add(entry.id);
      }
      if (isNew) visit(entry);
      if (slice.isSpent) await slice.breathe();
    }
  }
  return newIds;
}

async function readEarlier(
  store: Store,
  versions: readonly ListVersion[],
  copy: number,
  { slices }: SliceIndex,
  slice: Slices,
): Promise<Earlier['known']> {
  const version = versions.find(({ number }) => number === copy);
  const before = version === undefined ? [] : await readSoundIndex(store, version.id, NOTHING);
  if (before.length === 0) return null;
  const ids = new Set(slices.map(({ id }) => id));
  const shared = new Set(before.flatMap(({ id }) => (ids.has(id) ? [id] : [])));
  const parted = { slices: before.filter(({ id }) => !shared.has(id)) };
  return { shared, others: await digestsOf(store, parted, slice, NOTHING, NOTHING) };
}

const NOTHING = (): void => undefined;

function isKnown(digests: ListDigests, entry: ListEntry): boolean {
  const before = digests.get(entry.id);
  return before !== undefined && changedFields(before, digestOf(entry)) === null;
}
