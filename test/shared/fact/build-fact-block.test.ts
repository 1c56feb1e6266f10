import { describe, expect, test } from 'vitest';
import { buildFactBlock } from '../../../shared/fact/build-fact-block.ts';
import { isSuspicious } from '../../../shared/fact/document-facts.ts';
import type { FactState } from '../../../shared/fact/fact-block.ts';
import { FACTS, factById } from '../../../shared/fact/fact-catalogue.ts';
import { type FactValue, readFact } from '../../../shared/fact/fact-values.ts';
import type { Flight, FoldMessage } from '../../../shared/flight/flight.ts';
import { foldFlights } from '../../../shared/flight/fold-flights.ts';
import type { Booking, ManifestTraveller } from '../../../shared/manifest.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import {
  api,
  booking,
  document,
  leg,
  manifest,
  person,
  context as plain,
  pnr,
  segment,
} from '../flight/make-manifest.ts';

const context = { ...plain, reference: shippedReference() };

const fold = (messages: readonly FoldMessage[]): Flight => foldFlights(messages, context)[0] as Flight;

/** State and value of a fact, for the first traveller by default. */
function read(messages: readonly FoldMessage[], fact: string, row = 0): { state: FactState; value: FactValue } {
  const declaration = factById(fact);
  if (declaration === undefined) throw new Error(`no fact ${fact}`);
  return readFact(buildFactBlock(fold(messages), context), declaration, row);
}

const value = (messages: readonly FoldMessage[], fact: string, row = 0): FactValue => read(messages, fact, row).value;

/** A courier and a companion in one booking, and three bookings of strangers that share something with it. */
const COURIER = person('MENSAH/KOFI', {
  dateOfBirth: '1990-01-01',
  sex: 'M',
  nationality: 'TGO',
  residence: 'FRA',
  documents: [document('P7354821', { expiry: '2026-12-04', issued: '2026-11-04' })],
  locator: 'ABC123',
  seat: '1A',
  embarkation: 'ADD',
  debarkation: 'LFW',
  verified: true,
  bags: { count: 2, weightKg: 45, tags: [], pool: 'head' },
  frequentFlyer: { carrier: 'ET', number: '123', tier: null },
  status: 'boarded',
});
const CHILD = person('DOSSOU/AMA', { dateOfBirth: '2015-06-07', locator: 'ABC123', documents: [document('B1234567')] });
const BOOKING: Partial<Booking> = {
  created: '2026-11-23T08:30Z',
  ticketed: '2026-11-24T01:00Z',
  segments: [
    segment('GRU', 'ADD', '2026-11-23T20:00', '2026-11-24T07:00'),
    { ...segment('ADD', 'LFW', '2026-11-24T09:00', '2026-11-24T12:00'), class: 'J' },
    segment('LFW', 'GRU', '2026-11-26T10:00', '2026-11-26T22:00'),
  ],
  payments: [
    { method: 'cash', amount: 1200.5, currency: 'BRL', card: null, last4: null, token: null, payer: 'SILVA JOAO' },
    { method: 'card', amount: 99.5, currency: 'BRL', card: 'VI', last4: '1234', token: null, payer: null },
  ],
  tickets: ['0712345678901'],
  phones: ['+5511999990000'],
  emails: ['X@EXAMPLE.ORG'],
  agency: { iata: '12345678', city: 'CDG', country: 'FRA', office: null, type: null, agent: null },
  split: { locator: 'ZZZ999', count: 1 },
  changes: 3,
  services: ['XBAG', 'CTCM'],
};
const STRANGER: Partial<Booking> = {
  ...BOOKING,
  created: '2026-11-23T08:40Z',
  tickets: ['0712345678904'],
  phones: ['005511999990000'],
};
const RICH: readonly FoldMessage[] = [
  api('m1', [COURIER, CHILD]),
  pnr(
    'm2',
    [COURIER, CHILD, person('KONE/SEKOU'), person('DIALLO/AWA')],
    [booking('ABC123', [0, 1], BOOKING), booking('DEF456', [2], STRANGER), booking('GHI789', [3], STRANGER)],
  ),
];
/** A list with only a name. */
const POOR: readonly FoldMessage[] = [api('m1', [person('MENSAH/KOFI')])];

