/**
 * Chooses the key of a record: the class of its table and a month. A record about flights belongs to the month of the latest scheduled date among them; any other to the
 * month in which it came.
 */
import { addMonths } from '../../../shared/retention/due.ts';
import type { DataClass, Month } from './keys.ts';
import type { MonthSource } from './tables/table.ts';
import { TABLES, type TableName } from './tables.ts';

/** Length of `YYYY-MM-DD`, with which a flight's id ends. */
const DAY_LENGTH = 10;
const MONTH_LENGTH = 7;
/** Flights are sold for so many months ahead. */
const PLANNED_MONTHS = 12;
const MONTH = /^\d{4}-\d{2}$/;

/** Class and month of a record. `now` is the time of writing, ISO 8601 UTC. */
export function sealingOf(
  table: TableName,
  id: string,
  index: Readonly<Record<string, unknown>> | undefined,
  now: string,
): { readonly dataClass: DataClass; readonly month: Month | null } {
  const { lifetime } = TABLES[table];
  if (lifetime.dataClass === 'unit') return { dataClass: 'unit', month: null };
  const { dataClass, month } = lifetime;
  return { dataClass, month: plausible(monthFrom(month, id, index), now) ?? now.slice(0, MONTH_LENGTH) };
}

/** The month of a flight's scheduled date, by its id; null where the id has no valid or plausible date. `now`: ISO 8601 UTC. */
export function monthOfFlight(id: string, now: string): Month | null {
  return plausible(writtenMonth(id), now);
}

/** Flights are planned for at most a year. A month later than that is refused, since its data would be kept until then. */
function plausible(month: string | null, now: string): Month | null {
  if (month === null || !MONTH.test(month)) return null;
  // A month written as `YYYY-MM` sorts before every day of it.
  return month <= addMonths(now.slice(0, DAY_LENGTH), PLANNED_MONTHS) ? month : null;
}

function monthFrom(where: MonthSource, id: string, index: Readonly<Record<string, unknown>> | undefined): Month | null {
  switch (where) {
    case 'id':
      return writtenMonth(id);
    case 'flight':
      return writtenMonth(String(index?.flight ?? ''));
    case 'flights':
      return ((index?.flights ?? []) as readonly string[]).map(writtenMonth).sort().at(-1) ?? null;
    case 'act':
    case 'received':
    case 'started':
      return String(index?.[where] ?? '').slice(0, MONTH_LENGTH);
    case 'written':
      return null;
  }
}

function writtenMonth(id: string): string {
  return id.slice(-DAY_LENGTH).slice(0, MONTH_LENGTH);
}
