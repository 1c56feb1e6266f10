/** Entries of files with what the version before had and the files do not say: pictures, which officers added, and of a delta the parts that did not change. */
import type { Compared } from '../../../shared/list/compare-lists.ts';
import { changedFields, digestOf } from '../../../shared/list/entry-digest.ts';
import { withPartsKept } from '../../../shared/list/keep-parts.ts';
import type { Store } from '../store/open-store.ts';
import { findEntries } from './list-contents.ts';
import type { SliceIndex } from './slice-index.ts';

/** The same, with pictures and parts kept. An entry of which nothing else changed is as it was. */
export async function keepParts(
  store: Store,
  before: SliceIndex,
  compared: readonly Compared[],
): Promise<readonly Compared[]> {
  const ids = compared.flatMap((each) => (each.state === 'changed' && lacksParts(each) ? [each.entry.id] : []));
  if (ids.length === 0) return compared;
  const were = await findEntries(store, before, ids);
  return compared.map((each): Compared => {
    const was = each.state === 'changed' && lacksParts(each) ? were.get(each.entry.id) : undefined;
    if (was === undefined || each.state !== 'changed') return each;
    const { offset, alike } = each;
    const parted = each.partial === true ? withPartsKept(each.entry, was) : each.entry;
    const entry = { ...parted, pictures: was.pictures };
    const fields = changedFields(digestOf(was), digestOf(entry));
    return fields === null ? { state: 'same', entry, offset, alike } : { ...each, entry, fields };
  });
}

/** Pictures that only the version before has make an entry of a file a changed one. */
function lacksParts({ fields, partial }: Pick<Extract<Compared, { state: 'changed' }>, 'fields' | 'partial'>): boolean {
  return partial === true || fields.includes('pictures');
}
