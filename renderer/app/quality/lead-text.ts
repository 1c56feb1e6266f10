import type { TFunction } from 'i18next';

const HOUR = 60;
const DAY = 24 * HOUR;

/** Minutes before departure as an officer says them: `2 d 4 h before`, `35 min after`; in whole hours beyond two hours, days beyond two days. */
export function leadText(t: TFunction, minutes: number): string {
  const length = Math.abs(minutes);
  const span =
    length >= 2 * DAY
      ? t('quality.span.days', { days: Math.floor(length / DAY), hours: Math.round((length % DAY) / HOUR) % 24 })
      : length >= 2 * HOUR
        ? t('quality.span.hours', { hours: Math.round(length / HOUR) })
        : t('quality.span.minutes', { minutes: length });
  return t(minutes < 0 ? 'quality.lead.after' : 'quality.lead.before', { span });
}
