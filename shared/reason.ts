/** What counts as a reason. */

/** Minimum length of a reason. */
export const SHORTEST_REASON = 3;

/** Is it too short to be a reason? */
export function tooShort(text: string): boolean {
  return text.trim().length < SHORTEST_REASON;
}

/** Fewest words of a reason that is a sentence. */
const SENTENCE_WORDS = 3;

/** Is it too short to be a sentence? */
export function noSentence(text: string): boolean {
  return text.split(/\s+/).filter((word) => word !== '').length < SENTENCE_WORDS;
}
