/** What makes a hit of a lookout, how strong it is, and what says that it is somebody else. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Traveller } from '../../../shared/flight/flight.ts';
import type { MatchClass } from '../../../shared/list/match/match-class.ts';
import { compareLookout, type LookoutComparison } from '../../../shared/lookout/compare-lookout.ts';
import { aboard } from '../../../shared/lookout/flight-company.ts';
import type { LookoutTerms } from '../../../shared/lookout/lookout.ts';
import { LookoutBook } from '../../../shared/lookout/lookout-book.ts';
import { pinnedTo } from '../../../shared/lookout/pinned-lookout.ts';
import { prepareLookout } from '../../../shared/lookout/prepared-lookout.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import { document, segment } from '../flight/make-manifest.ts';
import { AMA, alone, bookedFor, compared, ET508, end, flightOf, KOFI, lookout, whole } from './looked-for.ts';

describe('a lookout on a flight', () => {
  test.each<readonly [string, Partial<LookoutTerms>, readonly MatchClass[]]>([
    ['a name', { name: 'Koffi Mensah' }, ['name-flight']],
    ['one word of a name', { name: 'mensah' }, ['name-part-flight']],
    ['another name', { name: 'Yao Adjei' }, []],
    ['the whole number of a document', { document: whole('G 4401234') }, ['document-flight', 'document-soft']],
    ['the end of a document', { document: end('1234') }, ['ending-flight']],
    ['another end', { document: end('9999') }, []],
    ['the end of a telephone', { phone: end('4567') }, ['ending-flight']],
    ['a whole telephone', { phone: whole('+233 24 123 4567') }, ['contact']],
    ['a seat', { seat: '12C' }, ['seat-flight']],
    ['a bag tag', { bagTag: whole('0071528740') }, ['bag-tag']],
    ['a locator', { locator: 'QWE123' }, ['locator']],
    [
      'a name and the end of a document',
      { name: 'Kofi Mensah', document: end('1234') },
      ['two-terms', 'ending-flight', 'name-flight'],
    ],
    ['a description alone', { sex: 'M', age: { from: 35, to: 45 }, nationality: 'GHA', bags: 2 }, []],
  ])('by %s gives the classes that its row says', (_, terms, classes) => {
    expect(compared({ flight: ET508, ...terms }).classes).toEqual(classes);
  });

  test.each<readonly [string, Partial<LookoutTerms>]>([
    ['another sex', { sex: 'F' }],
    ['an age that is far off', { age: { from: 60, to: 70 } }],
    ['an age six years off', { age: { from: 36, to: 36 } }],
    ['a birth in another generation', { birth: '1950-01-01' }],
    ['another whole name', { name: 'Yao Adjei' }],
  ])('reaches one level less where %s contradicts', (_, terms) => {
    const seated = compared({ flight: ET508, seat: '12C', ...terms });
    expect([seated.classes, seated.ceiling, seated.against]).toEqual([['seat-flight'], 'watch', 1]);
    const ending = compared({ flight: ET508, seat: '12C', document: end('1234'), ...terms });
    expect([ending.classes[0], ending.ceiling]).toEqual(['two-terms', 'inspect']);
  });

  test.each<readonly [string, Partial<LookoutTerms>, readonly MatchClass[]]>([
    ['another sex in the messages', { name: 'Kofi Mensah', sex: 'F' }, ['name-flight']],
    ['another age', { name: 'Kofi Mensah', age: { from: 60, to: 60 } }, ['name-flight']],
    ['another name and nothing else', { name: 'Yao Adjei' }, []],
    ['another name and another sex', { name: 'Yao Adjei', sex: 'F' }, []],
  ])('finds a name in spite of %s, but not another name alone', (_, terms, classes) => {
    expect(compared({ flight: ET508, ...terms }).classes).toEqual(classes);
  });

  test.each<readonly [string, Partial<LookoutTerms>, Outcome]>([
    ['of a document', { document: whole('G4401234') }, 'intercept'],
    ['of a telephone', { phone: whole('+233241234567') }, 'inspect'],
    ['of a booking', { locator: 'QWE123' }, 'inspect'],
    ['of a bag tag', { bagTag: whole('0071528740') }, 'inspect'],
  ])('reaches as far as without a contradiction by the number %s', (_, terms, ceiling) => {
    expect(compared({ flight: ET508, sex: 'F', name: 'Yao Adjei', ...terms }).ceiling).toBe(ceiling);
  });

  test.each<readonly [string, Partial<LookoutTerms>]>([
    ['another nationality', { nationality: 'TGO' }],
    ['an age a year off', { age: { from: 40, to: 41 } }],
    ['an age that is a little off', { age: { from: 45, to: 46 } }],
    ['one other word of a name', { name: 'Adjei' }],
    ['the number of another document', { document: whole('X9990001') }],
    ['other company', { company: alone({ others: 3 }) }],
    ['another number of bags', { bags: 7 }],
  ])('stays a hit where %s differs', (_, terms) => {
    expect(compared({ flight: ET508, seat: '12C', ...terms }).classes).toContain('seat-flight');
  });

  test('stays a hit by the number of the document whatever a caller said of the person', () => {
    const { classes } = compared({ flight: ET508, document: whole('G4401234'), sex: 'F', name: 'Yao Adjei' });
    expect(classes).toEqual(['document-flight', 'document-soft']);
  });
});

describe('a lookout without a flight', () => {
  test.each<readonly [string, Partial<LookoutTerms>, readonly MatchClass[]]>([
    ['a whole name is watched', { name: 'Kofi Mensah' }, ['name']],
    ['one word of a name is nothing', { name: 'Mensah' }, []],
    ['one word with a day is weak', { name: 'Mensah', days: { from: '2026-11-24', to: '2026-11-24' } }, ['weak-alias']],
    ['the end of a number is watched', { document: end('1234') }, ['ending']],
    ['a whole number is looked at', { document: whole('G4401234') }, ['document-soft']],
    ['a seat is nothing', { seat: '12C' }, []],
    ['a name on the route is as on a flight', { name: 'Kofi Mensah', from: 'ADD', to: 'LFW' }, ['name-flight']],
    ['a name on another route is nobody', { name: 'Kofi Mensah', from: 'NBO', to: 'LFW' }, []],
  ])('%s', (_, terms, classes) => {
    expect(compared(terms, [{ ...KOFI, booking: 0 }], [bookedFor([0])]).classes).toEqual(classes);
  });

  test('a route is looked for anywhere on the journey of the booking, also by the code of a city', () => {
    const segments = [
      segment('GRU', 'ADD', '2026-11-23T21:00', '2026-11-24T07:00'),
      segment('ADD', 'LFW', '2026-11-24T09:00', '2026-11-24T12:00'),
    ];
    const on = (terms: Partial<LookoutTerms>) =>
      compared({ name: 'Kofi Mensah', ...terms }, [{ ...KOFI, booking: 0 }], [bookedFor([0], { segments })]).classes;
    expect(on({ from: 'GRU', to: 'LFW' })).toEqual(['name-flight']);
    expect(on({ from: 'SAO', to: 'LFW' })).toEqual(['name-flight']);
    expect(on({ from: 'LFW', to: 'GRU' })).toEqual([]);
  });
});

describe('company', () => {
  const company = (terms: ReturnType<typeof alone>, people: readonly Partial<Traveller>[]) => {
    const rows = people.map((_, at) => at);
    const booked = people.map((each) => ({ ...each, booking: 0 }));
    return compared({ flight: ET508, company: terms as LookoutTerms['company'] }, booked, [bookedFor(rows)]);
  };
  const verdict = ({ lines }: LookoutComparison, field: string) => lines.find((line) => line.field === field)?.verdict;

  test.each([
    ['with a woman', alone({ sex: 'F' }), [KOFI, AMA], 'agrees'],
    ['with a woman, but alone', alone({ sex: 'F' }), [KOFI], 'differs'],
    ['alone', alone({ others: 0 }), [KOFI], 'agrees'],
    ['alone, but with a woman', alone({ others: 0 }), [KOFI, AMA], 'differs'],
    ['with a child', alone({ child: true }), [KOFI, { ...AMA, dateOfBirth: '2019-01-01' }], 'agrees'],
    ['with a child, but with a woman', alone({ child: true }), [KOFI, AMA], 'near'],
  ])('%s: %#', (_, terms, people, expected) => {
    expect(verdict(company(terms, people), 'company')).toBe(expected);
  });

  test('the name of a companion makes a hit of whoever travels with them', () => {
    const found = company(alone({ name: 'Ama Owusu' }), [KOFI, AMA]);
    expect(found.classes).toEqual(['companion-flight']);
    expect(verdict(found, 'companion')).toBe('agrees');
    expect(company(alone({ name: 'Ama Owusu' }), [AMA, KOFI]).classes).toEqual([]);
  });
});

describe('a pinned lookout', () => {
  const described = { flight: ET508, sex: 'M', age: { from: 35, to: 45 } } as const;
  const pinned = (terms: Partial<LookoutTerms>, people: readonly Partial<Traveller>[]) =>
    pinnedTo(prepareLookout(lookout(terms)), flightOf(people));

  test('names whom the description fits, and nobody whom it contradicts', () => {
    const found = pinned(described, [KOFI, AMA, { ...KOFI, dateOfBirth: '1950-01-01' }]);
    expect([found?.fitting.map(({ traveller }) => traveller), found?.fits, found?.hits]).toEqual([['m:0'], 1, []]);
  });

  test('lists a dozen and counts the others', () => {
    const found = pinned(
      described,
      Array.from({ length: 30 }, () => KOFI),
    );
    expect([found?.fitting.length, found?.fits]).toEqual([12, 30]);
  });

  test('names whom it hits instead', () => {
    expect(pinned({ ...described, seat: '12C' }, [KOFI, { ...KOFI, seat: '14A' }])).toEqual({
      ...{ hits: ['m:0'], fitting: [], fits: 0 },
    });
  });

  test('is not shown with a flight that it does not name', () => {
    expect(pinned({ name: 'Kofi Mensah' }, [KOFI])).toBeNull();
  });
});

/** Some travellers, and what somebody may say of one of them. */
const PEOPLE: readonly Partial<Traveller>[] = [
  { ...KOFI, booking: 0 },
  { ...AMA, booking: 0, documents: [document('G7654321')] },
  { surname: 'DIALLO', givenNames: 'MAMADOU', documents: [document('R0011223')], locator: 'ZZT9AB' },
  { surname: 'JALLOW', givenNames: 'AMADOU SALIOU', seat: '30A' },
];
const said = fc.record({
  name: fc.constantFrom(null, 'Koffi Mensah', 'Mamadou Jallow', 'Diallo', 'Ama'),
  document: fc.constantFrom(null, whole('R0011223'), end('4321'), end('223'), end('44O12')),
  phone: fc.constantFrom(null, whole('+233241234567'), whole('024 123 4567'), whole('4567'), end('4567')),
  seat: fc.constantFrom(null, '30A', '12C'),
  to: fc.constantFrom(null, 'LFW', 'GRU'),
  locator: fc.constantFrom(null, 'ZZT9AB', 'ABC123'),
  bagTag: fc.constantFrom(null, whole('0071528740'), end('8740')),
  sex: fc.constantFrom<LookoutTerms['sex']>(null, 'M', 'F'),
  company: fc.constantFrom(null, alone({ name: 'Ama Owusu' }) as NonNullable<LookoutTerms['company']>),
  days: fc.constantFrom(null, { from: '2026-11-24', to: '2026-11-24' }),
});

test('the keys by which lookouts are found among travellers lose no hit', () => {
  const flight = flightOf(PEOPLE, [bookedFor([0, 1])]);
  const who = aboard(flight);
  fc.assert(
    fc.property(fc.array(said, { minLength: 1, maxLength: 4 }), (all) => {
      const lookouts = all.map((terms, at) => lookout(terms, { id: `LFW-${at}` }));
      const found = new LookoutBook(lookouts).on(flight);
      for (const [row] of PEOPLE.entries()) {
        const by = (found?.matchesOf(row) ?? []).map((match) => `${match.list} ${match.classes}`).sort();
        const each = lookouts.flatMap((one) => {
          const aboardRow = who(row);
          const { classes } = aboardRow === null ? { classes: [] } : compareLookout(prepareLookout(one), aboardRow);
          return classes.length === 0 ? [] : [`${one.id} ${classes}`];
        });
        expect(by).toEqual(each.sort());
      }
    }),
    { seed: 1, numRuns: 300 },
  );
});
