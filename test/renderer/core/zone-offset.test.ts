import { expect, test } from 'vitest';
import { offsetAt, zoneDataVersion } from '../../../renderer/core/zone-offset.ts';
import { minuteNumber } from '../../../shared/time/civil.ts';
import { zoneClock } from '../../../shared/time/zone-clock.ts';

test.each([
  ['Africa/Lome', '2026-11-24T13:00', 0],
  ['Africa/Addis_Ababa', '2026-11-24T13:00', 180],
  ['America/Sao_Paulo', '2026-11-24T13:00', -180],
  ['Asia/Kathmandu', '2026-11-24T13:00', 345],
  ['Europe/Paris', '2026-07-01T12:00', 120],
  ['Europe/Paris', '2026-12-31T23:30', 60],
  ['Pacific/Auckland', '2026-12-31T23:30', 780],
])('the time in %s at %s is %i minutes from UTC', (zone, time, offset) => {
  expect(offsetAt(zone, minuteNumber(time) ?? 0)).toBe(offset);
});

test('a zone that does not exist has no offset', () => {
  expect(offsetAt('Mars/Olympus', 0)).toBeNull();
});

test('the clock of a zone turns local times into instants and back', () => {
  const clock = zoneClock(zoneDataVersion(), offsetAt);
  const local = minuteNumber('2026-11-24T09:00') ?? 0;
  expect(clock.toUtc('Africa/Addis_Ababa', local)).toBe(local - 180);
  expect(clock.toLocal('Africa/Addis_Ababa', local - 180)).toBe(local);
  expect(clock.version).toMatch(/^intl:/);
});
