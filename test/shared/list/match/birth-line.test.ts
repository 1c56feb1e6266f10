import { describe, expect, test } from 'vitest';
import type { ListedBirth } from '../../../../shared/list/list-entry.ts';
import { birthText, compareBirths } from '../../../../shared/list/match/birth-line.ts';

const day = (date: string, circa = false): ListedBirth => ({ from: date, to: date, circa });
const years = (from: number, to = from, circa = false): ListedBirth => ({
  from: `${from}-01-01`,
  to: `${to}-12-31`,
  circa,
});

describe('dates of birth', () => {
  test.each<[title: string, births: readonly ListedBirth[], sent: string | null, evidence: string, ways: string]>([
    ['the same day', [day('1971-05-12')], '1971-05-12', 'exact', ''],
    ['one of several', [day('1965-05-12'), day('1971-05-12')], '1971-05-12', 'exact', ''],
    ['none on the list', [], '1971-05-12', 'missing', ''],
    ['none sent', [day('1971-05-12')], null, 'missing', ''],
    ['a year of the list', [years(1971)], '1971-05-12', 'year', 'year-only'],
    ['a range of years', [years(1969, 1972)], '1971-05-12', 'year', 'year-only'],
    [
      'a month of the list',
      [{ from: '1971-05-01', to: '1971-05-31', circa: false }],
      '1971-05-12',
      'year',
      'month-only',
    ],
    ['1 January on both sides', [day('1971-01-01')], '1971-01-01', 'year', 'first-of-january'],
    ['1 January on the list', [day('1971-01-01')], '1971-05-12', 'guess', 'first-of-january'],
    ['1 January in the document', [day('1971-05-12')], '1971-01-01', 'guess', 'first-of-january'],
    ['an approximate day', [day('1971-05-12', true)], '1971-05-12', 'year', 'approximate'],
    ['day and month swapped', [day('1971-05-12')], '1971-12-05', 'swapped', 'day-month-swapped'],
    ['one digit of the day', [day('1971-05-12')], '1971-05-22', 'slip', 'one-part-of-date'],
    ['two neighbouring digits swapped', [day('1971-05-12')], '1971-05-21', 'slip', 'one-part-of-date'],
    ['the day in the year after', [day('1979-05-12')], '1980-05-12', 'slip', 'one-part-of-date'],
    ['a known day within a year', [day('1970-11-12')], '1971-02-08', 'differs', 'years-apart'],
    [
      'another month than that of the list',
      [{ from: '1971-05-01', to: '1971-05-31', circa: false }],
      '1971-07-12',
      'day',
      'days-apart',
    ],
    ['a day near an approximate one', [day('1971-05-12', true)], '1971-07-30', 'near', 'days-apart approximate'],
    ['the year before the range', [years(1971)], '1970-05-12', 'near', 'years-apart'],
    [
      'two years before an approximate year',
      [years(1971, 1971, true)],
      '1969-05-12',
      'near',
      'years-apart approximate',
    ],
    ['two years before a year', [years(1971)], '1969-05-12', 'differs', 'years-apart'],
    ['another day of the year', [day('1971-05-12')], '1971-08-30', 'day', 'days-apart'],
    ['another year', [day('1971-05-12')], '1990-08-30', 'differs', 'years-apart'],
    [
      'the nearest of those that differ',
      [day('1950-05-12'), day('1971-05-12')],
      '1975-08-30',
      'differs',
      'years-apart',
    ],
  ])('dates of birth compared: %s', (_title, births, sent, evidence, ways) => {
    const compared = compareBirths(births, sent);
    expect([compared.evidence, compared.line.how.map(({ way }) => way).join(' ')]).toEqual([evidence, ways]);
  });

  test('the date of the entry that comes nearest is named, with the years between', () => {
    const { line } = compareBirths([day('1950-05-12'), day('1971-05-12')], '1975-08-30');
    expect([line.listed, line.how[0]?.params]).toEqual(['1971-05-12', { years: 4 }]);
  });

  test.each<[ListedBirth, string]>([
    [day('1971-05-12'), '1971-05-12'],
    [years(1971), '1971'],
    [years(1969, 1972), '1969–1972'],
    [{ from: '1971-05-01', to: '1971-05-31', circa: false }, '1971-05'],
    [{ from: '1971-05-03', to: '1972-05-02', circa: false }, '1971-05-03 – 1972-05-02'],
  ])('a date of birth on a list reads as it was given: %j', (birth, text) => {
    expect(birthText(birth)).toBe(text);
  });
});
