/**
 * The texts of the shipped rules and lists in other languages: rationales, owners, signs and reasons, which the rule files have in English only. The English
 * text is the key. So a text that a unit has changed is shown as the unit wrote it, in every language, and no signature covers a translation. Titles
 * are not among them: a rule file has them by language.
 */
import { LANGUAGE_ROWS, type LanguageRow } from '../../shared/catalogue/language-rows.ts';
import type { Language } from '../../shared/catalogue/languages.ts';
import { frenchPackTexts } from './french/texts.ts';

type PackTexts = Readonly<Record<string, string>>;

/** By English text. English has none: the files have its texts. */
const TRANSLATIONS: Readonly<Record<Language, PackTexts>> = { en: {}, fr: frenchPackTexts };

const TEXTS = new Map(Object.entries(TRANSLATIONS).map(([language, texts]) => [language, withSpaces(language, texts)]));

/** With the spaces that the punctuation of the language requires. */
function withSpaces(language: string, texts: PackTexts): ReadonlyMap<string, string> {
  const rows: Readonly<Record<string, LanguageRow>> = LANGUAGE_ROWS;
  return new Map(Object.entries(rows[language]?.spaces?.(texts) ?? texts));
}

/** A text of a rule or list in a language; as written where it did not ship with this release. */
export function packText(written: string, language: string): string {
  return TEXTS.get(language)?.get(written) ?? written;
}

/** The English texts that have a translation in the language. */
export function translatedTexts(language: Language): readonly string[] {
  return Object.keys(TRANSLATIONS[language]);
}
