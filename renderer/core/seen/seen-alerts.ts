/** Alerts of the lists that the officer may see and whose entries the officer's duty reads, with those of their rules that the officer may see. */
import { isAlertValid } from '../../../shared/list/alert.ts';
import type { ListEntry } from '../../../shared/list/list-entry.ts';
import { readsEntries } from '../../../shared/list/list-sight.ts';
import type { StoredList } from '../../../shared/list/list-version.ts';
import { localDay } from '../local-day.ts';
import type { Request } from '../request.ts';
import { markedEntries } from './marked-entries.ts';
import { readSeenLists } from './seen-lists.ts';
import { hidesRule } from './seen-rules.ts';

export interface SeenAlert {
  readonly list: StoredList;
  readonly entry: ListEntry;
}

/** Those of all lists that are valid today. Of a list that is damaged, the rest is given. */
export async function seenAlerts(request: Request): Promise<readonly SeenAlert[]> {
  const today = localDay(request, request.context.now);
  const seen = withSeenRules(request);
  const found: SeenAlert[] = [];
  for (const { value: list } of await readSeenLists(request)) {
    if (!readsEntries(list, request.context.officer)) continue;
    for (const entry of (await markedEntries(request, list)).alerts)
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
