/** A list and its take-overs as a screen shows them to the officer. */
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import { readsEntries } from '../../../shared/list/list-sight.ts';
import {
  type ListVersion,
  type StoredList,
  takeOverWarnings,
  versionBefore,
} from '../../../shared/list/list-version.ts';
import type { ListView, TakeOverView } from '../calls/list-views.ts';
import { localDay } from '../local-day.ts';
import { isPermitted, type Permission } from '../permissions.ts';
import type { Request } from '../request.ts';
import { readVersions } from '../seen/seen-lists.ts';
import { agenciesSeeing } from '../seen/source-sight.ts';
import { unitAgencies } from '../world.ts';
import { comparingOf } from './later/later-state.ts';
import { inForceOf, listRow } from './list-row.ts';
import { pinOf } from './lists-in-force.ts';
import { hitCounts } from './stored-hits.ts';

type Asked = Pick<Request, 'context' | 'store'>;

export function may({ context, store }: Asked, permission: Permission): boolean {
  return isPermitted(context.officer, permission, store.name);
}

/** What the officer may do with a list: everything only with those of the own agency. */
export function mayOn(request: Asked, list: StoredList): ListView['may'] {
  const isOwn = isOwner(request, list.owner);
  const enters = isOwn && may(request, 'lists.enter') && readsEntries(list, request.context.officer);
  return {
    edit: isOwn && may(request, 'lists.change'),
    enter: enters && list.entered === 'form',
    takeOver: enters,
    read: readsEntries(list, request.context.officer),
  };
}

export function isOwner({ context }: Pick<Request, 'context'>, owner: LawAgency): boolean {
  return context.agency === owner;
}

/** A version as the officer may know it: an entry's id and words about it are for who reads entries. */
function versionShown(version: ListVersion, reads: boolean): ListVersion {
  const { changed } = version;
  if (reads) return version;
  return { ...version, changed: changed === null ? null : { ...changed, entry: '' }, reason: null };
}

export async function listView(request: Request, list: StoredList): Promise<ListView> {
  const reads = readsEntries(list, request.context.officer);
  const versions = (await readVersions(request, list)).map(({ value }) => versionShown(value, reads));
  const now = inForceOf(versions);
  return {
    ...listRow(list, versions, localDay(request, request.context.now), (await hitCounts(request))(list.id)),
    versions,
    seers: seersOf(request, list),
    may: mayOn(request, list),
    before: now === null ? null : versionBefore(now, versions),
    comparing: await comparingOf(request, list.id),
  };
}

function seersOf(request: Request, list: StoredList): ListView['seers'] {
  const seers = agenciesSeeing(request, pinOf(list));
  return unitAgencies(request.world).law.every((agency) => seers.includes(agency)) ? null : seers;
}

export async function takeOverView(request: Request, list: StoredList, version: ListVersion): Promise<TakeOverView> {
  const versions = (await readVersions(request, list)).map(({ value }) => value);
  const before = versions.find(({ id }) => id === version.over) ?? null;
  return {
    list,
    version: versionShown(version, readsEntries(list, request.context.officer)),
    warnings: takeOverWarnings(version, before),
    entriesBefore: before?.entries ?? null,
    isStale: version.state === 'draft' && (inForceOf(versions)?.id ?? null) !== version.over,
    mayTake: version.state === 'draft' && mayOn(request, list).takeOver,
  };
}
