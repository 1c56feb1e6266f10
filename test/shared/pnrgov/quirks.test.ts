import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../../shared/manifest.ts';
import { BOOKING, codes, HEAD, LEG, push, readBooking, readText } from './reading.ts';

const DOCS = 'SSR+DOCS:HK:1:XX:::::';

function name(manifest: Manifest, index = 0): string {
  const { surname, givenNames, title } = manifest.travellers[index] ?? {};
  return `${surname}/${givenNames}/${title}`;
}

function document(manifest: Manifest, index = 0): string {
  const one = manifest.travellers[index];
  if (one === undefined) return 'no traveller';
  const all = one.documents
    .map(({ type, number, issuer, expiry }) => `${type} ${number} ${issuer} ${expiry}`)
    .join(', ');
  return [all, one.nationality, one.dateOfBirth, one.sex].join(' | ');
}

describe('the flight of the message', () => {
  test.each([
    ['a full TVL', 'TVL+150126:0900:150126:1500+LFW+CDG+XX+12', '2026-01-15T09:00', '2026-01-15T15:00'],
    [
      'an arrival squeezed into the third component',
      'TVL+150126:0900:1500+LFW+CDG+XX+12',
      '2026-01-15T09:00',
      '2026-01-15T15:00',
    ],
    ['an arrival without its date', 'TVL+150126:0900::1500+LFW+CDG+XX+12', '2026-01-15T09:00', '2026-01-15T15:00'],
    ['no arrival', 'TVL+150126:0900+LFW+CDG+XX+12', '2026-01-15T09:00', null],
    [
      'an arrival before the departure, over the date line',
      'TVL+150126:0100:140126:2030+LFW+CDG+XX+12',
      '2026-01-15T01:00',
      '2026-01-14T20:30',
    ],
    ['no times', 'TVL+150126::160126+LFW+CDG+XX+12', '2026-01-15', '2026-01-16'],
    ['a day that does not exist', 'TVL+310226:0900+LFW+CDG+XX+12', null, null],
  ])('%s', (_title, tvl, departure, arrival) => {
    const head = HEAD.map((segment) => (segment.startsWith('TVL') ? `${tvl}'` : segment));
    const manifest = readText(push([], head));
    if (departure === null) expect(codes(manifest)).toEqual(['bad-date']);
    expect(manifest.flights).toEqual([
      {
        carrier: 'XX',
        number: 12,
        suffix: null,
        origin: 'LFW',
        destination: 'CDG',
        departure,
        arrival,
        operating: null,
      },
    ]);
  });

  test('a code share names marketing and operating carrier', () => {
    const head = HEAD.map((segment) =>
      segment.startsWith('TVL') ? "TVL+150126:0900+LFW+CDG+XX:YY+0012A'\nTVL+++++777'" : segment,
    );
    expect(readText(push([], head)).flights).toMatchObject([
      { carrier: 'XX', number: 12, suffix: 'A', operating: { carrier: 'YY', number: 777 } },
    ]);
  });

  test('its arrival is taken from a booking when level 0 does not say it', () => {
    const head = HEAD.map((segment) => (segment.startsWith('TVL') ? "TVL+150126:0900+LFW+CDG+XX+12'" : segment));
    expect(readText(push([...BOOKING, 'TIF+DOE+JOHN:A:1', LEG], head)).flights[0]?.arrival).toBe('2026-01-15T15:00');
  });

  test('a message without one says so and keeps its travellers', () => {
    const head = HEAD.filter((segment) => !segment.startsWith('TVL'));
    const manifest = readText(push([...BOOKING, 'TIF+DOE+JOHN:A:1'], head));
    expect(manifest.flights).toEqual([]);
    expect(manifest.travellers).toMatchObject([{ surname: 'DOE', flights: [] }]);
    expect(codes(manifest)).toContain('missing-flight');
  });

  test.each([
    ["MSG+:22'", 'new'],
    ["MSG+:141'", 'change'],
    ["MSG+22'", 'new'],
    ["MSG+:999'", 'unknown'],
  ])('%s means %s', (msg, expected) => {
    const head = HEAD.map((segment) => (segment.startsWith('MSG') ? msg : segment));
    expect(readText(push([], head)).function).toBe(expected);
  });
});

