/** The age of the copy of a list in words. */

import { dayText } from '../../../shared/time/day-text.ts';
import type { CopyAge, ListRow } from '../../core/calls/list-views.ts';
import type { TFunction } from '../ui/texts.ts';

/** `12 days`; empty where there is no copy. */
export function ageText(t: TFunction, { days }: CopyAge): string {
  if (days === null) return '';
  return days === 0 ? t('lists.age.today') : t('lists.age.days', { count: days });
}

/** When an entry was last typed into a copy of files; null: none was since. */
export function enteredText(t: TFunction, { enteredAt, age }: Pick<ListRow, 'enteredAt' | 'age'>): string | null {
  const day = enteredAt?.slice(0, DAY);
  return day === undefined || age.day === null || day <= age.day ? null : t('lists.age.entered', { at: dayText(day) });
}

/** `2026-11-30` */
const DAY = 10;

/** What an answer from an old copy says; null: it is not old. */
export function oldText(t: TFunction, { age: { day, isOld }, list }: Pick<ListRow, 'age' | 'list'>): string | null {
  if (!isOld) return null;
  if (day === null) return t('lists.age.old-undated');
  return t(list.interpol === undefined ? 'lists.age.old' : 'lists.age.old-terminal', { day: dayText(day) });
}
