/** The name that the reference data has for a list entry, in the reader's language. */
import type { Language } from '../../../shared/catalogue/languages.ts';
import type { CodeName } from '../../core/calls/code-names.ts';
import { countryName } from '../ui/format.ts';

/** "São Paulo, Brazil", "Ethiopian Airlines", "Togo"; empty for codes without a name. */
export function codeNameText(named: CodeName | null, language: Language): string {
  if (named === null) return '';
  if (named.kind === 'carrier') return named.name;
  const country = countryName(named.country, language);
  return named.kind === 'airport' ? `${named.city}, ${country}` : country;
}