describe('names', () => {
  test.each([
    ['a separate title', 'TIF+DOE:I+JOHN PAUL MR::1', [], 'DOE/JOHN PAUL/MR'],
    ['a glued title', 'TIF+DOE+JOHNMR:A:1', [], 'DOE/JOHN/MR'],
    [
      'a name that ends like a title, with the document as witness',
      'TIF+DOE+AMR:A:1',
      [`${DOCS}/P/TGO/A1/TGO/01JAN80/M/01JAN30/DOE/AMR`],
      'DOE/AMR/null',
    ],
    [
      'the same name with a title',
      'TIF+DOE+SAMIRMR:A:1',
      [`${DOCS}/P/TGO/A1/TGO/01JAN80/M/01JAN30/DOE/SAMIR`],
      'DOE/SAMIR/MR',
    ],
    ['DRISS is no doctor', 'TIF+DOE+DRISS:A:1', [], 'DOE/DRISS/null'],
    [
      'a title glued in the document too',
      'TIF+DOE+MARYMRS:A:1',
      [`${DOCS}/P/TGO/A1/TGO/01JAN80/F/01JAN30/DOE/MARYMRS/ANN`],
      'DOE/MARY ANN/MRS',
    ],
    [
      'a man whose document ends in MS',
      'TIF+DOE+JAIMS:A:1',
      [`${DOCS}/P/TGO/A1/TGO/01JAN80/M/01JAN30/DOE/JAIMS`],
      'DOE/JAIMS/null',
    ],
    [
      'middle names of the document',
      'TIF+DOE+JOHNMR:A:1',
      [`${DOCS}/P/TGO/A1/TGO/01JAN80/M/01JAN30/DOE/JOHN/PAUL/H`],
      'DOE/JOHN PAUL/MR',
    ],
    [
      'merged given names, parted by the document',
      'TIF+DOE+JOHNPAULMR:A:1',
      [`${DOCS}/P/TGO/A1/TGO/01JAN80/M/01JAN30/DOE/JOHN/PAUL`],
      'DOE/JOHN PAUL/MR',
    ],
    [
      'a line break in the document, which is no blank',
      'TIF+DOE+SOPHIE:A:1',
      [`${DOCS}/P/TGO/A1/TGO/01JAN80/F/01JAN30/DOE/SOP HIE`],
      'DOE/SOPHIE/null',
    ],
    [
      'a wrapped reservation, mended by the document',
      'TIF+VAN\r\nDENBERG+JO\r\nHNPAUL:A:1',
      [`${DOCS}/P/TGO/A1/TGO/01JAN80/M/01JAN30/VAN DENBERG/JOHN PAUL`],
      'VAN DENBERG/JOHN PAUL/null',
    ],
    ['a doubled single-letter surname stays as sent', 'TIF+YY+MOANMISS:A:1', [], 'YY/MOAN/MISS'],
    ['a surname merged with the given names stays as sent', 'TIF+ATUYETMAIVAN+MISS:A:1', [], 'ATUYETMAIVAN/null/MISS'],
    ['a suffix on the surname stays', 'TIF+SMITHJR+JOHN:A:1', [], 'SMITHJR/JOHN/null'],
    ['one name only', 'TIF+SUKARNO', [], 'SUKARNO/null/null'],
    [
      'a name cut in the reservation is completed',
      'TIF+DOE+MAXIMILI:A:1',
      [`${DOCS}/P/TGO/A1/TGO/01JAN80/M/01JAN30/DOE/MAXIMILIAN`],
      'DOE/MAXIMILIAN/null',
    ],
    ['a passenger type in parentheses', 'TIF+DOE+KWANG SOO MR(ADT):A:1', [], 'DOE/KWANG SOO/MR'],
  ])('%s', (_title, tif, more, expected) => {
    expect(name(readBooking(tif, ...more, LEG))).toBe(expected);
  });

  test("a document in another person's name changes no name and is reported", () => {
    const manifest = readBooking('TIF+DOE+JOHN:A:1', `${DOCS}/P/TGO/A1/TGO/01JAN80/M/01JAN30/ROE/RICHARD`, LEG);
    expect(name(manifest)).toBe('DOE/JOHN/null');
    expect(manifest.travellers[0]?.documents).toHaveLength(1);
    expect(codes(manifest)).toContain('document-of-another-person');
  });

  test.each([
    ['a placeholder for the given name', 'TIF+DOE+FNU:A:1', [], 'DOE/null/null'],
    ['a placeholder with a title', 'TIF+DOE+FNU MR:A:1', [], 'DOE/null/MR'],
    ['a placeholder in the document', 'TIF+DOE+JOHN:A:1', [`${DOCS}/P/TGO/A1/TGO/01JAN80/M//DOE/FNU`], 'DOE/JOHN/null'],
    ['a name that begins like one', 'TIF+XXXIA+UNKAS:A:1', [], 'XXXIA/UNKAS/null'],
  ])('%s', (_title, tif, more, expected) => {
    expect(name(readBooking(tif, ...more, LEG))).toBe(expected);
  });

  test('a placeholder for the document number is no document', () => {
    const manifest = readBooking('TIF+DOE+JOHN:A:1', `${DOCS}/P/TGO/PASSPORT/TGO/01JAN80/M//DOE/JOHN`, LEG);
    expect(document(manifest)).toBe(' | TGO | 1980-01-01 | M');
    expect(codes(manifest)).toEqual(['placeholder']);
  });

  test('several given names under one surname are several travellers', () => {
    const manifest = readBooking('TIF+DOE+JOHN:A:1+JANE:A:2', LEG);
    expect([name(manifest, 0), name(manifest, 1)]).toEqual(['DOE/JOHN/null', 'DOE/JANE/null']);
  });

  test('a group without names gives a booking and a word on it, no traveller', () => {
    const manifest = readBooking('TIF+SEETHEWORLD:G', LEG);
    expect(manifest.travellers).toEqual([]);
    expect(manifest.bookings).toMatchObject([{ locator: 'ABC123', travellers: [] }]);
    expect(codes(manifest)).toEqual(['group-without-names']);
  });

  test('a seat bought for a cello is no person', () => {
    const manifest = readBooking('TIF+DOE+JOHN:A:1', 'TIF+DOE+CBBG:A:2', LEG);
    expect(manifest.travellers).toHaveLength(1);
    expect(codes(manifest)).toContain('seat-without-person');
  });
});

