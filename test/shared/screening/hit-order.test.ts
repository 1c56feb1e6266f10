import { expect, test } from 'vitest';
import { strongestFirst } from '../../../shared/screening/hit-order.ts';
import type { Hit } from '../../../shared/screening/screening.ts';

const hit = (rule: string, kind: Hit['kind'], weight: number, more: Partial<Hit> = {}) =>
  ({ rule, kind, weight, ...more }) as Hit;

test('entries of lists are said first, then rules that force an outcome, then the heaviest', () => {
  const hits = [
    hit('light', 'indicator', 10),
    hit('heavy', 'indicator', 40),
    hit('forcing', 'trigger', 0),
    hit('list:un:1', 'trigger', 0, { listed: {} as never }),
  ];
  expect(hits.sort(strongestFirst).map(({ rule }) => rule)).toEqual(['list:un:1', 'forcing', 'heavy', 'light']);
});
