import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillBlanks } from '../../../shared/intake/blank.ts';
import type { Manifest } from '../../../shared/manifest.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { cellDate, cellTime } from '../../../shared/table/cell-dates.ts';
import { readTable, type TableReading } from '../../../shared/table/read-table.ts';
import { cpuNow } from '../../cpu-clock.ts';
import { bytesOf } from '../edifact/fixtures.ts';

const context = { reference: shippedReference() };

const ENGLISH = [
  'Flight,Date,From,To,STD,STA,Type,Surname,Given names,Sex,Date of birth,Nationality,Document type,Document number,Issuing country,Expiry,PNR,Seat,Bags,Bag kg',
  'KP020,2026-11-24,LFW,CDG,21:45,05:55,Passenger,KOFFI,AYA CLEMENCE MRS,F,1989-01-01,TGO,P,EB445912,TGO,2031-06-30,Q7LM2X,012B,2,31',
  'KP020,2026-11-24,LFW,CDG,21:45,05:55,Crew,"MENSAH, JR","KWAME ""KO"" PAUL",M,1980-07-04,GH,P,G1234567,GH,2030-02-28,,,,',
].join('\r\n');

const FRENCH = [
  'Manifeste passagers KP20 du 24/11/2026 LFW-CDG',
  'Vol;Date;De;Vers;Départ;Arrivée;Type;Nom;Prénoms;Sexe;Date de naissance;Nationalité;Type de document;Numéro de document;Pays émetteur;Expiration;Dossier;Siège;Bagages;Poids',
  'KP20;24/11/2026;LFW;CDG;21h45;05h55;Passager;N’GUESSAN;ÉLISE;F;02/03/1990;CIV;Passeport;20AB12345;CIV;30/06/2031;Q7LM2X;12B;2;31,4',
  'Total;;;;;;;1;;;;;;;;;;;2;31,4',
].join('\n');

function read(text: string | Uint8Array): TableReading {
  const reading = readTable(typeof text === 'string' ? bytesOf(text) : text, context);
  if (reading === null) throw new Error('not a table');
  return reading;
}

function codes({ diagnostics }: Manifest): string[] {
  return diagnostics.map(({ code }) => code);
}

