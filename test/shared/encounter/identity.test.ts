import { describe, expect, test } from 'vitest';
import {
  compareIdentity,
  needsReason,
  type RecordedPerson,
  saysNothingNew,
  unfitZone,
} from '../../../shared/encounter/identity.ts';
import { readMrz } from '../../../shared/entry/mrz.ts';
import { passportOf } from '../../renderer/core/identified.ts';
import { testWorld } from '../../renderer/core/open-core.ts';

const read = (text: string) => readMrz(text, { reference: testWorld().reference }, '2026-11-24');
const KOFI = { surname: 'MENSAH', given: 'KOFI', document: 'TG4817305' };
const DAY = '2026-11-24';
const PERSON: RecordedPerson = {
  surname: 'MENSAH',
  givenNames: 'KOFI',
  dateOfBirth: '1980-06-15',
  nationality: 'TGO',
  documents: [{ number: 'TG4817305', issuer: 'TGO' }],
};
/** Sex and expiry have tests of their own below. */
const same = (person: RecordedPerson, bearer = KOFI) =>
  compareIdentity(read(passportOf(bearer)), person, DAY).flatMap((each) =>
    each.field === 'sex' || each.field === 'expiry' ? [] : [each.same],
  );

describe('a zone', () => {
  const listed: RecordedPerson = {
    ...PERSON,
    sex: 'M',
    documents: [{ number: 'TG4817305', issuer: 'TGO', expiry: '2030-12-31' }],
  };
  const zone = read(passportOf(KOFI));
  const otherExpiry = { ...listed, documents: [{ number: 'TG4817305', issuer: 'TGO', expiry: '2031-12-31' }] };
  const madeUp = read(passportOf({ ...KOFI, personal: '12345678901' }));
  test.each([
    ['all of which stands in the list', zone, listed, true],
    ['with further data of its state, which anybody may make up', madeUp, listed, true],
    ['with a sex that the list does not say, which anybody may make up', zone, { ...listed, sex: null }, true],
    ['with an expiry that the list does not say', zone, { ...listed, documents: PERSON.documents }, true],
    ['with another expiry', zone, otherExpiry, false],
    ['with a number that the list does not say', zone, { ...listed, documents: [] }, false],
    ['with another name', zone, { ...listed, surname: 'MENSA' }, false],
  ] as const)('%s says nothing new, or not', (_, reading, person, is) => {
    expect(saysNothingNew(compareIdentity(reading, person, DAY))).toBe(is);
  });
});

