/**
 * A due clock: something has to be done until a time, and officers are told as it comes nearer and when it is missed. It goes by the time that went by, so a
 * machine clock that is turned back gives nobody more time. All times are ISO 8601 UTC.
 */
import type { Agency } from '../agency/agency-id.ts';
import type { Role } from '../casework/case.ts';

/** running: there is time · warned: it is nearly due · overdue: it was missed · escalated: supervisors are told that it was missed. */
export type Standing = 'running' | 'warned' | 'overdue' | 'escalated';

export interface DueClock {
  readonly from: string;
  readonly warnAt: string;
  readonly due: string;
  /** From when supervisors are told as well; null: never. */
  readonly escalateAt: string | null;
  /** Who is told from the beginning: these officers, by id, and every officer of these agencies. */
  readonly told: { readonly officers: readonly string[]; readonly agencies: readonly Agency[] };
  /** The agencies whose supervisors are told once it is escalated. */
  readonly escalatesTo: readonly Agency[];
}

export interface Stand {
  readonly standing: Standing;
  /** Whole minutes until it is due; negative: minutes since it was due. */
  readonly minutesLeft: number;
}

/** Of the time that is left, the share after which something is nearly due. */
const WARN_SHARE = 0.75;

/** When officers are warned, where the kind of clock says nothing else. */
export function warnedAt(from: string, due: string): string {
  const [start, end] = [Date.parse(from), Date.parse(due)];
  return new Date(start + Math.floor((end - start) * WARN_SHARE)).toISOString();
}

/** So many minutes before it is due, and never before it began. */
export function warnedMinutesBefore(from: string, due: string, minutes: number): string {
  return laterOf(from, new Date(Date.parse(due) - minutes * 60_000).toISOString());
}

/** Of two times the later one: what the machine's clock says and the latest time seen before. */
export function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}

/** Of two times the earlier one. */
export function earlierOf(one: string, other: string): string {
  return one < other ? one : other;
}

/** How a clock stands at a time. The later the time, the farther it stands, and the less is left. */
export function standing(
  { warnAt, due, escalateAt }: Pick<DueClock, 'warnAt' | 'due' | 'escalateAt'>,
  now: string,
): Stand {
  const minutesLeft = Math.floor((Date.parse(due) - Date.parse(now)) / 60_000);
  if (escalateAt !== null && now >= laterOf(escalateAt, due)) return { standing: 'escalated', minutesLeft };
  if (now >= due) return { standing: 'overdue', minutesLeft };
  return { standing: now >= warnAt ? 'warned' : 'running', minutesLeft };
}

/** Whether the officer is told of the clock as it stands. */
export function isTold(
  { told, escalatesTo }: Pick<DueClock, 'told' | 'escalatesTo'>,
  stands: Standing,
  { officer, agency, role }: { readonly officer: string; readonly agency: Agency; readonly role: Role },
): boolean {
  if (told.officers.includes(officer) || told.agencies.includes(agency)) return true;
  return stands === 'escalated' && role === 'supervisor' && escalatesTo.includes(agency);
}