describe('a list from a spreadsheet', () => {
  test.each([
    ['at the end of its day', '24:00', '2026-11-25T00:00', ['info end-of-day STD']],
    ['at a time that is none', '25:99', '2026-11-24', ['warning bad-time STD']],
    ['at a time after its day', '2026-11-24 24:00', '2026-11-25T00:00', ['info end-of-day STD']],
    ['on a day', '2026-11-24', '2026-11-24', []],
    ['at a time', '21:45', '2026-11-24T21:45', []],
  ])('a list with a flight %s says how the time is read', (_name, written, departure, said) => {
    const { manifest } = read(
      `Flight,Date,From,To,STD,Surname,Given names\nKP020,2026-11-24,LFW,CDG,${written},DOE,JANE\n`,
    );
    expect(manifest.flights[0]?.departure).toBe(departure);
    expect(manifest.diagnostics.map(({ severity, code, segment }) => `${severity} ${code} ${segment}`)).toEqual(said);
  });

  test('a list below another one, with another delimiter, is read, too', () => {
    const { manifest } = read(`${ENGLISH}\r\n\r\nVol;Nom;Prénoms\r\nKP22;ABA;KOFI\r\nKP22;AGBO;AFI\r\n`);
    expect(manifest.travellers.slice(2).map(({ surname }) => surname)).toEqual(['ABA', 'AGBO']);
    expect(manifest.flights[1]).toMatchObject({ carrier: 'KP', number: 22 });
  });

  test('a list below another one, with headings that are not known, makes the flight not whole', () => {
    const { manifest } = read(`${ENGLISH}\r\n\r\nXXX;YYY;ZZZ\r\nKP22;ABA;KOFI\r\n`);
    expect(manifest.travellers).toHaveLength(2);
    expect(manifest.beyond).toEqual({ travellers: 2, bookings: 0 });
    const said = manifest.diagnostics.filter(({ code }) => code === 'row-of-another-form');
    expect(said.map(({ severity, offset }) => [severity, offset])).toEqual([
      ['warning', ENGLISH.length + 4],
      ['warning', ENGLISH.length + 17],
    ]);
  });

  test.each([
    ['1368-01-01', ['birth-too-long-ago']],
    ['1895-01-01', ['birth-too-long-ago']],
    ['1897-01-01', []],
    ['2533-01-01', ['birth-after-flight']],
  ])('a list with a birth on %s says that it cannot be', (written, said) => {
    const { manifest } = read(`Flight,Date,Surname,Given names,Date of birth\nKP020,2026-11-24,DOE,JANE,${written}\n`);
    expect(codes(manifest)).toEqual(said);
    expect(manifest.travellers[0]?.dateOfBirth).toBe(written);
  });

  test('a list with a flight that arrives before it departs says so at the arrival', () => {
    const head = 'Flight,From,To,STD,STA,Surname,Given names\n';
    const { manifest } = read(`${head}KP20,ACC,LFW,30/11/2026 23:50,30/11/2026 01:30,DOE,JANE\n`);
    const [said] = manifest.diagnostics.filter(({ code }) => code === 'arrival-before-departure');
    expect([said?.severity, said?.offset]).toEqual(['warning', head.length + 'KP20,ACC,LFW,30/11/2026 23:50,'.length]);
  });

  test('a list from a spreadsheet in English gives flight and travellers', () => {
    const { manifest } = read(ENGLISH);
    expect(manifest).toMatchObject({
      format: 'TABLE',
      function: 'new',
      flights: [
        {
          carrier: 'KP',
          number: 20,
          origin: 'LFW',
          destination: 'CDG',
          departure: '2026-11-24T21:45',
          arrival: '2026-11-25T05:55',
        },
      ],
    });
    expect(manifest.travellers).toMatchObject([
      {
        type: 'passenger',
        flights: [0],
        surname: 'KOFFI',
        givenNames: 'AYA CLEMENCE',
        title: 'MRS',
        sex: 'F',
        dateOfBirth: '1989-01-01',
        nationality: 'TGO',
        documents: [{ type: 'P', number: 'EB445912', issuer: 'TGO', expiry: '2031-06-30' }],
        locator: 'Q7LM2X',
        seat: '12B',
        bags: { count: 2, weightKg: 31 },
        embarkation: 'LFW',
        debarkation: 'CDG',
      },
      {
        type: 'crew',
        surname: 'MENSAH, JR',
        givenNames: 'KWAME "KO" PAUL',
        nationality: 'GHA',
        locator: null,
        bags: { count: null },
      },
    ]);
    expect(codes(manifest)).toEqual(['arrival-date-assumed']);
  });

  test('a list from a spreadsheet with more sensitive words in its title than a call takes arguments is read', () => {
    const title = `NOTE ${'HIV '.repeat(200_000)}`;
    const table = readTable(
      bytesOf(`${title}\nFlight;Date;From;To;Surname\nKP20;2026-11-24;LFW;CDG;MENSAH\n`),
      context,
    );
    expect(table?.manifest.travellers.map(({ surname }) => surname)).toEqual(['MENSAH']);
    expect(table?.manifest.sensitive).toBe(200_000);
  });

  test('a list from a spreadsheet in French, with a title above and a total below, is read', () => {
    const { manifest } = read(FRENCH);
    expect(manifest.flights).toMatchObject([{ carrier: 'KP', number: 20, departure: '2026-11-24T21:45' }]);
    expect(manifest.travellers).toMatchObject([
      {
        surname: 'N’GUESSAN',
        givenNames: 'ÉLISE',
        dateOfBirth: '1990-03-02',
        documents: [{ type: 'P', number: '20AB12345', expiry: '2031-06-30' }],
        bags: { count: 2, weightKg: 31 },
      },
    ]);
    expect(codes(manifest)).toEqual(['date-order-assumed', 'row-skipped', 'arrival-date-assumed']);
  });

  test('a list from a spreadsheet takes the flight from the title where rows have none', () => {
    const { manifest } = read(
      'Flight ET 508,,\nDate: 24 Nov 2026,LFW-ADD,\n\nSurname,First name,DOB\nDOE,JANE,3-MAR-90\n',
    );
    expect(manifest.flights).toMatchObject([
      { carrier: 'ET', number: 508, origin: 'LFW', destination: 'ADD', departure: '2026-11-24' },
    ]);
    expect(manifest.travellers).toMatchObject([{ surname: 'DOE', flights: [0], dateOfBirth: '1990-03-03' }]);
  });

  test.each([
    ['a byte order mark', bytesOf(`\ufeff${ENGLISH}`)],
    ['sep=', bytesOf(`sep=,\r\n${ENGLISH}`)],
    [
      'tabs',
      bytesOf(ENGLISH.replace('"MENSAH, JR"', 'MENSAH; JR').replaceAll(',', '\t').replace('MENSAH; JR', 'MENSAH, JR')),
    ],
    [
      'bars',
      bytesOf(ENGLISH.replace('"MENSAH, JR"', 'MENSAH; JR').replaceAll(',', '|').replace('MENSAH; JR', 'MENSAH, JR')),
    ],
  ])('a list from a spreadsheet with %s is the same', (_name, bytes) => {
    expect(read(bytes).manifest.travellers).toEqual(read(ENGLISH).manifest.travellers);
  });

  test('a list from a spreadsheet with a second table below (crew) uses the headings of that table', () => {
    const { manifest } = read(
      'Surname,Given names,Sex\nDOE,JANE,F\n\nCREW\nSex,Surname,Given names,Type\nM,ROE,JOHN,Crew\n',
    );
    expect(manifest.travellers).toMatchObject([
      { surname: 'DOE', type: 'passenger' },
      { surname: 'ROE', givenNames: 'JOHN', sex: 'M', type: 'crew' },
    ]);
  });

  test('a caption between two tables decides who the travellers below it are', () => {
    const { manifest } = read('Surname,Given names,Sex\nDOE,JANE,F\n\nCREW\nROE,JOHN,M\nPASSENGERS\nPOE,ANN,F\n');
    expect(manifest.travellers.map(({ type }) => type)).toEqual(['passenger', 'crew', 'passenger']);
  });

  test('a list from a spreadsheet has its sensitive columns blanked', () => {
    const text = 'Surname,Given names,Sex,Meal\nDOE,JANE,F,KSML\nROE,JOHN,M,\n';
    const { blanks, manifest } = read(text);
    expect(manifest.sensitive).toBe(1);
    expect(blanks.map(({ start, end }) => text.slice(start, end))).toEqual(['KSML']);
  });

  test('a list from a spreadsheet gives the place of a value that cannot be used', () => {
    const { manifest } = read('Surname,Given names,Nationality,Passport,DOB\nDOE,JANE,Atlantis,1.2E+11,31/02/1990\n');
    expect(manifest.travellers[0]).toMatchObject({ nationality: null, documents: [], dateOfBirth: null });
    expect(manifest.diagnostics.map(({ code, segment, raw }) => [code, segment, raw])).toEqual(
      expect.arrayContaining([
        ['unknown-country', 'Nationality', 'Atlantis'],
        ['number-mangled', 'Passport', '1.2E+11'],
        ['bad-date', 'DOB', '31/02/1990'],
      ]),
    );
  });

  test('a list from a spreadsheet takes the marks for an unknown value as not sent and gives a diagnostic', () => {
    const { manifest } = read('Surname,Given names,DOB,Passport\nDOE,FNU,1990-03-02,NULL\n');
    expect(manifest.travellers).toMatchObject([{ surname: 'DOE', givenNames: null, documents: [] }]);
    expect(codes(manifest)).toEqual(['placeholder', 'placeholder']);
  });

  test('a list from a spreadsheet with a quote that is never closed keeps the rows below', () => {
    const { manifest } = read('Surname,Given names,Sex\n"DOE,JANE,F\nROE,JOHN,M\n');
    expect(manifest.travellers).toMatchObject([{ givenNames: 'JANE' }, { surname: 'ROE', givenNames: 'JOHN' }]);
  });

  test('a text on one endless line is recognised as no table in bounded time', { timeout: 60_000 }, () => {
    const start = cpuNow();
    expect(readTable(bytesOf('a,'.repeat(2_000_000)), context)).toBeNull();
    expect(cpuNow() - start).toBeLessThan(30_000);
  });

  test('a list from a spreadsheet with cells full of blanks is read in bounded time', { timeout: 60_000 }, () => {
    const gap = ' '.repeat(100_000);
    const columns = [
      'Surname',
      'Given names',
      'Sex',
      'Type',
      'DOB',
      'STD',
      'Flight',
      'Nationality',
      'Passport',
      'Bags',
    ];
    const headings = [...columns, 'Bag kg', 'Phone', 'Seat', 'Status', 'Visa', 'Bag tags', 'Email'];
    const start = cpuNow();
    for (const sample of [`8:05${gap}x`, `DOE${gap}-${gap}x`, `1${gap}/${gap}2`, `A${gap}(${gap}`]) {
      const text = `${sample}\n${headings.join(',')}\n${headings.map(() => sample).join(',')}\n`;
      expect(readTable(bytesOf(text), context)?.manifest.travellers).toHaveLength(1);
    }
    expect(cpuNow() - start).toBeLessThan(30_000);
  });

  test('a file that is no passenger list is not taken for one', () => {
    expect(readTable(bytesOf('a,b,c\n1,2,3\n'), context)).toBeNull();
    expect(readTable(bytesOf('Dear all, please find below the list.\nRegards,'), context)).toBeNull();
  });
});

