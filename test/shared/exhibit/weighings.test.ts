import { describe, expect, test } from 'vitest';
import type { ExhibitAct } from '../../../shared/exhibit/exhibit.ts';
import { heavierBefore, milligramsOf, weightChanges } from '../../../shared/exhibit/weighings.ts';
import { ADJO, BEFORE, further, OFFICERS, taken } from './exhibits.ts';

const weight = (
  weighed: 'gross' | 'net',
  amount: number,
  unit: 'g' | 'kg' = 'g',
): Extract<ExhibitAct, { kind: 'weighed' }> => ({
  ...{ kind: 'weighed', weighed, amount, unit, scale: 'K-2', before: BEFORE, officers: OFFICERS },
});
const SEALED: ExhibitAct = { kind: 'sealed', seal: 'TG 001', before: BEFORE, officers: OFFICERS };
const OPENED: ExhibitAct = {
  ...{ kind: 'opened', why: 'sample', seen: 'intact', seal: 'TG 002', before: BEFORE, officers: OFFICERS },
};

describe('what an exhibit weighs', () => {
  test('is compared with the weighing before, gross with gross, across units and openings', () => {
    const exhibit = further(
      taken(),
      [weight('net', 1.25, 'kg'), ADJO],
      [weight('gross', 1300), ADJO],
      [SEALED, ADJO],
      [weight('gross', 1.3, 'kg'), ADJO],
      [OPENED, ADJO],
      [weight('gross', 1299.6), ADJO],
    );
    expect(weightChanges(exhibit)).toEqual([
      { before: 2, after: 4, weighed: 'gross', milligrams: 0, opened: false },
      { before: 4, after: 6, weighed: 'gross', milligrams: -400, opened: true },
    ]);
  });

  test.each<readonly [string, readonly ExhibitAct[], ReturnType<typeof weight>, number | null]>([
    ['a first weight', [], weight('net', 340), null],
    ['two thousand grams less', [weight('net', 2340)], weight('net', 340), 2_340_000],
    ['less than before in another unit', [weight('net', 2.34, 'kg')], weight('net', 340), 2_340_000],
    ['two parts in a hundred less', [weight('net', 100)], weight('net', 98), null],
    ['a little more than that', [weight('net', 100)], weight('net', 97.9), 100_000],
    ['half a gram less of little', [weight('net', 2)], weight('net', 1.5), null],
    ['net where gross was more', [weight('gross', 2340)], weight('net', 340), null],
    ['small steps', [weight('net', 100), weight('net', 98.5)], weight('net', 97), 100_000],
    [
      'the same once two said so',
      [weight('net', 2340), { ...weight('net', 340), second: 'LFW-03' }],
      weight('net', 340),
      null,
    ],
    [
      'the right weight after a wrong one was corrected',
      [weight('net', 23_400), { kind: 'corrected', of: 2, why: 'misread', instead: '2,340 g', seal: null }],
      weight('net', 2340),
      null,
    ],
  ])('of %s, what it weighed before beyond the tolerance', (_, before, act, heavier) => {
    const exhibit = further(taken(), ...before.map((each) => [each, ADJO] as const));
    expect(heavierBefore(exhibit, act)).toBe(heavier);
  });

  test('is counted in whole milligrams', () => expect(milligramsOf(0.1 + 0.2, 'g')).toBe(300));
});