/** Per fact: its value for the courier with the rich messages, and its state with the poor list. */
const EXPECTED: Readonly<Record<string, readonly [FactValue, FactState | FactValue]>> = {
  'traveller.type': ['passenger', 'passenger'],
  'traveller.ageYears': [36, 'not-sent'],
  'traveller.sex': ['M', 'not-sent'],
  'traveller.nationality': ['TGO', 'not-sent'],
  'traveller.residence': ['FRA', 'not-sent'],
  'traveller.minor': [false, 'not-sent'],
  'traveller.placeholderName': [false, false],
  'traveller.bornFirstJanuary': [true, 'not-sent'],
  'traveller.status': ['boarded', 'booked'],
  'traveller.verified': [true, 'not-sent'],
  'document.sent': [true, 'not-sent'],
  'document.count': [1, 'not-sent'],
  'document.type': ['P', 'not-sent'],
  'document.issuer': ['TGO', 'not-sent'],
  'document.daysToExpiry': [10, 'not-sent'],
  'document.expired': [false, 'not-sent'],
  'document.specimen': [false, 'not-sent'],
  'document.numberSuspicious': [false, 'not-sent'],
  'document.issuerIsNationality': [true, 'not-sent'],
  'document.ageDays': [20, 'not-sent'],
  'identity.documentSharedOnFlight': [false, 'not-sent'],
  'identity.nameDiffers': [false, 'not-sent'],
  'identity.channels': [['api', 'pnr'], ['api']],
  'identity.apiWithoutPnr': [false, 'not-sent'],
  'identity.pnrWithoutApi': [false, 'not-sent'],
  'booking.sent': [true, 'not-sent'],
  'booking.locator': ['ABC123', 'not-sent'],
  'booking.leadHours': [14, 'not-sent'],
  'booking.ticketLeadHours': [5, 'not-sent'],
  'booking.payment': [['card', 'cash'], 'not-sent'],
  'booking.paymentCount': [2, 'not-sent'],
  'booking.amount': [1300, 'not-sent'],
  'booking.currency': ['BRL', 'not-sent'],
  'booking.thirdPartyPayer': [true, 'not-sent'],
  'booking.partySize': [2, 'not-sent'],
  'booking.surnames': [2, 'not-sent'],
  'booking.minorWithoutAdult': [false, 'not-sent'],
  'booking.minorOtherSurname': [false, 'not-sent'],
  'booking.agencyIata': ['12345678', 'not-sent'],
  'booking.agencyCountry': ['FRA', 'not-sent'],
  'booking.agencyCity': ['CDG', 'not-sent'],
  'booking.saleCountryForeign': [false, 'not-sent'],
  'booking.split': [true, 'not-sent'],
  'booking.changes': [3, 'not-sent'],
  'booking.services': [['CTCM', 'XBAG'], 'not-sent'],
  'booking.noContact': [false, 'not-sent'],
  'booking.phones': [1, 'not-sent'],
  'booking.phoneCountryForeign': [false, 'not-sent'],
  'booking.frequentFlyer': [true, 'not-sent'],
  'booking.class': ['J', 'not-sent'],
  'itinerary.oneWay': [false, 'not-sent'],
  'itinerary.stayNights': [2, 'not-sent'],
  'itinerary.sameDayReturn': [false, 'not-sent'],
  'itinerary.airports': [
    ['GRU', 'ADD', 'LFW'],
    ['ADD', 'LFW'],
  ],
  'itinerary.countries': [
    ['BRA', 'ETH', 'TGO'],
    ['ETH', 'TGO'],
  ],
  'itinerary.origin': ['GRU', 'ADD'],
  'itinerary.originCountry': ['BRA', 'ETH'],
  'itinerary.destination': ['LFW', 'LFW'],
  'itinerary.destinationCountry': ['TGO', 'TGO'],
  'itinerary.segments': [3, 'not-sent'],
  'itinerary.gaps': [0, 'not-sent'],
  'itinerary.longestConnectionHours': [2, 'not-sent'],
  // 20:00 in São Paulo is 23:00 UTC; 12:00 in Lomé is UTC.
  'itinerary.journeyHours': [13, 'not-sent'],
  'itinerary.nationalOfDestination': [true, 'not-sent'],
  'bags.count': [2, 'not-sent'],
  'bags.weightKg': [45, 'not-sent'],
  'bags.kgPerNight': [22.5, 'not-sent'],
  'bags.none': [false, 'not-sent'],
  'bags.poolHead': [true, 'not-sent'],
  'flight.carrier': ['ET', 'ET'],
  'flight.origin': ['ADD', 'ADD'],
  'flight.destination': ['LFW', 'LFW'],
  'flight.originCountry': ['ETH', 'ETH'],
  'flight.destinationCountry': ['TGO', 'TGO'],
  'flight.durationHours': [6, 6],
  'flight.departureHour': [9, 9],
  'flight.date': ['2026-11-24', '2026-11-24'],
  'flight.departure': ['2026-11-24T06:00Z', '2026-11-24T06:00Z'],
  'document.expiry': ['2026-12-04', 'not-sent'],
  'document.issued': ['2026-11-04', 'not-sent'],
  'booking.created': ['2026-11-23T08:30Z', 'not-sent'],
  'booking.ticketed': ['2026-11-24T01:00Z', 'not-sent'],
  'links.phoneBookings': [2, 'not-sent'],
  'links.emailBookings': [2, 'not-sent'],
  'links.cardBookings': [2, 'not-sent'],
  'links.agentBookings': [2, 'not-sent'],
  'links.ticketNeighbours': [2, 'not-sent'],
};

