/** The age of the copy of a list in words. */
import type { TFunction } from 'i18next';
import { dayText } from '../../../shared/time/day-text.ts';
import type { CopyAge } from '../../core/calls/list-views.ts';

/** `12 days`; empty where there is no copy. */
export function ageText(t: TFunction, { days }: CopyAge): string {
  if (days === null) return '';
  return days === 0 ? t('lists.age.today') : t('lists.age.days', { count: days });
}

/** What an answer from an old copy says; null: it is not old. */
export function oldText(t: TFunction, { day, isOld }: CopyAge): string | null {
  if (!isOld) return null;
  return day === null ? t('lists.age.old-undated') : t('lists.age.old', { day: dayText(day) });
}
