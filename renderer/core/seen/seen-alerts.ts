/** Alerts of the lists that the officer may see and whose entries the officer's duty reads, with those of their rules that the officer may see. */
import { isAlertValid } from '../../../shared/list/alert.ts';
import type { ListEntry } from '../../../shared/list/list-entry.ts';
import { readsEntries } from '../../../shared/list/list-sight.ts';
import type { StoredList } from '../../../shared/list/list-version.ts';
import { readSoundIndex, readSoundSlices } from '../lists/list-contents.ts';
import { inForceOf } from '../lists/list-row.ts';
import { localDay } from '../local-day.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { readSeenLists, readVersions } from './seen-lists.ts';
import { hidesRule } from './seen-rules.ts';

export interface SeenAlert {
  readonly list: StoredList;
  readonly entry: ListEntry;
}

/** Alerts of the versions that were asked for last, by list: screens ask for them with every traveller. */
export class AlertsOfLists {
  static readonly whole = 'It keeps alerts by list. Whether the officer may see the list is asked before.';
  readonly known = new Map<string, { readonly version: string; readonly alerts: readonly ListEntry[] }>();
}

/** Those of all lists that are valid today. Of a list that is damaged, the rest is given. */
export async function seenAlerts(request: Request): Promise<readonly SeenAlert[]> {
  const today = localDay(request, request.context.now);
  const seen = withSeenRules(request);
  const found: SeenAlert[] = [];
  for (const { value: list } of await readSeenLists(request)) {
    if (!readsEntries(list, request.context.officer)) continue;
    for (const entry of await alertsIn(request, list))
      if (isAlertValid(entry, list, today)) found.push({ list, entry: seen(entry) });
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

/** The alerts of the version in force, without those in a part that is damaged: `lists.missing` names the list. */
async function alertsIn(request: Request, list: StoredList): Promise<readonly ListEntry[]> {
  const version = inForceOf((await readVersions(request, list)).map(({ value }) => value));
  if (version === null) return [];
  const store = wholeOf(request.store);
  const { known } = store.cache(AlertsOfLists);
  const before = known.get(list.id);
  if (before?.version === version.id) return before.alerts;
  const onDamaged = () => undefined;
  // Slices of earlier releases do not count their alerts.
  const slices = (await readSoundIndex(store, version.id, onDamaged)).filter((each) => each.alerts !== 0);
  const alerts: ListEntry[] = [];
  for await (const { entries } of readSoundSlices(store, slices, onDamaged)) {
    alerts.push(...entries.filter(({ kind }) => kind === 'alert'));
    request.signal.throwIfAborted();
  }
  known.set(list.id, { version: version.id, alerts });
  return alerts;
}