describe('facts of a flight', () => {
  test('every fact of the first two catalogues is in the table', () => {
    const first = FACTS.filter(({ since }) => since < 3).map(({ id }) => id);
    expect(Object.keys(EXPECTED).sort()).toEqual(first.sort());
  });

  test.each(Object.entries(EXPECTED))(
    'the fact %s of a rich and of a poor booking is as expected',
    (fact, [rich, poor]) => {
      expect(read(RICH, fact)).toEqual({ state: 'value', value: rich });
      const left = read(POOR, fact);
      expect(left.state === 'value' ? left.value : left.state).toEqual(poor);
    },
  );

  test('a value that others on the flight have is empty, not "not sent"', () => {
    const messages = [api('m1', [COURIER, person('KONE/SEKOU', { documents: [document('X1234567')] })])];
    for (const fact of ['traveller.sex', 'traveller.nationality', 'bags.count', 'bags.none', 'traveller.ageYears']) {
      expect(read(messages, fact, 1).state, fact).toBe('empty');
    }
  });

  test('rows without a value hold 0, so that equal blocks are equal bytes', () => {
    const block = buildFactBlock(fold(POOR), context);
    for (const column of block.columns) {
      column.states.forEach((state, row) => {
        if (state !== 0) expect(column.values[row], column.fact).toBe(0);
      });
    }
  });
});

const listed = (...travellers: ManifestTraveller[]): FoldMessage[] => [api('m1', travellers)];
const booked = (more: Partial<Booking>, ...travellers: ManifestTraveller[]): FoldMessage[] => [
  pnr('m1', travellers, [
    booking(
      'ABC123',
      travellers.map((_each, at) => at),
      more,
    ),
  ]),
];

describe('facts about identity and documents', () => {
  test.each([
    ['FNU', 'X/FNU', true],
    ['one letter for a surname', 'M/KOFI', true],
    ['an initial for a given name', 'MENSAH/K', false],
    ['UNKNOWN', 'UNKNOWN/UNKNOWN', true],
    ['a full stop', './KOFI', true],
    ['the same letter', 'XXXX/KOFI', true],
    ['no given name', 'MENSAH/', false],
    ['a test', 'TEST/PASSENGER', true],
    ['a real name', 'NULLENS/ANN', false],
  ])('a placeholder for a name is recognised, a real name is not: %s', (_title, name, expected) => {
    expect(value(listed(person(name)), 'traveller.placeholderName')).toBe(expected);
  });

  test.each([
    ['00000000', true],
    ['11111111', true],
    ['123456789', true],
    ['AB987654321', true],
    ['NULL', true],
    ['PASSPORT1', true],
    ['12', true],
    ['A1234568', false],
    ['18FV12345', false],
    ['433419360', false],
  ])('the document number %s is suspicious: %s', (number, expected) => {
    expect(isSuspicious(number)).toBe(expected);
  });

  test.each([
    ['a specimen', { documents: [document('L898902C3', { issuer: 'UTO' })] }, true],
    ['a specimen nationality', { nationality: 'UTO' }, true],
    ['no state', { documents: [document('A7654321', { issuer: 'XXX' })] }, true],
    ['unspecified nationality', { nationality: 'XXX', documents: [document('A7654321')] }, false],
  ])('a specimen is recognised by its state: %s', (_title, more, expected) => {
    expect(value(listed(person('ERIKSSON/ANNA', more)), 'document.specimen')).toBe(expected);
  });

  test.each([
    ['2026-11-23', true, -1],
    ['2026-11-24', false, 0],
    ['2026-11-25', false, 1],
  ])('the facts of a document that expires on %s are right', (expiry, expired, days) => {
    const messages = listed(person('MENSAH/KOFI', { documents: [document('A7654321', { expiry })] }));
    expect(value(messages, 'document.expired')).toBe(expired);
    expect(value(messages, 'document.daysToExpiry')).toBe(days);
  });

  test('the facts of a document prefer a passport to a visa', () => {
    const documents = [document('V1234567', { type: 'V', issuer: 'FRA' }), document('P7654321')];
    expect(value(listed(person('MENSAH/KOFI', { documents })), 'document.issuer')).toBe('TGO');
  });

  test.each<[string, Partial<ManifestTraveller> & { name: string }, boolean]>([
    ['another name', { name: 'KONE/SEKOU' }, true],
    ['another birth date', { name: 'MENSAH/KOFI', dateOfBirth: '1970-02-03' }, true],
    ['another number', { name: 'KONE/SEKOU', documents: [document('B1')] }, false],
    ['another state', { name: 'KONE/SEKOU', documents: [document('A1', { issuer: 'BEN' })] }, false],
    ['an infant', { name: 'MENSAH/AMA', type: 'infant' }, false],
  ])('the fact of a shared document is right for %s', (_title, { name, ...more }, expected) => {
    const documents = [document('A1')];
    const messages = listed(
      person('MENSAH/KOFI', { documents, dateOfBirth: '1980-02-03' }),
      person(name, { documents, ...more }),
    );
    expect(value(messages, 'identity.documentSharedOnFlight', 0)).toBe(expected);
    expect(value(messages, 'identity.documentSharedOnFlight', 1)).toBe(expected);
  });

  const documents = [document('A1')];
  const dateOfBirth = '1980-02-03';
  const twoBookings = (...travellers: readonly [ManifestTraveller, ManifestTraveller]) => [
    pnr('m1', travellers, [booking('AAA111', [0]), booking('BBB222', [1])]),
  ];

  test.each([
    ['on one list', 'ZHU/MIN', 'MIN/ZHUMR', listed],
    ['in two bookings', 'ZHU/MIN', 'MIN/ZHUMR', twoBookings],
    ['in two bookings', 'SOW/BA', 'SOOW/BA', twoBookings],
  ])('a person left apart %s as %s and %s shares no document with anybody', (_where, one, other, send) => {
    const messages = send(person(one, { documents, dateOfBirth }), person(other, { documents, dateOfBirth }));
    expect(fold(messages).travellers).toHaveLength(2);
    for (const row of [0, 1]) expect(value(messages, 'identity.documentSharedOnFlight', row)).toBe(false);
  });

  test.each([
    ['on one list', 'DIOP/JEAN', 'DIOP/JOAN', 'M', 'F', listed],
    ['on one list', 'DOE/MARIA', 'DOE/MARIE', 'F', 'F', listed],
    ['on one list', 'LI/CHEN', 'LI/KEN', 'M', 'M', listed],
    ['on one list', 'SOW/MAMADOU', 'SOW/MAMADI', null, null, listed],
    ['in two bookings', 'DIOP/JEAN', 'DIOP/JOAN', 'M', 'F', twoBookings],
  ] as const)(
    'two people %s with names as alike as %s and %s share a document',
    (_where, one, other, sex, otherSex, send) => {
      const messages = send(
        person(one, { documents, dateOfBirth, sex, seat: '10A' }),
        person(other, { documents, dateOfBirth, sex: otherSex, seat: '10B' }),
      );
      expect(fold(messages).travellers).toHaveLength(2);
      for (const row of [0, 1]) expect(value(messages, 'identity.documentSharedOnFlight', row)).toBe(true);
    },
  );

  test("the fact of a differing name compares the ticket's name with the document's", () => {
    const messages = [
      api('m1', [person('ADEBAYO/TUNDE', { locator: 'ABC123' }), person('KONE/SEKOU', { locator: 'DEF456' })]),
      pnr('m2', [person('MENSAH/KOFI'), person('KONE/SEKOU MR')], [booking('ABC123', [0]), booking('DEF456', [1])]),
    ];
    expect(value(messages, 'identity.nameDiffers', 0)).toBe(true);
    expect(value(messages, 'identity.nameDiffers', 1)).toBe(false);
  });

  test('the channel facts find travellers of one channel only, on a flight with both', () => {
    const messages = [
      api('m1', [person('AA/BB'), person('CREW/C', { type: 'crew' })]),
      pnr('m2', [person('CC/DD')], [booking('ABC123', [0])]),
    ];
    expect(value(messages, 'identity.apiWithoutPnr', 0)).toBe(true);
    expect(read(messages, 'identity.apiWithoutPnr', 1).state).toBe('not-applicable');
    expect(value(messages, 'identity.pnrWithoutApi', 2)).toBe(true);
    expect(read(messages, 'identity.nameDiffers', 0).state).toBe('not-applicable');
  });
});