describe('DOCS', () => {
  test.each([
    [
      'as it should be',
      '/P/GBR/123456789/GBR/12JUL64/M/23AUG29/DOE/JOHN/PAUL',
      'P 123456789 GBR 2029-08-23 | GBR | 1964-07-12 | M',
    ],
    [
      'two-letter countries',
      '/P/GB/123456789/DE/12JUL64/M/23AUG29/DOE/JOHN',
      'P 123456789 GBR 2029-08-23 | DEU | 1964-07-12 | M',
    ],
    [
      'no leading slash',
      'P/GBR/123456789/GBR/12JUL64/M/23AUG29/DOE/JOHN',
      'P 123456789 GBR 2029-08-23 | GBR | 1964-07-12 | M',
    ],
    [
      'a slash too many',
      '//P/GBR/123456789/GBR/12JUL64/M/23AUG29/DOE/JOHN',
      'P 123456789 GBR 2029-08-23 | GBR | 1964-07-12 | M',
    ],
    [
      'no document type',
      '//DE/C4FG12345/DE/12JUL64/F/23AUG29/DOE/JOHN',
      'null C4FG12345 DEU 2029-08-23 | DEU | 1964-07-12 | F',
    ],
    ['name, birth and sex only', '////05AUG70/F//DOE/JOHN', ' |  | 1970-08-05 | F'],
    ['name, birth and sex only, one slash more', '/////05AUG70/F//DOE/JOHN', ' |  | 1970-08-05 | F'],
    [
      'no nationality',
      '/P/GBR/796428965//13AUG54/F/26APR25/DOE/JOHN',
      'P 796428965 GBR 2025-04-26 |  | 1954-08-13 | F',
    ],
    ['nationality but no document', '////GBR/12JUL64/M//DOE/JOHN', ' | GBR | 1964-07-12 | M'],
    ['no sex', '/P/GBR/123456789/GBR/12JUL64//23AUG29/DOE/JOHN', 'P 123456789 GBR 2029-08-23 | GBR | 1964-07-12 | '],
    ['no date of birth', '/P/GBR/123456789/GBR//M/23AUG29/DOE/JOHN', 'P 123456789 GBR 2029-08-23 | GBR |  | M'],
    ['neither', '/P/GBR/123456789/GBR///23AUG29/DOE/JOHN', 'P 123456789 GBR 2029-08-23 | GBR |  | '],
    [
      'unspecified sex',
      '/P/GBR/123456789/GBR/12JUL64/X/23AUG29/DOE/JOHN',
      'P 123456789 GBR 2029-08-23 | GBR | 1964-07-12 | X',
    ],
    [
      'undisclosed sex',
      '/P/GBR/123456789/GBR/12JUL64/U/23AUG29/DOE/JOHN',
      'P 123456789 GBR 2029-08-23 | GBR | 1964-07-12 | ',
    ],
    [
      'a name element behind it',
      '/P/GBR/123456789/GBR/12JUL64/M/23AUG29/DOE/JOHN-1DOE/JOHN MR',
      'P 123456789 GBR 2029-08-23 | GBR | 1964-07-12 | M',
    ],
    [
      'a birth that would be in the future is a century earlier',
      '/P/GBR/123456789/GBR/12JUL26/M/23AUG29/DOE/JOHN',
      'P 123456789 GBR 2029-08-23 | GBR | 1926-07-12 | M',
    ],
    [
      'a month in French',
      '/P/FRA/123456789/FRA/12AVR64/M/23AUG29/DOE/JOHN',
      'P 123456789 FRA 2029-08-23 | FRA | 1964-04-12 | M',
    ],
    [
      'a day that does not exist',
      '/P/GBR/123456789/GBR/31FEB64/M/23AUG29/DOE/JOHN',
      'P 123456789 GBR 2029-08-23 | GBR |  | M',
    ],
  ])('%s', (_title, text, expected) => {
    const manifest = readBooking('TIF+DOE+JOHN:A:1', `${DOCS}${text}`, LEG);
    expect(document(manifest)).toBe(expected);
    expect(manifest.travellers).toHaveLength(1);
    expect(name(manifest).startsWith('DOE/JOHN')).toBe(true);
  });

  test('an unknown country becomes null and is reported', () => {
    const manifest = readBooking('TIF+DOE+JOHN:A:1', `${DOCS}/P/QQQ/1234567/GBR/12JUL64/M/23AUG29/DOE/JOHN`, LEG);
    expect(document(manifest)).toBe('P 1234567 null 2029-08-23 | GBR | 1964-07-12 | M');
    expect(codes(manifest)).toEqual(['unknown-country']);
  });

  test('an element separator in the text does not cut it', () => {
    const manifest = readBooking('TIF+DOE+JOHN:A:1', `${DOCS}/P/GBR/12?+34/GBR/12JUL64/M/23AUG29/DOE/JOHN`, LEG);
    expect(manifest.travellers[0]?.documents[0]?.number).toBe('12+34');
  });

  test('documents join by reference, by group, by name, or on the only traveller', () => {
    const manifest = readBooking(
      `${DOCS}/P/GBR/1111111/GBR/01JAN80/M/01JAN30/DOE/JOHN`,
      'TIF+DOE+JOHN:A:1',
      'TIF+DOE+JANE:A:2',
      `${DOCS}/P/GBR/2222222/GBR/01JAN81/F/01JAN30/DOE/JANE`,
      'TIF+ROE+RICHARD:A:3',
      LEG,
      `${DOCS}/P/GBR/3333333/GBR/01JAN82/M/01JAN30/ROE/RICHARD+::3`,
      `${DOCS}/V/FRA/4444444/GBR/01JAN80/M/01JAN30/DOE/JOHN+::1`,
    );
    expect(manifest.travellers.map(({ documents }) => documents.map(({ number }) => number))).toEqual([
      ['1111111', '4444444'],
      ['2222222'],
      ['3333333'],
    ]);
    expect(readBooking('TIF+DOE+JOHN:A:1', LEG, `${DOCS}/P/GBR/5/GBR/01JAN80/M//DOE/JOHN`).travellers).toMatchObject([
      { documents: [{ number: '5' }] },
    ]);
  });

  test('the same document sent twice is one', () => {
    const manifest = readBooking(
      'TIF+DOE+JOHN:A:1',
      `${DOCS}/P/GB/1111111/GB/01JAN80/M//DOE/JOHN`,
      LEG,
      `${DOCS}/P/GBR/1111111/GBR/01JAN80/M/01JAN30/DOE/JOHN+::1`,
    );
    expect(document(manifest)).toBe('P 1111111 GBR 2030-01-01 | GBR | 1980-01-01 | M');
  });

  test('a booking that names its travellers only in documents keeps them', () => {
    const manifest = readBooking('TIF+TOUR:G', LEG, `${DOCS}/P/GBR/1/GBR/01JAN80/M/01JAN30/DOE/JOHN`);
    expect(manifest.travellers).toMatchObject([{ surname: 'DOE', givenNames: 'JOHN', documents: [{ number: '1' }] }]);
    expect(codes(manifest)).toEqual(['traveller-from-document']);
  });

  test('a document of nobody in the booking is reported', () => {
    const manifest = readBooking('TIF+DOE+A:A:1', 'TIF+ROE+B:A:2', LEG, `${DOCS}/P/GBR/1/GBR/01JAN80/M//MOE/CHRIS`);
    expect(manifest.travellers.map(({ documents }) => documents.length)).toEqual([0, 0]);
    expect(codes(manifest)).toEqual(['document-without-traveller']);
  });
});

