import { expect, test } from 'vitest';
import { flightSearchText } from '../../../../renderer/app/flights/flight-texts.ts';
import { isAhead, timeOrder } from '../../../../renderer/app/flights/time-order.ts';
import { searchText, withoutAccents } from '../../../../renderer/app/ui/search-text.ts';

const leg = { carrier: 'KP', number: 21, suffix: 'A', registration: null };

test('a search finds a flight in every way of writing it', () => {
  for (const written of ['KP 021A', 'KP021A', 'KP21A']) expect(flightSearchText(leg)).toContain(written);
  expect(flightSearchText({ carrier: null, number: null, suffix: null, registration: '5Y-ABC' })).toContain('5YABC');
});

test('a search ignores accents, and never looks at numbers', () => {
  expect(searchText('AGBÉKO, Aïssatou')).toBe('AGBEKO, Aissatou');
  expect(withoutAccents('é')).toBe('e');
  expect(searchText(29_750_880)).toBe('');
});

test('a time sorts by its minute, or by its day where only the day is known', () => {
  const minute = Date.UTC(2026, 10, 27) / 60_000;
  expect(timeOrder({ kind: 'scheduled', local: '2026-11-27T08:00', utc: minute + 480 })).toBe(minute + 480);
  expect(timeOrder({ kind: 'scheduled', local: '2026-11-27', utc: null })).toBe(minute);
  expect(timeOrder({ kind: 'scheduled', local: '2026-11-27T08:00', utc: null })).toBe(minute);
  expect(timeOrder({ kind: null, local: null, utc: null })).toBeNull();
});

test('a flight is ahead until it has been handled, and all day where only the day is known', () => {
  const noon = Date.UTC(2026, 10, 27, 12) / 60_000;
  const none = { kind: null, local: null, utc: null };
  const at = (utc: number) => ({ kind: 'scheduled' as const, local: '2026-11-27T12:00', utc });
  expect(isAhead({ departure: at(noon - 900), arrival: at(noon - 100) }, noon)).toBe(true);
  expect(isAhead({ departure: at(noon - 900), arrival: at(noon - 200) }, noon)).toBe(false);
  expect(isAhead({ departure: { kind: 'scheduled', local: '2026-11-27', utc: null }, arrival: none }, noon)).toBe(true);
  expect(isAhead({ departure: { kind: 'scheduled', local: '2026-11-26', utc: null }, arrival: none }, noon)).toBe(
    false,
  );
  expect(isAhead({ departure: none, arrival: none }, noon)).toBe(false);
});
