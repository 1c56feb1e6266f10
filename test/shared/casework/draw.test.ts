import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawAtRandom } from '../../../shared/casework/draw.ts';

test('a draw has only members of the pool, each at most once, and at most as many as the pool has', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer(), { maxLength: 30 }),
      fc.nat(40),
      fc.infiniteStream(fc.integer({ min: 0, max: 2 ** 32 - 1 })),
      (pool, count, numbers) => {
        const drawn = drawAtRandom(pool, count, () => numbers.next().value);
        expect(drawn).toHaveLength(Math.min(count, pool.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        for (const one of drawn) expect(pool).toContain(one);
      },
    ),
    { numRuns: 200 },
  );
});

test('a draw discards random numbers that would favour some members', () => {
  const numbers = [2 ** 32 - 1, 4];
  expect(drawAtRandom(['a', 'b', 'c'], 1, () => numbers.shift() ?? 0)).toEqual(['b']);
  expect(numbers).toEqual([]);
});

test('a draw over all random numbers picks each member equally often', () => {
  const pool = ['a', 'b', 'c', 'd', 'e'];
  const times = new Map<string, number>();
  for (let number = 0; number < 1000; number++) {
    const [one] = drawAtRandom(pool, 1, () => number);
    times.set(one ?? '', (times.get(one ?? '') ?? 0) + 1);
  }
  expect([...times.values()]).toEqual([200, 200, 200, 200, 200]);
});
