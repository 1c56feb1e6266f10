import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutLists, putBack } from '../../../../renderer/core/reading/cut-lists.ts';

const SEED = 20261129;
const MOST = 20_000;

/** Some long lists within each other. */
const values = fc.letrec((tie) => ({
  leaf: fc.oneof(fc.integer(), fc.string(), fc.constant(null)),
  list: fc.tuple(fc.constantFrom(0, 3, 9000), tie('small')).map(([length, each]) => Array(length).fill(each)),
  small: fc.oneof(tie('leaf'), fc.dictionary(fc.string({ minLength: 1 }), tie('leaf'), { maxKeys: 4 })),
  whole: fc.record({
    one: tie('list'),
    two: tie('small'),
    deep: fc.array(fc.record({ list: tie('list') }), { maxLength: 3 }),
  }),
})).whole;

test('whatever is cut comes together again', () => {
  fc.assert(
    fc.property(values, (value) => {
      const { rest, parts } = cutLists(value as object);
      const copies = structuredClone(parts);
      const whole = structuredClone(rest);
      putBack(whole, copies);
      expect(whole).toEqual(value);
    }),
    { seed: SEED, numRuns: 50 },
  );
});

test('a value without a long list is handed on as it is', () => {
  const value = { travellers: [{ surname: 'DOE' }], kept: new Uint8Array(1_000_000) };
  const { rest, parts } = cutLists(value);
  expect(rest).toBe(value);
  expect(parts).toEqual([]);
});

test.each<[string, object]>([
  ['a list', { bookings: Array(50_000).fill('LFWAIR') }],
  ['a list in a list', { bookings: [{ tickets: [] }, { tickets: Array(50_000).fill({ number: 1, carrier: 'KP' }) }] }],
  ['lists in a list', { bookings: Array(3000).fill({ tickets: Array(30).fill({ number: 1 }) }) }],
])('no part of %s weighs more than another is made for, and neither does the rest', (_, value) => {
  const { rest, parts, weight } = cutLists(value);
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(part.weight).toBeLessThanOrEqual(MOST);
  expect(weight).toBeLessThan(10);
  expect(JSON.stringify(rest).length).toBeLessThan(50);
});

test('long texts weigh more than short ones', () => {
  const { parts } = cutLists({ remarks: Array(100).fill('x'.repeat(100_000)) });
  expect(parts.length).toBeGreaterThan(4);
});
