/** Acts of a week that the trail alone keeps, and on which others rely: settings, contacts, limits, texts of lists. As the officer may see them. */
import type { AuditEntry } from '../../../shared/audit/audit-entry.ts';
import { type AuditKind, kindRow } from '../../../shared/audit/audit-kinds.ts';
import { joinEntry } from '../../../shared/audit/split-entry.ts';
import { dateOfDay, dayNumber } from '../../../shared/time/civil.ts';
import type { Week } from '../../../shared/time/week.ts';
import { readCores, readEntries, recordsBelow } from '../audit/read-trail.ts';
import { readerOf } from '../audit/trail-reader.ts';
import { slices } from '../pause.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';

export type TrailAct = Required<AuditEntry<AuditKind>>;

/** Entries to open at once. */
const OPENED = 200;
/** A clock that was set back may have left later times before earlier ones. Days that are read before the week. */
const MARGIN_DAYS = 7;

/** The acts, latest first; of the days before and after the week, too. */
export async function seenWeekTrail(request: Request, { from }: Pick<Week, 'from'>): Promise<readonly TrailAct[]> {
  const whole = { ...request, store: wholeOf(request.store) };
  const { store } = whole;
  const { seen } = await readerOf(whole);
  const since = dateOfDay(dayNumber(from) - MARGIN_DAYS);
  const slice = slices();
  const acts: TrailAct[] = [];
  for (let below = store.trail.head.seq + 1, isOver = false; !isOver; ) {
    const records = await recordsBelow(store, below, OPENED);
    if (records.length === 0) break;
    below = records.at(-1)?.seq ?? 0;
    const cores = await readCores(store, records);
    isOver = cores.every((core) => core !== null && core.at < since);
    const wanted = records.filter((_, at) => isOnWeek(cores[at] ?? null));
    for (const { core, values } of await readEntries(store, wanted)) {
      const entry = core === null ? null : seen(joinEntry({ core, values }));
      if (entry !== null) acts.push(entry as TrailAct);
    }
    request.signal.throwIfAborted();
    await slice.breathe();
  }
  return acts;
}

function isOnWeek(core: { readonly kind: string; readonly second: string | null } | null): boolean {
  const onWeek = core === null ? undefined : kindRow(core.kind)?.onWeek;
  return onWeek === 'each' || (onWeek === 'alone' && core?.second === null);
}