describe('the kept bytes of a list', () => {
  test.each([
    ['in English', ENGLISH],
    ['in French', FRENCH],
    [
      'with sensitive columns, notes and titles',
      'List KP020 24 Nov 2026 with wheelchair and KSML,,,,\nSurname,Given names,DOB,Meal,Shoe size\nDOE,JANE,31/12/1990,KSML,"needs a ""wheelchair"""\nROE,JOHN,03/04/1985,,42\nTotal 1 wheelchair,,,,\n',
    ],
    ['with names in a merged column', 'Name,,Sex,Religion,Seat\nDOE,JANE,F,none,1A\nROE,JOHN,M,other,1B\n'],
    ['in a national layout', 'XX;XX123;LFW;2611242145;FRA;2611250555;1\r\nDOE;JANE;U;900302;D;FRA;LFW;TXL;P;A12;D\r\n'],
  ])('the kept list %s gives the same travellers when it is read again', (_name, text) => {
    const bytes = bytesOf(text);
    const first = read(bytes);
    const kept = bytes.slice();
    fillBlanks(kept, first.blanks, first.filler);
    const places: string[] = [];
    const again = readTable(kept, context, {
      profile: first.profile,
      trace: (path, start, end) => {
        if (path.endsWith('.surname')) places.push(new TextDecoder().decode(kept.subarray(start, end)));
      },
    });
    expect(again?.manifest.travellers).toEqual(first.manifest.travellers);
    expect(again?.manifest.flights).toEqual(first.manifest.flights);
    expect(places).toEqual(first.manifest.travellers.map(({ surname }) => surname));
    expect(new TextDecoder().decode(kept)).not.toMatch(/wheelchair|KSML/i);
  });
});

