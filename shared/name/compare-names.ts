/**
 * How similar two written names are, whatever their order, spelling, truncation or completeness. It compares API with PNR, where one person's
 * name is written by a machine reader, an agent and an airline. Integers only: the score never depends on floating point.
 *
 * Words are compared as multisets over surname and given names together, since both are often swapped (ICAO Doc 9303 part 3 on truncation and
 * transliteration; AIRIMP on how names are keyed). A name alone never makes two records one person.
 */
import { normaliseName } from './normalise-name.ts';

export interface WrittenName {
  readonly surname: string | null;
  readonly givenNames: string | null;
}

export interface NameComparison {
  /** 0…100. */
  readonly score: number;
  /** The weakest kind of agreement that was needed. */
  readonly by: 'exact' | 'order' | 'spelling' | 'completeness' | 'similarity' | 'none';
}

/** From this score on, two names count as the same person's. */
export const SAME_NAME = 75;

const EXACT: NameComparison = { score: 100, by: 'exact' };
const NONE: NameComparison = { score: 0, by: 'none' };

/** Words for an unknown name: they match anything but prove nothing. */
const FILLERS = new Set([
  'FNU',
  'LNU',
  'NFN',
  'NLN',
  'XXX',
  'XXXX',
  'UNKNOWN',
  'UNK',
  'TBA',
  'NONAME',
  'NOFIRSTNAME',
  'NOLASTNAME',
]);
/** Small words that are often joined to the next one, or left out. */
const PARTICLES = new Set([
  ...['AL', 'EL', 'BIN', 'BINT', 'BEN', 'IBN', 'ABD', 'ABU', 'ABOU', 'DE', 'DA', 'DI', 'DO', 'DOS', 'DAS', 'DU'],
  ...['DEL', 'DELLA', 'LA', 'LE', 'LOS', 'LAS', 'VAN', 'VON', 'DER', 'DEN', 'TER', 'TEN', 'ZU', 'O', 'MC', 'MAC'],
  ...['E', 'Y', 'I', 'ST', 'SAN', 'SANTA', 'JR', 'SR', 'II', 'III'],
]);

/** Score of one matching pair of words, by kind of match. */
const WORD = { exact: 100, spelling: 96, merged: 96, prefix: 88, initial: 82 } as const;

/** Letters and digraphs that different traditions use for one sound; applied in this order. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['UXX', 'U'],
  ['NXX', 'N'],
  ['XTA', 'A'],
  ['XAH', 'A'],
  ['AE', 'A'],
  ['OE', 'O'],
  ['UE', 'U'],
  ['OU', 'U'],
  ['OO', 'U'],
  ['EE', 'I'],
  ['IU', 'YU'],
  ['IA', 'YA'],
  ['DJ', 'J'],
  ['DZ', 'Z'],
  ['KH', 'H'],
  ['GH', 'G'],
  ['PH', 'F'],
  ['TH', 'T'],
  ['TS', 'C'],
  ['CK', 'K'],
  ['QU', 'K'],
  ['SS', 'S'],
  ['Q', 'K'],
  ['W', 'V'],
  ['J', 'Y'],
  ['Y', 'I'],
];

/** All words of a written name in one line, surname first: equal lines are the same name. */
export function nameLine(name: WrittenName): string {
  const surname = name.surname === null ? '' : normaliseName(name.surname);
  const given = name.givenNames === null ? '' : normaliseName(name.givenNames);
  return surname === '' ? given : given === '' ? surname : `${surname} ${given}`;
}

/** Compares two names as lines made by `nameLine`. Symmetric; 0 when either has no usable word. */
export function compareNameLines(a: string, b: string): NameComparison {
  if (a === b) return a === '' ? NONE : EXACT;
  const left = usableWords(a);
  const right = usableWords(b);
  if (left.length === 0 || right.length === 0) return NONE;
  // The shorter one comes first (on a tie, by letters), so that the comparison is symmetric.
  const swap = left.length > right.length || (left.length === right.length && a > b);
  return swap ? compareWords(right, left) : compareWords(left, right);
}

function usableWords(line: string): string[] {
  return line.split(' ').filter((word) => word !== '' && !FILLERS.has(word));
}

