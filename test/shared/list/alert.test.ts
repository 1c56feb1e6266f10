import { describe, expect, test } from 'vitest';
import { alertTitle, isAlertOrNone, isAlertValid, paragraphsOf } from '../../../shared/list/alert.ts';
import { alertSays, typedWords } from '../../../shared/list/entry-words.ts';
import { emptyEntry, type ListEntry } from '../../../shared/list/list-entry.ts';

const NAME = { name: 'Poudre cachée', surname: null, givenNames: null, quality: 'main' } as const;
const ALERT: ListEntry = {
  ...emptyEntry('alert', 'A1'),
  ...{ names: [NAME], remarks: 'A second floor.\n\n Look at the rivets. ', rules: ['customs.one'] },
};
const LIST = { validFrom: null, validTo: null };

describe('an alert that is typed', () => {
  test.each<[string, Partial<ListEntry>, boolean]>([
    ['title, text and rules', {}, true],
    ['a reference and a last day', { reference: 'R 1', validUntil: '2026-12-31' }, true],
    ['no title', { names: [] }, false],
    ['two titles', { names: [NAME, NAME] }, false],
    ['no text', { remarks: null }, false],
    ['a telephone', { phones: ['+228 90'] }, false],
    ['an outcome', { outcome: 'watch' }, false],
    ['a handling', { handling: 'stop' }, false],
  ])('with %s is one: %s', (_, said, is) => {
    expect(isAlertOrNone({ ...ALERT, ...said })).toBe(is);
  });

  test('no other kind of entry links rules', () => {
    expect(isAlertOrNone({ ...emptyEntry('person', 'A'), rules: ['customs.one'] })).toBe(false);
    expect(isAlertOrNone(emptyEntry('person', 'A'))).toBe(true);
  });
});

test('the paragraphs of a text are its lines, without blank ones', () => {
  expect(paragraphsOf(ALERT.remarks)).toEqual(['A second floor.', 'Look at the rivets.']);
  expect(paragraphsOf(null)).toEqual([]);
});

test.each<[Partial<ListEntry>, string]>([
  [{}, 'Poudre cachée'],
  [{ names: [] }, 'A second floor.'],
  [{ names: [], remarks: null }, 'A1'],
])('an alert of a file without a title is called by the beginning of its text: %o', (said, title) => {
  expect(alertTitle({ ...ALERT, ...said })).toBe(title);
});

test.each<[string | null, Partial<typeof LIST> | { validTo: string }, boolean]>([
  [null, {}, true],
  ['2026-11-24', {}, true],
  ['2026-11-23', {}, false],
  [null, { validTo: '2026-11-23' }, false],
  [null, { validFrom: '2026-11-25' } as object, false],
])('on 24 November, one that ends on %s on a list with %o is valid: %s', (validUntil, list, is) => {
  expect(isAlertValid({ ...ALERT, validUntil }, { ...LIST, ...list }, '2026-11-24')).toBe(is);
});

test('another kind of entry is no valid alert', () => {
  expect(isAlertValid(emptyEntry('person', 'A'), LIST, '2026-11-24')).toBe(false);
});

test.each([
  ['POUDRE cachee', true],
  ['rivets floor', true],
  ['rivets ceiling', false],
  ['', true],
])('words of title and text find it, without accents and case: %s', (typed, is) => {
  expect(alertSays(ALERT, typedWords(typed))).toBe(is);
});