describe('facts about bookings', () => {
  const adult = person('MENSAH/KOFI', { dateOfBirth: '1980-02-03' });
  const child = person('MENSAH/AMA', { dateOfBirth: '2015-02-03' });

  test.each([
    ['the traveller', 'MENSAH K', false],
    ['the given name', 'KOFI', false],
    ['another person', 'DA SILVA JOAO', true],
    ['a firm', 'ACME TRADING LTD', false],
    ['a firm by its last word', 'TOTAL SA', false],
    ['a person whose name has a word of firms', 'SA COUTO JOAO', true],
  ])('the fact of a third-party payer is right when the payment names %s', (_title, payer, expected) => {
    const payments = [
      { method: 'card' as const, amount: 1, currency: 'EUR', card: 'VI', last4: '1', token: null, payer },
    ];
    expect(value(booked({ payments }, adult), 'booking.thirdPartyPayer')).toBe(expected);
  });

  test('a payer who shares no more than a letter with a traveller is another person', () => {
    const payments = [
      { method: 'card' as const, amount: 1, currency: 'EUR', card: 'VI', last4: '1', token: null, payer: 'KORA A' },
    ];
    expect(value(booked({ payments }, person('CHIN A FOE/MARCEL A')), 'booking.thirdPartyPayer')).toBe(true);
  });

  test('an invoice to a third party is no third-party payment', () => {
    const payments = [
      {
        method: 'invoice' as const,
        amount: 1,
        currency: 'EUR',
        card: null,
        last4: null,
        token: null,
        payer: 'DA SILVA',
      },
    ];
    expect(value(booked({ payments }, adult), 'booking.thirdPartyPayer')).toBe(false);
  });

  test.each([
    ['a booking date without time counts from its start', { created: '2026-11-23' }, 30],
    ['the ticket stands for a missing booking time', { ticketed: '2026-11-24T05:10Z' }, 0],
    ['a booking after departure counts as at departure', { created: '2026-11-25T00:00Z' }, 0],
  ])('%s', (_title, more, hours) => {
    expect(value(booked(more, adult), 'booking.leadHours')).toBe(hours);
  });

  test.each<[string, ManifestTraveller[], FactValue, FactValue]>([
    ['alone', [child], true, false],
    ['with a parent', [child, adult], false, false],
    ['with an adult of another name', [child, person('KONE/SEKOU', { dateOfBirth: '1980-01-02' })], false, true],
    ['with a parent of two surnames', [child, person('KONE MENSAH/AWA', { dateOfBirth: '1980-01-02' })], false, false],
    [
      'with an adult who shares only a particle',
      [person('DA COSTA/ANA', { dateOfBirth: '2015-02-03' }), person('DA SILVA/ANA', { dateOfBirth: '1980-01-02' })],
      false,
      true,
    ],
    [
      'with an adult who shares only a letter between two names',
      [
        person('JONG A PIN/HENK', { dateOfBirth: '2017-01-23' }),
        person('CHIN A FOE/MARCEL', { dateOfBirth: '1993-01-18' }),
      ],
      false,
      true,
    ],
    [
      'with a parent whose surname is one letter',
      [person('E/LI', { dateOfBirth: '2015-02-03' }), person('E/WEI', { dateOfBirth: '1980-01-02' })],
      false,
      false,
    ],
    [
      'with a parent whose surname is a particle elsewhere',
      [person('LE/THI', { dateOfBirth: '2015-02-03' }), person('LE/VAN', { dateOfBirth: '1980-01-02' })],
      false,
      false,
    ],
    ['with a person of unknown age', [child, person('KONE/SEKOU')], null, null],
    ['an adult', [adult, child], false, false],
  ])('the facts of a minor are right: %s', (_title, travellers, withoutAdult, otherSurname) => {
    expect(value(booked({}, ...travellers), 'booking.minorWithoutAdult')).toBe(withoutAdult);
    expect(value(booked({}, ...travellers), 'booking.minorOtherSurname')).toBe(otherSurname);
  });

  test.each([
    ['of the origin', ['+251911000000'], false],
    ['of a third country', ['+33600000000'], true],
    ['written nationally', ['0911000000'], null],
    ['of a third country next to one written nationally', ['+33600000000', '0911000000'], null],
  ])('the fact of a foreign telephone is right for a number %s', (_title, phones, expected) => {
    const native = { ...adult, nationality: 'TGO' };
    expect(value(booked({ phones }, native), 'booking.phoneCountryForeign')).toBe(expected);
  });

  test('a country counts as foreign only when a home is known', () => {
    const abroad = { phones: ['+33600000000'] };
    const agency = { iata: null, city: null, country: 'FRA', office: null, type: null, agent: null };
    for (const fact of ['booking.phoneCountryForeign', 'booking.saleCountryForeign']) {
      expect(read(booked({ ...abroad, agency }, adult), fact).state, fact).toBe('not-sent');
      expect(value(booked({ ...abroad, agency }, { ...adult, nationality: 'TGO' }), fact), fact).toBe(true);
      expect(value(booked({ ...abroad, agency }, { ...adult, residence: 'FRA' }), fact), fact).toBe(false);
    }
  });

  test('a booking is said to have no contact only when others have one', () => {
    const [without, other] = [booking('ABC123', [0]), booking('DEF456', [1])];
    const people = [adult, person('KONE/SEKOU')];
    expect(read([pnr('m1', people, [without, other])], 'booking.noContact').state).toBe('not-sent');
    const withPhone = { ...other, phones: ['+22890000000'] };
    expect(value([pnr('m1', people, [without, withPhone])], 'booking.noContact')).toBe(true);
  });
});

