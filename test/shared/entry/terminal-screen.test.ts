import { describe, expect, test } from 'vitest';
import type { EntryTraveller } from '../../../shared/entry/entry.ts';
import { readTerminalScreen, type ScreenReading } from '../../../shared/entry/terminal-screen.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { cpuNow } from '../../cpu-clock.ts';

const context = { reference: shippedReference() };
const ON = '2026-11-24';

function read(text: string, on: string | null = ON): ScreenReading {
  return readTerminalScreen(text, context, on);
}

function people(reading: ScreenReading): readonly string[] {
  return reading.travellers.map(
    ({ surname, givenNames, title }) => `${surname}/${givenNames}${title ? ` ${title}` : ''}`,
  );
}

function only(reading: ScreenReading): EntryTraveller {
  expect(reading.travellers).toHaveLength(1);
  return reading.travellers[0] as EntryTraveller;
}

const AMADEUS = `--- TST RLR ---
RP/LFWET2105/LFWET2105            AK/SU  22NOV26/1118Z   R4TWQZ
LFWET2105/0007AK/21NOV26
  1.AGBEKO/AMA SIKA MRS(INF/KOSSI/12MAR26)   2.AGBEKO/YAO MR
  3  ET 509 Y 24NOV 2 LFWADD HK2  1105 2040  24NOV  E  ET/R4TWQZ
  4  ET 846 Y 25NOV 3*ADDJNB HK2  0835 1250   *1A/E*
  5  ARNK
  6  ET 508 Y 02JAN 6 ADDLFW HK2  2200 0100+1  *1A/E*
  7 AP LFW 22 21 45 67 - VOYAGES DU GOLFE - A
  8 APM-+228 90 11 22 33/P1
  9 APE-AMA.AGBEKO@EXAMPLE.ORG/P1
 10 TK OK22NOV/LFWET2105//ETET
 11 SSR INFT ET HK1 AGBEKO/KOSSI 12MAR26/S3/P1
 12 SSR DOCS ET HK1 P/TGO/EB1204587/TGO/28FEB90/F/11JUN30/AGBEKO/
       AMA SIKA/P1
 13 SSR DOCS ET HK1 P/TGO/EB7776665/TGO/12MAR26/FI/01FEB31/AGBEKO
       /KOSSI/P1
 14 SSR DOCS ET HK1 P/TGO/EB4443332/TGO/04AUG88/M/11JUN30/AGBEKO/
       YAO/P2
 15 SSR RQST ET HK2 LFWADD/12A,P1/12B,P2/S3
 16 SSR XBAG ET HK1 2 BAGS 46KG/S3/P2
 17 OSI ET VIP DELEGATION
 18 RM CLIENT ASKED FOR LATE CHECK IN
 19 FA PAX 071-2345678901/ETET/XOF450000/22NOV26/LFWET2105/23204455
       /S3-4,6/P1
 20 FA PAX 071-2345678902/ETET/XOF450000/22NOV26/LFWET2105/23204455
       /S3-4,6/P2
 21 FB PAX 2200000000 TTP OK ETICKET/S3-4,6/P1-2
 22 FE PAX NONREF NO CHNG/S3-4,6/P1-2
 23 FP CASH
 24 FV PAX ET/S3-4,6/P1-2`;

const SABRE = `R4TWQZ
 1.2AGBEKO/AMA SIKA MRS/YAO MR  2.I/1AGBEKO/KOSSI
 1 ET 509Y 24NOV T LFWADD HK2  1105A  840P  /DCET*R4TWQZ /E
 2 ET 846Y 25NOV W ADDJNB HK2   835A 1250P  /DCET*R4TWQZ /E
 3   ARNK
 4 ET 508Y 02JAN S ADDLFW HK2  1000P  100A   03JAN S /DCET /E
TKT/TIME LIMIT
  1.T-22NOV-Q4K9*AAK
  2.TE 0712345678901-LO AGBEK/A Q4K9*AAK 1118/22NOV I
PHONES
  1.LFW228-90-112233-A
  2.LFW22822214567-B
PASSENGER EMAIL DATA EXISTS  *PE TO DISPLAY ALL
GENERAL FACTS
  1.SSR DOCS ET HK1/P/TGO/EB1204587/TGO/28FEB90/F/11JUN30/AGBEKO/AMA SIKA-1.1
  2.SSR DOCS ET HK1/P/TGO/EB4443332/TGO/04AUG88/M/11JUN30/AGBEKO/YAO-1.2
  3.SSR CTCE ET HK1/AMA.AGBEKO//EXAMPLE.ORG-1.1
  4.OSI ET VIP DELEGATION
REMARKS
  1.-*VIXXXXXXXXXXXX4242‡12/28
  2.H-CLIENT ASKED FOR LATE CHECK IN
RECEIVED FROM - AMA
Q4K9.Q4K9*AAK 1118/22NOV26 R4TWQZ H`;

