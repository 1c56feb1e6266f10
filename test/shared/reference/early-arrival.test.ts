import { describe, expect, test } from 'vitest';
import { earlyArrival } from '../../../shared/reference/early-arrival.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';

describe('an arrival', () => {
  test.each([
    ['on the next day', 'ACC', 'LFW', '2026-11-30T23:50', '2026-12-01T01:30', false],
    ['in the night before, because the date is wrong', 'ACC', 'LFW', '2026-11-30T23:50', '2026-11-30T01:30', true],
    ['on the day before', 'ACC', 'LFW', '2026-11-30T10:00', '2026-11-29', true],
    ['on the day of departure, without a time', 'ACC', 'LFW', '2026-11-30T10:00', '2026-11-30', false],
    ['ten minutes earlier, an hour to the west', 'LOS', 'LFW', '2026-11-24T12:50', '2026-11-24T12:40', false],
    ['ten minutes earlier in the same zone', 'LFW', 'LFW', '2026-11-24T12:50', '2026-11-24T12:40', true],
    ['on the day before, over the date line', 'NRT', 'LAX', '2026-01-10T01:00', '2026-01-09T20:30', false],
    ['on the day before, at a place that is not known', 'NRT', null, '2026-01-10T01:00', '2026-01-09T20:30', true],
  ])(
    'an arrival %s is remarked where no clocks explain it',
    (_name, origin, destination, departure, arrival, isRemarked) => {
      const said = earlyArrival({ origin, destination, departure, arrival }, shippedReference());
      expect(said).toEqual(isRemarked ? { departure, arrival } : null);
    },
  );
});
