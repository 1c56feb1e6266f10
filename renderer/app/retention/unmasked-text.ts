import type { Language } from '../../../shared/catalogue/languages.ts';
import type { UnmaskedTraveller } from '../../core/calls/retention.ts';
import { countryName, formatDate } from '../ui/format.ts';
import type { TFunction } from '../ui/texts.ts';

/** An unmasked field as text, in the usual form: days, countries and sex in words. */
export function unmaskedText(
  { field, value }: UnmaskedTraveller['rows'][number],
  t: TFunction,
  language: Language,
): string {
  if (field === 'sex') return t(`sex.${value}`);
  if (field === 'nationality' || field === 'residence') return countryName(value, language);
  return value.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => formatDate(day, language));
}
