/**
 * The texts of the shipped rules and lists in other languages: rationales, owners, signs and reasons, which the rule files have in English only. The English
 * text is the key. So a text that a unit has changed is shown as the unit wrote it, in every language, and no signature covers a translation. Titles
 * are not among them: a rule file has them by language.
 */
import { LANGUAGE_ROWS } from '../../shared/catalogue/language-rows.ts';
import { LANGUAGES, type Language } from '../../shared/catalogue/languages.ts';
import { frenchPackTexts } from './french/texts.ts';

type PackTexts = Readonly<Record<string, string>>;

/** By English text. English has none: the files have its texts. */
const TRANSLATIONS: Readonly<Record<Language, PackTexts>> = { en: {}, fr: frenchPackTexts };

const TEXTS = new Map<string, ReadonlyMap<string, string>>(
  LANGUAGES.map((language) => {
    const { spaces }: { readonly spaces?: (texts: PackTexts) => PackTexts } = LANGUAGE_ROWS[language];
    const texts = TRANSLATIONS[language];
    return [language, new Map(Object.entries(spaces?.(texts) ?? texts))];
  }),
);

/** A text of a rule or list in a language; as written where it did not ship with this release. */
export function packText(written: string, language: string): string {
  return TEXTS.get(language)?.get(written) ?? written;
}

/** The English texts that have a translation in the language. */
export function translatedTexts(language: Language): readonly string[] {
  return Object.keys(TRANSLATIONS[language]);
}
