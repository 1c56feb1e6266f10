import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDoubtful, typedNumber } from '../../shared/typed-number.ts';

test.each<[string, number, number]>([
  ['4,2', 3, 4.2],
  ['4.2', 3, 4.2],
  [' 0,75 ', 3, 0.75],
  ['12,35', 2, 12.35],
  ['4,125', 3, 4.125],
  ['4.125', 3, 4.125],
  ['10,000', 2, 10_000],
  ['10.000', 2, 10_000],
  ['10 000', 2, 10_000],
  ['10 000,50', 2, 10_000.5],
  ['1,234.5', 3, 1234.5],
  ['1.234,5', 3, 1234.5],
  ['1,234,567', 0, 1_234_567],
  ['120', 0, 120],
])('%s is read, with %s decimals at most, as %s', (typed, decimals, number) => {
  expect(typedNumber(typed, decimals)).toBe(number);
});

test.each<[string, number]>([
  ['', 3],
  ['4,', 3],
  [',5', 3],
  ['4,2,1', 3],
  ['1,23,456', 3],
  ['-4', 3],
  ['4e3', 3],
  ['4 kg', 3],
  ['12,5', 0],
  ['1.2345', 3],
  ['1234.567', 2],
  ['10 000.500', 2],
  ['0,125', 2],
  ['1 2', 0],
  ['1.234.5', 3],
])('%s is no number with %s decimals at most', (typed, decimals) => {
  expect(typedNumber(typed, decimals)).toBeNaN();
});

test('a number in either manner of writing is the number, with any decimals that are allowed', () => {
  fc.assert(
    fc.property(fc.nat(2_000_000_000), fc.constantFrom('.', ','), fc.boolean(), (thousandths, sign, isGrouped) => {
      const whole = String(Math.floor(thousandths / 1000));
      const written = isGrouped ? whole.replace(/\B(?=(\d{3})+$)/g, ' ') : whole;
      expect(typedNumber(`${written}${sign}${String(thousandths % 1000).padStart(3, '0')}`, 3)).toBe(
        thousandths / 1000,
      );
    }),
  );
});

test.each([
  ['4,125', true],
  ['10.000', true],
  ['4,2', false],
  ['4125', false],
])('what may be meant otherwise is known: %s', (typed, doubtful) => {
  expect(isDoubtful(typed)).toBe(doubtful);
});
