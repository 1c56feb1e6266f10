import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import {
  DEFAULT_PATTERN,
  NEW_SERIES,
  type NumberParts,
  nextIn,
  numberBy,
  type PatternProblem,
  readPattern,
} from '../../../shared/exhibit/exhibit-number.ts';
import { failed } from '../../../shared/result.ts';

const PARTS: NumberParts = { unit: 'LFW', agency: 'customs', year: '2026', n: 7 };

const written = (pattern: string, parts: Partial<NumberParts> = {}) => {
  const read = readPattern(pattern);
  if (!read.ok) throw new Error(read.failure);
  return numberBy(read.value, { ...PARTS, ...parts });
};

describe('the number of an exhibit', () => {
  test.each([
    [DEFAULT_PATTERN, 'LFW-CUSTOMS-2026-0007'],
    ['{n}/{year}/{unit}.{agency}', '7/2026/LFW.CUSTOMS'],
    ['PV-{unit}-{agency}-{year}-{n:6}', 'PV-LFW-CUSTOMS-2026-000007'],
  ])('by %s is %s', (pattern, number) => expect(written(pattern)).toBe(number));

  test('more digits than the pattern has are written in full', () =>
    expect(written(DEFAULT_PATTERN, { n: 12_345 })).toBe('LFW-CUSTOMS-2026-12345'));

  test.each<readonly [string, PatternProblem]>([
    ['', 'missing'],
    ['{unit}-{year}-{n:4}', 'missing'],
    ['{unit}-{agency}-{year}-{n}-{n}', 'twice'],
    ['{unit}{agency}-{year}-{n}', 'between'],
    ['{unit}-{agency}-{year}X{n}', 'between'],
    ['{unit}-{agency}-{month}-{n}', 'part'],
    ['{unit:3}-{agency}-{year}-{n}', 'part'],
    ['{unit}-{agency}-{year}-{n:0}', 'sign'],
    ['{unit}-{agency}-{year}-{n}é', 'sign'],
    ['{unit}-{agency}-{year}-{n', 'sign'],
    ['ab-{unit}-{agency}-{year}-{n}', 'sign'],
    [`${'A'.repeat(30)}${DEFAULT_PATTERN}`, 'long'],
  ])('%s is no pattern: %s', (pattern, problem) => expect(readPattern(pattern)).toEqual(failed(problem)));

  test('no two exhibits have one number, whatever the pattern', () => {
    const pattern = fc
      .tuple(
        fc.shuffledSubarray(['{unit}', '{agency}', '{year}', '{n:3}'], { minLength: 4, maxLength: 4 }),
        fc.array(fc.constantFrom('-', '/', '.', 'A-', '.7'), { minLength: 3, maxLength: 3 }),
      )
      .map(([parts, between]) => parts.map((part, at) => `${part}${between[at] ?? ''}`).join(''));
    const parts: fc.Arbitrary<NumberParts> = fc.record({
      unit: fc.constantFrom('LFW', 'ABJ'),
      agency: fc.constantFrom('customs', 'police', 'drug-1', 'drug', 'drug1') as fc.Arbitrary<LawAgency>,
      year: fc.constantFrom('2026', '2027'),
      n: fc.oneof(fc.integer({ min: 1, max: 20_000 }), fc.constantFrom('483920_1', '000001_1', '000001_11')),
    });
    fc.assert(
      fc.property(pattern, parts, parts, (text, one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect(written(text, one) === written(text, other)).toBe(isSame);
      }),
    );
  });

  test('a series counts up by year, and a hidden case beside it leaves no gap, under digits that are not its own', () => {
    let series = NEW_SERIES;
    const drawn = [17, 17, 42];
    const next = (year: string, hiddenCase: string | null) => {
      const { n, series: after } = nextIn(series, { year, hiddenCase }, () => drawn.shift() ?? 0);
      series = after;
      return n;
    };
    expect(next('2026', null)).toBe(1);
    expect(next('2026', 'LFW-2026-483920')).toBe('000017_1');
    expect(next('2026', null)).toBe(2);
    expect(next('2026', 'LFW-2026-483920')).toBe('000017_2');
    expect(next('2027', null)).toBe(1);
    expect(next('2026', 'LFW-2026-000017'), 'the same digits are drawn again').toBe('000042_1');
    expect(next('2026', null)).toBe(3);
  });
});
