/** How a list stands today: its version in force, its age, its validity. */
import { isListOld, listAge, listValidity } from '../../../shared/list/list-in-force.ts';
import type { ListVersion, StoredList } from '../../../shared/list/list-version.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import type { ListRow } from '../calls/list-views.ts';
import type { HitCount } from './stored-hits.ts';

export function inForceOf(versions: readonly ListVersion[]): ListVersion | null {
  return versions.find(({ state }) => state === 'in-force') ?? null;
}

/** The id of the list of a version, by the id of that. */
export function listOf(version: string): string {
  return version.slice(0, version.lastIndexOf('.'));
}

/** `hits`: of the list on stored flights, as far as the officer may see. */
export function listRow(
  list: StoredList,
  versions: readonly ListVersion[],
  today: IsoDate,
  { hits, falseHits, since }: HitCount,
): ListRow {
  const version = inForceOf(versions);
  const copy = { publishedOn: version?.copyOf ?? null, ageLimitDays: list.ageLimitDays };
  return {
    list,
    version: version?.number ?? null,
    entries: version?.entries ?? 0,
    age: { day: copy.publishedOn, days: listAge(copy, today), isOld: version !== null && isListOld(copy, today) },
    enteredAt: version?.changed == null ? null : version.madeAt,
    validity: listValidity(list, today),
    ...{ hits, falseHits, since },
    waits: versions.some(({ state }) => state === 'draft'),
  };
}
