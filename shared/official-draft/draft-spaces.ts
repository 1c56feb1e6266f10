/** The spaces that the punctuation of a language requires, in one text. */
import { LANGUAGE_ROWS, type LanguageRow } from '../catalogue/language-rows.ts';
import type { Language } from '../catalogue/languages.ts';

export function spacesIn(language: Language): (text: string) => string {
  const { spaces }: LanguageRow = LANGUAGE_ROWS[language];
  return (text) => spaces?.({ text }).text ?? text;
}
