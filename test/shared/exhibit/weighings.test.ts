import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../../shared/casework/finding.ts';
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
    ['a first net weight far below the gross one', [weight('gross', 2340)], weight('net', 340), 2_340_000],
    ['a first net weight less by its packing', [weight('gross', 2340)], weight('net', 1872), null],
    ['a little less than that', [weight('gross', 2340)], weight('net', 1871), 2_340_000],
    ['a small thing in a bag', [weight('gross', 24)], weight('net', 4), null],
    ['a first gross weight below the net one', [weight('net', 340)], weight('gross', 300), 340_000],
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

  test.each<readonly [string, Quantity | undefined, ReturnType<typeof weight>, number | null]>([
    ['a find of more', { amount: 2.34, unit: 'kg', weighed: 'net' }, weight('net', 340), 2_340_000],
    ['a find of more in its packing', { amount: 2.34, unit: 'kg', weighed: 'gross' }, weight('net', 2000), null],
    [
      'a find of more, gross or net is not said',
      { amount: 2340, unit: 'g', weighed: null },
      weight('net', 340),
      2_340_000,
    ],
    ['a find that is not weighed', { amount: 80, unit: 'piece', weighed: null }, weight('net', 340), null],
    ['a find in several exhibits', undefined, weight('net', 340), null],
  ])('the first time is compared with %s', (_, found, act, heavier) => {
    expect(heavierBefore(taken(), act, found)).toBe(heavier);
    expect(heavierBefore(further(taken(), [weight('net', 340), ADJO]), act, found), 'not later').toBe(null);
  });

  test('is counted in whole milligrams', () => expect(milligramsOf(0.1 + 0.2, 'g')).toBe(300));
});
