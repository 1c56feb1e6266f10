import { describe, expect, test } from 'vitest';
import { CATALOGUES, LANGUAGES, type Language } from '../../../shared/catalogue/languages.ts';
import { diagnostic } from '../../../shared/diagnostic.ts';
import { exportTable } from '../../../shared/export/export-table.ts';
import type { FoldMessage } from '../../../shared/flight/flight.ts';
import { flightNames } from '../../../shared/flight/flight-text.ts';
import { carrierReports, type ReceivedReport } from '../../../shared/quality/carrier-report.ts';
import { QUALITY_FIELDS, reportMessage } from '../../../shared/quality/message-report.ts';
import { CARRIER_COLUMNS, carrierLines, MESSAGE_COLUMNS } from '../../../shared/quality/quality-tables.ts';
import { minuteNumber } from '../../../shared/time/civil.ts';
import { api, booking, document, leg, manifest, person, pnr } from '../flight/make-manifest.ts';

const KOFI = person('MENSAH/KOFI', {
  dateOfBirth: '1980-03-04',
  documents: [document('A1', { expiry: null })],
  seat: '1A',
});
const PILOT = person('PILOT/', { type: 'crew' });
const report = ({ id, manifest: each }: FoldMessage) => reportMessage(id, each);
const received = (message: FoldMessage, receivedAt: string, departureUtc: number | null): ReceivedReport => ({
  ...report(message),
  receivedAt,
  departureUtc,
});

describe('the report of a message', () => {
  test('the report of a message has the stated and read counts, and how many travellers have each field', () => {
    const found = report(
      api('m1', [KOFI, person('DIALLO/'), PILOT], {
        stated: { passengers: 3, crew: 1, bookings: null },
        reference: 'PAX001',
        part: { number: 2, final: false },
      }),
    );
    expect(found).toMatchObject({
      id: 'm1',
      format: 'PAXLST',
      function: 'new',
      carrier: 'ET',
      reference: 'PAX001',
      flights: ['ET-508-ADD-2026-11-24'],
      stated: { passengers: 3, crew: 1, bookings: null },
      read: { passengers: 2, crew: 1, bookings: 0 },
      travellers: 3,
      part: { number: 2, final: false },
      fields: { surname: 3, givenNames: 1, dateOfBirth: 1, documentNumber: 1, documentExpiry: 0, seat: 1, payment: 0 },
    });
    expect(Object.keys(found.fields)).toEqual(QUALITY_FIELDS);
  });

  test('the report of a message counts booking data for every traveller in it', () => {
    const found = report(
      pnr(
        'm1',
        [KOFI, person('DIALLO/AISSATOU'), person('KONE/SEKOU')],
        [
          booking('ABC', [0, 1], {
            phones: ['+22890000000'],
            created: '2026-11-01T10:00Z',
            payments: [
              { method: 'cash', amount: 1, currency: 'XOF', card: null, last4: null, token: null, payer: null },
            ],
            tickets: ['0710000000000'],
          }),
        ],
      ),
    );
    expect(found.fields).toMatchObject({
      locator: 2,
      contact: 2,
      payment: 2,
      ticket: 2,
      bookingDate: 2,
      itinerary: 2,
      agency: 0,
    });
    expect(found.read.bookings).toBe(1);
  });

  test('the report of a message has diagnostics by code and severity, and unknown values', () => {
    const found = report(
      api('m1', [KOFI], {
        diagnostics: [
          diagnostic('warning', 'unknown-country', {}, { value: 'XQ' }),
          diagnostic('warning', 'unknown-country', {}, { value: 'XQ' }),
          diagnostic('info', 'unknown-qualifier', {}, { value: 'ZZ9' }),
          diagnostic('error', 'message-type-unknown', {}, { type: 'PAXLSX' }),
          diagnostic('info', 'unknown-segment', { segment: 'QQQ', raw: 'QQQ+DUPONT:JEAN' }),
          diagnostic('error', 'message-truncated'),
        ],
      }),
    );
    expect(found.codes).toEqual({
      'unknown-country': 2,
      'unknown-qualifier': 1,
      'message-type-unknown': 1,
      'unknown-segment': 1,
      'message-truncated': 1,
    });
    expect(found.severities).toEqual({ error: 2, warning: 2, info: 2 });
    expect(found.unknownValues).toEqual([
      { what: 'country', value: 'XQ', count: 2 },
      { what: 'message-type', value: 'PAXLSX', count: 1 },
      { what: 'qualifier', value: 'ZZ9', count: 1 },
      { what: 'segment', value: 'QQQ', count: 1 },
    ]);
  });

  test.each([
    ['a text', 'MR JEAN DUPONT OF LOME TOGO'],
    ['a number', '12AB34567'],
    ['lines', 'XQ\nXR'],
  ])('the report of a message quotes nothing but codes: %s', (_title, value) => {
    const found = report(api('m1', [KOFI], { diagnostics: [diagnostic('info', 'unknown-qualifier', {}, { value })] }));
    expect([found.codes, found.unknownValues]).toEqual([{ 'unknown-qualifier': 1 }, []]);
  });

  test.each([
    ['the operating carrier', leg({ carrier: 'LH', operating: { carrier: 'ET', number: 508 } }), 'ET'],
    ['the carrier', leg(), 'ET'],
    ['the sender where no carrier is named', leg({ carrier: null }), 'SENDER'],
  ])('the report of a message names the carrier %s', (_title, each, carrier) => {
    expect(reportMessage('m1', manifest({ flights: [each], sender: 'SENDER' })).carrier).toBe(carrier);
  });
});