const GALILEO = `R4TWQZ/AK LFWOU  R77123  AG 23204455 22NOV
  1.1AGBEKO/AMA SIKAMRS   2.1AGBEKO/YAOMR  3.I/1AGBEKO/KOSSI*12MAR26
 1. ET  509 Y  24NOV LFWADD HK2  1105   2040  O*       E TU  1
 2. ET  846 Y  25NOV ADDJNB HK2  0835   1250  O*       E WE  1
 3. SURFACE
 4. ET  508 Y  02JAN ADDLFW HK2  2200 #0100  O*       E SA
FONE-LFWT*228 22 21 45 67 VOYAGES DU GOLFE
   2. LFWM*22890112233
MAIL-AMA.AGBEKO//EXAMPLE.ORG
FOP -CASH
TKTG-T*LFW 22NOV1118Z AK AG
GFAX-SSRDOCSETHK1/P/TGO/EB1204587/TGO/28FEB90/F/11JUN30/AGBEKO/AMA SIKA-1AGBEKO/AMA SIKAMRS
   2 SSRDOCSETHK1/P/TGO/EB4443332/TGO/04AUG88/M/11JUN30/AGBEKO/YAO-1AGBEKO/YAOMR
   3 SSRTKNEETHK1 LFWADD0509Y24NOV-1AGBEKO/YAOMR.0712345678902C1
RMKS-GENERAL NOTE
VLOC-ET*R4TWQZ/22NOV 1118`;

const WORLDSPAN = `1P-R4TWQZ
 1.1AGBEKO/AMA SIKA MRS  2.1AGBEKO/YAO MR
 1 ET 509Y 24NOV TU LFWADD HK2 1105A 840P
 2 ET 846Y 25NOV WE ADDJNB HK2 835A 1250P
P-LFW228 90112233-A
T-T/22NOV
FOP-CHECK`;

const SIRENA = `PNR: R4TWQZ
1. AGBEKO/AMA SIKA MRS  2. AGBEKO/YAO MR
1  ET-509  Y  24NOV LFWADD HK2 1105 2040
2  ET-508  Y  02JAN ADDLFW HK2 2200 0100+1
9-LFW228 90112233`;

const RETURN = { number: 508, departure: '2027-01-02T22:00', arrival: '2027-01-03T01:00' };

describe.each([
  ['Amadeus', AMADEUS, [RETURN]],
  ['Sabre', SABRE, [RETURN]],
  ['Galileo', GALILEO, [RETURN]],
  ['Worldspan', WORLDSPAN, []],
  ['a system of the Sirena kind', SIRENA, [RETURN]],
])('a booking as %s shows it', (_system, text, returns) => {
  const reading = read(text);

  test('a booking on a terminal screen is understood to the last line', () => {
    expect(reading.notUnderstood).toEqual([]);
    expect(reading.diagnostics).toEqual([]);
    const lines = text.split('\n').length;
    expect(reading.understood).toEqual([{ from: 1, to: lines }]);
    expect(reading.text).toBe(text);
    expect(reading.sensitive).toBe(0);
  });

  test('a booking on a terminal screen names its travellers without their titles', () => {
    expect(people(reading).slice().sort()).toEqual(
      expect.arrayContaining(['AGBEKO/AMA SIKA MRS', 'AGBEKO/YAO MR']) as unknown as string[],
    );
    expect(reading.booking.locator).toBe('R4TWQZ');
    for (const { locator } of reading.travellers) expect(locator).toBe('R4TWQZ');
  });

  test('a booking on a terminal screen gives its flights with their years', () => {
    expect(reading.legs[0]).toEqual({
      carrier: 'ET',
      number: 509,
      suffix: null,
      registration: null,
      origin: 'LFW',
      destination: 'ADD',
      departure: '2026-11-24T11:05',
      arrival: '2026-11-24T20:40',
    });
    expect(reading.booking.segments[0]).toMatchObject({ class: 'Y', status: 'HK' });
    expect(reading.legs.filter(({ number }) => number === 508)).toMatchObject(returns);
  });

  test('a booking on a terminal screen gives its telephone numbers', () => {
    expect(reading.booking.phones).toContain('+22890112233');
  });
});

