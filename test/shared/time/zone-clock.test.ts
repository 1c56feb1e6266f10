import { describe, expect, test } from 'vitest';
import { minuteNumber, timeOfMinute } from '../../../shared/time/civil.ts';
import { zoneClock } from '../../../shared/time/zone-clock.ts';

const minute = (time: string): number => minuteNumber(time) ?? Number.NaN;

/** Central European time of 2026: summer time from 29 March to 25 October, 01:00 UTC. */
function offsetAt(zone: string, utc: number): number | null {
  if (zone === 'Europe/Paris') return utc >= minute('2026-03-29T01:00') && utc < minute('2026-10-25T01:00') ? 120 : 60;
  if (zone === 'Pacific/Kiritimati') return 840;
  if (zone === 'America/Sao_Paulo') return -180;
  return null;
}

const clock = zoneClock('test', offsetAt);

describe('the local time of a zone', () => {
  test.each([
    ['a winter time', 'Europe/Paris', '2026-01-10T12:00', '2026-01-10T11:00'],
    ['a summer time', 'Europe/Paris', '2026-07-10T12:00', '2026-07-10T10:00'],
    ['the last minute before clocks go forward', 'Europe/Paris', '2026-03-29T01:59', '2026-03-29T00:59'],
    ['the first minute after clocks went forward', 'Europe/Paris', '2026-03-29T03:00', '2026-03-29T01:00'],
    ['a time that never happens moves forward by the gap', 'Europe/Paris', '2026-03-29T02:30', '2026-03-29T01:30'],
    ['a time that happens twice means the first', 'Europe/Paris', '2026-10-25T02:30', '2026-10-25T00:30'],
    ['the first minute after the repeated hour', 'Europe/Paris', '2026-10-25T03:00', '2026-10-25T02:00'],
    ['a zone far east', 'Pacific/Kiritimati', '2026-07-10T00:30', '2026-07-09T10:30'],
    ['a zone in the west', 'America/Sao_Paulo', '2026-07-09T23:30', '2026-07-10T02:30'],
  ])('the local time of a zone is right: %s', (_title, zone, local, utc) => {
    expect(timeOfMinute(clock.toUtc(zone, minute(local)) ?? Number.NaN)).toBe(utc);
  });

  test('the local time of a zone follows the change of clocks for an instant', () => {
    expect(timeOfMinute(clock.toLocal('Europe/Paris', minute('2026-10-25T00:59')) ?? Number.NaN)).toBe(
      '2026-10-25T02:59',
    );
    expect(timeOfMinute(clock.toLocal('Europe/Paris', minute('2026-10-25T01:00')) ?? Number.NaN)).toBe(
      '2026-10-25T02:00',
    );
  });

  test('the local time of a zone is null for an unknown zone', () => {
    expect(clock.toUtc('Mars/Base', 0)).toBeNull();
    expect(clock.toLocal('Mars/Base', 0)).toBeNull();
  });

  test('the local time of a zone needs the platform only once per zone and day', () => {
    let asked = 0;
    const counting = zoneClock('test', () => {
      asked += 1;
      return 60;
    });
    for (let at = 0; at < 1000; at += 1) counting.toUtc('Europe/Paris', minute('2026-07-10T10:00') + (at % 60));
    expect(asked).toBeLessThan(10);
  });
});
