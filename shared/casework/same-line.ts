/** When two lines of a result are the same: nothing of weight differs. What an agency agreed to is the same line, or another one to which it has not agreed. */
import type { Found, Quantity, TestState } from './finding.ts';

/** The same, whoever found it and whatever tests say: the same words in other letters, and as much in another unit. */
export function isSameThing(a: Found, b: Found): boolean {
  return signOf(a) === signOf(b);
}

/** How far somebody tested that it is what the line says. */
export function testedHow({ test }: Pick<Found, 'test'>): number {
  return HOW_FAR[test ?? 'none'];
}

const HOW_FAR: Readonly<Record<TestState, number>> = { overturned: 0, none: 1, presumptive: 2, confirmed: 3 };

function signOf({ kind, what, quantity, count, value, concealment, place, receipt }: Found): string {
  const amounts = [quantity === undefined ? null : inSmallest(quantity), count, value?.amount, value?.currency];
  return JSON.stringify([kind, ...amounts, place, ...[what, concealment, receipt].map(wordsOf)]);
}

function wordsOf(text = ''): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/** Digits that a weighing has at most: what lies behind them is of the sum in grams only. */
const DIGITS = 12;

function inSmallest({ amount, unit, weighed }: Quantity): readonly unknown[] {
  return unit === 'kg' ? [Number((amount * 1000).toPrecision(DIGITS)), 'g', weighed] : [amount, unit, weighed];
}
