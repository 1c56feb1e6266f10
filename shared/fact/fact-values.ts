/** Converts fact values to the integers of a fact block and back. A block stores each text and set once. */
import { dateOfDay, dayNumber, minuteNumber, timeOfMinute } from '../time/civil.ts';
import type { FactDeclaration } from './fact.ts';
import { FACT_STATES, type FactBlock, type FactColumn, type FactState } from './fact-block.ts';
import { factIndex } from './fact-catalogue.ts';

/** Collects the texts and sets of a block while its columns are filled. */
export interface FactWords {
  readonly texts: readonly string[];
  readonly sets: readonly (readonly number[])[];
  /** Index of a text, added when new. */
  text(text: string): number;
  /** Index of the set of one text, added when new. */
  only(member: string): number;
  /** Index of a set of texts, added when new; order and repetition of the members do not matter. */
  set(members: readonly string[]): number;
  /** Index of a set of texts in this order, added when new; repetitions are left out. */
  sequence(members: readonly string[]): number;
}

/** More than a block can have. A column holds 31 bits, and most numbers stay small. */
const MOST_TEXTS = 2 ** 22;

/** An empty collection of texts and sets. */
export function factWords(): FactWords {
  const texts: string[] = [];
  const sets: (readonly number[])[] = [];
  const textIndex = new Map<string, number>();
  const setIndex = new Map<string, number>();
  const singles: (number | undefined)[] = [];
  const pairs = new Map<number, number>();
  const longLists = new Map<readonly string[], number>();
  // Neighbouring rows often give the very same list.
  let last: readonly string[] | null = null;
  let lastIndex = 0;
  let lastSequence: readonly string[] | null = null;
  let lastSequenceIndex = 0;

  function text(value: string): number {
    const known = textIndex.get(value);
    if (known !== undefined) return known;
    textIndex.set(value, texts.length);
    return texts.push(value) - 1;
  }

  function set(members: readonly string[]): number {
    if (members !== last) {
      lastIndex = indexOf(members);
      last = members;
    }
    return lastIndex;
  }

  function sequence(members: readonly string[]): number {
    if (members !== lastSequence) {
      lastSequenceIndex = sequenceOf(members);
      lastSequence = members;
    }
    return lastSequenceIndex;
  }

  function sequenceOf(members: readonly string[]): number {
    if (members.length === 1) return single(text(members[0] as string));
    if (members.length === 2) return inOrder(text(members[0] as string), text(members[1] as string));
    const written = `\u0002${members.join('\u0000')}`;
    const known = setIndex.get(written);
    if (known !== undefined) return known;
    const indexes = [...new Set(members.map(text))];
    const index = orderOf(indexes, members);
    setIndex.set(written, index);
    return index;
  }

  function orderOf(indexes: readonly number[], members: readonly string[]): number {
    if (indexes.length === 2) return inOrder(indexes[0] as number, indexes[1] as number);
    const isSorted = indexes.every((index, at) => at === 0 || (indexes[at - 1] as number) < index);
    return isSorted ? indexOf(members) : placed(`\u0003${indexes.join(',')}`, indexes);
  }

  function placed(key: string, indexes: readonly number[]): number {
    let index = setIndex.get(key);
    if (index === undefined) {
      index = sets.push(indexes) - 1;
      setIndex.set(key, index);
    }
    return index;
  }

  function indexOf(members: readonly string[]): number {
    if (members.length === 1) return single(text(members[0] as string));
    if (members.length === 2) return pair(text(members[0] as string), text(members[1] as string));
    // Some facts give one of a few lists again and again: these are known without a text of their members.
    const before = longLists.get(members);
    if (before !== undefined) return before;
    const index = indexOfMany(members);
    longLists.set(members, index);
    return index;
  }

  function indexOfMany(members: readonly string[]): number {
    // The unsorted members are tried as a key first, so that the usual case needs no sorting.
    const written = members.join('\u0000');
    const known = setIndex.get(written);
    if (known !== undefined) return known;
    const indexes = [...new Set(members.map(text))].sort((a, b) => a - b);
    if (indexes.length === 1) return single(indexes[0] as number);
    if (indexes.length === 2) return pair(indexes[0] as number, indexes[1] as number);
    const index = placed(`\u0001${indexes.join(',')}`, indexes);
    setIndex.set(written, index);
    return index;
  }

  /** The set of one text, found by its index without building a key. */
  function single(member: number): number {
    let index = singles[member];
    if (index === undefined) {
      index = sets.push([member]) - 1;
      singles[member] = index;
    }
    return index;
  }

  /** The set of two texts. */
  function pair(one: number, other: number): number {
    return one < other ? inOrder(one, other) : inOrder(other, one);
  }

  /** Two texts in this order; the key is one number of both indexes. */
  function inOrder(one: number, other: number): number {
    if (one === other) return single(one);
    const key = one * MOST_TEXTS + other;
    let index = pairs.get(key);
    if (index === undefined) {
      index = sets.push([one, other]) - 1;
      pairs.set(key, index);
    }
    return index;
  }

  return { texts, sets, text, only: (member) => single(text(member)), set, sequence };
}

