import { expect, test } from 'vitest';
import { instantOf, localOf } from '../../../../../renderer/app/rules/versions/local-instant.ts';

test.each([
  ['Africa/Lome', '2026-11-24T08:00', '2026-11-24T08:00:00.000Z'],
  ['Europe/Paris', '2026-11-24T08:00', '2026-11-24T07:00:00.000Z'],
  ['Europe/Paris', '2026-07-24T00:30', '2026-07-23T22:30:00.000Z'],
  ['Asia/Kathmandu', '2026-11-24T08:00', '2026-11-24T02:15:00.000Z'],
  // The night in which clocks go back, and the one in which they skip an hour.
  ['Europe/Paris', '2026-10-25T03:30', '2026-10-25T02:30:00.000Z'],
  ['Europe/Paris', '2026-03-29T03:30', '2026-03-29T01:30:00.000Z'],
])('the local time in %s of %s is the instant %s', (zone, local, instant) => {
  expect(instantOf(local, zone)).toBe(instant);
  expect(localOf(Date.parse(instant), zone)).toBe(local);
});

test.each(['', '2026-11-24', '2026-13-40T08:00', 'soon'])('“%s” is no time', (text) => {
  expect(instantOf(text, 'Africa/Lome')).toBeNull();
});