describe('a date in a cell', () => {
  test.each([
    ['2026-11-24', '2026-11-24'],
    ['24/11/2026', '2026-11-24'],
    ['4.3.26', '2026-03-04'],
    ['24-NOV-2026', '2026-11-24'],
    ['24 févr. 2026', '2026-02-24'],
    ['November 24, 2026', '2026-11-24'],
    ['Nov 24 26', '2026-11-24'],
    ['46350', '2026-11-24'],
    ['20261124', '2026-11-24'],
    ['00/00/2026', null],
    ['soon', null],
  ])('the date %s in a cell is %s', (text, date) => {
    expect(cellDate(text, 'day-first', 'near', '2026-11-20')).toBe(date);
  });

  test('a date in a cell is read month first where a column says so', () => {
    const { manifest } = read('Surname,Given names,DOB\nDOE,JANE,03/04/1990\nROE,JOHN,12/31/1985\n');
    expect(manifest.travellers.map(({ dateOfBirth }) => dateOfBirth)).toEqual(['1990-03-04', '1985-12-31']);
    expect(codes(manifest)).toEqual([]);
  });

  test.each([
    ['21:45', '21:45'],
    ['8h05', '08:05'],
    ['0805', '08:05'],
    ['2026-11-24 08:05', '08:05'],
    ['9:30 PM', '21:30'],
    ['0.5', '12:00'],
    ['25:00', null],
    ['', null],
  ])('a date in a cell has the time %s as %s', (text, time) => {
    expect(cellTime(text)).toBe(time);
  });
});

test('reading a damaged table never throws', () => {
  const original = bytesOf(FRENCH);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: original.length - 1 }), fc.integer({ min: 0, max: 255 })), {
        maxLength: 30,
      }),
      (changes) => {
        const bytes = original.slice();
        for (const [at, value] of changes) bytes[at] = value;
        expect(() => readTable(bytes, context)).not.toThrow();
      },
    ),
    { seed: 20261124, numRuns: 300 },
  );
});

test('a table with headings and no travellers below gets a diagnostic', () => {
  const { manifest } = read('Passenger list\nFlight;KP020;LFW;CDG;2026-11-24\n\nSurname;Given names;Sex\n');
  expect(manifest.travellers).toEqual([]);
  expect(manifest.diagnostics.map(({ code }) => code)).toContain('table-without-travellers');
});
