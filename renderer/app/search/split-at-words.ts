import { withoutAccents } from '../ui/search-text.ts';

export interface Piece {
  readonly text: string;
  /** Whether it matches one of the words. */
  readonly found: boolean;
  /** Index of its first character. */
  readonly from: number;
}

/** A name in pieces: beginnings of its words that match search words, and the text between. The joined pieces are the name. */
export function splitAtWords(name: string, words: string): readonly Piece[] {
  const sought = plain(words)
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);
  const pieces: Piece[] = [];
  let from = 0;
  const take = (to: number, found: boolean) => {
    if (to > from) pieces.push({ text: name.slice(from, to), found, from });
    from = to;
  };
  for (const { 0: word, index } of name.matchAll(/\p{L}+/gu)) {
    const folded = plain(word);
    // A letter with an accent may become two, and the positions would no longer agree.
    const length = folded.length === word.length ? sought.find((one) => folded.startsWith(one))?.length : undefined;
    if (length === undefined) continue;
    take(index, false);
    take(index + length, true);
  }
  take(name.length, false);
  return pieces;
}

function plain(text: string): string {
  return withoutAccents(text).toLowerCase();
}
