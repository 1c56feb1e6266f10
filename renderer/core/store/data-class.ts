/**
 * Which key a record is sealed with: the class of its table and the month it belongs to. What tells of a flight belongs to the month of its scheduled date, the
 * last one where there are several; anything else to the month in which it came.
 */
import { addMonths } from '../../../shared/retention/due.ts';
import type { DataClass, Month } from './keys.ts';
import type { TableName } from './tables.ts';

interface Sealing {
  readonly dataClass: DataClass;
  /** Where a record's month is told: by the flights of its index, by the flight that is its id, by a time of its index, by the time it is written. */
  readonly month: 'flights' | 'flight' | 'id' | 'received' | 'started' | 'written' | null;
}

const SEALINGS: Readonly<Record<TableName, Sealing>> = {
  messages: { dataClass: 'passenger', month: 'flights' },
  flightHeads: { dataClass: 'passenger', month: 'id' },
  factBlocks: { dataClass: 'passenger', month: 'id' },
  flightManifests: { dataClass: 'passenger', month: 'id' },
  appearances: { dataClass: 'passenger', month: 'id' },
  links: { dataClass: 'passenger', month: 'id' },
  messageReports: { dataClass: 'passenger', month: 'flights' },
  decisions: { dataClass: 'passenger', month: 'flight' },
  questions: { dataClass: 'passenger', month: 'flight' },
  quarantine: { dataClass: 'passenger', month: 'received' },
  quarantineBytes: { dataClass: 'passenger', month: 'written' },
  jobFiles: { dataClass: 'passenger', month: 'written' },
  jobReports: { dataClass: 'passenger', month: 'written' },
  diagnostics: { dataClass: 'passenger', month: 'written' },
  jobs: { dataClass: 'passenger', month: 'started' },
  cases: { dataClass: 'case', month: 'written' },
  audit: { dataClass: 'unit', month: null },
  // The time of the act is handed over with it; it does not stand beside the record.
  auditValues: { dataClass: 'audit', month: 'received' },
  schedule: { dataClass: 'unit', month: null },
  referenceEdits: { dataClass: 'unit', month: null },
  profiles: { dataClass: 'unit', month: null },
  ruleDrafts: { dataClass: 'unit', month: null },
  ruleVersions: { dataClass: 'unit', month: null },
  ruleActs: { dataClass: 'unit', month: null },
  settings: { dataClass: 'unit', month: null },
  mutes: { dataClass: 'unit', month: null },
  ruleHolds: { dataClass: 'unit', month: null },
  accounts: { dataClass: 'unit', month: null },
  // Mostly typed about travellers; nothing of it is kept for long.
  formDrafts: { dataClass: 'passenger', month: 'written' },
  legalHolds: { dataClass: 'unit', month: null },
  unmaskings: { dataClass: 'unit', month: null },
  retentionRuns: { dataClass: 'unit', month: null },
};

/** Length of `YYYY-MM-DD`, with which a flight's id ends. */
const DAY_LENGTH = 10;
const MONTH_LENGTH = 7;
/** For so many months ahead are flights sold. */
const PLANNED_MONTHS = 12;
const MONTH = /^\d{4}-\d{2}$/;

/** Class and month of a record. `now` is the time of writing, ISO 8601 UTC. */
export function sealingOf(
  table: TableName,
  id: string,
  index: Readonly<Record<string, unknown>> | undefined,
  now: string,
): { readonly dataClass: DataClass; readonly month: Month | null } {
  const { dataClass, month } = SEALINGS[table];
  if (month === null) return { dataClass, month };
  return { dataClass, month: believed(toldBy(month, id, index), now) ?? now.slice(0, MONTH_LENGTH) };
}

/** The month of a flight's scheduled date, by its id; null where nobody says it, or it cannot be. `now`: ISO 8601 UTC. */
export function monthOfFlight(id: string, now: string): Month | null {
  return believed(writtenMonth(id), now);
}

/** Flights are planned for a year: one that is written as of later would be kept until then, and its data long after their time. */
function believed(told: string | null, now: string): Month | null {
  if (told === null || !MONTH.test(told)) return null;
  return told <= addMonths(now.slice(0, DAY_LENGTH), PLANNED_MONTHS).slice(0, MONTH_LENGTH) ? told : null;
}

function toldBy(
  where: NonNullable<Sealing['month']>,
  id: string,
  index: Readonly<Record<string, unknown>> | undefined,
): Month | null {
  switch (where) {
    case 'id':
      return writtenMonth(id);
    case 'flight':
      return writtenMonth(String(index?.flight ?? ''));
    case 'flights':
      return ((index?.flights ?? []) as readonly string[]).map(writtenMonth).sort().at(-1) ?? null;
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
