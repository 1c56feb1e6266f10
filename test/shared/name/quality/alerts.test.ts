/**
 * False alerts of a list of persons, and listed travellers who raise one. The bounds are a little above what this small sample gives; `bench name-quality`
 * asks five times as many travellers, and a list of 250,000 persons.
 */
import { expect, test } from 'vitest';
import { measureAlerts } from '../../../bench/name-alerts.ts';

const { falseAlerts, recall } = measureAlerts(13_000, 4000, 800);

test.each([
  ['full dates', 0.5],
  ['years only', 7],
  ['no dates in one of five', 22],
] as const)('of 1,000 travellers raise a false alert on a list with %s: %d or fewer', (known, most) => {
  expect(falseAlerts[known].get('any') ?? 0).toBeLessThanOrEqual(most);
});

test('of a hundred listed persons who travel, some with another name or date of birth, 97 raise an alert', () => {
  expect(recall).toBeGreaterThanOrEqual(0.97);
});
