import { describe, expect, test } from 'vitest';
import {
  momentNear,
  typedDate,
  typedFlight,
  typedList,
  typedMoment,
  typedTime,
} from '../../../../renderer/app/entry/typed-values.ts';

describe('typed values', () => {
  test.each([
    ['2026-11-24', '2026-11-24'],
    ['24.11.2026', '2026-11-24'],
    ['24/11/2026', '2026-11-24'],
    ['4/1/26', '2026-01-04'],
    ['24NOV26', '2026-11-24'],
    ['24 nov 2026', '2026-11-24'],
    ['241126', '2026-11-24'],
    ['', null],
    ['31/02/2026', undefined],
    ['11/24/2026', undefined],
    ['soon', undefined],
  ])('the typed day %j is read as a date near today', (text, expected) => {
    expect(typedDate(text, '2026-11-25', 'near')).toBe(expected);
  });

  test('a typed date of birth with a two-digit year is in the past', () => {
    expect(typedDate('030667', '2026-11-25', 'birth')).toBe('1967-06-03');
    expect(typedDate('03JUN25', '2026-11-25', 'birth')).toBe('2025-06-03');
  });

  test.each([
    ['22:05', '22:05'],
    ['2205', '22:05'],
    ['7h30', '07:30'],
    ['', null],
    ['2460', undefined],
    ['25:00', undefined],
  ])('the typed text %j is read as a time', (text, expected) => {
    expect(typedTime(text)).toBe(expected);
  });

  test.each([
    ['14:20', '2026-11-24T14:20'],
    ['25.11.2026 00:15', '2026-11-25T00:15'],
    ['2026-11-25 0015', '2026-11-25T00:15'],
    ['', null],
    ['24.11.2026', undefined],
    ['25.13.2026 00:15', undefined],
  ])('the typed text %j is read as a moment on or beside the day of the flight', (text, expected) => {
    expect(typedMoment(text, '2026-11-24', '2026-11-20')).toBe(expected);
  });

  test.each([
    ['et508', { carrier: 'ET', number: 508, suffix: null, registration: null }],
    ['ET 508A', { carrier: 'ET', number: 508, suffix: 'A', registration: null }],
    ['5Y-ABC', { carrier: null, number: null, suffix: null, registration: '5YABC' }],
    ['n123ab', { carrier: null, number: null, suffix: null, registration: 'N123AB' }],
    ['', null],
    ['?', undefined],
  ])('the typed text %j is read as a flight', (text, expected) => {
    expect(typedFlight(text)).toEqual(expected);
  });

  test('a typed list is split at commas, semicolons and line breaks', () => {
    expect(typedList(' a, b;c\n\nd ')).toEqual(['A', 'B', 'C', 'D']);
  });
});

test.each([
  ['00:40', '2026-12-01T23:30', '2026-12-02T00:40'],
  ['0115', '2026-12-01T23:30', '2026-12-02T01:15'],
  ['22:50', '2026-12-01T23:30', '2026-12-01T22:50'],
  ['17:30', '2026-12-01T23:30', '2026-12-01T17:30'],
  ['23:50', '2026-12-01T00:30', '2026-12-01T23:50'],
  ['01.12.2026 00:40', '2026-12-01T23:30', '2026-12-01T00:40'],
  ['', '2026-12-01T23:30', null],
  ['25:00', '2026-12-01T23:30', undefined],
])(
  'the time %j of a flight due at %s is %j: a time alone that is hours before it is of the next day',
  (text, scheduled, expected) => {
    expect(momentNear(text, scheduled, scheduled.slice(0, 10), '2026-12-01')).toBe(expected);
  },
);
