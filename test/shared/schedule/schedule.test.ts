import { describe, expect, test } from 'vitest';
import { diagnosticTexts } from '../../../shared/catalogue/en/diagnostics.ts';
import { CATALOGUES, LANGUAGES } from '../../../shared/catalogue/languages.ts';
import { flightId } from '../../../shared/flight/flight-id.ts';
import { expectedFlights, readSchedule, scheduledFlight } from '../../../shared/schedule/schedule.ts';
import { daysOfOperation } from '../../../shared/schedule/weekdays.ts';
import { leg } from '../flight/make-manifest.ts';

const read = (text: string) => readSchedule(new TextEncoder().encode(text));
const days = (written: string) =>
  daysOfOperation(written)
    ?.map((flies, at) => (flies ? `${at + 1}` : '.'))
    .join('') ?? null;

const DAILY = scheduledFlight({
  carrier: 'ET',
  number: 508,
  suffix: null,
  registration: null,
  origin: 'ADD',
  destination: 'LFW',
  departure: '09:00',
  arrival: '12:00',
  arrivalDay: 0,
  days: [true, true, true, true, true, true, true],
  from: '2026-10-25',
  to: '2027-03-27',
});

describe('days of operation', () => {
  test.each([
    ['1234567', '1234567'],
    ['1.3.5.7', '1.3.5.7'],
    ['.2.4.6.', '.2.4.6.'],
    ['135', '1.3.5..'],
    ['1,3,5', '1.3.5..'],
    ['D135', '1.3.5..'],
    ['1-5', '12345..'],
    ['1-3----', '1.3....'],
    ['0204060', '.2.4.6.'],
    ['Mon,Wed', '1.3....'],
    ['lun,mer', '1.3....'],
    ['Lundi et mercredi', '1.3....'],
    ['mar / sam', '.2...6.'],
    ['Fri-Mon', '1...567'],
    ['Mo Tu', '12.....'],
    ['daily', '1234567'],
    ['Tous les jours', '1234567'],
    ['89', null],
    ['whenever', null],
    ['...', null],
    ['', null],
  ])('days of operation written as %s are %s', (written, expected) => {
    expect(days(written)).toBe(expected);
  });
});

