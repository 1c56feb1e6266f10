/** Cases of the facts of the past: for each a value, an unknown, and the edge of its window. */
import type { FactBlock } from '../../../shared/fact/fact-block.ts';
import type { FactValue } from '../../../shared/fact/fact-values.ts';
import type { Booking, ManifestTraveller, Payment } from '../../../shared/manifest.ts';
import type { KeyedAppearances } from '../../../shared/past/encode-appearances.ts';
import type { Results } from '../../../shared/past/remember.ts';
import { booking, document, segment } from '../flight/make-manifest.ts';
import { askPast, dayBefore, flightOf, holder, memoryOf, remembered, type SeenFlight } from '../past/past-flights.ts';

const JOHN = holder('DOE/JOHN', 'P000001', { dateOfBirth: '1980-03-04', nationality: 'TGO', locator: 'NOW001' });
const STRANGER = holder('KONE/SEKOU', 'P000002', { locator: 'OTH001' });

function withLocator(
  traveller: ManifestTraveller,
  locator: string,
  more: Partial<ManifestTraveller> = {},
): ManifestTraveller {
  return { ...traveller, locator, ...more };
}

/** An earlier flight of John's, on a booking of its own. */
export function earlier(daysBefore: number, more: Partial<SeenFlight> = {}): SeenFlight {
  return { daysBefore, travellers: [withLocator(JOHN, `B${daysBefore}`)], ...more };
}

export const NOW: SeenFlight = { daysBefore: 0, travellers: [JOHN] };

/** A flight on each day without any relevant traveller, so that the records cover all days. */
const DENSE: readonly SeenFlight[] = Array.from({ length: 370 }, (_none, at) => ({
  daysBefore: at + 1,
  origin: 'CDG',
  destination: 'BRU',
  number: 77,
  travellers: [],
}));

let dense: readonly KeyedAppearances[] | undefined;

/** The records of those flights, computed once. */
function denseMemory(): readonly KeyedAppearances[] {
  dense ??= DENSE.map((seen) => remembered(flightOf(seen)));
  return dense;
}

export interface Case {
  readonly name: string;
  readonly past: readonly SeenFlight[];
  readonly now?: SeenFlight;
  /** The records cover a year; true by default. */
  readonly dense?: boolean;
  /** Results by surname and days before. */
  readonly results?: readonly (readonly [surname: string, daysBefore: number, found: boolean])[];
  readonly expected: FactValue;
}

/** All facts of the flight of a case; the case is about its first traveller. */
export function blockOf({ past, now = NOW, dense: isDense = true, results = [] }: Case): FactBlock {
  const flights = past.map(flightOf);
  const ended: Results = new Map(
    flights.flatMap((flight) =>
      flight.travellers.flatMap(({ id, surname }) => {
        const day = flight.leg.departure?.slice(0, 10) ?? '';
        const result = results.find(([name, daysBefore]) => name === surname && dayBefore(daysBefore) === day);
        return result === undefined ? [] : [[id, { found: result[2], at: (flight.departureUtc ?? 0) + 300 }] as const];
      }),
    ),
  );
  const flight = flightOf(now);
  return askPast(flight, memoryOf([...flights, flight], ended, isDense ? denseMemory() : []));
}

const NAMELESS: SeenFlight = { daysBefore: 0, travellers: [{ ...JOHN, documents: [], dateOfBirth: null }] };
const unknown = (name = 'too little is remembered'): Case => ({ name, past: [], dense: false, expected: 'not-sent' });
const nobody = (past: readonly SeenFlight[] = []): Case => ({
  name: 'nothing to recognise by',
  past,
  now: NAMELESS,
  expected: 'not-sent',
});

function booked(traveller: ManifestTraveller, more: Partial<Booking>, daysBefore = 0): SeenFlight {
  return { daysBefore, travellers: [traveller], bookings: [booking(traveller.locator, [0], more)] };
}