describe('facts about itineraries', () => {
  const there = segment('LFW', 'CDG', '2026-11-24T09:00', '2026-11-24T15:00');
  const traveller = person('MENSAH/KOFI', { nationality: 'TGO' });
  const on = (...segments: Booking['segments'][number][]): FoldMessage[] => [
    pnr('m1', [traveller], [booking('ABC123', [0], { segments })], {
      flights: [leg({ origin: 'LFW', destination: 'CDG', arrival: '2026-11-24T15:00' })],
    }),
  ];

  test.each<[string, FoldMessage[], Readonly<Record<string, FactValue | FactState>>]>([
    [
      'one way',
      on(there),
      {
        oneWay: true,
        stayNights: 'not-applicable',
        sameDayReturn: false,
        destination: 'CDG',
        gaps: 0,
        journeyHours: 5,
      },
    ],
    [
      'a return',
      on(there, segment('CDG', 'LFW', '2026-12-01T10:00', '2026-12-01T16:00')),
      {
        oneWay: false,
        stayNights: 7,
        destination: 'CDG',
        longestConnectionHours: 'not-applicable',
        airports: ['LFW', 'CDG'],
      },
    ],
    [
      'a return on the same day',
      on(there, segment('CDG', 'LFW', '2026-11-24T20:00', '2026-11-25T02:00')),
      { stayNights: 0, sameDayReturn: true },
    ],
    [
      'a return from another airport of the city',
      on(there, segment('ORY', 'LFW', '2026-12-01T10:00', '2026-12-01T16:00')),
      { oneWay: false, gaps: 0 },
    ],
    [
      'a return from another city is a gap',
      on(there, segment('BRU', 'LFW', '2026-12-01T10:00', '2026-12-01T16:00')),
      { oneWay: false, gaps: 1, destination: 'CDG' },
    ],
    [
      'a connection each way',
      on(
        there,
        segment('CDG', 'GRU', '2026-11-24T23:00', '2026-11-25T08:00'),
        segment('GRU', 'CDG', '2026-11-29T20:00', '2026-11-30T10:00'),
        segment('CDG', 'LFW', '2026-11-30T13:30', '2026-11-30T19:00'),
      ),
      {
        oneWay: false,
        destination: 'GRU',
        stayNights: 4,
        longestConnectionHours: 8,
        segments: 4,
        originCountry: 'TGO',
      },
    ],
    [
      'segments out of order',
      on(segment('CDG', 'LFW', '2026-12-01T10:00', '2026-12-01T16:00'), there),
      { origin: 'LFW', destination: 'CDG', stayNights: 7 },
    ],
    [
      'a cancelled return',
      on(there, { ...segment('CDG', 'LFW', '2026-12-01T10:00', '2026-12-01T16:00'), status: 'UN' }),
      { oneWay: true, segments: 1 },
    ],
    [
      'a return to another city at home',
      on(there, segment('CDG', 'LRL', '2026-12-01T10:00', '2026-12-01T16:00')),
      { oneWay: false },
    ],
  ])('the itinerary facts are right for %s', (_title, messages, expected) => {
    for (const [fact, wanted] of Object.entries(expected)) {
      const found = read(messages, `itinerary.${fact}`);
      expect(found.state === 'value' ? found.value : found.state, fact).toEqual(wanted);
    }
  });

  test('the weight per night is divided by at least one night', () => {
    const heavy = { bags: { count: 1, weightKg: 40, tags: [], pool: null } };
    const back = segment('CDG', 'LFW', '2026-11-24T20:00', '2026-11-25T02:00');
    const messages = [
      pnr('m1', [{ ...traveller, ...heavy }], [booking('ABC123', [0], { segments: [there, back] })], {
        flights: [leg({ origin: 'LFW', destination: 'CDG' })],
      }),
    ];
    expect(value(messages, 'bags.kgPerNight')).toBe(40);
  });

  test('the facts of bags apply only to the head of a pool', () => {
    const bags = { count: null, weightKg: null, tags: [], pool: 'member' as const };
    expect(read(listed(person('MENSAH/KOFI', { bags })), 'bags.count').state).toBe('not-applicable');
  });
});

