import { expect, test } from 'vitest';
import { timeTold } from '../../../shared/flight/time-told.ts';

const [OUT, IN] = ['2026-11-30T17:35', '2026-12-01T00:55'];

test.each([
  ['an arrival by when it lands', 'IST', 'LFW', OUT, IN, { is: 'arrives', time: IN }],
  ['an arrival of which only the departure is known by that', 'IST', 'LFW', OUT, null, { is: 'departs', time: OUT }],
  ['a departure by when it leaves', 'LFW', 'CDG', OUT, IN, { is: 'departs', time: OUT }],
  ['a departure of which only the arrival is known by that', 'LFW', 'CDG', null, IN, { is: 'arrives', time: IN }],
  ['a flight elsewhere by when it lands', 'IST', 'ACC', OUT, IN, { is: 'arrives', time: IN }],
  ['a flight between two airports of the unit by when it lands', 'LFW', 'LRL', OUT, IN, { is: 'arrives', time: IN }],
  ['a flight without times by none', 'IST', 'LFW', null, null, null],
] as const)('a line tells %s', (_, origin, destination, departure, arrival, told) => {
  expect(timeTold({ origin, destination, departure, arrival }, ['LFW', 'LRL'])).toEqual(told);
});