describe('infants', () => {
  const INFANT = `${DOCS}/P/TGO/B7777777/TGO/02MAR25/FI/01JAN30/DOE/ZOE`;

  test("a document with an infant's sex under the mother's reference makes the infant", () => {
    const manifest = readBooking(
      'TIF+DOE+MARYMRS:A:1:1',
      `${DOCS}/P/TGO/A1111111/TGO/01JAN90/F/01JAN30/DOE/MARY`,
      INFANT,
      LEG,
    );
    expect(manifest.travellers).toMatchObject([
      { type: 'passenger', givenNames: 'MARY', dateOfBirth: '1990-01-01', documents: [{ number: 'A1111111' }] },
      { type: 'infant', surname: 'DOE', givenNames: 'ZOE', sex: 'F', dateOfBirth: '2025-03-02', locator: 'ABC123' },
    ]);
    expect(manifest.travellers[1]?.documents).toMatchObject([{ number: 'B7777777' }]);
    expect(manifest.bookings[0]?.travellers).toEqual([0, 1]);
  });

  test('it goes to the infant that the booking lists', () => {
    const manifest = readBooking('TIF+DOE+MARYMRS:A:1:1', INFANT, 'TIF+DOE+ZOEMISS:IN:2', LEG);
    expect(manifest.travellers).toMatchObject([
      { givenNames: 'MARY', documents: [] },
      { type: 'infant', givenNames: 'ZOE', documents: [{ number: 'B7777777' }] },
    ]);
  });

  test('twins of the same day stay two', () => {
    const manifest = readBooking(
      'TIF+DOE+MARYMRS:A:1:1',
      'SSR+INFT:HK:1:XX:::LFW:CDG:DOE/ZOE 02MAR25+::1',
      'SSR+INFT:HK:1:XX:::LFW:CDG:DOE/TOM 02MAR25+::1',
      `${DOCS}/P/TGO/B8888888/TGO/02MAR25/MI/01JAN30/DOE/TOM`,
      INFANT,
      LEG,
    );
    expect(manifest.travellers).toMatchObject([
      { givenNames: 'MARY', documents: [] },
      { givenNames: 'ZOE', documents: [{ number: 'B7777777' }] },
      { givenNames: 'TOM', documents: [{ number: 'B8888888' }] },
    ]);
  });

  test('INFT names an infant, and its document joins it', () => {
    const manifest = readBooking(
      'TIF+DOE+MARYMRS:A:1:1',
      'SSR+INFT:HK:1:XX:::LFW:CDG:DOE/ZOE 02MAR25+::1',
      INFANT,
      LEG,
    );
    expect(manifest.travellers).toMatchObject([
      { givenNames: 'MARY' },
      { type: 'infant', givenNames: 'ZOE', dateOfBirth: '2025-03-02', documents: [{ number: 'B7777777' }] },
    ]);
  });
});

