/** Small flights, each with a situation for facts. Travellers are found by their surname. */
import type { Flight, FoldMessage } from '../../../shared/flight/flight.ts';
import { foldFlights } from '../../../shared/flight/fold-flights.ts';
import type { Bags, Booking, ManifestTraveller, Payment } from '../../../shared/manifest.ts';
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

export const context = { ...plain, reference: shippedReference() };

/** The flight from Addis Ababa, if there is one. */
export function fold(messages: readonly FoldMessage[]): Flight {
  const flights = foldFlights(messages, context);
  const flight = flights.find((each) => each.leg.origin === 'ADD') ?? flights[0];
  if (flight === undefined) throw new Error('no flight');
  return flight;
}

const bags = (more: Partial<Bags>): { readonly bags: Bags } => ({
  bags: { count: null, weightKg: null, tags: [], pool: null, ...more },
});

const paid = (more: Partial<Payment>): Payment => ({
  method: 'card',
  amount: null,
  currency: 'EUR',
  card: null,
  last4: null,
  token: null,
  payer: null,
  ...more,
});

/** A courier and a companion in one booking, and three bookings of strangers that share something with it. */
const COURIER = person('MENSAH/KOFI', {
  title: 'MR',
  dateOfBirth: '1990-01-01',
  sex: 'M',
  nationality: 'TGO',
  residence: 'FRA',
  documents: [
    document('P7354821', { expiry: '2026-12-04', issued: '2026-11-04' }),
    document('V1112223', { type: 'V', issuer: 'TGO', issued: '2026-11-20' }),
  ],
  locator: 'ABC123',
  seat: '14A',
  embarkation: 'ADD',
  debarkation: 'LFW',
  verified: true,
  ...bags({ count: 2, weightKg: 45, tags: ['0071', '0072'], pool: 'head' }),
  frequentFlyer: { carrier: 'ET', number: '123', tier: 'GOLD' },
  status: 'boarded',
  checkedIn: '2026-11-24T03:30Z',
  boardingNumber: '007',
  governmentReference: 'KTN1',
  address: { street: '1 RUE', city: 'PARIS', state: null, postalCode: null, country: 'FRA' },
});
const CHILD = person('DOSSOU/AMA', { dateOfBirth: '2015-06-07', locator: 'ABC123', documents: [document('B1234567')] });
const BOOKING: Partial<Booking> = {
  created: '2026-11-23T08:30Z',
  ticketed: '2026-11-24T01:00Z',
  changed: '2026-11-24T04:00Z',
  segments: [
    segment('GRU', 'ADD', '2026-11-23T20:00', '2026-11-24T07:00'),
    { ...segment('ADD', 'LFW', '2026-11-24T09:00', '2026-11-24T12:00'), class: 'J' },
    segment('LFW', 'GRU', '2026-11-26T10:00', '2026-11-26T22:00'),
  ],
  payments: [
    paid({ method: 'cash', amount: 1200.5, currency: 'BRL', payer: 'SILVA JOAO' }),
    paid({ amount: 99.5, currency: 'BRL', card: 'VI', last4: '1234' }),
  ],
  tickets: ['0712345678901'],
  phones: ['+5511999990000'],
  emails: ['X@EXAMPLE.ORG'],
  addresses: [{ street: '1 RUE', city: 'PARIS', state: null, postalCode: null, country: 'FRA' }],
  agency: { iata: '12345678', city: 'CDG', country: 'FRA', office: null, type: 'T', agent: null },
  split: { locator: 'ZZZ999', count: 1 },
  changes: 3,
  services: ['XBAG', 'CTCM'],
  remarks: ['HELLO'],
};
const STRANGER: Partial<Booking> = {
  ...BOOKING,
  created: '2026-11-23T08:40Z',
  tickets: ['0712345678904'],
  phones: ['005511999990000'],
};

const ADDRESS = { street: '5 AVENUE', city: 'LOME', state: null, postalCode: null, country: 'TGO' };

/** A traveller with only a name. */
const bare = (name: string, more: Partial<ManifestTraveller> = {}): ManifestTraveller => person(name, more);