describe('facts about links between bookings', () => {
  const agency = { iata: '123', city: null, country: null, office: null, type: null, agent: null };
  const paidBy = (token: string | null): Partial<Booking> => ({
    payments: [{ method: 'card', amount: 1, currency: 'EUR', card: 'VI', last4: '1234', token, payer: null }],
  });
  const two = (a: Partial<Booking>, b: Partial<Booking>, surname = 'KONE'): FoldMessage[] => [
    pnr(
      'm1',
      [person('MENSAH/KOFI'), person(`${surname}/SEKOU`)],
      [booking('ABC123', [0], a), booking('DEF456', [1], b)],
    ),
  ];

  test.each<[string, string, Partial<Booking>, Partial<Booking>, number]>([
    ['the same phone', 'phoneBookings', { phones: ['+228900'] }, { phones: ['00228900'] }, 1],
    ['another phone', 'phoneBookings', { phones: ['+228900'] }, { phones: ['+228901'] }, 0],
    ['the same e-mail', 'emailBookings', { emails: ['A@B.C'] }, { emails: ['A@B.C'] }, 1],
    [
      'one agency within a quarter of an hour',
      'agentBookings',
      { agency, created: '2026-11-20T10:00Z' },
      { agency, created: '2026-11-20T10:15Z' },
      1,
    ],
    [
      'one agency later',
      'agentBookings',
      { agency, created: '2026-11-20T10:00Z' },
      { agency, created: '2026-11-20T10:16Z' },
      0,
    ],
    ['the same masked card', 'cardBookings', paidBy(null), paidBy(null), 1],
    ['the same card by its keyed hash', 'cardBookings', paidBy('ABCDEFGHIJK'), paidBy('ABCDEFGHIJK'), 1],
    ['two cards that end alike', 'cardBookings', paidBy('ABCDEFGHIJK'), paidBy('ABCDEFGHIJL'), 0],
    ['a neighbouring ticket', 'ticketNeighbours', { tickets: ['0712345678900'] }, { tickets: ['0712345678905'] }, 1],
    ['a ticket further off', 'ticketNeighbours', { tickets: ['0712345678900'] }, { tickets: ['0712345678906'] }, 0],
  ])('the facts of linked bookings are right for %s', (_title, fact, a, b, expected) => {
    expect(value(two(a, b), `links.${fact}`, 0)).toBe(expected);
    expect(value(two(a, b), `links.${fact}`, 1)).toBe(expected);
  });

  test('a family in two bookings does not count as linked by phone', () => {
    expect(value(two({ phones: ['+228900'] }, { phones: ['+228900'] }, 'MENSAH'), 'links.phoneBookings')).toBe(0);
  });

  test('the phones of a list count as links too', () => {
    const phones = ['+22890000000'];
    const messages = listed(person('MENSAH/KOFI', { phones }), person('KONE/SEKOU', { phones }));
    expect(value(messages, 'links.phoneBookings')).toBe(1);
  });
});