const out = (daysBefore: number, more: Partial<SeenFlight> = {}): SeenFlight =>
  earlier(daysBefore, { origin: 'LFW', destination: 'ADD', ...more });

/** There and back on one booking, with this many nights. */
function roundTrip(daysBefore: number, nights: number): SeenFlight {
  const [go, back] = [dayBefore(daysBefore), dayBefore(daysBefore - nights)];
  return booked(
    withLocator(JOHN, `B${daysBefore}`),
    {
      segments: [
        segment('ADD', 'LFW', `${go}T09:00`, `${go}T12:00`),
        segment('LFW', 'ADD', `${back}T14:00`, `${back}T22:00`),
      ],
    },
    daysBefore,
  );
}

function bags(count: number, weightKg: number) {
  return { bags: { count, weightKg, tags: [], pool: null } };
}

/** This many strangers' bookings with a key of John's. */
function sharing(daysBefore: number, count: number, more: Partial<Booking>): readonly SeenFlight[] {
  return Array.from({ length: count }, (_none, at) => {
    const surname = `OTHER${'ABCDEFGH'.charAt(at)}`;
    return {
      ...booked(holder(`${surname}/X`, `Q00000${at}`, { locator: `S${at}` }), more, daysBefore),
      number: 600 + at,
    };
  });
}

const PHONE = { phones: ['+22890123456'] };
const EMAIL = { emails: ['X@EXAMPLE.ORG'] };
const CARD: Payment = {
  method: 'card',
  amount: 500,
  currency: 'EUR',
  card: 'VI',
  last4: '1111',
  token: 'T1',
  payer: null,
};
const ADDRESS = {
  addresses: [{ street: '12 RUE DU PORT', city: 'LOME', state: null, postalCode: null, country: 'TGO' }],
};
const AGENCY = { agency: { iata: '12345678', city: null, country: null, office: null, type: null, agent: null } };

function linked(fact: string, more: Partial<Booking>, days: number): readonly Case[] {
  const now = booked(JOHN, more);
  return [
    { name: 'others', past: sharing(5, 3, more), now, expected: 4 },
    { name: 'seen though memory is short', past: sharing(5, 2, more), now, dense: false, expected: 3 },
    { name: 'nobody else', past: [], now, expected: 1 },
    { name: 'the first day of the window', past: sharing(days, 2, more), now, expected: 3 },
    { name: 'the day before the window', past: sharing(days + 1, 2, more), now, expected: 1 },
    { name: 'the same name again', past: [...sharing(5, 1, more), ...sharing(9, 1, more)], now, expected: 2 },
    { name: 'family', past: [booked(holder('DOE/ANN', 'P000077', { locator: 'FAM' }), more, 4)], now, expected: 1 },
    { name: `${fact}: too little is remembered`, past: [], now, dense: false, expected: 'not-sent' },
  ];
}

const first = (
  days: number,
  past: (days: number) => SeenFlight,
  inside: FactValue,
  outside: FactValue,
): readonly Case[] => [
  { name: 'the first day of the window', past: [past(days)], expected: inside },
  { name: 'the day before the window', past: [past(days + 1)], expected: outside },
];

/** John and a stranger on a flight, side by side. */
function pair(daysBefore: number, more: Partial<SeenFlight> = {}): SeenFlight {
  return {
    daysBefore,
    travellers: [
      withLocator(JOHN, `J${daysBefore}`, { seat: '12A', boardingNumber: '031' }),
      withLocator(STRANGER, `K${daysBefore}`, { seat: '12B', boardingNumber: '032' }),
    ],
    ...more,
  };
}

/** The flight on which they come to the one of the tests, and the one of their way out. */
const FEEDER: Partial<SeenFlight> = { origin: 'GRU', destination: 'ADD', number: 506, leaves: '01:00', lands: '05:00' };
const WAY_OUT: Partial<SeenFlight> = { origin: 'LFW', destination: 'ADD', number: 509 };

