/**
 * How hard a passphrase is to guess for somebody who has the disk. Two estimates are made, and the lower one counts. zxcvbn finds rows of keys, sequences, dates, repeats
 * and replaced letters. But it takes the blanks between words for a riddle, so sentences look strong. So each word is also priced by its place in the lists of English and
 * French words, names and passwords, as by somebody who tries sentences of frequent words.
 */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import { dictionary as french } from '@zxcvbn-ts/language-fr';
import {
  LEAST_BITS,
  lengthProblem,
  type PassphraseProblem,
  type PassphraseStrength,
  secondsToGuess,
} from '../../../shared/vault/passphrase.ts';

/** No word of a list is cheaper: its list has to be guessed too. */
const LEAST_RANK = 32;
/** Binary logarithms of what one sign costs that is part of no word. */
const LETTER = 4.7;
const DIGIT = 3.3;
const SIGN = 4;
/** For a word of the passphrase that was there before, one close to its officer or their work, and one that goes on in a well-known sentence. */
const AGAIN = 1;
const NEAR = 2;
const OF_WORK = 4;
const OF_SENTENCE = 1;
/** For capitals at the usual places, and for others. */
const USUAL_CAPITALS = 1;
const CAPITALS = 4;
const YEAR = 6;
const LONGEST_WORD = 24;
/** A word that costs fewer bits per sign than this is named as a frequent one. */
const FREQUENT = 3;
/** Of zxcvbn. */
const PATTERNS: ReadonlySet<string> = new Set(['spatial', 'sequence', 'repeat', 'date']);

/** Words close to the work at an airport. */
const WORK = new Set(
  (
    'airside airport aeroport aircraft avion customs douane douanes police gendarmerie immigration officer officier agent supervisor superviseur ' +
    'practice training exercice test demo changeme unlock vault coffre security securite passphrase motdepasse secret passport passeport'
  ).split(' '),
);

/** Sentences that everybody knows; whoever guesses tries them whole. */
const SENTENCES: readonly (readonly string[])[] = [
  'the quick brown fox jumps over the lazy dog',
  'to be or not to be that is the question',
  'correct horse battery staple',
  'lorem ipsum dolor sit amet consectetur',
  'may the force be with you',
  'in the beginning god created the heavens and the earth',
  'liberte egalite fraternite',
  'allons enfants de la patrie le jour de gloire est arrive',
  'portez ce vieux whisky au juge blond qui fume',
  'il etait une fois dans un pays lointain',
  'rien ne sert de courir il faut partir a point',
  'je pense donc je suis',
].map((sentence) => sentence.split(' '));

