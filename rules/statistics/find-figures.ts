/** Finds of inspections by whatever pointed at the travellers, each with its denominator. */
import { SMALL_NUMBER } from './rule-figures.ts';
import { type Share, wilson } from './wilson.ts';

export interface FindFigures<Key extends string = string> {
  readonly key: Key;
  /** Inspected travellers with a result, and those of them with a find. */
  readonly inspected: number;
  readonly positive: number;
  /** Null: nobody was inspected. */
  readonly share: Share | null;
  /** Too few to judge by. */
  readonly small: boolean;
}

/** Adds up inspections, in any order. */
export class FindTally<Key extends string = string> {
  readonly #sums = new Map<Key, { inspected: number; positive: number }>();

  /** An inspected traveller, under each of the keys once. */
  add(keys: Iterable<Key>, isFind: boolean): void {
    for (const key of new Set(keys)) {
      const sums = this.#sums.get(key) ?? { inspected: 0, positive: 0 };
      this.#sums.set(key, sums);
      sums.inspected++;
      if (isFind) sums.positive++;
    }
  }

  /** The keys with an inspection, in no order. */
  keys(): readonly Key[] {
    return [...this.#sums.keys()];
  }

  /** The figures of a key; zeros where nothing was added. */
  of(key: Key): FindFigures<Key> {
    const { inspected, positive } = this.#sums.get(key) ?? { inspected: 0, positive: 0 };
    return { key, inspected, positive, share: wilson(positive, inspected), small: inspected < SMALL_NUMBER };
  }
}