describe('a document beside the flight', () => {
  test.each([
    ['all fields are the same', PERSON, [true, true, true, true, true], false],
    [
      'names are the same in another order and with accents',
      { ...PERSON, surname: 'KÓFI', givenNames: 'MENSAH' },
      [true, true, true, true, true],
      false,
    ],
    ['a name differs', { ...PERSON, surname: 'MENSA' }, [false, true, true, true, true], true],
    ['a date of birth differs', { ...PERSON, dateOfBirth: '1980-06-16' }, [true, false, true, true, true], true],
    [
      'a number differs',
      { ...PERSON, documents: [{ number: 'TG4817306', issuer: 'TGO' }] },
      [true, true, true, false, true],
      true,
    ],
    [
      'one of two documents is the one',
      {
        ...PERSON,
        documents: [
          { number: 'X1', issuer: 'GHA' },
          { number: 'tg 4817305', issuer: 'TGO' },
        ],
      },
      [true, true, true, true, true],
      false,
    ],
    [
      'the number is that of an older list',
      {
        ...PERSON,
        documents: [
          { type: 'P', number: 'TG4817306', issuer: 'TGO' },
          { type: 'P', number: 'TG4817305', issuer: 'TGO' },
        ],
      },
      [true, true, true, false, true],
      true,
    ],
    [
      'what was not sent is not compared',
      { ...PERSON, dateOfBirth: null, documents: [] },
      [true, null, true, null, null],
      false,
    ],
    ['another nationality', { ...PERSON, nationality: 'GHA' }, [true, true, false, true, true], true],
    [
      'another issuing state',
      { ...PERSON, documents: [{ number: 'TG4817305', issuer: 'GHA' }] },
      [true, true, true, true, false],
      true,
    ],
    [
      'nothing to compare needs a reason',
      { surname: null, givenNames: null, dateOfBirth: null, nationality: null, documents: [] },
      [null, null, null, null, null],
      true,
    ],
  ] as const)('%s', (_, person, expected, asks) => {
    expect(same(person)).toEqual(expected);
    expect(needsReason(compareIdentity(read(passportOf(KOFI)), person, DAY))).toBe(asks);
  });

  test('two passports of one state on one entry of the list are both of that list', () => {
    const documents = ['TG4817306', 'TG4817305'].map((number) => ({ type: 'P', number, issuer: 'TGO' }));
    expect(same({ ...PERSON, documents, sources: [{}] })).toEqual([true, true, true, true, true]);
    expect(same({ ...PERSON, documents, sources: [{}, {}] })).toEqual([true, true, true, false, true]);
  });

  const zone = read(passportOf(KOFI));
  const expiry = zone.traveller?.documents[0]?.expiry ?? '';
  const field = (name: 'sex' | 'expiry', person: RecordedPerson, day = DAY) =>
    compareIdentity(zone, person, day).find((each) => each.field === name);

  test.each([
    ['the same', 'M', true],
    ['another', 'F', false],
    ['one that is not stated', 'X', null],
    ['one that was not sent', null, null],
  ] as const)('a sex that is %s', (_, sex, expected) => {
    expect(field('sex', { ...PERSON, sex })).toMatchObject({ read: 'M', recorded: sex, same: expected });
    expect(needsReason(compareIdentity(zone, { ...PERSON, sex }, DAY))).toBe(expected === false);
  });

  test.each([
    ['the same', expiry, true],
    ['another', '2020-01-31', false],
    ['one that was not sent', null, null],
  ] as const)('a day of expiry that is %s', (_, recorded, expected) => {
    const person = { ...PERSON, documents: [{ number: 'TG4817305', issuer: 'TGO', expiry: recorded }] };
    expect(field('expiry', person)).toEqual({ field: 'expiry', read: expiry, recorded, same: expected });
  });

  test('a document is valid on its last day, and is told to have expired on a later day of inspection', () => {
    expect(field('expiry', PERSON, expiry)?.expired).toBeUndefined();
    expect(field('expiry', PERSON, '2099-01-01')).toMatchObject({ read: expiry, same: null, expired: true });
  });

  test('a name that fills its field is compared as far as it goes', () => {
    const long = { surname: 'A'.repeat(30), given: 'KOFIKOFIKOFI', document: 'TG4817305' };
    const cut = passportOf(long)
      .split('\n')
      .map((line) => line.slice(0, 44))
      .join('\n');
    const [name] = compareIdentity(
      read(`${`P<TGO${'A'.repeat(30)}<<KOFIKOFIKOFI`.slice(0, 44)}\n${cut.split('\n')[1]}`),
      {
        ...PERSON,
        surname: long.surname,
        givenNames: long.given,
      },
      DAY,
    );
    expect(name?.same).toBe(true);
  });
});

test.each([
  ['D', 'DEU', true],
  ['XKX', 'RKS', true],
  ['UNK', 'RKS', true],
  ['GBN', 'GBR', true],
  ['GBR', 'GBD', true],
  ['ROM', 'ROU', true],
  ['UNA', 'UNO', true],
  ['TGO', 'BEN', false],
  ['XXA', 'XXB', false],
] as const)('a passport that writes %s and a flight that says %s name one state: %s', (code, recorded, expected) => {
  const text = passportOf(KOFI).replaceAll('TGO', code.padEnd(3, '<'));
  const compared = compareIdentity(
    read(text),
    {
      ...{ ...PERSON, nationality: recorded },
      documents: [{ number: 'TG4817305', issuer: recorded }],
    },
    DAY,
  );
  expect(compared.map(({ field, same }) => [field, same])).toEqual(
    expect.arrayContaining([
      ['nationality', expected],
      ['state', expected],
    ]),
  );
});

test.each([
  ['a whole passport can be relied on', passportOf(KOFI), null],
  ['one line is no document', passportOf(KOFI).split('\n')[1] ?? '', 'no-zone'],
  ['words are no document', 'the passport is torn', 'no-zone'],
  ['a wrong check digit is not believed', passportOf(KOFI).replace('TG48173057', 'TG48173058'), 'check-digits'],
  [
    'a specimen confirms nobody',
    'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
    'specimen',
  ],
] as const)('%s', (_, text, expected) => {
  expect(unfitZone(read(text))).toBe(expected);
});

describe('a passport beside a record with a visa', () => {
  const VISA = { type: 'V', number: 'V4401', issuer: 'FRA', expiry: '2026-12-01' };
  const compared = (documents: RecordedPerson['documents']) =>
    compareIdentity(read(passportOf(KOFI)), { ...PERSON, documents }, DAY)
      .filter(({ field }) => field === 'document' || field === 'state' || field === 'expiry')
      .map(({ recorded, same: is }) => [recorded, is]);

  test('is compared with nothing of the visa where the record has no passport', () => {
    expect(compared([VISA])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
  });

  test('is compared with the first passport where none has its number', () => {
    expect(compared([VISA, { type: 'P', number: 'TG4817306', issuer: 'TGO', expiry: '2029-05-05' }])).toEqual([
      ['TG4817306', false],
      ['TGO', true],
      ['2029-05-05', false],
    ]);
  });
});
