import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../../shared/manifest.ts';
import { readAll } from './reading.ts';

/** Public sample messages, which lie beside the checkout where they are at hand. Expected values were read off the messages by eye. */
const CORPUS = new URL('../../../../shared/corpus/gtas/', import.meta.url);

function corpus(name: string): Manifest {
  const [manifest, ...more] = readAll(new Uint8Array(readFileSync(new URL(name, CORPUS))));
  expect(more).toEqual([]);
  return manifest as Manifest;
}

/** Every diagnostic that a sample gives, how often, and why it is right. */
const DIAGNOSTICS: readonly (readonly [string, Readonly<Record<string, number>>, because: string])[] = [
  [
    '2_pnrs_basic.edi',
    { 'count-mismatch': 1, 'non-air-segment': 1, 'document-name-differs': 1 },
    'UNT counts 135 of 134 segments; a hotel; the passport is in JONATHON’s name, the reservation in JOHN’s',
  ],
  [
    'bigMessagePnr.txt',
    { 'count-mismatch': 1, 'reference-mismatch': 1 },
    'UNT+94 without a reference ends 176 segments',
  ],
  ['codeshare.edi', { 'count-mismatch': 1 }, 'UNT counts 336 of 59 segments'],
  ['no_pnr_history.edi', {}, 'nothing is odd'],
  ['pnrAddressPhoneCTCM.txt', { 'count-mismatch': 1, 'reference-mismatch': 1 }, 'UNT+50 without a reference ends 14'],
  ['pnrBadFormat.txt', { 'count-mismatch': 1, 'booking-not-on-flight': 1 }, 'UNT counts 173 of 24; LH474 is not TZ6'],
  [
    'pnrMessage.txt',
    { 'count-mismatch': 1, 'non-air-segment': 1, 'document-name-differs': 1 },
    'UNT counts 135 of 86 segments; a hotel; JONATHON’s passport',
  ],
  ['pnrMessageExample.txt', { 'count-mismatch': 1, 'reference-mismatch': 1 }, 'UNT+50 without a reference ends 134'],
  ['pnrMessagePg75.txt', { 'smart-quote': 3, 'count-mismatch': 1 }, 'three segments end in ’; UNT counts 336 of 59'],
  ['pnrMessagePg76.txt', { 'count-mismatch': 1, 'booking-not-on-flight': 1 }, 'UNT counts 173 of 24; LH474 is not TZ6'],
  ['pnrMessagePg77.txt', { 'count-mismatch': 1, 'missing-terminator': 1 }, 'UNT counts 173 of 50; RPI runs into IFT'],
  [
    'pnrPhoneCTC_M.txt',
    { 'count-mismatch': 1, 'reference-mismatch': 1 },
    'UNT+50 without a reference ends 14 segments',
  ],
  [
    'pnrSeatFormats.txt',
    { 'count-mismatch': 1, 'reference-mismatch': 1, 'flight-of-other-date': 1 },
    'UNT+50 ends 17 segments; UA988 is booked for 22 January, the flight is of 28 September',
  ],
  ['pnrWithDoco.txt', { 'count-mismatch': 1, 'reference-mismatch': 1 }, 'UNT+48 without a reference ends 49 segments'],
];

/** Segments of a sample with the usual separators, line breaks and blanks around the tags taken off. */
function rawSegments(name: string): string[][] {
  const text = new TextDecoder()
    .decode(readFileSync(new URL(name, CORPUS)))
    .replaceAll(/[\r\n]/g, '')
    .replaceAll('’', "'");
  return text.split("'").map((segment) => segment.trim().split('+'));
}

/** `SURNAME/GIVEN NAMES/TITLE`, one per traveller. */
function names(manifest: Manifest): string[] {
  return manifest.travellers.map(({ surname, givenNames, title }) => `${surname}/${givenNames}/${title}`);
}

function documents(manifest: Manifest): string[] {
  return manifest.travellers.map(({ documents: all }) =>
    all.map((one) => [one.type, one.number, one.issuer, one.expiry].join(' ')).join(' | '),
  );
}

function people(manifest: Manifest): string[] {
  return manifest.travellers.map((one) => [one.sex, one.dateOfBirth, one.nationality].join(' '));
}

