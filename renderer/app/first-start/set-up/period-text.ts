import type { TFunction } from 'i18next';
import type { Language } from '../../../../shared/catalogue/languages.ts';
import { counted } from '../../ui/format.ts';

/** `6 months`, `5 years`: years where they are whole. */
export function periodText(t: TFunction, months: number, language: Language): string {
  return months % 12 === 0
    ? t('set-up.years.is', counted(months / 12, language))
    : t('set-up.months.is', counted(months, language));
}