describe('an Amadeus screen', () => {
  const reading = read(AMADEUS);

  test('an Amadeus screen gives the maker, place and time of the booking', () => {
    expect(reading.booking).toMatchObject({ created: '2026-11-21', agency: { iata: '23204455', city: 'LFW' } });
  });

  test('an Amadeus screen gives each document to the traveller it refers to, an infant’s to the infant', () => {
    expect(
      reading.travellers.map(({ givenNames, type, documents, dateOfBirth, sex }) => [
        givenNames,
        type,
        documents[0]?.number,
        documents[0]?.expiry,
        dateOfBirth,
        sex,
      ]),
    ).toEqual([
      ['AMA SIKA', 'passenger', 'EB1204587', '2030-06-11', '1990-02-28', 'F'],
      ['KOSSI', 'infant', 'EB7776665', '2031-02-01', '2026-03-12', 'F'],
      ['YAO', 'passenger', 'EB4443332', '2030-06-11', '1988-08-04', 'M'],
    ]);
  });

  test('an Amadeus screen gives each traveller the seat and ticket with the traveller’s number', () => {
    expect(reading.travellers.map(({ seat, ticket }) => [seat, ticket])).toEqual([
      ['12A', '0712345678901'],
      [null, null],
      ['12B', '0712345678902'],
    ]);
  });

  test('an Amadeus screen gives one form of payment to all tickets', () => {
    expect(reading.booking.payments).toEqual([{ method: 'cash', amount: 900000, currency: 'XOF' }]);
    expect(reading.booking.tickets).toEqual(['0712345678901', '0712345678902']);
  });

  test('an Amadeus screen gives contacts and remarks', () => {
    expect(reading.booking.emails).toEqual(['AMA.AGBEKO@EXAMPLE.ORG']);
    expect(reading.booking.remarks).toEqual(['XBAG 2 BAGS 46KG', 'VIP DELEGATION', 'CLIENT ASKED FOR LATE CHECK IN']);
  });
});

describe('a Sabre screen', () => {
  const reading = read(SABRE);

  test('a Sabre screen gives two persons of one surname, and an infant', () => {
    expect(
      reading.travellers.map(({ givenNames, type, documents }) => [givenNames, type, documents[0]?.number]),
    ).toEqual([
      ['AMA SIKA', 'passenger', 'EB1204587'],
      ['YAO', 'passenger', 'EB4443332'],
      ['KOSSI', 'infant', undefined],
    ]);
  });

  test('a Sabre screen gives the time of the last change, the payment among the remarks and the ticket in its list', () => {
    expect(reading.booking).toMatchObject({
      created: '2026-11-22T11:18Z',
      payments: [{ method: 'card', card: 'VI', last4: '4242' }],
      tickets: ['0712345678901'],
      emails: ['AMA.AGBEKO@EXAMPLE.ORG'],
      remarks: ['VIP DELEGATION', 'CLIENT ASKED FOR LATE CHECK IN'],
    });
  });
});

describe('a Galileo screen', () => {
  const reading = read(GALILEO);

  test('a Galileo screen gives agency, payment, mail and the infant’s date of birth', () => {
    expect(reading.booking).toMatchObject({
      created: '2026-11-22',
      agency: { iata: '23204455', city: 'LFW' },
      payments: [{ method: 'cash' }],
      emails: ['AMA.AGBEKO@EXAMPLE.ORG'],
      tickets: ['0712345678902'],
    });
    expect(
      reading.travellers.map(({ givenNames, documents, dateOfBirth }) => [
        givenNames,
        documents[0]?.number,
        dateOfBirth,
      ]),
    ).toEqual([
      ['AMA SIKA', 'EB1204587', '1990-02-28'],
      ['YAO', 'EB4443332', '1988-08-04'],
      ['KOSSI', undefined, '2026-03-12'],
    ]);
    expect(reading.travellers[1]?.ticket).toBe('0712345678902');
  });
});

