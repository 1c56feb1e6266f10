import { describe, expect, test } from 'vitest';
import { neighbour } from '../../../renderer/app/queue/queue-store.ts';

describe('moving through the queue', () => {
  test.each([
    { at: null, lastAt: null, by: 1, to: 0 },
    { at: null, lastAt: null, by: -1, to: 0 },
    { at: 0, lastAt: 0, by: 1, to: 1 },
    { at: 2, lastAt: 2, by: 1, to: 2 },
    { at: 0, lastAt: 0, by: -1, to: 0 },
    { at: null, lastAt: 1, by: 1, to: 1 },
    { at: null, lastAt: 1, by: -1, to: 0 },
    { at: null, lastAt: 9, by: 1, to: 2 },
  ] as const)('moving by $by from $at, which was at $lastAt, leads to $to of three rows', ({ at, lastAt, by, to }) => {
    expect(neighbour(at, lastAt, by, 3)).toBe(to);
  });

  test('moving through an empty queue selects no row', () => {
    expect(neighbour(null, null, 1, 0)).toBeNull();
  });
});
