/**
 * The different words of many names, and those among them that may be the same as a given word. What may agree in some way is looked up by a key of it
 * or passes a cheap test; then the relation itself decides.
 */

import { eachPlace, type Steps } from '../steps.ts';
import { type JoinedForm, LEAST_JOINED_CONSONANTS } from './joined-words.ts';
import { type KeyTable, KeyTableBuilder, keyOf } from './key-table.ts';
import {
  backwards,
  LEAST_LEFT_OUT,
  SHORTEST_BEGINNING,
  SHORTEST_WITH_SLIP,
  SHORTEST_WITH_SLIPS,
  sameForm,
  slipsBetween,
  slipsOf,
} from './same-word.ts';
import { type WordForm, wordForm } from './word-form.ts';

const KEY = { fold: 1, row: 2, skeleton: 3, abjad: 4, beginning: 5, seen: 6, text: 7, blind: 8 } as const;
/** Words whose answer is kept: words of travellers repeat. */
const MOST_ANSWERS = 120_000;
const NO_WORDS = new Uint32Array(0);
/** The forms of so many words are kept: more are made again when they are asked for. */
const MOST_FORMS = 60_000;

/** Takes in the forms of words, one at a time. */
export class WordListBuilder {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #table: KeyTableBuilder = new KeyTableBuilder();
  readonly #byBlind = new Map<string, number[]>();
  readonly #blinds: string[] = [];
  readonly #lengths: boolean[] = [];
  #hasAbjad = false;

  /** The number of a form; a new one is added. */
  add(form: WordForm): number {
    const key = markedText(form);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#texts.length;
    this.#numbers.set(key, number);
    this.#texts.push(key);
    this.#lengths[form.text.length] = true;
    this.#table.add(keyOf(KEY.fold, form.fold), number);
    this.#table.add(keyOf(KEY.skeleton, form.skeleton), number);
    if (form.isAbjad) {
      this.#hasAbjad = true;
      this.#table.add(keyOf(KEY.abjad, form.skeleton), number);
    }
    for (const row of form.rows) this.#table.add(keyOf(KEY.row, String(row >> 1)), number);
    if (form.text.length >= SHORTEST_BEGINNING + LEAST_LEFT_OUT) {
      this.#table.add(keyOf(KEY.beginning, form.text.slice(0, SHORTEST_BEGINNING)), number);
    }
    this.#table.add(keyOf(KEY.seen, form.seen), number);
    for (const each of withOneLess(form.text)) this.#table.add(keyOf(KEY.text, each), number);
    const same = this.#byBlind.get(form.blind);
    if (same === undefined) {
      this.#byBlind.set(form.blind, [number]);
      const place = this.#blinds.length;
      this.#blinds.push(form.blind);
      for (const each of withOneLess(form.blind)) this.#table.add(keyOf(KEY.blind, each), place);
    } else same.push(number);
    return number;
  }

  /** Sorts the keys. Nothing can be added afterwards. */
  *steps(): Steps<WordList> {
    const table = yield* this.#table.steps();
    const long = yield* longWords(this.#blinds);
    return new WordList({
      lengths: this.#lengths,
      hasAbjad: this.#hasAbjad,
      numbers: this.#numbers,
      texts: this.#texts,
      byBlind: this.#byBlind,
      blinds: this.#blinds,
      table,
      long,
    });
  }
}

interface ListParts {
  readonly numbers: ReadonlyMap<string, number>;
  readonly texts: readonly string[];
  /** What two words have in common that differ by letters that sound or look alike: by it the words, and all of them once. */
  readonly byBlind: ReadonlyMap<string, readonly number[]>;
  readonly blinds: readonly string[];
  readonly table: KeyTable;
  /** By number of letters: is there such a form? */
  readonly lengths: readonly boolean[];
  readonly hasAbjad: boolean;
  readonly long: ReadonlyMap<number, LongWords>;
}

export class WordList {
  readonly #parts: ListParts;
  readonly #answers = new Map<string, Uint32Array>();
  /** By number, where the list is short. */
  readonly #forms: (WordForm | undefined)[] = [];

  constructor(parts: ListParts) {
    this.#parts = parts;
  }

  /** How many forms there are. */
  get size(): number {
    return this.#parts.texts.length;
  }

