/**
 * A right-to-left language made from English, for testing screens before a real one exists. Letters become Arabic ones, so that a word outside the
 * catalogue is visible. Texts grow by 35%, as translations do. Parameters stay.
 */
import type { LanguageRow } from '../../shared/catalogue/language-rows.ts';
import type { PluralForm } from '../../shared/catalogue/plural-rules.ts';

const FORMS: readonly PluralForm[] = ['zero', 'one', 'two', 'few', 'many', 'other'];
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنه';
const GROWTH = 0.35;

/** A text in the pseudo-language. Words of five letters are added at its end. */
export function pseudoText(text: string): string {
  const written = text
    .split(/(\{\{[^}]*\}\})/)
    .map((part) => (part.startsWith('{{') ? part : arabic(part)))
    .join('');
  const letters = text.replace(/\{\{[^}]*\}\}/g, '').replace(/[^\p{L}]/gu, '').length;
  const more = 'وووو '.repeat(Math.ceil((letters * GROWTH) / 5)).slice(0, Math.ceil(letters * GROWTH));
  return more.trim() === '' ? written : `${written} ${more.trim()}`;
}

/** The row of the pseudo-language, made from the English row, with the plural forms of Arabic. */
export function pseudoRow({ topics }: Pick<LanguageRow, 'topics'>): LanguageRow {
  return {
    name: 'وووو',
    direction: 'rtl',
    plural: 'ar',
    forms: FORMS,
    point: '٫',
    topics: Object.fromEntries(Object.entries(topics).map(([topic, texts]) => [topic, pseudoTexts(texts)])),
  };
}

function pseudoTexts(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) => {
      if (key.endsWith('_one')) return [];
      if (!key.endsWith('_other')) return [[key, pseudoText(text)]];
      const counted = key.slice(0, -'_other'.length);
      return FORMS.map((form) => [`${counted}_${form}`, pseudoText(texts[`${counted}_${form}`] ?? text)]);
    }),
  );
}

function arabic(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('→', '←');
  return plain.replace(/[a-z]/gi, (letter) => ARABIC[LATIN.indexOf(letter.toLowerCase())] ?? letter);
}