export const CASES: Readonly<Record<string, readonly Case[]>> = {
  'history.firstTrip': [
    { name: 'never seen', past: [], expected: true },
    { name: 'seen', past: [earlier(20)], dense: false, expected: false },
    {
      name: 'only this trip',
      past: [{ ...earlier(1, { origin: 'GRU', destination: 'ADD' }), travellers: [JOHN] }],
      expected: true,
    },
    {
      name: 'booked, and left behind',
      past: [{ ...earlier(20), travellers: [withLocator(JOHN, 'B', { status: 'not-boarded' })] }],
      expected: true,
    },
    unknown(),
    nobody([earlier(20)]),
  ],
  'history.trips90d': [
    { name: 'there and back is one trip', past: [out(30), earlier(25), out(12), earlier(10)], expected: 2 },
    {
      name: 'a connection is one trip',
      past: [
        earlier(30, { origin: 'GRU', destination: 'ADD', leaves: '01:00', lands: '20:00' }),
        earlier(29, { leaves: '09:00' }),
      ],
      expected: 1,
    },
    { name: 'none', past: [], expected: 0 },
    ...first(90, earlier, 1, 0),
    {
      name: 'another person of the name',
      past: [{ ...earlier(9), travellers: [holder('DOE/JOHN', 'P000099', { dateOfBirth: '1951-07-08' })] }],
      expected: 0,
    },
    {
      name: 'another passport, the same birth date',
      past: [{ ...earlier(9), travellers: [holder('DOE/JOHN', 'P000099', { dateOfBirth: '1980-03-04' })] }],
      expected: 1,
    },
    { name: 'after this flight', past: [earlier(-2)], expected: 0 },
    unknown(),
    nobody(),
  ],
  'history.routeTrips90d': [
    { name: 'the same way', past: [earlier(3), out(5), earlier(9)], expected: 2 },
    ...first(90, earlier, 1, 0),
    unknown(),
  ],
  'history.destinationTrips60d': [
    { name: 'there before', past: [earlier(9), earlier(20), out(30, { destination: 'CDG' })], expected: 2 },
    ...first(60, earlier, 1, 0),
    unknown(),
  ],
  'history.shortStays12m': [
    { name: 'short and long', past: [roundTrip(100, 2), roundTrip(200, 3), roundTrip(300, 1)], expected: 2 },
    { name: 'as lists show them', past: [out(40), earlier(38)], expected: 1 },
    ...first(365, (days) => roundTrip(days, 1), 1, 0),
    unknown(),
  ],
  'history.daysSinceLastTrip': [
    { name: 'days', past: [earlier(12), earlier(40)], expected: 12 },
    { name: 'never', past: [], expected: 'not-applicable' },
    unknown(),
  ],
  'history.unusedReturns': [
    {
      name: 'booked back, and not seen on the way',
      past: [
        roundTrip(60, 5),
        { daysBefore: 55, origin: 'LFW', destination: 'ADD', number: 9, travellers: [STRANGER] },
      ],
      expected: 1,
    },
    { name: 'no flight of that day is known', past: [roundTrip(60, 5)], expected: 0 },
    { name: 'flown', past: [roundTrip(60, 5), out(55)], expected: 0 },
    {
      name: 'flown a week later',
      past: [
        roundTrip(60, 5),
        out(48),
        { daysBefore: 55, origin: 'LFW', destination: 'ADD', number: 9, travellers: [] },
      ],
      expected: 0,
    },
    unknown(),
  ],
  'history.documentNumbers': [
    { name: 'one', past: [earlier(5)], expected: 1 },
    {
      name: 'two',
      past: [{ ...earlier(5), travellers: [holder('DOE/JOHN', 'P000055', { dateOfBirth: '1980-03-04' })] }],
      dense: false,
      expected: 2,
    },
    unknown(),
  ],
  'history.nationalities': [
    { name: 'two', past: [{ ...earlier(5), travellers: [{ ...JOHN, nationality: 'BRA' }] }], expected: 2 },
    { name: 'one', past: [earlier(5)], expected: 1 },
    unknown(),
  ],
  'history.birthDates': [
    {
      name: 'two under one passport',
      past: [{ ...earlier(5), travellers: [{ ...JOHN, dateOfBirth: '1981-03-04' }] }],
      expected: 2,
    },
    {
      name: 'two with one telephone',
      past: [booked(holder('DOE/JOHN', 'P000066', { dateOfBirth: '1985-01-02', locator: 'X' }), PHONE, 5)],
      now: booked(JOHN, PHONE),
      expected: 2,
    },
    {
      name: 'a brother of a like name with the same telephone',
      past: [booked(holder('DOE/JEHAN', 'P000066', { dateOfBirth: '1985-01-02', locator: 'X' }), PHONE, 5)],
      now: booked(JOHN, PHONE),
      expected: 1,
    },
    { name: 'one', past: [earlier(5)], expected: 1 },
    unknown(),
  ],
  'history.documentOtherPerson': [
    { name: 'another name', past: [{ ...earlier(5), travellers: [holder('KONE/SEKOU', 'P000001')] }], expected: true },
    {
      name: 'spelled otherwise',
      past: [{ ...earlier(5), travellers: [holder('DOE/JOHNN', 'P000001')] }],
      expected: false,
    },
    {
      name: 'the number of another state',
      past: [
        {
          ...earlier(5),
          travellers: [holder('KONE/SEKOU', '', { documents: [document('P000001', { issuer: 'BRA' })] })],
        },
      ],
      expected: false,
    },
    {
      name: 'a number of which no state is known',
      past: [
        {
          ...earlier(5),
          travellers: [holder('KONE/SEKOU', '', { documents: [document('P000001', { issuer: null })] })],
        },
      ],
      expected: false,
    },
    { name: 'names swapped', past: [{ ...earlier(5), travellers: [holder('JOHN/DOE', 'P000001')] }], expected: false },
    unknown(),
  ],
  'history.originElsewhere48h': [
    {
      name: 'began elsewhere',
      past: [earlier(1, { origin: 'GRU', destination: 'ADD', leaves: '08:00' })],
      expected: true,
    },
    {
      name: 'three days ago',
      past: [earlier(3, { origin: 'GRU', destination: 'ADD', leaves: '01:00' })],
      expected: false,
    },
    {
      name: 'the same booking',
      past: [{ ...earlier(1, { origin: 'GRU', destination: 'ADD' }), travellers: [JOHN] }],
      expected: false,
    },
    unknown(),
  ],
  'history.selfTransfer12h': [
    {
      name: 'arrived five hours before',
      past: [earlier(0, { origin: 'CDG', destination: 'ADD', leaves: '01:00', lands: '04:00' })],
      expected: true,
    },
    {
      name: 'arrived the day before',
      past: [earlier(1, { origin: 'CDG', destination: 'ADD', leaves: '01:00', lands: '04:00' })],
      expected: false,
    },
    {
      name: 'elsewhere',
      past: [earlier(0, { origin: 'CDG', destination: 'BRU', leaves: '01:00', lands: '04:00' })],
      expected: false,
    },
    unknown(),
  ],
  'history.noShowRebooked': [
    {
      name: 'left behind with a boarding pass',
      past: [
        {
          ...earlier(0, { leaves: '05:00', number: 9 }),
          travellers: [withLocator(JOHN, 'B', { status: 'not-boarded', boardingNumber: '7' })],
        },
      ],
      expected: true,
    },
    { name: 'flew', past: [earlier(0, { leaves: '05:00', number: 9 })], expected: false },
    unknown(),
  ],
  'history.bagCountChange': [
    {
      name: 'more',
      past: [{ ...out(9), travellers: [withLocator(JOHN, 'B', bags(1, 10))] }],
      now: { daysBefore: 0, travellers: [{ ...JOHN, ...bags(3, 60) }] },
      expected: 2,
    },
    {
      name: 'not seen on the way out',
      past: [],
      now: { daysBefore: 0, travellers: [{ ...JOHN, ...bags(3, 60) }] },
      expected: 'not-applicable',
    },
    unknown(),
  ],
  'history.bagKgChange': [
    {
      name: 'less',
      past: [{ ...out(90), travellers: [withLocator(JOHN, 'B', bags(1, 30))] }],
      now: { daysBefore: 0, travellers: [{ ...JOHN, ...bags(1, 6) }] },
      expected: -24,
    },
    {
      name: 'too long ago',
      past: [{ ...out(91), travellers: [withLocator(JOHN, 'B', bags(1, 30))] }],
      now: { daysBefore: 0, travellers: [{ ...JOHN, ...bags(1, 6) }] },
      expected: 'not-applicable',
    },
    unknown(),
  ],
  'history.sameCompanions': [
    { name: 'on two earlier flights', past: [pair(9), pair(20)], now: pair(0), expected: 1 },
    { name: 'on one', past: [pair(9)], now: pair(0), expected: 0 },
    { name: 'too long ago', past: [pair(9), pair(366)], now: pair(0), expected: 0 },
    unknown(),
  ],
  'links.seatNeighbourFlights': [
    { name: 'side by side again', past: [pair(9), pair(20)], now: pair(0), expected: 3 },
    { name: 'for the first time', past: [], now: pair(0), expected: 1 },
    { name: 'alone', past: [], now: { daysBefore: 0, travellers: [{ ...JOHN, seat: '12A' }] }, expected: 0 },
    { name: 'too long ago', past: [pair(366)], now: pair(0), expected: 1 },
    { name: 'on the way back a day later', past: [pair(1, WAY_OUT)], now: pair(0), expected: 2 },
    { name: 'on two flights of one journey', past: [pair(0, FEEDER)], now: pair(0), expected: 1 },
    {
      name: 'on two journeys of two flights',
      past: [pair(9, FEEDER), pair(9), pair(0, FEEDER)],
      now: pair(0),
      expected: 2,
    },
    { name: 'on one flight sent under two dates', past: [pair(1)], now: pair(0), expected: 1 },
    { name: 'too little is remembered', past: [], now: pair(0), dense: false, expected: 'not-sent' },
  ],
  'links.checkInNeighbourFlights': [
    { name: 'one after the other again', past: [pair(9)], now: pair(0), expected: 2 },
    { name: 'on two flights of one journey', past: [pair(0, FEEDER)], now: pair(0), expected: 1 },
    { name: 'for the first time', past: [], now: pair(0), expected: 1 },
    { name: 'too little is remembered', past: [], now: pair(0), dense: false, expected: 'not-sent' },
  ],
  'history.minorsEscorted12m': [
    {
      name: 'another child each time',
      past: [escorting(50, 'ONE'), escorting(365, 'TWO'), escorting(366, 'FOUR')],
      now: escorting(0, 'THREE'),
      expected: 3,
    },
    { name: 'another group each time', past: [escorting(50, 'ONE', 'TWO')], now: escorting(0, 'THREE'), expected: 3 },
    {
      name: 'the same two each time',
      past: [escorting(50, 'ONE', 'TWO')],
      now: escorting(0, 'ONE', 'TWO'),
      expected: 0,
    },
    {
      name: 'one of two, then both, then the other',
      past: [escorting(90, 'ONE'), escorting(50, 'ONE', 'TWO')],
      now: escorting(0, 'TWO'),
      expected: 0,
    },
    { name: 'two at once, for the first time', past: [], now: escorting(0, 'ONE', 'TWO'), expected: 0 },
    {
      name: 'children of another adult on board',
      past: [withParent(escorting(50, 'ONE'), 'ONE')],
      now: withParent(escorting(0, 'TWO'), 'TWO'),
      expected: 0,
    },
    { name: 'none', past: [], expected: 0 },
    {
      name: 'is a minor',
      past: [],
      now: { daysBefore: 0, travellers: [{ ...JOHN, dateOfBirth: '2015-03-04' }] },
      expected: 'not-applicable',
    },
    unknown(),
  ],
  'history.crewRotations90d': [
    { name: 'on duty', past: [crewOn(9), crewOn(90), crewOn(91)], now: crewOn(0), expected: 2 },
    { name: 'a passenger', past: [earlier(9)], expected: 'not-applicable' },
    { name: 'too little is remembered', past: [], now: crewOn(0), dense: false, expected: 'not-sent' },
  ],
  'history.positiveResults': [
    { name: 'found out', past: [earlier(200)], results: [['DOE', 200, true]], expected: 1 },
    { name: 'nothing found', past: [earlier(200)], results: [['DOE', 200, false]], expected: 0 },
    { name: 'on another', past: [pair(9)], results: [['KONE', 9, true]], expected: 0 },
    nobody(),
  ],
  'history.negativeResults12m': [
    {
      name: 'nothing found',
      past: [earlier(364), earlier(366)],
      results: [
        ['DOE', 364, false],
        ['DOE', 366, false],
      ],
      expected: 1,
    },
    { name: 'found out', past: [earlier(20)], results: [['DOE', 20, true]], expected: 0 },
    nobody(),
  ],
  'history.positiveCompanions': [
    {
      name: 'three flights with one who was found out',
      past: [pair(9), pair(20), pair(30)],
      results: [['KONE', 9, true]],
      expected: 1,
    },
    { name: 'two, and this one', past: [pair(9), pair(20)], now: pair(0), results: [['KONE', 9, true]], expected: 1 },
    { name: 'two', past: [pair(9), pair(20)], results: [['KONE', 9, true]], expected: 0 },
    nobody(),
  ],
  'links.couriersAccompanied': [
    {
      name: 'two of them',
      past: [withCourier(9, 'KONE'), withCourier(20, 'SOW'), withCourier(30, 'KONE')],
      results: [
        ['KONE', 9, true],
        ['SOW', 20, true],
        ['KONE', 30, true],
      ],
      expected: 2,
    },
    { name: 'too long ago', past: [withCourier(366, 'KONE')], results: [['KONE', 366, true]], expected: 0 },
    nobody(),
  ],
  'links.agencyFindings12m': [
    {
      name: 'of the agency',
      past: [...sharing(9, 2, AGENCY), ...sharing(366, 1, AGENCY)],
      now: booked(JOHN, AGENCY),
      results: [
        ['OTHERA', 9, true],
        ['OTHERB', 9, false],
        ['OTHERA', 366, true],
      ],
      expected: 1,
    },
    { name: 'no agency', past: [], expected: 'not-sent' },
  ],
  'links.contactFindings': [
    {
      name: 'of the telephone',
      past: sharing(200, 2, PHONE),
      now: booked(JOHN, PHONE),
      results: [['OTHERA', 200, true]],
      expected: 1,
    },
    {
      name: 'of the address',
      past: sharing(200, 1, ADDRESS),
      now: booked(JOHN, ADDRESS),
      results: [['OTHERA', 200, true]],
      expected: 1,
    },
    {
      name: 'the traveller’s own',
      past: [booked(withLocator(JOHN, 'B'), PHONE, 9)],
      now: booked(JOHN, PHONE),
      results: [['DOE', 9, true]],
      expected: 0,
    },
    { name: 'no contact', past: [], expected: 'not-sent' },
  ],
  'links.phoneSurnames60d': linked('phone', PHONE, 60),
  'links.emailSurnames60d': linked('email', EMAIL, 60),
  'links.cardSurnames30d': [
    ...linked('card', { payments: [CARD] }, 30),
    {
      name: 'a masked number',
      past: sharing(5, 3, { payments: [{ ...CARD, token: null }] }),
      now: booked(JOHN, { payments: [{ ...CARD, token: null }] }),
      expected: 'not-sent',
    },
    {
      name: 'no card',
      past: [],
      now: booked(JOHN, { payments: [{ ...CARD, method: 'cash', card: null, last4: null, token: null }] }),
      expected: 'not-applicable',
    },
  ],
  'links.addressSurnames60d': linked('address', ADDRESS, 60),
  'links.successiveFlightTwins': [
    { name: 'booked alike', past: [twin('SOW', 1)], now: twin('DOE', 0), expected: 1 },
    { name: 'three days before', past: [twin('SOW', 3)], now: twin('DOE', 0), expected: 0 },
    {
      name: 'with a bag',
      past: [{ ...twin('SOW', 1), travellers: [holder('SOW/X', 'S00001', bags(1, 20))] }],
      now: twin('DOE', 0),
      expected: 0,
    },
    { name: 'too little is remembered', past: [], now: twin('DOE', 0), dense: false, expected: 'not-sent' },
  ],
  'links.arrivesWithDomestic': [
    {
      name: 'a linked traveller lands within the hour',
      past: [lands('GRU', '00:30', '09:10')],
      now: domestic('10:05'),
      expected: true,
    },
    { name: 'two hours apart', past: [lands('GRU', '00:30', '08:00')], now: domestic('10:05'), expected: false },
    { name: 'too little is remembered', past: [], now: domestic('10:05'), dense: false, expected: 'not-sent' },
  ],
};

