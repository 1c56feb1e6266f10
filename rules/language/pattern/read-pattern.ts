/**
 * Reads a text pattern: the part of regular expressions that runs in one pass over a text. Characters, `.`, classes (`[A-Z0-9]`, `[^…]`, `\d \w
 * \s`), groups, `|`, and `* + ? {n} {n,} {n,m}`. Back references, look-around, lazy and possessive repetition need a second pass and do not
 * exist, so no pattern is slow.
 */
import { failed, type Result, success } from '../../../shared/result.ts';

/** Pairs of first and last code unit. */
export type Ranges = readonly (readonly [number, number])[];

export type PatternNode =
  | { readonly kind: 'one'; readonly ranges: Ranges; readonly negate: boolean }
  | { readonly kind: 'sequence' | 'choice'; readonly of: readonly PatternNode[] }
  /** `most` null: without end. */
  | { readonly kind: 'repeat'; readonly of: PatternNode; readonly least: number; readonly most: number | null };

/** A code of `rule-error.pattern-<code>`; `at` counts characters of the pattern from 1. */
export interface PatternProblem {
  readonly code: 'broken' | 'not-allowed' | 'too-large' | 'too-deep';
  readonly params: Readonly<Record<string, string | number>>;
}

/** Characters of a pattern with its repetitions written out: limits the time per character of a text. */
export const MAX_PLACES = 100;
/** Groups inside each other. Each takes stack of whoever reads and compiles the pattern. */
const MAX_DEPTH = 50;

const DIGITS: Ranges = [[48, 57]];
const WORD: Ranges = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
const BLANKS: Ranges = [
  [9, 13],
  [32, 32],
  [160, 160],
];
const CLASSES: Readonly<Record<string, { readonly ranges: Ranges; readonly negate: boolean }>> = {
  d: { ranges: DIGITS, negate: false },
  D: { ranges: DIGITS, negate: true },
  w: { ranges: WORD, negate: false },
  W: { ranges: WORD, negate: true },
  s: { ranges: BLANKS, negate: false },
  S: { ranges: BLANKS, negate: true },
};
const MARKS = '\\^$.|?*+()[]{}-/ ';

class Broken extends Error {
  readonly problem: PatternProblem;
  constructor(code: PatternProblem['code'], params: PatternProblem['params']) {
    super(code);
    this.problem = { code, params };
  }
}

/**
 * The tree of a pattern, or the error and its position. A `^` at the start and a `$` at the end are accepted without effect: a pattern is always
 * about the whole text.
 */
export function readPattern(pattern: string): Result<PatternNode, PatternProblem> {
  const start = pattern.startsWith('^') ? 1 : 0;
  const end = pattern.length - (/(?:^|[^\\])(?:\\\\)*\$$/.test(pattern) ? 1 : 0);
  const cursor = { text: pattern.slice(0, end), at: start, depth: 0 };
  try {
    const node = choice(cursor);
    if (cursor.at < cursor.text.length) throw broken(cursor);
    if (placesOf(node) > MAX_PLACES) throw new Broken('too-large', { limit: MAX_PLACES });
    return success(node);
  } catch (error) {
    if (error instanceof Broken) return failed(error.problem);
    throw error;
  }
}

interface Cursor {
  readonly text: string;
  at: number;
  /** Groups that are open. */
  depth: number;
}

function broken({ at }: Cursor): Broken {
  return new Broken('broken', { at: at + 1 });
}

function notAllowed({ text, at }: Cursor, length: number): Broken {
  return new Broken('not-allowed', { written: text.slice(at, at + length), at: at + 1 });
}

function choice(cursor: Cursor): PatternNode {
  const of = [sequence(cursor)];
  while (cursor.text[cursor.at] === '|') {
    cursor.at++;
    of.push(sequence(cursor));
  }
  return of.length === 1 && of[0] !== undefined ? of[0] : { kind: 'choice', of };
}

function sequence(cursor: Cursor): PatternNode {
  const of: PatternNode[] = [];
  while (cursor.at < cursor.text.length && cursor.text[cursor.at] !== '|' && cursor.text[cursor.at] !== ')') {
    of.push(repetition(cursor, atom(cursor)));
  }
  return { kind: 'sequence', of };
}

