/**
 * Names that are one although their letters differ much: spellings of one name in several languages, and its pet forms. What is known as two names
 * is never taken for one by a slip of the pen. These tables serve the comparison of names only.
 */
import { canonicalWord } from './canonical-word.ts';
import { AFRICAN_NAMES } from './table/african-names.ts';
import { ARABIC_NAMES } from './table/arabic-names.ts';
import { EAST_ASIAN_SURNAMES } from './table/east-asian-surnames.ts';
import { EUROPEAN_NAMES } from './table/european-names.ts';
import { HEBREW_NAMES } from './table/hebrew-names.ts';
import { SHORT_FORMS } from './table/short-forms.ts';
import { SOUTH_ASIAN_NAMES } from './table/south-asian-names.ts';
import { foldOf } from './word-fold.ts';
import { writtenWords } from './written-words.ts';

/** A row of the tables and whether the word is a pet form in it: twice the number of the row, and one more for a pet form. */
export type NameRow = number;

const NONE: readonly NameRow[] = [];
const LONGEST_BY_LETTERS = 8;
const ROWS = new Map<string, NameRow[]>();
/** By letters: names so short that their sound is that of others. */
const LETTER_ROWS = new Map<string, NameRow[]>();

const BY_SOUND = [
  ...ARABIC_NAMES,
  ...AFRICAN_NAMES,
  ...EUROPEAN_NAMES,
  ...SOUTH_ASIAN_NAMES,
  ...HEBREW_NAMES,
  ...SHORT_FORMS,
];
/** Names that sound like a form of the name for the other sex in another language (`DANIELLE`, Italian `DANIELE`): they count as the tables spell them. */
const BY_SPELLING = new Map<string, NameRow[]>(
  [
    ...['JOSE', 'DANIELLE', 'MICHELLE', 'GABRIELLE', 'EMMANUELLE', 'RAPHAELLE', 'FRANCES', 'FRANCIS', 'CLAUDINE'],
    ...['JOSIE', 'VALENTINE', 'CLEMENTINE', 'JULIANE', 'CHRISTIANE', 'PASCALE'],
  ].map((name) => [name, []]),
);

BY_SOUND.forEach((line, at) => {
  eachOf(line, at, (name, row) => {
    BY_SPELLING.get(name)?.push(row);
    for (const { spellings, isAbjad } of writtenWords(name)) {
      for (const spelling of spellings) add(ROWS, keyOf(foldOf(canonicalWord(spelling)), isAbjad), row);
    }
  });
});
EAST_ASIAN_SURNAMES.forEach((line, at) => {
  eachOf(line, BY_SOUND.length + at, (name, row) => add(LETTER_ROWS, name, row));
});

function eachOf(line: string, at: number, visit: (name: string, row: NameRow) => void): void {
  const [names = '', others = ''] = line.split(': ');
  for (const name of names.split(' ')) visit(name, at * 2);
  for (const name of others.split(' ')) if (name !== '') visit(name, at * 2 + 1);
}

function add(table: Map<string, NameRow[]>, key: string, row: NameRow): void {
  const rows = table.get(key);
  if (rows === undefined) table.set(key, [row]);
  else if (!rows.some((each) => each >> 1 === row >> 1)) rows.push(row);
}

/** A script without vowels keeps its words apart from those of other scripts. */
function keyOf(fold: string, isAbjad: boolean): string {
  return isAbjad ? `@${fold}` : fold;
}

/** The rows that have a word of these letters and this fold. */
export function rowsOf(text: string, fold: string, isAbjad: boolean): readonly NameRow[] {
  const bySpelling = BY_SPELLING.get(text);
  if (bySpelling !== undefined && !isAbjad) return bySpelling;
  const bySound = ROWS.get(keyOf(fold, isAbjad));
  const byLetters = text.length > LONGEST_BY_LETTERS ? undefined : LETTER_ROWS.get(text);
  if (bySound === undefined || byLetters === undefined) return bySound ?? byLetters ?? NONE;
  return [...bySound, ...byLetters];
}

/** Does the name count as it is spelt, and not by its sound? */
export function isBySpelling(text: string): boolean {
  return BY_SPELLING.has(text);
}

/** Is the word a surname of China or Korea? */
export function isEastAsian(rows: readonly NameRow[]): boolean {
  for (const row of rows) if (row >> 1 >= BY_SOUND.length) return true;
  return false;
}