function escorting(daysBefore: number, ...children: readonly string[]): SeenFlight {
  const locator = `E${daysBefore}`;
  const minors = children.map((child) =>
    holder(`${child}/CHILD`, `C${child}99`, { locator, dateOfBirth: '2015-06-07' }),
  );
  const travellers = [withLocator(JOHN, locator), ...minors];
  return { daysBefore, travellers, bookings: [booking(locator, [...travellers.keys()])] };
}

/** The same booking with an adult of the child's surname. */
function withParent(seen: SeenFlight, surname: string): SeenFlight {
  const [locator] = seen.travellers.map((traveller) => traveller.locator);
  const parent = holder(`${surname}/PARENT`, `P${surname}77`, { locator: locator ?? null, dateOfBirth: '1981-06-07' });
  const travellers = [...seen.travellers, parent];
  return { ...seen, travellers, bookings: [booking(locator ?? null, [...travellers.keys()])] };
}

function crewOn(daysBefore: number): SeenFlight {
  return { daysBefore, travellers: [withLocator(JOHN, '', { type: 'crew', locator: null })], bookings: [] };
}

function withCourier(daysBefore: number, surname: string): SeenFlight {
  const courier = holder(`${surname}/X`, `${surname}00001`, { locator: `K${daysBefore}` });
  return { daysBefore, travellers: [withLocator(JOHN, `J${daysBefore}`), courier] };
}

function twin(surname: string, daysBefore: number): SeenFlight {
  const traveller = holder(`${surname}/X`, `${surname}00001`, { ...bags(0, 0), locator: surname });
  return booked(traveller, { ...AGENCY, created: '2026-11-20T10:00Z' }, daysBefore);
}

function lands(origin: string, leaves: string, landing: string): SeenFlight {
  return {
    ...booked(holder('SOW/ALI', 'S00001', { locator: 'INT' }), PHONE),
    origin,
    destination: 'CDG',
    leaves,
    lands: landing,
  };
}

function domestic(landing: string): SeenFlight {
  return { ...booked(JOHN, PHONE), origin: 'ORY', destination: 'CDG', leaves: '09:00', lands: landing };
}
