/**
 * Words that lists themselves show to be one: where an entity has two names that differ in one word each, those two may be spellings or forms of one name.
 * What is seen for several entities is given to people for review; what they keep may be used by the comparison and the index.
 */
import { compareNameWords } from './compare-name-words.ts';
import type { NameWords } from './name-words.ts';
import type { Relation } from './pair-words.ts';
import { sameWord } from './same-word.ts';

/** Two words, in the order of their letters, and for how many entities they were seen. */
export interface LearnedPair {
  readonly one: string;
  readonly other: string;
  readonly entities: number;
}

/** Seen for fewer entities, two words may be a mistake of one list. */
const LEAST_ENTITIES = 3;
/** So many names of an entity are looked at. */
const MOST_NAMES = 20;
/** Shorter words say too little. */
const SHORTEST = 3;
const WORTH = 880;

/** The pairs that the names of enough entities show, most frequent first. Each entity gives all its names. */
export function learnNames(entities: Iterable<readonly NameWords[]>): readonly LearnedPair[] {
  const counts = new Map<string, number>();
  for (const names of entities) {
    for (const pair of new Set(pairsOf(names.slice(0, MOST_NAMES)))) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= LEAST_ENTITIES)
    .map(([pair, count]) => ({
      one: pair.split(' ')[0] as string,
      other: pair.split(' ')[1] as string,
      entities: count,
    }))
    .sort((a, b) => b.entities - a.entities || (a.one + a.other < b.one + b.other ? -1 : 1));
}

function pairsOf(names: readonly NameWords[]): string[] {
  return names.flatMap((name, at) => names.slice(at + 1).flatMap((other) => pairOf(name, other) ?? []));
}

/** The one word of each that the other lacks, where all else agrees; null where there is more, or nothing. */
function pairOf(name: NameWords, other: NameWords): string | null {
  const { agreed, conflict } = compareNameWords(name, other);
  const [a, b] = [conflict.one[0], conflict.other[0]];
  if (agreed.length === 0 || conflict.one.length !== 1 || conflict.other.length !== 1) return null;
  if (a === undefined || b === undefined || a.length < SHORTEST || b.length < SHORTEST) return null;
  return [a, b].sort().join(' ');
}

/** Reviewed pairs, ready for use. */
export interface LearnedNames {
  /** The words that are one with a word. */
  readonly others: (word: string) => readonly string[];
  /** The relation of words with these pairs in it. Symmetric. */
  readonly relation: Relation;
}

export function learnedNames(pairs: readonly Pick<LearnedPair, 'one' | 'other'>[]): LearnedNames {
  const known = new Map<string, string[]>();
  for (const { one, other } of pairs) {
    known.set(one, [...(known.get(one) ?? []), other]);
    known.set(other, [...(known.get(other) ?? []), one]);
  }
  const others = (word: string): readonly string[] => known.get(word) ?? [];
  return {
    others,
    relation: (one, other) => {
      const found = sameWord(one, other);
      if (found !== null) return found;
      const isLearned = one.forms.some((a) => other.forms.some((b) => others(a.text).includes(b.text)));
      return isLearned ? { how: 'spelling', worth: WORTH } : null;
    },
  };
}