function repetition(cursor: Cursor, of: PatternNode): PatternNode {
  const bounds = boundsAt(cursor);
  if (bounds === null) return of;
  if (/[?*+{]/.test(cursor.text[cursor.at] ?? '')) throw notAllowed(cursor, 1);
  return { kind: 'repeat', of, ...bounds };
}

function boundsAt(cursor: Cursor): { readonly least: number; readonly most: number | null } | null {
  const mark = cursor.text[cursor.at];
  const simple = mark === '*' ? [0, null] : mark === '+' ? [1, null] : mark === '?' ? [0, 1] : null;
  if (simple !== null) {
    cursor.at++;
    return { least: simple[0] ?? 0, most: simple[1] ?? null };
  }
  if (mark !== '{') return null;
  const written = /^\{(\d{1,3})(,?)(\d{0,3})\}/.exec(cursor.text.slice(cursor.at, cursor.at + 10));
  if (written === null) throw broken(cursor);
  const least = Number(written[1]);
  const most = written[2] === '' ? least : written[3] === '' ? null : Number(written[3]);
  if (most !== null && most < least) throw broken(cursor);
  cursor.at += written[0].length;
  return { least, most };
}

function atom(cursor: Cursor): PatternNode {
  const mark = cursor.text[cursor.at] ?? '';
  if (mark === '(') return group(cursor);
  if (mark === '[') return charClass(cursor);
  if (/[*+?{}\])^$]/.test(mark)) throw broken(cursor);
  cursor.at++;
  if (mark === '.') return { kind: 'one', ranges: [], negate: true };
  if (mark === '\\') return { kind: 'one', ...escaped(cursor) };
  return { kind: 'one', ranges: single(mark), negate: false };
}

function group(cursor: Cursor): PatternNode {
  if (cursor.text[cursor.at + 1] === '?') {
    if (cursor.text[cursor.at + 2] !== ':') throw notAllowed(cursor, 3);
    cursor.at += 2;
  }
  cursor.at++;
  cursor.depth++;
  if (cursor.depth > MAX_DEPTH) throw new Broken('too-deep', { limit: MAX_DEPTH });
  const of = choice(cursor);
  cursor.depth--;
  if (cursor.text[cursor.at] !== ')') throw broken(cursor);
  cursor.at++;
  return of;
}

function single(mark: string): Ranges {
  const code = mark.charCodeAt(0);
  return [[code, code]];
}

/** The part after a backslash: a class, or a mark that means itself. */
function escaped(cursor: Cursor): { readonly ranges: Ranges; readonly negate: boolean } {
  const mark = cursor.text[cursor.at] ?? '';
  const known = CLASSES[mark];
  if (known === undefined && (mark === '' || !MARKS.includes(mark))) {
    cursor.at--;
    throw notAllowed(cursor, 2);
  }
  cursor.at++;
  return known ?? { ranges: single(mark), negate: false };
}

function charClass(cursor: Cursor): PatternNode {
  cursor.at++;
  const negate = cursor.text[cursor.at] === '^';
  if (negate) cursor.at++;
  const ranges: (readonly [number, number])[] = [];
  while (cursor.text[cursor.at] !== ']') {
    const low = classMember(cursor);
    if (cursor.text[cursor.at] !== '-' || cursor.text[cursor.at + 1] === ']') {
      ranges.push(...low);
      continue;
    }
    cursor.at++;
    const [first] = low;
    const [last] = classMember(cursor);
    if (first === undefined || last === undefined || first[0] !== first[1] || last[0] !== last[1] || last[0] < first[0])
      throw broken(cursor);
    ranges.push([first[0], last[0]]);
  }
  cursor.at++;
  if (ranges.length === 0) throw broken(cursor);
  return { kind: 'one', ranges, negate };
}

function classMember(cursor: Cursor): Ranges {
  const mark = cursor.text[cursor.at];
  if (mark === undefined) throw broken(cursor);
  cursor.at++;
  if (mark !== '\\') return single(mark);
  const { ranges, negate } = escaped(cursor);
  if (negate) throw broken(cursor);
  return ranges;
}

/** Number of characters in a pattern with repetitions written out. Empty parts count too, since repeating them takes time. */
function placesOf(node: PatternNode): number {
  if (node.kind === 'one') return 1;
  if (node.kind === 'repeat') return placesOf(node.of) * Math.max(1, node.least, node.most ?? 1);
  return Math.max(
    1,
    node.of.reduce((sum, each) => sum + placesOf(each), 0),
  );
}
