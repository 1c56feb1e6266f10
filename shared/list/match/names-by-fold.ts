/** Finds names that share the sound of two words, or of their only one. */
import { compareNameWords, type NameMatch, type WordRarity } from '../../name/compare-name-words.ts';
import type { NameWord, NameWords } from '../../name/name-words.ts';

const USUAL = 100;
const MOST = 300;

export class NamesByFold {
  readonly #names: readonly NameWords[];
  readonly #byFold = new Map<string, number[]>();

  constructor(names: Iterable<NameWords>) {
    this.#names = [...names];
    for (const [at, { words }] of this.#names.entries()) {
      for (const fold of foldsOf(words)) {
        const known = this.#byFold.get(fold);
        if (known === undefined) this.#byFold.set(fold, [at]);
        else known.push(at);
      }
    }
  }

  /** Names that share sounds, with how they compare: the name of the list is the one side. */
  find(words: NameWords): readonly { readonly name: number; readonly match: NameMatch }[] {
    const shared = new Map<number, number>();
    for (const fold of foldsOf(words.words)) {
      for (const at of this.#byFold.get(fold) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    const least = Math.min(2, words.full);
    return [...shared].flatMap(([name, count]) => {
      const listed = this.#names[name] as NameWords;
      return count < Math.min(least, listed.full)
        ? []
        : [{ name, match: compareNameWords(listed, words, this.rarity) }];
    });
  }

  /** From 100 for a word of every name to 300 for one of a single name. */
  readonly rarity: WordRarity = ({ forms }) => {
    const count = this.#byFold.get(forms[0]?.fold ?? '')?.length ?? 0;
    const share = Math.floor(this.#names.length / Math.max(1, count));
    return Math.min(MOST, USUAL + 20 * Math.floor(Math.log2(Math.max(1, share))));
  };
}

function foldsOf(words: readonly NameWord[]): ReadonlySet<string> {
  const full = words.filter(({ kind }) => kind === 'full');
  return new Set(full.flatMap(({ forms }) => forms.map(({ fold }) => fold)));
}
