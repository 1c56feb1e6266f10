import { describe, expect, test } from 'vitest';
import { BOOKING, codes, HEAD, LEG, push, readText } from './reading.ts';

/** One irregularity of real messages: what is sent, what of the manifest it must give, and every diagnostic it gives, in order. */
interface Quirk {
  readonly title: string;
  /** Segments of one booking after SRC and RCI, or a whole message. */
  readonly source: readonly string[] | string;
  readonly expected: object;
  readonly codes: readonly string[];
}

function quirk(title: string, source: Quirk['source'], expected: object, ...found: readonly string[]): Quirk {
  return { title, source, expected, codes: found };
}

const JOHN = 'TIF+DOE+JOHN:A:1';
const MARY = 'TIF+DOE+MARYMRS:A:1:1';
const DOCS = 'SSR+DOCS:HK:1:XX:::::';
const TICKET = 'TKT+2201234567890:T:1';
const MALE = '/P/TGO/A1/TGO/01JAN80/M/01JAN30';

/** A booking of one traveller with these segments in its group, and its flight. */
function john(...segments: readonly string[]): readonly string[] {
  return [JOHN, ...segments, LEG];
}

/** A whole message whose segments of level 0 are replaced (by tag) or left out. */
function message(
  head: Readonly<Record<string, string>>,
  segments: readonly string[] = [...BOOKING, JOHN, LEG],
): string {
  return push(
    segments,
    HEAD.flatMap((segment) => (head[segment.slice(0, 3)] ?? segment).split('\n')).filter((segment) => segment !== ''),
  );
}

function named(surname: string | null, givenNames: string | null, title: string | null = null): object {
  return { travellers: [{ surname, givenNames, title }] };
}

/** What a DOCS text gives: `type number issuer expiry`, then nationality, birth and sex. */
function holder(
  document: string | null,
  nationality: string | null,
  dateOfBirth: string | null,
  sex: string | null,
): object {
  const [type, number, issuer, expiry] = (document ?? '').split(' ').map((part) => (part === '-' ? null : part));
  const documents = document === null ? [] : [{ type, number, issuer, expiry, issued: null }];
  return { travellers: [{ surname: 'DOE', documents, nationality, dateOfBirth, sex }] };
}

function flight(departure: string | null, arrival: string | null): object {
  return { flights: [{ carrier: 'XX', number: 12, origin: 'LFW', destination: 'CDG', departure, arrival }] };
}

function tvl(
  title: string,
  segment: string,
  departure: string | null,
  arrival: string | null,
  ...found: string[]
): Quirk {
  return quirk(title, message({ TVL: `${segment}'` }, []), flight(departure, arrival), ...found);
}

function name(title: string, tif: string, expected: object, more: readonly string[] = [], ...found: string[]): Quirk {
  return quirk(title, [tif, ...more, LEG], expected, ...found);
}

function docs(title: string, text: string, expected: object, ...found: string[]): Quirk {
  return quirk(title, john(`${DOCS}${text}`), expected, ...found);
}

function contact(
  segment: string,
  phones: readonly string[],
  emails: readonly string[],
  remarks: readonly string[] = [],
): Quirk {
  const found = { bookings: [{ phones, emails, remarks }], travellers: [{ phones, emails }] };
  return quirk(segment, john(segment), found);
}

function paid(title: string, segments: readonly string[], payments: readonly object[], ...found: string[]): Quirk {
  return quirk(title, john(TICKET, ...segments), { bookings: [{ payments }] }, ...found);
}

const INFANT = `${DOCS}/P/TGO/B7777777/TGO/02MAR25/FI/01JAN30/DOE/ZOE`;
const TWO = ['TIF+DOE+JOHNMR:A:1', 'TIF+ROE+JANEMRS:A:2'];
const CHECK_IN = [...TWO, LEG, 'DAT+2:140126:2130', 'ORG+XX++++A'];
const UPDATE = "MSG+:141'";

