/** What was known of a person, as callers say it: parts of numbers, and what everybody of a booking has. */
import { describe, expect, test } from 'vitest';
import type { FlightBooking, Traveller } from '../../../shared/flight/flight.ts';
import type { MatchClass } from '../../../shared/list/match/match-class.ts';
import type { LookoutTerms } from '../../../shared/lookout/lookout.ts';
import { LookoutBook } from '../../../shared/lookout/lookout-book.ts';
import { prepareLookout } from '../../../shared/lookout/prepared-lookout.ts';
import { document } from '../flight/make-manifest.ts';
import { AMA, alone, bookedFor, compared, ET508, end, flightOf, KOFI, lookout, whole } from './looked-for.ts';

describe('a telephone', () => {
  test.each<readonly [string, LookoutTerms['phone'], string, readonly MatchClass[]]>([
    ['with the code of its country', whole('+228 90 12 34 56'), '+22890123456', ['contact']],
    ['with two zeros', whole('00228 90123456'), '+22890123456', ['contact']],
    ['without its country', whole('90 12 34 56'), '+22890123456', ['contact']],
    ['with the code but no sign for it', whole('22890123456'), '+22890123456', ['contact']],
    ['without its country on both sides', whole('90123456'), '90123456', ['contact']],
    ['of another subscriber', whole('90 12 34 57'), '+22890123456', []],
    ['of another country', whole('+229 90 12 34 56'), '+22890123456', []],
    ['of which few digits were heard', whole('3456'), '+22890123456', ['ending-flight']],
  ])('%s is compared as it was said', (_, phone, sent, classes) => {
    expect(compared({ flight: ET508, phone }, [{ ...KOFI, phones: [sent] }]).classes).toEqual(classes);
  });
});

describe('the end of a document', () => {
  test.each([
    ['of the number', '4421', 'A12344421', true],
    ['before an appended check digit', '4421', 'A123444217', true],
    ['before a digit that is no check digit', '4421', 'A123444216', false],
    ['with a letter heard for a digit', '44O1', 'A1234401', true],
    ['with a digit heard for a letter', '4401', 'A123440I', true],
    ['with another digit', '4481', 'A1234401', false],
  ])('%s: %s in %s', (_, signs, number, expected) => {
    const { classes } = compared({ document: end(signs) }, [{ ...KOFI, documents: [document(number)] }]);
    expect(classes).toEqual(expected ? ['ending'] : []);
    const flight = flightOf([{ ...KOFI, documents: [document(number)] }]);
    const found = new LookoutBook([lookout({ document: end(signs) })]).on(flight)?.matchesOf(0) ?? [];
    expect(found.length > 0).toBe(expected);
  });
});

describe('what everybody of a booking has', () => {
  const PHONE = '+22890123456';
  const family: readonly Partial<Traveller>[] = [
    { ...KOFI, locator: null, booking: 0 },
    { ...AMA, booking: 0 },
    { surname: 'MENSAH', givenNames: 'ESI', type: 'infant', booking: 0 },
  ];
  const booked: readonly FlightBooking[] = [bookedFor([0, 1, 2], { locator: 'ABC123', phones: [PHONE] })];
  const said = { flight: ET508, locator: 'ABC123' };

  test.each<readonly [string, Partial<LookoutTerms>]>([
    ['locator and telephone', { phone: whole(PHONE) }],
    ['locator and end of the telephone', { phone: end('3456') }],
    ['locator and telephone without its country', { phone: whole('90123456') }],
    ['locator and companion', { company: alone({ name: 'Ama Owusu' }) }],
  ])('is one thing that agrees: %s', (_, terms) => {
    for (const row of family.keys()) {
      expect(compared({ ...said, ...terms }, family, booked, { row }).classes).not.toContain('two-terms');
    }
  });

  test('is another thing than the telephone that one of them has alone', () => {
    const own = family.map((each, at) => (at === 0 ? { ...each, phones: ['+22899887766'] } : { ...each, phones: [] }));
    const of = (row: number) => compared({ ...said, phone: whole('+22899887766') }, own, booked, { row }).classes;
    expect(of(0)).toContain('two-terms');
    expect(of(1)).toEqual(['locator']);
  });

  test('is one thing where each of them has the same telephone', () => {
    const same = family.map((each) => ({ ...each, phones: [PHONE] }));
    expect(compared({ ...said, phone: whole(PHONE) }, same, booked).classes).toEqual(['contact', 'locator']);
  });
});

