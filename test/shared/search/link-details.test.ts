import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Flight } from '../../../shared/flight/flight.ts';
import { digitsEnd, encodeDetails, isTag, LinkDetails } from '../../../shared/search/link-details.ts';

interface Person {
  readonly dateOfBirth?: string | null;
  readonly nationality?: string | null;
  readonly tags?: readonly string[];
  readonly documents?: readonly (string | null)[];
}

function detailsOf(people: readonly Person[], cards: readonly (string | null)[] = []) {
  const travellers = people.map(({ dateOfBirth = null, nationality = null, tags = [], documents = [] }) => ({
    ...{ dateOfBirth, nationality },
    bags: { tags },
    documents: documents.map((number) => ({ number })),
  }));
  const bookings = cards.map((last4) => ({ payments: [{ last4 }, { last4 }] }));
  // Only these parts of a flight are read.
  const { head, bytes } = encodeDetails({ travellers, bookings } as unknown as Flight);
  const record = new Uint8Array(bytes.length + 8);
  record.set(bytes, 8);
  return { codes: head.codes, details: new LinkDetails(record.buffer, 8, people.length, head) };
}

function placesOf(find: (visit: (at: number) => void) => void): readonly number[] {
  const found: number[] = [];
  find((at) => found.push(at));
  return found;
}

describe('the details of a link record', () => {
  test.each([
    ['1991-03-12', '1991-03-12'],
    ['1900-01-01', '1900-01-01'],
    ['2079-06-05', '2079-06-05'],
    ['1899-12-31', null],
    ['2090-01-01', null],
    ['1991', null],
    [null, null],
  ])('they give a date of birth back: %s as %s', (sent, told) => {
    const { codes, details } = detailsOf([{}, { dateOfBirth: sent, nationality: 'TGO' }]);
    expect(details.of(1, codes)).toEqual({ born: told, nationality: 'TGO' });
    expect(details.of(0, codes)).toEqual({ born: null, nationality: null });
  });

  test('they give nationalities back, and none beyond those that they have room for', () => {
    const people = Array.from({ length: 300 }, (_, at) => ({ nationality: `N${at}` }));
    const { codes, details } = detailsOf(people);
    expect([0, 1, 254, 255].map((at) => details.of(at, codes).nationality)).toEqual(['N0', 'N1', 'N254', null]);
  });

  test.each([
    ['0071234567', true],
    ['ET234567', true],
    ['234567', true],
    ['0071234568', false],
    ['34567', false],
    ['BAGTAG', false],
    ['', false],
  ])('they tell whether a bag may have the tag %s', (tag, may) => {
    const { details } = detailsOf([{}, { tags: ['0071234567', '0071234567', 'NONE'] }]);
    expect(details.mayHaveTag(tag)).toBe(may);
  });

  test('they find further documents and cards by their last four digits, and by their owners', () => {
    const { details } = detailsOf([{ documents: ['TG4817305', 'ID-0017 305'] }, {}], ['7305', null, '9581']);
    expect(placesOf((visit) => details.endingIn('7305', visit))).toEqual([0, 2]);
    expect(placesOf((visit) => details.endingIn('9581', visit))).toEqual([4]);
    expect(placesOf((visit) => details.endingIn('0000', visit))).toEqual([]);
  });

  test('everything that was sent is found again', () => {
    const person = fc.record({
      dateOfBirth: fc.constantFrom(null, '1960-01-01', '2020-02-29'),
      nationality: fc.constantFrom(null, 'TGO', 'BEN'),
      tags: fc.array(
        fc.integer({ min: 0, max: 9_999_999 }).map((serial) => `007${String(serial).padStart(7, '0')}`),
        { maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 8 }), (people) => {
        const { codes, details } = detailsOf(people);
        for (const [at, { dateOfBirth, nationality, tags }] of people.entries()) {
          expect(details.of(at, codes)).toEqual({ born: dateOfBirth, nationality });
          for (const tag of tags) expect(details.mayHaveTag(tag)).toBe(true);
        }
      }),
    );
  });
});

test.each([
  ['0071234567', '0071234567', true],
  ['071234567', '0071234567', true],
  ['1071234567', '0071234567', true],
  ['0081234567', '0071234567', false],
  ['0071234567', '234567', true],
  ['ET234567', 'ET234567', true],
  ['ET234567', '0071234567', true],
  ['AF234567', 'ET234567', false],
  ['ET234568', 'ET234567', false],
  ['BAG', 'BAG', false],
])('the typed tag %s is the tag %s, or not: %s', (typed, tag, is) => {
  expect(isTag(typed, tag)).toBe(is);
});

test.each([
  ['TG4817305', '7305'],
  ['TG 481-7305<', '7305'],
  ['AB12345C', null],
  ['12', null],
])('the last four digits of %s are %s', (number, end) => {
  expect(digitsEnd(number)).toBe(end);
});
