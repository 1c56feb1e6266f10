/** Acts of a time that the trail alone keeps, and on which others rely: settings, contacts, limits, texts of lists. As the officer may see them. */
import type { AuditEntry } from '../../../shared/audit/audit-entry.ts';
import type { AuditKind } from '../../../shared/audit/audit-kinds.ts';
import { joinEntry } from '../../../shared/audit/split-entry.ts';
import { dateOfDay, dayNumber } from '../../../shared/time/civil.ts';
import { readCores, readEntries, recordsFrom } from '../audit/read-trail.ts';
import { readerOf } from '../audit/trail-reader.ts';
import { type Back, WeekEntries } from '../audit/week-entries.ts';
import type { Request } from '../request.ts';
import type { AuditRecord } from '../store/append-audit.ts';
import { wholeOf } from '../store/open-store.ts';

export type TrailAct = Required<AuditEntry<AuditKind>>;

/** A clock that was set back may have left later times before earlier ones. Days that are read before the first. */
const MARGIN_DAYS = 7;

/** The acts of a time, latest first. `isThen`: whether an instant (ISO 8601 UTC) is of it; it begins on the day, or was typed after the entry with the number, of `from`. */
export async function seenWeekTrail(
  request: Request,
  from: Back,
  isThen: (at: string) => boolean,
): Promise<readonly TrailAct[]> {
  const whole = { ...request, store: wholeOf(request.store) };
  const { store } = whole;
  const since = { ...from, day: dateOfDay(dayNumber(from.day) - MARGIN_DAYS) };
  const marks = (await store.cache(WeekEntries).since(since, request.signal)).filter(({ at }) => isThen(at));
  if (marks.length === 0) return [];
  const { seen } = await readerOf(whole);
  const records = await store.table('audit').bulkGet(marks.map(({ seq }) => seq));
  const entries = await readEntries(store, records.filter((record) => record !== undefined) as AuditRecord[]);
  return entries.flatMap(({ core, values }): readonly TrailAct[] => {
    const entry = core === null ? null : seen(joinEntry({ core, values }));
    return entry === null ? [] : [entry as TrailAct];
  });
}

/** When the trail begins, ISO 8601 UTC; null: it has no entry, or the first cannot be opened. */
export async function trailBegan({ store }: Pick<Request, 'store'>): Promise<string | null> {
  const whole = wholeOf(store);
  const [core = null] = await readCores(whole, await recordsFrom(whole, 1, 1));
  return core?.at ?? null;
}
