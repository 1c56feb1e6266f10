import { useState } from 'react';
import { type ReadByAll, sourceWordsOf } from '../../../shared/lookout/source-words.ts';

/** What others read may name who called or a source. */
export interface SourceDoubt {
  /** The words that do; null: none. */
  readonly words: string | null;
  /** The officer was asked about the texts as they stand: sent once more, they are kept. */
  readonly isAsked: boolean;
  /** Asks before it is saved; false: there is nothing to ask, or the officer keeps them. */
  readonly ask: () => boolean;
  /** The answer, as calls take it: they refuse such words without it. */
  readonly answer: { readonly keepsWords?: true };
}

/** Watches what others read of a lookout. What was asked about one text is asked anew about another. */
export function useSourceDoubt(read: ReadByAll): SourceDoubt {
  const [asked, setAsked] = useState<string | null>(null);
  const words = sourceWordsOf(read);
  const texts = JSON.stringify([read.terms.description, read.instruction, read.warning]);
  const isAsked = words !== null && asked === texts;
  const ask = () => {
    if (words === null || isAsked) return false;
    setAsked(texts);
    return true;
  };
  return { words, isAsked, ask, answer: isAsked ? { keepsWords: true } : {} };
}
