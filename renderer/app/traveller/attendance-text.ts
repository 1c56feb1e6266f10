import type { TFunction } from 'i18next';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Handling } from '../../../shared/screening/screening.ts';

/** `Customs leads, Police attends`; empty when no agency attends. */
export function attendanceText(t: TFunction, attendance: readonly LawAgency[]): string {
  const [lead, ...others] = attendance;
  if (lead === undefined) return '';
  if (others.length === 0) return t('attendance.alone', { lead: t(`attendee.${lead}`) });
  const rest = others.map((other) => t(`attendee.${other}`)).join(', ');
  return t('attendance.with', { lead: t(`attendee.${lead}`), others: rest, count: others.length });
}

/** Text key of a handling. */
export function handlingKey(handling: Handling): string {
  return `handling.${handling}`;
}
