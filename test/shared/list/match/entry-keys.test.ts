import { describe, expect, test } from 'vitest';
import { ENTRY_KINDS, type EntryKind, emptyEntry, type ListEntry } from '../../../../shared/list/list-entry.ts';
import { entryKeys, isFindable } from '../../../../shared/list/match/entry-keys.ts';
import { listedDocument, named } from './listed.ts';

const NAMED = { names: [named('Listed One')] };
const number = (type: ListEntry['identifiers'][number]['type'], value: string) => ({
  identifiers: [{ type, typeText: null, value, country: null }],
});
const address = (text: string) => ({ addresses: [{ text, city: null, country: null }] });

test('only persons, alerts and what officers look up are found by a name alone', () => {
  const found = ENTRY_KINDS.filter((kind) => isFindable({ ...emptyEntry(kind, 'E1'), ...NAMED }));
  expect(found).toEqual(['person', 'vessel', 'aircraft', 'art', 'firearm', 'alert']);
});

describe('an entry is found by what it says', () => {
  test.each<[EntryKind, string, Partial<ListEntry>, boolean]>([
    ['person', 'nothing', {}, false],
    ['organisation', 'a telephone', { phones: ['+22890000000'] }, true],
    ['organisation', 'a tax number', number('tax', '123456'), false],
    ['agency', 'its number', number('agency', '12345675'), true],
    ['agency', 'a number that is none of an agency', number('agency', '12'), false],
    ['address', 'a street with a number', address('12 Rue des Palmes, Lome'), true],
    ['address', 'a street without a number', address('Rue des Palmes, Lome'), false],
    ['document', 'a number', { documents: [listedDocument('AB123456', 'TGO')] }, true],
    ['document', 'a number too short to compare', { documents: [listedDocument('12', 'TGO')] }, false],
    ['vehicle', 'a plate', number('plate', 'TG 1234 AB'), true],
    ['vessel', 'an IMO number', number('imo', '9074729'), true],
    ['alert', 'remarks', { remarks: 'a false bottom' }, true],
  ])('%s: %s', (kind, _, said, isFound) => {
    expect(isFindable({ ...emptyEntry(kind, 'E1'), ...said })).toBe(isFound);
  });
});

test('an alert has no keys, whatever it names: it is compared with nobody', () => {
  const alert = { ...emptyEntry('alert', 'E1'), phones: ['+228 90 11 22 33'], emails: ['a@example.org'] };
  expect([...entryKeys(alert)]).toEqual([]);
  expect([...entryKeys({ ...alert, kind: 'contact' })]).not.toEqual([]);
});
