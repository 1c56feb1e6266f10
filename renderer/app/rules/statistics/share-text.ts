/** A share as text. */
import type { Language } from '../../../../shared/catalogue/languages.ts';
import type { StatisticsView } from '../../../core/calls/statistics.ts';

type Share = NonNullable<StatisticsView['rules'][number]['precision']>;

/** `12.5 %` of a per mille. */
export function percentText(perMille: number, language: Language): string {
  const format = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  return format.format(perMille / 1000);
}

/** `12.5 % (8–19 %)`: the share and its 95 % interval; `–` where there is none. */
export function shareText(share: Share | null, language: Language): string {
  if (share === null) return '–';
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const ends = `${whole.format(share.low / 10)}–${percentText(Math.round(share.high / 10) * 10, language)}`;
  return `${percentText(share.perMille, language)} (${ends})`;
}
