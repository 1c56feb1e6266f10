import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ListEntry } from '../../../shared/list/list-entry.ts';
import { workbook } from '../table/workbook-fixture.ts';
import { readAll, readOne } from './reading.ts';

async function one(heads: string, row: string): Promise<ListEntry> {
  const { entries } = await readOne(`${heads}\n${row}\n`);
  return entries[0] as ListEntry;
}

describe('reading a list that the unit keeps as a table', () => {
  test('a row with every column becomes an entry', async () => {
    const list = await readOne(
      [
        'List of the unit;;',
        '',
        'Reference;Surname;Given names;Alias 1;Alias 2;Weak alias;Former name;Date of birth;Place of birth;Sex;Nationality;Document number;Document type;Issuing country;Status;Date of issue;Expiry date;Phone;Email;Address;City;Country;Plate;VIN;Reason;Legal basis;Listed on;Valid until;Outcome;Handling;Instruction;Warning;Colour of hair',
        'W-1;KARUMO;Tenzi;Karoumo Tensi|Tensi K.;KAROUM, Tenzo;Tenz;VARO Tenzi;14/03/1971;Varo;male;Togolaise;0012345;Passport;Togo;lost;05/05/2020;04/05/2030;0022890000001 / 0022890000002;t@example.org, k@example.org;1 Example Street;Lomé;Togo;TG 1234 AB;VF1TENZI000000001;Wanted;Art. 7;20/01/2026;31/12/2026;à intercepter;Contact owner;Call the desk;Armed;black',
      ].join('\r\n'),
    );
    expect(list.end.format).toBe('TABLE');
    expect(list.refused).toEqual(['list-column-kept']);
    expect(list.entries).toEqual([
      {
        kind: 'person',
        id: 'W-1',
        names: [
          { name: 'Tenzi KARUMO', surname: 'KARUMO', givenNames: 'Tenzi', quality: 'main' },
          { name: 'Karoumo Tensi', surname: null, givenNames: null, quality: 'good' },
          { name: 'Tensi K.', surname: null, givenNames: null, quality: 'good' },
          { name: 'KAROUM, Tenzo', surname: 'KAROUM', givenNames: 'Tenzo', quality: 'good' },
          { name: 'Tenz', surname: null, givenNames: null, quality: 'weak' },
          { name: 'VARO Tenzi', surname: null, givenNames: null, quality: 'former' },
        ],
        births: [{ from: '1971-03-14', to: '1971-03-14', circa: false }],
        birthPlaces: ['Varo'],
        sex: 'M',
        nationalities: ['TGO'],
        documents: [
          {
            type: 'P',
            typeText: 'Passport',
            number: '0012345',
            issuer: 'TGO',
            status: 'lost',
            issued: '2020-05-05',
            expiry: '2030-05-04',
          },
        ],
        phones: ['0022890000001', '0022890000002'],
        emails: ['t@example.org', 'k@example.org'],
        addresses: [{ text: '1 Example Street, Lomé, Togo', city: 'Lomé', country: 'TGO' }],
        identifiers: [
          { type: 'plate', typeText: null, value: 'TG 1234 AB', country: null },
          { type: 'vin', typeText: null, value: 'VF1TENZI000000001', country: null },
        ],
        reference: 'W-1',
        pictures: [],
        programmes: ['Art. 7'],
        notice: null,
        remarks: 'Wanted; Colour of hair: black',
        rules: [],
        listedOn: '2026-01-20',
        changedOn: null,
        typed: null,
        validUntil: '2026-12-31',
        outcome: 'intercept',
        handling: 'contact the owner before acting',
        instruction: 'Call the desk',
        warning: 'Armed',
      },
    ]);
  });

  test.each([
    ['Nom,Prénoms,Date de naissance,Nationalité,N° de passeport,Motif', 'KARUMO,Tenzi,14/03/1971,togolaise,A1,vol'],
    ['Apellidos,Nombres,Fecha de nacimiento,Nacionalidad,Pasaporte,Motivo', 'KARUMO,Tenzi,14/03/1971,Togo,A1,x'],
    ['Sobrenome,Nome,Data de nascimento,Nacionalidade,Passaporte,Motivo', 'KARUMO,Tenzi,14/03/1971,TG,A1,x'],
    ['Nachname;Vorname;Geburtsdatum;Staatsangehörigkeit;Passnummer;Grund', 'KARUMO;Tenzi;14.03.1971;Togo;A1;x'],
    ['اسم العائلة,الاسم الأول,تاريخ الميلاد,الجنسية,رقم الجواز,السبب', 'KARUMO,Tenzi,14/03/1971,توغو,A1,x'],
    ['Last name\tFirst name\tDOB\tNationality\tPassport No\tRemarks', 'KARUMO\tTenzi\t14 Mar 1971\tTGO\tA1\tx'],
  ])('a list with the headings %j is read', async (heads, row) => {
    const entry = await one(heads, row);
    expect(entry).toMatchObject({
      kind: 'person',
      names: [{ surname: 'KARUMO', givenNames: 'Tenzi', quality: 'main' }],
      births: [{ from: '1971-03-14', to: '1971-03-14' }],
      nationalities: ['TGO'],
      documents: [{ type: 'P', number: 'A1' }],
    });
    expect(entry.remarks).not.toBeNull();
  });

  test('an INTERPOL notice has its colour and measures, and says how whoever it means is handled where the row does not', async () => {
    const notice = await one('Surname,Notice,Measure', 'KARUMO,UN special notice,travel ban');
    expect(notice.notice).toEqual({ colour: 'un-special', isDiffusion: false, measures: ['travel-ban'] });
    expect(await one('Surname,Notice', 'KARUMO,Blue')).toMatchObject({ handling: 'observe and report' });
    expect(await one('Surname,Notice,Handling', 'KARUMO,Blue,stop')).toMatchObject({ handling: 'stop' });
    expect(await one('Surname,Notice', 'KARUMO,of some kind')).toMatchObject({
      notice: null,
      remarks: 'Notice of some kind',
    });
  });

  test.each<readonly [string, string, Partial<ListEntry>]>([
    [
      'Plate,Reason',
      'TG 1234,stolen car',
      { kind: 'vehicle', identifiers: [{ type: 'plate', typeText: null, value: 'TG 1234', country: null }] },
    ],
    [
      'Passport number,Country of issue,Status',
      '0099,TGO,volé',
      {
        kind: 'document',
        documents: [
          {
            type: 'P',
            typeText: 'Passport number',
            number: '0099',
            issuer: 'TGO',
            status: 'stolen',
            issued: null,
            expiry: null,
          },
        ],
      },
    ],
    ['Phone,Reason', '+22890000001,courier', { kind: 'contact', phones: ['+22890000001'] }],
    ['Kind,Name,Reason', 'organisation,KARUMO LTD,x', { kind: 'organisation' }],
    ['Type,Name,Reason', 'vessel,TENZI STAR,x', { kind: 'vessel' }],
    [
      'Name,National ID,Reason',
      '"KARUMO, Tenzi",00-77,x',
      {
        documents: [
          {
            type: 'I',
            typeText: 'National ID',
            number: '00-77',
            issuer: null,
            status: null,
            issued: null,
            expiry: null,
          },
        ],
      },
    ],
    ['Name,Year of birth', 'Tenzi Karumo,1971', { births: [{ from: '1971-01-01', to: '1971-12-31', circa: false }] }],
    [
      'Name,Date of birth',
      'Tenzi Karumo,circa 1971',
      { births: [{ from: '1971-01-01', to: '1971-12-31', circa: true }] },
    ],
    [
      'Name,Date of birth',
      'Tenzi Karumo,03/04/1971',
      {
        births: [
          { from: '1971-04-03', to: '1971-04-03', circa: false },
          { from: '1971-03-04', to: '1971-03-04', circa: false },
        ],
      },
    ],
    [
      'Name,Passport,Expiry',
      'Tenzi Karumo,="007",2030-01-02',
      {
        documents: [
          {
            type: 'P',
            typeText: 'Passport',
            number: '007',
            issuer: null,
            status: null,
            issued: null,
            expiry: '2030-01-02',
          },
        ],
      },
    ],
  ])('under %j the row %j is what it says', async (heads, row, expected) => {
    expect(await one(heads, row)).toMatchObject(expected);
  });

  test('rows with the same reference are one entry, wherever they stand', async () => {
    const rows = ['1,Tenzi Karumo,1971,A1', '2,Other Person,1980,B1', '1,Karoumo Tensi,,A2', '1,Tenzi Karumo,1972,'];
    const { entries } = await readOne(['Ref,Name,Date of birth,Passport', ...rows].join('\n'));
    expect(
      entries.map(({ id, names, births, documents }) => [id, names.length, births.length, documents.length]),
    ).toEqual([
      ['1', 2, 2, 2],
      ['2', 1, 1, 1],
    ]);
  });

  test('the order of rows does not change what an entry holds', async () => {
    const rows = ['1,Tenzi Karumo,1971,A1', '2,Other Person,1980,B1', '1,Karoumo Tensi,,A2', '3,Third Person,1990,C1'];
    const read = async (all: readonly string[]): Promise<unknown> => {
      const { entries } = await readOne(['Ref,Name,Date of birth,Passport', ...all].join('\n'));
      return entries
        .map(({ id, births, documents, names }) => [
          id,
          births,
          documents.map(({ number }) => number).sort(),
          names.map(({ name }) => name).sort(),
        ])
        .sort();
    };
    const expected = await read(rows);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: 4 }), async (all) => {
        expect(await read(all)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  test('without references an entry has the same id in the next version', async () => {
    const ids = async (text: string) => (await readOne(text)).entries.map(({ id }) => id);
    const heads = 'Name,Passport,Reason';
    expect(await ids(`${heads}\nTenzi Karumo,A1,x\nOther,B1,y`)).toEqual(
      await ids(`${heads}\nTenzi Karumo,A1,z\nOther,B1,q`),
    );
  });

  test('an id that the reading invents names nobody, and differs where rows are about others', async () => {
    const row = 'KARUMO,Tenzi,06/05/1980,AB123456';
    const other = row.replace('Tenzi', 'Tensi');
    const { entries } = await readOne(`Surname,Given names,Date of birth,Passport\n${row}\n${other}\n${row}\n`);
    expect(entries.map(({ id }) => id)).toEqual([
      expect.stringMatching(/^row-[0-9a-f]{32}$/),
      expect.stringMatching(/^row-[0-9a-f]{32}$/),
    ]);
    expect(entries[0]?.id).not.toBe(entries[1]?.id);
  });

  test('a column that is not known is named once, with its heading, and stands in the remarks', async () => {
    const list = await readOne('Name,Passeport n°,Height,Eyes,Shoes\nTenzi,A1,180,brown,\nKofi,B1,170,,\n');
    expect(list.entries).toMatchObject([
      { documents: [{ type: 'P', number: 'A1' }], remarks: 'Height: 180; Eyes: brown' },
      { documents: [{ type: 'P', number: 'B1' }], remarks: 'Height: 170' },
    ]);
    const said = list.items.flatMap((item) => ('refused' in item ? [item.refused] : []));
    expect(said).toMatchObject([
      { code: 'list-column-kept', segment: 'Height', params: { value: 'Height' } },
      { code: 'list-column-kept', segment: 'Eyes' },
    ]);
  });

  test.each([
    'reference,name\n1,Ali Karumo\n2,Awa Varo\n',
    'No de dossier,Nom et prénoms\n1,Ali Karumo\n',
    'Reference,Phone,Name,City,Country,Reason\n1,22890000001,Ali Karumo,Varo,TGO,x\n',
  ])('a table whose first row is headings is none of the files of OFAC: %j', async (text) => {
    const list = await readOne(text);
    expect([list.end.format, list.refused]).toEqual(['TABLE', []]);
  });

  test('cells that a spreadsheet damaged are named with column and place, and the entry stays', async () => {
    const heads = 'Ref,Name,Passport,Date of birth,Valid until';
    const list = await readOne(
      `${heads}\n1,Tenzi Karumo,1.2E+11,#REF!,=A1+30\n2,Other Person,1.23456E+05,1971,31/31/2026\n`,
    );
    expect(list.refused.toSorted()).toEqual([
      'cell-error',
      'formula-not-read',
      'list-value-left',
      'number-mangled',
      'number-restored',
    ]);
    expect(list.entries[1]).toMatchObject({
      remarks: 'Valid until 31/31/2026',
      documents: [{ number: '123456' }],
    });
    const places = list.items.flatMap((item) =>
      'refused' in item ? [`${item.refused.code} ${item.refused.segment}`] : [],
    );
    expect(places).toContain('number-mangled Passport');
    expect(places).toContain('cell-error Date of birth');
  });

  test('each sheet of a workbook is a list, with leading zeros and dates as shown', async () => {
    const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = (...cells: readonly string[]): string => `<row>${cells.join('')}</row>`;
    const heads = row(...['Ref', 'Name', 'Passport', 'Date of birth'].map(cell));
    const formats = ['000000', 'dd/mm/yyyy'];
    const person = row(cell('1'), cell('Tenzi Karumo'), '<c s="1"><v>123</v></c>', '<c s="2"><v>26006</v></c>');
    const bytes = workbook({
      sheets: [
        { name: 'Lost', rows: heads + person },
        { name: 'Empty', rows: '' },
      ],
      formats,
    });
    const lists = await readAll([{ name: 'list.xlsx', bytes }]);
    expect(lists.map(({ members, end }) => [members, end.format])).toEqual([[['Lost'], 'TABLE']]);
    expect(lists[0]?.entries).toMatchObject([
      { documents: [{ number: '000123' }], births: [{ from: '1971-03-14', to: '1971-03-14' }] },
    ]);
  });

  test('a row that is about nothing is refused with its place', async () => {
    const heads = 'Name,Passport,Reason';
    const list = await readOne(`${heads}\n,,only a reason\nTenzi Karumo,A1,x\n${heads}\n`);
    expect(list.entries).toHaveLength(1);
    expect(list.places).toEqual([`list-entry-without-name@${heads.length + 1}`]);
  });

  test('a text without headings of a list is no list', async () => {
    for (const text of [
      'Unique ID,Name 6,Name 1,D.O.B,Passport number\n1,KARUMO,Tenzi,,\n',
      'Just a text.\nAnd another line.',
      'a,b,c\n1,2,3\n',
      '{"name": 1}',
    ]) {
      expect((await readAll([text])).map(({ end }) => end.format)).toEqual([null]);
    }
  });

  test('any bytes under the headings are read without a throw', async () => {
    const byte = fc.oneof(fc.constantFrom(0x22, 0x2c, 0x0a, 0x0d, 0x31, 0x3b, 0x3d), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(byte, { maxLength: 200 }), async (tail) => {
        const head = new TextEncoder().encode(
          'Ref,Name,Date of birth,Passport,Valid until,Plate,Status\n1,Tenzi,1971,A1,,,\n',
        );
        await readAll([{ name: 'a', bytes: new Uint8Array([...head, ...tail]) }]);
      }),
    );
  });
});
