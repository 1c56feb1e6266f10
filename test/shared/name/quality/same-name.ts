import { compareNameWords, PART_SCORE } from '../../../../shared/name/compare-name-words.ts';
import { nameWords } from '../../../../shared/name/name-words.ts';
import type { WrittenName } from './spelt.ts';

/** Whether two names count as one person's where nothing else is known: they agree in part or in full. */
export function isSameName(one: WrittenName, other: WrittenName): boolean {
  return compareNameWords(nameWords(one), nameWords(other)).score >= PART_SCORE;
}
