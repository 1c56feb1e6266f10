import { describe, expect, test } from 'vitest';
import { flightText } from '../../../../renderer/app/retention/flight-choice.tsx';
import { unmaskedText } from '../../../../renderer/app/retention/unmasked-text.ts';
import { formatMonth } from '../../../../renderer/app/ui/format.ts';
import { fitting } from '../../../../renderer/app/ui/searched-choice.tsx';
import { textsIn } from '../../../../renderer/app/ui/texts.ts';

describe('the search for a flight to hold, by the words of an airport board', () => {
  const flights = [
    { id: 'ET-508-ADD-2026-04-10', name: 'ET 508 ADD–LFW, 10 Apr 2026' },
    { id: 'ET-508-ADD-2026-11-25', name: 'ET 508 ADD–LFW, 25 Nov' },
    { id: 'KP-13-DLA-2026-11-25', name: 'KP 013 DLA–LFW, 25 Nov' },
  ];
  test.each([
    ['', [0, 1, 2]],
    ['et508', [0, 1]],
    ['et 508 apr', [0]],
    ['dla', [2]],
    ['2026-11-25', [1, 2]],
    ['zz', []],
  ])('the search %j finds the matching flights', (search, found) => {
    expect(fitting(flights, search, null, flightText)).toEqual(found.map((at) => flights[at]));
  });

  test('a chosen flight stays visible in the search for flights', () => {
    expect(fitting(flights, 'dla', 'ET-508-ADD-2026-04-10', flightText).map(({ id }) => id)).toEqual([
      'ET-508-ADD-2026-04-10',
      'KP-13-DLA-2026-11-25',
    ]);
  });
});

test.each([
  ['sex', 'F', 'female'],
  ['dateOfBirth', '2004-09-23', '23 Sept 2004'],
  ['nationality', 'TGO', 'Togo'],
  ['documents', 'P IND T8029397 2029-02-20; V TGO 2029', 'P IND T8029397 20 Feb 2029; V TGO 2029'],
  ['surname', 'GUPTA', 'GUPTA'],
] as const)('the unmasked field %s with value %s is shown as %s', (field, value, said) => {
  expect(unmaskedText({ field, value }, textsIn('en'), 'en')).toBe(said);
});

test('a month is shown with its name', () => {
  expect(formatMonth('2026-04', 'en')).toBe('Apr 2026');
  expect(formatMonth('2026-04', 'fr')).toBe('avr. 2026');
  expect(formatMonth('other', 'en')).toBe('other');
});
