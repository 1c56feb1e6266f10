/**
 * Which stored words may be a typed one, by the relation of names. Stored names are bytes of all flights, and their words repeat: each different word is compared once for a
 * search, and its answer found again by two hashes of its letters.
 */
import { canonicalWord } from '../name/canonical-word.ts';
import { sameForm } from '../name/same-word.ts';
import { type WordForm, wordForm } from '../name/word-form.ts';

/** `spelling`: spelt otherwise, in sound, as a known name or a short form of one · `slip`: letters differ · `other`: another word. */
export type RelatedAs = 'spelling' | 'slip' | 'other';

const ANSWERS: readonly RelatedAs[] = ['other', 'spelling', 'slip'];
/** Shorter words are like too many others. */
const LEAST_LETTERS = 3;
/** Places of the table at the beginning; it grows when two thirds of them are taken. */
const PLACES = 1 << 12;

export class RelatedWords {
  /** The spellings of the typed word, the usual one first. */
  readonly #wanted: readonly WordForm[];
  #size = 0;
  #first = new Uint32Array(PLACES);
  #second = new Uint32Array(PLACES);
  /** One more than the index of the answer; 0: nothing stands there. */
  #answers = new Uint8Array(PLACES);

  /** `isAbjad`: the word was typed in a script that leaves vowels out. */
  constructor(wanted: readonly string[], isAbjad = false) {
    this.#wanted = wanted.map((spelling) => wordForm(canonicalWord(spelling), isAbjad));
  }

  /** The answer for the word from `from` to `to`, in capitals A to Z. */
  of(bytes: Uint8Array, from: number, to: number): RelatedAs {
    if (to - from < LEAST_LETTERS || (this.#wanted[0]?.text.length ?? 0) < LEAST_LETTERS) return 'other';
    let first = 0x811c_9dc5;
    let second = 0x9e37_79b9;
    for (let at = from; at < to; at += 1) {
      const letter = bytes[at] as number;
      first = Math.imul(first ^ letter, 0x0100_0193);
      second = Math.imul(second ^ letter, 0x85eb_ca6b) ^ (second >>> 15);
    }
    first >>>= 0;
    second >>>= 0;
    const place = this.#placeOf(first, second);
    const known = this.#answers[place] as number;
    if (known !== 0) return ANSWERS[known - 1] as RelatedAs;
    const answer = this.#compare(bytes, from, to);
    this.#put(place, first, second, ANSWERS.indexOf(answer) + 1);
    if (3 * this.#size > 2 * this.#answers.length) this.#grow();
    return answer;
  }

  #compare(bytes: Uint8Array, from: number, to: number): RelatedAs {
    let word = '';
    for (let at = from; at < to; at += 1) word += String.fromCharCode(bytes[at] as number);
    const stored = wordForm(canonicalWord(word));
    let best: RelatedAs = 'other';
    for (const wanted of this.#wanted) {
      const found = sameForm(wanted, stored);
      // Whoever types more than a short form means more: only known names have others.
      const isKnown = wanted.rows.length > 0 && stored.rows.length > 0;
      if (found === null || (found.how === 'short' && !isKnown)) continue;
      if (found.how !== 'slip') return 'spelling';
      best = 'slip';
    }
    return best;
  }

  #placeOf(first: number, second: number): number {
    const mask = this.#answers.length - 1;
    let place = first & mask;
    while (this.#answers[place] !== 0 && (this.#first[place] !== first || this.#second[place] !== second))
      place = (place + 1) & mask;
    return place;
  }

  #put(place: number, first: number, second: number, answer: number): void {
    this.#first[place] = first;
    this.#second[place] = second;
    this.#answers[place] = answer;
    this.#size += 1;
  }

  #grow(): void {
    const [first, second, answers] = [this.#first, this.#second, this.#answers];
    this.#first = new Uint32Array(2 * answers.length);
    this.#second = new Uint32Array(2 * answers.length);
    this.#answers = new Uint8Array(2 * answers.length);
    this.#size = 0;
    for (const [at, answer] of answers.entries()) {
      if (answer === 0) continue;
      const [one, other] = [first[at] as number, second[at] as number];
      this.#put(this.#placeOf(one, other), one, other, answer);
    }
  }
}