describe('reading a schedule', () => {
  test('reading a schedule accepts English headings and commas', () => {
    const { rows, diagnostics } = read(
      'Flight,From,To,Dep,Arr,Days,Valid from,Valid to\nET508,ADD,LFW,09:00,12:00,1234567,2026-10-25,2027-03-27\n',
    );
    expect(diagnostics).toEqual([]);
    expect(rows).toEqual([DAILY]);
    expect(rows[0]?.id).toBe('ET-508|ADD-LFW|09:00-12:00|1234567|2026-10-25-2027-03-27');
  });

  test('reading a schedule accepts French headings, semicolons, a title and a byte order mark', () => {
    const { rows, diagnostics } = read(
      '\uFEFFProgramme des vols hiver;;;;;;;\n\nN° de vol;Origine;Destination;Heure de départ;Heure d’arrivée;Jours;Valable du;Valable au\n' +
        'ET 508;ADD;LFW;09h00;1200;Tous les jours;25/10/2026;27/03/2027\n',
    );
    expect(diagnostics).toEqual([]);
    expect(rows).toEqual([DAILY]);
  });

  test.each(LANGUAGES)('reading a schedule accepts headings as the screen names the fields: %s', (language) => {
    const fields = ['flight', 'origin', 'destination', 'departure', 'arrival', 'arrivalDay', 'days', 'from', 'to'];
    const headings = fields.map((field) => CATALOGUES[language][`schedule.field.${field}`]).join(';');
    const { rows, diagnostics } = read(`${headings}\nET508;ADD;LFW;09:00;12:00;0;1234567;2026-10-25;2027-03-27\n`);
    expect(diagnostics).toEqual([]);
    expect(rows).toEqual([DAILY]);
  });

  test('reading a schedule accepts a column per weekday, UTF-16 and tabs', () => {
    const text =
      'Carrier\tNumber\tOrigin\tDestination\tSTD\tSTA\tMon\tTue\tWed\tThu\tFri\tSat\tSun\nET\t508\tADD\tLFW\t0900\t1200\tx\t\tx\t\t1\t0\t-\n';
    const bytes = new Uint8Array([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0])]);
    const { rows, diagnostics } = readSchedule(bytes);
    expect(diagnostics).toEqual([]);
    expect(rows).toMatchObject([
      { number: 508, days: [true, false, true, false, true, false, false], from: '2000-01-01', to: null },
    ]);
  });

  test.each<[string, string, object]>([
    ['a suffix', 'ET508A,ADD,LFW,0900,1200', { number: 508, suffix: 'A' }],
    ['a registration', '5Y-ABC,ADD,LFW,0900,1200', { carrier: null, number: null, registration: '5Y-ABC' }],
    ['no arrival', 'ET508,ADD,LFW,0900,', { arrival: null, arrivalDay: 0 }],
    ['an arrival the day after', 'ET508,ADD,LFW,23:55,03:10+1', { arrival: '03:10', arrivalDay: 1 }],
    ['an arrival two days after', 'ET508,ADD,LFW,23:55,03:10 (+2)', { arrival: '03:10', arrivalDay: 2 }],
    ['an ICAO airport', 'ET508,HAAB,DXXX,900,1200', { origin: 'HAAB', departure: '09:00' }],
    [
      'dates of digits and month names',
      'ET508,ADD,LFW,0900,1200,,,25OCT26,27MAR27',
      { from: '2026-10-25', to: '2027-03-27' },
    ],
    ['dates month first', 'ET508,ADD,LFW,0900,1200,,,10/25/2026,03/27/2027', { from: '2026-10-25', to: '2027-03-27' }],
    ['no end', 'ET508,ADD,LFW,0900,1200,,,25/10/2026,UFN', { from: '2026-10-25', to: null }],
    ['a day of arrival in a column of its own', 'ET508,ADD,LFW,2355,0310,1,', { arrivalDay: 1 }],
  ])('reading a schedule accepts %s', (_title, row, expected) => {
    const { rows, diagnostics } = read(`Flight,From,To,Dep,Arr,Arrival day,Days,Valid from,Valid to\n${row}\n`);
    expect(diagnostics).toEqual([]);
    expect(rows).toMatchObject([expected]);
  });

  test.each<[string, string, string, number]>([
    ['no flight', ',ADD,LFW,0900,1200', 'schedule-row-unreadable', 0],
    ['a number without a carrier', '508,ADD,LFW,0900,1200', 'schedule-row-unreadable', 0],
    ['no airport', 'ET508,Addis,LFW,0900,1200', 'schedule-row-unreadable', 0],
    ['no time', 'ET508,ADD,LFW,25:00,1200', 'schedule-row-unreadable', 0],
    ['an invalid arrival', 'ET508,ADD,LFW,0900,noon', 'schedule-row-unreadable', 0],
    ['invalid days', 'ET508,ADD,LFW,0900,1200,,often', 'schedule-row-unreadable', 0],
    ['an end before the beginning', 'ET508,ADD,LFW,0900,1200,,,2026-10-25,2026-10-24', 'schedule-row-unreadable', 0],
    ['an invalid beginning', 'ET508,ADD,LFW,0900,1200,,,soon', 'schedule-row-unreadable', 0],
    ['a row twice', 'ET508,ADD,LFW,0900,1200\nET508,ADD,LFW,09:00,12:00', 'schedule-row-repeated', 1],
    ['an arrival before the departure', 'ET508,ADD,LFW,2355,0310', 'schedule-next-day-assumed', 1],
    ['dates that could be read both ways', 'ET508,ADD,LFW,0900,1200,,,01/02/2026,05/06/2026', 'date-order-assumed', 1],
  ])('reading a schedule reports %s', (_title, rows, code, left) => {
    const found = read(`Flight,From,To,Dep,Arr,Arrival day,Days,Valid from,Valid to\n${rows}\n`);
    expect(found.diagnostics.map((each) => each.code)).toEqual([code]);
    expect(found.rows).toHaveLength(left);
    expect(diagnosticTexts).toHaveProperty([`diagnostic.${code}`]);
    expect(found.diagnostics[0]?.offset).toBeGreaterThan(0);
  });

  test.each(['', 'just text', 'Flight;From\nET508;ADD'])(
    'reading a schedule refuses a file without the required headings: %j',
    (text) => {
      expect(read(text)).toMatchObject({
        rows: [],
        diagnostics: [{ severity: 'error', code: 'schedule-headings-missing' }],
      });
    },
  );

  test('reading a schedule places diagnostics in bytes of the file as given', () => {
    const text = 'Flight;From;To;Dep\nÉT;ADD;LFW;0900\nET508;ADD;LFW;9999\n';
    const { diagnostics } = read(text);
    const bytes = new TextEncoder().encode(text);
    const at = diagnostics.at(-1)?.offset ?? 0;
    expect(new TextDecoder().decode(bytes.subarray(at, at + 4))).toBe('9999');
  });
});

