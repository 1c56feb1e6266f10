import { expect, test } from 'vitest';
import { CATALOGUES } from '../../../shared/catalogue/languages.ts';
import { sayIn } from '../../../shared/catalogue/say.ts';
import { draftTimes } from '../../../shared/official-draft/draft-times.ts';

const HOUR_EAST = (instant: string) => `2026-12-01T${String(Number(instant.slice(11, 13)) + 1).padStart(2, '0')}:05`;
const FRENCH = draftTimes(sayIn(CATALOGUES.fr), HOUR_EAST);
const ENGLISH = draftTimes(sayIn(CATALOGUES.en), HOUR_EAST);

test.each([
  [
    'an instant by the clock of the unit',
    FRENCH.stamp('2026-12-01T13:05:00.000Z'),
    '1er décembre 2026 à 14\u00a0h\u00a005',
  ],
  ['an instant in English', ENGLISH.stamp('2026-12-01T13:05:00.000Z'), '1 December 2026 at 14:05'],
  ['a day alone', FRENCH.stamp('2026-08-22'), '22 août 2026'],
  ['a day in a text', FRENCH.within('1980-06-15 · M · TGO'), '15 juin 1980 · M · TGO'],
  [
    'a local time in a text',
    FRENCH.within('ADD–LFW · 2026-11-24T09:00'),
    'ADD–LFW · 24 novembre 2026 à 09\u00a0h\u00a000',
  ],
  ['no day that is part of a number', FRENCH.within('ET-508-ADD-2026-11-24'), 'ET-508-ADD-2026-11-24'],
])('a draft writes %s', (_, written, expected) => {
  expect(written).toBe(expected);
});
