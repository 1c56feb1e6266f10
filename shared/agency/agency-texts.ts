/** How the agencies that a unit made or renamed are written: texts beside those of the catalogue, under the same keys. */

import { formatText } from '../catalogue/format-text.ts';
import { CATALOGUES, type Catalogue, type Language, REFERENCE_LANGUAGE } from '../catalogue/languages.ts';
import type { AgencyRow } from './agency-row.ts';

/** The texts of these agencies; none of one that is written as it ships. */
export function agencyTexts(rows: readonly AgencyRow[], language: Language): Catalogue {
  const texts: Record<string, string> = {};
  for (const { id, words } of rows) {
    if (words === null) continue;
    // A language that came with a later release.
    const name = words.name[language] ?? words.name[REFERENCE_LANGUAGE];
    texts[`agency.${id}`] = name;
    texts[`attendee.${id}`] = name;
    texts[`attendee.short.${id}`] = words.letters;
    texts[`duty-officer.${id}`] = formatText(CATALOGUES[language], 'duty-officer.made', { agency: name });
  }
  return texts;
}

/** The catalogue of a language with these agencies. */
export function catalogueWith(rows: readonly AgencyRow[], language: Language): Catalogue {
  const texts = agencyTexts(rows, language);
  // A copy has thousands of texts.
  return Object.keys(texts).length === 0 ? CATALOGUES[language] : { ...CATALOGUES[language], ...texts };
}