  /** The numbers of the forms with this text. */
  numbersOf(text: string): number[] {
    return MARKS.flatMap((marks) => this.#parts.numbers.get(text + marks) ?? []);
  }

  /** Is there a form of a script that leaves vowels out? */
  get hasAbjad(): boolean {
    return this.#parts.hasAbjad;
  }

  /** Is there a form of so many letters, or nearly? */
  hasAbout(length: number, apart: number): boolean {
    for (let each = length - apart; each <= length + apart; each += 1)
      if (this.#parts.lengths[each] === true) return true;
    return false;
  }

  /** May there be a form of this sound? */
  mayHaveFold(fold: string): boolean {
    return this.#parts.table.has(keyOf(KEY.fold, fold));
  }

  /** The form of a number. */
  form(number: number): WordForm {
    const kept = this.#forms[number];
    if (kept !== undefined) return kept;
    const text = this.#parts.texts[number] as string;
    const form = text.endsWith(ABJAD) ? wordForm(text.slice(0, -ABJAD.length), true) : wordForm(text);
    if (this.size <= MOST_FORMS) this.#forms[number] = form;
    return form;
  }

  /** The numbers of all forms that may be the same word as a given one. */
  related(form: WordForm): Uint32Array {
    const key = markedText(form);
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const found: number[] = [];
    const tried = new Set<number>();
    const take = (number: number): void => {
      if (tried.has(number)) return;
      tried.add(number);
      if (sameForm(this.form(number), form) !== null) found.push(number);
    };
    const { texts, byBlind, blinds, table, long } = this.#parts;
    table.find(keyOf(KEY.fold, form.fold), take);
    table.find(keyOf(form.isAbjad ? KEY.skeleton : KEY.abjad, form.skeleton), take);
    for (const row of form.rows) table.find(keyOf(KEY.row, String(row >> 1)), take);
    for (const number of this.numbersOf(backwards(form.text))) take(number);
    if (form.text.length >= SHORTEST_BEGINNING) {
      table.find(keyOf(KEY.beginning, form.text.slice(0, SHORTEST_BEGINNING)), (number) => {
        if (texts[number]?.startsWith(form.text)) take(number);
      });
    }
    for (let end = SHORTEST_BEGINNING; end <= form.text.length - LEAST_LEFT_OUT; end += 1) {
      for (const number of this.numbersOf(form.text.slice(0, end))) take(number);
    }
    table.find(keyOf(KEY.seen, form.seen), take);
    for (const each of withOneLess(form.text)) table.find(keyOf(KEY.text, each), take);
    const takeBlind = (blind: string): void => {
      for (const number of byBlind.get(blind) ?? []) take(number);
    };
    takeBlind(form.blind);
    for (const each of withOneLess(form.blind)) {
      table.find(keyOf(KEY.blind, each), (place) => takeBlind(blinds[place] as string));
    }
    visitNear(long, form.blind, takeBlind);
    const answer = found.length === 0 ? NO_WORDS : Uint32Array.from(found);
    if (this.#answers.size >= MOST_ANSWERS) this.#answers.clear();
    this.#answers.set(key, answer);
    return answer;
  }

  /** The numbers of the forms that are these words written together. */
  joined(joined: JoinedForm, visit: (number: number) => void): void {
    const { table } = this.#parts;
    table.find(keyOf(KEY.fold, joined.fold), visit);
    if (joined.skeleton.length >= LEAST_JOINED_CONSONANTS)
      table.find(keyOf(joined.isAbjad ? KEY.skeleton : KEY.abjad, joined.skeleton), visit);
    for (const row of joined.rows) table.find(keyOf(KEY.row, String(row >> 1)), visit);
  }
}

/** Long words by their first sign and length: within such groups, those with two slips are looked for one by one. */
interface LongWords {
  readonly blinds: readonly string[];
  /** Three words for each: the signs that it has once, twice, three times at least. */
  readonly masks: Int32Array;
}

function* longWords(all: readonly string[]): Steps<ReadonlyMap<number, LongWords>> {
  const groups = new Map<number, { readonly blinds: string[]; readonly masks: number[] }>();
  yield* eachPlace(all.length, (at) => {
    const blind = all[at] as string;
    if (blind.length < SHORTEST_WITH_SLIPS - 2) return;
    const key = groupOf(blind.charCodeAt(0), blind.length);
    const group = groups.get(key) ?? { blinds: [], masks: [] };
    groups.set(key, group);
    group.blinds.push(blind);
    group.masks.push(...masksOf(blind));
  });
  return new Map([...groups].map(([key, { blinds, masks }]) => [key, { blinds, masks: Int32Array.from(masks) }]));
}

function groupOf(first: number, length: number): number {
  return first * LONGEST_GROUPED + length;
}

/** No word is longer. */
const LONGEST_GROUPED = 256;

/** Calls `visit` with each long word that is two slips away. */
function visitNear(long: ListParts['long'], blind: string, visit: (blind: string) => void): void {
  const [once, twice, thrice] = masksOf(blind);
  for (let length = blind.length - 2; length <= blind.length + 2; length += 1) {
    if (slipsOf(Math.max(length, blind.length)) < 2) continue;
    const group = long.get(groupOf(blind.charCodeAt(0), length));
    if (group === undefined) continue;
    const { masks, blinds } = group;
    for (let at = 0; at < blinds.length; at += 1) {
      // A slip takes one sign away and adds another: each changes one bit at most.
      const ones = countBits((masks[3 * at] as number) ^ once);
      if (ones > 4 || ones + countBits((masks[3 * at + 1] as number) ^ twice) > 4) continue;
      if (
        ones + countBits((masks[3 * at + 1] as number) ^ twice) + countBits((masks[3 * at + 2] as number) ^ thrice) >
        4
      )
        continue;
      const other = blinds[at] as string;
      if (slipsBetween(blind, other, 2) === 2) visit(other);
    }
  }
}

/** After the text of a form whose script leaves vowels out. */
const ABJAD = ' a';
const MARKS = ['', ABJAD];

/** A text with what else tells forms apart. */
function markedText({ text, isAbjad }: WordForm): string {
  return isAbjad ? text + ABJAD : text;
}

/**
 * A word of letters enough and all that is left when one of them goes: two words have one of these in common when one slip lies between them.
 */
function* withOneLess(text: string): Generator<string> {
  if (text.length < SHORTEST_WITH_SLIP - 1) return;
  yield text;
  for (let at = 0; at < text.length; at += 1) {
    // Of two equal neighbours, either may go.
    if (text[at] !== text[at + 1]) yield text.slice(0, at) + text.slice(at + 1);
  }
}

function masksOf(blind: string): readonly [once: number, twice: number, thrice: number] {
  let [once, twice, thrice] = [0, 0, 0];
  for (let at = 0; at < blind.length; at += 1) {
    const bit = 1 << ((blind.charCodeAt(at) - 0x40) & 31);
    thrice |= twice & bit;
    twice |= once & bit;
    once |= bit;
  }
  return [once, twice, thrice];
}

function countBits(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
