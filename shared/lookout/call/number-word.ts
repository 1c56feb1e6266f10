/** Small numbers as people say them. */
import type { CallWord } from './call-word.ts';

const SAID: ReadonlyMap<string, number> = new Map(
  [
    ['one', 'un', 'une'],
    ['two', 'deux'],
    ['three', 'trois'],
    ['four', 'quatre'],
    ['five', 'cinq'],
    ['six'],
    ['seven', 'sept'],
    ['eight', 'huit'],
    ['nine', 'neuf'],
    ['ten', 'dix'],
  ].flatMap((words, index) => words.map((word) => [word, index + 1] as const)),
);

/** The number of a word, at most 99: `4`, `four`, `quatre`; null: it is none. */
export function countOf(word: CallWord | null): number | null {
  if (word === null) return null;
  if (/^\d{1,2}$/.test(word.folded)) return Number(word.folded);
  return SAID.get(word.folded) ?? null;
}
