import { expect, test } from 'vitest';
import { localDay, startOfDay } from '../../../renderer/core/local-day.ts';
import { testWorld } from './open-core.ts';

test.each([
  ['LFW', '2026-12-20T00:00:00.000Z'],
  ['ADD', '2026-12-19T21:00:00.000Z'],
])('a day begins in the zone of the unit: %s', (airport, start) => {
  const unit = { world: testWorld(), context: { unit: { code: airport, airports: [airport] } } };
  expect(startOfDay(unit, '2026-12-20')).toBe(start);
  expect(localDay(unit, start)).toBe('2026-12-20');
});