describe('visa and address', () => {
  test.each([
    ['/AMBER HILL GBR/V/9891404/LONDON/14MAR25/USA', 'AMBER HILL GBR', 'V 9891404 USA 2025-03-14'],
    ['AMBER HILL GBR/V/9891404/LONDON/14MAR25/USA', 'AMBER HILL GBR', 'V 9891404 USA 2025-03-14'],
    ['//R/1234567890123///USA', null, 'R 1234567890123 USA null'],
  ])('DOCO %s', (text, birthPlace, expected) => {
    const manifest = readBooking('TIF+DOE+JOHN:A:1', `SSR+DOCO:HK:1:XX:::::${text}`, LEG);
    const [traveller] = manifest.travellers;
    expect(traveller?.birthPlace).toBe(birthPlace);
    expect(
      traveller?.documents.map(({ type, number, issuer, issued }) => `${type} ${number} ${issuer} ${issued}`),
    ).toEqual([expected]);
  });

  test('DOCA: residence is the traveller’s, destination the booking’s', () => {
    const manifest = readBooking(
      'TIF+DOE+JOHN:A:1',
      'SSR+DOCA:HK:1:XX:::::/R/TG/12 RUE DU PORT/LOME/MARITIME/01BP',
      'SSR+DOCA:HK:1:XX:::::/D/FRA/1 RUE DE RIVOLI/PARIS//75001',
      LEG,
    );
    expect(manifest.travellers[0]).toMatchObject({ residence: 'TGO', address: { city: 'LOME', country: 'TGO' } });
    expect(manifest.bookings[0]?.addresses).toMatchObject([{ city: 'PARIS', postalCode: '75001', country: 'FRA' }]);
  });
});

describe('contacts', () => {
  test.each([
    ['SSR+CTCM:HK:1:XX:::::/4470000000-1DOE/JOHN', ['4470000000'], []],
    ['SSR+CTCM:HK:1:XX:::::22890123456', ['+22890123456'], []],
    ['SSR+CTCM:HK:1:XX:::::0022890123456', ['+22890123456'], []],
    ['SSR+CTCM:HK:1:XX:::::?+228 90 12 34 56', ['+22890123456'], []],
    ['SSR+CTCE:HK:1:XX:::::/JOHN..DOE//EXAMPLE./SITE.TG', [], ['JOHN_DOE@EXAMPLE-SITE.TG']],
    ['IFT+4:28::YY+CTCE JOHN.DOE//EXAMPLE.TG', [], ['JOHN.DOE@EXAMPLE.TG']],
    ['IFT+CTCE JOHN.DOE//EXAMPLE.TG', [], ['JOHN.DOE@EXAMPLE.TG']],
    ['IFT+4:28+YY CTC M 90123456', ['90123456'], []],
    ['ADD++E:::::::john@example.tg', [], ['JOHN@EXAMPLE.TG']],
    ['ADD++N:::::::M+22890123456', ['+22890123456'], []],
    ['ADD++700:::::::H90123456 W 22 33 44 55', ['90123456', '22334455'], []],
    ['ADD++:::::::TBM MAIL TO', [], []],
    ['IFT+4:28::YY+CTC TO BE ADVISED', [], []],
  ])('%s', (segment, phones, emails) => {
    const manifest = readBooking('TIF+DOE+JOHN:A:1', segment, LEG);
    expect(manifest.bookings[0]).toMatchObject({ phones, emails });
    expect(manifest.travellers[0]).toMatchObject({ phones, emails });
  });

  test('unstructured lines give contacts and a form of payment', () => {
    const manifest = readBooking(
      'TIF+DOE+JOHN:A:1',
      LEG,
      'LTS+0/O/APM 0022890123456',
      'LTS+0/O/APE john@example.tg',
      'LTS+0/O/F/FP CASH',
      'LTS+0/O/RM VIP CLIENT',
    );
    expect(manifest.bookings[0]).toMatchObject({
      phones: ['+22890123456'],
      emails: ['JOHN@EXAMPLE.TG'],
      payments: [{ method: 'cash', amount: null }],
      remarks: ['0/O/RM VIP CLIENT'],
    });
  });
});

