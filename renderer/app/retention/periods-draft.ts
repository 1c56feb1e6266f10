/** Periods as they are typed. */
import { PERIODS, type RetentionPeriods } from '../../../shared/retention/periods.ts';

export type PeriodsDraft = Readonly<Record<keyof RetentionPeriods, string>>;

const MOST_MONTHS = 1200;

export function draftOf(periods: RetentionPeriods): PeriodsDraft {
  return {
    maskMonths: String(periods.maskMonths),
    destroyMonths: String(periods.destroyMonths),
    caseMonths: String(periods.caseMonths),
    auditMonths: String(periods.auditMonths),
  };
}

/** The months of one field, or null where it is no valid number. */
export function monthsOf(text: string): number | null {
  const months = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return months < 1 || months > MOST_MONTHS ? null : months;
}

/** The periods. Null while a field is invalid, or while data would be destroyed before it is masked. */
export function periodsOf(draft: PeriodsDraft): RetentionPeriods | null {
  const [maskMonths, destroyMonths, caseMonths, auditMonths] = PERIODS.map((period) => monthsOf(draft[period]));
  if (!maskMonths || !destroyMonths || !caseMonths || !auditMonths || maskMonths > destroyMonths) return null;
  return { maskMonths, destroyMonths, caseMonths, auditMonths };
}