const desk: readonly FoldMessage[] = [
  api('m1', [
    bare('CAPTAIN/ANN', { type: 'crew', crewDuty: 'CR1', documents: [document('C1')] }),
    bare('DEADHEAD/BOB', { type: 'crew', crewDuty: 'CR5' }),
    bare('SILENT/CAL', { type: 'transit-crew' }),
    bare('TRANSIT/DAN', { type: 'transit-passenger', embarkation: 'NBO', debarkation: 'ACC', title: 'MR', sex: 'X' }),
    bare('BABY/EVE', { type: 'infant', dateOfBirth: '2023-01-01' }),
    bare('SUCKLING/FAY', { type: 'infant', dateOfBirth: '2026-01-01' }),
    bare('UNBORN/GIL', { dateOfBirth: '2027-01-01', title: 'MRS', sex: 'M' }),
    bare('TWIN/HAL', { dateOfBirth: '1980-01-02', title: 'DR' }),
    bare('TWIN/HAL', { dateOfBirth: '1980-01-02', sex: 'F', title: 'MS', seat: 'X' }),
    bare('LEFT/IDA', {
      status: 'not-boarded',
      seat: '14A',
      boardingNumber: 'SBY',
      ...bags({ count: 1, weightKg: 20 }),
    }),
    bare('GONE/JON', { status: 'cancelled', seat: '14B', boardingNumber: '12', checkedIn: '2026-11-24T07:00Z' }),
    bare('ABOARD/KIM', { status: 'boarded', boardingNumber: '13', checkedIn: '2026-11-24', title: 'MISS' }),
    bare('TRAVELLER/LEO', {
      nationality: 'TGO',
      residence: 'TGO',
      governmentReference: 'KTN2',
      address: ADDRESS,
      documents: [document('A7654321', { issued: '2027-01-01', expiry: '2020-01-01', issuer: 'FRA' })],
    }),
    bare('RESIDENT/MAX', {
      residence: 'TGO',
      documents: [
        document('A11', { issuer: null, issued: null, expiry: null }),
        document('V5', { type: 'V', issuer: 'FRA' }),
      ],
    }),
    bare('NATIONAL/NED', {
      nationality: 'BEN',
      documents: [document('V7', { type: 'V', issued: '2026-11-01', issuer: null })],
    }),
    bare('EMPTY/', {}),
    bare('UNDATED/PAT', { type: 'infant' }),
  ]),
  {
    id: 'm2',
    manifest: manifest({
      format: 'CUSRES',
      function: 'reply',
      travellers: [],
      replies: [
        {
          locator: null,
          reference: null,
          surname: 'CAPTAIN',
          givenNames: 'ANN',
          answer: 'board',
          code: '0Z',
          text: null,
        },
      ],
    }),
  },
];

const money: readonly FoldMessage[] = [
  pnr(
    'm1',
    [
      bare('ALPHA/ADA', { status: 'boarded' }),
      bare('BRAVO/BEN', { status: 'not-boarded' }),
      bare('CHARLIE/CID'),
      bare('DELTA/DON'),
      bare('ECHO/ELI'),
    ],
    [
      booking('AAA111', [0, 1], {
        created: '2026-11-20',
        ticketed: '2026-11-22T09:00Z',
        payments: [
          paid({ amount: 300, card: 'VI', last4: '1', token: 'TOKENA', payer: 'ALPHA ADA' }),
          paid({ amount: 100, card: 'CA', last4: '2', token: 'TOKENB', payer: 'ACME LTD' }),
        ],
        segments: [
          segment('ADD', 'LFW', '2026-11-24T09:00', '2026-11-24T12:00'),
          segment('LFW', 'ADD', '2026-11-24T20:00', '2026-11-25T04:00'),
        ],
        tickets: ['0710000000001', '0710000000002'],
        split: { locator: 'CCC333', count: null },
        emails: ['ADA.ALPHA1@GMAIL.COM', 'ADAALPHA1+X@GMAIL.COM'],
        addresses: [ADDRESS],
        agency: { iata: null, city: 'ADD', country: null, office: 'ADDET', type: 'A', agent: 'JD' },
        services: ['UMNR', 'AVIH'],
        cancelled: true,
      }),
      booking('BBB222', [2], {
        created: '2026-11-24T02:30Z',
        changed: '2026-11-23',
        payments: [paid({ method: 'card', amount: 200, card: 'VI', payer: 'DELTA DON' })],
        emails: ['ADAALPHA2@GMAIL.COM'],
        addresses: [ADDRESS],
        otherLocators: [{ carrier: '1A', locator: 'XYZ' }],
        agency: { iata: null, city: null, country: 'TGO', office: null, type: null, agent: null },
        segments: [
          { ...segment('ADD', 'LFW', '2026-11-24T09:00', '2026-11-24T12:00'), status: 'TK', class: 'Y' },
          { ...segment('LFW', 'ADD', '2026-12-01T09:00'), departure: null },
        ],
      }),
      booking('CCC333', [3], {
        emails: ['ROOT@MAILINATOR.COM', 'DON@DELTA.TG'],
        payments: [paid({ method: 'cash', payer: 'DELTA DON' })],
        segments: [{ ...segment('ADD', 'LFW', '2026-11-24T09:00', '2026-11-24T12:00'), status: null, class: null }],
      }),
      booking('DDD444', [4], { segments: [] }),
    ],
  ),
];

