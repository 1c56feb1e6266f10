import { expect, test } from 'vitest';
import { landsHere, localNow } from '../../../../renderer/app/flights/flight-marks.ts';

test.each([
  // The night on which clocks go back: at 02:30 UTC the second half past two is over.
  ['Europe/Paris', '2026-10-25T02:30:00Z', '2026-10-25T03:30'],
  ['Europe/Paris', '2026-10-24T22:30:00Z', '2026-10-25T00:30'],
  ['Africa/Lome', '2026-11-24T13:02:59Z', '2026-11-24T13:02'],
  [null, '2026-11-24T00:00:00Z', '2026-11-24T00:00'],
])('one key writes the time of the airport: %s at %s is %s', (zone, now, local) => {
  expect(localNow({ zone }, Date.parse(now))).toBe(local);
});

test.each([
  ['arriving', true],
  ['unknown', true],
  ['departing', false],
  ['elsewhere', false],
] as const)('for a flight that is %s, its arrival counts: %s', (movement, lands) => {
  expect(landsHere({ movement })).toBe(lands);
});
