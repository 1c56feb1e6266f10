import { describe, expect, test } from 'vitest';
import type { ExhibitAct } from '../../../shared/exhibit/exhibit.ts';
import { milligramsOf, weightChanges } from '../../../shared/exhibit/weighings.ts';
import { ADJO, BEFORE, further, OFFICERS, taken } from './exhibits.ts';

const weight = (weighed: 'gross' | 'net', amount: number, unit: 'g' | 'kg' = 'g'): ExhibitAct => ({
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

  test('is counted in whole milligrams', () => expect(milligramsOf(0.1 + 0.2, 'g')).toBe(300));
});
