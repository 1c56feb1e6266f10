import { expect, test } from 'vitest';
import { lookoutNumber, lookoutTitle, NO_LOOKOUT_TERMS } from '../../../shared/lookout/lookout.ts';

const ID = 'LFW-491f997e-3411-4154-a7c1-263701ff682f';

test('a lookout without a flight is called by a number that people can say, and by its day', () => {
  expect(lookoutNumber(ID)).toBe('LFW-491F997E');
  expect(lookoutNumber('LFW-7')).toBe('LFW-7');
  expect(lookoutTitle({ id: ID, terms: NO_LOOKOUT_TERMS })).toBe('LFW-491F997E');
  const days = { from: '2026-11-30', to: '2026-12-01' };
  expect(lookoutTitle({ id: ID, terms: { ...NO_LOOKOUT_TERMS, days } })).toMatch(/^LFW-491F997E .*30/);
});
