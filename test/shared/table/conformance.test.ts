/** One row per irregularity of passenger lists made with spreadsheets, with what must come out of it. */
import { describe, expect, test } from 'vitest';
import type { ReadContext } from '../../../shared/intake/read-context.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { readTable, type TableReading } from '../../../shared/table/read-table.ts';
import { bytesOf } from '../edifact/fixtures.ts';
import { textRow, workbook } from './workbook-fixture.ts';
import { sheetsOf } from './workbook-sheets.ts';

const context: ReadContext = { reference: shippedReference() };

interface Quirk {
  readonly name: string;
  readonly text: string | Uint8Array;
  /** Parts of the travellers, in order. */
  readonly travellers: readonly object[];
  readonly flights?: readonly object[];
  /** Codes of all diagnostics, in order; none when left out. */
  readonly codes?: readonly string[];
}

function read(text: string | Uint8Array): TableReading {
  const reading = readTable(typeof text === 'string' ? bytesOf(text) : text, context);
  if (reading === null) throw new Error('not a table');
  return reading;
}

function check({ text, travellers, flights, codes = [] }: Quirk): void {
  const { manifest } = read(text);
  expect(manifest.travellers).toMatchObject(travellers);
  expect(manifest.travellers).toHaveLength(travellers.length);
  if (flights !== undefined) expect(manifest.flights).toMatchObject(flights);
  expect(manifest.diagnostics.map(({ code }) => code)).toEqual(codes);
}

const DOE = { surname: 'DOE', givenNames: 'JANE', sex: 'F' };
const ROE = { surname: 'ROE', givenNames: 'JOHN', sex: 'M' };

/** Windows-1252, Windows-1256: one byte per character, for the letters used here. */
function inOneByte(text: string, letters: Readonly<Record<string, number>>): Uint8Array {
  return Uint8Array.from([...text].map((letter) => letters[letter] ?? (letter.codePointAt(0) as number)));
}

const ARABIC_1256: Readonly<Record<string, number>> = {
  ا: 0xc7,
  ل: 0xe1,
  ق: 0xde,
  ب: 0xc8,
  س: 0xd3,
  م: 0xe3,
  و: 0xe6,
  ج: 0xcc,
  ن: 0xe4,
  ي: 0xed,
  ة: 0xc9,
  ك: 0xdf,
  ف: 0xdd,
};

describe('form of the file', () => {
  const rows: readonly Quirk[] = [
    { name: 'commas', text: 'Surname,Given names,Sex\nDOE,JANE,F\n', travellers: [DOE] },
    { name: 'semicolons', text: 'Surname;Given names;Sex\nDOE;JANE;F\n', travellers: [DOE] },
    { name: 'tabs', text: 'Surname\tGiven names\tSex\nDOE\tJANE\tF\n', travellers: [DOE] },
    { name: 'bars', text: 'Surname|Given names|Sex\nDOE|JANE|F\n', travellers: [DOE] },
    { name: 'sep=', text: 'sep=;\r\nSurname;Given names;Sex\r\nDOE;JANE;F\r\n', travellers: [DOE] },
    { name: 'sep= with another mark', text: 'sep=^\nSurname^Given names^Sex\nDOE^JANE^F\n', travellers: [DOE] },
    { name: 'a byte order mark', text: '\ufeffSurname,Given names,Sex\nDOE,JANE,F\n', travellers: [DOE] },
    { name: 'line breaks of old Macintoshes', text: 'Surname,Given names,Sex\rDOE,JANE,F\r', travellers: [DOE] },
    { name: 'no line break at the end', text: 'Surname,Given names,Sex\nDOE,JANE,F', travellers: [DOE] },
    { name: 'blank rows', text: '\n\nSurname,Given names,Sex\n\n,,\nDOE,JANE,F\n\n', travellers: [DOE] },
    {
      name: 'a line break and a doubled quote inside quotes',
      text: 'Surname,"Given\nnames",Sex\nDOE,"JANE\n""JO""",F\n',
      travellers: [{ surname: 'DOE', givenNames: 'JANE "JO"' }],
    },
    {
      name: 'rows that are shorter or longer than the heading',
      text: 'Surname,Given names,Sex\nDOE,JANE\nROE,JOHN,M,window,aisle\n',
      travellers: [{ surname: 'DOE', sex: null }, ROE],
      codes: ['cells-without-heading'],
    },
    {
      name: 'Windows-1252',
      text: inOneByte('Nom;Prénoms;Sexe\nN’GUESSAN;ÉLISE;F\n', { '’': 0x92 }),
      travellers: [{ surname: 'N’GUESSAN', givenNames: 'ÉLISE' }],
    },
    {
      name: 'Windows-1256',
      text: inOneByte('اللقب;الاسم الاول;الجنسية\nكوفي;بسمة;TGO\n', ARABIC_1256),
      travellers: [{ surname: 'كوفي', givenNames: 'بسمة', nationality: 'TGO' }],
    },
  ];
  test.each(rows)('the form of a table is read: $name', check);
});