const journeys: readonly FoldMessage[] = [
  api('m1', [bare('WALKIN/ANN', { debarkation: 'CDG', nationality: 'ETH' }), bare('LISTED/BOB')]),
  pnr(
    'm2',
    [bare('THERE/ANN'), bare('BACK/BEA', { nationality: 'BRA' }), bare('ROUND/CAS'), bare('OTHER/DOT')],
    [
      booking('AAA111', [0], {
        segments: [
          segment('GRU', 'CDG', '2026-11-22T20:00', '2026-11-23T09:00'),
          segment('CDG', 'ADD', '2026-11-24T01:00', '2026-11-24T07:00'),
          segment('ADD', 'LFW', '2026-11-24T09:00', '2026-11-24T12:00'),
          segment('LFW', 'ACC', '2026-11-24T14:00', '2026-11-24T15:00'),
        ],
      }),
      booking('BBB222', [1], {
        agency: { iata: null, city: null, country: 'KEN', office: null, type: null, agent: null },
        addresses: [{ street: null, city: 'NAIROBI', state: null, postalCode: null, country: 'KEN' }],
        segments: [
          segment('LFW', 'ADD', '2026-11-20T09:00', '2026-11-20T15:00'),
          segment('ADD', 'LFW', '2026-11-24T09:00', '2026-11-24T12:00'),
        ],
      }),
      booking('CCC333', [2], {
        segments: [
          segment('NBO', 'CDG', '2026-11-22T08:00', '2026-11-22T14:00'),
          segment('CDG', 'ADD', '2026-11-22T20:00', '2026-11-23T04:00'),
          segment('ADD', 'LFW', '2026-11-24T09:00', '2026-11-24T12:00'),
          segment('LFW', 'CDG', '2026-11-24T14:00', '2026-11-24T20:00'),
          segment('CDG', 'GRU', '2026-11-24T22:00', '2026-11-25T06:00'),
        ],
      }),
      booking('DDD444', [3], { segments: [{ ...segment('CDG', 'GRU', '2026-11-24'), carrier: null }] }),
    ],
  ),
];

const families: readonly FoldMessage[] = [
  pnr(
    'm1',
    [
      bare('PARENT/ANN', { dateOfBirth: '1980-01-02', nationality: 'TGO' }),
      bare('PARENT/BOB', { dateOfBirth: '2015-01-02', nationality: 'FRA', ...bags({ count: 1, weightKg: 20 }) }),
      bare('ALONE/CAL', { dateOfBirth: '2015-01-02', frequentFlyer: { carrier: 'ET', number: '7', tier: null } }),
      bare('CARED/DOT', { dateOfBirth: '2015-01-02', frequentFlyer: { carrier: 'ET', number: '7', tier: 'GOLD' } }),
      bare('AGELESS/EVE', { ...bags({ weightKg: 17 }) }),
      bare('HEAD/FAY', { ...bags({ count: 3, weightKg: 60, pool: 'head', tags: ['1', '2'] }) }),
      bare('MEMBER/GIL', { ...bags({ pool: 'member' }) }),
      bare('SAME/HAL', { ...bags({ count: 1, weightKg: 23 }) }),
      bare('SAME/IDA', { ...bags({ count: 1, weightKg: 23 }) }),
      bare('LIGHT/JON', { ...bags({ count: 0, weightKg: 0 }) }),
    ],
    [
      booking('AAA111', [0, 1]),
      booking('BBB222', [2]),
      booking('CCC333', [3], { services: ['UMNR'] }),
      booking('DDD444', [4]),
      booking('EEE555', [5, 6]),
      booking('FFF666', [7, 8]),
      booking('GGG777', [9]),
    ],
  ),
];

