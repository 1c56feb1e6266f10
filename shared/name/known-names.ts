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
import { PERSIAN_NAMES } from './table/persian-names.ts';
import { SHORT_FORMS } from './table/short-forms.ts';
import { SOUTH_ASIAN_NAMES } from './table/south-asian-names.ts';
import { foldOf, formFold } from './word-fold.ts';
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
  ...PERSIAN_NAMES,
  ...SHORT_FORMS,
];
/**
 * Names that sound like another one of somebody else: the form for the other sex in another language (`DANIELLE`, Italian `DANIELE`), or a surname (`JUPP`, DIOP). They count
 * as the tables spell them.
 */
const BY_SPELLING = new Set([
  ...['DANIELLE', 'MICHELLE', 'GABRIELLE', 'EMMANUELLE', 'RAPHAELLE', 'FRANCES', 'FRANCIS'],
  ...['VALENTINE', 'CLEMENTINE', 'JULIANE', 'CHRISTIANE', 'PASCALE', 'MARTIN', 'MARTINE', 'LUSINE', 'LUSINEH'],
  ...[
    'CIISE',
    'JUPP',
    'SIISI',
    'SISSI',
    'SISI',
    'TORI',
    'TURI',
    'CONNY',
    'JAMIE',
    'MANNY',
    'MANNIE',
    'SUE',
    'LOU',
    'SEYI',
  ],
]);
/** By letters: what the tables themselves spell. */
const SPELT = new Map<string, NameRow[]>();

BY_SOUND.forEach((line, at) => {
  eachOf(line, at, (name, row) => {
    add(SPELT, name, row);
    if (BY_SPELLING.has(name)) return;
    for (const { spellings, isAbjad } of writtenWords(name)) {
      for (const spelling of spellings) add(ROWS, keyOf(formFold(canonicalWord(spelling), isAbjad), isAbjad), row);
    }
  });
});
EAST_ASIAN_SURNAMES.forEach((line, at) => {
  eachOf(line, BY_SOUND.length + at, (name, row) => add(LETTER_ROWS, name, row));
});

// What the tables spell is a pet form only where they say so, and not by its sound: DIOP is not JUPP, which is Joseph.
for (const name of SPELT.keys()) {
  if (BY_SPELLING.has(name)) continue;
  const bySound = ROWS.get(foldOf(canonicalWord(name))) ?? NONE;
  for (const row of bySound) if ((row & 1) === 0) add(SPELT, name, row);
}

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
  const bySound = (isAbjad ? undefined : SPELT.get(text)) ?? ROWS.get(keyOf(fold, isAbjad));
  const byLetters = text.length > LONGEST_BY_LETTERS ? undefined : LETTER_ROWS.get(text);
  if (bySound === undefined || byLetters === undefined) return bySound ?? byLetters ?? NONE;
  return [...bySound, ...byLetters];
}

/** Does the name count as it is spelt, and not by its sound? */
export function isBySpelling(text: string): boolean {
  return BY_SPELLING.has(text);
}

const ARABIC_ROWS = ARABIC_NAMES.length;

/** Is the word a given name of the Muslim world, which Persian writes together with the next one? */
export function isArabicName(rows: readonly NameRow[]): boolean {
  for (const row of rows) if (row >> 1 < ARABIC_ROWS) return true;
  return false;
}

/** Is the word a surname of China or Korea? */
export function isEastAsian(rows: readonly NameRow[]): boolean {
  for (const row of rows) if (row >> 1 >= BY_SOUND.length) return true;
  return false;
}
