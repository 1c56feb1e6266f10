/**
 * Looks travellers up by names in scripts that are not transliterated here (Greek, Georgian, Hebrew, Chinese …), character by character as sent.
 */
import type { FlightLinks } from './flight-links.ts';

/** Letters except those that `normaliseName` transliterates. */
const OTHER_LETTER = /[^\P{L}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]/u;
const PARTING = /[\s,/·・-]+/u;
/** Accents of Latin and Greek; in other scripts such marks are letters. */
const ACCENTS = /[\u0300-\u036f]/gu;

/** How the words match a name, by the weakest of them. */
export type WrittenMatch = 'whole' | 'inside';

/** Words of a text in the form for comparison; null when it has no letter of such a script. */
export function writtenQuery(text: string): readonly string[] | null {
  return OTHER_LETTER.test(text) ? wordsOf(text) : null;
}

/** Calls `visit` with the place of every traveller whose name has all words. */
export function findWritten(
  links: Pick<FlightLinks, 'otherwiseWritten'>,
  words: readonly string[],
  visit: (at: number, match: WrittenMatch) => void,
): void {
  for (const [at, name] of links.otherwiseWritten()) {
    const written = wordsOf(name);
    if (words.every((word) => written.includes(word))) visit(at, 'whole');
    else if (words.every((word) => written.some((each) => each.includes(word)))) visit(at, 'inside');
  }
}

/** In capitals, which have no accents in Greek. */
function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKD').replace(ACCENTS, '').toUpperCase().split(PARTING).filter(Boolean);
}
