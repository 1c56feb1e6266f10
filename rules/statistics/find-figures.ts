/** Finds of inspections by whatever pointed at the travellers, each with its denominator. */
import { SMALL_NUMBER } from './rule-figures.ts';
import { type Share, wilson } from './wilson.ts';

export interface FindFigures<Key extends string = string> {
  readonly key: Key;
  /** Inspected travellers with a result, and those of them with a find. */
  readonly inspected: number;
  readonly positive: number;
  /** Flagged travellers who were left out for want of room: nobody looked at them, so they are no miss. */
  readonly leftOut: number;
  /** Null: nobody was inspected. */
  readonly share: Share | null;
  /** Too few to judge by. */
  readonly small: boolean;
}

const NONE = { inspected: 0, positive: 0, leftOut: 0 } as const;

/** Adds up inspections, in any order. */
export class FindTally<Key extends string = string> {
  readonly #sums = new Map<Key, { inspected: number; positive: number; leftOut: number }>();

  /** An inspected traveller, under each of the keys once. */
  add(keys: Iterable<Key>, isFind: boolean): void {
    for (const key of new Set(keys)) {
      const sums = this.#of(key);
      sums.inspected++;
      if (isFind) sums.positive++;
    }
  }

  /** A traveller who was left out, under each of the keys once. */
  addLeftOut(keys: Iterable<Key>): void {
    for (const key of new Set(keys)) this.#of(key).leftOut++;
  }

  /** The keys to which something was added, in no order. */
  keys(): readonly Key[] {
    return [...this.#sums.keys()];
  }

  /** The figures of a key; zeros where nothing was added. */
  of(key: Key): FindFigures<Key> {
    const { inspected, positive, leftOut } = this.#sums.get(key) ?? NONE;
    return { key, inspected, positive, leftOut, share: wilson(positive, inspected), small: inspected < SMALL_NUMBER };
  }

  #of(key: Key): { inspected: number; positive: number; leftOut: number } {
    const sums = this.#sums.get(key) ?? { ...NONE };
    this.#sums.set(key, sums);
    return sums;
  }
}