describe('a companion who is booked apart', () => {
  const apart = [
    { ...KOFI, booking: 0 },
    { ...AMA, booking: 1 },
  ];
  const bookings = [bookedFor([0]), bookedFor([1], { locator: 'ZZZ999' })];
  const company = alone({ name: 'Ama Owusu' });
  const lineOf = (terms: Partial<LookoutTerms>, row: number) =>
    compared({ company, ...terms }, apart, bookings, { row }).lines.find(({ field }) => field === 'companion');

  test('is found on the flight, and the line of whoever else is compared says so', () => {
    expect(lineOf({ flight: ET508 }, 0)).toMatchObject({ verdict: 'near', how: [{ way: 'booked-apart' }] });
  });

  test('is named herself, since nobody can be named by her', () => {
    const classes = [0, 1].map((row) => compared({ flight: ET508, company }, apart, bookings, { row }).classes);
    expect(classes).toEqual([[], ['companion']]);
  });

  test('makes more of a name that was heard', () => {
    expect(compared({ flight: ET508, name: 'Kofi', company }, apart, bookings).classes).toEqual([
      'companion-flight',
      'name-part-flight',
    ]);
  });

  test('is found without a flight, too', () => {
    const found = new LookoutBook([lookout({ company })]).on(flightOf(apart, bookings));
    expect([0, 1].map((row) => found?.matchesOf(row).map((match) => match.class))).toEqual([[], ['companion']]);
  });
});

test('whoever called a match false is heard while the same is known of who it is, wherever the person is looked for', () => {
  const content = (terms: Partial<LookoutTerms>) => prepareLookout(lookout({ name: 'Kofi Mensah', ...terms })).content;
  expect(content({ description: 'red case' })).toBe(content({ description: 'red suitcase' }));
  for (const same of [
    { bags: 2 },
    { seat: '14A' },
    { flight: ET508 },
    { days: { from: '2026-11-24', to: '2026-11-24' } },
  ])
    expect(content(same)).toBe(content({}));
  for (const other of [{ locator: 'ABC123' }, { document: end('4421') }, { company: alone({ name: 'Ama' }) }])
    expect(content(other)).not.toBe(content({}));
});

test('a contradicted match reaches one level less on the queue', () => {
  const on = new LookoutBook([lookout({ flight: ET508, name: 'Kofi Mensah', sex: 'F' })]).on(flightOf([KOFI]));
  expect(on?.matchesOf(0).map(({ outcome, against }) => [outcome, against])).toEqual([['watch', 1]]);
});

test.each<readonly [string, Partial<LookoutTerms>, readonly string[]]>([
  ['a number without the letters of its series', { flight: ET508, document: whole('4401234') }, ['ending-flight']],
  ['such a number without a flight', { document: whole('4401234') }, ['ending']],
  ['four signs that were said to be whole', { flight: ET508, document: whole('1234') }, []],
  ['an initial beside the surname', { flight: ET508, name: 'K. Mensah' }, ['name-part-flight']],
  ['another initial', { flight: ET508, name: 'B. Mensah' }, []],
  ['a tag of nine digits', { bagTag: whole('071528740') }, ['bag-tag']],
  ['another tag of nine digits', { bagTag: whole('071528741') }, []],
])('of %s as much agrees as was said', (_, terms, classes) => {
  expect(compared(terms).classes).toEqual(classes);
  const on = new LookoutBook([lookout(terms)]).on(flightOf([KOFI]));
  expect(on?.matchesOf(0).flatMap((match) => match.classes)).toEqual(classes);
});