describe('headings', () => {
  const rows: readonly Quirk[] = [
    {
      name: 'titles with labels above them',
      text: 'PASSENGER MANIFEST,,\nFlight:,KP 020,\nDate:,24 Nov 2026,\nFrom:,LFW,\nTo:,CDG (Paris),\nSTD: 21:45,,\n\nSurname,Given names,Sex\nDOE,JANE,F\n',
      travellers: [{ ...DOE, flights: [0], embarkation: 'LFW', debarkation: 'CDG' }],
      flights: [{ carrier: 'KP', number: 20, origin: 'LFW', destination: 'CDG', departure: '2026-11-24T21:45' }],
    },
    {
      name: 'a title with the registration of a charter',
      text: 'Aircraft registration 5V-TTA / 24 Nov 2026 / LFW-ACC,,\nSurname,Given names,Sex\nDOE,JANE,F\n',
      travellers: [{ ...DOE, flights: [0] }],
      flights: [{ carrier: null, number: null, registration: '5V-TTA', origin: 'LFW', destination: 'ACC' }],
    },
    {
      name: 'a line that begins with csv above them',
      text: 'csv;Test Air;XX123;LFW;2026-11-24T21:45:00.0;PRG;2026-11-25T05:55:00.0;1\nSurname;Given names;Sex\nDOE;JANE;F\n',
      travellers: [{ ...DOE, flights: [0] }],
      flights: [
        {
          carrier: 'XX',
          number: 123,
          origin: 'LFW',
          destination: 'PRG',
          departure: '2026-11-24T21:45',
          arrival: '2026-11-25T05:55',
        },
      ],
    },
    {
      name: 'headings over two rows, the upper ones merged',
      text: 'Passenger,,,Passport,,\nSurname,Given names,Sex,Number,Country,Expiry date\nDOE,JANE,F,A12,TGO,2031-06-30\n',
      travellers: [{ ...DOE, documents: [{ number: 'A12', expiry: '2031-06-30' }] }],
    },
    {
      name: 'headings broken into two rows',
      text: 'Family,Given,Date of,Passport\nname,names,birth,number\nDOE,JANE,1990-03-02,A12\n',
      travellers: [{ surname: 'DOE', givenNames: 'JANE', dateOfBirth: '1990-03-02', documents: [{ number: 'A12' }] }],
    },
    {
      name: 'a name heading merged over two columns',
      text: 'Name,,Sex,Passport\nDOE,JANE,F,A12\nROE,JOHN,M,B13\n',
      travellers: [DOE, ROE],
    },
    {
      name: 'the same heading twice',
      text: 'Surname,Given names,Passport,Passport\nDOE,JANE,A12,C34\nROE,JOHN,,B13\n',
      travellers: [
        { surname: 'DOE', documents: [{ number: 'A12' }, { number: 'C34' }] },
        { surname: 'ROE', documents: [{ number: 'B13' }] },
      ],
      codes: ['column-repeated'],
    },
    {
      name: 'unknown headings',
      text: 'Surname,Given names,Sex,Shoe size,Mood\nDOE,JANE,F,38,fine\n',
      travellers: [DOE],
      codes: ['columns-not-read'],
    },
    {
      name: 'headings repeated on every page',
      text: 'Surname,Given names,Sex\nDOE,JANE,F\nSurname,Given names,Sex\nROE,JOHN,M\n',
      travellers: [DOE, ROE],
    },
    {
      name: 'two tables, passengers and crew, with columns of their own',
      text: 'P,,\nSurname,Given names,Sex\nDOE,JANE,F\nC,,\nSex,Surname,Given names\nM,ROE,JOHN\n',
      travellers: [
        { ...DOE, type: 'passenger' },
        { ...ROE, type: 'crew' },
      ],
      codes: ['row-skipped'],
    },
    {
      name: 'given names under a plain heading next to the surname',
      text: 'Surname,Name,Sex\nDOE,JANE,F\n',
      travellers: [DOE],
    },
    {
      name: 'the whole name next to the surname',
      text: 'Surname,Full name,Sex\nDOE,Jane Doe,F\n',
      travellers: [DOE],
    },
    {
      name: 'Arabic headings with a plain one for the given name',
      text: 'الاسم العائلي,الاسم,الجنس\nDOE,JANE,أنثى\n',
      travellers: [DOE],
    },
    {
      name: 'a total whose count stands below the given names',
      text: 'Surname,Given names,Sex\nDOE,JANE,F\nTotal,2\n',
      travellers: [DOE],
      codes: ['row-skipped'],
    },
    {
      name: 'totals below',
      text: 'Surname,Given names,Sex\nDOE,JANE,F\nTotal,,1\nTOTAL PAX: 1,,\n',
      travellers: [DOE],
      codes: ['row-skipped', 'row-skipped'],
    },
    {
      name: 'French',
      text: 'Nom;Prénoms;Sexe;Né(e) le;Nationalité;N° de passeport;Date d’expiration;Siège\nDOE;JANE;Femme;14/03/1990;Allemagne;A12;30/06/2031;12B\n',
      travellers: [
        { ...DOE, dateOfBirth: '1990-03-14', nationality: 'DEU', seat: '12B', documents: [{ number: 'A12' }] },
      ],
    },
    {
      name: 'Spanish',
      text: 'Apellidos,Nombres,Sexo,Fecha de nacimiento,Nacionalidad,N.º de pasaporte,Fecha de vencimiento\nDOE,JANE,Mujer,14/03/1990,España,A12,30/06/2031\n',
      travellers: [{ ...DOE, dateOfBirth: '1990-03-14', nationality: 'ESP', documents: [{ expiry: '2031-06-30' }] }],
    },
    {
      name: 'Portuguese',
      text: 'Sobrenome;Nome;Sexo;Data de nascimento;Nacionalidade;Nº do passaporte;Validade\nDOE;JANE;Feminino;14/03/1990;Alemanha;A12;30/06/2031\n',
      travellers: [{ ...DOE, dateOfBirth: '1990-03-14', nationality: 'DEU', documents: [{ number: 'A12' }] }],
    },
    {
      name: 'German',
      text: 'Nachname;Vorname;Geschlecht;Geburtsdatum;Staatsangehörigkeit;Reisepass-Nr.;Gültig bis\nDOE;JANE;weiblich;02.03.1990;Österreich;A12;30.06.2031\n',
      travellers: [{ ...DOE, dateOfBirth: '1990-03-02', nationality: 'AUT', documents: [{ expiry: '2031-06-30' }] }],
    },
    {
      name: 'Arabic, with variants of letters',
      text: 'رقم الرحلة,من,إلى,اللقب,الإسم الأوّل,الجنـس,تاريخ الميلاد,الجنسيّة,رقم الجواز\nKP20,LFW,CDG,DOE,JANE,أنثى,١٤/٠٣/١٩٩٠,ألمانيا,A12\n',
      travellers: [{ ...DOE, dateOfBirth: '1990-03-14', nationality: 'DEU', documents: [{ number: 'A12' }] }],
      flights: [{ carrier: 'KP', number: 20, origin: 'LFW', destination: 'CDG' }],
    },
  ];
  test.each(rows)('the headings of a table are understood: $name', check);
});