describe('a fact that no message carries is not-sent, not "no"', () => {
  const adult = person('MENSAH/KOFI', { dateOfBirth: '1980-02-03' });
  const bags = (more: Partial<ManifestTraveller['bags']>): Partial<ManifestTraveller> => ({
    bags: { count: null, weightKg: null, tags: [], pool: null, ...more },
  });
  /** A reservation list: names the flight and its connections. */
  const reserved = (more: Partial<Booking>): FoldMessage[] => [
    { id: 'm1', manifest: manifest({ format: 'PNL', travellers: [adult], bookings: [booking('ABC123', [0], more)] }) },
  ];
  const there = segment('GRU', 'ADD', '2026-11-23T20:00', '2026-11-24T07:00');
  const on = segment('ADD', 'LFW', '2026-11-24T09:00', '2026-11-24T12:00');
  const back = segment('LFW', 'GRU', '2026-11-28T09:00', '2026-11-28T22:00');

  test.each<[string, FoldMessage[], string, FactValue | FactState]>([
    ['a split in a reservation list', reserved({}), 'booking.split', 'not-sent'],
    ['the other half of one', reserved({}), 'links.splitOnFlight', 'not-sent'],
    ['the flights of a journey', reserved({}), 'itinerary.segments', 'not-sent'],
    ['gaps of an unknown journey', reserved({}), 'itinerary.gaps', 'not-sent'],
    ['a gap that the message states', reserved({ gaps: 1 }), 'itinerary.gaps', 1],
    ['a way back without any segment', reserved({ segments: [] }), 'itinerary.oneWay', 'not-sent'],
    [
      'a class that no traveller has',
      booked({ segments: [{ ...on, class: null }] }, adult),
      'booking.premiumClass',
      'not-sent',
    ],
    [
      'a connection after a flight whose landing was not sent',
      booked({ segments: [{ ...there, arrival: null }, on] }, adult),
      'itinerary.longestConnectionHours',
      'not-sent',
    ],
    [
      'a night at the hub, not on board',
      booked({ segments: [{ ...there, arrival: null }, on] }, adult),
      'itinerary.overnightConnections',
      'not-sent',
    ],
    ['a purchase on the day itself', booked({ ticketed: '2026-11-24' }, adult), 'booking.goShow', 'not-sent'],
    ['a purchase on the day before', booked({ ticketed: '2026-11-23' }, adult), 'booking.goShow', false],
    ['a purchase hours before', booked({ ticketed: '2026-11-24T03:00Z' }, adult), 'booking.goShow', true],
    [
      'a purchase hours before the first flight of the journey',
      booked({ ticketed: '2026-11-23T20:00Z', segments: [there, on] }, adult),
      'booking.goShow',
      true,
    ],
    [
      'a booking, by the first flight of the journey',
      booked({ created: '2026-11-23T12:30Z', segments: [there, on] }, adult),
      'booking.leadHours',
      10,
    ],
    [
      'a booking made anew on the way, by the next flight',
      booked({ created: '2026-11-24T02:00Z', segments: [there, on] }, adult),
      'booking.leadHours',
      4,
    ],
    [
      'a booking whose first flight has no time of day, by this flight',
      booked({ created: '2026-11-23T12:30Z', segments: [{ ...there, departure: '2026-11-23' }, on] }, adult),
      'booking.leadHours',
      17,
    ],
    [
      'bags of strangers next to the head of a pool, where bags are not counted',
      booked({}, { ...adult, ...bags({ pool: 'head' }) }, person('KONE/SEKOU')),
      'bags.headCarriesAll',
      'not-sent',
    ],
    [
      'a head of a pool without bags',
      booked({}, { ...adult, ...bags({ pool: 'head', count: 0 }) }, person('KONE/SEKOU', bags({ pool: 'member' }))),
      'bags.headCarriesAll',
      false,
    ],
    ['bags before check-in', booked({}, adult, person('KONE/SEKOU', bags({ count: 1 }))), 'bags.none', 'empty'],
  ])('the fact is not-sent, empty or a value as the messages allow: %s', (_title, messages, fact, expected) => {
    const { state, value: found } = read(messages, fact);
    expect(state === 'value' ? found : state).toEqual(expected);
  });

  test('a checked-in traveller without a bag count has no bags when others have a count', () => {
    const [bare, heavy] = [booking('ABC123', [0]), booking('DEF456', [1])];
    const other = person('KONE/SEKOU', bags({ count: 1 }));
    const checkedIn = { ...adult, status: 'checked-in' as const };
    expect(value([pnr('m1', [checkedIn, other], [bare, heavy])], 'bags.none')).toBe(true);
    expect(read([pnr('m1', [checkedIn, other], [booking('ABC123', [0, 1])])], 'bags.none').state).toBe('empty');
    expect(read([pnr('m1', [checkedIn, person('KONE/SEKOU')], [bare, heavy])], 'bags.none').state).toBe('not-sent');
    expect(read(listed(checkedIn, other), 'bags.none').state).toBe('empty');
  });

  test('bag weights within a fifth of a kilogram count as the same', () => {
    const weighing = (weightKg: number): FoldMessage[] =>
      booked({}, { ...adult, ...bags({ weightKg: 23 }) }, person('KONE/SEKOU', bags({ weightKg })));
    expect(value(weighing(23.2), 'bags.identicalWeights')).toBe(true);
    expect(value(weighing(22.8), 'bags.identicalWeights')).toBe(true);
    expect(value(weighing(23.3), 'bags.identicalWeights')).toBe(false);
  });

  test('an expired passport next to a valid one does not count, nor does a visa', () => {
    const old = document('A1', { expiry: '2026-01-01' });
    const visa = document('V1', { type: 'V', expiry: '2026-01-01' });
    expect(value(listed({ ...adult, documents: [old, document('A2')] }), 'document.expired')).toBe(false);
    expect(value(listed({ ...adult, documents: [old, visa] }), 'document.expired')).toBe(true);
    expect(read(listed({ ...adult, documents: [visa] }), 'document.expired').state).toBe('not-applicable');
  });

  test('a traveller on the way back is at the end of the journey', () => {
    const journey = { segments: [segment('LFW', 'ADD', '2026-11-20T09:00', '2026-11-20T15:00'), on] };
    expect(value(booked(journey, adult), 'itinerary.continues')).toBe(false);
    expect(value(booked({ segments: [there, on, back] }, adult), 'itinerary.continues')).toBe(false);
    expect(
      value(booked({ segments: [on, segment('LFW', 'ACC', '2026-11-24T14:00')] }, adult), 'itinerary.continues'),
    ).toBe(true);
  });

  test('tickets are counted wherever their numbers are', () => {
    const [one, other] = ['0712345678901', '0712345678902'];
    const travellers = [{ ...adult, ticket: one }, person('KONE/SEKOU', { ticket: other })];
    expect(value(booked({}, ...travellers), 'booking.tickets')).toBe(2);
    expect(value(booked({ tickets: [one] }, ...travellers), 'booking.tickets')).toBe(2);
  });

  test('an equal mailbox does not count as one that differs in digits', () => {
    const of = (a: string, b: string): FoldMessage[] => [
      pnr(
        'm1',
        [adult, person('KONE/SEKOU')],
        [booking('ABC123', [0], { emails: [a] }), booking('DEF456', [1], { emails: [b] })],
      ),
    ];
    expect(value(of('SUNNY1@EXAMPLE.ORG', 'SUNNY2@EXAMPLE.ORG'), 'links.similarEmailBookings')).toBe(1);
    expect(value(of('SUNNY@EXAMPLE.ORG', 'SUNNY2@EXAMPLE.ORG'), 'links.similarEmailBookings')).toBe(1);
    expect(value(of('SUNNY1@EXAMPLE.ORG', 'SUNNY1@EXAMPLE.ORG'), 'links.similarEmailBookings')).toBe(0);
  });
});

describe('a missing document', () => {
  const without = person('SOSSOU/EFUA', { dateOfBirth: '1980-02-03' });
  const withOne = person('MENSAH/KOFI', { documents: [document('P7354821')] });

  test('a missing document counts as not sent when no traveller on the flight has one', () => {
    expect(read([api('m1', [without])], 'document.expired')).toEqual({ state: 'not-sent', value: null });
    expect(read([api('m1', [without])], 'document.sent').state).toBe('not-sent');
  });

  test('a missing document counts as missing when others on the list have one', () => {
    const messages = [api('m1', [without, withOne])];
    const row = fold(messages).travellers.findIndex(({ surname }) => surname === 'SOSSOU');
    expect(read(messages, 'document.expired', row)).toEqual({ state: 'empty', value: null });
    expect(read(messages, 'document.sent', row)).toEqual({ state: 'value', value: false });
    expect(read(messages, 'document.count', row).value).toBe(0);
  });
});