describe('payments and tickets', () => {
  test.each([
    [
      'FOP+CC::300:VI:XXXXXXXXXXXX1234:1228',
      { method: 'card', amount: 300, currency: 'XOF', card: 'VI', last4: '1234' },
    ],
    ['FOP+CA::300', { method: 'cash', amount: 300, currency: 'XOF', card: null, last4: null }],
    ['FOP+CA', { method: 'cash', amount: 312.5, currency: 'XOF', card: null, last4: null }],
    ['FOP+CK::300', { method: 'check', amount: 300, currency: 'XOF' }],
    ['FOP+MS::300', { method: 'invoice', amount: 300 }],
    ['FOP+GR::300', { method: 'other', amount: 300 }],
    ['FOP+CC::300:CA:5100XXXXXXXXXXXX:1228', { method: 'card', card: 'CA', last4: null }],
    ['FOP+CC::300:VI:XXXXXXXXXXXX1234:1228:123456::::JANE ROE', { payer: 'JANE ROE' }],
  ])('%s', (fop, expected) => {
    const manifest = readBooking('TIF+DOE+JOHN:A:1', 'TKT+2201234567890:T:1', 'MON+B:300:XOF+T:312.5:XOF', fop, LEG);
    expect(manifest.bookings[0]?.payments).toMatchObject([expected]);
  });

  test('several forms of payment, an exchanged one left out, the payer after them', () => {
    const manifest = readBooking(
      'TIF+DOE+JOHN:A:1',
      'TKT+2201234567890:T:1',
      'MON+T:900:EUR',
      'FOP+CC:2:100:VI:XXXXXXXXXXXX1111+CC:3:500:AX:XXXXXXXXXXX2222+CA::400',
      'IFT+4:43+JANE ROE+1 HIGH STREET+22890000000',
      LEG,
    );
    expect(manifest.bookings[0]?.payments).toEqual([
      { method: 'card', amount: 500, currency: 'EUR', card: 'AX', last4: '2222', payer: 'JANE ROE' },
      { method: 'cash', amount: 400, currency: 'EUR', card: null, last4: null, payer: 'JANE ROE' },
    ]);
    expect(codes(manifest)).toEqual(['payment-of-exchanged-ticket']);
    expect(manifest.bookings[0]?.phones).toEqual([]);
  });

  test('a payer named before the payment pays for that traveller only', () => {
    const manifest = readBooking(
      'TIF+DOE+JOHN:A:1',
      'IFT+4:43+JANE ROE',
      'TKT+2201234567890:T:1',
      'FOP+CA::300',
      'TIF+MOE+CHRIS:A:2',
      'TKT+2201234567891:T:1',
      'FOP+CA::300',
      LEG,
    );
    expect(manifest.bookings[0]?.payments.map(({ payer }) => payer)).toEqual(['JANE ROE', null]);
  });

  test('a ticket named only in a special service request', () => {
    const manifest = readBooking('TIF+DOE+JOHN:A:1', LEG, 'SSR+TKNE:HK:1:XX:::LFW:CDG:2201234567890C1+::1');
    expect(manifest.travellers[0]?.ticket).toBe('2201234567890');
    expect(manifest.bookings[0]).toMatchObject({ tickets: ['2201234567890'], services: [] });
  });

  test("a child's date of birth", () => {
    const manifest = readBooking('TIF+DOE+ZOE:C:1', 'SSR+CHLD:HK:1:XX:::::/12JUN18-1DOE/ZOE+::1', LEG);
    expect(manifest.travellers).toMatchObject([{ type: 'passenger', dateOfBirth: '2018-06-12' }]);
    expect(manifest.bookings[0]?.services).toEqual(['CHLD']);
  });

  test.each([
    ['TKT+2201234567890:T:1', ['2201234567890']],
    ['TKT+2201234567899:T:2', ['2201234567899', '2201234567900']],
    ['TKT+2209999999999:T:2', ['2209999999999', '2200000000000']],
    ['TKT+1234567890:T:4', ['1234567890']],
    ['TKT+:700', []],
  ])('%s', (tkt, tickets) => {
    const manifest = readBooking('TIF+DOE+JOHN:A:1', tkt, LEG);
    expect(manifest.bookings[0]?.tickets).toEqual(tickets);
    expect(manifest.travellers[0]?.ticket).toBe(tickets[0] ?? null);
  });
});

