import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Handling } from '../../../shared/screening/screening.ts';
import type { TFunction } from '../ui/texts.ts';

/** `Customs leads, Police attends`, of those with officers in the unit; empty when no agency attends. Where none has any, who leads is not known by who is called. */
export function attendanceText(t: TFunction, attendance: readonly LawAgency[], present: readonly LawAgency[]): string {
  const [lead, ...others] = attendance.filter((agency) => present.includes(agency));
  if (lead === undefined) return calledText(t, attendance);
  if (others.length === 0) return t('attendance.alone', { lead: t(`attendee.${lead}`) });
  const rest = others.map((other) => t(`attendee.${other}`)).join(', ');
  return t('attendance.with', { lead: t(`attendee.${lead}`), others: rest, count: others.length });
}

/** `Called: Customs, Police`; empty when no agency is. */
export function calledText(t: TFunction, attendance: readonly LawAgency[]): string {
  if (attendance.length === 0) return '';
  return t('attendance.called', { agencies: attendance.map((agency) => t(`attendee.${agency}`)).join(', ') });
}

/** Text key of a handling. */
export function handlingKey(handling: Handling): string {
  return `handling.${handling}`;
}
