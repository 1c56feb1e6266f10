import type { Language } from '../../../shared/catalogue/languages.ts';

/** Per mille as per cent; with a decimal where whole numbers would say "all" or "none" of what is not quite so. */
export function coverageText(perMille: number, language: Language): string {
  const near = (perMille > 0 && perMille < 10) || (perMille > 990 && perMille < 1000);
  return new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: near ? 1 : 0,
    maximumFractionDigits: near ? 1 : 0,
  }).format(perMille / 1000);
}
