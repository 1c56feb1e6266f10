/** What a form says of a time that is typed of a flight. */

import type { LocalDateTime } from '../../../shared/manifest.ts';
import { type EnteredTime, isWithinLimits, type Scheduled, timeLimits } from '../../../shared/schedule/time-limits.ts';
import { formatLocal } from '../ui/format.ts';
import type { TFunction } from '../ui/texts.ts';

type Language = Parameters<typeof formatLocal>[1];

/** `scheduled 1 Dec 23:30 · entered as 2 Dec 00:40`: the day that was understood stands beside the field. '' where nothing is known. */
export function momentHint(
  t: TFunction,
  scheduled: LocalDateTime | null,
  typed: LocalDateTime | null | undefined,
  language: Language,
): string {
  const parts = [
    scheduled === null ? null : t('flight.update.scheduled', { time: formatLocal(scheduled, language) }),
    typed ? t('flight.update.understood', { time: formatLocal(typed, language) }) : null,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** Between which times it may lie, where it does not; null: it does. */
export function beyondText(
  t: TFunction,
  flight: Scheduled,
  field: EnteredTime,
  time: LocalDateTime | null,
  language: Language,
): string | null {
  const limits = timeLimits(flight, field);
  if (limits === null || isWithinLimits(flight, field, time)) return null;
  return t('flight.update.beyond', {
    from: formatLocal(limits.from, language),
    to: formatLocal(limits.to, language),
  });
}
