/** Precision, recall and F1 of a matcher on pairs of names. */
import type { NamePair } from './pairs.ts';

export interface Quality {
  readonly matches: number;
  readonly nearMisses: number;
  /** Of the pairs that were called the same, how many are: 1 where none was. */
  readonly precision: number;
  /** Of the pairs that are the same, how many were called so: 1 where there are none. */
  readonly recall: number;
  /** Harmonic mean of the two. */
  readonly f1: number;
}

/** A pair, and whether the matcher calls it the same. */
export interface Answer {
  readonly pair: NamePair;
  readonly same: boolean;
}

export function answer(
  pairs: readonly NamePair[],
  isSame: (left: NamePair['left'], right: NamePair['right']) => boolean,
): readonly Answer[] {
  return pairs.map((pair) => ({ pair, same: isSame(pair.left, pair.right) }));
}

export function quality(answers: readonly Answer[]): Quality {
  const matches = answers.filter(({ pair }) => pair.nearMiss === null);
  const found = matches.filter(({ same }) => same).length;
  const wrong = answers.filter(({ pair, same }) => pair.nearMiss !== null && same).length;
  const precision = found + wrong === 0 ? 1 : found / (found + wrong);
  const recall = matches.length === 0 ? 1 : found / matches.length;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { matches: matches.length, nearMisses: answers.length - matches.length, precision, recall, f1 };
}

/** The quality of each group of answers, by the group's name; pairs of the group `null` are left out. */
export function qualityBy(
  answers: readonly Answer[],
  groupOf: (pair: NamePair) => string | null,
): ReadonlyMap<string, Quality> {
  const groups = new Set(answers.map(({ pair }) => groupOf(pair)).filter((group) => group !== null));
  return new Map(
    [...groups].map((group) => [group, quality(answers.filter(({ pair }) => groupOf(pair) === group))] as const),
  );
}

/** Of the near misses of each sort, how many of a hundred are called the same. */
export function falsePercent(answers: readonly Answer[]): ReadonlyMap<string, number> {
  const sorts = new Set(answers.map(({ pair }) => pair.nearMiss).filter((sort) => sort !== null));
  return new Map(
    [...sorts].map((sort) => {
      const ofSort = answers.filter(({ pair }) => pair.nearMiss === sort);
      return [sort, (100 * ofSort.filter(({ same }) => same).length) / ofSort.length] as const;
    }),
  );
}
