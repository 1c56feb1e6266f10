/**
 * How much two names agree, in whole numbers. The weight of what agrees is set against contradiction: what is left over on both sides counts in full, what
 * only one side has counts little. Birth dates and documents are other evidence and stay outside. Symmetric.
 */
import type { NameWord, NameWords } from './name-words.ts';
import { agreedWords, pairWords, type Relation, type WordPair } from './pair-words.ts';
import type { WordAgreement } from './same-word.ts';
import { isOtherMark } from './word-kinds.ts';

/**
 * `full`: the names agree. `part`: they may be the same, with words missing or spelt otherwise. `weak`: fewer than two full words agree, or one word of a
 * long name contradicts. `none`: another name.
 */
export type NameStrength = 'full' | 'part' | 'weak' | 'none';

/** Words of both names that agree; more than one word on a side is written together on the other. */
export interface AgreedWords {
  readonly one: readonly string[];
  readonly other: readonly string[];
  readonly how: WordAgreement | 'initial' | 'joined';
}

export interface NameMatch {
  /** 0…1000. */
  readonly score: number;
  readonly strength: NameStrength;
  readonly agreed: readonly AgreedWords[];
  /** Words without a partner, where both sides have some: they contradict. */
  readonly conflict: { readonly one: readonly string[]; readonly other: readonly string[] };
  /** Words without a partner, where the other side has none left. */
  readonly only: { readonly one: readonly string[]; readonly other: readonly string[] };
}

/** How much a full word says, 100 for one of usual rarity; by how rare it is in a list. */
export type WordRarity = (word: NameWord) => number;

/** From these scores on, a name agrees in full, in part, weakly. */
export const FULL_SCORE = 850;
export const PART_SCORE = 700;
export const WEAK_SCORE = 580;
/** With fewer than two full words that agree, a score is no higher. */
const MOST_OF_ONE_WORD = 740;
/** One word that agrees with one of several. */
const MOST_OF_A_PART = 400;
/** A name whose words are all spelt otherwise. */
const MOST_OF_LOOSE = 690;
/** A word that contradicts, in a name where fewer than so many agree, makes another name. */
export const LEAST_BESIDE_CONFLICT = 3;

const USUAL_WEIGHT = 100;
const LIGHT_WEIGHT = 10;
const INITIAL_WEIGHT = 30;
/** Percent of the weight that stands against a match. */
const CONFLICT = 200;
const EXTRA = 25;
/** A pair worth less is spelt otherwise. */
const FIRM = 880;

const NOTHING: NameMatch = {
  score: 0,
  strength: 'none',
  agreed: [],
  conflict: { one: [], other: [] },
  only: { one: [], other: [] },
};

/**
 * Compares two names. `rarity` gives the weight of a full word; without it, all weigh the same. `relation` may remember what `sameWord` says: it is asked
 * in either order.
 */
export function compareNameWords(
  one: NameWords,
  other: NameWords,
  rarity?: WordRarity,
  relation?: Relation,
): NameMatch {
  if (one.full === 0 || other.full === 0) return NOTHING;
  const isTurned = comesAfter(one, other);
  const found = isTurned ? match(other, one, rarity, relation) : match(one, other, rarity, relation);
  return isTurned ? turned(found) : found;
}

/** The sides are compared in one order, so that equal choices fall alike. */
function comesAfter(one: NameWords, other: NameWords): boolean {
  if (one.words.length !== other.words.length) return one.words.length > other.words.length;
  return lineOf(one) > lineOf(other);
}

function lineOf({ words }: NameWords): string {
  let line = '';
  for (const { forms } of words) line += `${forms[0]?.text} `;
  return line;
}