describe('booking', () => {
  test.each([
    ['RCI+XX:ABC123::050126:1015', { locator: 'ABC123', carrier: 'XX', created: '2026-01-05T10:15Z' }],
    ['RCI+XX:ABC123::050126:101559', { created: '2026-01-05T10:15Z' }],
    ['RCI+XX:ABC123:050126:1015', { created: '2026-01-05T10:15Z' }],
    ['RCI+XX:ABC123::050126', { created: '2026-01-05' }],
    ['RCI+XX:ABC123', { created: null }],
    [
      'RCI+XX:DCS999:C:050126:1015+1A:QWERTY::040126:0900',
      { locator: 'QWERTY', carrier: '1A', created: '2026-01-04T09:00Z' },
    ],
    [
      'RCI+1A:QWERTY::040126:0900+XX:ABC123',
      { locator: 'QWERTY', otherLocators: [{ carrier: 'XX', locator: 'ABC123' }] },
    ],
  ])('%s', (rci, expected) => {
    expect(readText(push(['SRC', rci, 'TIF+DOE+JOHN:A:1', LEG])).bookings).toMatchObject([expected]);
  });

  test('an update push that empties ORG cancels the booking', () => {
    const head = HEAD.map((segment) => (segment.startsWith('MSG') ? "MSG+:141'" : segment));
    const manifest = readText(push([...BOOKING, 'DAT+700:060126:1200', 'ORG', 'TIF+DOE+JOHN:A:1'], head));
    expect(manifest.bookings).toMatchObject([{ locator: 'ABC123', cancelled: true, changed: '2026-01-06T12:00Z' }]);
    expect(manifest.travellers).toMatchObject([{ surname: 'DOE', status: 'cancelled' }]);
  });

  test('gaps are counted, other services and open segments are no flights', () => {
    const manifest = readBooking(
      'TIF+DOE+JOHN:A:1',
      LEG,
      'RPI+1+HK',
      'TVL+++++ARNK',
      'TVL++LHR+ORD++OPEN',
      'TVL+200126:0900:200126:1000+LHR+JFK+YY+1:B',
      'RPI+1+HL',
      'MSG+8',
      'TVL+200126:1600:210126+JFK:SOME HOTEL++HY+918W2:ROH',
      'RPI+1+HK',
    );
    expect(manifest.bookings[0]).toMatchObject({
      gaps: 2,
      segments: [{ status: 'HK' }, { carrier: 'YY', status: 'HL' }],
    });
    expect(codes(manifest)).toEqual(['surface-segment', 'open-segment', 'non-air-segment']);
  });

  test('a code share in TRA, and the flight running further on the same number', () => {
    const manifest = readBooking(
      'TIF+DOE+JOHN:A:1',
      'TVL+150126:0900:150126:2100+LFW+JFK+ZZ+8012:Y',
      'TRA+XX+12:Y',
      'SSR+SEAT:HK:1:ZZ:::LFW:JFK+12C::1',
    );
    expect(manifest.bookings[0]?.segments).toMatchObject([{ carrier: 'ZZ', operating: { carrier: 'XX', number: 12 } }]);
    expect(manifest.travellers).toMatchObject([{ seat: '12C', embarkation: 'LFW', debarkation: 'JFK' }]);
  });

  test('more bookings than stated are reported, fewer are not', () => {
    const two = ['SRC', 'RCI+XX:AAAAAA', 'TIF+DOE+A:A:1', 'SRC', 'RCI+XX:BBBBBB', 'TIF+DOE+B:A:1'];
    expect(codes(readText(push(two)))).toEqual(['count-mismatch']);
    const head = HEAD.map((segment) => (segment.startsWith('EQN') ? "EQN+9'" : segment));
    const manifest = readText(push(two, head));
    expect(codes(manifest)).toEqual([]);
    expect(manifest.stated.bookings).toBe(9);
  });

  test('services are listed without the sensitive ones, which are only counted', () => {
    const manifest = readBooking(
      'SSR+MOML:HK:1:XX',
      'SSR+UMNR:HK:1:XX:::::UM09 FEMALE',
      'SSR+UMNR',
      'TIF+DOE+JOHN:A:1',
      'SSR+WCHR:HK:1:XX',
      'SSR+PETC:HK:1:XX',
      'IFT+4:28::XX+PAX HAS DIABETES',
      'IFT+4:28::XX+FREQUENT CLIENT',
      LEG,
    );
    expect(manifest.sensitive).toBe(3);
    expect(manifest.bookings[0]).toMatchObject({
      services: ['UMNR', 'PETC'],
      remarks: ['UMNR UM09 FEMALE', 'FREQUENT CLIENT'],
    });
  });

  test('history is counted and changes nothing else', () => {
    const manifest = readBooking(
      'TIF+DOE+JOHN:A:1',
      LEG,
      'ABI+1+:LFWRR+LFW++XX',
      'DAT+T:050126:1010',
      'SAC+++X',
      'TIF+ROE+RICHARD:A:1',
      'SAC+++A',
      'TVL+160126:0900::1230+LFW+CDG+XX+12:B',
      'RPI+1+XX',
    );
    expect(manifest.travellers).toHaveLength(1);
    expect(manifest.bookings[0]).toMatchObject({ changes: 2, segments: [{ status: null }] });
  });
});

describe('check-in', () => {
  const CHECK_IN = ['TIF+DOE+JOHNMR:A:1', 'TIF+ROE+JANEMRS:A:2', LEG, 'DAT+2:140126:2130', 'ORG+XX++++A'];

  test('time, boarding number, seat and bags belong to the traveller named after TRI', () => {
    const manifest = readBooking(
      ...CHECK_IN,
      'TRI++LFW-058:::2',
      'TIF+ROE+JANEMRS:A:2',
      'SSD+015A++++Y',
      'TBD++3:84:700++HP+KL:4074902824:3:CDG',
      'TRI++059:::1',
      'SSD+015B++++Y',
      'TBD++0++MP:058',
    );
    expect(manifest.travellers).toMatchObject([
      { seat: '15B', boardingNumber: '059', bags: { count: 0, weightKg: null, tags: [], pool: 'member' } },
      {
        seat: '15A',
        boardingNumber: '058',
        status: 'checked-in',
        checkedIn: '2026-01-14T21:30Z',
        bags: { count: 3, weightKg: 84, tags: ['4074902824', '4074902825', '4074902826'], pool: 'head' },
      },
    ]);
  });

  test('a check-in told in words', () => {
    const manifest = readBooking('TIF+DOE+JOHN:A:1', LEG, 'DAT+3:L FT WW D014357 14JAN261423Z 1D5723', 'TRI++001:::1');
    expect(manifest.travellers).toMatchObject([{ status: 'checked-in', checkedIn: '2026-01-14T14:23Z' }]);
  });

  test('a boarding number without a seat or a name after it', () => {
    const manifest = readBooking(...CHECK_IN, 'TRI++001:::1', 'TRI++002:::2', 'ABI+1+:LFWRR+LFW++XX');
    expect(manifest.travellers).toMatchObject([
      { status: 'checked-in', boardingNumber: '001' },
      { status: 'checked-in', boardingNumber: '002' },
    ]);
  });

  test('a check-in time without a boarding number, for the only traveller', () => {
    const manifest = readBooking('TIF+DOE+JOHN:A:1', LEG, 'DAT+2:140126:2130');
    expect(manifest.travellers).toMatchObject([{ status: 'checked-in', checkedIn: '2026-01-14T21:30Z' }]);
  });

  test('the same flight a week earlier gives its seat and check-in to nobody', () => {
    const earlier = 'TVL+080126:0900:080126:1500+LFW+CDG+XX+12:Y';
    const manifest = readBooking(
      'TIF+DOE+JOHN:A:1',
      earlier,
      'DAT+2:070126:2130',
      'TRI++001:::1',
      'SSD+1A++++F',
      LEG,
      'SSR+SEAT:HK:1:XX:::LFW:CDG+22J::1',
    );
    expect(manifest.travellers).toMatchObject([
      { seat: '22J', status: 'booked', boardingNumber: null, checkedIn: null },
    ]);
  });

  test('somebody checked in whom the booking does not list is kept', () => {
    const manifest = readBooking(...CHECK_IN, 'TRI++007:::9', 'TIF+MOE+CHRIS:A:9', 'SSD+1A++++F');
    expect(manifest.travellers).toMatchObject([{}, {}, { surname: 'MOE', seat: '1A', status: 'checked-in' }]);
    expect(codes(manifest)).toEqual(['checked-in-not-booked']);
  });

  test.each([
    ['SSR+SEAT:HK:1:XX:::LFW:CDG+022J::1', '22J'],
    ['SSR+SEAT:HK:1:XX:::LFW:CDG++22J::1', '22J'],
    ['SSR+NSST:HK:001:XX:::LFW:CDG:XX 0012 +074E::1', '74E'],
    ['SSR+SEAT:HK:1:XX:::LFW:CDG+XXX::1', null],
    ['SSR+SEAT:HK:1:XX:::CDG:JFK+10A::1', null],
  ])('%s', (ssr, seat) => {
    expect(readBooking('TIF+DOE+JOHN:A:1', LEG, ssr).travellers[0]?.seat).toBe(seat);
  });

  test('bags checked through on the leg before count, those of a later leg do not', () => {
    const before = 'TVL+140126:0900:140126:1100+ACC+LFW+XX+11:Y';
    const after = 'TVL+150126:1700:150126:1900+CDG+JFK+XX+13:Y';
    const bags = ['TRI++001:::1', 'TBD++2:100:701'];
    expect(readBooking('TIF+DOE+JOHN:A:1', before, 'DAT', ...bags, LEG).travellers[0]?.bags).toMatchObject({
      count: 2,
      weightKg: 45,
    });
    expect(readBooking('TIF+DOE+JOHN:A:1', LEG, after, 'DAT', ...bags).travellers[0]?.bags.count).toBeNull();
  });
});