/** Lower case without accents and apostrophes, as words are compared. */
function bare(text: string): string {
  // Most of the 150,000 words of the lists are bare, and this is seen ten times as quickly as it is done.
  if (/^[a-z0-9]*$/.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe');
}

export class PassphraseEstimator {
  readonly #patterns: ZxcvbnFactory;
  /** The place of each word in the list in which it comes first. */
  readonly #ranks = new Map<string, number>();

  constructor() {
    // The words of random passphrases are no frequent words: their list stands in the order of the alphabet.
    const { 'diceware-common': _, ...passwords } = common as Record<string, readonly (string | number)[]>;
    const dictionary = { ...passwords, ...english, ...french };
    this.#patterns = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, l33tMaxSubstitutions: 32 });
    for (const list of Object.values(dictionary)) {
      list.forEach((word, at) => {
        const key = bare(String(word));
        const rank = Math.max(at + 1, LEAST_RANK);
        if (rank < (this.#ranks.get(key) ?? Number.POSITIVE_INFINITY)) this.#ranks.set(key, rank);
      });
    }
  }

  /** Estimates a passphrase. `known`: words that are tried first, such as the officer's name and number, the unit and its airports. */
  judge(passphrase: string, known: readonly string[]): PassphraseStrength {
    const text = passphrase.normalize('NFKC');
    const near = new Set(known.flatMap((each) => [...tokensOf(each), bare(each)]).filter(({ length }) => length > 2));
    const words = this.#words(text, near);
    const { guessesLog10, sequence } = this.#patterns.check(text, [...near]);
    const sum = words.reduce((all, { bits }) => all + bits, 0);
    const bits = Math.floor(Math.min(sum, bitsOf(guessesLog10)));
    const patterned = sequence.filter(({ pattern }) => PATTERNS.has(pattern)).map(({ token }) => token.length);
    const problem = problemOf({ text, bits, words, patterned: patterned.reduce((all, each) => all + each, 0) });
    return { bits, seconds: secondsToGuess(bits), problem };
  }

  #words(text: string, near: ReadonlySet<string>): readonly Word[] {
    const tokens = tokensOf(text);
    const inSentence = wordsOfSentences(tokens);
    const seen = new Set<string>();
    return tokens.map((token, at) => {
      const isAgain = seen.has(token);
      seen.add(token);
      if (isAgain) return { token, kind: 'again', bits: AGAIN };
      if (near.has(token)) return { token, kind: 'near', bits: NEAR };
      if (inSentence.has(at)) return { token, kind: 'word', bits: OF_SENTENCE };
      return this.#word(token, text, near);
    });
  }

  #word(token: string, text: string, near: ReadonlySet<string>): Word {
    if (!/[\p{L}\p{N}]/u.test(token)) return { token, kind: 'sign', bits: SIGN };
    if (/^(?:19|20)\d\d$/.test(token)) return { token, kind: 'word', bits: YEAR };
    if (WORK.has(token)) return { token, kind: 'word', bits: OF_WORK };
    const capitals = capitalBits(token, text);
    const bits = Math.min(this.#joined(token, near), bitsOf(this.#patterns.check(token).guessesLog10)) + capitals;
    return { token, kind: bits < FREQUENT * token.length ? 'word' : 'other', bits };
  }

  /** The cheapest way to write a token as words and single signs, in bits. */
  #joined(token: string, near: ReadonlySet<string>): number {
    const least: number[] = [0];
    for (let to = 1; to <= token.length; to++) {
      const sign = token[to - 1] ?? '';
      let best = (least[to - 1] ?? 0) + (/\p{N}/u.test(sign) ? DIGIT : LETTER);
      for (let from = Math.max(0, to - LONGEST_WORD); from < to - 1; from++) {
        const part = token.slice(from, to);
        const rank = near.has(part) ? 2 ** NEAR : WORK.has(part) ? 2 ** OF_WORK : this.#ranks.get(part);
        if (rank === undefined) continue;
        best = Math.min(best, (least[from] ?? 0) + Math.log2(rank));
      }
      least.push(best);
    }
    return least[token.length] ?? 0;
  }
}

function bitsOf(guessesLog10: number): number {
  return guessesLog10 * Math.log2(10);
}

interface Word {
  readonly token: string;
  readonly kind: 'again' | 'near' | 'word' | 'other' | 'sign';
  readonly bits: number;
}

/** Runs of letters and digits, and of one repeated other sign; blanks cost nothing. */
function tokensOf(text: string): readonly string[] {
  return bare(text).match(/[\p{L}\p{N}]+|([^\p{L}\p{N}\s])\1*/gu) ?? [];
}

/** Places of tokens that go on in a well-known sentence: the third of three in order, and those after it. */
function wordsOfSentences(tokens: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const sentence of SENTENCES) {
    for (let start = 0; start + 2 < tokens.length; start++) {
      for (let from = 0; from + 2 < sentence.length; from++) {
        let run = 0;
        while (tokens[start + run] !== undefined && tokens[start + run] === sentence[from + run]) run++;
        if (run > 2) for (let at = start; at < start + run; at++) found.add(at);
      }
    }
  }
  return found;
}

function capitalBits(token: string, text: string): number {
  const written = text.match(/[\p{L}\p{N}'’]+/gu)?.find((each) => bare(each) === token) ?? token;
  if (!/\p{Lu}/u.test(written)) return 0;
  return /^\p{Lu}\P{Lu}*$|^\P{Ll}+$/u.test(written) ? USUAL_CAPITALS : CAPITALS;
}

interface Estimated {
  readonly text: string;
  readonly bits: number;
  readonly words: readonly Word[];
  /** Number of signs in rows of keys, sequences, dates and repeats. */
  readonly patterned: number;
}

function problemOf({ text, bits, words, patterned }: Estimated): PassphraseProblem | null {
  const length = lengthProblem(text);
  if (length !== null) return length;
  // People take such numbers from telephones, dates and cards.
  if (!/\p{L}/u.test(text)) return 'digits';
  if (bits >= LEAST_BITS) return null;
  const letters = (kind: Word['kind']) =>
    words.filter((word) => word.kind === kind).reduce((all, { token }) => all + token.length, 0);
  const all = words.reduce((sum_, { token }) => sum_ + token.length, 0);
  if (letters('near') * 2 >= all) return 'about-you';
  if (letters('again') * 2 >= all) return 'repeated';
  if (patterned * 2 >= all) return 'pattern';
  return letters('word') * 2 >= all ? 'frequent-words' : 'guessable';
}