const list: readonly FoldMessage[] = [
  {
    id: 'm1',
    manifest: manifest({ format: 'PNL', travellers: [bare('NAME/ANN')], bookings: [booking('AAA111', [0])] }),
  },
];

const night: readonly FoldMessage[] = [
  api('m1', [bare('PILOT/ANN', { type: 'crew' })], {
    flights: [
      leg({
        number: null,
        registration: '5VABC',
        origin: 'LFW',
        destination: 'LRL',
        departure: '2026-11-22T23:10',
        arrival: '2026-11-23T00:30',
      }),
    ],
  }),
];

const undated: readonly FoldMessage[] = [
  api(
    'm1',
    [bare('NOBODY/ANN', { dateOfBirth: '1980-01-01', documents: [document('A7654321', { issued: '2020-01-01' })] })],
    {
      flights: [leg({ departure: null, arrival: null, destination: null })],
    },
  ),
];

/** A closed flight, sold by another carrier, with travellers who have what the flights above lack. */
const closed: readonly FoldMessage[] = [
  pnr(
    'm1',
    [
      bare('LATE/ANN', { locator: 'AAA111', residence: 'TGO', nationality: 'TGO' }),
      bare('LATE/BOB', { locator: 'AAA111', residence: 'FRA' }),
      bare('DOUBLE/CAL', {
        locator: 'BBB222',
        dateOfBirth: '1980-01-02',
        documents: [document('D1', { issuer: 'TGO' })],
      }),
      bare('DOUBLE/CAL', {
        locator: 'CCC333',
        dateOfBirth: '1980-01-02',
        documents: [document('D2', { issuer: 'BEN' })],
      }),
    ],
    [
      booking('AAA111', [0, 1], {
        phones: ['+22890000000'],
        agency: { iata: '1', city: 'LFW', country: 'TGO', office: null, type: null, agent: null },
        remarks: ['HELLO'],
        changes: 1,
      }),
      booking('BBB222', [2], { phones: ['0900'] }),
      booking('CCC333', [3]),
    ],
  ),
  api(
    'm2',
    [
      bare('LATE/ANN', {
        locator: 'AAA111',
        debarkation: 'CDG',
        residence: 'TGO',
        documents: [document('P1', { type: 'P', issuer: 'TGO' }), document('P2', { type: 'P', issuer: 'BEN' })],
        ...bags({ count: 1, weightKg: 20 }),
      }),
    ],
    { function: 'close-on-board' },
  ),
];

const gone: readonly FoldMessage[] = [
  api('m1', [bare('NOBODY/ANN', { type: 'infant' }), bare('OTHER/BOB', { ...bags({ count: 2, weightKg: 30 }) })], {
    flights: [leg({ operating: { carrier: 'KP', number: 77 } })],
  }),
  pnr(
    'm2',
    [
      bare('GROUP/ANN', { ...bags({ count: 1, weightKg: 11 }) }),
      bare('GROUP/BOB', { ...bags({ count: 1, weightKg: 12 }) }),
      bare('ELSEWHERE/CAL', { flights: [1] }),
    ],
    [booking('AAA111', [0, 1, 2])],
    { flights: [leg({ operating: { carrier: 'KP', number: 77 } }), leg({ origin: 'LFW', destination: 'ACC' })] },
  ),
  {
    id: 'm3',
    manifest: manifest({ function: 'cancel-flight', flights: [leg({ operating: { carrier: 'KP', number: 77 } })] }),
  },
];

export const FLIGHTS = {
  rich: [
    api('m1', [COURIER, CHILD]),
    pnr(
      'm2',
      [COURIER, CHILD, bare('KONE/SEKOU', { seat: '14B', boardingNumber: '008' }), bare('DIALLO/AWA')],
      [booking('ABC123', [0, 1], BOOKING), booking('DEF456', [2], STRANGER), booking('GHI789', [3], STRANGER)],
    ),
  ],
  /** A list with only a name. */
  poor: [api('m1', [bare('MENSAH/KOFI')])],
  desk,
  money,
  journeys,
  families,
  list,
  night,
  undated,
  closed,
  gone,
} satisfies Readonly<Record<string, readonly FoldMessage[]>>;

export type FlightName = keyof typeof FLIGHTS;
