import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CashLine, differencesOf, isCount, sumsOf } from '../../../shared/exhibit/cash-count.ts';

const note = (currency: string, cents: number, pieces: number): CashLine => ({ currency, form: 'note', cents, pieces });

const COUNTS: fc.Arbitrary<readonly CashLine[]> = fc.uniqueArray(
  fc.record({
    currency: fc.constantFrom('EUR', 'XOF', 'USD'),
    form: fc.constantFrom('note', 'coin'),
    cents: fc.constantFrom(1, 5, 2000, 5000, 1_000_000),
    pieces: fc.nat(5000),
  }),
  { maxLength: 12, selector: ({ currency, form, cents }) => `${currency} ${form} ${cents}` },
);

describe('counted cash', () => {
  test('each currency has its sum', () => {
    expect(sumsOf([note('XOF', 1_000_000, 3), note('EUR', 5000, 2), note('EUR', 2000, 1)])).toEqual([
      { currency: 'EUR', cents: 12_000, pieces: 3 },
      { currency: 'XOF', cents: 3_000_000, pieces: 3 },
    ]);
  });

  test('two counts agree in whatever order, and differ by the pieces of a note', () => {
    const [fifty, twenty] = [note('EUR', 5000, 2), note('EUR', 2000, 1)];
    expect(differencesOf([fifty, twenty], [twenty, fifty])).toEqual([]);
    expect(differencesOf([fifty, note('EUR', 1000, 0)], [fifty])).toEqual([]);
    expect(differencesOf([fifty], [note('EUR', 5000, 3), twenty])).toEqual([
      { currency: 'EUR', form: 'note', cents: 5000, first: 2, second: 3 },
      { currency: 'EUR', form: 'note', cents: 2000, first: 0, second: 1 },
    ]);
  });

  test('no difference means equal sums', () => {
    fc.assert(
      fc.property(COUNTS, COUNTS, (one, other) => {
        expect(differencesOf(one, [...one].reverse())).toEqual([]);
        const gap = (lines: readonly CashLine[]) => sumsOf(lines).filter(({ pieces }) => pieces > 0);
        if (differencesOf(one, other).length === 0) expect(gap(one)).toEqual(gap(other));
      }),
    );
  });

  test.each([
    ['nothing', []],
    ['a note twice', [note('EUR', 5000, 1), note('EUR', 5000, 2)]],
    ['half a note', [note('EUR', 5000, 0.5)]],
    ['fewer than none', [note('EUR', 5000, -1)]],
    ['a value of nothing', [note('EUR', 0, 1)]],
    ['no currency', [note('euro', 5000, 1)]],
  ])('%s is no count', (_, lines) => expect(isCount(lines)).toBe(false));

  test('a note of which there is none may be counted', () => expect(isCount([note('EUR', 5000, 0)])).toBe(true));
});
