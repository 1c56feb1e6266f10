/** Alerts of the lists that the officer may see and whose entries the officer's duty reads, with those of their rules that the officer may see. */
import { isAlertValid } from '../../../shared/list/alert.ts';
import type { ListEntry } from '../../../shared/list/list-entry.ts';
import { readsEntries } from '../../../shared/list/list-sight.ts';
import type { StoredList } from '../../../shared/list/list-version.ts';
import { readSliceIndex, readSlices } from '../lists/list-contents.ts';
import { inForceOf } from '../lists/list-row.ts';
import type { SliceRef } from '../lists/slice-index.ts';
import { localDay } from '../local-day.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { readSeenLists, readVersions } from './seen-lists.ts';
import { hidesRule } from './seen-rules.ts';

export interface SeenAlert {
  readonly list: StoredList;
  readonly entry: ListEntry;
}

/** Slices of an earlier release in which no alert was found. A slice never changes. */
export class SlicesWithoutAlerts {
  static readonly whole = 'It has ids of slices, and reads nothing.';
  readonly ids = new Set<string>();
}

/** Those of all lists that are valid today. Of a list that is damaged, the rest is given. */
export async function seenAlerts(request: Request): Promise<readonly SeenAlert[]> {
  const today = localDay(request, request.context.now);
  const seen = withSeenRules(request);
  const found: SeenAlert[] = [];
  for (const { value: list } of await readSeenLists(request)) {
    if (!readsEntries(list, request.context.officer)) continue;
    try {
      for (const entry of await alertsIn(request, list))
        if (isAlertValid(entry, list, today)) found.push({ list, entry: seen(entry) });
    } catch (error) {
      wholeOf(request.store).damage.pass(error);
    }
  }
  return found;
}

/** Makes of an entry what the officer may see of it: without rules whose hits are hidden. */
export function withSeenRules(request: Pick<Request, 'world' | 'context'>): (entry: ListEntry) => ListEntry {
  const hides = hidesRule(request);
  return (entry) =>
    hides === null || entry.rules.length === 0
      ? entry
      : { ...entry, rules: entry.rules.filter((rule) => !hides(rule)) };
}

async function alertsIn(request: Request, list: StoredList): Promise<readonly ListEntry[]> {
  const version = inForceOf((await readVersions(request, list)).map(({ value }) => value));
  if (version === null) return [];
  const store = wholeOf(request.store);
  const without = store.cache(SlicesWithoutAlerts).ids;
  const mayHave = ({ id, alerts }: SliceRef) => (alerts === undefined ? !without.has(id) : alerts > 0);
  const slices = (await readSliceIndex(store, version.id))?.slices.filter(mayHave) ?? [];
  const found: ListEntry[] = [];
  for await (const { ref, entries } of readSlices(store, slices)) {
    const alerts = entries.filter(({ kind }) => kind === 'alert');
    if (alerts.length === 0) without.add(ref.id);
    found.push(...alerts);
    request.signal.throwIfAborted();
  }
  return found;
}
