/**
 * Names that are one although their letters differ much: spellings of one name in several languages, and its pet forms. What is known as two names
 * is never taken for one by a slip of the pen. These tables serve the comparison of names only.
 */
import { canonicalWord } from './canonical-word.ts';
import { AFRICAN_NAMES } from './table/african-names.ts';
import { ARABIC_NAMES } from './table/arabic-names.ts';
import { ASIAN_NAMES } from './table/asian-names.ts';
import { EUROPEAN_NAMES } from './table/european-names.ts';
import { foldOf } from './word-fold.ts';
import { writtenWords } from './written-words.ts';

/** A row of the tables and whether the word is a pet form in it: twice the number of the row, and one more for a pet form. */
export type NameRow = number;

const NONE: readonly NameRow[] = [];
const ROWS = new Map<string, NameRow[]>();

[ARABIC_NAMES, AFRICAN_NAMES, EUROPEAN_NAMES, ASIAN_NAMES].flat().forEach((line, at) => {
  const [names = '', pets = ''] = line.split(': ');
  for (const name of names.split(' ')) add(name, at * 2);
  for (const pet of pets.split(' ')) if (pet !== '') add(pet, at * 2 + 1);
});

function add(name: string, row: NameRow): void {
  for (const { spellings, isAbjad } of writtenWords(name)) {
    for (const spelling of spellings) {
      const key = keyOf(foldOf(canonicalWord(spelling)), isAbjad);
      const rows = ROWS.get(key);
      if (rows === undefined) ROWS.set(key, [row]);
      else if (!rows.some((each) => each >> 1 === row >> 1)) rows.push(row);
    }
  }
}

/** A script without vowels keeps its words apart from those of other scripts. */
function keyOf(fold: string, isAbjad: boolean): string {
  return isAbjad ? `@${fold}` : fold;
}

/** The rows that have a word of this fold. */
export function rowsOf(fold: string, isAbjad: boolean): readonly NameRow[] {
  return ROWS.get(keyOf(fold, isAbjad)) ?? NONE;
}