describe('name lines of a terminal screen', () => {
  test.each([
    ['1.SMITH/JOHN MR  2.DOE/JANE MRS(INF/BABY)', ['SMITH/JOHN MR', 'DOE/JANE MRS', 'DOE/BABY']],
    ['1.1SMITH/JOHN MR', ['SMITH/JOHN MR']],
    ['1.DOE/JANE MRS(INFROE/TIM/12MAR26)', ['DOE/JANE MRS', 'ROE/TIM']],
    ['1.SMITH/SAMIR  2.SMITH/DRISS', ['SMITH/SAMIR', 'SMITH/DRISS']],
    ['1.DOE/LISA MISS(CHD/12MAR18)', ['DOE/LISA MISS']],
    ["1.O'NEIL/MARY ANN MS", ["O'NEIL/MARY ANN MS"]],
    ['1.AGBEKO-MENSAH/KOFFI MR(ADT)', ['AGBEKO-MENSAH/KOFFI MR']],
    ['1.SMITH/JOHNMR 2.SMITH/JANEMRS', ['SMITH/JOHN MR', 'SMITH/JANE MRS']],
  ])('a name line of a terminal screen is read: %s', (line, names) => {
    const reading = read(line);
    expect(people(reading)).toEqual(names);
    expect(reading.notUnderstood).toEqual([]);
  });

  test('dates of birth in brackets on a name line are read', () => {
    expect(only(read('1.DOE/LISA MISS(CHD/12MAR18)')).dateOfBirth).toBe('2018-03-12');
    expect(read('1.DOE/JANE(INF/TIM/12MAR26)').travellers[1]).toMatchObject({
      type: 'infant',
      dateOfBirth: '2026-03-12',
    });
  });

  test('the name line of a group gives no names', () => {
    const reading = read('0. 15TOGO TOURS NM: 0');
    expect(reading.travellers).toEqual([]);
    expect(reading.diagnostics.map(({ code }) => code)).toEqual(['group-without-names']);
  });
});