describe('dates', () => {
  const one = (heading: string, ...cells: string[]): string =>
    `Surname,Given names,Sex,${heading}\n${cells.map((cell) => `DOE,JANE,F,${cell}\n`).join('')}`;
  const births = (...dates: (string | null)[]): object[] => dates.map((dateOfBirth) => ({ dateOfBirth }));
  const rows: readonly Quirk[] = [
    {
      name: 'short years first, which one column tells of all',
      text: 'Surname,Given names,Date of birth,Expiry\nDOE,JANE,90/03/04,30/01/02\nROE,JOHN,05/06/07,12/11/10\n',
      travellers: [
        { dateOfBirth: '1990-03-04', documents: [{ expiry: '2030-01-02' }] },
        { dateOfBirth: '2005-06-07', documents: [{ expiry: '2012-11-10' }] },
      ],
    },
    {
      name: 'short years first, since a day would not exist otherwise',
      text: 'Surname,Given names,Expiry\nDOE,JANE,30/01/02\nROE,JOHN,31/02/03\n',
      travellers: [{ documents: [{ expiry: '2030-01-02' }] }, { documents: [{ expiry: '2031-02-03' }] }],
    },
    {
      name: 'a day that does not exist among days first',
      text: 'Surname,Given names,Expiry\nDOE,JANE,28/11/32\nROE,JOHN,31/02/33\n',
      travellers: [{ documents: [{ expiry: '2032-11-28' }] }, { documents: [] }],
      codes: ['bad-date'],
    },
    {
      name: 'the day first, as one of them shows',
      text: one('DOB', '03/04/1990', '31/12/1985'),
      travellers: births('1990-04-03', '1985-12-31'),
    },
    {
      name: 'the month first, as one of them shows',
      text: one('DOB', '03/04/1990', '12/31/1985'),
      travellers: births('1990-03-04', '1985-12-31'),
    },
    {
      name: 'no hint whether the day is first',
      text: one('DOB', '03/04/1990', '05/05/1985'),
      travellers: births(null, '1985-05-05'),
      codes: ['date-order-unknown'],
    },
    {
      name: 'both ways in one column',
      text: one('DOB', '03/04/1990', '31/12/1985', '12/31/1985'),
      travellers: births(null, '1985-12-31', '1985-12-31'),
      codes: ['date-order-mixed'],
    },
    {
      name: 'the heading says day first',
      text: one('DOB (DD/MM/YYYY)', '03/04/1990'),
      travellers: births('1990-04-03'),
    },
    {
      name: 'the heading says month first',
      text: one('DOB MM/DD/YYYY', '03/04/1990'),
      travellers: births('1990-03-04'),
    },
    { name: 'dots between the parts', text: one('DOB', '03.04.1990'), travellers: births('1990-04-03') },
    {
      name: 'one way would be a birth after the flight',
      text: `Flight KP020 24 Nov 2026,,\n${one('DOB', '01/12/2026')}`,
      travellers: births('2026-01-12'),
    },
    {
      name: 'another column of the list shows the order',
      text: 'Surname,Given names,DOB,Expiry\nDOE,JANE,03/04/1990,30/06/2031\n',
      travellers: births('1990-04-03'),
      codes: ['date-order-assumed'],
    },
    {
      name: 'a date above the table shows the order',
      text: 'Flight KP020 24/11/2026,,\nSurname,Given names,DOB\nDOE,JANE,03/04/1990\n',
      travellers: births('1990-04-03'),
      codes: ['date-order-assumed'],
    },
    {
      name: 'a language that writes the day first',
      text: 'Nom,Prénoms,Naissance\nDOE,JANE,03/04/1990\n',
      travellers: births('1990-04-03'),
      codes: ['date-order-assumed'],
    },
    { name: 'a year of two digits', text: one('DOB', '31/12/85'), travellers: births('1985-12-31') },
    { name: 'the year first, of two digits', text: one('DOB', '85/12/31'), travellers: births('1985-12-31') },
    {
      name: 'digits without marks',
      text: one('DOB', '851231', '19851231'),
      travellers: births('1985-12-31', '1985-12-31'),
    },
    {
      name: 'digits with the day first',
      text: one('DOB', '311285', '31121985'),
      travellers: births('1985-12-31', '1985-12-31'),
    },
    {
      name: 'months in words',
      text: one('DOB', '3-MAR-90', '14 août 1990', '2 de abril de 1991'),
      travellers: births('1990-03-03', '1990-08-14', '1991-04-02'),
    },
    {
      name: 'day numbers of a spreadsheet',
      text: one('DOB', '33238', '33238.5'),
      travellers: births('1990-12-31', '1990-12-31'),
      codes: ['dates-as-numbers'],
    },
    {
      name: 'day numbers counted from 1904, as the flight date in the title shows',
      text: 'KP020 24 Nov 2026,,,\nSurname,Given names,Flight date,DOB\nDOE,JANE,44888,31776\n',
      travellers: births('1990-12-31'),
      codes: ['dates-as-numbers', 'dates-as-numbers'],
    },
    { name: 'only a year', text: one('DOB', '1990'), travellers: births(null), codes: ['bad-date'] },
    { name: 'no such day', text: one('DOB', '31/02/1990'), travellers: births(null), codes: ['bad-date'] },
    {
      name: 'a time behind the date',
      text: 'Flight,From,To,STD,STA,Surname,Given names\nKP20,LFW,CDG,24/11/2026 21:45,25/11/2026 05:55,DOE,JANE\n',
      travellers: [{ surname: 'DOE' }],
      flights: [{ departure: '2026-11-24T21:45', arrival: '2026-11-25T05:55' }],
    },
  ];
  test.each(rows)('the dates of a table are read: $name', check);
});

