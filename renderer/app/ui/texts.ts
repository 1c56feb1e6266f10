/** How screens write their texts: by the same rules as exports, papers and the command line. */
import type { AgencyRow } from '../../../shared/agency/agency-row.ts';
import { catalogueWith } from '../../../shared/agency/agency-texts.ts';
import { formatText, type TextParams, textKey } from '../../../shared/catalogue/format-text.ts';
import type { Language } from '../../../shared/catalogue/languages.ts';

/** Gives the text of a key with its parameters filled in; of several keys, the first that there is a text for. */
export type TFunction = (key: string | readonly string[], params?: TextParams) => string;

/** The texts of a language, with the names of the unit's own agencies. */
export function textsIn(language: Language, agencies: readonly AgencyRow[] = []): TFunction {
  const texts = catalogueWith(agencies, language);
  const isText = (key: string, count: unknown) => texts[textKey(texts, key, count)] !== undefined;
  return (keys, params) => {
    const key =
      typeof keys === 'string' ? keys : (keys.find((each) => isText(each, params?.count)) ?? keys.at(-1) ?? '');
    return formatText(texts, key, params);
  };
}
