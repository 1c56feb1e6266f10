/** Whether words name somebody, for texts that are read by those who are not to know. */
import { normaliseName } from './normalise-name.ts';

/** Shorter surnames are words of other meaning as well. */
const SHORTEST_SURNAME = 3;

/** Does one of these surnames stand in the words, whole? */
export function namesAny(words: string, surnames: readonly string[]): boolean {
  const said = new Set(normaliseName(words).split(' '));
  return surnames.some((surname) => {
    const parts = normaliseName(surname).split(' ');
    return parts.some((part) => part.length >= SHORTEST_SURNAME) && parts.every((part) => said.has(part));
  });
}