describe('flight lines of a terminal screen', () => {
  test.each([
    ['2  ET 508 Y 24NOV 2 ADDLFW HK1  2200 0100+1', 'ET 508 ADD LFW 2026-11-24T22:00 2026-11-25T01:00 Y HK'],
    ['2  ET 508 Y 24NOV26 2 ADDLFW HK1  2200 0100+1', 'ET 508 ADD LFW 2026-11-24T22:00 2026-11-25T01:00 Y HK'],
    ['1 KP 024B M 24NOV 2 LFWABJ HK1 0600 0700', 'KP 24B LFW ABJ 2026-11-24T06:00 2026-11-24T07:00 M HK'],
    ['1 2J 525Y 24NOV T OUALFW TK1 1200N 130P', '2J 525 OUA LFW 2026-11-24T12:00 2026-11-24T13:30 Y TK'],
    ['1 2J 525Y 24NOV T OUALFW HK1 1200M 130A', '2J 525 OUA LFW 2026-11-24T00:00 2026-11-24T01:30 Y HK'],
    ['1 AF 859 J 24NOV LFWCDG HK1 2355 #0640', 'AF 859 LFW CDG 2026-11-24T23:55 2026-11-25T06:40 J HK'],
    ['1 NZ 1 Y 24NOV AKLLAX HK1 2015 -1200', 'NZ 1 AKL LAX 2026-11-24T20:15 2026-11-23T12:00 Y HK'],
    ['3 ET 509 Y 24NOV 2*LFWADD HK1 1 1105 2040 *1A/E*', 'ET 509 LFW ADD 2026-11-24T11:05 2026-11-24T20:40 Y HK'],
    ['3 ET 509 Y 24NOV 2 LFWADD FLWN', 'ET 509 LFW ADD 2026-11-24 null Y null'],
    ['3 ETH509 Y 24NOV 2 LFWADD HK1 1105 2040', 'ETH 509 LFW ADD 2026-11-24T11:05 2026-11-24T20:40 Y HK'],
  ])('a flight line of a terminal screen is read: %s', (line, expected) => {
    const reading = read(line);
    expect(reading.notUnderstood).toEqual([]);
    const [flight] = reading.booking.segments;
    expect(
      `${flight?.carrier} ${flight?.number}${flight?.suffix ?? ''} ${flight?.origin} ${flight?.destination} ` +
        `${flight?.departure} ${flight?.arrival} ${flight?.class} ${flight?.status}`,
    ).toBe(expected);
    expect(reading.diagnostics).toEqual([]);
  });

  test('an arrival earlier in the day is on the next day and gets a diagnostic', () => {
    const reading = read('1 ET 508 Y 24NOV ADDLFW HK1 2200 0100');
    expect(reading.legs[0]?.arrival).toBe('2026-11-25T01:00');
    expect(reading.diagnostics).toMatchObject([{ code: 'arrival-date-assumed', params: { count: 1 } }]);
  });

  test.each([
    ['25SEP', '2026-09-25', 'flown two months ago'],
    ['15AUG', '2027-08-15', 'longer ago than anybody looks back: next year'],
    ['29FEB', '2028-02-29', 'the next leap day'],
  ])('the year of a flight line without a year: on %s, %s is %s', (written, date) => {
    expect(read(`1 ET 508 Y ${written} ADDLFW HK1 1000 1100`).legs[0]?.departure).toBe(`${date}T10:00`);
  });

  test('the day of booking decides the year of a flight line', () => {
    const made = 'RP/LFWET2105/LFWET2105  AK/SU  10JAN25/0900Z  R4TWQZ';
    expect(read(`${made}\n 1 ET 508 Y 15AUG 5 ADDLFW HK1 1000 1100`).legs[0]?.departure).toBe('2025-08-15T10:00');
    expect(read(`${made}\n 1 ET 508 Y 15AUG 5 ADDLFW HK1 1000 1100`, null).legs[0]?.departure).toBe('2025-08-15T10:00');
  });

  test('a flight line without any hint of its year has no date and gets a diagnostic', () => {
    const reading = read('1 ET 508 Y 24NOV ADDLFW HK1 1000 1100', null);
    expect(reading.legs).toMatchObject([{ number: 508, origin: 'ADD', departure: null, arrival: null }]);
    expect(reading.diagnostics.map(({ code }) => code)).toEqual(['screen-year-unknown']);
  });

  test('an open segment on a terminal screen is no flight', () => {
    const reading = read('3 ET OPEN Y OPEN LFWADD');
    expect(reading.legs).toEqual([]);
    expect(reading.diagnostics.map(({ code }) => code)).toEqual(['open-segment']);
  });
});

describe('forms of payment on a terminal screen', () => {
  test.each([
    ['7 FP CASH', [{ method: 'cash', amount: null, currency: null }]],
    ['7 FP PAX CASH/XOF450000', [{ method: 'cash', amount: 450000, currency: 'XOF' }]],
    ['7 FP CHECK', [{ method: 'check', amount: null, currency: null }]],
    ['7 FP INVOICE', [{ method: 'invoice', amount: null, currency: null }]],
    ['7 FP MSCC', null],
    ['7 FP MS/AGENT', [{ method: 'other', amount: null, currency: null }]],
    [
      '7 FP CCVIXXXXXXXXXXXX1111/0128',
      [{ method: 'card', amount: null, currency: null, card: 'VI', last4: '1111', token: null }],
    ],
    [
      '7 FP CASH/XOF100000+/CCAXXXXXXXXXXXX0005/0629/XOF50000',
      [
        { method: 'cash', amount: 100000, currency: 'XOF' },
        { method: 'card', amount: 50000, currency: 'XOF', card: 'AX', last4: '0005', token: null },
      ],
    ],
    ['7 FP O/CASH+/CHECK', [{ method: 'check', amount: null, currency: null }]],
    [
      'FOP -VIXXXXXXXXXXXX4242/D1228',
      [{ method: 'card', amount: null, currency: null, card: 'VI', last4: '4242', token: null }],
    ],
  ])('a form of payment on a terminal screen is read: %s', (line, payments) => {
    const reading = read(line);
    expect(reading.booking.payments).toEqual(payments ?? []);
    expect(reading.notUnderstood).toHaveLength(payments === null ? 1 : 0);
  });
});

