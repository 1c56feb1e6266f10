/** A call cut into words, each with its place, so that what is understood can be shown where it was typed. */
import { withoutAccents } from '../../name/without-accents.ts';

export interface CallWord {
  /** As typed. */
  readonly raw: string;
  /** Without accents, in small letters. */
  readonly folded: string;
  /** Offsets in the text, in UTF-16 units; `to` is behind the last. */
  readonly from: number;
  readonly to: number;
  /** What stands between the word before, or the beginning, and this one. */
  readonly gap: string;
  /** Begins with a capital; null: the whole text is written in one case, so that capitals say nothing. */
  readonly capital: boolean | null;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text. Signs between them are in `gap`. */
export function cutWords(text: string): readonly CallWord[] {
  const capitalsSay = /\p{Ll}/u.test(text) && /\p{Lu}/u.test(text);
  let end = 0;
  return [...text.matchAll(WORD)].map(({ 0: raw, index: from }) => {
    const gap = text.slice(end, from);
    const word: CallWord = {
      // `w/` stands for `with`.
      ...{
        raw,
        from,
        to: from + raw.length,
        gap: /(?:^|\s)w$/i.test(text.slice(0, end)) ? gap.replace(/^\//, '') : gap,
      },
      folded: withoutAccents(raw).toLowerCase(),
      capital: capitalsSay ? /^\p{Lu}/u.test(raw) : null,
    };
    end = word.to;
    return word;
  });
}

/** Words that belong together: blanks, apostrophes and hyphens at most. */
const CLOSE = /^[\s'’-]*$/u;
/** What may stand between a keyword and its value: `passport no.: ***4421`. */
const LOOSE = /^[\s'’:.…#°º*=()+-]*$/u;

/** The words of a call, of which readers take some one after the other. */
export class CallWords {
  readonly all: readonly CallWord[];
  readonly #taken: boolean[];

  constructor(text: string) {
    this.all = cutWords(text);
    this.#taken = this.all.map(() => false);
  }

  /** The word at a place if nobody took it. */
  free(at: number): CallWord | null {
    return this.#taken[at] === false ? (this.all[at] ?? null) : null;
  }

  /** The free word at a place that follows closely on the word before it. */
  close(at: number): CallWord | null {
    const word = this.free(at);
    return word !== null && CLOSE.test(word.gap) ? word : null;
  }

  /** The free word at a place, with no more than signs between a keyword and its value before it. */
  value(at: number): CallWord | null {
    const word = this.free(at);
    return word !== null && LOOSE.test(word.gap) ? word : null;
  }

  /** The place behind the longest of the phrases that stands at `at`; null: none does. */
  after(at: number, phrases: Phrases): number | null {
    for (const phrase of phrases) {
      if (phrase.every((part, index) => this.#is(at + index, part, index > 0))) return at + phrase.length;
    }
    return null;
  }

  /** The same; `at` where none of them stands there. */
  past(at: number, phrases: Phrases): number {
    return this.after(at, phrases) ?? at;
  }

  take(places: readonly number[]): void {
    for (const place of places) this.#taken[place] = true;
  }

  #is(at: number, part: string, close: boolean): boolean {
    const word = close ? this.value(at) : this.free(at);
    return word?.folded === part;
  }
}

/** Phrases of folded words, the longest first. */
export type Phrases = readonly (readonly string[])[];

/** Reads phrases from a text: parted by `|`, words by blanks. */
export function phrases(text: string): Phrases {
  return text
    .split('|')
    .map((phrase) => phrase.trim().split(/\s+/))
    .sort((a, b) => b.length - a.length);
}

/** The places from one to before another. */
export function places(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