function compareWords(few: readonly string[], many: readonly string[]): NameComparison {
  const restFew = [...few];
  const restMany = [...many];
  let total = 0;
  let weight = 0;
  let weakest: NameComparison['by'] = 'order';

  const take = (step: NameComparison['by'], pair: (one: string, other: string) => number): void => {
    for (let at = 0; at < restFew.length; ) {
      const word = restFew[at] as string;
      let best = 0;
      let bestAt = -1;
      for (let other = 0; other < restMany.length; other += 1) {
        const score = pair(word, restMany[other] as string);
        if (score > best) {
          best = score;
          bestAt = other;
        }
      }
      if (bestAt < 0) {
        at += 1;
        continue;
      }
      const length = Math.min(word.length, (restMany[bestAt] as string).length);
      total += best * length;
      weight += length;
      weakest = step;
      restFew.splice(at, 1);
      restMany.splice(bestAt, 1);
    }
  };

  take('order', (one, other) => (one === other ? WORD.exact : 0));
  const merged = takeMerged(restFew, restMany) + takeMerged(restMany, restFew);
  if (merged > 0) {
    total += WORD.merged * merged;
    weight += merged;
    weakest = 'spelling';
  }
  if (restFew.length > 0) {
    take('spelling', (one, other) => (spelling(one) === spelling(other) ? WORD.spelling : 0));
    take('completeness', (one, other) => (isPrefix(one, other) ? WORD.prefix : 0));
    take('similarity', (one, other) => similarWord(one, other));
    take('completeness', (one, other) => (isInitial(one, other) ? WORD.initial : 0));
  }
  if (weight === 0) return NONE;

  const missingFew = restFew.filter((word) => !PARTICLES.has(word));
  const missingMany = restMany.filter((word) => !PARTICLES.has(word));
  const left = restFew.length + restMany.length > 0;
  if (left && (weakest === 'order' || weakest === 'spelling')) weakest = 'completeness';
  // A contradicting word counts in full. A middle name on one side only costs little, but one word alone proves little too.
  let against = 0;
  for (const word of missingFew) against += word.length * 2;
  const whole = missingFew.length === 0;
  const matchedWords = few.length - restFew.length;
  for (const word of missingMany) against += whole && matchedWords >= 2 ? 0 : word.length;
  let score = Math.floor(total / (weight + against));
  if (whole && matchedWords >= 2) score -= 4 * Math.min(3, missingMany.length);
  if (weakest === 'order') score = Math.min(score, 98);
  return { score: Math.max(0, score), by: weakest };
}

/** Removes words of `one` that equal two or three neighbouring words of `other` written together; returns the letters matched. */
function takeMerged(one: string[], other: string[]): number {
  let letters = 0;
  for (let at = one.length - 1; at >= 0; at -= 1) {
    const word = one[at] as string;
    search: for (let from = 0; from < other.length - 1; from += 1) {
      let joined = other[from] as string;
      for (let to = from + 1; to < other.length && joined.length < word.length; to += 1) {
        joined += other[to] as string;
        if (joined === word) {
          letters += word.length;
          one.splice(at, 1);
          other.splice(from, to - from + 1);
          break search;
        }
      }
    }
  }
  return letters;
}

function isPrefix(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a));
}

function isInitial(a: string, b: string): boolean {
  return (a.length === 1 || b.length === 1) && a.charCodeAt(0) === b.charCodeAt(0);
}

/** A key that is equal for usual spellings of one sound. */
function spelling(word: string): string {
  // French writes W as OU before a vowel: OUEDRAOGO, OUATTARA.
  let out = /^OU[AEIO]/.test(word) ? `W${word.slice(2)}` : word;
  for (const [from, to] of SPELLINGS) if (out.includes(from)) out = out.replaceAll(from, to);
  let single = '';
  for (let at = 0; at < out.length; at += 1) if (out[at] !== out[at - 1]) single += out[at];
  return single;
}

/** Score of two words that are similar letter by letter (a Jaro-Winkler value of at least 0.92 in thousandths), otherwise 0. */
function similarWord(a: string, b: string): number {
  if (a.length < 4 || b.length < 4) return 0;
  const thousandths = jaroWinkler(a, b);
  return thousandths >= 920 ? Math.floor(thousandths / 10) - 6 : 0;
}

/** Jaro-Winkler similarity in thousandths, computed in whole numbers. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1000;
  const window = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Uint8Array(b.length);
  let matchedA = '';
  for (let at = 0; at < a.length; at += 1) {
    const from = Math.max(0, at - window);
    const to = Math.min(b.length - 1, at + window);
    for (let other = from; other <= to; other += 1) {
      if (taken[other] === 1 || a.charCodeAt(at) !== b.charCodeAt(other)) continue;
      taken[other] = 1;
      matchedA += a[at];
      break;
    }
  }
  const matches = matchedA.length;
  if (matches === 0) return 0;
  let moved = 0;
  let next = 0;
  for (let other = 0; other < b.length; other += 1) {
    if (taken[other] === 0) continue;
    if (matchedA.charCodeAt(next) !== b.charCodeAt(other)) moved += 1;
    next += 1;
  }
  const inOrder = 2 * matches - moved;
  const numerator = 2 * matches * matches * (a.length + b.length) + inOrder * a.length * b.length;
  const jaro = Math.floor((1000 * numerator) / (6 * a.length * b.length * matches));
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && prefix < b.length && a[prefix] === b[prefix]) prefix += 1;
  return jaro + Math.floor((prefix * (1000 - jaro)) / 10);
}