describe('service requests on a terminal screen', () => {
  const NAMES = '1.AGBEKO/AMA MRS  2.DOE/JOHN MR\n';
  test.each([
    ['a seat with its flight', '5 SSR SEAT ET HK1 LFWADD0509Y24NOV.12AN/P1', { seat: '12A' }],
    ['a ticket', '5 SSR TKNE ET HK1 0712345678901C1/P1', { ticket: '0712345678901' }],
    [
      'a visa',
      '5 SSR DOCO ET HK1 KARA/V/778899/LOME/01OCT26/ETH/P1',
      {
        birthPlace: 'KARA',
        documents: [{ type: 'V', number: '778899', issuer: 'ETH', expiry: null, issued: '2026-10-01' }],
      },
    ],
    ['a telephone number', '5 SSR CTCM ET HK1 22890112233/P1', { phones: ['+22890112233'] }],
    ['an e-mail address', '5 SSR CTCE ET HK1 AMA..A//EXAMPLE.ORG/P1', { emails: ['AMA_A@EXAMPLE.ORG'] }],
    ['a child’s date of birth', '5 SSR CHLD ET HK1 12MAR18/P1', { dateOfBirth: '2018-03-12' }],
    [
      'a document told by its name',
      '5 SSR DOCS ET HK1 P/TGO/EB1/TGO/28FEB90/F/11JUN30/AGBEKO/AMA',
      {
        documents: [{ type: 'P', number: 'EB1', issuer: 'TGO', expiry: '2030-06-11', issued: null }],
        nationality: 'TGO',
      },
    ],
    [
      'a name and date of birth without a document',
      '5 SSR DOCS ET HK1 ////28FEB90/F//AGBEKO/AMA/P1',
      {
        documents: [],
        dateOfBirth: '1990-02-28',
        sex: 'F',
      },
    ],
    [
      'middle names of the document',
      '5 SSR DOCS ET HK1 P/TGO/EB1/TGO/28FEB90/F/11JUN30/AGBEKO/AMA/SIKA/P1',
      {
        givenNames: 'AMA SIKA',
      },
    ],
  ])('a service request on a terminal screen is read: %s', (_title, line, expected) => {
    const reading = read(NAMES + line);
    expect(reading.travellers[0]).toMatchObject(expected);
    expect(reading.travellers[1]).toMatchObject({ documents: [], seat: null, phones: [] });
    expect(reading.diagnostics).toEqual([]);
    expect(reading.notUnderstood).toEqual([]);
  });

  test('an unknown country on a terminal screen gets a diagnostic with its line', () => {
    const reading = read(`${NAMES}5 SSR DOCS ET HK1 P/QQZ/EB1/TGO/28FEB90/F/11JUN30/AGBEKO/AMA/P1`);
    expect(reading.diagnostics).toMatchObject([{ code: 'unknown-country', segment: '2', params: { value: 'QQZ' } }]);
  });

  test('an invalid date of a document on a terminal screen gets a diagnostic', () => {
    const reading = read(`${NAMES}5 SSR DOCS ET HK1 P/TGO/EB1/TGO/31FEB90/F/11JUN30/AGBEKO/AMA/P1`);
    expect(reading.travellers[0]).toMatchObject({ dateOfBirth: null, documents: [{ number: 'EB1' }] });
    expect(reading.diagnostics).toMatchObject([{ code: 'bad-date', segment: '2', params: { value: '31FEB90' } }]);
  });

  test('a ticket written by hand on a terminal screen is read', () => {
    expect(read(`${NAMES}5 FH PAX 071-2345678901/P1`).travellers[0]?.ticket).toBe('0712345678901');
  });

  test('a document of a person who is not on the screen gets a diagnostic', () => {
    const reading = read(`${NAMES}5 SSR DOCS ET HK1 P/TGO/EB1/TGO/28FEB90/F/11JUN30/KUMAR/RAJ`);
    expect(reading.diagnostics.map(({ code }) => code)).toEqual(['document-without-traveller']);
  });
});