describe('values', () => {
  const one = (heading: string, cell: string): string => `Surname,Given names,Sex,${heading}\nDOE,JANE,F,${cell}\n`;
  const number = (value: string | null): object => ({ documents: value === null ? [] : [{ number: value }] });
  const rows: readonly Quirk[] = [
    {
      name: 'a document number with its zeros kept by a formula',
      text: one('Passport', '"=""00123"""'),
      travellers: [number('00123')],
    },
    {
      name: 'a document number with an apostrophe in front',
      text: one('Passport', "'00123"),
      travellers: [number('00123')],
    },
    {
      name: 'a document number as a power of ten, cut',
      text: one('Passport', '1.2E+11'),
      travellers: [number(null)],
      codes: ['number-mangled'],
    },
    {
      name: 'a document number as a power of ten, cut, with a decimal comma',
      text: 'Surname;Given names;Passport\nDOE;JANE;1,2E+11\n',
      travellers: [number(null)],
      codes: ['number-mangled'],
    },
    {
      name: 'a document number as a power of ten with all its digits',
      text: one('Passport', '1.23456789012E+11'),
      travellers: [number('123456789012')],
      codes: ['number-restored'],
    },
    { name: 'a document number that holds an E', text: one('Passport', '12E45678'), travellers: [number('12E45678')] },
    {
      name: 'a document number as a fraction',
      text: one('Passport', '412345678.0'),
      travellers: [number('412345678')],
      codes: ['number-restored'],
    },
    {
      name: 'a document number eaten into a date',
      text: one('Passport', '1-Mar'),
      travellers: [number(null)],
      codes: ['number-mangled'],
    },
    {
      name: 'PASSPORT instead of its number',
      text: one('Passport', 'PASSPORT'),
      travellers: [number(null)],
      codes: ['placeholder'],
    },
    {
      name: 'NULL instead of a document number',
      text: one('Passport', 'NULL'),
      travellers: [number(null)],
      codes: ['placeholder'],
    },
    { name: 'NIL instead of a seat', text: one('Seat', 'NIL'), travellers: [{ seat: null }], codes: ['placeholders'] },
    {
      name: 'NULL instead of a bag tag',
      text: one('Bag tags', 'NULL'),
      travellers: [{ bags: { tags: [] } }],
      codes: ['placeholders'],
    },
    {
      name: 'a number of bags instead of tags',
      text: one('Bag tags', '2'),
      travellers: [{ bags: { count: 2, tags: [] } }],
    },
    {
      name: 'an error of the spreadsheet',
      text: one('Passport', '#N/A'),
      travellers: [number(null)],
      codes: ['cell-error'],
    },
    { name: 'a formula', text: one('Passport', '=A1&B1'), travellers: [number(null)], codes: ['formula-not-read'] },
    {
      name: 'a formula that would start a program',
      text: one('Seat', '"=cmd|\'/C calc\'!A1"'),
      travellers: [{ seat: null }],
      codes: ['formula-not-read'],
    },
    {
      name: 'a weight with a decimal comma',
      text: 'Surname;Given names;Bag kg\nDOE;JANE;31,4\n',
      travellers: [{ bags: { weightKg: 31 } }],
    },
    {
      name: 'a weight in pounds by the heading',
      text: one('Weight (lbs)', '50'),
      travellers: [{ bags: { weightKg: 23 } }],
    },
    { name: 'a weight in pounds by the cell', text: one('Weight', '50 lb'), travellers: [{ bags: { weightKg: 23 } }] },
    {
      name: 'a weight in kilograms under a heading in pounds',
      text: one('Weight (lbs)', '23 kg'),
      travellers: [{ bags: { weightKg: 23 } }],
    },
    { name: 'a country in words', text: one('Nationality', 'Chine'), travellers: [{ nationality: 'CHN' }] },
    {
      name: 'a country by the word for its citizens',
      text: one('Nationality', 'Togolaise'),
      travellers: [{ nationality: 'TGO' }],
    },
    {
      name: 'a country in words and by code',
      text: one('Nationality', 'TOGO (TGO)'),
      travellers: [{ nationality: 'TGO' }],
    },
    {
      name: 'a country that means two',
      text: one('Nationality', 'Congo'),
      travellers: [{ nationality: null }],
      codes: ['unknown-country'],
    },
    {
      name: 'no nationality',
      text: one('Nationality', '-'),
      travellers: [{ nationality: null }],
      codes: ['placeholder'],
    },
    {
      name: 'a phone number as a power of ten',
      text: one('Phone', '2.2890112233E+10'),
      travellers: [{ phones: ['22890112233'] }],
      codes: ['number-restored'],
    },
    {
      name: 'two phone numbers',
      text: one('Phone', '+228 90 11 22 33 / +33612345678'),
      travellers: [{ phones: ['+22890112233', '+33612345678'] }],
    },
    {
      name: 'a visa next to the passport',
      text: 'Surname,Given names,Passport,Visa No,Visa expiry\nDOE,JANE,A12,V34,2027-01-01\n',
      travellers: [{ documents: [{ number: 'A12' }, { type: 'V', number: 'V34', expiry: '2027-01-01' }] }],
    },
    { name: 'who boarded', text: one('Status', 'Boarded'), travellers: [{ status: 'boarded' }] },
    { name: 'a no-show', text: one('Status', 'NO SHOW'), travellers: [{ status: 'not-boarded' }] },
  ];
  test.each(rows)('the values of a table are read: $name', check);

  test.each([
    ['Homme', 'M'],
    ['Masculino', 'M'],
    ['männlich', 'M'],
    ['ذكر', 'M'],
    ['1', 'M'],
    ['Femme', 'F'],
    ['Feminino', 'F'],
    ['أنثى', 'F'],
    ['2', 'F'],
    ['X', 'X'],
    ['U', null],
    ['<', null],
    ['N', null],
  ])('the sex %s in a table is %s', (written, sex) => {
    check({ name: '', text: `Surname,Given names,Sex\nDOE,JANE,${written}\n`, travellers: [{ sex }] });
  });

  test.each([
    ['ADT', 'passenger'],
    ['Adulte', 'passenger'],
    ['Niño', 'passenger'],
    ['INF', 'infant'],
    ['Bébé', 'infant'],
    ['رضيع', 'infant'],
    ['Crew', 'crew'],
    ['Équipage', 'crew'],
    ['Tripulação', 'crew'],
    ['طاقم', 'crew'],
    ['Transit', 'transit-passenger'],
    ['Transit crew', 'transit-crew'],
  ])('the kind %s of a traveller in a table is %s', (written, type) => {
    check({ name: '', text: `Surname,Given names,Type\nDOE,JANE,${written}\n`, travellers: [{ type }] });
  });
});

