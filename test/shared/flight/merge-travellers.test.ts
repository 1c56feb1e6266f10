import { describe, expect, test } from 'vitest';
import type { Flight, FoldMessage, MergeEvidence } from '../../../shared/flight/flight.ts';
import { foldFlights } from '../../../shared/flight/fold-flights.ts';
import type { ManifestTraveller } from '../../../shared/manifest.ts';
import { api, booking, context, document, manifest, person, pnr } from './make-manifest.ts';

const fold = (...messages: FoldMessage[]): Flight => foldFlights(messages, context)[0] as Flight;

/** Merges one API entry and one PNR entry (booking ABC123): are they one traveller, and why? */
const merge = (listed: ManifestTraveller, booked: ManifestTraveller): Flight =>
  fold(api('m1', [listed]), pnr('m2', [booked], [booking('ABC123', [0])]));

describe('merging API and PNR', () => {
  test.each<[string, ManifestTraveller, ManifestTraveller, MergeEvidence[]]>([
    [
      'the same document and name',
      person('MENSAH/KOFI', { documents: [document('A1')] }),
      person('MENSAH/KOFI', { documents: [document('A1')] }),
      ['document'],
    ],
    [
      'the same document and a name spelt otherwise',
      person('MENSAH/KOFI EMMANUEL', { documents: [document('A1')] }),
      person('MENSAH/KOFI', { documents: [document('A1')] }),
      ['document'],
    ],
    [
      "the carrier's reference and name",
      person('MENSAH/KOFI', { reference: 'R1' }),
      person('MENSAH/KOFFI', { reference: 'R1' }),
      ['reference'],
    ],
    [
      'the locator and a truncated name',
      person('RAMANANTSOANIRINA/HARILALA', { locator: 'ABC123' }),
      person('RAMANANTSOANI/HARILALA'),
      ['locator-name'],
    ],
    [
      'the name swapped and the birth date',
      person('KOFI/MENSAH', { dateOfBirth: '1980-03-04' }),
      person('MENSAH/KOFI', { dateOfBirth: '1980-03-04' }),
      ['name-birth'],
    ],
    [
      'the name and the seat',
      person('MENSAH/KOFI', { seat: '1A' }),
      person('MENSAH/KOFI', { seat: '1A' }),
      ['seat-name'],
    ],
    [
      'all of it',
      person('MENSAH/KOFI', { locator: 'ABC123', seat: '1A', dateOfBirth: '1980-03-04', documents: [document('A1')] }),
      person('MENSAH/KOFI', { seat: '1A', dateOfBirth: '1980-03-04', documents: [document('A1')] }),
      ['document', 'locator-name', 'name-birth', 'seat-name'],
    ],
    [
      'the only one left of a booking, under another name',
      person('ADEBAYO/TUNDE', { locator: 'ABC123' }),
      person('MENSAH/KOFI'),
      ['locator-last'],
    ],
    [
      'the same document and booking under another name',
      person('ADEBAYO/TUNDE', { locator: 'ABC123', documents: [document('A1')] }),
      person('MENSAH/KOFI', { documents: [document('A1')] }),
      ['document'],
    ],
  ])('merging API and PNR joins entries with %s', (_title, listed, booked, evidence) => {
    const flight = merge(listed, booked);
    expect(flight.travellers).toHaveLength(1);
    const [traveller] = flight.travellers;
    expect(traveller?.evidence).toEqual(evidence);
    expect(traveller?.id).toBe('m1:0');
    expect(traveller?.aliases).toEqual(['m2:0']);
    expect(traveller?.booking).toBe(0);
    expect(flight.bookings[0]?.travellers).toEqual([0]);
    expect(traveller?.surname).toBe(listed.surname);
    expect(traveller?.confidence).toBeGreaterThan(50);
    expect(traveller?.confidence).toBeLessThanOrEqual(100);
  });

  test.each<[string, ManifestTraveller, ManifestTraveller]>([
    ['a name alone', person('MENSAH/KOFI'), person('MENSAH/KOFI')],
    [
      'a birth date alone',
      person('MENSAH/KOFI', { dateOfBirth: '1980-01-01' }),
      person('KONE/SEKOU', { dateOfBirth: '1980-01-01' }),
    ],
    ['a seat alone', person('MENSAH/KOFI', { seat: '1A' }), person('KONE/SEKOU', { seat: '1A' })],
    [
      'a document alone under another name',
      person('MENSAH/KOFI', { documents: [document('A1')] }),
      person('KONE/SEKOU', { documents: [document('A1')] }),
    ],
    [
      'the same number of another state',
      person('MENSAH/KOFI', { documents: [document('A1')] }),
      person('MENSAH/KOFI', { documents: [document('A1', { issuer: 'BEN' })] }),
    ],
    [
      'the same name and seat, but another birth date and document',
      person('MENSAH/KOFI', { seat: '1A', dateOfBirth: '1980-03-04', documents: [document('A1')] }),
      person('MENSAH/KOFI', { seat: '1A', dateOfBirth: '1960-03-04', documents: [document('B2')] }),
    ],
    [
      'crew and a passenger of the same booking',
      person('PILOT/PETER', { type: 'crew', locator: 'ABC123' }),
      person('MENSAH/KOFI'),
    ],
  ])('merging API and PNR does not join entries with %s', (_title, listed, booked) => {
    expect(merge(listed, booked).travellers).toHaveLength(2);
  });

  test.each<[string, ManifestTraveller, ManifestTraveller]>([
    [
      'an infant with the document of a parent',
      person('MENSAH/KOFI', { documents: [document('A1')], locator: 'ABC123', dateOfBirth: '1980-03-04' }),
      person('MENSAH/AMA', { type: 'infant', documents: [document('A1')], dateOfBirth: '2026-03-04' }),
    ],
    [
      'an infant with the document of a parent, without birth dates',
      person('MENSAH/KOFI', { documents: [document('A1')], locator: 'ABC123' }),
      person('MENSAH/AMA', { type: 'infant', documents: [document('A1')] }),
    ],
    [
      'twins of one booking with names alike',
      person('DOSSOU/JEAN', { dateOfBirth: '2015-03-04', locator: 'ABC123', sex: 'M' }),
      person('DOSSOU/JEANNE', { dateOfBirth: '2015-03-04', sex: 'F' }),
    ],
    [
      'twins of one booking with other names',
      person('DOSSOU/AWA', { dateOfBirth: '2015-03-04', locator: 'ABC123', documents: [document('A1')] }),
      person('DOSSOU/KOSSI', { dateOfBirth: '2015-03-04', documents: [document('A2')] }),
    ],
    [
      'spouses, the only ones left of one booking',
      person('MENSAH/KOFI', { locator: 'ABC123', sex: 'M' }),
      person('ADJOVI/AKUA', { sex: 'F' }),
    ],
    [
      'the only ones left of one booking, of another age',
      person('MENSAH/KOFI', { locator: 'ABC123', dateOfBirth: '1980-03-04' }),
      person('ADJOVI/YAO', { dateOfBirth: '1990-03-04' }),
    ],
    [
      'one document under two names and two birth dates',
      person('MENSAH/KOFI', { locator: 'ABC123', documents: [document('A1')], dateOfBirth: '1980-03-04' }),
      person('ADJOVI/YAO', { documents: [document('A1')], dateOfBirth: '1990-03-04' }),
    ],
    [
      'one name and seat of two ages',
      person('MENSAH/KOFI', { seat: '1A', dateOfBirth: '1980-03-04' }),
      person('MENSAH/KOFI', { seat: '1A', dateOfBirth: '1960-03-04' }),
    ],
  ])('merging API and PNR does not join entries across lists with %s', (_title, listed, booked) => {
    expect(merge(listed, booked).travellers).toHaveLength(2);
  });

  describe('entries of one document and birth date', () => {
    const holder = (name: string, more: Partial<ManifestTraveller> = {}) =>
      person(name, { documents: [document('A1')], dateOfBirth: '1980-03-04', ...more });
    const names = ({ travellers }: Flight) => travellers.map(({ surname, givenNames }) => `${surname}/${givenNames}`);

    test.each([
      ['a consonant by ear', 'ZHU/MIN', 'SHU/MIN'],
      ['a vowel by another tradition', 'DIOUF/ABDOU', 'DIWF/ABDOU'],
      ['a letter left out', 'AKAKPO/YAO', 'AKKPO/YAO'],
      ['a title glued to a short name', 'WU/BO', 'WU/BOMR'],
    ])(
      'are one person where the names differ by %s, between two lists and where a booking names both',
      (_how, one, other) => {
        const lists = fold(
          api('m1', [holder(one, { seat: '1A' })]),
          api('m2', [holder(other)], { sender: 'HANDLER', prepared: '2026-11-24T07:00Z' }),
        );
        expect(names(lists)).toHaveLength(1);
        expect(names(merge(holder(one), holder(other)))).toEqual([one]);
        expect(names(merge(holder(other), holder(one)))).toHaveLength(1);
      },
    );

    test('are one person where a reservation list has the name as it is and the booking has it otherwise', () => {
      const listed = pnr('m3', [person('ZHU/MIN')], [booking('ABC123', [0])], { format: 'PNL' });
      const flight = fold(
        api('m1', [holder('ZHU/MIN', { locator: 'ABC123' })]),
        listed,
        pnr('m2', [holder('SHU/MIN')], [booking('XYZ789', [0])]),
      );
      expect(flight.travellers.map(({ surname, sources }) => [surname, sources.length])).toEqual([['ZHU', 3]]);
    });

    test.each<[string, string, string, Partial<ManifestTraveller>]>([
      ['the names are of two people', 'ZHU/MIN', 'KONE/SEKOU', {}],
      ['the given names are of two people', 'ZHU/MIN', 'ZHU/HONG', {}],
      ['the sexes differ', 'ZHU/MIN', 'SHU/MIN', { sex: 'F' }],
      ['the birth dates differ', 'ZHU/MIN', 'SHU/MIN', { dateOfBirth: '1982-05-06' }],
      ['one is an infant', 'ZHU/MIN', 'SHU/MIN', { type: 'infant' }],
      ['another state issued the number', 'ZHU/MIN', 'SHU/MIN', { documents: [document('A1', { issuer: 'BEN' })] }],
    ])('are two people in two lists where %s', (_why, one, other, more) => {
      const lists = fold(
        api('m1', [holder(one, { sex: 'M' })]),
        api('m2', [holder(other, more)], { sender: 'HANDLER', prepared: '2026-11-24T07:00Z' }),
      );
      expect(names(lists)).toEqual([one, other]);
    });

    test('are two people where one list names both, however alike the names: twins whose documents were misread', () => {
      const twins = [holder('DOSSOU/AKOUA'), holder('DOSSOU/AKOUE')];
      const flight = fold(api('m1', twins), pnr('m2', twins.toReversed(), [booking('ABC123', [0, 1])]));
      expect(flight.travellers.map(({ givenNames, sources }) => [givenNames, sources.length])).toEqual([
        ['AKOUA', 2],
        ['AKOUE', 2],
      ]);
    });
  });

  test.each<[string, string, string, Partial<ManifestTraveller>, string, string | null]>([
    ['in the passenger list', 'WU/BOMR', 'WU/BO', {}, 'BO', 'MR'],
    ['in the booking', 'WU/BO', 'WU/BOMR', {}, 'BO', 'MR'],
    ['behind the second name', 'WU/HAO BOMR', 'WU/HAO BO', {}, 'HAO BO', 'MR'],
    ['behind names that the other writes apart', 'WU/HAOBOMR', 'WU/HAO BO', {}, 'HAOBO', 'MR'],
    ['of a child', 'WU/NACHD', 'WU/NA', {}, 'NA', 'CHD'],
    ['beside a second name of the other', 'WU/BO', 'WU/BOMR KEUNG', {}, 'BO', null],
    ['that is none: the other has a part of the name', 'WU/ADAMS', 'WU/ADAM', {}, 'ADAMS', null],
    ['that is none: the sex does not fit', 'WU/BOMR', 'WU/BO', { sex: 'F' }, 'BOMR', null],
    ['that both have, so that nobody shows the name', 'WU/BOMR', 'WU/BOMR', {}, 'BOMR', null],
  ])('the given names are shown without a title glued to them %s', (_where, one, other, more, given, title) => {
    const tied = { reference: 'R1', documents: [document('A1')], dateOfBirth: '1980-03-04', ...more };
    const flight = merge(person(one, tied), person(other, tied));
    expect(flight.travellers).toMatchObject([{ givenNames: given, title }]);
    if (title !== null) expect(flight.travellers).toMatchObject([{ otherName: null }]);
  });

  test('a join with a mistyped birth date has less confidence', () => {
    const listed = person('MENSAH/KOFI', { locator: 'ABC123', dateOfBirth: '1980-03-04' });
    const [sure] = merge(listed, person('MENSAH/KOFI')).travellers;
    const [unsure] = merge(listed, person('MENSAH/KOFI', { dateOfBirth: '1980-04-03' })).travellers;
    expect(sure).toMatchObject({ confidence: 90, evidence: ['locator-name'] });
    expect(unsure).toMatchObject({ confidence: 70, evidence: ['locator-name'], dateOfBirth: '1980-03-04' });
  });

  test('a father and son of one name and booking are each joined with himself', () => {
    const father = person('MENSAH/KOFI', { dateOfBirth: '1960-03-04', locator: 'ABC123' });
    const son = person('MENSAH/KOFI', { dateOfBirth: '1990-03-04', locator: 'ABC123' });
    const flight = fold(api('m1', [son, father]), pnr('m2', [father, son], [booking('ABC123', [0, 1])]));
    expect(flight.travellers.map((each) => [each.dateOfBirth, each.sources.map((source) => source.index)])).toEqual([
      ['1990-03-04', [0, 1]],
      ['1960-03-04', [1, 0]],
    ]);
  });

  test('a booking is recognised by the locator of each of its systems', () => {
    const own = booking('GDS123', [0], { otherLocators: [{ carrier: 'ET', locator: 'ABC123' }] });
    const flight = fold(
      api('m1', [person('MENSAH/KOFI', { locator: 'ABC123' }), person('DIALO/AISSATOU', { locator: 'ABC123' })]),
      pnr('m2', [person('MENSAH/KOFI'), person('DIALLO/AISSATOU')], [{ ...own, travellers: [0, 1] }]),
    );
    expect(flight.travellers.map(({ evidence }) => evidence)).toEqual([['locator-name'], ['locator-name']]);
  });

  test('the lists of two senders complete each other', () => {
    const flight = fold(
      api('m1', [person('MENSAH/KOFI', { dateOfBirth: '1980-03-04', documents: [document('A1')] })]),
      api('m2', [person('MENSAH/KOFI', { dateOfBirth: '1980-03-04', seat: '9A' })], {
        sender: 'HANDLER',
        prepared: '2026-11-24T07:00Z',
      }),
    );
    expect(flight.travellers).toMatchObject([
      { seat: '9A', documents: [{ number: 'A1' }], evidence: ['name-birth'], confidence: null },
    ]);
  });

  test('two pushes of one person under two locators become one traveller with two bookings', () => {
    const kofi = person('MENSAH/KOFI', { documents: [document('A1')] });
    const flight = fold(
      pnr('m1', [kofi], [booking('ABC123', [0])]),
      pnr('m2', [kofi], [booking('XYZ789', [0], { cancelled: true })], { sender: 'KP' }),
    );
    expect(flight.travellers).toMatchObject([{ locator: 'ABC123', status: 'booked', confidence: null }]);
    expect(flight.bookings.map(({ locator, travellers }) => [locator, travellers])).toEqual([
      ['ABC123', [0]],
      ['XYZ789', [0]],
    ]);
  });

  test('two people with one document in a list stay apart', () => {
    const flight = fold(
      api('m1', [
        person('MENSAH/KOFI', { documents: [document('A1')], locator: 'ABC123' }),
        person('KONE/SEKOU', { documents: [document('A1')], locator: 'ABC123' }),
      ]),
      pnr('m2', [person('KONE/SEKOU'), person('MENSAH/KOFI')], [booking('ABC123', [0, 1])]),
    );
    expect(flight.travellers.map((each) => [each.surname, each.sources.length])).toEqual([
      ['MENSAH', 2],
      ['KONE', 2],
    ]);
    expect(flight.bookings[0]?.travellers).toEqual([0, 1]);
  });

  const born = { dateOfBirth: '1980-01-01' };
  test.each([
    ['documents', 2, { documents: [document('A1')] }, { documents: [document('B2')] }],
    ['references', 2, { reference: 'U1' }, { reference: 'U2' }],
    ['a passport and a visa', 1, { documents: [document('A1')] }, { documents: [{ ...document('B2'), type: 'V' }] }],
    ['a document and none', 1, { documents: [document('A1')] }, {}],
    ['a reference and none', 1, { reference: 'U1' }, {}],
  ])(
    'two entries with one name and birth date in one message, with %s of their own, count as %s',
    (_title, count, one, other) => {
      const listed = [person('MENSAH/KOFI', { ...born, ...one }), person('MENSAH/KOFI', { ...born, ...other })];
      expect(fold(api('m1', listed)).travellers).toHaveLength(count);
      // The next version of the list must not lose one either.
      expect(
        fold(api('m1', listed), api('m2', listed.toReversed(), { prepared: '2026-11-24T07:00Z' })).travellers,
      ).toHaveLength(count);
    },
  );

  test('a person listed twice in one message counts once', () => {
    const twice = person('MENSAH/KOFI', { documents: [document('A1')] });
    expect(fold(api('m1', [twice, twice])).travellers.map((each) => each.aliases)).toEqual([['m1:1']]);
  });

  test('twins of one booking are each joined with the right record', () => {
    const twin = (name: string) => person(name, { dateOfBirth: '2015-03-04', locator: 'ABC123' });
    const flight = fold(
      api('m1', [twin('DOSSOU/JEAN'), twin('DOSSOU/JEANNE')]),
      pnr('m2', [twin('DOSSOU/JEANNE'), twin('DOSSOU/JEAN')], [booking('ABC123', [0, 1])]),
    );
    expect(flight.travellers.map((each) => [each.givenNames, each.sources.map((source) => source.index)])).toEqual([
      ['JEAN', [0, 1]],
      ['JEANNE', [1, 0]],
    ]);
  });

  test('two travellers on each side of a booking stay apart', () => {
    const flight = fold(
      api('m1', [person('AA/B', { locator: 'ABC123' }), person('CC/D', { locator: 'ABC123' })]),
      pnr('m2', [person('EE/F'), person('GG/H')], [booking('ABC123', [0, 1])]),
    );
    expect(flight.travellers).toHaveLength(4);
  });

  test('the name of the other channel is kept only when it really differs', () => {
    const listed = person('MENSAH/KOFI', { locator: 'ABC123' });
    expect(merge(listed, person('KOFI/MENSAH')).travellers[0]?.otherName).toBeNull();
    expect(merge(listed, person('ADEBAYO/TUNDE')).travellers[0]).toMatchObject({
      surname: 'MENSAH',
      otherName: 'ADEBAYO/TUNDE',
    });
  });

  test('a merged traveller has identity, document and seat from the list, the booking from the PNR', () => {
    const flight = fold(
      api('m1', [
        person('MENSAH/KOFI', {
          locator: 'OTHER1',
          seat: '1A',
          dateOfBirth: '1980-03-04',
          documents: [document('A1', { expiry: null })],
          phones: ['+22890000000'],
        }),
      ]),
      pnr(
        'm2',
        [
          person('MENSAH/KOFI', {
            seat: '9F',
            nationality: 'TGO',
            dateOfBirth: '1980-03-04',
            documents: [document('A1'), document('V9', { type: 'V', issuer: 'FRA' })],
            phones: ['+22890000000', '+33100000000'],
            bags: { count: 1, weightKg: 20, tags: [], pool: null },
          }),
        ],
        [booking('ABC123', [0])],
      ),
    );
    expect(flight.travellers[0]).toMatchObject({
      locator: 'ABC123',
      seat: '1A',
      nationality: 'TGO',
      documents: [
        { number: 'A1', expiry: '2030-01-01' },
        { number: 'V9', issuer: 'FRA' },
      ],
      phones: ['+22890000000', '+33100000000'],
      bags: { count: 1, weightKg: 20 },
    });
  });

  test('a table is joined like a list', () => {
    const listed = person('MENSAH/KOFI', { documents: [document('A1')] });
    const flight = fold(api('m1', [listed, person('KONE/SEKOU')]), {
      id: 'm2',
      manifest: manifest({ format: 'TABLE', travellers: [person('MENSAH/KOFFI', { documents: [document('A1')] })] }),
    });
    expect(flight.travellers).toHaveLength(2);
    expect(flight.travellers[0]?.sources.map((source) => source.channel)).toEqual(['api', 'table']);
  });
});
