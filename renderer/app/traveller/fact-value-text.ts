import type { TFunction } from 'i18next';

/** A value of a fact or of a rule as words: yes/no, lists by commas, known words translated. */
export function factValueText(t: TFunction, value: unknown): string {
  if (value === null || value === undefined) return t('value.none');
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
  if (Array.isArray(value)) {
    return value.length === 0 ? t('value.none') : value.map((each) => factValueText(t, each)).join(', ');
  }
  if (typeof value === 'object') return JSON.stringify(value);
  return typeof value === 'string' ? t(`word.${value}`, { defaultValue: value }) : String(value);
}
