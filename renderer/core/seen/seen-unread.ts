/**
 * Lists and lookouts that cannot be read, as the officer may know of them. Nobody can tell what such a record says. That a list is damaged is told to who states something about lists. A lookout is
 * of the agency whose officer took it, as the trail says, and has its mandate: that tells who may know of lookouts of its kind.
 */
import type { Agency } from '../../../shared/agency/agency-id.ts';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import { isSightByOwner } from '../../../shared/list/list-sight.ts';
import type { UnreadSources } from '../../../shared/list/missing-lists.ts';
import type { ListPin } from '../../../shared/screening/listed.ts';
import { readCores, recordsBelow } from '../audit/read-trail.ts';
import { slices } from '../pause.ts';
import { isPermitted } from '../permissions.ts';
import type { Request } from '../request.ts';
import { type Store, wholeOf } from '../store/open-store.ts';
import { unitAgencies } from '../world.ts';
import { hidesFrom } from './seen-heads.ts';
import { sourceSight } from './source-sight.ts';

type Looking = Pick<Request, 'store' | 'context' | 'world'>;

/** How many of each kind there are; a kind without any is left out. */
export async function seenUnread(request: Looking): Promise<readonly UnreadSources[]> {
  const { unread, pins } = request.world.terms.lists;
  if (unread.size === 0) return [];
  const { officer } = request.context;
  const ids = (kind: UnreadSources['of']) => [...unread].flatMap(([id, of]) => (of === kind ? [id] : []));
  // Of a list whose copy alone is damaged its title is told.
  const lists = ids('list').filter((id) => !pins.some(({ list }) => list === id));
  const lookouts = await seenLookoutsAmong(request, ids('lookout'));
  const counts: readonly UnreadSources[] = [
    { of: 'list', count: isPermitted(officer, 'lists.change', request.store.name) ? lists.length : 0 },
    { of: 'lookout', count: isPermitted(officer, 'lookouts.view', request.store.name) ? lookouts : 0 },
  ];
  return counts.filter(({ count }) => count > 0);
}

/** How many of these lookouts are of a kind that the officer may see. Where an owner may keep a lookout, that is its owner's only. */
async function seenLookoutsAmong(request: Looking, ids: readonly string[]): Promise<number> {
  const { agency } = request.context;
  const frame = request.world.terms.frame?.frame ?? null;
  if (ids.length === 0 || !hidesFrom(frame, agency)) return ids.length;
  const owners = await ownersOf(wholeOf(request.store), ids);
  const pins = ids.flatMap((list): readonly ListPin[] => {
    const owner = owners.get(list) ?? null;
    if (owner === null || !isLawAgency(owner)) return [];
    const mandate = unitAgencies(request.world).mandateOf(owner) ?? 'joint';
    return [{ list, version: 0, mandate, owner, seenBy: isSightByOwner(frame) ? [] : null, contact: null }];
  });
  const sees = sourceSight(pins, request);
  return pins.filter((pin) => sees(pin, agency)).length;
}

/** The agencies whose officers took damaged lookouts, by their ids: the trail is read once for each. */
export class LookoutOwners {
  static readonly whole =
    'It keeps who took a damaged lookout, so that only those are told who may see lookouts of that agency.';
  /** Null: the trail does not say. */
  readonly known = new Map<string, Agency | null>();
}

/** Entries to open at once. */
const OPENED = 100;

async function ownersOf(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, Agency | null>> {
  const { known } = store.cache(LookoutOwners);
  const asked = new Set(ids.filter((id) => !known.has(id)));
  const slice = slices();
  let below = store.trail.head.seq + 1;
  while (asked.size > 0) {
    const records = await recordsBelow(store, below, OPENED);
    if (records.length === 0) break;
    for (const core of await readCores(store, records)) {
      if (core?.kind !== 'lookout.taken' || core.subject === null || !asked.delete(core.subject)) continue;
      known.set(core.subject, core.agency);
    }
    below = records.at(-1)?.seq ?? 0;
    await slice.breathe();
  }
  for (const id of asked) known.set(id, null);
  return known;
}
