/** The recorded flights by day of departure (days since 1970), by their slots. */
import { isDense, SPANS } from './past.ts';
import { firstNotBelow } from './sorted.ts';

const NO_SLOTS: readonly number[] = [];
const SPAN_DAYS = Object.values(SPANS);

export class DepartureDays {
  readonly #slots = new Map<number, Set<number>>();
  /** The days that have flights, in order: how many of them are in a span is the difference of two places. */
  readonly #sorted: number[] = [];

  /** The last day with a flight; null without flights. */
  get last(): number | null {
    return this.#sorted.at(-1) ?? null;
  }

  on(day: number): Iterable<number> {
    return this.#slots.get(day) ?? NO_SLOTS;
  }

  /** Number of flights of a day. */
  count(day: number): number {
    return this.#slots.get(day)?.size ?? 0;
  }

  /** Days with flights after one day and up to another. */
  between(after: number, last: number): readonly number[] {
    return this.#sorted.slice(this.#place(after + 1), this.#place(last + 1));
  }

  add(day: number, slot: number): void {
    const slots = this.#slots.get(day);
    if (slots !== undefined) {
      slots.add(slot);
      return;
    }
    this.#slots.set(day, new Set([slot]));
    this.#sorted.splice(this.#place(day), 0, day);
  }

  remove(day: number, slot: number): void {
    const slots = this.#slots.get(day);
    slots?.delete(slot);
    if (slots?.size !== 0) return;
    this.#slots.delete(day);
    this.#sorted.splice(this.#place(day), 1);
  }

  /** Are there enough days with departures among so many days before a day? */
  cover(day: number, days: number): boolean {
    return isDense(this.#place(day) - this.#place(day - days), days);
  }

  /** Which of the spans before a day are covered: one bit each. */
  coverage(day: number): number {
    let covered = 0;
    for (let at = 0; at < SPAN_DAYS.length; at += 1) {
      if (this.cover(day, SPAN_DAYS[at] as number)) covered |= 1 << at;
    }
    return covered;
  }

  /** How many of the days are before this one. */
  #place(day: number): number {
    return firstNotBelow(this.#sorted, day);
  }
}
