/** Texts of the screens as shown to officers, so that specs name a control by its key and not by a sentence. */
import type * as english from '../../shared/catalogue/en/topics.ts';
import { CATALOGUES, type Language } from '../../shared/catalogue/languages.ts';

type Key = { [Topic in keyof typeof english]: keyof (typeof english)[Topic] }[keyof typeof english];

/** The text of `key` with its parameters put in. */
export function text(
  key: Key,
  params: Readonly<Record<string, string | number>> = {},
  language: Language = 'en',
): string {
  return (CATALOGUES[language][key] ?? key).replace(/\{\{(\w+)\}\}/g, (_all, name: string) =>
    String(params[name] ?? ''),
  );
}