describe('names', () => {
  const one = (name: string): string => `Name,Sex,Passport\n${name},F,A12\n`;
  const rows: readonly Quirk[] = [
    {
      name: 'surname, stroke, given names and title',
      text: one('DOE/JANE MRS'),
      travellers: [{ ...DOE, title: 'MRS' }],
    },
    { name: 'surname, comma, given names', text: one('"DOE, Jane"'), travellers: [DOE] },
    { name: 'a surname in capitals in front', text: one('DOE Jane'), travellers: [DOE] },
    {
      name: 'a surname in capitals behind, a title in front',
      text: one('Mrs Jane DOE'),
      travellers: [{ ...DOE, title: 'MRS' }],
    },
    {
      name: 'a name without a divider',
      text: one('DOE JANE'),
      travellers: [{ surname: 'DOE JANE', givenNames: null }],
      codes: ['name-undivided'],
    },
    {
      name: 'a number in front and a title glued behind',
      text: one('1DOE/JANEMRS'),
      travellers: [{ ...DOE, title: 'MRS' }],
    },
    { name: 'a number and a dot in front', text: one('12. DOE Jane'), travellers: [DOE] },
    {
      name: 'both names in the surname, next to an empty column',
      text: 'Surname,Given names,Sex\nDOE/JANE,,F\n',
      travellers: [DOE],
    },
    { name: 'a marker in brackets', text: one('DOE/JANE(ADT)'), travellers: [DOE] },
    { name: 'an infant by its marker', text: one('DOE/JANE INF'), travellers: [{ ...DOE, type: 'infant' }] },
    {
      name: 'both names in the only column',
      text: 'Nom,Sexe,Passeport\nDOE/JANE,F,A12\n',
      travellers: [DOE],
    },
    {
      name: 'middle names apart',
      text: 'Surname,First name,Middle name\nDOE,JANE,ANN\n',
      travellers: [{ givenNames: 'JANE ANN' }],
    },
    {
      name: 'TRUE',
      text: 'Surname,Given names,Sex\nTRUE,JANE,F\n',
      travellers: [{ surname: 'TRUE', givenNames: 'JANE' }],
      codes: ['name-mangled'],
    },
    {
      name: 'MAR-1',
      text: 'Surname,Given names,Sex\nDOE,MAR-1,F\n',
      travellers: [{ surname: 'DOE', givenNames: 'MAR-1' }],
      codes: ['name-mangled'],
    },
    {
      name: 'FNU',
      text: 'Surname,Given names,Sex\nDOE,FNU,F\n',
      travellers: [{ surname: 'DOE', givenNames: null }],
      codes: ['placeholder'],
    },
    {
      name: 'a real name that ends like a title',
      text: 'Surname,Given names,Sex\nDOE,SAMIR AMR,M\n',
      travellers: [{ givenNames: 'SAMIR AMR' }],
    },
    {
      name: 'an extra seat',
      text: 'Surname,Given names,Sex\nDOE,JANE,F\nDOE,EXST,\n',
      travellers: [DOE],
      codes: ['seat-without-person'],
    },
    {
      name: 'no name, but a document and a birth',
      text: 'Surname,Given names,Passport,DOB\n,,A12,1990-03-02\n',
      travellers: [{ surname: null, documents: [{ number: 'A12' }] }],
      codes: ['traveller-without-name'],
    },
    {
      name: 'no name, but a document',
      text: 'Surname,Given names,Passport,Nationality,Seat\n,,A1234567,TGO,12B\n,,154,,\n',
      travellers: [{ surname: null, documents: [{ number: 'A1234567' }] }],
      codes: ['traveller-without-name', 'row-skipped'],
    },
  ];
  test.each(rows)('the names of a table are read: $name', check);
});

