import { expect, test } from 'vitest';
import { datesIn, formatDate, formatLocal } from '../../../../renderer/app/ui/format.ts';

test.each([
  ['2016-06-01', 'fr', '1er juin 2016'],
  ['2016-06-01', 'en', '1 Jun 2016'],
  ['2016-06-11', 'fr', '11 juin 2016'],
  ['2016-01-21', 'fr', '21 janv. 2016'],
] as const)('the day %s in the language %s is written %s', (day, language, text) => {
  expect(formatDate(day, language)).toBe(text);
});

test('the first day of a month keeps its time', () => {
  expect(formatLocal('2016-06-01T01:01', 'fr')).toBe('1er juin 2016 01:01');
});

test('dates in a text are written as officers read them, and numbers of files stay', () => {
  expect(datesIn('et508-2026-11-30.edi · 1990-09-09 → 1977-09-01', 'fr')).toBe(
    'et508-2026-11-30.edi · 9 sept. 1990 → 1er sept. 1977',
  );
});
