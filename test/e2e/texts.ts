/** Texts of the screens as the officer reads them, so that specs name a control by its key and not by a sentence. */
import { screenTexts as english } from '../../shared/catalogue/en/screens.ts';
import { screenTexts as french } from '../../shared/catalogue/fr/screens.ts';

type Key = keyof typeof english;

/** The text of `key` with its parameters put in. */
export function text(
  key: Key,
  params: Readonly<Record<string, string | number>> = {},
  language: 'en' | 'fr' = 'en',
): string {
  const catalogue: Readonly<Record<string, string>> = language === 'en' ? english : french;
  return (catalogue[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_all, name: string) => String(params[name] ?? ''));
}