const QUIRKS: Readonly<Record<string, readonly Quirk[]>> = {
  'the message': [
    quirk('MSG 22 is a full push', message({}), { function: 'new', format: 'PNRGOV', version: '13:1' }),
    quirk('MSG 141 is an update', message({ MSG: UPDATE }), { function: 'change' }),
    quirk('the function without its empty component', message({ MSG: "MSG+22'" }), { function: 'new' }),
    quirk('a function nobody knows', message({ MSG: "MSG+:999'" }), { function: 'unknown' }, 'unknown-function'),
    quirk('no function', message({ MSG: '' }), { function: 'unknown' }, 'function-missing'),
    ...['10:1:IA', '11:1:XS', '12:1:1A', '14:1:IA', '15:1:IA', '16:1:IA', '17:1:IA', '18:1:IA'].map((version) =>
      quirk(`release ${version}`, message({ UNH: `UNH+1+PNRGOV:${version}+XX12/150126'` }), {
        format: 'PNRGOV',
        version: version.slice(0, 4),
        travellers: [{ surname: 'DOE' }],
      }),
    ),
    quirk('a version that makes no sense', message({ UNH: "UNH+1+PNRGOV:UN:D:11B:IATA+XX12/150126'" }), {
      format: 'PNRGOV',
      travellers: [{ surname: 'DOE' }],
    }),
    quirk('EQN counts the bookings of all messages of a push, so fewer is no fault', message({ EQN: "EQN+9'" }), {
      stated: { bookings: 9 },
      bookings: [{}],
    }),
    quirk(
      'more bookings than EQN counts',
      message({}, [...BOOKING, JOHN, LEG, 'SRC', 'RCI+XX:BBBBBB', 'TIF+ROE+B:A:1', LEG]),
      { stated: { bookings: 1 }, bookings: [{ locator: 'ABC123' }, { locator: 'BBBBBB' }] },
      'count-mismatch',
    ),
    quirk(
      'a count that is no number',
      message({ EQN: "EQN+MANY'" }),
      { stated: { bookings: null } },
      'value-unreadable',
    ),
    quirk(
      'an update that empties ORG cancels the booking',
      message({ MSG: UPDATE }, [...BOOKING, 'DAT+700:060126:1200', 'ORG', JOHN]),
      {
        bookings: [{ locator: 'ABC123', cancelled: true, changed: '2026-01-06T12:00Z', agency: null }],
        travellers: [{ surname: 'DOE', status: 'cancelled' }],
      },
    ),
    quirk('a cancelled booking may name nobody', message({ MSG: UPDATE }, [...BOOKING, 'ORG']), {
      bookings: [{ cancelled: true, travellers: [] }],
    }),
    quirk('an empty ORG in a full push cancels nothing', ['ORG', JOHN, LEG], {
      bookings: [{ cancelled: false }],
      travellers: [{ status: 'booked' }],
    }),
    quirk(
      'an update with an empty ORG and an itinerary is no cancel',
      message({ MSG: UPDATE }, [...BOOKING, 'ORG', JOHN, LEG]),
      { bookings: [{ cancelled: false }] },
    ),
    quirk(
      'no flight at level 0: the travellers stay',
      message({ TVL: '' }),
      { flights: [], travellers: [{ surname: 'DOE', flights: [] }] },
      'missing-flight',
    ),
    quirk(
      'a second flight at level 0',
      message({ TVL: "TVL+150126:0900+LFW+CDG+XX+12'\nTVL+160126:0900+CDG+JFK+XX+13'" }, []),
      { flights: [{ number: 12 }] },
      'second-flight',
    ),
    quirk(
      'segments before the first booking are reported and not read',
      message({}, [
        'IFT+4:28::XX+HELLO',
        'LTS+0/O/RM X',
        TICKET,
        'MON+T:1:EUR',
        'FOP+CA',
        'ADD++700:A STREET',
        ...BOOKING,
        JOHN,
      ]),
      { travellers: [{ surname: 'DOE', ticket: null }] },
      ...Array(6).fill('segment-misplaced'),
    ),
    quirk(
      'a booking without SRC',
      message({}, ['RCI+XX:ABC123', JOHN, LEG]),
      {
        bookings: [{ locator: 'ABC123', travellers: [0] }],
      },
      'missing-src',
    ),
  ],

  'dates and times': [
    tvl(
      'day, month, year; local to each port',
      'TVL+150126:0900:150126:1500+LFW+CDG+XX+12',
      '2026-01-15T09:00',
      '2026-01-15T15:00',
    ),
    tvl(
      'an arrival squeezed into the third component',
      'TVL+150126:0900:1500+LFW+CDG+XX+12',
      '2026-01-15T09:00',
      '2026-01-15T15:00',
    ),
    tvl(
      'an arrival without its date is on the same day',
      'TVL+150126:0900::1500+LFW+CDG+XX+12',
      '2026-01-15T09:00',
      '2026-01-15T15:00',
    ),
    tvl('no arrival', 'TVL+150126:0900+LFW+CDG+XX+12', '2026-01-15T09:00', null),
    tvl(
      'an arrival before the departure, far from the date line',
      'TVL+150126:0100:140126:2030+LFW+CDG+XX+12',
      '2026-01-15T01:00',
      '2026-01-14T20:30',
      'arrival-before-departure',
    ),
    tvl(
      'a departure and an arrival at the end of a day',
      'TVL+150126:2400:160126:2400+LFW+CDG+XX+12',
      '2026-01-16T00:00',
      '2026-01-17T00:00',
      'end-of-day',
      'end-of-day',
    ),
    tvl(
      'a day alone as arrival on the day of departure',
      'TVL+150126:0900:150126+LFW+CDG+XX+12',
      '2026-01-15T09:00',
      '2026-01-15',
    ),
    tvl(
      'an arrival before the departure that no date explains',
      'TVL+150126:0900::0800+LFW+CDG+XX+12',
      '2026-01-15T09:00',
      '2026-01-15T08:00',
      'arrival-before-departure',
    ),
    tvl('no times', 'TVL+150126::160126+LFW+CDG+XX+12', '2026-01-15', '2026-01-16'),
    tvl(
      'hours, minutes and seconds',
      'TVL+150126:090059:150126:150001+LFW+CDG+XX+12',
      '2026-01-15T09:00',
      '2026-01-15T15:00',
    ),
    tvl(
      'a year of four digits',
      'TVL+15012026:0900:15012026:1500+LFW+CDG+XX+12',
      '2026-01-15T09:00',
      '2026-01-15T15:00',
      'date-form',
      'date-form',
    ),
    tvl('a month in letters', 'TVL+15JAN26:0900+LFW+CDG+XX+12', '2026-01-15T09:00', null, 'date-form'),
    tvl('a day that does not exist', 'TVL+310226:0900+LFW+CDG+XX+12', null, null, 'bad-date'),
    tvl('a time that does not exist', 'TVL+150126:2575+LFW+CDG+XX+12', '2026-01-15', null, 'value-unreadable'),
    quirk('RCI and DAT are in UTC', ['DAT+700:060126:1200+710:050126:1100', ...john()], {
      bookings: [{ created: '2026-01-05T10:15Z', changed: '2026-01-06T12:00Z', ticketed: '2026-01-05T11:00Z' }],
    }),
    quirk(
      'RCI and DAT with seconds',
      message({}, ['SRC', 'RCI+XX:ABC123::050126:181348', 'DAT+700:060126:044100', ...john()]),
      {
        bookings: [{ created: '2026-01-05T18:13Z', changed: '2026-01-06T04:41Z' }],
      },
    ),
    quirk(
      'an unknown DAT code',
      ['DAT+999:060126:1200', ...john()],
      { bookings: [{ changed: null }] },
      'unknown-qualifier',
    ),
    quirk(
      'a ticketing deadline with digits in an unknown order stays as written',
      john(TICKET, 'PTK+NR++150610:1010+DL+006+LON'),
      {
        bookings: [{ remarks: ['PTK+NR++150610:1010+DL+006+LON'] }],
      },
    ),
    quirk('without a preparation time the year of the flight decides', message({ UNB: "UNB+IATA:1+XX+TGAPI++77'" }), {
      flights: [{ departure: '2026-01-15T09:00' }],
      bookings: [{ created: '2026-01-05T10:15Z' }],
    }),
    docs(
      'a month in lower case',
      '/P/GBR/123456789/GBR/12jul64/M/23aug29/DOE/JOHN',
      holder('P 123456789 GBR 2029-08-23', 'GBR', '1964-07-12', 'M'),
    ),
    ...[
      ['French', '12AVR64', '1964-04-12'],
      ['French with an accent', '12DÉC64', '1964-12-12'],
      ['German', '12OKT64', '1964-10-12'],
      ['Spanish', '12ENE64', '1964-01-12'],
      ['Portuguese', '12AGO64', '1964-08-12'],
      ['Italian', '12GIU64', '1964-06-12'],
    ].map(([language = '', written = '', read = '']) =>
      docs(
        `a month in ${language}`,
        `/P/GBR/123456789/GBR/${written}/M/23AUG29/DOE/JOHN`,
        holder('P 123456789 GBR 2029-08-23', 'GBR', read, 'M'),
      ),
    ),
    docs(
      'a year of four digits in a document',
      '/P/GBR/123456789/GBR/12JUL1964/M/23AUG2029/DOE/JOHN',
      holder('P 123456789 GBR 2029-08-23', 'GBR', '1964-07-12', 'M'),
    ),
    docs(
      'a birth in the future is a century earlier',
      '/P/GBR/123456789/GBR/12JUL26/M/23AUG29/DOE/JOHN',
      holder('P 123456789 GBR 2029-08-23', 'GBR', '1926-07-12', 'M'),
    ),
    docs(
      'a birthday that does not exist',
      '/P/GBR/123456789/GBR/31FEB64/M/23AUG29/DOE/JOHN',
      holder('P 123456789 GBR 2029-08-23', 'GBR', null, 'M'),
      'bad-date',
    ),
    docs(
      'an expiry of digits in an unknown order',
      '/P/GBR/123456789/GBR/12JUL64/M/310630/DOE/JOHN',
      holder('P 123456789 GBR -', 'GBR', '1964-07-12', 'M'),
      'bad-date',
    ),
  ],

  'flights and segments': [
    quirk(
      'a segment that arrives earlier in the day than it leaves, without a date',
      [JOHN, LEG, 'TVL+160126:2300::0130+CDG+JFK+XX+77'],
      { bookings: [{ segments: [{}, { departure: '2026-01-16T23:00', arrival: '2026-01-16T01:30' }] }] },
      'arrival-before-departure',
    ),
    quirk('a segment over the date line', [JOHN, LEG, 'TVL+100126:0100:090126:2030+NRT+LAX+XX+77'], {
      bookings: [{ segments: [{}, { departure: '2026-01-10T01:00', arrival: '2026-01-09T20:30' }] }],
    }),
    quirk(
      'two statuses of one segment',
      [JOHN, LEG, 'RPI+1+HK', 'RPI+1+TK'],
      { bookings: [{ segments: [{ status: 'HK' }] }] },
      'value-repeated',
    ),
    quirk(
      'a status without a segment',
      [JOHN, 'RPI+1+HK', LEG],
      { bookings: [{ segments: [{ status: null }] }] },
      'segment-misplaced',
    ),
    quirk(
      'a code share in a second TVL, and a suffix',
      message({ TVL: "TVL+150126:0900+LFW+CDG+XX:YY+0012A'\nTVL+++++777:M'" }, []),
      {
        flights: [{ carrier: 'XX', number: 12, suffix: 'A', operating: { carrier: 'YY', number: 777 } }],
      },
    ),
    quirk('a code share in TRA at level 0', message({ TVL: "TVL+150126:0900+LFW+CDG+XX+12'\nTRA+YY+777:M'" }, []), {
      flights: [{ carrier: 'XX', number: 12, operating: { carrier: 'YY', number: 777 } }],
    }),
    quirk(
      'a code share of a booking in a second TVL',
      [
        JOHN,
        'TVL+150126:0900::1500+LFW+CDG+ZZ:XX+8012:Y',
        'RPI+1+HK',
        'SSR+SEAT:HK:1:ZZ:::LFW:CDG+12C::1',
        'TVL+++++12:Y',
      ],
      {
        bookings: [{ segments: [{ carrier: 'ZZ', number: 8012, operating: { carrier: 'XX', number: 12 } }] }],
        travellers: [{ seat: '12C', embarkation: 'LFW' }],
      },
    ),
    quirk(
      'a code share of a booking in TRA, running further on the same number',
      [JOHN, 'TVL+150126:0900:150126:2100+LFW+JFK+ZZ+8012:Y', 'TRA+XX+12:Y', 'SSR+SEAT:HK:1:ZZ:::LFW:JFK+12C::1'],
      {
        bookings: [{ segments: [{ carrier: 'ZZ', operating: { carrier: 'XX', number: 12 } }] }],
        travellers: [{ seat: '12C', embarkation: 'LFW', debarkation: 'JFK' }],
      },
    ),
    quirk('a flight number with leading zeros', [JOHN, 'TVL+150126:0900::1500+LFW+CDG+XX+0012:Y'], {
      travellers: [{ embarkation: 'LFW' }],
    }),
    quirk(
      'an invalid flight number',
      [JOHN, LEG, 'TVL+160126:0900::1500+CDG+JFK+XX+ABCDE:Y'],
      { bookings: [{ segments: [{}, { number: null }] }] },
      'flight-unreadable',
    ),
    quirk(
      'the leg’s arrival is taken from a booking when level 0 does not say it',
      message({ TVL: "TVL+150126:0900+LFW+CDG+XX+12'" }),
      flight('2026-01-15T09:00', '2026-01-15T15:00'),
    ),
    quirk(
      'a through flight that begins with the leg',
      message({ TVL: "TVL+150126:0900+HKG+YVR+CX+888'" }, [
        ...BOOKING,
        JOHN,
        'TVL+150126:0900:150126:2330+HKG+JFK+CX+888:Y',
        'SSR+SEAT:HK:1:CX:::HKG:JFK+12C::1',
      ]),
      {
        flights: [{ arrival: null }],
        travellers: [{ embarkation: 'HKG', debarkation: 'JFK', seat: '12C' }],
      },
    ),
    quirk(
      'a through flight that ends with the leg',
      message({ TVL: "TVL+150126:1200:150126:2000+YVR+JFK+CX+888'" }, [
        ...BOOKING,
        JOHN,
        'TVL+150126:0100:150126:2000+HKG+JFK+CX+888:Y',
        'SSR+SEAT:HK:1:CX:::HKG:JFK+12C::1',
      ]),
      {
        travellers: [{ embarkation: 'HKG', debarkation: 'JFK', seat: '12C' }],
      },
    ),
    quirk(
      'a later board point of the same flight is not the leg',
      message({ TVL: "TVL+150126:0900+HKG+YVR+CX+888'" }, [
        ...BOOKING,
        JOHN,
        'TVL+150126:1200:150126:2000+YVR+JFK+CX+888:Y',
        'SSR+SEAT:HK:1:CX:::YVR:JFK+12C::1',
      ]),
      {
        travellers: [{ embarkation: null, seat: null }],
      },
      'booking-not-on-flight',
    ),
    quirk(
      'the leg itself wins over a through flight',
      message({ TVL: "TVL+150126:1200:150126:2000+YVR+JFK+CX+888'" }, [
        ...BOOKING,
        JOHN,
        'TVL+150126:0100:150126:2000+HKG+JFK+CX+888:Y',
        'TVL+150126:1200:150126:2000+YVR+JFK+CX+888:Y',
      ]),
      {
        travellers: [{ embarkation: 'YVR' }],
      },
    ),
    quirk(
      'the flight on another day only',
      [JOHN, 'TVL+220126:0900::1500+LFW+CDG+XX+12:Y'],
      { travellers: [{ embarkation: 'LFW', status: 'booked' }], flights: [{ arrival: '2026-01-15T15:00' }] },
      'flight-of-other-date',
    ),
    quirk(
      'a cancelled segment that was booked again',
      [JOHN, LEG, 'RPI+1+HX', LEG, 'RPI+1+HK', 'SSR+SEAT:HK:1:XX:::LFW:CDG+12C::1'],
      { travellers: [{ status: 'booked', seat: '12C' }] },
    ),
    quirk('a cancelled segment', [JOHN, LEG, 'RPI+1+XX'], { travellers: [{ status: 'cancelled' }] }),
    quirk('a surface gap', [JOHN, LEG, 'TVL+++++ARNK'], { bookings: [{ gaps: 1, segments: [{}] }] }, 'surface-segment'),
    quirk(
      'an open segment',
      [JOHN, LEG, 'TVL++LHR+ORD++OPEN'],
      { bookings: [{ gaps: 1, segments: [{}] }] },
      'open-segment',
    ),
    quirk(
      'a rented car',
      [JOHN, LEG, 'TVL+290126:1050:310126:0900+ATL++ZE+:FCAR'],
      { bookings: [{ gaps: 0, segments: [{}] }] },
      'non-air-segment',
    ),
    quirk(
      'a hotel and what belongs to it',
      [
        JOHN,
        LEG,
        'MSG+8',
        'TVL+200126:1600:210126+JFK:SOME HOTEL++HY+918W2:ROH',
        'RPI+1+HK',
        'RCI+HY:998877',
        'IFT+4:28::HY+LATE ARRIVAL',
      ],
      {
        bookings: [
          {
            locator: 'ABC123',
            otherLocators: [],
            segments: [{ status: null }],
            remarks: ['RCI+HY:998877', 'IFT+4:28::HY+LATE ARRIVAL'],
          },
        ],
      },
      'non-air-segment',
    ),
    quirk(
      'a train under a flight number',
      [JOHN, LEG, 'TVL+150126:1700::1900+CDG+XYD+XX+7001:Y', 'APD+TRN', 'RPI+1+HK'],
      { bookings: [{ gaps: 1, segments: [{ number: 12 }] }] },
      'surface-segment',
    ),
    quirk('statuses of segments', [JOHN, LEG, 'RPI+1+HK', 'TVL+200126:0900:200126:1000+LHR+JFK+YY+1:B', 'RPI+1+HL'], {
      bookings: [
        {
          segments: [
            { status: 'HK', class: 'Y' },
            { carrier: 'YY', status: 'HL', class: 'B' },
          ],
        },
      ],
    }),
  ],

  locators: [
    ...[
      [
        'as it should be',
        'RCI+XX:ABC123::050126:1015',
        { locator: 'ABC123', carrier: 'XX', created: '2026-01-05T10:15Z' },
      ],
      ['without its control type and separator', 'RCI+XX:ABC123:050126:1015', { created: '2026-01-05T10:15Z' }],
      ['control type O', 'RCI+XX:ABC123:O:050126:1015', { locator: 'ABC123', created: '2026-01-05T10:15Z' }],
      ['control type 1', 'RCI+XX:ABC123:1:050126:1015', { locator: 'ABC123', created: '2026-01-05T10:15Z' }],
      ['a date alone', 'RCI+XX:ABC123::050126', { created: '2026-01-05' }],
      ['nothing but the locator', 'RCI+XX:ABC123', { created: null }],
      [
        'a reference of departure control is no locator, but stays',
        'RCI+XX:DCS999:C:050126:1015+1A:QWERTY::040126:0900',
        {
          locator: 'QWERTY',
          carrier: '1A',
          created: '2026-01-04T09:00Z',
          otherLocators: [],
          remarks: ['RCI+XX:DCS999:C:050126:1015+1A:QWERTY::040126:0900'],
        },
      ],
      [
        'the first is the booking’s, the others link it',
        'RCI+1A:QWERTY::040126:0900+XX:ABC123+1G:MS6HXI',
        {
          locator: 'QWERTY',
          otherLocators: [
            { carrier: 'XX', locator: 'ABC123' },
            { carrier: '1G', locator: 'MS6HXI' },
          ],
        },
      ],
      [
        'nine of them',
        `RCI+${Array.from({ length: 9 }, (_, at) => `X${at}:LOC00${at}`).join('+')}`,
        {
          locator: 'LOC000',
          otherLocators: Array.from({ length: 8 }, (_, at) => ({ carrier: `X${at + 1}`, locator: `LOC00${at + 1}` })),
        },
      ],
    ].map(([title, rci, expected]) =>
      quirk(title as string, message({}, ['SRC', rci as string, JOHN, LEG]), { bookings: [expected as object] }),
    ),
    quirk('in the group of a segment', [JOHN, LEG, 'RCI+XX:ABC123+YY:OTHER1'], {
      bookings: [{ locator: 'ABC123', otherLocators: [{ carrier: 'YY', locator: 'OTHER1' }] }],
    }),
    quirk('a booking that was split', [JOHN, LEG, 'EQN+1', 'RCI+DL:SPLIT1'], {
      bookings: [{ locator: 'ABC123', otherLocators: [], split: { locator: 'SPLIT1', count: 1 } }],
    }),
    quirk('a booking that was split twice', [JOHN, LEG, 'EQN+1', 'RCI+DL:SPLIT1', 'EQN+2', 'RCI+DL:SPLIT2'], {
      bookings: [{ split: { locator: 'SPLIT1', count: 1 }, remarks: ['EQN+2', 'RCI+DL:SPLIT2'] }],
    }),
  ],

  names: [
    name('a separate title', 'TIF+DOE:I+JOHN PAUL MR::1', named('DOE', 'JOHN PAUL', 'MR')),
    name('a glued title', 'TIF+DOE+JOHNMR:A:1', named('DOE', 'JOHN', 'MR')),
    name('a title after a blank', 'TIF+DOE+ISABELLE MRS:A:1', named('DOE', 'ISABELLE', 'MRS')),
    ...['AMR', 'SAMIR', 'OMAR', 'DRISS', 'MSIZI', 'MRITYUNJAY', 'MSIMANGO'].map((given) =>
      name(`${given} has no title`, `TIF+DOE+${given}:A:1`, named('DOE', given)),
    ),
    ...['SAMIR', 'OMAR', 'DRISS', 'MSIZI', 'MRITYUNJAY', 'MSIMANGO'].map((given) =>
      name(`${given} with a glued title`, `TIF+DOE+${given}MR:A:1`, named('DOE', given, 'MR')),
    ),
    name('a name that ends like a title, with the document as witness', 'TIF+DOE+AMR:A:1', named('DOE', 'AMR'), [
      `${DOCS}${MALE}/DOE/AMR`,
    ]),
    name('the same name with a title', 'TIF+DOE+SAMIRMR:A:1', named('DOE', 'SAMIR', 'MR'), [
      `${DOCS}${MALE}/DOE/SAMIR`,
    ]),
    name('a title glued in the document too', 'TIF+DOE+MARYMRS:A:1', named('DOE', 'MARY ANN', 'MRS'), [
      `${DOCS}/P/TGO/A1/TGO/01JAN80/F/01JAN30/DOE/MARYMRS/ANN`,
    ]),
    name('a man whose document ends in MS', 'TIF+DOE+JAIMS:A:1', named('DOE', 'JAIMS'), [`${DOCS}${MALE}/DOE/JAIMS`]),
    name('middle names of the document', 'TIF+DOE+JOHNMR:A:1', named('DOE', 'JOHN PAUL', 'MR'), [
      `${DOCS}${MALE}/DOE/JOHN/PAUL`,
    ]),
    name('merged given names, parted by the document', 'TIF+DOE+JOHNPAULMR:A:1', named('DOE', 'JOHN PAUL', 'MR'), [
      `${DOCS}${MALE}/DOE/JOHN/PAUL`,
    ]),
    name('a line break in the document, which is no blank', 'TIF+DOE+SOPHIE:A:1', named('DOE', 'SOPHIE'), [
      `${DOCS}/P/TGO/A1/TGO/01JAN80/F/01JAN30/DOE/SOP HIE`,
    ]),
    name('a line break in the surname', 'TIF+VANDENBE\r\nRG+KEVIN:A:1', named('VANDENBERG', 'KEVIN'), [
      `${DOCS}${MALE}/VANDENBE\r\nRG/KEVIN`,
    ]),
    name(
      'a wrapped reservation, repaired by the document',
      'TIF+VAN\r\nDENBERG+JOHN\r\nPAUL:A:1',
      named('VAN DENBERG', 'JOHN PAUL'),
      [`${DOCS}${MALE}/VAN DENBERG/JOHN PAUL`],
    ),
    name(
      'a line wrapped elsewhere than at a blank says what the whole line says',
      'TIF+PARK\r\n+SEJ\r\nOONMR:A:1',
      named('PARK', 'SEJOON', 'MR'),
      [`${DOCS}${MALE}/PARK/SE JOON`],
    ),
    name(
      'a document without what stands before the surname',
      'TIF+VAN BERG+JOHNMR:A:1',
      named('VAN BERG', 'JOHN PAUL', 'MR'),
      [`${DOCS}${MALE}/BERG/JOHN/PAUL`],
    ),
    name('a doubled single-letter surname stays as sent', 'TIF+YY+MOANMISS:A:1', named('YY', 'MOAN', 'MISS')),
    name(
      'a surname merged with the given names stays as sent',
      'TIF+ATUYETMAIVAN+MISS:A:1',
      named('ATUYETMAIVAN', null, 'MISS'),
    ),
    name('a suffix on the surname stays', 'TIF+SMITHJR+JOHN:A:1', named('SMITHJR', 'JOHN')),
    name('one name only', 'TIF+SUKARNO', named('SUKARNO', null)),
    name('a name cut in the reservation is completed', 'TIF+DOE+MAXIMILI:A:1', named('DOE', 'MAXIMILIAN'), [
      `${DOCS}${MALE}/DOE/MAXIMILIAN`,
    ]),
    name('a passenger type glued to the name of a child', 'TIF+DOE+ZOECHD:C:1', named('DOE', 'ZOE', 'CHD')),
    name('a passenger type glued to the name of an infant', 'TIF+DOE+BOBINF:IN:1', named('DOE', 'BOB', 'INF')),
    name('a name of few letters that ends like a passenger type', 'TIF+DOE+RACHD:A:1', named('DOE', 'RACHD')),
    name('a passenger type behind the surname', 'TIF+DOE(ADT)+ANNMRS:A:1', named('DOE', 'ANN', 'MRS')),
    name('given names behind the surname', 'TIF+DOE/JOHNMR', named('DOE', 'JOHN', 'MR')),
    name('a passenger type in parentheses', 'TIF+DOE+KWANG SOO MR(ADT):A:1', named('DOE', 'KWANG SOO', 'MR')),
    name('lower case', 'TIF+doe+johnmr:A:1', named('DOE', 'JOHN', 'MR')),
    name('a placeholder for the given name', 'TIF+DOE+FNU:A:1', named('DOE', null), [], 'placeholder'),
    name('a placeholder with a title', 'TIF+DOE+FNU MR:A:1', named('DOE', null, 'MR'), [], 'placeholder'),
    name('a placeholder in the document', 'TIF+DOE+JOHN:A:1', named('DOE', 'JOHN'), [
      `${DOCS}/P/TGO/A1/TGO/01JAN80/M//DOE/FNU`,
    ]),
    name('a name that begins like a placeholder', 'TIF+XXXIA+UNKAS:A:1', named('XXXIA', 'UNKAS')),
    name('a passenger type that states the sex', 'TIF+DOE+JOHN:M:1', { travellers: [{ type: 'passenger', sex: 'M' }] }),
    name('a child', 'TIF+DOE+ZOE:C:1', { travellers: [{ type: 'passenger' }] }),
    quirk('a ticket number with its coupon', john('TKT+2201234567890C1:T'), {
      bookings: [{ tickets: ['2201234567890'] }],
    }),
    quirk('a telephone number parted by two slashes', john('SSR+CTCM:HK:1:XX:::::/44//7012345678'), {
      bookings: [{ phones: ['+447012345678'], emails: [] }],
    }),
    quirk('a digit on either side of the sign of an e-mail address', john('SSR+CTCE:HK:1:XX:::::JO99//163.TEST'), {
      bookings: [{ phones: [], emails: ['JO99@163.TEST'] }],
    }),
    quirk('a contact service as a remark prints it', john(LEG, 'LTS+0/SR/SSR CTCMXXHK1/447012345678'), {
      bookings: [{ phones: ['+447012345678'] }],
    }),
    ...(['SSR+INFT:HK:1:XX:::::BELT/SOPHY 20MAY26', `${DOCS}/P/TGO/B1/TGO/20MAY26/FI/01JAN30/BELT/SOPHY`] as const).map(
      (service) =>
        quirk('an infant booked before it is born', john(`${service}+::1`), {
          travellers: [{}, { type: 'infant', surname: 'BELT', dateOfBirth: '2026-05-20' }],
        }),
    ),
    ...(
      [
        ['(INF/ZOE)', 'DOE', null],
        ['(INFROE/ZOE/20SEP25)', 'ROE', '2025-09-20'],
        ['(INF/ROE ZOE 20SEP25)', 'ROE', '2025-09-20'],
      ] as const
    ).map(([behind, surname, dateOfBirth]) =>
      quirk(`an infant behind a given name: ${behind}`, [`TIF+DOE+JIM MR${behind}:A:1`, LEG], {
        travellers: [
          { type: 'passenger', surname: 'DOE', givenNames: 'JIM', title: 'MR' },
          { type: 'infant', surname, givenNames: 'ZOE', dateOfBirth },
        ],
      }),
    ),
    quirk(
      'an infant behind a given name and in INFT is one',
      ['TIF+DOE+JIM MR(INF/ZOE):A:1', 'SSR+INFT:HK:1:XX:::::DOE/ZOE 20SEP25+::1', LEG],
      { travellers: [{}, { type: 'infant', givenNames: 'ZOE', dateOfBirth: '2025-09-20' }] },
    ),
    quirk('an infant with a surname of two words', john('SSR+INFT:HK:1:XX:::::VAN DYK/SOPHY 20SEP25+::1'), {
      travellers: [{}, { type: 'infant', surname: 'VAN DYK', givenNames: 'SOPHY', dateOfBirth: '2025-09-20' }],
    }),
    quirk('an infant whose date is glued to its name', john('SSR+INFT:HK:1:XX:::::BELT/SOPHY20SEP25+::1'), {
      travellers: [{}, { type: 'infant', surname: 'BELT', givenNames: 'SOPHY', dateOfBirth: '2025-09-20' }],
    }),
    quirk('a reference with leading zeros', ['TIF+DOE+JOHN:A:002', LEG, `${DOCS}${MALE}/DOE/JOHN+::2`], {
      travellers: [{ documents: [{ number: 'A1' }] }],
    }),
    quirk('a unique passenger reference', john('REF+:38739393AN'), { travellers: [{ reference: '38739393AN' }] }),
    quirk('several given names under one surname are several travellers', ['TIF+DOE+JOHN:A:1+JANE:A:2', LEG], {
      travellers: [{ givenNames: 'JOHN' }, { surname: 'DOE', givenNames: 'JANE' }],
    }),
    quirk(
      'no name at all',
      ['TIF++:A:1', JOHN, LEG],
      { travellers: [{ givenNames: 'JOHN' }] },
      'traveller-without-name',
    ),
    quirk(
      'a group without names',
      ['TIF+SEETHEWORLD:G', LEG],
      { travellers: [], bookings: [{ locator: 'ABC123', travellers: [], remarks: ['TIF+SEETHEWORLD:G'] }] },
      'group-without-names',
    ),
    quirk('a group with names', ['TIF+SEETHEWORLD:G', JOHN, LEG], {
      travellers: [{ surname: 'DOE' }],
      bookings: [{ travellers: [0] }],
    }),
    quirk(
      'a booking without names',
      [LEG],
      { travellers: [], bookings: [{ locator: 'ABC123' }] },
      'booking-without-travellers',
    ),
    quirk(
      'an extra seat is no traveller',
      [JOHN, 'TIF+DOE+EXST:A:2', LEG],
      { travellers: [{ givenNames: 'JOHN' }] },
      'seat-without-person',
    ),
    quirk(
      'a seat for a cello is no traveller',
      [JOHN, 'TIF+CBBG+DOE:A:2', LEG],
      { travellers: [{ givenNames: 'JOHN' }] },
      'seat-without-person',
    ),
  ],

  'travel documents (DOCS)': [
    docs(
      'as it should be',
      '/P/GBR/123456789/GBR/12JUL64/M/23AUG29/DOE/JOHN/PAUL',
      holder('P 123456789 GBR 2029-08-23', 'GBR', '1964-07-12', 'M'),
    ),
    docs(
      'two-letter countries',
      '/P/GB/123456789/DE/12JUL64/M/23AUG29/DOE/JOHN',
      holder('P 123456789 GBR 2029-08-23', 'DEU', '1964-07-12', 'M'),
    ),
    docs(
      'no leading slash',
      'P/GBR/123456789/GBR/12JUL64/M/23AUG29/DOE/JOHN',
      holder('P 123456789 GBR 2029-08-23', 'GBR', '1964-07-12', 'M'),
    ),
    docs(
      'a leading slash too many',
      '//P/GBR/123456789/GBR/12JUL64/M/23AUG29/DOE/JOHN',
      holder('P 123456789 GBR 2029-08-23', 'GBR', '1964-07-12', 'M'),
    ),
    docs(
      'two leading slashes too many',
      '///P/GBR/123456789/GBR/12JUL64/M/23AUG29/DOE/JOHN',
      holder('P 123456789 GBR 2029-08-23', 'GBR', '1964-07-12', 'M'),
    ),
    docs(
      'a slash too many in the middle',
      '/P/GBR//123456789/GBR/12JUL64/M/23AUG29/DOE/JOHN',
      holder('P 123456789 GBR 2029-08-23', 'GBR', '1964-07-12', 'M'),
    ),
    docs(
      'no document type',
      '//DE/C4FG12345/DE/12JUL64/F/23AUG29/DOE/JOHN',
      holder('- C4FG12345 DEU 2029-08-23', 'DEU', '1964-07-12', 'F'),
    ),
    docs(
      'no document type, and no slash for it',
      '/DE/C4FG12345/DE/12JUL64/F/23AUG29/DOE/JOHN',
      holder('- C4FG12345 DEU 2029-08-23', 'DEU', '1964-07-12', 'F'),
    ),
    docs(
      'no nationality, and no slash for it',
      '/P/GBR/123456789/12JUL64/M/23AUG29/DOE/JOHN',
      holder('P 123456789 GBR 2029-08-23', null, '1964-07-12', 'M'),
    ),
    docs('name, birth and sex only (secure flight)', '////05AUG70/F//DOE/JOHN', holder(null, null, '1970-08-05', 'F')),
    docs('name, birth and sex only, one slash more', '/////05AUG70/F//DOE/JOHN', holder(null, null, '1970-08-05', 'F')),
    docs(
      'no nationality',
      '/P/GBR/796428965//13AUG54/F/26APR25/DOE/JOHN',
      holder('P 796428965 GBR 2025-04-26', null, '1954-08-13', 'F'),
    ),
    docs('nationality but no document', '////GBR/12JUL64/M//DOE/JOHN', holder(null, 'GBR', '1964-07-12', 'M')),
    docs(
      'no expiry, and no slash for it',
      '/P/GBR/123456789/GBR/12JUL64/M/DOE/JOHN',
      holder('P 123456789 GBR -', 'GBR', '1964-07-12', 'M'),
    ),
    docs(
      'no sex',
      '/P/GBR/123456789/GBR/12JUL64//23AUG29/DOE/JOHN',
      holder('P 123456789 GBR 2029-08-23', 'GBR', '1964-07-12', null),
    ),
    docs(
      'no date of birth',
      '/P/GBR/123456789/GBR//M/23AUG29/DOE/JOHN',
      holder('P 123456789 GBR 2029-08-23', 'GBR', null, 'M'),
    ),
    docs('neither', '/P/GBR/123456789/GBR///23AUG29/DOE/JOHN', holder('P 123456789 GBR 2029-08-23', 'GBR', null, null)),
    docs(
      'unspecified sex',
      '/P/GBR/123456789/GBR/12JUL64/X/23AUG29/DOE/JOHN',
      holder('P 123456789 GBR 2029-08-23', 'GBR', '1964-07-12', 'X'),
    ),
    docs(
      'undisclosed sex',
      '/P/GBR/123456789/GBR/12JUL64/U/23AUG29/DOE/JOHN',
      holder('P 123456789 GBR 2029-08-23', 'GBR', '1964-07-12', null),
    ),
    docs(
      'the sex as a word',
      '/P/GBR/123456789/GBR/12JUL64/Male/23AUG29/DOE/JOHN',
      holder('P 123456789 GBR 2029-08-23', 'GBR', '1964-07-12', 'M'),
    ),
    docs(
      'an unknown sex',
      '/P/GBR/123456789/GBR/12JUL64/1/23AUG29/DOE/JOHN',
      holder('P 123456789 GBR 2029-08-23', 'GBR', '1964-07-12', null),
      'unknown-sex',
    ),
    docs('a name element behind it', '/P/GBR/123456789/GBR/12JUL64/M/23AUG29/DOE/JOHN-1DOE/JOHN MR', {
      travellers: [{ givenNames: 'JOHN' }],
    }),
    docs('a name element with a hyphen behind it', '/P/GBR/123456789/GBR/12JUL64/M/23AUG29/DOE/JOHN-1DOE-ROE/JOHN MR', {
      travellers: [{ surname: 'DOE', givenNames: 'JOHN' }],
    }),
    docs('the holder of a passport for several persons', '/P/GBR/123456789/GBR/12JUL64/M/23AUG29/DOE/JOHN/PAUL/H', {
      travellers: [{ givenNames: 'JOHN PAUL', documents: [{ number: '123456789' }] }],
    }),
    docs(
      'an unknown country becomes null',
      '/P/QQQ/1234567/GBR/12JUL64/M/23AUG29/DOE/JOHN',
      holder('P 1234567 - 2029-08-23', 'GBR', '1964-07-12', 'M'),
      'unknown-country',
    ),
    docs(
      'a released separator does not cut it',
      '/P/GBR/12?+34/GBR/12JUL64/M/23AUG29/DOE/JOHN',
      holder('P 12+34 GBR 2029-08-23', 'GBR', '1964-07-12', 'M'),
    ),
    docs(
      'a placeholder for the number is no document',
      '/P/TGO/PASSPORT/TGO/01JAN80/M//DOE/JOHN',
      holder(null, 'TGO', '1980-01-01', 'M'),
      'placeholder',
    ),
    docs('nothing in it', '/', holder(null, null, null, null), 'document-unreadable'),
    quirk('its text earlier than it belongs', john(`SSR+DOCS:HK:1:XX:${MALE}/DOE/JOHN`), {
      travellers: [{ documents: [{ number: 'A1' }] }],
    }),
    quirk(
      'two persons on one passport',
      [
        JOHN,
        'TIF+DOE+JANE:A:2',
        LEG,
        `${DOCS}/P/GBR/777/GBR/12JUL64/M/23AUG29/DOE/JOHN/H+::1`,
        `${DOCS}/P/GBR/777/GBR/12JUL66/F/23AUG29/DOE/JANE+::2`,
      ],
      {
        travellers: [
          { dateOfBirth: '1964-07-12', documents: [{ number: '777' }] },
          { dateOfBirth: '1966-07-12', documents: [{ number: '777' }] },
        ],
      },
    ),
    quirk(
      'by reference, by group, by name',
      [
        `${DOCS}/P/GBR/1111111/GBR/01JAN80/M/01JAN30/DOE/JOHN`,
        JOHN,
        'TIF+DOE+JANE:A:2',
        `${DOCS}/P/GBR/2222222/GBR/01JAN81/F/01JAN30/DOE/JANE`,
        'TIF+ROE+RICHARD:A:3',
        LEG,
        `${DOCS}/P/GBR/3333333/GBR/01JAN82/M/01JAN30/ROE/RICHARD+::3`,
        `${DOCS}/V/FRA/4444444/GBR/01JAN80/M/01JAN30/DOE/JOHN+::1`,
      ],
      {
        travellers: [
          { documents: [{ number: '1111111' }, { number: '4444444' }] },
          { documents: [{ number: '2222222' }] },
          { documents: [{ number: '3333333' }] },
        ],
      },
    ),
    quirk(
      'of two people with names apart by one letter, both in the group of the first',
      [
        'TIF+DOE+MARIA:A:1',
        `${DOCS}/P/GBR/1111111/GBR/01JAN80/F/01JAN30/DOE/MARIA`,
        `${DOCS}/P/GBR/2222222/GBR/01JAN85/F/01JAN30/DOE/MARIE`,
        'TIF+DOE+MARIE:A:2',
        LEG,
      ],
      { travellers: [{ documents: [{ number: '1111111' }] }, { documents: [{ number: '2222222' }] }] },
    ),
    quirk(
      'of a man and a woman with names of one sound, both in the group of the first',
      [
        'TIF+DOE+HASSAN:A:1',
        `${DOCS}/P/GBR/1111111/GBR/01JAN80/M/01JAN30/DOE/HASSAN`,
        `${DOCS}/P/GBR/2222222/GBR/01JAN85/F/01JAN30/DOE/HASSINA`,
        'TIF+DOE+HASSINA:A:2',
        LEG,
      ],
      { travellers: [{ documents: [{ number: '1111111' }] }, { documents: [{ number: '2222222' }] }] },
    ),
    quirk(
      'of two people of whom one name begins the other, both in the group of the first',
      [
        'TIF+DOE+JEANNE:A:1',
        `${DOCS}/P/GBR/1111111/GBR/01JAN80/F/01JAN30/DOE/JEANNE`,
        `${DOCS}/P/GBR/2222222/GBR/01JAN85/M/01JAN30/DOE/JEAN`,
        'TIF+DOE+JEAN:A:2',
        LEG,
      ],
      { travellers: [{ documents: [{ number: '1111111' }] }, { documents: [{ number: '2222222' }] }] },
    ),
    quirk(
      'with one given name more, in the group of another whose name is one letter apart',
      ['TIF+DOE+MARIA:A:1', `${DOCS}/P/GBR/2222222/GBR/01JAN85/F/01JAN30/DOE/MARIE/ANNE`, 'TIF+DOE+MARIE:A:2', LEG],
      { travellers: [{ documents: [] }, { documents: [{ number: '2222222' }] }] },
    ),
    quirk(
      'with another sex than the traveller in whose group it stands, with a name one letter apart',
      [
        'TIF+DIOP+JEAN:A:1',
        `${DOCS}/P/SEN/1111111/SEN/01JAN80/M/01JAN30/DIOP/JEAN`,
        `${DOCS}/P/SEN/2222222/SEN/01JAN80/F/01JAN30/DIOP/JOAN/AWA`,
        'TIF+DIOP+JOAN:A:2',
        LEG,
      ],
      { travellers: [{ documents: [{ number: '1111111' }] }, { documents: [{ number: '2222222' }] }] },
    ),
    quirk(
      'in the group of a traveller whose surname has a slip, beside one of the family with the same first name',
      [
        'TIF+AKKPO+DODJI OUMARMR:A:1',
        `${DOCS}/P/TGO/EB400574/TGO/01JAN80/M/01JAN30/AKAKPO/DODJI/OUMAR`,
        'TIF+AKAKPO+DODJI KOKOUMR:A:2',
        `${DOCS}/P/TGO/EB400575/TGO/01JAN82/M/01JAN30/AKAKPO/DODJI/KOKOU`,
        LEG,
      ],
      {
        travellers: [
          { surname: 'AKKPO', documents: [{ number: 'EB400574' }] },
          { surname: 'AKAKPO', documents: [{ number: 'EB400575' }] },
        ],
      },
      'document-name-differs',
    ),
    quirk(
      'with a reference to a traveller whose surname is spelt otherwise, beside one of the family with the same first name',
      [
        'TIF+JALLO+AWA MARIAMMRS:A:1',
        'TIF+DIALLO+AWA FANTAMRS:A:2',
        LEG,
        `${DOCS}/P/SEN/A1111111/SEN/01JAN80/F/01JAN30/DIALLO/AWA/FANTA+::2`,
        `${DOCS}/P/SEN/A2222222/SEN/01JAN82/F/01JAN30/DJALLO/AWA/MARIAM+::1`,
      ],
      { travellers: [{ documents: [{ number: 'A2222222' }] }, { documents: [{ number: 'A1111111' }] }] },
      'document-name-differs',
    ),
    quirk(
      'in the group of one traveller, clearly of another: it is joined to the other',
      ['TIF+DOE+JOHN:A:1', `${DOCS}/P/GBR/2222222/GBR/01JAN81/M/01JAN30/ROE/RICHARD`, 'TIF+ROE+RICHARD:A:2', LEG],
      { travellers: [{ documents: [] }, { documents: [{ number: '2222222' }] }] },
    ),
    quirk(
      'only in the group of a segment, for the only traveller',
      [JOHN, LEG, `${DOCS}/P/GBR/5/GBR/01JAN80/M//DOE/JOHN`],
      { travellers: [{ documents: [{ number: '5' }] }] },
    ),
    quirk(
      'the same document twice is one, completed',
      [
        JOHN,
        `${DOCS}/P/GB/1111111/GB/01JAN80/M//DOE/JOHN`,
        LEG,
        `${DOCS}/P/GBR/1111111/GBR/01JAN80/M/01JAN30/DOE/JOHN+::1`,
      ],
      holder('P 1111111 GBR 2030-01-01', 'GBR', '1980-01-01', 'M'),
    ),
    quirk(
      'a booking that names its travellers only in documents',
      [LEG, `${DOCS}/P/GBR/1/GBR/01JAN80/M/01JAN30/DOE/JOHN`],
      { travellers: [{ surname: 'DOE', givenNames: 'JOHN', documents: [{ number: '1' }] }] },
      'traveller-from-document',
    ),
    quirk(
      'a document of a person outside the booking',
      ['TIF+DOE+A:A:1', 'TIF+ROE+B:A:2', LEG, `${DOCS}/P/GBR/1/GBR/01JAN80/M//MOE/CHRIS`],
      { travellers: [{ documents: [] }, { documents: [] }] },
      'document-without-traveller',
    ),
    quirk(
      'a document in another person’s name changes no name',
      john(`${DOCS}${MALE}/ROE/RICHARD`),
      { travellers: [{ surname: 'DOE', givenNames: 'JOHN', documents: [{ number: 'A1' }] }] },
      'document-of-another-person',
    ),
    quirk(
      'a document with other given names',
      john(`${DOCS}${MALE}/DOE/PETER`),
      { travellers: [{ surname: 'DOE', documents: [{ number: 'A1' }] }] },
      'document-name-differs',
    ),
  ],

  infants: [
    quirk(
      'an infant’s ticket under the mother’s reference',
      [
        MARY,
        INFANT,
        LEG,
        'SSR+TKNE:HK:1:XX:::LFW:CDG:2201234567890C1+::1',
        'SSR+TKNE:HK:1:XX:::LFW:CDG:INF2201234567891C1+::1',
      ],
      { travellers: [{ ticket: '2201234567890' }, { type: 'infant', ticket: '2201234567891' }] },
    ),
    quirk(
      'an infant’s ticket alone is not the mother’s',
      [MARY, INFANT, LEG, 'SSR+TKNE:HK:1:XX:::LFW:CDG:INF2201234567891C1+::1'],
      { travellers: [{ ticket: null }, { type: 'infant', ticket: '2201234567891' }] },
    ),
    quirk(
      'a document with an infant’s sex under the mother’s reference makes the infant',
      [MARY, `${DOCS}/P/TGO/A1111111/TGO/01JAN90/F/01JAN30/DOE/MARY`, INFANT, LEG],
      {
        travellers: [
          { type: 'passenger', givenNames: 'MARY', dateOfBirth: '1990-01-01', documents: [{ number: 'A1111111' }] },
          {
            type: 'infant',
            surname: 'DOE',
            givenNames: 'ZOE',
            sex: 'F',
            dateOfBirth: '2025-03-02',
            locator: 'ABC123',
            documents: [{ number: 'B7777777' }],
          },
        ],
        bookings: [{ travellers: [0, 1] }],
      },
    ),
    ...['MI', 'FI', 'XI', 'UI'].map((sex) =>
      quirk(`sex ${sex}`, [MARY, `${DOCS}/P/TGO/B1/TGO/02MAR25/${sex}//DOE/ZOE+::1`, LEG], {
        travellers: [{ documents: [] }, { type: 'infant', sex: sex === 'UI' ? null : sex.slice(0, 1) }],
      }),
    ),
    quirk('it goes to the infant that the booking lists', [MARY, INFANT, 'TIF+DOE+ZOEMISS:IN:2', LEG], {
      travellers: [
        { givenNames: 'MARY', documents: [] },
        { type: 'infant', givenNames: 'ZOE', documents: [{ number: 'B7777777' }] },
      ],
    }),
    quirk('a title makes an infant', [MARY, 'TIF+DOE+ZOE INF:C:2', LEG], {
      travellers: [{ type: 'passenger' }, { type: 'infant', title: 'INF' }],
    }),
    quirk(
      'twins of the same day stay two',
      [
        MARY,
        'SSR+INFT:HK:1:XX:::LFW:CDG:DOE/ZOE 02MAR25+::1',
        'SSR+INFT:HK:1:XX:::LFW:CDG:DOE/TOM 02MAR25+::1',
        `${DOCS}/P/TGO/B8888888/TGO/02MAR25/MI/01JAN30/DOE/TOM`,
        INFANT,
        LEG,
      ],
      {
        travellers: [
          { givenNames: 'MARY', documents: [] },
          { givenNames: 'ZOE', documents: [{ number: 'B7777777' }] },
          { givenNames: 'TOM', documents: [{ number: 'B8888888' }] },
        ],
      },
    ),
    quirk(
      'INFT names an infant, and its document joins it',
      [MARY, 'SSR+INFT:HK:1:XX:::LFW:CDG:DOE/ZOE 02MAR25+::1', INFANT, LEG],
      {
        travellers: [
          {},
          { type: 'infant', givenNames: 'ZOE', dateOfBirth: '2025-03-02', documents: [{ number: 'B7777777' }] },
        ],
      },
    ),
    quirk(
      'a document that joins by the date of birth',
      [MARY, 'TIF+DOE+BABY:IN:2', 'SSR+INFT:HK:1:XX:::::DOE/BABY 02MAR25+::1', INFANT, LEG],
      { travellers: [{}, { type: 'infant', documents: [{ number: 'B7777777' }] }] },
      'document-name-differs',
    ),
    quirk(
      'an infant’s name that a line break cut',
      [
        MARY,
        'SSR+INFT:HK:1:XX:::::DOE/ZOE OLI\r\nVIA 02MAR25+::1',
        `${DOCS}/P/TGO/B1/TGO/02MAR25/FI//DOE/ZOE/OLIVIA`,
        LEG,
      ],
      { travellers: [{}, { type: 'infant', givenNames: 'ZOE OLIVIA', documents: [{ number: 'B1' }] }] },
    ),
    quirk(
      'a visa of the infant under the mother’s reference',
      [MARY, INFANT, 'SSR+DOCO:HK:1:XX:::::/LOME/V/99/LOME/14MAR25/FRA/I+::1', LEG],
      {
        travellers: [
          { documents: [], birthPlace: null },
          { birthPlace: 'LOME', documents: [{ number: 'B7777777' }, { type: 'V', number: '99', issuer: 'FRA' }] },
        ],
      },
    ),
    quirk(
      'an address of the infant under the mother’s reference',
      [MARY, INFANT, 'SSR+DOCA:HK:1:XX:::::/R/TGO/1 RUE/LOME///I+::1', LEG],
      { travellers: [{ residence: null }, { residence: 'TGO', address: { city: 'LOME' } }] },
    ),
    quirk('an infant that nothing names', [MARY, LEG], { travellers: [{ givenNames: 'MARY' }] }, 'infant-not-named'),
    quirk(
      'INFT without a name',
      [MARY, 'SSR+INFT:HK:1:XX', LEG],
      { travellers: [{ givenNames: 'MARY' }], bookings: [{ services: ['INFT'] }] },
      'infant-not-named',
    ),
    quirk('a child’s date of birth', ['TIF+DOE+ZOE:C:1', 'SSR+CHLD:HK:1:XX:::::/12JUN18-1DOE/ZOE+::1', LEG], {
      travellers: [{ type: 'passenger', dateOfBirth: '2018-06-12' }],
      bookings: [{ services: ['CHLD'] }],
    }),
  ],

  'visa and address (DOCO, DOCA)': [
    quirk('a visa', john('SSR+DOCO:HK:1:XX:::::/AMBER HILL GBR/V/9891404/LONDON/14MAR25/USA'), {
      travellers: [
        {
          birthPlace: 'AMBER HILL GBR',
          governmentReference: null,
          documents: [{ type: 'V', number: '9891404', issuer: 'USA', issued: '2025-03-14', expiry: null }],
        },
      ],
      bookings: [{ remarks: ['DOCO V 9891404 LONDON'] }],
    }),
    quirk('a visa without its leading slash', john('SSR+DOCO:HK:1:XX:::::AMBER HILL GBR/V/9891404//14MAR25/USA'), {
      travellers: [{ birthPlace: 'AMBER HILL GBR', documents: [{ type: 'V', number: '9891404', issuer: 'USA' }] }],
    }),
    quirk('a visa without birth place and slashes', john('SSR+DOCO:HK:1:XX:::::V/9891404//14MAR25/USA'), {
      travellers: [{ birthPlace: null, documents: [{ type: 'V', number: '9891404', issued: '2025-03-14' }] }],
    }),
    quirk(
      'a redress number is a government’s reference, no document',
      john('SSR+DOCO:HK:1:XX:::::///R/1234567890123///USA'),
      { travellers: [{ governmentReference: '1234567890123', documents: [] }] },
    ),
    quirk('a known-traveller number', john('SSR+DOCO:HK:1:XX:::::/LOME TGO/K/98765///US'), {
      travellers: [{ birthPlace: 'LOME TGO', governmentReference: '98765', documents: [] }],
    }),
    quirk(
      'both',
      john('SSR+DOCO:HK:1:XX:::::///K/98765///US', 'SSR+DOCO:HK:1:XX:::::///R/12345///US'),
      { travellers: [{ governmentReference: '98765' }] },
      'value-repeated',
    ),
    quirk('a birth place alone', john('SSR+DOCO:HK:1:XX:::::/LOME TGO'), {
      travellers: [{ birthPlace: 'LOME TGO', documents: [] }],
    }),
    quirk(
      'nothing in DOCO',
      john('SSR+DOCO:HK:1:XX:::::/'),
      { travellers: [{ documents: [] }] },
      'document-unreadable',
    ),
    quirk('residence is the traveller’s', john('SSR+DOCA:HK:1:XX:::::/R/TG/12 RUE DU PORT/LOME/MARITIME/01BP'), {
      travellers: [
        {
          residence: 'TGO',
          address: { street: '12 RUE DU PORT', city: 'LOME', state: 'MARITIME', postalCode: '01BP', country: 'TGO' },
        },
      ],
    }),
    quirk('destination is the booking’s', john('SSR+DOCA:HK:1:XX:::::/D/FRA/1 RUE DE RIVOLI/PARIS//75001'), {
      travellers: [{ residence: null, address: null }],
      bookings: [{ addresses: [{ city: 'PARIS', postalCode: '75001', country: 'FRA' }] }],
    }),
    quirk('birth place', john('SSR+DOCA:HK:1:XX:::::/B/TGO//LOME'), {
      travellers: [{ birthPlace: 'LOME TGO', residence: null }],
    }),
    quirk('without its leading slash', john('SSR+DOCA:HK:1:XX:::::R/TGO/12 RUE DU PORT/LOME'), {
      travellers: [{ residence: 'TGO', address: { city: 'LOME' } }],
    }),
    quirk('nothing in DOCA', john('SSR+DOCA:HK:1:XX:::::/R'), { travellers: [{ address: null }] }, 'value-unreadable'),
  ],

  'special services': [
    quirk('a code of three letters', john('SSR+TCP:HK:1:XX:::::9 PAX'), {
      bookings: [{ services: ['TCP'], remarks: ['TCP 9 PAX'] }],
    }),
    quirk('an emergency contact', john('SSR+PCTC:HK:1:XX:::::JANE ROE/GB4470000000'), {
      bookings: [{ services: ['PCTC'], phones: ['4470000000'], remarks: ['PCTC JANE ROE/GB4470000000'] }],
    }),
    quirk('text is rejoined where a separator cut it', john('SSR+OTHS:HK:1:XX:::::ARRIVAL AT 10:30 BY CAR'), {
      bookings: [{ services: ['OTHS'], remarks: ['OTHS ARRIVAL AT 10:30 BY CAR'] }],
    }),
    quirk(
      'in the booking’s, the traveller’s and the segment’s group',
      ['SSR+UMNR:HK:1:XX:::::UM09 FEMALE', JOHN, 'SSR+PETC:HK:1:XX', LEG, 'SSR+XBAG:HK:1:XX:::LFW:CDG:2PC+::1'],
      {
        bookings: [{ services: ['UMNR', 'PETC', 'XBAG'], remarks: ['UMNR UM09 FEMALE', 'XBAG 2PC'] }],
      },
    ),
    quirk('an empty one is legal', john('SSR+UMNR'), { bookings: [{ services: ['UMNR'], remarks: [] }] }),
    quirk(
      'health and religious meals are only counted',
      john('SSR+MOML:HK:1:XX', 'SSR+WCHR:HK:1:XX:::::CANNOT WALK', 'IFT+4:28::XX+PAX HAS DIABETES'),
      { sensitive: 3, bookings: [{ services: [], remarks: [] }] },
    ),
    quirk(
      'a code without any meaning',
      john('SSR+TOOLONG:HK:1:XX:::::SOME TEXT'),
      { bookings: [{ services: [], remarks: ['SSR+TOOLONG:HK:1:XX:::::SOME TEXT'] }] },
      'unknown-qualifier',
    ),
    quirk('a form of identity', john('SSR+FOID:HK:1:XX:::::PP1234567'), {
      bookings: [{ services: ['FOID'], remarks: ['FOID PP1234567'] }],
    }),
    quirk('a frequent flyer', john('SSR+FQTV:HK:1:XX:::::/DL1234567890-DOE/JOHN'), {
      travellers: [{ frequentFlyer: { carrier: 'DL', number: '1234567890', tier: null } }],
    }),
    quirk('a frequent flyer by reference, before the names', ['SSR+FQTV:HK:1:XX:::::/DL1234567890+::2', ...TWO, LEG], {
      travellers: [{ frequentFlyer: null }, { frequentFlyer: { carrier: 'DL', number: '1234567890' } }],
    }),
    quirk('a frequent flyer without a number', john('SSR+FQTS:HK:1:XX'), {
      travellers: [{ frequentFlyer: null }],
      bookings: [{ remarks: ['SSR+FQTS:HK:1:XX'] }],
    }),
    quirk('FTI with the tier of release 11.1', john('FTI+DL:1234567890:::ELITE'), {
      travellers: [{ frequentFlyer: { carrier: 'DL', number: '1234567890', tier: 'ELITE' } }],
    }),
    quirk('FTI with the tier of later releases', john('FTI+SQ:314655277:::::G'), {
      travellers: [{ frequentFlyer: { carrier: 'SQ', number: '314655277', tier: 'G' } }],
    }),
    quirk('FTI without a tier', john('FTI+SQ:314655277'), {
      travellers: [{ frequentFlyer: { carrier: 'SQ', number: '314655277', tier: null } }],
    }),
    quirk('two memberships in one FTI', john('FTI+SQ:314655277+LH:99'), {
      travellers: [{ frequentFlyer: { carrier: 'SQ' } }],
      bookings: [{ remarks: ['FTI+SQ:314655277+LH:99'] }],
    }),
  ],

  'contacts and addresses': [
    contact('IFT+4:28::YY+CTC M 22890123456 JOHN123456//EXAMPLE.TG', ['+22890123456'], ['JOHN123456@EXAMPLE.TG']),
    contact('SSR+CTCM:HK:1:XX:::::22334455 66778899', ['22334455', '66778899'], []),
    contact('SSR+CTCE:HK:1:XX:::::OFFICE JOHN//EXAMPLE.TG', [], ['JOHN@EXAMPLE.TG'], ['CTCE OFFICE JOHN//EXAMPLE.TG']),
    contact('SSR+CTCE:HK:1:XX:::::JOHN//EXAMPLE.TG-1DOE/JOHN', [], ['JOHN@EXAMPLE.TG']),
    quirk('an agency in an unstructured line', [...john(), 'LTS+0/O/CTCT LFW 22890123456 ACME TRAVEL'], {
      bookings: [{ phones: ['+22890123456'], remarks: ['0/O/CTCT LFW 22890123456 ACME TRAVEL'] }],
    }),
    quirk('a masked card in an unstructured line', [...john(), 'LTS+0/O/F/FP CCVI4111XXXXXXXX1111/1228'], {
      bookings: [{ payments: [{ method: 'card', card: 'VI', last4: '1111', token: null }] }],
    }),
    quirk('a covered card in an unstructured line', [...john(), 'LTS+0/O/F/FP CCVI*ABCDEFGHIJK1111/1228'], {
      bookings: [{ payments: [{ method: 'card', card: 'VI', last4: '1111', token: 'ABCDEFGHIJK' }] }],
    }),
    quirk(
      'a form of payment in words is left out next to a coded one',
      [JOHN, TICKET, 'FOP+CA::300', LEG, 'LTS+0/O/F/FP CHECK'],
      {
        bookings: [{ payments: [{ method: 'cash' }], remarks: ['0/O/F/FP CHECK'] }],
      },
    ),
    contact('SSR+CTCM:HK:1:XX:::::/4470000000-1DOE/JOHN', ['4470000000'], []),
    contact('SSR+CTCM:HK:1:XX:::::22890123456', ['+22890123456'], []),
    contact('SSR+CTCH:HK:1:XX:::::0022890123456', ['+22890123456'], []),
    contact('SSR+CTCB:HK:1:XX:::::?+228 90 12 34 56', ['+22890123456'], []),
    contact('SSR+CTCP:HK:1:XX:::::90123456', ['90123456'], []),
    contact(
      'SSR+CTCT:HK:1:XX:::::LFW 22890123456 ACME TRAVEL',
      ['+22890123456'],
      [],
      ['CTCT LFW 22890123456 ACME TRAVEL'],
    ),
    contact('SSR+CTCR:HK:1:XX', [], []),
    contact('SSR+CTCE:HK:1:XX:::::/JOHN..DOE//EXAMPLE./SITE.TG', [], ['JOHN_DOE@EXAMPLE-SITE.TG']),
    contact('SSR+CTCE:HK:1:XX:::::NO ADDRESS HERE', [], [], ['CTCE NO ADDRESS HERE']),
    contact('IFT+4:28::YY+CTCE JOHN.DOE//EXAMPLE.TG', [], ['JOHN.DOE@EXAMPLE.TG']),
    contact('IFT+4:28::YY+CTCE JOHN.LOUUNT?+50BB//EXAMPLE.TG', [], ['JOHN.LOUUNT+50BB@EXAMPLE.TG']),
    contact('IFT+CTCE JOHN.DOE//EXAMPLE.TG', [], ['JOHN.DOE@EXAMPLE.TG']),
    contact('IFT+4:28+YY CTC M 90123456', ['90123456'], []),
    contact('IFT+4:28::YY+CTC TO BE ADVISED', [], [], ['CTC TO BE ADVISED']),
    contact('ADD++E:::::::john@example.tg', [], ['JOHN@EXAMPLE.TG']),
    contact('ADD++N:::::::M+22890123456', ['+22890123456'], []),
    contact('ADD++H:::::::90123456', ['90123456'], []),
    contact('ADD++700:::::::H90123456 W 22 33 44 55', ['90123456', '22334455'], []),
    contact('ADD++:::::::TBM MAIL TO', [], [], ['TBM MAIL TO']),
    quirk('a contact by reference, before the names', ['SSR+CTCM:HK:1:XX:::::22890123456+::2', ...TWO, LEG], {
      bookings: [{ phones: ['+22890123456'] }],
      travellers: [{ phones: [] }, { phones: ['+22890123456'] }],
    }),
    ...['700', '701', '702'].map((purpose) =>
      quirk(`an address of purpose ${purpose}`, [`ADD++${purpose}:1 RUE:LOME:MA::TG:01BP:22890123456`, ...john()], {
        bookings: [
          {
            addresses: [{ street: '1 RUE', city: 'LOME', state: 'MA', postalCode: '01BP', country: 'TGO' }],
            phones: ['+22890123456'],
          },
        ],
      }),
    ),
    quirk(
      'a postcode in the place of the telephone number',
      ['ADD++702:1 HIGH STREET:SLOUGH:BERKS::GB::SL1AA', ...john()],
      { bookings: [{ addresses: [{ postalCode: 'SL1AA', country: 'GBR' }], phones: [] }] },
    ),
    quirk('an address without its empty first element', ['ADD+700:1 RUE:LOME:::TG', ...john()], {
      bookings: [{ addresses: [{ street: '1 RUE', city: 'LOME' }] }],
    }),
    quirk(
      'unstructured lines',
      [
        ...john(),
        'LTS+0/O/APM 0022890123456',
        'LTS+0/O/APE john@example.tg',
        'LTS+0/O/F/FP CASH',
        'LTS+0/O/RM VIP CLIENT',
        'LTS+0/O/NM/DOE/JOHN',
        'LTS+0/SEAT RS 17B DOE/JOHN',
      ],
      {
        bookings: [
          {
            phones: ['+22890123456'],
            emails: ['JOHN@EXAMPLE.TG'],
            payments: [{ method: 'cash', amount: null }],
            remarks: ['0/O/F/FP CASH', '0/O/RM VIP CLIENT', '0/O/NM/DOE/JOHN', '0/SEAT RS 17B DOE/JOHN'],
          },
        ],
      },
    ),
    quirk('an unstructured line that a separator cut', [...john(), 'LTS+14/Z/ SEAT 10:30+SECOND PART'], {
      bookings: [{ remarks: ['14/Z/ SEAT 10:30+SECOND PART'] }],
    }),
    quirk('other service information', ['IFT+4:28::XX+FREQUENT CLIENT', ...john()], {
      bookings: [{ remarks: ['FREQUENT CLIENT'] }],
    }),
    quirk('a text of an unknown kind', ['IFT+4:63::XX+SOME NOTE', 'IFT+FREE TEXT ALONE', 'IFT+4:63::XX', ...john()], {
      bookings: [{ remarks: ['SOME NOTE', 'FREE TEXT ALONE'] }],
    }),
    quirk('the calculation of the fare', john('IFT+4:15:9+LFW XX PAR 500.00+NUC END'), {
      bookings: [{ remarks: ['IFT+4:15:9+LFW XX PAR 500.00+NUC END'] }],
    }),
    quirk('the fare type and prepaid bags', ['EBD+GBP:40.00+4::N', JOHN, 'FAR+A+32++++SFLY', LEG], {
      bookings: [{ remarks: ['EBD+GBP:40.00+4::N', 'FAR+A+32++++SFLY'] }],
    }),
    quirk('the agency', ['ORG+1A:MUC+12345678:LFWXX2100+LFW+XX:LFW+T+TG:XOF+ABCD', ...john()], {
      bookings: [
        { agency: { iata: '12345678', office: 'LFWXX2100', city: 'LFW', country: 'TGO', type: 'T', agent: 'ABCD' } },
      ],
    }),
    quirk('the agency’s city in the place of its office', ['ORG+DL:IAD+70379193:LON+++A+GB', ...john()], {
      bookings: [{ agency: { iata: '70379193', office: null, city: 'LON', country: 'GBR' } }],
    }),
    quirk('a second agency', ['ORG+1A:MUC+12345678', 'ORG+1A:MUC+87654321', ...john()], {
      bookings: [{ agency: { iata: '12345678' }, remarks: ['ORG+1A:MUC+87654321'] }],
    }),
  ],

  'tickets and payments': [
    ...[
      ['an electronic ticket', 'TKT+2201234567890:T:1', ['2201234567890']],
      ['two booklets', 'TKT+2201234567899:T:2', ['2201234567899', '2201234567900']],
      ['two booklets at the end of the stock', 'TKT+2209999999999:T:2', ['2209999999999', '2200000000000']],
      ['coupons counted in the place of booklets', 'TKT+1234567890:T:4', ['1234567890']],
      ['a number with blanks', 'TKT+220 1234567890:T:1', ['2201234567890']],
      ['ticketless', 'TKT+:700', []],
      ['ticketless of type 1', 'TKT+:1', []],
    ].map(([title, tkt, tickets]) =>
      quirk(title as string, john(tkt as string), {
        bookings: [{ tickets }],
        travellers: [{ ticket: (tickets as string[])[0] ?? null }],
      }),
    ),
    quirk('a ticket named only in a special service', [JOHN, LEG, 'SSR+TKNE:HK:1:XX:::LFW:CDG:2201234567890C1+::1'], {
      travellers: [{ ticket: '2201234567890' }],
      bookings: [{ tickets: ['2201234567890'], services: [] }],
    }),
    quirk(
      'an invalid ticket of a special service',
      [JOHN, LEG, 'SSR+TKNA:HK:1:XX:::LFW:CDG:TICKETED BY MAIL+::1'],
      { travellers: [{ ticket: null }] },
      'value-unreadable',
    ),
    paid(
      'a masked card',
      ['MON+T:312.5:EUR', 'FOP+CC::300:VI:XXXXXXXXXXXX1234:1228'],
      [{ method: 'card', amount: 300, currency: 'EUR', card: 'VI', last4: '1234', token: null }],
    ),
    paid(
      'a card masked at its end',
      ['MON+T:312.5:EUR', 'FOP+CC::300:CA:5100XXXXXXXXXXXX:1228'],
      [{ method: 'card', card: 'CA', last4: null }],
    ),
    quirk(
      'the expiry of a card, the approval and the taxes, which have no field, are kept as written',
      john(TICKET, 'MON+T:312.5:EUR', 'TXD++12.50:TG:EUR:TX', 'FOP+CC::200:VI:XXXXXXXXXXXX1234:1228:A1B2C3+CA::112.5'),
      {
        bookings: [
          {
            payments: [{ last4: '1234' }, { method: 'cash' }],
            remarks: ['TXD++12.50:TG:EUR:TX', 'FOP+CC::200:VI:XXXXXXXXXXXX1234:1228:A1B2C3+CA::112.5'],
          },
        ],
      },
    ),
    quirk('empty components behind an account keep nothing', john(TICKET, 'FOP+CC::200:VI:XXXXXXXXXXXX1234::::'), {
      bookings: [{ payments: [{ last4: '1234' }], remarks: [] }],
    }),
    quirk(
      'names with unreleased apostrophes',
      [
        `${DOCS}/P/TGO/A1/TGO/01JAN80/M/01JAN30/N'GUESSAN/KOFI+::1`,
        "TIF+N'GUESSAN+KOFIMR:A:1",
        "TIF+O'HARA+PAT:A:2",
        LEG,
      ],
      {
        travellers: [
          { surname: "N'GUESSAN", givenNames: 'KOFI', title: 'MR', documents: [{ number: 'A1' }] },
          { surname: "O'HARA", givenNames: 'PAT' },
        ],
      },
      'apostrophe-unreleased',
      'apostrophe-unreleased',
      'apostrophe-unreleased',
    ),
    paid('a card without its type', ['FOP+:::VI:XXXXXXXXXXXX1234'], [{ method: 'card', card: 'VI' }]),
    paid(
      'a card of the air travel plan',
      ['FOP+TP::300:TP:XXXXXXXXXXX1234'],
      [{ method: 'card', card: 'TP', last4: '1234' }],
    ),
    paid(
      'the holder of the card',
      ['FOP+CC::300:VI:XXXXXXXXXXXX1234:1228:123456::::JANE ROE'],
      [{ payer: 'JANE ROE' }],
    ),
    paid(
      'cash',
      ['MON+T:300:EUR', 'FOP+CA::300'],
      [{ method: 'cash', amount: 300, currency: 'EUR', card: null, last4: null }],
    ),
    paid(
      'cash of the whole total',
      ['MON+B:300:EUR+T:312.5:EUR', 'FOP+CA'],
      [{ method: 'cash', amount: 312.5, currency: 'EUR' }],
    ),
    paid('the total before the base', ['MON+T:312.5:EUR+B:300:EUR', 'FOP+CA'], [{ amount: 312.5 }]),
    paid('a cheque', ['FOP+CK::300'], [{ method: 'check', amount: 300 }]),
    paid('an invoice', ['FOP+MS::300'], [{ method: 'invoice', amount: 300 }]),
    paid('a government request', ['FOP+GR::300'], [{ method: 'other', amount: 300 }]),
    paid('francs without decimals', ['MON+T:250000:XOF', 'FOP+CA'], [{ amount: 250000, currency: 'XOF' }]),
    paid(
      'francs with a point that may be a comma',
      ['MON+T:250.000:XOF', 'FOP+CA'],
      [{ amount: null, currency: null }],
      'value-unreadable',
    ),
    paid('a decimal comma', ['MON+T:312,50:EUR', 'FOP+CA'], [{ amount: 312.5 }]),
    paid('thousands parted by commas', ['FOP+CA::1,234,567.5'], [{ amount: 1234567.5 }]),
    paid('thousands parted by points', ['FOP+CA::1.234,56'], [{ amount: 1234.56 }]),
    paid('thousands parted by a blank', ['FOP+CA::1 234'], [{ amount: 1234 }]),
    paid('a comma that may part either', ['FOP+CA::1,234'], [{ amount: null }], 'value-unreadable'),
    paid('marks in places of no number', ['FOP+CA::12,34,56'], [{ amount: null }], 'value-unreadable'),
    paid('an amount that is none', ['MON+T:300:EUR', 'FOP+CA::ABOUT 300'], [{ amount: 300 }], 'value-unreadable'),
    paid('no form of payment is not cash', ['MON+T:300:EUR'], []),
    quirk('a ticket paid with miles', john(TICKET, 'MON+T:AWARD'), {
      bookings: [{ payments: [{ method: 'other', amount: null, currency: null }], remarks: ['MON+T:AWARD'] }],
    }),
    paid(
      'the old form of an exchanged ticket is left out',
      ['MON+T:900:EUR', 'FOP+CC:2:100:VI:XXXXXXXXXXXX1111+CC:3:500:AX:XXXXXXXXXXX2222+CA::400'],
      [
        { method: 'card', amount: 500, card: 'AX', last4: '2222' },
        { method: 'cash', amount: 400 },
      ],
      'payment-of-exchanged-ticket',
    ),
    quirk(
      'a third party pays: its address and number are not the traveller’s',
      john(TICKET, 'FOP+CA::400', 'IFT+4:43+JANE ROE+1 HIGH STREET+22890000000'),
      {
        bookings: [
          { payments: [{ payer: 'JANE ROE' }], phones: [], remarks: ['IFT+4:43+JANE ROE+1 HIGH STREET+22890000000'] },
        ],
        travellers: [{ phones: [] }],
      },
    ),
    quirk(
      'a payer named before the payment pays for that traveller only',
      [
        JOHN,
        'IFT+4:43+JANE ROE',
        TICKET,
        'FOP+CA::300',
        'TIF+MOE+CHRIS:A:2',
        'TKT+2201234567891:T:1',
        'FOP+CA::300',
        LEG,
      ],
      { bookings: [{ payments: [{ payer: 'JANE ROE' }, { payer: null }] }] },
    ),
    quirk(
      'the payer’s billing address',
      john(TICKET, 'FOP+CA::400', 'ADD++701:1 HIGH STREET:LONDON:::GB::22890000000'),
      {
        bookings: [
          { addresses: [{ city: 'LONDON' }], phones: [], remarks: ['ADD++701:1 HIGH STREET:LONDON:::GB::22890000000'] },
        ],
        travellers: [{ address: null }],
      },
    ),
  ],

  'seats, bags and check-in': [
    quirk('seat: by name, in an unstructured line', [...TWO, LEG, 'LTS+0/SEAT RS 17B ROE/JANEMRS'], {
      travellers: [{ seat: null }, { seat: '17B' }],
      bookings: [{ remarks: ['0/SEAT RS 17B ROE/JANEMRS'] }],
    }),
    quirk(
      'seat: by name, on one of two possible flights',
      [...TWO, LEG, 'TVL+150126:1700::1900+CDG+JFK+XX+13:Y', 'LTS+0/SEAT RS 17B ROE/JANEMRS'],
      { travellers: [{ seat: null }, { seat: null }] },
    ),
    quirk(
      'bags of the leg replace those of the leg before, which stay as written',
      [
        JOHN,
        'TVL+140126:0900:140126:1100+ACC+LFW+XX+11:Y',
        'DAT',
        'TRI++001:::1',
        'TBD++2:100:701',
        LEG,
        'DAT',
        'TRI++001:::1',
        'TBD++1:10:700',
      ],
      { travellers: [{ bags: { count: 1, weightKg: 10 } }], bookings: [{ remarks: ['TBD++2:100:701'] }] },
    ),
    quirk(
      'bags twice for one traveller: the first hold, the second stay as written',
      [JOHN, LEG, 'DAT', 'TRI++001:::1', 'TBD++1:10:700', 'TBD++1:12:700'],
      { travellers: [{ bags: { count: 1, weightKg: 10 } }], bookings: [{ remarks: ['TBD++1:12:700'] }] },
    ),
    quirk(
      'the name at check-in is written differently',
      [...CHECK_IN, 'TRI++001:::1', 'TIF+DOE+JON:A:1'],
      { travellers: [{ givenNames: 'JOHN', boardingNumber: '001' }, {}] },
      'check-in-name-differs',
    ),
    ...[
      ['a seat', 'SSR+SEAT:HK:1:XX:::LFW:CDG+53C::1:N', '53C'],
      ['leading zeros', 'SSR+SEAT:HK:1:XX:::LFW:CDG+022J::1', '22J'],
      ['one element further on', 'SSR+SEAT:HK:1:XX:::LFW:CDG++22J::1', '22J'],
      ['with text', 'SSR+NSST:HK:001:XX:::LFW:CDG:XX 0012 +074E::1', '74E'],
      ['without a reference', 'SSR+NSSA:HK:1:XX:::LFW:CDG+12A', '12A'],
      ['asked for', 'SSR+RQST:HK:1:XX:::LFW:CDG+12A::1', '12A'],
      ['none', 'SSR+SEAT:HK:1:XX:::LFW:CDG+XXX::1', null],
      ['asked for, not given', 'SSR+NSSW:HN:1:XX:::LFW:CDG+::1', null],
      ['on another leg', 'SSR+SEAT:HK:1:XX:::CDG:JFK+10A::1', null],
    ].map(([title, ssr, seat]) => quirk(`seat: ${title}`, [JOHN, LEG, ssr as string], { travellers: [{ seat }] })),
    quirk(
      'seat: unreadable',
      [JOHN, LEG, 'SSR+SEAT:HK:1:XX:::LFW:CDG+UPPER::1'],
      { travellers: [{ seat: null }] },
      'value-unreadable',
    ),
    quirk('seat: in the booking’s group, before the names', ['SSR+SEAT:HK:2:XX:::LFW:CDG+15A::1+15B::2', ...TWO, LEG], {
      travellers: [{ seat: '15A' }, { seat: '15B' }],
    }),
    quirk(
      'seat: of a person outside the booking',
      [...TWO, LEG, 'SSR+SEAT:HK:1:XX:::LFW:CDG+15A::9'],
      { travellers: [{ seat: null }, { seat: null }] },
      'seat-without-traveller',
    ),
    quirk(
      'seat: the one given at check-in wins',
      [JOHN, LEG, 'SSR+SEAT:HK:1:XX:::LFW:CDG+12A::1', 'DAT+2:140126:2130', 'TRI++001:::1', 'SSD+14C++++Y'],
      { travellers: [{ seat: '14C' }] },
    ),
    quirk(
      'time, boarding number, seat and bags belong to the traveller named after TRI',
      [
        ...CHECK_IN,
        'TRI++LFW-058:::2',
        'TIF+ROE+JANEMRS:A:2',
        'SSD+015A++++Y',
        'TBD++3:84:700++HP+KL:4074902824:3:CDG',
        'TRI++059:::1',
        'SSD+015B++++Y',
        'TBD++0++MP:058',
      ],
      {
        travellers: [
          { seat: '15B', boardingNumber: '059', bags: { count: 0, weightKg: null, tags: [], pool: 'member' } },
          {
            seat: '15A',
            boardingNumber: '058',
            status: 'checked-in',
            checkedIn: '2026-01-14T21:30Z',
            bags: { count: 3, weightKg: 84, tags: ['4074902824', '4074902825', '4074902826'], pool: 'head' },
          },
        ],
      },
    ),
    quirk('a boarding number may be empty', [...CHECK_IN, 'TRI++:::2', 'SSD+15A++++Y'], {
      travellers: [{ seat: null }, { seat: '15A', boardingNumber: null, status: 'checked-in' }],
    }),
    quirk(
      'a boarding number without a seat or a name after it',
      [...CHECK_IN, 'TRI++001:::1', 'TRI++002:::2', 'ABI+1+:LFWRR+LFW++XX'],
      {
        travellers: [
          { status: 'checked-in', boardingNumber: '001' },
          { status: 'checked-in', boardingNumber: '002' },
        ],
      },
    ),
    quirk(
      'a boarding number of a person outside the booking',
      [...CHECK_IN, 'TRI++007:::9'],
      { travellers: [{ boardingNumber: null }, { boardingNumber: null }] },
      'check-in-without-traveller',
    ),
    quirk(
      'a checked-in person whom the booking does not list',
      [...CHECK_IN, 'TRI++007:::9', 'TIF+MOE+CHRIS:A:9', 'SSD+1A++++F'],
      { travellers: [{}, {}, { surname: 'MOE', seat: '1A', status: 'checked-in' }] },
      'checked-in-not-booked',
    ),
    quirk('a check-in told in words', [JOHN, LEG, 'DAT+3:L FT WW D014357 14JAN261423Z 1D5723', 'TRI++001:::1'], {
      travellers: [{ status: 'checked-in', checkedIn: '2026-01-14T14:23Z' }],
    }),
    quirk('a check-in told in words without a time', [JOHN, LEG, 'DAT+3:AT THE GATE', 'TRI++001:::1'], {
      travellers: [{ status: 'checked-in', checkedIn: null }],
      bookings: [{ remarks: ['DAT+3:AT THE GATE'] }],
    }),
    quirk('a check-in without a time', [JOHN, LEG, 'DAT', 'TRI++001:::1'], {
      travellers: [{ status: 'checked-in', checkedIn: null }],
    }),
    quirk('a check-in time without a boarding number, for the only traveller', [JOHN, LEG, 'DAT+2:140126:2130'], {
      travellers: [{ status: 'checked-in', checkedIn: '2026-01-14T21:30Z' }],
    }),
    quirk(
      'the same flight a week earlier gives its seat and check-in to no traveller',
      [
        JOHN,
        'TVL+080126:0900:080126:1500+LFW+CDG+XX+12:Y',
        'DAT+2:070126:2130',
        'TRI++001:::1',
        'SSD+1A++++F',
        LEG,
        'SSR+SEAT:HK:1:XX:::LFW:CDG+22J::1',
      ],
      { travellers: [{ seat: '22J', status: 'booked', boardingNumber: null, checkedIn: null }] },
    ),
    ...[
      [
        'kilograms',
        'TBD++2:40:700+++XX:4220000001:1:CDG+XX:4220000007:1:CDG',
        { count: 2, weightKg: 40, tags: ['4220000001', '4220000007'] },
      ],
      ['pounds', 'TBD++2:100:701', { count: 2, weightKg: 45, tags: [] }],
      ['no weight', 'TBD++2::702', { count: 2, weightKg: null }],
      ['a weight that means nothing', 'TBD++2:99:702', { count: 2, weightKg: null }],
      ['in the second element', 'TBD+++2:40:700', { count: 2, weightKg: 40 }],
      [
        'tags that follow each other',
        'TBD++3:84:700++HP+KL:4074902824:3:MSP',
        { count: 3, pool: 'head', tags: ['4074902824', '4074902825', '4074902826'] },
      ],
      [
        'tags that are numbered, not counted',
        'TBD++2:34:700++MP+618:1026000001:2:MPM+618:1026000002:3:MPM',
        { count: 2, pool: 'member', tags: ['1026000001', '1026000002'] },
      ],
      [
        'junk in the place of the count',
        'TBD++1:34:700++MP+618:1026000001:722356:MPM',
        { count: 1, tags: ['1026000001'] },
      ],
      ['invalid tags', 'TBD++1:34:700+++XX:NULL:1:CDG', { count: 1, tags: [] }],
    ].map(([title, tbd, bags]) =>
      quirk(`bags: ${title}`, [JOHN, LEG, 'DAT', 'TRI++001:::1', tbd as string], { travellers: [{ bags }] }),
    ),
    quirk(
      'bags of the leg before stand for this one',
      [JOHN, 'TVL+140126:0900:140126:1100+ACC+LFW+XX+11:Y', 'DAT', 'TRI++001:::1', 'TBD++2:100:701', LEG],
      { travellers: [{ bags: { count: 2, weightKg: 45 } }] },
    ),
    quirk(
      'bags of a later leg do not',
      [JOHN, LEG, 'TVL+150126:1700:150126:1900+CDG+JFK+XX+13:Y', 'DAT', 'TRI++001:::1', 'TBD++2:100:701'],
      { travellers: [{ bags: { count: null } }] },
    ),
    quirk(
      'bags without a traveller',
      [...TWO, LEG, 'DAT', 'TBD++2:100:701'],
      { travellers: [{ bags: { count: null } }, {}] },
      'bags-without-traveller',
    ),
  ],

  history: [
    quirk(
      'a name in the history that is also a word of the lexicon',
      [JOHN, LEG, 'ABI+1', 'SAC+++X', 'TIF+HALAL+AYA:A:1'],
      {
        sensitive: 0,
        bookings: [{ remarks: ['X TIF+HALAL+AYA:A:1'] }],
      },
    ),
    quirk('somebody who changed nothing stays as written', [JOHN, LEG, 'ABI+1+:LFWRR+LFW++XX'], {
      bookings: [{ changes: 0, remarks: ['ABI+1+:LFWRR+LFW++XX'] }],
    }),
    quirk(
      'changes are counted and told, and change nothing else',
      [
        JOHN,
        LEG,
        'ABI+1+:LFWRR+LFW++XX',
        'DAT+T:050126:1010',
        'SAC+++X',
        'TIF+ROE+RICHARD:A:1',
        'SAC+++A',
        'TIF+DOE+JOHN:A:1',
        'SAC+++A',
        'TVL+160126:0900::1230+LFW+CDG+XX+12:B',
        'RPI+1+XX',
      ],
      {
        travellers: [{ surname: 'DOE', status: 'booked' }],
        bookings: [
          {
            changes: 3,
            segments: [{ status: null }],
            remarks: [
              '2026-01-05T10:10Z LFWRR LFW X TIF+ROE+RICHARD:A:1',
              '2026-01-05T10:10Z LFWRR LFW A TIF+DOE+JOHN:A:1',
              '2026-01-05T10:10Z LFWRR LFW A TVL+160126:0900::1230+LFW+CDG+XX+12:B',
              '2026-01-05T10:10Z LFWRR LFW A RPI+1+XX',
            ],
          },
        ],
      },
    ),
    quirk(
      'texts, services and bags of the history',
      [
        JOHN,
        LEG,
        'ABI+4++++TZ',
        'DAT+T:050126:1813',
        'SAC+++X',
        'IFT+4:19+XF MC 0 DOE JOHN 20 00',
        'SAC+++A',
        'SSR+PETC:HK:1:XX',
        'SAC+++X',
        'SSR+MOML:HK:1:XX',
        'SAC+++A',
        'TBD++1:20:700',
      ],
      {
        sensitive: 1,
        travellers: [{ bags: { count: null } }],
        bookings: [
          {
            changes: 4,
            services: [],
            remarks: [
              '2026-01-05T18:13Z X IFT+4:19+XF MC 0 DOE JOHN 20 00',
              '2026-01-05T18:13Z A SSR+PETC:HK:1:XX',
              '2026-01-05T18:13Z A TBD++1:20:700',
            ],
          },
        ],
      },
    ),
    quirk(
      'payments and tickets of the history',
      [
        JOHN,
        TICKET,
        'FOP+CA::300',
        LEG,
        'ABI+1',
        'SAC+++X',
        'TKT+2209999999990:T:1',
        'MON+T:1:EUR',
        'FOP+CC::1:VI:XXXXXXXXXXXX1234',
      ],
      {
        bookings: [
          {
            tickets: ['2201234567890'],
            payments: [{ method: 'cash' }],
            remarks: ['X TKT+2209999999990:T:1', 'X MON+T:1:EUR', 'X FOP+CC::1:VI:XXXXXXXXXXXX1234'],
          },
        ],
      },
    ),
    quirk(
      'the booking after it is read afresh',
      message({ EQN: "EQN+2'" }, [
        ...BOOKING,
        JOHN,
        LEG,
        'ABI+1',
        'SAC+++X',
        'SRC',
        'RCI+XX:DEF456',
        'TIF+ROE+JANE:A:1',
        LEG,
      ]),
      {
        bookings: [{ changes: 1 }, { locator: 'DEF456', changes: 0, remarks: [] }],
        travellers: [{}, { surname: 'ROE', locator: 'DEF456' }],
      },
    ),
  ],

  damage: [
    quirk(
      'an unknown segment is reported and passed over',
      [JOHN, 'QQQ+1:2', TICKET, LEG],
      {
        travellers: [{ ticket: '2201234567890' }],
        diagnostics: [{ severity: 'info', segment: 'QQQ', raw: "QQQ+1:2'" }],
      },
      'unknown-segment',
    ),
    quirk(
      'a lost terminator before a traveller',
      ['ORG+1A:MUC+12345678:OFFICE+LFW++A+TG+AB+9BTIF+DOE+JOHN:A:1', LEG],
      { travellers: [{ surname: 'DOE', givenNames: 'JOHN', locator: 'ABC123' }], bookings: [{ segments: [{}] }] },
      'missing-terminator',
    ),
    quirk(
      'a lost terminator before a text',
      [JOHN, LEG, 'RPI+1+HKIFT+4:28::XX+SOME NOTE'],
      { bookings: [{ segments: [{ status: 'HK' }], remarks: ['SOME NOTE'] }] },
      'missing-terminator',
    ),
    quirk('a code that ends like a tag is no lost terminator', ['ORG+1A:MUC+12345678:LFWADDTIF+LFW++A+TG', JOHN, LEG], {
      travellers: [{ surname: 'DOE' }],
      bookings: [{ agency: { office: 'LFWADDTIF', city: 'LFW', country: 'TGO' } }],
    }),
    quirk(
      'released characters in text are no separators',
      ['TIF+O?+NEIL+JOHN?:PAUL:A:1', "IFT+4:28::XX+SEES?+UNT?+50 AND SRC?' TOO", LEG],
      {
        travellers: [{ surname: 'O+NEIL', givenNames: 'JOHN:PAUL' }],
        bookings: [{ remarks: ["SEES+UNT+50 AND SRC' TOO"] }],
      },
    ),
    quirk('SRC inside a text opens no booking', [JOHN, 'IFT+4:28::XX+SRC RCI UNT UNZ SRC', LEG], {
      bookings: [{ remarks: ['SRC RCI UNT UNZ SRC'] }],
    }),
    quirk(
      'a traveller after the itinerary',
      [JOHN, LEG, 'TIF+ROE+JANE:A:2'],
      { travellers: [{ surname: 'DOE' }, { surname: 'ROE' }] },
      'segment-out-of-place',
    ),
    quirk(
      'a booking with more contacts than any booking has keeps the first',
      [JOHN, ...Array.from({ length: 1200 }, (_, at) => `IFT+4:28+CTCM 2289${String(at).padStart(7, '0')}`), LEG],
      { travellers: [{ surname: 'DOE' }] },
      'booking-too-large',
    ),
  ],
};

describe.each(Object.entries(QUIRKS))('%s', (section, quirks) => {
  test.each(quirks.map((row) => [row.title, row] as const))(
    `${section}: %s`,
    (_title, { source, expected, codes: found }) => {
      const manifest = readText(typeof source === 'string' ? source : push([...BOOKING, ...source]));
      expect(manifest).toMatchObject(expected);
      expect(codes(manifest)).toEqual(found);
    },
  );

  test(`the table of ${section} has each row once only`, () => {
    const sources = quirks.map(({ source }) => JSON.stringify(source));
    expect(sources.filter((source, at) => sources.indexOf(source) !== at)).toEqual([]);
  });
});
