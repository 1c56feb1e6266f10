/** Values of changed fields as text for officers. */
import { packText, signText } from '../../../../rules/pack/pack-text.ts';
import { formatDate } from '../../ui/format.ts';
import type { VersionReader } from './version-words.ts';

/** Key prefix by field, where the values are from a closed list. */
const WORDS: Readonly<Record<string, string>> = {
  kind: 'rule-kind',
  mandate: 'mandate',
  family: 'family',
  threat: 'threat',
  outcome: 'outcome',
  handling: 'handling',
  format: 'rules.format',
};
const DAYS = ['validFrom', 'validTo'];

/** A field's value before or after; null: absent. */
export function fieldValue(
  { t, language }: Pick<VersionReader, 't' | 'language'>,
  field: string,
  value: unknown,
): string {
  if (value === null || value === undefined || value === '') return t('versions.value.none');
  if (field === 'examples') return t('versions.value.examples', { count: exampleCount(value) });
  if (field === 'sign') return signText(String(value), language);
  if (field === 'contains' && Array.isArray(value))
    return value.map((sign) => signText(String(sign), language)).join(', ');
  if (DAYS.includes(field)) return formatDate(String(value), language);
  const values = Array.isArray(value) ? value : [value];
  const prefix = WORDS[field];
  return values
    .map((each) =>
      prefix === undefined
        ? packText(String(each), language)
        : t(`${prefix}.${String(each)}`, { defaultValue: String(each) }),
    )
    .join(', ');
}

/** Name of a field; `title.fr` is the title in a language. */
export function fieldName({ t }: Pick<VersionReader, 't'>, field: string): string {
  const [name = '', language] = field.split('.');
  return language === undefined ? t(`versions.field.${name}`) : t('versions.field.title', { language });
}

function exampleCount(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, group) => sum + (Array.isArray(group) ? group.length : 0), 0);
}
