/** What a typed text is read as, before lists are asked. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mrzCheckDigit } from '../../../shared/entry/mrz-layout.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { checkedSubject } from '../../../shared/search/checked-subject.ts';
import { SEARCH_KINDS } from '../../../shared/search/search-kinds.ts';

const CONTEXT = { reference: shippedReference(), on: '2026-11-29' };
const read = (text: string) => checkedSubject(text, 'any', CONTEXT);
const numbers = (text: string) => read(text)?.traveller.documents.map(({ number, issuer }) => [number, issuer]);

/** A passport of Togo; `check`: the check digit of its number. */
function passport(check?: string): readonly [string, string] {
  const number = 'TG4817305';
  const [birth, expiry] = ['800615', '310101'];
  const line = `${number}${check ?? mrzCheckDigit(number)}TGO${birth}${mrzCheckDigit(birth)}M${expiry}${mrzCheckDigit(expiry)}${'<'.repeat(14)}0`;
  const covered = line.slice(0, 10) + line.slice(13, 20) + line.slice(21, 43);
  return ['P<TGOMENSAH<<KOFI'.padEnd(44, '<'), `${line}${mrzCheckDigit(covered)}`];
}

describe('a typed text', () => {
  test.each([
    ['Mensah Kofi', 'Mensah Kofi', null],
    ['MENSAH, Kofi 15/06/1980', 'MENSAH, Kofi', '1980-06-15'],
    ['mensah kofi 15JUN80', 'mensah kofi', '1980-06-15'],
    ['mensah kofi 15 jun 1980', 'mensah kofi', '1980-06-15'],
    ['1980-06-15 mensah', 'mensah', '1980-06-15'],
  ])('%s is a name, with the date of birth that stands in it', (text, name, born) => {
    expect(read(text)?.traveller).toMatchObject({ wholeName: name, dateOfBirth: born, documents: [] });
  });

  test.each<[string, readonly (readonly [string, string | null])[]]>([
    ['TG4817305', [['TG4817305', null]]],
    ['TG4817305 TGO', [['TG4817305', 'TGO']]],
    ['TGO TG4817305', [['TG4817305', 'TGO']]],
    [
      'tg 4817305',
      [
        ['4817305', null],
        ['TG4817305', null],
      ],
    ],
  ])('%s is a document with the issuer beside it', (text, documents) => {
    expect(numbers(text)).toEqual(documents);
    expect(read(text)?.traveller.wholeName).toBeUndefined();
  });

  test.each([
    ['mensah 15061980', 'mensah', null],
    ['15061980 ARG', 'ARG', 'ARG'],
  ])('eight digits beside a word (%s) are a date of birth and the number of a document', (text, name, issuer) => {
    const documents = [{ type: null, number: '15061980', issuer }];
    expect(read(text)?.traveller).toMatchObject({ wholeName: name, dateOfBirth: '1980-06-15', documents });
    expect(checkedSubject(text, 'document', CONTEXT)?.traveller).toMatchObject({ documents });
  });

  test('a name and a document may stand side by side', () => {
    expect(read('mensah kofi TG4817305')?.traveller).toMatchObject({
      wholeName: 'mensah kofi',
      documents: [{ number: 'TG4817305' }],
    });
  });

  test.each([
    ['+228 90 12 34 56', { phones: ['+228 90 12 34 56'] }],
    ['Kofi.Listed@example.org', { emails: ['Kofi.Listed@example.org'] }],
  ])('%s is a contact', (text, contact) => {
    expect(read(text)?.traveller).toMatchObject(contact);
  });

  test.each([
    ['TG 1234 AB', 'TG1234AB'],
    ['WVWZZZ1JZXW000001', 'WVWZZZ1JZXW000001'],
  ])('%s may be a vehicle', (text, vehicle) => {
    expect(read(text)?.vehicles).toContain(vehicle);
  });

  test('a zone is read with its check digits, typed in two lines or scanned in one', () => {
    for (const text of [passport().join('\n'), passport().join(' '), passport().join('')]) {
      const subject = read(text);
      expect(subject?.zone).toMatchObject({
        format: 'TD3',
        checks: { number: 'valid', birth: 'valid', expiry: 'valid' },
      });
      expect(subject?.traveller).toMatchObject({
        ...{ surname: 'MENSAH', givenNames: 'KOFI', dateOfBirth: '1980-06-15' },
        documents: [{ number: 'TG4817305', issuer: 'TGO' }],
      });
    }
  });

  test('a check digit that does not fit goes with its number, which one wrong sign may explain', () => {
    const subject = read(passport('9').join('\n'));
    expect(subject?.zone?.checks.number).toBe('invalid');
    expect(subject?.traveller.documents).toMatchObject([{ number: 'TG4817305', check: '9' }]);
  });

  test('the line of numbers alone has birth and document, that of names alone the name', () => {
    const [names, data] = passport();
    expect(read(data)?.traveller).toMatchObject({ dateOfBirth: '1980-06-15', documents: [{ number: 'TG4817305' }] });
    expect(read(names)?.traveller).toMatchObject({ surname: 'MENSAH', givenNames: 'KOFI', documents: [] });
  });

  test('what lists do not name is not asked about: a locator, a ticket, a case, a seat', () => {
    expect(checkedSubject('QX7Z4M', 'locator', CONTEXT)).toBeNull();
    expect(read('LFW-2026-000001')).toBeNull();
    expect(read('ET508 27 14C')).toBeNull();
  });

  test('no text throws, and what is read names something', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200, unit: 'grapheme' }),
        fc.constantFrom('any' as const, ...SEARCH_KINDS),
        (text, kind) => {
          const subject = checkedSubject(text, kind, CONTEXT);
          if (subject === null || subject.zone !== null) return;
          const { wholeName, documents, phones, emails } = subject.traveller;
          expect(
            (wholeName === undefined ? 0 : 1) +
              documents.length +
              phones.length +
              emails.length +
              subject.vehicles.length,
          ).toBeGreaterThan(0);
        },
      ),
    );
  });
});
