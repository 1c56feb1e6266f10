/**
 * The different words of many names, and those among them that may be the same as a given word. What may agree in some way is looked up by a key of it
 * or passes a cheap test; then the relation itself decides.
 */
import { type KeyTable, KeyTableBuilder, keyOf } from './key-table.ts';
import { backwards, SHORTEST_CUT, sameForm, slipsBetween, slipsOf } from './same-word.ts';
import { type WordForm, wordForm } from './word-form.ts';

const KEY = { fold: 1, row: 2, skeleton: 3, abjad: 4, beginning: 5, cut: 6 } as const;
/** Words whose answer is kept: words of travellers repeat. */
const MOST_ANSWERS = 30_000;
const LONGEST_BLIND = 64;

export class WordList {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #table: KeyTableBuilder = new KeyTableBuilder();
  readonly #byBlind = new Map<string, number[]>();
  #built: Built | null = null;
  readonly #answers = new Map<string, Uint32Array>();

  get size(): number {
    return this.#texts.length;
  }

  /** The number of a form; a new one is added. */
  add(form: WordForm): number {
    const key = markedText(form);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#texts.length;
    this.#numbers.set(key, number);
    this.#texts.push(key);
    this.#table.add(keyOf(KEY.fold, form.fold), number);
    this.#table.add(keyOf(KEY.skeleton, form.skeleton), number);
    if (form.isAbjad) this.#table.add(keyOf(KEY.abjad, form.skeleton), number);
    for (const row of form.rows) this.#table.add(keyOf(KEY.row, String(row >> 1)), number);
    if (form.text.length > SHORTEST_CUT)
      this.#table.add(keyOf(KEY.beginning, form.text.slice(0, SHORTEST_CUT)), number);
    if (form.isCut) this.#table.add(keyOf(KEY.cut, form.text.slice(0, SHORTEST_CUT)), number);
    const same = this.#byBlind.get(form.blind);
    if (same === undefined) this.#byBlind.set(form.blind, [number]);
    else same.push(number);
    return number;
  }

  /** The numbers of the forms with this text. */
  numbersOf(text: string): number[] {
    return MARKS.flatMap((marks) => this.#numbers.get(text + marks) ?? []);
  }

  /** The form of a number. */
  form(number: number): WordForm {
    const [text = '', marks = ''] = (this.#texts[number] as string).split(MARK);
    return wordForm(text, marks.includes('a'), marks.includes('c'));
  }

  /** The numbers of all forms that may be the same word as a given one. */
  related(form: WordForm): Uint32Array {
    const key = markedText(form);
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const found = new Set<number>();
    const take = (number: number): void => {
      if (!found.has(number) && sameForm(this.form(number), form) !== null) found.add(number);
    };
    const built = this.#finish();
    built.table.find(keyOf(KEY.fold, form.fold), take);
    built.table.find(keyOf(form.isAbjad ? KEY.skeleton : KEY.abjad, form.skeleton), take);
    for (const row of form.rows) built.table.find(keyOf(KEY.row, String(row >> 1)), take);
    for (const marks of MARKS) {
      const turned = this.#numbers.get(backwards(form.text) + marks);
      if (turned !== undefined) take(turned);
    }
    if (form.isCut) {
      built.table.find(keyOf(KEY.beginning, form.text.slice(0, SHORTEST_CUT)), (number) => {
        if (this.#texts[number]?.startsWith(form.text)) take(number);
      });
    }
    built.table.find(keyOf(KEY.cut, form.text.slice(0, SHORTEST_CUT)), take);
    this.#nearBlind(built, form.blind, take);
    const answer = Uint32Array.from(found);
    if (this.#answers.size >= MOST_ANSWERS) this.#answers.clear();
    this.#answers.set(key, answer);
    return answer;
  }

  /** The numbers of forms that sound alike, or have the same consonants: what may be written together. */
  alike(form: WordForm, visit: (number: number) => void): void {
    const { table } = this.#finish();
    table.find(keyOf(KEY.fold, form.fold), visit);
    for (const row of form.rows) table.find(keyOf(KEY.row, String(row >> 1)), visit);
    for (const number of this.#byBlind.get(form.blind) ?? []) visit(number);
  }

  #nearBlind({ blinds, masks, ends }: Built, blind: string, take: (number: number) => void): void {
    const mask = maskOf(blind);
    for (let length = Math.max(1, blind.length - 2); length <= Math.min(blind.length + 2, LONGEST_BLIND); length += 1) {
      const most = slipsOf(Math.max(length, blind.length));
      if (Math.abs(length - blind.length) > most) continue;
      const end = ends[length] as number;
      for (let at = ends[length - 1] as number; at < end; at += 1) {
        if (countBits((masks[at] as number) ^ mask) > 2 * most) continue;
        const other = blinds[at] as string;
        if (slipsBetween(blind, other, most) > most) continue;
        for (const number of this.#byBlind.get(other) ?? []) take(number);
      }
    }
  }

  #finish(): Built {
    if (this.#built !== null) return this.#built;
    const byLength: string[][] = Array.from({ length: LONGEST_BLIND + 1 }, () => []);
    for (const blind of this.#byBlind.keys()) byLength[Math.min(blind.length, LONGEST_BLIND)]?.push(blind);
    const blinds = byLength.flat();
    const ends: number[] = [];
    let end = 0;
    for (const group of byLength) {
      end += group.length;
      ends.push(end);
    }
    const masks = Int32Array.from(blinds, maskOf);
    this.#built = { table: this.#table.build(), blinds, masks, ends };
    return this.#built;
  }
}

interface Built {
  readonly table: KeyTable;
  /** Shortest first. */
  readonly blinds: readonly string[];
  /** The letters of each. */
  readonly masks: Int32Array;
  /** By length, where the words of that length end. */
  readonly ends: readonly number[];
}

const MARK = ' ';
const MARKS = ['', ' a', ' c', ' ac'];

/** A text with what else tells forms apart. */
function markedText({ text, isAbjad, isCut }: WordForm): string {
  if (!isAbjad && !isCut) return text;
  return `${text}${MARK}${isAbjad ? 'a' : ''}${isCut ? 'c' : ''}`;
}

function maskOf(blind: string): number {
  let mask = 0;
  for (let at = 0; at < blind.length; at += 1) mask |= 1 << ((blind.charCodeAt(at) - 0x40) & 31);
  return mask;
}

function countBits(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
