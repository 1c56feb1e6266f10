/** How screens and papers name a flight. */
import { describe, expect, test } from 'vitest';
import { flightNames, flightNumber, flightText } from '../../../shared/flight/flight-text.ts';
import type { Leg } from '../../../shared/manifest.ts';

const LEG: Leg = {
  ...{ carrier: 'ET', number: 508, suffix: null, registration: null, operating: null },
  ...{ origin: 'ADD', destination: 'LFW', departure: '2026-11-24T09:00', arrival: '2026-11-24T11:35' },
};

describe('a flight is named', () => {
  test.each<[string, Leg, string]>([
    ['by number, route and day', LEG, 'ET 508 ADD–LFW, 24/11/2026'],
    [
      'by three digits and its suffix',
      { ...LEG, carrier: 'KP', number: 21, suffix: 'A' },
      'KP 021A ADD–LFW, 24/11/2026',
    ],
    ['by the day of arrival where no other is known', { ...LEG, departure: null }, 'ET 508 ADD–LFW, 24/11/2026'],
    ['without a day where none is known', { ...LEG, departure: null, arrival: null }, 'ET 508 ADD–LFW'],
    [
      'by its registration',
      { ...LEG, carrier: null, number: null, registration: '5Y-ABC' },
      '5Y-ABC ADD–LFW, 24/11/2026',
    ],
    [
      'with a question mark for an airport that nobody named',
      { ...LEG, destination: null },
      'ET 508 ADD–?, 24/11/2026',
    ],
  ])('%s', (_, leg, text) => {
    expect(flightText(leg)).toBe(text);
  });
});

describe('by its id a flight is named', () => {
  test.each([
    ['as its leg says, where that is known', 'ET-508-ADD-2026-11-24', 'ET 508 ADD–LFW, 24/11/2026'],
    ['as the id says, where it is not', 'KP-21-LOS-2026-11-25', 'KP 021 LOS, 25/11/2026'],
    ['with question marks for what the id does not say', 'XX--XXX-undated', '? ?'],
    ['as it is, where it has another form', 'something else', 'something else'],
  ])('%s', (_, id, text) => {
    expect(flightNames(new Map([['ET-508-ADD-2026-11-24', LEG]]))(id)).toBe(text);
  });
});

test('a flight without a carrier says so', () => {
  expect(flightNumber({ carrier: null, number: 7, suffix: null })).toBe('?? 007');
});
