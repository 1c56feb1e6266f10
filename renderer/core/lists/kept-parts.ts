/** Entries of a delta with the parts that the version before had. */
import type { Compared } from '../../../shared/list/compare-lists.ts';
import { changedFields, digestOf } from '../../../shared/list/entry-digest.ts';
import { withPartsKept } from '../../../shared/list/keep-parts.ts';
import type { Store } from '../store/open-store.ts';
import { findEntries } from './list-contents.ts';
import type { SliceIndex } from './slice-index.ts';

/** The same, with parts kept. An entry of which nothing else changed is as it was. */
export async function keepParts(
  store: Store,
  before: SliceIndex,
  compared: readonly Compared[],
): Promise<readonly Compared[]> {
  const ids = compared.flatMap((each) => (each.state === 'changed' && each.partial === true ? [each.entry.id] : []));
  if (ids.length === 0) return compared;
  const were = await findEntries(store, before, ids);
  return compared.map((each): Compared => {
    const was = each.state === 'changed' && each.partial === true ? were.get(each.entry.id) : undefined;
    if (was === undefined || each.state !== 'changed') return each;
    const { offset, alike } = each;
    const entry = withPartsKept(each.entry, was);
    const fields = changedFields(digestOf(was), digestOf(entry));
    return fields === null ? { state: 'same', entry, offset, alike } : { ...each, entry, fields };
  });
}
