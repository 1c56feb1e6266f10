import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyEntry, type ListEntry, type ListedAddress } from '../../../../shared/list/list-entry.ts';
import { CONTACT_ROWS, type ComparedTraveller, isLongAddress } from '../../../../shared/list/match/contact-forms.ts';
import { ListIndex } from '../../../../shared/list/match/list-index.ts';
import type { ListMatch } from '../../../../shared/list/match/list-match.ts';
import { OneListBuilder } from '../../../../shared/list/match/one-list.ts';
import { allSteps } from '../../../../shared/steps.ts';
import { born, indexOf, LIST, listedDocument, named, passport, person, TERMS, traveller } from './listed.ts';
import { ADJO, booked, CASES, contactEntry, identifier, letters, numbers } from './match-cases.ts';

/** Class, then each line that says something: field and verdict. */
function said({ class: of, lines }: ListMatch): string {
  return [
    of,
    ...lines.filter(({ verdict }) => verdict !== 'missing').map(({ field, verdict }) => `${field} ${verdict}`),
  ].join(', ');
}

describe('matches with lists', () => {
  test.each(CASES)('matches with lists: %s', (_title, entry, who, booking, expected) => {
    const matches = indexOf(entry).matchesOf(who, booking, TERMS);
    expect(matches.map(said)).toEqual(expected === null ? [] : [expected]);
  });

  test('an entry past its last day, or on a list that is no longer valid, matches nobody', () => {
    const entry = person('P1', 'Adjo Koffi');
    const reached = (validTo: string | null, validUntil: string | null, on: string | null): number =>
      ListIndex.of([{ list: { ...LIST, validTo }, entries: [{ ...entry, validUntil }] }]).matchesOf(ADJO, null, {
        ...TERMS,
        on,
      }).length;
    expect(reached(null, '2026-11-24', '2026-11-24')).toBe(1);
    expect(reached(null, '2026-11-23', '2026-11-24')).toBe(0);
    expect(reached('2026-11-23', null, '2026-11-24')).toBe(0);
    expect(reached('2026-11-23', '2026-11-23', null)).toBe(1);
  });

  test('what an entry itself says about outcome and handling comes before what its list says', () => {
    const entry: ListEntry = {
      ...person('P1', 'Adjo Koffi', { births: born('1971-05-12') }),
      outcome: 'watch',
      handling: 'safeguard',
    };
    const [match] = indexOf(entry).matchesOf(ADJO, null, TERMS);
    expect([match?.outcome, match?.handling]).toEqual(['watch', 'safeguard']);
    const [plain] = indexOf({ ...entry, outcome: null, handling: null }).matchesOf(ADJO, null, TERMS);
    expect([plain?.outcome, plain?.handling]).toEqual(['intercept', 'stop']);
  });

  test('a list of another state reaches watch, unless the frame cites its force here', () => {
    const index = ListIndex.of([
      { list: { ...LIST, foreign: true }, entries: [person('P1', 'Adjo Koffi', { births: born('1971-05-12') })] },
    ]);
    expect(index.matchesOf(ADJO, null, TERMS)[0]?.outcome).toBe('watch');
    expect(index.matchesOf(ADJO, null, { ...TERMS, hasForce: () => true })[0]?.outcome).toBe('intercept');
  });

  test('where several classes hold, the strongest names the match, and the most severe ceiling bounds it', () => {
    const entry = person('P1', 'Adjo Koffi', { births: born('1971-05-12'), phones: ['+22890112233'] });
    const reached = (who: ComparedTraveller): unknown => {
      const [match] = indexOf(entry).matchesOf({ ...who, phones: ['+22890112233'] }, null, TERMS);
      return [match?.class, match?.classes, match?.outcome];
    };
    expect(reached(ADJO)).toEqual(['contact', ['contact', 'name-birth'], 'intercept']);
    expect(reached(traveller('MENSAH', 'EDEM'))).toEqual(['contact', ['contact'], 'inspect']);
  });

  test('a number read from a machine-readable zone is found with one sign wrong, as its check digit says', () => {
    const index = indexOf({ ...emptyEntry('document', 'D1'), documents: [listedDocument('L898902C', 'TGO')] });
    const read = (check: string): number =>
      index.matchesOf(traveller(null, null, { documents: [{ ...passport('L898903C', 'TGO'), check }] }), null, TERMS)
        .length;
    expect([read('3'), read('4')]).toEqual([1, 0]);
  });

  test('matches stand by class, then by what contradicts', () => {
    const entries = [
      person('name', 'Adjo Koffi'),
      person('other-sex', 'Adjo Koffi', { births: born('1971-05-12'), sex: 'M' }),
      person('birth', 'Adjo Koffi', { births: born('1971-05-12'), sex: 'F' }),
      { ...emptyEntry('document', 'document'), documents: [listedDocument('AB123456', 'TGO')] } as const,
      contactEntry({ id: 'contact', phones: ['+22890112233'] }),
    ];
    const who = { ...ADJO, documents: [passport('AB123456', 'TGO')] };
    const order = indexOf(...entries)
      .matchesOf(who, booked({ phones: ['+22890112233'] }), TERMS)
      .map(({ entry }) => entry);
    expect(order).toEqual(['document', 'contact', 'birth', 'other-sex', 'name']);
  });

  test('each entry is of its own list, also beside an empty one', () => {
    const lists = ['empty', 'first', 'second'].map((id) => ({
      list: { ...LIST, id },
      entries: id === 'empty' ? [] : [person(`of ${id}`, 'Adjo Koffi')],
    }));
    const matches = ListIndex.of(lists).matchesOf(ADJO, null, TERMS);
    expect(matches.map(({ list, entry }) => [list, entry])).toEqual([
      ['first', 'of first'],
      ['second', 'of second'],
    ]);
  });

  test('a list is asked under other terms without reading its entries again', () => {
    const builder = new OneListBuilder();
    builder.add(person('P1', 'Adjo Koffi'));
    const one = allSteps(builder.steps(LIST));
    const other = new ListIndex([one.under({ ...LIST, instruction: 'Call police.', law: 'sanctions' })]);
    expect(other.matchesOf(ADJO, null, TERMS)).toMatchObject([{ entry: 'P1', instruction: 'Call police.' }]);
    expect([...new ListIndex([one]).facetsOf(LIST.id)]).toEqual(['person']);
    expect([...other.facetsOf(LIST.id)]).toEqual(['person', 'sanctions']);
  });

  test('a vehicle is found by its plate or number at the desk, and by no traveller', () => {
    const entry: ListEntry = {
      ...emptyEntry('vehicle', 'V1'),
      identifiers: [identifier('plate', 'TG-1234-AB'), identifier('vin', 'VF1ABC')],
    };
    const index = indexOf(entry);
    expect(index.vehicles('tg 1234 ab').map(({ entry: { id } }) => id)).toEqual(['V1']);
    expect(index.vehicles('vf1abc').length).toBe(1);
    expect(index.vehicles('TG 1234 AC')).toEqual([]);
  });

  test('an index of many lists gives the matches of each list by itself', () => {
    const numbers = fc.constantFrom('AB123456', 'AB123457', 'A0123456', 'AO123456');
    const entry = fc.record({ id: fc.uuid(), number: numbers, issuer: fc.constantFrom('TGO', 'BEN', null) });
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 8 }),
        fc.array(entry, { maxLength: 8 }),
        numbers,
        (one, other, number) => {
          const who = traveller(null, null, { documents: [passport(number, 'TGO')] });
          const lists = [one, other].map((of, at) => ({
            list: { ...LIST, id: `L${at}` },
            entries: of.map((each) => ({
              ...emptyEntry('document', each.id),
              documents: [listedDocument(each.number, each.issuer)],
            })),
          }));
          const ids = (index: ListIndex): string[] =>
            index.matchesOf(who, null, TERMS).map((match) => `${match.list} ${match.entry} ${match.class}`);
          expect(ids(ListIndex.of(lists)).sort()).toEqual(lists.flatMap((list) => ids(ListIndex.of([list]))).sort());
        },
      ),
      { numRuns: 50 },
    );
  });

  test('find a person by the last of many names', () => {
    const names = Array.from({ length: 300 }, (_, at) => {
      const letter = String.fromCharCode(65 + (at % 26));
      return named(
        `Alias${letter.repeat(3)}${'QVX'.charAt(at % 3)}${String.fromCharCode(65 + Math.floor(at / 26))} Zedwick`,
      );
    });
    const last = named('Ottokar Brimhallow');
    const index = indexOf(person('P1', 'Zedwick', { names: [...names, last], births: born('1971-05-12') }));
    const who = traveller('BRIMHALLOW', 'OTTOKAR', { dateOfBirth: '1971-05-12' });
    expect(index.matchesOf(who, null, TERMS)).toHaveLength(1);
  });
});

test.each([
  ['of 2,000 numbers and 2,000 words', numbers(2000), letters(2000)],
  ['of 2,000 numbers', numbers(2000), ['Lomé']],
  ['of 2,000 words', ['12'], letters(2000)],
])('an address %s has few forms', (_, many, words) => {
  const addresses = [{ text: [...many, ...words].join(' '), city: null, country: null }];
  const forms = CONTACT_ROWS.flatMap(({ listed }) => listed(contactEntry({ addresses })).flatMap((each) => each.forms));
  expect(forms.length).toBeLessThanOrEqual(128);
  expect(isLongAddress(addresses[0] as ListedAddress)).toBe(true);
});
