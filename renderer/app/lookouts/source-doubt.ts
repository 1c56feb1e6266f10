import { useState } from 'react';
import { sourceWordsIn } from '../../../shared/lookout/source-words.ts';

/** The description may name who called or a source. */
export interface SourceDoubt {
  /** The words that do; null: none. */
  readonly words: string | null;
  /** The officer was asked about the description as it stands: sent once more, it is kept. */
  readonly isAsked: boolean;
  /** Asks before it is saved; false: there is nothing to ask, or the officer keeps it. */
  readonly ask: () => boolean;
}

/** Watches a description. What was asked about one is asked anew about another. */
export function useSourceDoubt(description: string): SourceDoubt {
  const [asked, setAsked] = useState<string | null>(null);
  const words = sourceWordsIn(description);
  const isAsked = words !== null && asked === description;
  const ask = () => {
    if (words === null || isAsked) return false;
    setAsked(description);
    return true;
  };
  return { words, isAsked, ask };
}