describe('the report of a carrier', () => {
  const DEPARTURE = minuteNumber('2026-11-24T06:00Z') as number;
  const bare = person('SOW/FATOU');

  test('the report of a carrier shows by coverage per channel what is never sent and what only some travellers lack', () => {
    const [found] = carrierReports([
      received(api('m1', [KOFI, bare, bare]), '2026-11-24T01:00:00Z', DEPARTURE),
      received(pnr('m2', [bare], [booking('ABC', [0], { agency: null })]), '2026-11-24T02:00:00Z', DEPARTURE),
    ]);
    const [list, bookings] = found?.channels ?? [];
    expect(list).toMatchObject({
      channel: 'api',
      travellers: 3,
      coverage: { surname: 1000, seat: 333, locator: 0, payment: 0 },
    });
    expect(bookings).toMatchObject({
      channel: 'pnr',
      travellers: 1,
      coverage: { surname: 1000, seat: 0, locator: 1000 },
    });
  });

  test('the report of a carrier has a share of 0 only when no traveller has the field, and 1000 only when all have it', () => {
    const many = Array.from({ length: 2999 }, () => bare);
    const [found] = carrierReports([
      received(api('m1', [{ ...KOFI, surname: null }, ...many]), '2026-11-24T01:00:00Z', null),
    ]);
    expect(found?.channels[0]?.coverage).toMatchObject({ seat: 1, surname: 999, locator: 0, givenNames: 1000 });
  });

  test('the report of a carrier has the lead time of the first data of each flight', () => {
    const on = (day: number) => ({ flights: [leg({ departure: `2026-11-${day}T09:00` })] });
    const reports = [
      received(api('m1', [KOFI], on(24)), '2026-11-24T01:00:00.123Z', DEPARTURE),
      received(api('m2', [KOFI], on(24)), '2026-11-24T05:00:00Z', DEPARTURE),
      received(api('m3', [KOFI], on(25)), '2026-11-25T05:30:00Z', DEPARTURE + 1440),
      received(api('m4', [KOFI], on(26)), '2026-11-26T06:10:00Z', DEPARTURE + 2880),
      received(api('m5', [KOFI], on(27)), '2026-11-27T04:00:00Z', null),
      received(
        { id: 'm6', manifest: manifest({ format: 'CUSRES', ...on(28) }) },
        '2026-11-20T04:00:00Z',
        DEPARTURE + 5760,
      ),
    ];
    const [found] = carrierReports(reports);
    expect(found?.lead).toEqual({ flights: 3, earliest: 300, median: 30, latest: -10 });
    expect(carrierReports(reports.slice(0, 3))[0]?.lead).toEqual({
      flights: 2,
      earliest: 300,
      median: 165,
      latest: 30,
    });
    expect(carrierReports(reports.slice(4))[0]?.lead).toBeNull();
    expect(found).toMatchObject({ messages: 6, flights: 5, travellers: 5 });
  });

  test('the report of a carrier adds up diagnostics, counts a repeated message once, and sorts carriers', () => {
    const odd = api('m1', [KOFI], {
      stated: { passengers: 2, crew: null, bookings: null },
      diagnostics: [diagnostic('warning', 'unknown-country', {}, { value: 'XQ' })],
    });
    const other = api('m2', [KOFI], { flights: [leg({ carrier: 'AF' })] });
    const nobody = api('m3', [], { flights: [], sender: null });
    const reports = [nobody, odd, other, odd].map((each) => received(each, '2026-11-24T01:00:00Z', DEPARTURE));
    const found = carrierReports(reports);
    expect(found.map(({ carrier, messages, short }) => [carrier, messages, short])).toEqual([
      ['AF', 1, 0],
      ['ET', 1, 1],
      [null, 1, 0],
    ]);
    expect(found[1]).toMatchObject({
      codes: { 'unknown-country': 1 },
      severities: { error: 0, warning: 1, info: 0 },
      unknownValues: [{ what: 'country', value: 'XQ', count: 1 }],
    });
    expect(found[2]?.channels[0]?.coverage).toBeNull();
  });
});

