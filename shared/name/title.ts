/**
 * Titles and passenger-type markers in given names (`JOHN MR`, `JOHNMR`, `KWANG SOO MR(ADT)`). Reservation systems append them to the name
 * without a blank. A careless cut would damage real names (AMR, SAMIR, DRISS, MSIZI), so an appended title is removed only when a plausible name
 * remains. Source: AIRIMP name element conventions.
 */
import type { Sex } from '../manifest.ts';
import { letters } from './letters.ts';

export interface SplitName {
  /** Given names, upper case, single blanks; '' when only a title was written. */
  readonly given: string;
  readonly title: string | null;
}

export interface TitleOptions {
  /** Also remove titles appended without a blank (usual in reservations). */
  readonly glued?: boolean;
  /** Letters that must remain before an appended title; 3 by default. */
  readonly least?: number;
}

const HONORIFICS = new Set([
  'MR',
  'MRS',
  'MS',
  'MISS',
  'MSTR',
  'MISTER',
  'MASTER',
  'MX',
  'DR',
  'PROF',
  'SIR',
  'REV',
  'MME',
  'MLLE',
]);
const MARKERS = new Set(['ADT', 'CHD', 'CHLD', 'CNN', 'INF', 'INFT', 'INS']);
/** Honorifics that may also be written before the name. */
const LEADING = new Set(['MR', 'MRS', 'MS', 'MISS', 'MSTR', 'MISTER', 'DR', 'PROF', 'REV', 'MME', 'MLLE']);
/** Longest first, so that MRS is not read as MR + S. */
const GLUED = ['MISTER', 'MSTR', 'MISS', 'MRS', 'MR', 'MS'] as const;
const GLUED_WITH_WITNESS = [...GLUED, 'PROF', 'CHLD', 'INFT', 'CHD', 'INF', 'ADT', 'REV', 'SIR', 'DR', 'MX'] as const;
/** No given name ends this way after three letters or more. */
const GLUED_MARKERS = ['CHLD', 'INFT', 'CHD', 'INF'] as const;
/** Given names that end like a title. */
const KNOWN_NAMES = new Set([
  'AMR',
  'OMR',
  'QAMR',
  'KAMR',
  'SAMR',
  'ASMR',
  'SAMMR',
  'ADAMS',
  'ABRAMS',
  'ABRAHAMS',
  'WILLIAMS',
  'SIMMS',
  'SIMS',
  'TOMS',
  'HELMS',
  'GRAHAMS',
  'ARTEMIS',
  'THOMS',
  'NIAMS',
  'SHAMS',
  'SHUMS',
  'HAMS',
  'NOUJOUMS',
]);

/**
 * Splits titles and type markers from given names. `witness` is the same person's name from a better source (DOCS, machine-read zone), which
 * decides whether appended letters belong to the name.
 */
export function splitTitle(written: string, witness: string | null = null, options: TitleOptions = {}): SplitName {
  let given = isPlain(written) ? written : tidied(written);
  let title: string | null = null;
  let marker: string | null = null;
  for (;;) {
    const blank = given.lastIndexOf(' ');
    // Nearly every name is longer than any title, or ends in another letter.
    if (given.length - blank > LONGEST_WORD || LAST_LETTERS[given.charCodeAt(given.length - 1)] !== 1) break;
    const last = given.slice(blank + 1);
    const bare = last.endsWith('.') ? last.slice(0, -1) : last;
    if (HONORIFICS.has(bare)) title ??= bare;
    else if (MARKERS.has(bare)) marker ??= bare;
    else break;
    given = blank < 0 ? '' : given.slice(0, blank);
    if (given === '') return { given: '', title: title ?? marker };
  }
  const first = given.indexOf(' ');
  if (first > 0 && first < LONGEST_WORD && FIRST_LETTERS[given.charCodeAt(0)] === 1) {
    const word = given.slice(0, first);
    const bare = word.endsWith('.') ? word.slice(0, -1) : word;
    if (LEADING.has(bare)) {
      title ??= bare;
      given = given.slice(first + 1);
    }
  }
  if (title === null) {
    const glued = gluedTitle(given, witness, options.glued === true ? (options.least ?? 3) : null);
    if (glued !== null) {
      given = given.slice(0, given.length - glued.length);
      title = MARKERS.has(glued) ? null : glued;
      marker ??= MARKERS.has(glued) ? glued : null;
    }
  }
  return { given, title: title ?? marker };
}

/**
 * Splits off a title that another source shows to be glued on: its name has the last word, or all given names, without it (`BOMR` beside `BO`). A
 * witness that has only a part of the word proves nothing (`ADAMS` beside `ADAM`). Null where there is no such title.
 */