describe('flights', () => {
  const rows: readonly Quirk[] = [
    {
      name: 'registrations in the place of numbers',
      text: 'Flight,From,To,Surname,Given names\nN123AB,LFW,ACC,DOE,JANE\n5V-TTA,LFW,ACC,ROE,JOHN\nJA8089,LFW,ACC,POE,JIM\n',
      travellers: [
        { surname: 'DOE', flights: [0] },
        { surname: 'ROE', flights: [1] },
        { surname: 'POE', flights: [2] },
      ],
      flights: [
        { carrier: null, number: null, registration: 'N123AB' },
        { carrier: null, number: null, registration: '5V-TTA' },
        { carrier: null, number: null, registration: 'JA8089' },
      ],
    },
    {
      name: 'several flights, row by row',
      text: 'Flight,Date,From,To,Surname,Given names\nKP20,2026-11-24,LFW,CDG,DOE,JANE\nKP21,2026-11-25,CDG,LFW,ROE,JOHN\n',
      travellers: [
        { surname: 'DOE', flights: [0] },
        { surname: 'ROE', flights: [1] },
      ],
      flights: [
        { number: 20, departure: '2026-11-24' },
        { number: 21, departure: '2026-11-25' },
      ],
    },
    {
      name: 'several flights, each in a line above its travellers',
      text: 'Surname,Given names,Sex\nFlight KP020 24 Nov 2026 LFW-CDG,,\nDOE,JANE,F\nFlight KP021 25 Nov 2026 CDG-LFW,,\nROE,JOHN,M\n',
      travellers: [
        { ...DOE, flights: [0] },
        { ...ROE, flights: [1] },
      ],
      flights: [
        { number: 20, origin: 'LFW', departure: '2026-11-24' },
        { number: 21, origin: 'CDG', departure: '2026-11-25' },
      ],
      codes: ['row-skipped', 'row-skipped'],
    },
    {
      name: 'one flight that is named in the first row only',
      text: 'Flight,Date,Surname,Given names\nKP20,2026-11-24,DOE,JANE\n,,ROE,JOHN\n',
      travellers: [{ flights: [0] }, { flights: [0] }],
      codes: ['flight-carried'],
    },
    {
      name: 'the number as a figure next to the carrier',
      text: 'Airline,Number,Date,Surname,Given names\nKP,0020,2026-11-24,DOE,JANE\n',
      travellers: [{ flights: [0] }],
      flights: [{ carrier: 'KP', number: 20 }],
    },
  ];
  test.each(rows)('the flights of a table are read: $name', check);
});

