import { describe, expect, test } from 'vitest';
import { neighbour, stillShown } from '../../../renderer/app/queue/queue-store.ts';
import { WHOLE_QUEUE } from '../../../shared/queue/queue-question.ts';

describe('whom the queue shows', () => {
  const [first, second] = ['first', 'second'].map((traveller) => ({ flight: 'ET-508', traveller }));
  const question = { ...WHOLE_QUEUE };
  test.each([
    ['the one at the address', first, { question, shown: second ?? null }, first],
    ['without an address the one shown before', null, { question, shown: second ?? null }, second],
    ['nobody where another question was asked', null, { question: WHOLE_QUEUE, shown: second ?? null }, null],
    ['nobody where nobody was', null, { question, shown: null }, null],
  ])('%s', (_, chosen, before, shown) => {
    expect(stillShown(chosen ?? null, before, question)).toBe(shown);
  });
});

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
