/** Makes words from names in their own script: every way of writing them in Latin letters is a table, applied letter by letter, longest first. */
import { blanks, lines, type NameWord } from './culture.ts';

export type Scheme = ReadonlyMap<string, string>;

/** Reads `а=a б=b …`; nothing behind the sign drops the letter. Later pairs replace those of the base. */
export function scheme(text: string, base: Scheme = new Map()): Scheme {
  const pairs = text
    .split(/\s+/)
    .filter((pair) => pair !== '')
    .map((pair) => pair.split('=') as [string, string]);
  return new Map([...base, ...pairs]);
}

/** Writes a word in Latin letters by one scheme, with a capital at the start of each of its parts. */
export function romanise(word: string, by: Scheme): string {
  const lower = word.toLowerCase();
  let latin = '';
  for (let at = 0; at < lower.length; ) {
    const start = at === 0 || lower[at - 1] === ' ' || lower[at - 1] === '-' ? '^' : '';
    const found = [`${start}${lower.slice(at, at + 2)}`, lower.slice(at, at + 2), `${start}${lower[at]}`].find(
      (letters) => letters.length > 0 && by.has(letters) && at + letters.replace('^', '').length <= lower.length,
    );
    const letters = found ?? (lower[at] as string);
    latin += by.get(letters) ?? letters;
    at += letters.replace('^', '').length;
  }
  return latin.replace(/(^|[ -])(\p{Letter})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** One name a line, `script | short forms in script`; its spellings are what the schemes make of it. */
export function scriptWords(text: string, schemes: readonly Scheme[]): readonly NameWord[] {
  return lines(text).map((line) => {
    const [script = '', short = ''] = line.split('|');
    const [word = ''] = blanks(script);
    return {
      spellings: [...new Set(schemes.map((by) => romanise(word, by)))],
      script: word,
      short: blanks(short).map((each) => romanise(each, schemes[0] ?? new Map())),
    };
  });
}
