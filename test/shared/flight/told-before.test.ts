import { expect, test } from 'vitest';
import { endsLaterBy, possibleLeg, toldBefore } from '../../../shared/flight/told-before.ts';
import type { Leg } from '../../../shared/manifest.ts';

function leg(destination: string, departure: string, arrival: string | null): Leg {
  return { destination, departure, arrival } as Leg;
}

const PLANNED = leg('LFW', '2026-11-24T09:00', '2026-11-24T13:00');

test.each<[string, Leg, object | null]>([
  ['the same', PLANNED, null],
  ['an hour and a half later', leg('LFW', '2026-11-24T10:30', '2026-11-24T14:30'), null],
  [
    'later by two hours and more',
    leg('LFW', '2026-11-24T19:00', '2026-11-24T23:00'),
    { destinations: [], departure: '2026-11-24T09:00', arrival: '2026-11-24T13:00' },
  ],
  ['an hour and a half earlier', leg('LFW', '2026-11-24T07:30', '2026-11-24T11:30'), null],
  [
    'earlier by two hours and more',
    leg('LFW', '2026-11-24T06:00', '2026-11-24T10:00'),
    {
      ...{ destinations: [], departure: null, arrival: null },
      until: { departure: '2026-11-24T09:00', arrival: '2026-11-24T13:00' },
    },
  ],
  [
    'elsewhere',
    leg('ACC', '2026-11-24T09:00', '2026-11-24T13:00'),
    {
      destinations: [{ airport: 'LFW', arrival: '2026-11-24T13:00', soonest: null }],
      departure: null,
      arrival: null,
    },
  ],
])('of a flight that a later message tells %s, what was told before is kept', (_, now, expected) => {
  expect(toldBefore(now, [PLANNED, now])).toEqual(expected);
});

test('another destination comes with the arrival that was told there last, and the earliest', () => {
  const late = leg('LFW', '2026-11-24T09:00', '2026-11-24T18:00');
  const now = leg('ACC', '2026-11-24T09:00', '2026-11-24T12:00');
  expect(toldBefore(now, [PLANNED, late, now])?.destinations).toEqual([
    { airport: 'LFW', arrival: '2026-11-24T18:00', soonest: '2026-11-24T13:00' },
  ]);
});

test('of a flight that officers joined to it, later times are kept alone', () => {
  const [earlier, later] = [PLANNED, leg('ACC', '2026-11-24T09:00', '2026-11-24T19:00')];
  expect(toldBefore(earlier, [earlier], [later])).toEqual({
    ...{ destinations: [], departure: null, arrival: null },
    later: { departure: null, arrival: '2026-11-24T19:00' },
  });
  expect(toldBefore(later, [later], [earlier])).toBeNull();
});

test('a day without a time is no earlier time', () => {
  expect(toldBefore(PLANNED, [leg('LFW', '2026-11-24', '2026-11-24'), PLANNED])).toBeNull();
});

test.each<[string, Leg, boolean]>([
  ['the same day', PLANNED, true],
  ['the day before, across the date line', leg('HNL', '2026-11-24T20:00', '2026-11-24T08:00'), true],
  ['two days later', leg('AKL', '2026-11-24T09:00', '2026-11-26T08:00'), true],
  ['three days later', leg('LFW', '2026-11-24T09:00', '2026-11-27T09:01'), false],
  ['two days before', leg('LFW', '2026-11-24T09:00', '2026-11-22T09:00'), false],
  ['not told', leg('LFW', '2026-11-24T09:00', null), true],
])('an arrival %s counts as possible or not', (_, told, isPossible) => {
  expect(possibleLeg(told).arrival).toBe(isPossible ? told.arrival : null);
});

test('a flight that goes where it comes from has no known destination, and one that comes from elsewhere has', () => {
  const own = { ...PLANNED, origin: 'LFW' };
  expect(possibleLeg(own)).toEqual({ ...own, destination: null, arrival: null });
  expect(possibleLeg({ ...own, origin: 'ADD' }).destination).toBe('LFW');
});

test('a flight ends later by the hours between its leg and the latest arrival that another message told', () => {
  const earlier = leg('LFW', '2026-11-24T06:00', '2026-11-24T10:00');
  const otherwise = toldBefore(earlier, [PLANNED, earlier]);
  expect(endsLaterBy({ leg: earlier, ...(otherwise === null ? {} : { toldBefore: otherwise }) })).toBe(180);
  expect(endsLaterBy({ leg: PLANNED })).toBe(0);
});