describe('expected flights', () => {
  test('expected flights are one per leg and local date of departure, with the id that messages give', () => {
    const expected = expectedFlights([DAILY], '2026-11-23', '2026-11-25');
    expect(expected.map(({ id }) => id)).toEqual([
      'ET-508-ADD-2026-11-23',
      'ET-508-ADD-2026-11-24',
      'ET-508-ADD-2026-11-25',
    ]);
    expect(expected[1]).toEqual({ id: flightId(leg()), leg: leg(), scheduled: DAILY.id });
  });

  test('expected flights exist only on their days, within their season', () => {
    const weekend = scheduledFlight({
      ...DAILY,
      days: [false, false, false, false, false, true, true],
      from: '2026-11-21',
      to: '2026-11-28',
    });
    expect(expectedFlights([weekend], '2026-11-01', '2026-12-31').map(({ leg: each }) => each.departure)).toEqual([
      '2026-11-21T09:00',
      '2026-11-22T09:00',
      '2026-11-28T09:00',
    ]);
  });

  test('expected flights may arrive the day after, and across the end of a year', () => {
    const night = scheduledFlight({ ...DAILY, departure: '23:55', arrival: '03:10', arrivalDay: 1 });
    expect(expectedFlights([night], '2026-12-31', '2026-12-31')[0]?.leg).toMatchObject({
      departure: '2026-12-31T23:55',
      arrival: '2027-01-01T03:10',
    });
  });

  test('expected flights are sorted by departure; a season that begins later revises the one before', () => {
    const revised = scheduledFlight({ ...DAILY, departure: '10:30', from: '2026-11-24', to: null });
    const early = scheduledFlight({ ...DAILY, number: 510, departure: '06:00' });
    const found = expectedFlights([revised, DAILY, early], '2026-11-23', '2026-11-24');
    expect(expectedFlights([early, DAILY, revised], '2026-11-23', '2026-11-24')).toEqual(found);
    expect(found.map(({ leg: each, scheduled }) => [each.departure, scheduled])).toEqual([
      ['2026-11-23T06:00', early.id],
      ['2026-11-23T09:00', DAILY.id],
      ['2026-11-24T06:00', early.id],
      ['2026-11-24T10:30', revised.id],
    ]);
  });

  test('expected flights without a number use the registration', () => {
    const charter = scheduledFlight({ ...DAILY, carrier: null, number: null, registration: '5Y-ABC' });
    expect(expectedFlights([charter], '2026-11-24', '2026-11-24').map(({ id }) => id)).toEqual([
      'XX-5YABC-ADD-2026-11-24',
    ]);
  });
});