function match(one: NameWords, other: NameWords, rarity?: WordRarity, relation?: Relation): NameMatch {
  const weight = (word: NameWord): number =>
    word.kind === 'full' ? (rarity?.(word) ?? USUAL_WEIGHT) : word.kind === 'initial' ? INITIAL_WEIGHT : LIGHT_WEIGHT;
  const { pairs, restOne, restOther } = pairWords(one.words, other.words, relation);
  let agreeing = 0;
  let paired = 0;
  const fullAgreed = agreedWords(pairs);
  let firm = 0;
  for (const pair of pairs) {
    const own = Math.min(sum(pair.one, weight), sum(pair.other, weight));
    const heavy = Math.max(sum(pair.one, weight), sum(pair.other, weight));
    const share = pair.how === 'initial' ? own : Math.floor((own + heavy) / 2);
    agreeing += share * pair.worth;
    paired += share;
    if (pair.worth >= FIRM && agreedWords([pair]) > 0) firm += 1;
  }
  const [fullOne, fullOther] = [sumOf(restOne, 'full', weight), sumOf(restOther, 'full', weight)];
  const [smallOne, smallOther] = [sumOf(restOne, 'initial', weight), sumOf(restOther, 'initial', weight)];
  // An initial contradicts a word or an initial that it does not begin, as much as it stands for.
  const initials =
    Math.min(smallOne, smallOther + Math.max(0, fullOther - fullOne)) +
    (smallOne === 0 ? Math.min(smallOther, Math.max(0, fullOne - fullOther)) : 0);
  const conflict = Math.min(fullOne, fullOther) + 2 * initials;
  const extra = Math.abs(fullOne - fullOther) + Math.abs(smallOne - smallOther);
  const against = Math.floor((conflict * CONFLICT + extra * EXTRA) / 100);
  const raw = paired === 0 ? 0 : Math.floor(agreeing / (paired + against));
  const contradicts = (restOne.some(isFull) && restOther.some(isFull)) || hasOtherMark(restOne, restOther);
  const hasRest = restOne.some(isFull) || restOther.some(isFull);
  let score = raw;
  if (firm === 0) score = Math.min(score, MOST_OF_LOOSE);
  if (fullAgreed < 2) score = Math.min(score, hasRest ? MOST_OF_A_PART : MOST_OF_ONE_WORD);
  if (fullAgreed === 1 && !contradicts && hasRest && isCutSurname(pairs)) score = MOST_OF_ONE_WORD;
  if (contradicts) score = Math.min(score, fullAgreed < LEAST_BESIDE_CONFLICT ? MOST_OF_A_PART : MOST_OF_LOOSE);
  return {
    score,
    strength: strengthOf(score, fullAgreed < 2 || contradicts),
    agreed: pairs.map((pair) => ({ one: texts(pair.one), other: texts(pair.other), how: pair.how })),
    conflict: contradicts ? { one: texts(restOne), other: texts(restOther) } : NOTHING.conflict,
    only: contradicts ? NOTHING.only : { one: texts(restOne), other: texts(restOther) },
  };
}

/** So long a word is rare enough to stand for the name that a full line cut behind it. */
const LEAST_CUT_SURNAME = 18;

/** Is all that agrees a surname that filled the line, so that the given names had no place? */
function isCutSurname(pairs: readonly WordPair[]): boolean {
  return pairs.some(({ one: [a], other: [b] }) => isCutOf(a, b) || isCutOf(b, a));
}

function isCutOf(cut: NameWord | undefined, whole: NameWord | undefined): boolean {
  const text = cut?.forms[0]?.text ?? '';
  return cut?.isCut === true && text.length >= LEAST_CUT_SURNAME && (whole?.forms[0]?.text.startsWith(text) ?? false);
}

function strengthOf(score: number, isWeak: boolean): NameStrength {
  if (score < WEAK_SCORE) return 'none';
  if (isWeak || score < PART_SCORE) return 'weak';
  return score < FULL_SCORE ? 'part' : 'full';
}

function hasOtherMark(one: readonly NameWord[], other: readonly NameWord[]): boolean {
  return one.some((a) => other.some((b) => isOtherMark(a.forms[0]?.text, b.forms[0]?.text)));
}

function isFull(word: NameWord): boolean {
  return word.kind === 'full';
}

function sum(words: readonly NameWord[], weight: (word: NameWord) => number): number {
  return words.reduce((total, word) => total + weight(word), 0);
}

function sumOf(words: readonly NameWord[], kind: NameWord['kind'], weight: (word: NameWord) => number): number {
  return words.reduce((total, word) => total + (word.kind === kind ? weight(word) : 0), 0);
}

function texts(words: readonly NameWord[]): string[] {
  return words.map(({ forms }) => forms[0]?.text ?? '');
}

function turned(found: NameMatch): NameMatch {
  return {
    ...found,
    agreed: found.agreed.map(({ one, other, how }) => ({ one: other, other: one, how })),
    conflict: { one: found.conflict.other, other: found.conflict.one },
    only: { one: found.only.other, other: found.only.one },
  };
}