const HIGHEST = 2 ** 31 - 1;

/** Limits an integer to what a column can hold. */
export function toColumn(value: number): number {
  return Math.min(HIGHEST, Math.max(-HIGHEST, value));
}

/**
 * The integer of a value written as the rule language writes it: booleans, whole or decimal numbers, ISO dates, `YYYY-MM-DDTHH:MMZ`, texts,
 * lists of texts. Undefined when the value does not fit the fact's type.
 */
export function encodeFact(declaration: FactDeclaration, value: unknown, words: FactWords): number | undefined {
  switch (declaration.type) {
    case 'boolean':
      return typeof value === 'boolean' ? Number(value) : undefined;
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value) ? toColumn(value) : undefined;
    case 'decimal':
      if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
      return toColumn(Math.round(value * 10 ** (declaration.decimals ?? 0)));
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? dayNumber(value) : undefined;
    case 'instant':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/.test(value)
        ? (minuteNumber(value) ?? undefined)
        : undefined;
    case 'text':
      return typeof value === 'string' ? words.text(value) : undefined;
    case 'set':
      if (!Array.isArray(value) || !value.every((member) => typeof member === 'string')) return undefined;
      return declaration.inOrderSince === undefined ? words.set(value) : words.sequence(value);
  }
}

/** A decoded fact value, as an explanation shows it; null where the state is not `value`. */
export type FactValue = boolean | number | string | readonly string[] | null;

/** The column of a fact in a block. Undefined when it has none: no traveller has a value, or the block is older than the fact. */
export function factColumn({ columns }: FactBlock, fact: string): FactColumn | undefined {
  return columnAt(columns, fact, factIndex(fact));
}

/** Columns come in catalogue order with some left out, so the fact's column is at its own place or before. */
function columnAt(columns: readonly FactColumn[], fact: string, place: number): FactColumn | undefined {
  const last = Math.min(place, columns.length - 1);
  for (let at = last; at >= 0; at -= 1) if (columns[at]?.fact === fact) return columns[at];
  for (let at = last + 1; at < columns.length; at += 1) if (columns[at]?.fact === fact) return columns[at];
  return undefined;
}

/** State and value of one fact of one traveller, as the rule language would write it (decimals undone, dates as ISO). */
export function readFact(
  block: FactBlock,
  declaration: FactDeclaration,
  traveller: number,
): { readonly state: FactState; readonly value: FactValue } {
  const column = columnAt(block.columns, declaration.id, declaration.column);
  const state = FACT_STATES[column?.states[traveller] ?? -1] ?? 'not-sent';
  const raw = column?.values[traveller];
  if (state !== 'value' || raw === undefined) return { state, value: null };
  return { state, value: decodeFact(block, declaration, raw) };
}

function decodeFact(block: FactBlock, declaration: FactDeclaration, raw: number): FactValue {
  switch (declaration.type) {
    case 'boolean':
      return raw === 1;
    case 'integer':
      return raw;
    case 'decimal':
      return raw / 10 ** (declaration.decimals ?? 0);
    case 'date':
      return dateOfDay(raw);
    case 'instant':
      return `${timeOfMinute(raw)}Z`;
    case 'text':
      return block.texts[raw] ?? null;
    case 'set': {
      const members = (block.sets[raw] ?? []).map((member) => block.texts[member] ?? '');
      return block.catalogue >= (declaration.inOrderSince ?? Number.POSITIVE_INFINITY) ? members : members.sort();
    }
  }
}