describe('national layouts', () => {
  const flight = {
    carrier: 'XX',
    number: 123,
    origin: 'LFW',
    departure: '2026-11-24T21:45',
    arrival: '2026-11-25T05:55',
  };
  const blockHead = (version: number, type: string): string =>
    [
      `***VERSION ${version},,,,,,,,,,,,`,
      '***HEADER,,,,,,,,,,,,',
      `*TYPE,${type},,,,,,,,,,,`,
      '*DIRECTION,I,,,,,,,,,,,',
      '*FLIGHT,XX123,,,,,,,,,,,',
      '*DEP PORT,LFW,,,,,,,,,,,',
      '*DEP DATE,24-NOV-2026,,,,,,,,,,,',
      '*DEP TIME,2145,,,,,,,,,,,',
      '*ARR PORT,DXB,,,,,,,,,,,',
      '*ARR DATE,25-NOV-2026,,,,,,,,,,,',
      '*ARR TIME,0555,,,,,,,,,,,',
      '***START,,,,,,,,,,,,',
    ].join('\r\n');
  const rows: readonly (Quirk & { readonly version: string })[] = [
    {
      name: 'Czech Republic',
      version: 'CZ',
      text: 'csv;Test Air;XX123;LFW;2026-11-24T21:45:00.0;PRG;2026-11-25T05:55:00.0;2;\r\nDOE;JANE;ANN;02MAR90;F;TGO;P;A12;30JUN31;TGO;\r\n',
      travellers: [
        {
          surname: 'DOE',
          givenNames: 'JANE ANN',
          sex: 'F',
          dateOfBirth: '1990-03-02',
          nationality: 'TGO',
          documents: [{ type: 'P', number: 'A12', issuer: 'TGO', expiry: '2031-06-30' }],
        },
      ],
      flights: [{ ...flight, destination: 'PRG' }],
      codes: ['count-mismatch'],
    },
    {
      name: 'Germany',
      version: 'DE',
      text: 'XX;XX123;LFW;2611242145;FRA;2611250555;1\r\nDOE;JANE;U;900302;D;FRA;LFW;TXL;P;A12;D;V;V34;D\r\n',
      travellers: [
        {
          surname: 'DOE',
          sex: null,
          dateOfBirth: '1990-03-02',
          nationality: 'DEU',
          embarkation: 'LFW',
          debarkation: 'TXL',
          clearance: 'FRA',
          documents: [
            { type: 'P', number: 'A12', issuer: 'DEU' },
            { type: 'V', number: 'V34', issuer: 'DEU' },
          ],
        },
      ],
      flights: [{ ...flight, destination: 'FRA' }],
    },
    {
      name: 'Estonia',
      version: 'EE',
      text: '1$ Test Air\r\n2$ \r\n3$ TG\r\n9$ 25.11.26 05:55\r\n10$ Tallinna Lennujaama piiripunkt\r\n11$ \r\n1$ XX123\r\n2$ \r\n3$ 2\r\n1# 1\r\n2# DOE\r\n3# JANE\r\n4# 02.03.1990\r\n5# TGO\r\n6# 2\r\n7# A12\r\n8# TGO\r\n9# F\r\n10# \r\n11# V34\r\n1# 2\r\n2# ROE\r\n3# JOHN\r\n9# N\r\n',
      travellers: [
        {
          ...DOE,
          dateOfBirth: '1990-03-02',
          documents: [
            { type: 'P', number: 'A12', issuer: 'TGO' },
            { type: 'V', number: 'V34' },
          ],
        },
        { surname: 'ROE', givenNames: 'JOHN', sex: null, documents: [] },
      ],
      flights: [{ carrier: 'XX', number: 123, destination: 'TLL', departure: null, arrival: '2026-11-25T05:55' }],
    },
    {
      name: 'United Arab Emirates, passengers and crew',
      version: 'VERSION 2',
      text: `${blockHead(2, 'P')}\r\nA12,TGO,P,TGO,DOE,JANE,02-MAR-1990,X,TGO,30-JUN-2031,N,,\r\n***END,,,,,,,,,,,,\r\n${blockHead(2, 'C')}\r\nB13,GHA,O,GHA,ROE,JOHN,01-JAN-1980,M,GHA,30-JUN-2031,N,,\r\n***END,,,,,,,,,,,,\r\n`,
      travellers: [
        {
          type: 'passenger',
          surname: 'DOE',
          sex: 'X',
          dateOfBirth: '1990-03-02',
          birthPlace: 'TGO',
          documents: [{ type: 'P', number: 'A12', issuer: 'TGO', expiry: '2031-06-30' }],
        },
        { type: 'crew', surname: 'ROE', documents: [{ type: 'O', number: 'B13', issuer: 'GHA' }] },
      ],
      flights: [{ ...flight, destination: 'DXB' }],
      codes: ['columns-not-read', 'columns-not-read'],
    },
    {
      name: 'Thailand, broken off before its end',
      version: 'VERSION 4',
      text: `${blockHead(4, 'P')}\r\nP,TGO,A12,30-JUN-2031,TGO,DOE,JANE,02-MAR-1990,F,TGO,,,\r\n`,
      travellers: [
        { ...DOE, dateOfBirth: '1990-03-02', documents: [{ type: 'P', number: 'A12', expiry: '2031-06-30' }] },
      ],
      flights: [{ ...flight, destination: 'DXB' }],
    },
  ];
  test.each(rows)('a table in the national layout is read: $name', (quirk) => {
    check(quirk);
    expect(read(quirk.text).manifest.version).toBe(quirk.version);
  });
});

