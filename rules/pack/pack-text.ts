/**
 * The texts of the shipped rules and lists in other languages: rationales, owners and reasons, which the rule files have in English only. The English
 * text is the key. So a text that a unit has changed is shown as the unit wrote it, in every language, and no signature covers a translation. Titles
 * are not among them: a rule file has them by language. Names of signs have a table of their own: a unit may write `cash` as an owner.
 */
import { LANGUAGE_ROWS, type LanguageRow } from '../../shared/catalogue/language-rows.ts';
import type { Language } from '../../shared/catalogue/languages.ts';
import { signs as frenchSigns } from './french/signs.ts';
import { frenchPackTexts } from './french/texts.ts';

type PackTexts = Readonly<Record<string, string>>;

/** By English text. English has none: the files have its texts. */
const TRANSLATIONS: Readonly<Record<Language, PackTexts>> = { en: {}, fr: frenchPackTexts };

/** By the name of a sign of the shipped rules. */
const SIGNS: Readonly<Record<Language, PackTexts>> = { en: {}, fr: frenchSigns };

const TEXTS = byLanguage(TRANSLATIONS);
const SIGN_TEXTS = byLanguage(SIGNS);

function byLanguage(rows: Readonly<Record<Language, PackTexts>>): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(Object.entries(rows).map(([language, texts]) => [language, withSpaces(language, texts)]));
}

/** With the spaces that the punctuation of the language requires. */
function withSpaces(language: string, texts: PackTexts): ReadonlyMap<string, string> {
  const rows: Readonly<Record<string, LanguageRow>> = LANGUAGE_ROWS;
  return new Map(Object.entries(rows[language]?.spaces?.(texts) ?? texts));
}

/** A text of a rule or list in a language; as written where it did not ship with this release. */
export function packText(written: string, language: string): string {
  return TEXTS.get(language)?.get(written) ?? written;
}

/** The name of a sign in words, in a language: it is written as `no-bag`. */
export function signText(sign: string, language: string): string {
  return SIGN_TEXTS.get(language)?.get(sign) ?? sign.replaceAll('-', ' ');
}

/** The names of signs that have a translation in the language. */
export function translatedSigns(language: Language): readonly string[] {
  return Object.keys(SIGNS[language]);
}

/** The English texts that have a translation in the language. */
export function translatedTexts(language: Language): readonly string[] {
  return Object.keys(TRANSLATIONS[language]);
}
