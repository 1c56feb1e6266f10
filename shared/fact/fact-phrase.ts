/**
 * The fragment of a sentence that says what a fact is: "booked 19 hours before departure". The words come from the catalogue through the
 * given translator; this file only picks the key.
 */
import type { FactState } from './fact-block.ts';
import { factById } from './fact-catalogue.ts';
import type { FactValue } from './fact-values.ts';

/** Looks a key up (with plural forms by `count`); must return the key itself when there is no such text. */
export type Translate = (key: string, params: Readonly<Record<string, string | number>>) => string;

/**
 * Fragment for one fact of one traveller, e.g. `factPhrase('booking.payment', 'value', ['cash'], t)` → "paid in cash".
 * `write` formats numbers for the reader's language; plain digits otherwise.
 */
export function factPhrase(
  fact: string,
  state: FactState,
  value: FactValue,
  translate: Translate,
  write: (value: number) => string = String,
): string {
  const key = `phrase.${fact}`;
  if (state !== 'value' || value === null) {
    const name = translate(`fact.${fact}`, {});
    const general = state === 'not-sent' || state === 'value' ? 'phrase.unknown' : `phrase.${state}`;
    return (state === 'not-sent' && found(`${key}.unknown`, {}, translate)) || translate(general, { fact: name });
  }
  if (typeof value === 'boolean') return translate(`${key}.${value}`, {});
  if (typeof value === 'number') {
    const params = { value: write(value), count: Math.abs(value) };
    return (value < 0 && found(`${key}.past`, params, translate)) || translate(key, params);
  }
  const listed = factById(fact)?.words !== undefined;
  const members = typeof value === 'string' ? [value] : value;
  if (listed && members.length === 1) {
    const own = found(`${key}.${members[0]}`, {}, translate);
    if (own !== null) return own;
  }
  const words = listed ? members.map((word) => translate(`word.${word}`, {})) : members;
  return translate(key, { value: words.join(translate('list.separator', {})) });
}

function found(key: string, params: Readonly<Record<string, string | number>>, translate: Translate): string | null {
  const text = translate(key, params);
  return text === key ? null : text;
}