describe('workbooks', () => {
  test('workbooks keep zeros, dates and long numbers, and give a merged flight to each row', async () => {
    const rows = [
      textRow(1, ['Flight', 'Surname', 'Given names', 'Passport', 'Date of birth', 'Ticket']),
      '<row r="2"><c r="A2" t="inlineStr"><is><t>KP20</t></is></c><c r="B2" t="inlineStr"><is><t>DOE</t></is></c><c r="C2" t="inlineStr"><is><t>JANE</t></is></c><c r="D2" s="1"><v>123</v></c><c r="E2" s="2"><v>32934</v></c><c r="F2"><v>1.086201086200E12</v></c></row>',
      '<row r="3"><c r="B3" t="inlineStr"><is><t>ROE</t></is></c><c r="C3" t="inlineStr"><is><t>JOHN</t></is></c><c r="D3" t="e"><v>#N/A</v></c></row>',
    ].join('');
    const bytes = workbook({
      sheets: [{ name: 'Pax', rows, behind: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>' }],
      formats: ['000000000', 'dd/mm/yyyy'],
    });
    const [sheet] = await sheetsOf(bytes);
    check({
      name: '',
      text: sheet?.csv ?? '',
      travellers: [
        {
          surname: 'DOE',
          flights: [0],
          dateOfBirth: '1990-03-02',
          ticket: '1086201086200',
          documents: [{ number: '000000123' }],
        },
        { surname: 'ROE', flights: [0], documents: [] },
      ],
      codes: ['cell-error'],
    });
  });
});
