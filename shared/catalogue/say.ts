/** Says a text of the catalogue with its parameters, in a language. Screens and papers say the same by it. */
import { formatText } from './format-text.ts';

export interface Say {
  (key: string): string;
  (key: string, params: SayParams): string;
}

/** `count` chooses the plural form. */
export type SayParams = Readonly<Record<string, string | number>> & { readonly count?: number };

/** A number with the decimal sign of the language. */
export function numberText(say: (key: string) => string, value: number): string {
  return String(value).replace('.', say('language.point'));
}

/** What is said in the language of a catalogue. */
export function sayIn(texts: Readonly<Record<string, string>>): Say {
  return (key: string, params: SayParams = {}) => formatText(texts, key, params);
}
