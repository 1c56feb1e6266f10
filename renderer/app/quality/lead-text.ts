import type { TFunction } from 'i18next';

const HOUR = 60;
const HOURS_OF_DAY = 24;
/** So many hours are said in days, so many minutes in hours. */
const MOST_HOURS = 48;
const MOST_MINUTES = 120;

/** Minutes before departure as an officer says them: `2 d 4 h before`, `35 min after`; in whole hours beyond two hours, days beyond two days. */
export function leadText(t: TFunction, minutes: number): string {
  const length = Math.abs(minutes);
  const hours = Math.round(length / HOUR);
  const span =
    length < MOST_MINUTES
      ? t('quality.span.minutes', { minutes: length })
      : hours < MOST_HOURS
        ? t('quality.span.hours', { hours })
        : t('quality.span.days', { days: Math.floor(hours / HOURS_OF_DAY), hours: hours % HOURS_OF_DAY });
  return t(minutes < 0 ? 'quality.lead.after' : 'quality.lead.before', { span });
}
