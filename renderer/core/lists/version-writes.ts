/** What is written when a version of a list comes into force, or leaves it. */
import type { ListVersion, StoredList } from '../../../shared/list/list-version.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import type { Put } from '../store/commit.ts';
import type { Opened } from '../store/read.ts';
import type { SliceIndex } from './slice-index.ts';

export function listWrite(value: StoredList, rev: number): Put {
  return { table: 'lists', id: value.id, rev, value };
}

export function versionWrite(value: ListVersion, rev: number): Put {
  const { id, list, state } = value;
  return { table: 'listVersions', id, rev, value, index: { list, state } };
}

export function indexWrite(id: string, value: SliceIndex): Put {
  return { table: 'listIndexes', id, rev: 0, value };
}

/** Puts a version into force in place of `before`, under the next number of its list. Numbers only rise, whatever a version changes. */
export function inForceWrites(
  { value: list, rev }: Opened<StoredList>,
  { value: version, rev: versionRev }: Pick<Opened<ListVersion>, 'value' | 'rev'>,
  before: Opened<ListVersion> | null,
  today: IsoDate,
  left: 'replaced' | 'rolled-back' = 'replaced',
): readonly Put[] {
  const number = list.lastVersion + 1;
  return [
    versionWrite({ ...version, number, state: 'in-force' }, versionRev),
    ...(before === null ? [] : [versionWrite({ ...before.value, state: left, endedOn: today }, before.rev)]),
    listWrite({ ...list, lastVersion: number }, rev),
  ];
}

/** A version that comes of another one, made by the officer now; what is given replaces its parts. */
export function nextVersion(
  {
    id,
    by,
    at,
    confirmedBy,
  }: { readonly id: string; readonly by: string; readonly at: string; readonly confirmedBy: string | null },
  list: string,
  before: ListVersion | null,
  more: Partial<ListVersion>,
): ListVersion {
  return {
    ...{ id, list, number: null, state: 'in-force', read: null, over: before?.id ?? null },
    ...{ entries: before?.entries ?? 0, madeBy: by, madeAt: at, taken: { by, at, confirmedBy } },
    ...{ changed: null, restores: null, copyOf: before?.copyOf ?? null, reason: null, endedOn: null },
    ...more,
  };
}