describe('reports as tables', () => {
  const messages = [
    api('m1', [KOFI], { diagnostics: [diagnostic('warning', 'unknown-country', {}, { value: '=1+1' })] }),
    pnr('m2', [KOFI], [booking('ABC', [0])]),
  ];
  const reports = messages.map(report);
  const carriers = carrierReports(messages.map((each) => received(each, '2026-11-24T01:00:00Z', null)));
  const tablesIn = (language: Language, names = true) => {
    const texts = CATALOGUES[language];
    const said = { word: (key: string) => texts[key] ?? key, flight: flightNames(new Map()) };
    return [
      exportTable('', MESSAGE_COLUMNS, reports, said, names),
      exportTable('', CARRIER_COLUMNS, carrierLines(carriers), said, names),
    ] as const;
  };

  test.each(LANGUAGES)('a report as a table has a heading in %s for every column', (language) => {
    for (const { headings } of tablesIn(language)) {
      const heads = headings.map(({ text }) => text);
      expect(heads.filter((head) => head.startsWith('export.'))).toEqual([]);
      expect(new Set(heads).size).toBe(heads.length);
    }
  });

  test('reports as tables have one line per message, and unknown values only with names', () => {
    const [{ rows }] = tablesIn('en');
    expect(rows.map((row) => row.slice(0, 7))).toEqual([
      ['m1', 'PAXLST', 'new', 'ET', 'ET', null, 'ET 508 ADD, 24/11/2026'],
      ['m2', 'PNRGOV', 'new', 'ET', 'ET', null, 'ET 508 ADD, 24/11/2026'],
    ]);
    expect(rows[0]?.at(-1)).toBe('country =1+1 1');
    expect(JSON.stringify(tablesIn('en', false))).not.toContain('=1+1');
  });

  test('reports as tables have one line per carrier and channel, with counts per carrier in the first one only', () => {
    const [, { headings, rows }] = tablesIn('en');
    const column = (head: string) => rows.map((row) => row[headings.findIndex(({ text }) => text === head)]);
    expect(column('Channel')).toEqual(['Passenger list (API)', 'Bookings (PNR)']);
    expect(column('Warnings')).toEqual([1, null]);
    expect(column('Surname')).toEqual([100, 100]);
    expect(column('Record locator')).toEqual([0, 100]);
  });
});