describe('damage', () => {
  test('an unknown segment is reported and passed over', () => {
    const manifest = readBooking('TIF+DOE+JOHN:A:1', 'QQQ+1:2', 'TKT+2201234567890', LEG);
    expect(manifest.travellers).toMatchObject([{ ticket: '2201234567890' }]);
    expect(manifest.diagnostics).toMatchObject([{ severity: 'info', code: 'unknown-segment', segment: 'QQQ' }]);
  });

  test.each([
    ['before a traveller', 'ORG+1A:MUC+12345678:OFFICE+LFW++A+TG+AB+9BTIF+DOE+JOHN:A:1', LEG],
    ['before a flight', 'TIF+DOE+JOHN:A:1', `TKT+2201234567890:T:1\nTVL+150126:0900:150126:1500+LFW+CDG+XX+12:Y`],
  ])('a lost terminator %s', (_title, first, second) => {
    const manifest = readBooking(first, second);
    expect(manifest.travellers).toMatchObject([{ surname: 'DOE', givenNames: 'JOHN', locator: 'ABC123' }]);
    expect(manifest.bookings[0]?.segments).toHaveLength(1);
  });

  test('a code that ends like a tag is no lost terminator', () => {
    const manifest = readBooking('ORG+1A:MUC+12345678:LFWADDTIF+LFW++A+TG', 'TIF+DOE+JOHN:A:1', LEG);
    expect(manifest.travellers).toHaveLength(1);
    expect(manifest.bookings[0]?.agency).toMatchObject({ office: 'LFWADDTIF', city: 'LFW', country: 'TGO' });
  });

  test('a booking with more contacts than any booking has keeps the first and says so', () => {
    const contacts = Array.from({ length: 1200 }, (_, n) => `IFT+4:28+CTCM 2289${String(n).padStart(7, '0')}`);
    const manifest = readBooking('TIF+DOE+JOHN:A:1', ...contacts, LEG);
    expect(manifest.bookings[0]?.phones).toHaveLength(1000);
    expect(codes(manifest)).toEqual(['booking-too-large']);
  });

  test('a booking without SRC is still a booking', () => {
    const manifest = readText(push(['RCI+XX:ABC123', 'TIF+DOE+JOHN:A:1', LEG]));
    expect(manifest.bookings).toMatchObject([{ locator: 'ABC123', travellers: [0] }]);
    expect(codes(manifest)).toEqual(['missing-src']);
  });

  test('released characters in text are no separators', () => {
    const manifest = readBooking('TIF+O?+NEIL+JOHN?:PAUL:A:1', "IFT+4:28::XX+SEES?+UNT?+50 AND SRC?' TOO", LEG);
    expect(manifest.travellers).toMatchObject([{ surname: 'O+NEIL', givenNames: 'JOHN:PAUL' }]);
    expect(manifest.bookings).toHaveLength(1);
    expect(manifest.bookings[0]?.remarks).toEqual(["SEES+UNT+50 AND SRC' TOO"]);
  });
});
