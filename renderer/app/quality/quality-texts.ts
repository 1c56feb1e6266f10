/** What carriers send, in words: how much, how early, and what a code of remarks means. */
import type { TFunction } from 'i18next';
import type { Language } from '../../../shared/catalogue/languages.ts';

/** What a code of remarks means when no single remark is meant: its sentence with `…` for whatever stands in one remark. */
export function codeText(t: TFunction, code: string): string {
  const text = t(`diagnostic.${code}`, { count: 2, skipInterpolation: true, defaultValue: code });
  return text.replace(/\{\{\w+\}\}/g, '…');
}

/** Per mille as per cent; with a decimal where whole numbers would say "all" or "none" of what is not quite so. */
export function coverageText(perMille: number, language: Language): string {
  const near = (perMille > 0 && perMille < 10) || (perMille > 990 && perMille < 1000);
  return new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: near ? 1 : 0,
    maximumFractionDigits: near ? 1 : 0,
  }).format(perMille / 1000);
}

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
