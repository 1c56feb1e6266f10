import { describe, expect, test } from 'vitest';
import { emptyEntry, type ListEntry } from '../../../shared/list/list-entry.ts';
import { keepsAway, takesBack } from '../../../shared/list/takes-back.ts';

const NAME = { name: 'Tenzi Karumo', surname: 'Karumo', givenNames: 'Tenzi', quality: 'main' } as const;
const OTHER = { name: 'Tensi Karumo', surname: null, givenNames: null, quality: 'weak' } as const;
const BORN = { from: '1971-03-14', to: '1971-03-14', circa: false };
const PICTURE = { id: 'p1', kind: 'jpeg', size: 3, sha256: '00', caption: null } as const;
const BEFORE: ListEntry = {
  ...emptyEntry('person', '1'),
  ...{ names: [NAME, OTHER], births: [BORN], phones: ['+228 90'], validUntil: '2027-01-01', outcome: 'inspect' },
};

describe('a change of an entry', () => {
  test.each<[string, Partial<ListEntry>, Partial<ListEntry>?]>([
    ['adds a name', { names: [NAME, OTHER, { ...NAME, quality: 'good' }] }],
    ['puts names in another order', { names: [OTHER, NAME] }],
    [
      'says a name with its parts in another order',
      { names: [{ quality: 'main', givenNames: 'Tenzi', surname: 'Karumo', name: 'Tenzi Karumo' }, OTHER] },
    ],
    ['adds a birth to one', { births: [BORN, { ...BORN, circa: true }] }],
    ['says more in words', { remarks: 'seen', instruction: 'Call.', warning: 'armed', programmes: ['A'] }],
    ['lasts longer', { validUntil: '2027-01-02' }],
    ['has no end any more', { validUntil: null }],
    ['asks for more', { outcome: 'intercept' }],
    ['asks for what its list does', { outcome: null }],
    ['adds a picture', { pictures: [PICTURE] }],
    ['captions a picture', { pictures: [{ ...PICTURE, caption: 'face' }] }, { pictures: [PICTURE] }],
    ['names no reference any more', { reference: null }, { reference: 'R.1' }],
  ])('that %s takes nothing back', (_, change, before = {}) => {
    expect(takesBack({ ...BEFORE, ...before }, { ...BEFORE, ...before, ...change })).toBe(false);
  });

  test.each<[string, Partial<ListEntry>, Partial<ListEntry>?]>([
    ['drops a name', { names: [NAME] }],
    ['spells a name otherwise', { names: [{ ...NAME, name: 'Tenzi Xarumo' }, OTHER] }],
    ['drops a telephone', { phones: [] }],
    ['drops a linked rule', { rules: [] }, { rules: ['customs.one'] }],
    ['is of another kind', { kind: 'organisation' }],
    ['gives a sex', { sex: 'M' }],
    ['corrects a birth', { births: [{ ...BORN, to: '1971-03-15' }] }],
    ['gives a first nationality', { nationalities: ['TGO'] }],
    ['ends earlier', { validUntil: '2026-12-31' }],
    ['ends where it had no end', { validUntil: '2027-01-01' }, { validUntil: null }],
    ['asks for less', { outcome: 'watch' }],
    ['asks for less than its list may', { outcome: 'watch' }, { outcome: null }],
    ['changes the handling', { handling: 'observe and report' }],
    ['drops the warning', { warning: null }, { warning: 'armed' }],
    ['says the warning otherwise', { warning: 'calm' }, { warning: 'armed' }],
    ['gets a reference, by which an old correction may quiet it', { reference: 'R.1' }],
    ['gets another reference', { reference: 'R.2' }, { reference: 'R.1' }],
    ['drops a picture', { pictures: [] }, { pictures: [PICTURE] }],
    ['puts another picture in place of one', { pictures: [{ ...PICTURE, id: 'p2' }] }, { pictures: [PICTURE] }],
    [
      'says otherwise what a picture shows',
      { pictures: [{ ...PICTURE, caption: 'a friend' }] },
      { pictures: [{ ...PICTURE, caption: 'face' }] },
    ],
    ['drops the instruction', { instruction: null }, { instruction: 'Call.' }],
  ])('that %s takes something back', (_, change, before = {}) => {
    expect(takesBack({ ...BEFORE, ...before }, { ...BEFORE, ...before, ...change })).toBe(true);
  });
});

test.each([
  ['observe and report', null, true],
  ['contact the owner before acting', null, true],
  ['safeguard', 'stop', true],
  [null, 'observe and report', true],
  ['stop', 'observe and report', false],
  [null, null, false],
] as const)('a new entry with the handling %s on a list with %s keeps officers away: %s', (handling, list, is) => {
  expect(keepsAway({ ...BEFORE, handling }, list, null)).toBe(is);
});

test.each<[string, Partial<ListEntry>, boolean]>([
  ['another name', { names: [NAME, OTHER, { ...NAME, name: 'Kofi Mensah' }] }, true],
  ['a telephone', { phones: ['+228 90', '+228 91'] }, true],
  ['remarks', { remarks: 'seen' }, false],
])('a quiet entry that gets %s keeps officers away from somebody new', (_, change, is) => {
  const quiet = { ...BEFORE, handling: 'observe and report' as const };
  expect(keepsAway({ ...quiet, ...change }, null, quiet)).toBe(is);
});