describe('unknown lines of a terminal screen', () => {
  test('an unknown line of a terminal screen is named with its place', () => {
    const text = '1.AGBEKO/AMA MRS\r\nsome words of a colleague\r\n 16 QZZ WHAT IS THIS\r\n';
    const reading = read(text);
    expect(reading.notUnderstood).toEqual([
      { line: 2, text: 'some words of a colleague' },
      { line: 3, text: '16 QZZ WHAT IS THIS' },
    ]);
    expect(reading.understood).toEqual([{ from: 1, to: 1 }]);
    expect(reading.diagnostics.map(({ code, offset }) => [code, text.slice(offset ?? 0, (offset ?? 0) + 4)])).toEqual([
      ['screen-line-unread', 'some'],
      ['screen-line-unread', ' 16 '],
    ]);
  });

  test('a screen that is far too long is named quickly and not searched', () => {
    const started = cpuNow();
    const lines = read('some words of a colleague\n'.repeat(20_000));
    const line = read(`1.AGBEKO/AMA ${'1.A/'.repeat(100_000)}`);
    expect(lines.notUnderstood).toHaveLength(20_000);
    expect(line.notUnderstood).toHaveLength(1);
    expect(cpuNow() - started).toBeLessThan(5000);
  });

  test.each(['', '\n\n', 'hello'])('the screen %o gives an empty draft', (text) => {
    const reading = read(text);
    expect(reading.travellers).toEqual([]);
    expect(reading.legs).toEqual([]);
    expect(reading.booking.locator).toBeNull();
  });
});

describe('sensitive data on a terminal screen', () => {
  test('sensitive requests and remarks of a screen are blanked, with their continuation lines', () => {
    const reading = read(
      '1.HALAL/AMA MRS\n 11 SSR WCHR ET HK1/P1\n 13 RM NEEDS A WHEELCHAIR AND\n       A LOT OF TIME\n 14 RM PAYS CASH',
    );
    expect(reading.text).toBe(
      '1.HALAL/AMA MRS\n 11 ******************\n 13 *************************\n       *************\n 14 RM PAYS CASH',
    );
    expect(reading.sensitive).toBe(2);
    expect(reading.booking.remarks).toEqual(['PAYS CASH']);
    expect(reading.notUnderstood).toEqual([]);
    expect(people(reading)).toEqual(['HALAL/AMA MRS']);
  });

  test('a card number that continues in the next line is blanked', () => {
    const reading = read(' 23 FP CCVI41111111\n       11111111/1228');
    expect(reading.text).toBe(' 23 FP CCVI********\n       ****1111/1228');
    expect(reading.booking.payments).toMatchObject([{ method: 'card', card: 'VI', last4: '1111' }]);
  });

  test('a card gets the same hash under the unit’s secret, however it was written', () => {
    const secret = { ...context, cardKey: new Uint8Array(32).fill(7) };
    const one = readTerminalScreen(' 23 FP CCVI4111111111111111/1228', secret, ON);
    const other = readTerminalScreen('FOP -VI4111 1111 1111 1111/D1228', secret, ON);
    const [payment] = one.booking.payments;
    expect(one.text).toMatch(/^ 23 FP CCVI\*[A-Z2-7]{11}1111\/1228$/);
    expect(payment).toMatchObject({
      method: 'card',
      card: 'VI',
      last4: '1111',
      token: expect.stringMatching(/^[A-Z2-7]{11}$/),
    });
    expect(other.booking.payments[0]?.token).toBe(payment?.token);
    expect(readTerminalScreen(one.text, secret, ON)).toEqual({ ...one, sensitive: 0 });
  });

  test('a note after a name on a screen is blanked', () => {
    const reading = read('1.1AGBEKO/AMA MRS*MEDICAL CASE');
    expect(reading.text).not.toContain('MEDICAL');
    expect(people(reading)).toEqual(['AGBEKO/AMA MRS']);
  });

  test('blanking a screen twice changes nothing', () => {
    const once = read(`${AMADEUS}\n 25 RM HALAL KITCHEN`);
    const twice = read(once.text);
    expect(once.sensitive).toBe(1);
    expect(twice).toEqual({ ...once, sensitive: 0 });
  });
});