function segments(manifest: Manifest, booking = 0): string[] {
  return (manifest.bookings[booking]?.segments ?? []).map((one) => {
    const operating = one.operating === null ? '' : ` (${one.operating.carrier}${one.operating.number})`;
    return `${one.carrier}${one.number}${operating} ${one.origin}-${one.destination} ${one.departure} ${one.arrival}`;
  });
}

function payments(manifest: Manifest, booking = 0): string[] {
  return (manifest.bookings[booking]?.payments ?? []).map((one) =>
    [one.method, one.amount, one.currency, one.card, one.last4, one.payer].map((value) => value ?? '-').join(' '),
  );
}

describe.skipIf(!existsSync(CORPUS))('the public sample messages (../shared/corpus)', () => {
  test.each(DIAGNOSTICS)('the sample message %s gives %j because %s', (name, expected) => {
    const counts: Record<string, number> = {};
    for (const { code } of corpus(name).diagnostics) counts[code] = (counts[code] ?? 0) + 1;
    expect(counts).toEqual(expected);
  });

  test('the public sample messages are all in the table of samples', () => {
    const bookings = readdirSync(CORPUS).filter((name) => readFileSync(new URL(name, CORPUS)).includes('PNRGOV:'));
    expect(bookings.sort()).toEqual(DIAGNOSTICS.map(([name]) => name).sort());
  });

  test.each(DIAGNOSTICS)('the sample message %s has every name, ticket and locator in the manifest', (name) => {
    const manifest = corpus(name);
    const everything = JSON.stringify(manifest);
    const letters = (text: string): string => text.toUpperCase().replace(/[^A-Z]/g, '');
    const people = manifest.travellers.map((one) => letters(`${one.surname}${one.givenNames}`));
    let seen = 0;
    let history = false;
    for (const [tag = '', ...elements] of rawSegments(name)) {
      if (tag === 'SRC') history = false;
      if (tag === 'ABI' || tag === 'SAC') history = true;
      const first = (elements[0] ?? '').split(':');
      if (tag === 'TIF' && !history) {
        const given = letters((elements[1] ?? '').split(':')[0] ?? '').replace(/(MRS|MR|MS)$/, '');
        expect(people.filter((person) => person.startsWith(letters(first[0] ?? '') + given))).not.toEqual([]);
        seen++;
      }
      if (tag === 'TIF' && history) expect(everything).toContain(`TIF+${elements.join('+')}`);
      if (tag === 'TKT' && first[0] !== '') {
        expect(manifest.bookings.flatMap(({ tickets }) => tickets)).toContain(first[0]);
        seen++;
      }
      for (const locator of tag === 'RCI' ? elements : []) {
        const [carrier, code = ''] = locator.split(':');
        const known = manifest.bookings.flatMap((one) => [
          one.locator,
          one.split?.locator,
          ...one.otherLocators.map((other) => other.locator),
        ]);
        expect(known, carrier).toContain(code);
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(1);
  });

  test('the sample pnrMessageExample has five travellers of one booking, three legs, card and cash', () => {
    const manifest = corpus('pnrMessageExample.txt');
    expect(manifest).toMatchObject({
      format: 'PNRGOV',
      version: '13:1',
      function: 'new',
      prepared: '2018-09-28T11:20Z',
      stated: { bookings: 1 },
      flights: [
        {
          carrier: 'UA',
          number: 988,
          origin: 'FRA',
          destination: 'IAD',
          departure: '2018-09-28T12:20',
          arrival: '2018-09-28T15:05',
        },
      ],
    });
    expect(names(manifest)).toEqual([
      'LOBB/MOLLY ZARA/MRS',
      'PHILIPPS/MATTHIAS TIM/MR',
      'BOLOGNA/BRANDON WINSTON/MR',
      'EULENBERGER/LUCA MARIO/MR',
      'HABTE/LIYA SOPHIA/MRS',
    ]);
    expect(documents(manifest)).toEqual([
      'P 796428965 GBR 2025-04-26',
      'P 330102546  2024-01-08',
      'P 445488562 USA 2019-01-07',
      'P 761852513 ERI 2020-12-06',
      'P 254881089 DEU 2021-05-04',
    ]);
    expect(people(manifest)).toEqual([
      'F 1954-08-13 ',
      'M 1942-10-21 ',
      'M 1960-06-16 ',
      'M 1941-10-23 ',
      'F 1960-03-29 ',
    ]);
    expect(manifest.travellers.map(({ seat }) => seat)).toEqual(['22C', '21H', '1A', '24H', '33J']);
    expect(manifest.travellers.map(({ bags }) => bags)).toEqual([
      { count: 1, weightKg: 21, tags: ['0847'], pool: null },
      { count: 1, weightKg: 21, tags: ['0848'], pool: null },
      { count: 1, weightKg: 19, tags: ['0849'], pool: null },
      { count: 2, weightKg: 17, tags: ['0852', '0853'], pool: null },
      { count: 4, weightKg: 11, tags: ['0853', '0854', '0855', '0856'], pool: null },
    ]);
    expect(segments(manifest)).toEqual([
      'ET834 WDH-ADD 2018-09-27T14:20 2018-09-27T21:20',
      'ET706 ADD-FRA 2018-09-27T23:20 2018-09-28T05:31',
      'UA988 FRA-IAD 2018-09-28T12:20 2018-09-28T15:05',
    ]);
    expect(payments(manifest)).toEqual([
      'card 800 GBP AX 9581 MOLLY LOBB',
      'card 100 GBP VI 2826 MATTHIAS PHILIPPS',
      'card 800 GBP VI 4649 BRANDON BOLOGNA',
      'cash 100 GBP - - -',
      'card 800 GBP VI 8193 LIYA HABTE',
    ]);
    expect(manifest.bookings[0]).toMatchObject({
      locator: '7C789A',
      carrier: 'UA',
      created: '2018-08-23T12:20Z',
      changed: '2018-09-27T12:26Z',
      ticketed: '2018-09-28T11:20Z',
      travellers: [0, 1, 2, 3, 4],
      tickets: ['10862010862010', '03008003008003', '01243001243001', '47430047430047', '43242043242043'],
      phones: ['+226608671236'],
      emails: [
        'MOLLY_LOBB@GMAIL.COM',
        'MATTHIAS_PHILIPPS@GMAIL.COM',
        'BRANDON_BOLOGNA@GMAIL.COM',
        'LUCA.EULENBERGER@YAHOO.COM',
        'LIYA.HABTE@YAHOO.COM',
      ],
      agency: { iata: '70379193', city: 'LON', country: 'GBR', type: 'A', agent: 'D050517' },
      addresses: [{ street: '8095 KIRBY AVENUE', city: 'RIO DE JANEIRO', country: 'BRA' }],
    });
    expect(manifest.travellers[0]).toMatchObject({
      frequentFlyer: { carrier: 'ET', number: '400539', tier: null },
      reference: '938990513',
      ticket: '10862010862010',
      status: 'checked-in',
      boardingNumber: '253',
      emails: ['MOLLY_LOBB@GMAIL.COM'],
    });
  });

  test('the sample bigMessagePnr has seven travellers of one booking', () => {
    const manifest = corpus('bigMessagePnr.txt');
    expect(names(manifest)).toEqual([
      'HOLCOMBE/LORELEI LISE/MRS',
      'EMMETT/JOSEPH DANIEL/MR',
      'MALDONADO/JACQUELYNN FAITH/MRS',
      'NUGUSE/NEGISTI TEMSHE/MRS',
      'SLOCOMBE/LUCY LYDIA/MRS',
      'MICHAELS/WELDON RAPHAEL/MR',
      'HOU/LI SHI/MR',
    ]);
    expect(manifest.travellers.map(({ seat }) => seat)).toEqual(['38E', '39G', '40B', '20J', '2H', '8D', null]);
    expect(documents(manifest)[6]).toBe('P 945329717 ERI 2023-04-21');
    expect(manifest.bookings).toHaveLength(1);
    expect(manifest.bookings[0]).toMatchObject({ locator: '86C92D', phones: ['+220257225504'] });
    expect(payments(manifest)).toEqual([
      'card 100 GBP VI 2786 LORELEI HOLCOMBE',
      'card 100 GBP AX 6916 JOSEPH EMMETT',
      'card 250 GBP MA 8194 JACQUELYNN MALDONADO',
      'card 350 GBP VI 9202 NEGISTI NUGUSE',
      'cash 100 GBP - - -',
      'card 100 GBP VI 9490 WELDON MICHAELS',
      'card 100 GBP AX 5205 LI HOU',
    ]);
    expect(segments(manifest)).toHaveLength(3);
  });

  test.each(['pnrMessage.txt', '2_pnrs_basic.edi'])(
    'the sample %s has a hotel, a split and history in its first booking',
    (name) => {
      const manifest = corpus(name);
      expect(manifest).toMatchObject({ version: '10:1', function: 'new', stated: { bookings: 2 }, sensitive: 5 });
      expect(manifest.flights).toMatchObject([
        { carrier: 'DL', number: 324, origin: 'LHR', destination: 'JFK', departure: '2010-12-12T09:15' },
      ]);
      expect(names(manifest).slice(0, 2)).toEqual(['SMITHJR/JOHN ROBERT/MR', 'JONES/WILLIAMNEVELL/MR']);
      expect(documents(manifest).slice(0, 2)).toEqual(['P 123456789 GBR 2019-08-23', '']);
      expect(people(manifest).slice(0, 2)).toEqual(['M 1964-07-12 GBR', 'M 1964-07-12 GBR']);
      expect(manifest.travellers.slice(0, 2).map(({ seat }) => seat)).toEqual(['15A', '15B']);
      expect(manifest.travellers[0]).toMatchObject({
        reference: '38739393AN8739P',
        frequentFlyer: { carrier: 'DL', number: '1234567890', tier: 'ELITE' },
        status: 'checked-in',
        checkedIn: '2010-12-11T09:15Z',
        boardingNumber: '108',
      });
      expect(payments(manifest)).toEqual([
        'card 2957.94 GBP VI 1186 TIMOTHY SIMS',
        'card 2957.94 GBP VI 1186 TIMOTHY SIMS',
      ]);
      expect(segments(manifest)).toEqual([
        'DL324 LHR-JFK 2010-12-12T09:15 2010-12-12T12:30',
        'DL330 JFK-YVR 2010-12-12T22:00 2010-12-12T23:30',
      ]);
      expect(manifest.bookings[0]).toMatchObject({
        locator: 'MFN4TI',
        carrier: 'DL',
        created: null,
        changed: '2010-12-06T10:10Z',
        ticketed: '2010-12-06T12:00Z',
        tickets: ['0062120234533', '0062120234534'],
        phones: ['00115555555555', '+441753637285'],
        split: { locator: 'ABCDEF', count: 1 },
        remarks: expect.arrayContaining([
          'THIS PASSENGER IS A VIP',
          'EBD+GBP:40.00+4::N',
          'PTK+NR++061210:1010+DL+006+LON',
          'IFT+4:43+TIMOTHY SIMS+2234 MAIN STREET ATLANTA, GA 30067+7705632891',
        ]),
        agency: { iata: '52519950', city: 'LON', country: 'GBR' },
        addresses: [
          { street: '45 HIGHSTREET', city: 'SLOUGH', state: 'BERKSHIRE', postalCode: 'SL1AA', country: 'GBR' },
        ],
      });
      expect(manifest.diagnostics.map(({ code }) => code)).toContain('non-air-segment');
    },
  );

  test('the sample 2_pnrs_basic has a second booking', () => {
    const manifest = corpus('2_pnrs_basic.edi');
    expect(names(manifest).slice(2)).toEqual(['WAYNE/JOHNALVA/MR', 'COOPER/GARYWILLIAM/MR']);
    expect(documents(manifest).slice(2)).toEqual(['P 123456789 GBR 2015-08-23', 'P 987654321 GBR 2013-01-15']);
    expect(people(manifest).slice(2)).toEqual(['M 1912-07-12 GBR', 'M 1915-07-12 GBR']);
    expect(manifest.travellers.slice(2).map(({ seat }) => seat)).toEqual(['17A', '15A']);
    expect(manifest.bookings[1]).toMatchObject({
      locator: '23456',
      carrier: '1A',
      travellers: [2, 3],
      agency: { iata: '12345678', office: 'F31', city: 'LON', country: 'GBR', type: 'T', agent: 'A78987' },
      addresses: [{ street: '351 LANDSDOWN ROAD', postalCode: 'SL1AA' }],
      changes: 2,
      remarks: expect.arrayContaining([
        '2010-12-07T10:10Z LHRRR LON X TIF+WAYNE+JONMR:A:1',
        '2010-12-07T10:10Z LHRRR LON A TIF+WAYNE+JOHNMR:A:1',
      ]),
    });
    expect(payments(manifest, 1)).toEqual(['card 2957.94 GBP VI 1186 -', 'card 2957.94 GBP DC 3578 -']);
  });

  test.each(['pnrMessagePg75.txt', 'codeshare.edi'])('the sample %s has code shares, check-in and bags', (name) => {
    const manifest = corpus(name);
    expect(manifest.flights).toMatchObject([
      {
        carrier: 'SQ',
        number: 609,
        origin: 'ICN',
        destination: 'SIN',
        departure: '2013-05-27T16:40',
        arrival: '2013-05-27T22:00',
      },
    ]);
    expect(names(manifest)).toEqual(['PARK/SEJOON/MR', 'KIM/KONG CHUN/MRS']);
    expect(documents(manifest)).toEqual(['P JR3364288 KOR 2016-07-05', 'P M17072944 KOR 2019-03-23']);
    expect(people(manifest)).toEqual(['M 1972-09-10 KOR', 'F 1957-02-15 KOR']);
    expect(manifest.travellers).toMatchObject([
      {
        locator: '2LS6KP',
        seat: '39G',
        boardingNumber: '188',
        status: 'checked-in',
        bags: { count: 2, weightKg: 34, tags: ['1026000001', '1026000002'], pool: 'member' },
        frequentFlyer: { carrier: 'SQ', number: '314655277', tier: 'G' },
      },
      {
        locator: 'X49V9U',
        seat: '14A',
        boardingNumber: '229',
        bags: { count: 2, weightKg: 29, tags: ['0000290138', '0000290139'], pool: 'member' },
      },
    ]);
    expect(segments(manifest, 0)).toEqual(['KE609 (SQ303) ICN-SIN 2013-05-27T16:40 2013-05-27T22:00']);
    expect(segments(manifest, 1)).toEqual(['OZ609 (SQ752) ICN-SIN 2013-05-27T16:40 2013-05-27T22:00']);
    expect(manifest.bookings).toMatchObject([
      {
        locator: '2LS6KP',
        carrier: '1A',
        created: '2013-05-20T04:39Z',
        otherLocators: [{ carrier: 'KE', locator: 'EDP2RW' }],
        agency: { iata: null, office: 'HDQKE2400', city: 'NBE', country: 'KOR', agent: 'GNPD' },
      },
      {
        locator: 'X49V9U',
        created: '2013-01-21T04:11Z',
        changed: '2013-05-27T07:26Z',
        otherLocators: [{ carrier: 'OZ', locator: '2OX5VV' }],
        agency: { iata: '32393340', office: 'SINSQ08AA', city: 'NCE', country: 'SGP', agent: 'HJGS' },
      },
    ]);
  });

  test('the sample no_pnr_history has three bookings, one sold under another number', () => {
    const manifest = corpus('no_pnr_history.edi');
    expect(names(manifest)).toEqual(['JACKS/JAMES/null', 'CARRERA/MARCUS/MR', 'DORON/NINA/MS', 'LENDROT/CHARLOTTE/MS']);
    expect(people(manifest)).toEqual(['M 1966-04-21 ', 'M 1980-04-17 ITA', 'F 1953-02-05 ', 'F 1952-02-14 ']);
    expect(documents(manifest)).toEqual(['', 'P YA0196755 ITA 2020-01-11', '', '']);
    expect(segments(manifest, 0)).toEqual(['AC9099 (LH474) MUC-YUL 2013-05-27T15:50 2013-05-27T18:20']);
    expect(segments(manifest, 1)).toEqual([
      'LH9457 (EN8203) VCE-MUC 2013-05-27T13:00 2013-05-27T14:05',
      'LH474 MUC-YUL 2013-05-27T15:50 2013-05-27T18:20',
    ]);
    expect(manifest.travellers.map(({ embarkation, debarkation }) => `${embarkation}-${debarkation}`)).toEqual(
      Array(4).fill('MUC-YUL'),
    );
    expect(manifest.bookings.map(({ tickets }) => tickets)).toEqual([
      ['3537321830'],
      ['3909508960'],
      ['3204694511', '3204694509'],
    ]);
    expect(manifest.bookings.map(({ ticketed }) => ticketed)).toEqual([null, '2013-05-10', '2013-02-15']);
  });

  test.each(['pnrMessagePg76.txt', 'pnrBadFormat.txt'])(
    'the sample %s has travellers without documents, on another carrier',
    (name) => {
      const manifest = corpus(name);
      expect(manifest.flights).toMatchObject([{ carrier: 'TZ', number: 6, origin: 'SIN', destination: 'OOL' }]);
      expect(names(manifest)).toEqual(['DORON/NINA/MS', 'LENDROT/CHARLOTTE/MS']);
      expect(people(manifest)).toEqual(['F 1953-02-05 ', 'F 1952-02-14 ']);
      expect(manifest.travellers.map(({ ticket, embarkation }) => [ticket, embarkation])).toEqual([
        ['3204694511', null],
        ['3204694509', null],
      ]);
      expect(segments(manifest)).toEqual(['LH474 MUC-YUL 2013-05-27T15:50 2013-05-27T18:20']);
      expect(manifest.bookings[0]).toMatchObject({ locator: '35K2IO', created: '2013-02-15T01:49Z' });
    },
  );

  test('the sample pnrMessagePg77 has wrapped lines, cash, history and a lost terminator', () => {
    const manifest = corpus('pnrMessagePg77.txt');
    expect(manifest.accessReference).toBe('AUTZ000623052013221001SIN20130528');
    expect(names(manifest)).toEqual(['VANDENBERG/KEVIN MICHAEL/MR']);
    expect(documents(manifest)).toEqual(['P 548721687 USA 2019-01-12']);
    expect(people(manifest)).toEqual(['M 1980-07-04 USA']);
    expect(payments(manifest)).toEqual(['cash 1999.99 SGD - - -']);
    expect(segments(manifest)).toEqual([
      'TZ6 SIN-OOL 2013-05-28T22:25 2013-05-29T07:50',
      'TZ5 OOL-SIN 2013-05-31T09:00 2013-05-31T15:00',
    ]);
    expect(manifest.bookings[0]).toMatchObject({
      locator: 'W9TEND',
      created: '2013-05-23T18:13Z',
      changed: '2013-05-23T21:25Z',
      ticketed: '2013-05-23T21:24Z',
      phones: ['5555555555', '+15555555555'],
      agency: null,
      changes: 6,
    });
    expect(manifest.diagnostics.map(({ code }) => code)).toContain('missing-terminator');
  });

  test.each([
    ['pnrAddressPhoneCTCM.txt', ['8675309', '5432109876'], 'MOLLY_LONT+50BB@GMAIL.COM', null],
    ['pnrPhoneCTC_M.txt', ['8675309', '123456789'], 'MOLLY_LOUUNT+50BB@GMAIL.COM', null],
    ['pnrSeatFormats.txt', ['8675309'], 'MOLLY_RUUUNT+50BB@GMAIL.COM', '36K'],
  ])('the sample %s has contacts, and text that looks like a trailer', (name, phones, email, seat) => {
    const manifest = corpus(name);
    expect(manifest.travellers).toMatchObject([{ surname: 'LOBB', title: 'MRS', locator: '7C789A', seat }]);
    expect(manifest.bookings).toMatchObject([{ phones, emails: [email], created: '2018-08-23T12:20Z' }]);
  });

  test('the sample pnrWithDoco has a visa without its leading slash and with a wrong reference', () => {
    const manifest = corpus('pnrWithDoco.txt');
    expect(names(manifest)).toEqual(['ACKARY/CHARLES MUHAMMAD/MR']);
    expect(manifest.travellers[0]).toMatchObject({
      birthPlace: 'HERE VA',
      dateOfBirth: '1948-12-26',
      seat: '23K',
      boardingNumber: '1',
      documents: [
        { type: 'P', number: '602120901', issuer: 'GBR', expiry: '2021-01-30' },
        { type: 'V', number: '8675309', issuer: 'LIE', issued: '2006-12-22' },
      ],
    });
    expect(payments(manifest)).toEqual(['cash 250 GBP - - -']);
    expect(segments(manifest)).toHaveLength(3);
  });
});