export function splitShownTitle(given: string, witness: string): SplitName | null {
  const tail = given.charCodeAt(given.length - 1);
  if (!isLastOfGlued(tail) || given === witness) return null;
  const word = given.slice(given.lastIndexOf(' ') + 1);
  const words = witness.split(' ');
  if (words.includes(word) || KNOWN_NAMES.has(word)) return null;
  for (const title of GLUED_WITH_WITNESS) {
    const kept = given.slice(0, given.length - title.length);
    if (!word.endsWith(title) || word.length - title.length < SHORTEST_NAME) continue;
    if (words.includes(word.slice(0, -title.length)) || letters(kept) === letters(witness))
      return { given: kept, title };
  }
  return null;
}

/** Letters of the shortest name to which a title is glued. */
const SHORTEST_NAME = 2;

/** Is a word (capitals A to Z) a title or marker rather than a name? */
export function isTitle(word: string): boolean {
  return HONORIFICS.has(word) || MARKERS.has(word);
}

const TITLE_SEX: Readonly<Record<string, Sex>> = { MR: 'M', MSTR: 'M', MISTER: 'M', MRS: 'F', MS: 'F', MISS: 'F' };

/** Can somebody of this sex have the title? A title of either sex, and an unknown sex (null), fit anything. */
export function titleFits(title: string | null, sex: Sex | null): boolean {
  const own = title === null ? undefined : TITLE_SEX[title];
  return own === undefined || sex === null || sex === own;
}

/** Is this title or marker used for a small child without a seat? */
export function isInfantTitle(title: string | null): boolean {
  return title === 'INF' || title === 'INFT' || title === 'INS';
}

/** By letter: does an honorific or marker end in it (with or without a full stop), or a leading one begin with it? */
const LAST_LETTERS = marked(['.', ...HONORIFICS, ...MARKERS].map((word) => word.charCodeAt(word.length - 1)));
const FIRST_LETTERS = marked([...LEADING].map((word) => word.charCodeAt(0)));

function marked(letters: readonly number[]): Uint8Array {
  const marks = new Uint8Array(128);
  for (const letter of letters) marks[letter] = 1;
  return marks;
}

/** One more than the length of the longest honorific or marker with its full stop. */
const LONGEST_WORD = 8;

/** Upper case, without parentheses, single blanks. */
function tidied(written: string): string {
  let given = written.toUpperCase();
  if (given.includes('(')) given = withoutParentheses(given);
  given = given.trim();
  return given.includes('  ') ? given.split(' ').filter(notEmpty).join(' ') : given;
}

/**
 * Is there nothing to tidy: only capital letters, digits and a few marks, no blank at an end or next to another? That holds for nearly every
 * name.
 */
function isPlain(text: string): boolean {
  let before = BLANK;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < BLANK || unit >= 0x61 || unit === PARENTHESIS || (unit === BLANK && before === BLANK)) return false;
    before = unit;
  }
  return before !== BLANK;
}

const BLANK = 0x20;
const PARENTHESIS = 0x28;

/** First name unknown (ICAO Doc 9303); no name begins so. */
const NO_NAME = 'FNU';

/** R S T F D X: the last letters of titles. */
function isLastOfGlued(letter: number): boolean {
  return letter === 82 || letter === 83 || letter === 84 || letter === 70 || letter === 68 || letter === 88;
}

function gluedTitle(given: string, witness: string | null, least: number | null): string | null {
  const tail = given.charCodeAt(given.length - 1);
  if (!isLastOfGlued(tail)) return null;
  const word = given.slice(given.lastIndexOf(' ') + 1);
  if (witness !== null && witness !== '') {
    const known = letters(witness);
    if (known.endsWith(letters(word)) || known.includes(letters(given))) return null;
    for (const title of GLUED_WITH_WITNESS) {
      if (!word.endsWith(title) || word.length - title.length < SHORTEST_NAME) continue;
      if (known.includes(letters(given.slice(0, given.length - title.length)))) return title;
    }
  }
  if (least === null || KNOWN_NAMES.has(word)) return null;
  if (word.startsWith(NO_NAME) && isTitle(word.slice(NO_NAME.length))) return word.slice(NO_NAME.length);
  for (const title of GLUED) {
    if (word.endsWith(title) && word.length - title.length >= least) return title;
  }
  // Only these end in D, F or T.
  if (tail === 82 || tail === 83) return null;
  for (const marker of GLUED_MARKERS) {
    if (word.endsWith(marker) && word.length - marker.length >= least) return marker;
  }
  return null;
}

function withoutParentheses(text: string): string {
  let kept = '';
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth++;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += character;
  }
  return kept;
}

function notEmpty(text: string): boolean {
  return text !== '';
}
