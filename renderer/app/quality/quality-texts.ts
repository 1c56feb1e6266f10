/** Texts for the quality of carriers' data: coverage, timeliness, and the meaning of remark codes. */

import { textKey } from '../../../shared/catalogue/format-text.ts';
import { CATALOGUES, type Language } from '../../../shared/catalogue/languages.ts';
import type { TFunction } from '../ui/texts.ts';

/** The general meaning of a remark code: its sentence with `…` for each parameter. */
export function codeText(language: Language, code: string): string {
  const texts = CATALOGUES[language];
  const text = texts[textKey(texts, `diagnostic.${code}`, 2)] ?? code;
  return text.replace(/\{\{\w+\}\}/g, '…');
}

/** Per mille as per cent. It has a decimal where a whole number would wrongly say 0 or 100 per cent. */
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
/** Limit up to which hours are used instead of days, and minutes instead of hours. */
const MOST_HOURS = 48;
const MOST_MINUTES = 120;

/** Minutes before departure as text: `2 d 4 h before`, `35 min after`. In whole hours beyond two hours, in days beyond two days. */
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
