/** The words of many names as numbers, and for each word the names that have it. */
import { eachPlace, type Steps } from '../steps.ts';
import type { WordKind } from './name-words.ts';

export const KINDS: readonly WordKind[] = ['full', 'initial', 'light'];
/** An entry of a name: the number of a form, its kind, and whether it is another spelling of the word before. */
export const ENTRY_BITS = 4;
export const KIND_MASK = 3;
export const IS_OTHER_SPELLING = 4;
export const IS_CUT = 8;

/** Entries of all names, one name after the other, and where each name ends. */
export interface NameEntries {
  readonly entries: Uint32Array;
  readonly ends: Uint32Array;
}

/** For each word the names that have it, one word after the other. */
export interface Postings {
  readonly ends: Uint32Array;
  readonly names: Uint32Array;
}

/** The names of each word that has the kind in them. `size`: how many words there are. */
export function* postings({ entries, ends }: NameEntries, size: number, kind: WordKind): Steps<Postings> {
  const wanted = KINDS.indexOf(kind);
  const wordEnds = new Uint32Array(size + 1);
  yield* eachPlace(entries.length, (at) => {
    const entry = entries[at] as number;
    if ((entry & KIND_MASK) !== wanted) return;
    const next = (entry >>> ENTRY_BITS) + 1;
    wordEnds[next] = (wordEnds[next] as number) + 1;
  });
  yield* eachPlace(size, (at) => {
    wordEnds[at + 1] = (wordEnds[at + 1] as number) + (wordEnds[at] as number);
  });
  const names = new Uint32Array(wordEnds[size] as number);
  const next = wordEnds.slice(0, size);
  let name = 0;
  yield* eachPlace(entries.length, (at) => {
    while ((ends[name] as number) <= at) name += 1;
    const entry = entries[at] as number;
    if ((entry & KIND_MASK) !== wanted) return;
    const word = entry >>> ENTRY_BITS;
    names[next[word] as number] = name;
    next[word] = (next[word] as number) + 1;
  });
  return { ends: wordEnds, names };
}

/** How many names have the word. */
export function postingsOf({ ends }: Postings, word: number): number {
  return (ends[word + 1] as number) - (ends[word] as number);
}

/** Calls `visit` with each name that has the word. */
export function visitPostings({ ends, names }: Postings, word: number, visit: (name: number) => void): void {
  const end = ends[word + 1] as number;
  for (let at = ends[word] as number; at < end; at += 1) visit(names[at] as number);
}
