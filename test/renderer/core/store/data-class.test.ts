import { expect, test } from 'vitest';
import { monthOfFlight, sealingOf } from '../../../../renderer/core/store/data-class.ts';
import { classOfKey, RetainedError, TamperedError } from '../../../../renderer/core/store/keys.ts';

const NOW = '2026-11-24T23:59:59.000Z';
const FLIGHT = 'ET-508-ADD-2026-12-01';

test.each([
  ['of the unit', 'settings', 'unit', undefined, 'unit', null],
  ['whose id is a flight', 'links', FLIGHT, undefined, 'passenger', '2026-12'],
  ['of a flight', 'decisions', 'd', { flight: FLIGHT }, 'passenger', '2026-12'],
  [
    'of several flights: that of the latest',
    'messages',
    'm',
    { flights: [FLIGHT, 'ET-1-ADD-2027-01-02', 'ET-1-ADD-2026-10-31'] },
    'passenger',
    '2027-01',
  ],
  ['of no flight: that of writing', 'messages', 'm', { flights: [] }, 'passenger', '2026-11'],
  ['without its flights: that of writing', 'messages', 'm', undefined, 'passenger', '2026-11'],
  ['without its flight: that of writing', 'decisions', 'd', undefined, 'passenger', '2026-11'],
  ['that came at a time', 'quarantine', 'q', { received: '2026-10-31T23:00:00.000Z' }, 'passenger', '2026-10'],
  ['without that time: that of writing', 'quarantine', 'q', undefined, 'passenger', '2026-11'],
  ['that was started at a time', 'jobs', 'j', { started: '2026-09-01T00:00:00.000Z' }, 'passenger', '2026-09'],
  ['of its writing', 'cases', 'c', { state: 'open' }, 'case', '2026-11'],
  ['of the trail', 'auditValues', 'a', { act: '2026-08-01T00:00:00.000Z' }, 'audit', '2026-08'],
] as const)('a record %s is sealed by the key of that month', (_, table, id, index, dataClass, month) => {
  expect(sealingOf(table, id, index, NOW)).toEqual({ dataClass, month });
});

test.each([
  ['in the past', 'ET-1-ADD-2001-01-31', '2001-01'],
  ['a year ahead', 'ET-1-ADD-2027-11-30', '2027-11'],
  ['more than a year ahead', 'ET-1-ADD-2027-12-01', null],
  ['in year 9999', 'ET-1-ADD-9999-01-01', null],
  ['that is no date', 'ET-1-ADD-20x6-11-01', null],
  ['that has digits before the year', 'ET-1-ADD12026-11-1', null],
  ['that is cut', '26-11-24', null],
  ['that is not there', '', null],
])('the month of a flight with a date %s is %j', (_, id, month) => {
  expect(monthOfFlight(id, NOW)).toBe(month);
  expect(sealingOf('links', id, undefined, NOW).month).toBe(month ?? '2026-11');
});

test('the class of a key is the part of its id after the store, and only a known one', () => {
  expect(['live.passenger.2026-11', 'live.unit', 'practice.masked.2026-11.2'].map(classOfKey)).toEqual([
    'passenger',
    'unit',
    'masked',
  ]);
  expect(['live.other.2026-11', 'passenger', '', 'none'].map(classOfKey)).toEqual([null, null, null, null]);
});

test('an error about a record says what is wrong, and names nobody', () => {
  expect(new RetainedError('masked')).toMatchObject({ message: 'retained:masked', state: 'masked' });
  expect(new TamperedError('cases', 'C', 'missing')).toMatchObject({
    message: 'tampered:cases:missing',
    table: 'cases',
    id: 'C',
    problem: 'missing',
  });
});
