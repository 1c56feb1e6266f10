/** The entries of a list that screens ask for often: its alerts, and those with pictures. Whoever calls has found that the officer may see the list and reads its entries. */
import type { ListEntry } from '../../../shared/list/list-entry.ts';
import type { StoredList } from '../../../shared/list/list-version.ts';
import type { ListedPicture } from '../../../shared/list/listed-picture.ts';
import { readSoundIndex, readSoundSlices } from '../lists/list-contents.ts';
import { ListsInForce } from '../lists/lists-in-force.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';

export interface MarkedEntries {
  readonly alerts: readonly ListEntry[];
  /** By the id of the entry. */
  readonly pictures: ReadonlyMap<string, readonly ListedPicture[]>;
}

/** Those of the versions that were asked for last, by list: screens ask for them with every traveller. */
export class MarkedOfLists {
  static readonly whole = 'It keeps alerts and pictures by list. Whether the officer may see the list is asked before.';
  readonly known = new Map<string, MarkedEntries & { readonly version: string }>();
}

const NONE: MarkedEntries = { alerts: [], pictures: new Map() };

/** Those of the version in force, without those in a part that is damaged: `lists.missing` names the list. */
export async function markedEntries(
  request: Pick<Request, 'store' | 'context' | 'world' | 'signal'>,
  list: StoredList,
): Promise<MarkedEntries> {
  const store = wholeOf(request.store);
  const copies = await store.cache(ListsInForce).copies();
  const version = copies.find((copy) => copy.list.id === list.id)?.version;
  if (version === undefined) return NONE;
  const { known } = store.cache(MarkedOfLists);
  const before = known.get(list.id);
  if (before?.version === version.id) return before;
  const onDamaged = () => undefined;
  // Slices of earlier releases do not count their alerts.
  const slices = (await readSoundIndex(store, version.id, onDamaged)).filter(
    ({ alerts, pictures }) => alerts !== 0 || pictures !== undefined,
  );
  const alerts: ListEntry[] = [];
  const pictures = new Map<string, readonly ListedPicture[]>();
  for await (const { entries } of readSoundSlices(store, slices, onDamaged)) {
    for (const entry of entries) {
      if (entry.kind === 'alert') alerts.push(entry);
      if (entry.pictures.length > 0) pictures.set(entry.id, entry.pictures);
    }
    request.signal.throwIfAborted();
  }
  const marked = { version: version.id, alerts, pictures };
  known.set(list.id, marked);
  return marked;
}
