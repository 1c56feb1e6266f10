import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ListEntry } from '../../../shared/list/list-entry.ts';
import { readAll, readOne, textFile } from './reading.ts';

const PERSON =
  '101,"KARUMO, Tenzi","individual","SDGT] [IFSR",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 14 Mar 1971; alt. DOB 1972; POB Varo, Orland; nationality Iran; Gender Male; Passport A1234567 (Iran) issued 05 May 2005 expires 04 May 2010; alt. Passport RE 0064420; National ID No. 90-116 (Iran); a.k.a. \'ABU TENZI\'; Linked To: KARUMO TRADING."';
const BODY = '102,"KARUMO TRADING",-0- ,"SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ';
const SHIP =
  '103,"TENZI STAR","vessel","[IRAN] [NPWMD]",-0- ,"9HXX5","Bulk Carrier","2,595","1865","Malta","KARUMO LINES","Vessel Registration Identification IMO 7406784; MMSI 572469210; Former Vessel Flag Tuvalu; f.k.a. \'TENZI I\'."';
const PLANE =
  '104,"XA-TNZ","aircraft","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Aircraft Construction Number (also called L/N or S/N or F/N) 8401; Aircraft Manufacture Date 1992; Aircraft Model IL76; Aircraft Manufacturer\'s Serial Number (MSN) 1023409321; Linked To: KARUMO AIR."';
const SDN = textFile('sdn.csv', `${[PERSON, BODY, SHIP, PLANE].join('\r\n')}\r\n\u001a`);
const ALT = textFile(
  'alt.csv',
  '101,1,"aka","KAROUMO, Tensi",-0- \r\n101,2,"fka","KARUMO, T.",-0- \r\n102,3,"nka","KARUMO HOLDING","since 2011"\r\n\u001a',
);
const ADD = textFile(
  'add.csv',
  '101,11,"1 Example Street","Varo 2195","Iran",-0- \r\n102,12,-0- ,-0- ,"Lebanon",-0- \r\n103,13,-0- ,-0- ,-0- ,-0- \r\n',
);

async function remarksOf(remarks: string, kind = 'individual'): Promise<ListEntry> {
  const row = `7,"KARUMO, Tenzi","${kind}","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"${remarks.replaceAll('"', '""')}"\r\n`;
  return (await readOne(row)).entries[0] as ListEntry;
}

describe('reading the list of OFAC as CSV', () => {
  test('a main file alone gives persons, bodies, vessels and aircraft without companions', async () => {
    const list = await readOne(SDN);
    expect(list.end.format).toBe('OFAC-CSV');
    expect(list.refused).toEqual([]);
    expect(list.entries.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      '101 person',
      '102 organisation',
      '103 vessel',
      '104 aircraft',
    ]);
  });

  test('what stands in the remarks of a person becomes fields, and the rest stays', async () => {
    const entry = (await readOne(SDN)).entries[0];
    expect(entry).toMatchObject({
      names: [
        { name: 'KARUMO, Tenzi', surname: 'KARUMO', givenNames: 'Tenzi', quality: 'main' },
        { name: 'ABU TENZI', surname: null, givenNames: null, quality: 'weak' },
      ],
      births: [
        { from: '1971-03-14', to: '1971-03-14', circa: false },
        { from: '1972-01-01', to: '1972-12-31', circa: false },
      ],
      birthPlaces: ['Varo, Orland'],
      sex: 'M',
      nationalities: ['IRN'],
      documents: [
        {
          type: 'P',
          typeText: 'Passport',
          number: 'A1234567',
          issuer: 'IRN',
          issued: '2005-05-05',
          expiry: '2010-05-04',
        },
        { type: 'P', number: 'RE 0064420', issuer: null },
        { type: 'I', typeText: 'National ID No.', number: '90-116', issuer: 'IRN' },
      ],
      programmes: ['SDGT', 'IFSR'],
      remarks: 'Linked To: KARUMO TRADING',
    });
  });

  test('a vessel has its numbers, the nationality of its flag and its former name', async () => {
    const entry = (await readOne(SDN)).entries[2] as ListEntry;
    expect(entry.nationalities).toEqual(['MLT']);
    expect(entry.identifiers.map(({ type, value }) => `${type} ${value}`)).toEqual([
      'call-sign 9HXX5',
      'imo 7406784',
      'other 572469210',
    ]);
    expect(entry.names.map(({ name, quality }) => `${name} ${quality}`)).toEqual(['TENZI STAR main', 'TENZI I former']);
    expect(entry.programmes).toEqual(['IRAN', 'NPWMD']);
    expect(entry.remarks).toBe(
      'Vessel type Bulk Carrier; Tonnage 2,595; Gross registered tonnage 1865; Owner KARUMO LINES; Former Vessel Flag Tuvalu',
    );
  });

  test('an aircraft is listed by its registration, which is also an identifier', async () => {
    const entry = (await readOne(SDN)).entries[3] as ListEntry;
    expect(entry.identifiers.map(({ type, value }) => `${type} ${value}`)).toEqual([
      'registration XA-TNZ',
      'serial 8401',
      'serial 1023409321',
    ]);
    expect(entry.remarks).toBe('Aircraft Manufacture Date 1992; Aircraft Model IL76; Linked To: KARUMO AIR');
  });

  test('aliases, addresses and continued remarks join their entry, whatever the names and order of the files', async () => {
    const cut = `101,"KARUMO, Tenzi","individual","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"POB Varo; nation"\n${BODY}\n${SHIP}`;
    const comments = textFile('c.csv', '101,"ality Iran; Gend"\n101,"er Female; Passport 77 (Iran)."\n');
    const lists = await readAll([comments, { ...ADD, name: 'x' }, { ...ALT, name: 'y' }, textFile('z', cut)]);
    expect(lists.map(({ names, end }) => `${names.join()} ${end.format}`)).toEqual(['c.csv,x,y,z OFAC-CSV']);
    const [person, body, ship] = lists[0]?.entries ?? [];
    expect(person).toMatchObject({
      nationalities: ['IRN'],
      sex: 'F',
      documents: [{ number: '77', issuer: 'IRN' }],
      addresses: [{ text: '1 Example Street, Varo 2195, Iran', city: 'Varo 2195', country: 'IRN' }],
    });
    expect(person?.names.map(({ name, quality }) => `${name} ${quality}`)).toEqual([
      'KARUMO, Tenzi main',
      'KAROUMO, Tensi good',
      'KARUMO, T. former',
    ]);
    expect(person?.names[1]).toMatchObject({ surname: 'KAROUMO', givenNames: 'Tensi' });
    expect(body).toMatchObject({ addresses: [{ text: 'Lebanon', city: null, country: 'LBN' }], remarks: 'since 2011' });
    expect(body?.names[1]).toEqual({ name: 'KARUMO HOLDING', surname: null, givenNames: null, quality: 'good' });
    expect(ship?.addresses).toEqual([]);
    expect(lists[0]?.refused).toEqual([]);
  });

  test.each([
    ['nationality ', 'Iran; Gender Male.', { nationalities: ['IRN'], sex: 'M' }],
    ['nationality', ' Iran.', { nationalities: ['IRN'] }],
    ['DOB 1972; Passport ', 'A7654321 (Iran).', { documents: [{ type: 'P', number: 'A7654321', issuer: 'IRN' }] }],
    ['POB Nuevo', ' Varo, Orland.', { birthPlaces: ['Nuevo Varo, Orland'] }],
  ])('remarks that are cut at a blank go on: %s|%s', async (first, rest, expected) => {
    const row = `7,"KARUMO, Tenzi","individual","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"${first}"`;
    const [list] = await readAll([textFile('sdn.csv', row), textFile('comments.csv', `7,"${rest}"`)]);
    expect(list?.entries).toMatchObject([expected]);
  });

  test('names and addresses of several lines stand in one', async () => {
    const [list] = await readAll([
      textFile('sdn.csv', SHIP.replace('TENZI STAR', 'TENZI\r\nSTAR')),
      textFile('add.csv', '103,13,"c/o ""X"", Line 1\nLine 2","Varo  2195","Malta",-0- '),
    ]);
    expect(list?.entries[0]?.names[0]?.name).toBe('TENZI STAR');
    expect(list?.entries[0]?.addresses[0]?.text).toBe('c/o "X", Line 1 Line 2, Varo 2195, Malta');
  });

  test('a companion without its main file, and a row without its entry, are named', async () => {
    expect(await readAll([ALT])).toMatchObject([{ places: ['list-part-alone@null'], entries: [] }]);
    const [list] = await readAll([textFile('sdn.csv', BODY), ALT]);
    expect(list?.places).toEqual(['list-row-alone@0', 'list-row-alone@35']);
    expect(list?.items.flatMap((item) => ('refused' in item ? [item.file] : []))).toEqual([1, 1]);
  });

  test('headings that somebody added to the files do not count', async () => {
    const heads =
      'ent_num,SDN_Name,SDN_Type,Program,Title,Call_Sign,Vess_type,Tonnage,GRT,Vess_flag,Vess_owner,Remarks';
    const comments = 'uid,comments\n101,and more of the remarks\n102,and more of the remarks\n';
    const lists = await readAll([`${heads}\n${PERSON}\n${BODY}\n`, comments]);
    expect(lists).toMatchObject([{ end: { format: 'OFAC-CSV' }, entries: [{ id: '101' }, { id: '102' }] }]);
  });

  test('a quote that is not closed costs its row, which is named with its place', async () => {
    const damaged = PERSON.replace('Tenzi"', 'Tenzi');
    const list = await readOne([BODY, damaged, SHIP, PLANE, PERSON].join('\n'));
    expect(list.entries.map(({ id }) => id)).toEqual(['102', '103', '104', '101']);
    expect(list.places).toEqual([`list-row-form@${BODY.length + 1}`]);
  });

  test('headings that somebody added are no entry', async () => {
    const headings =
      'ent_num,SDN_Name,SDN_Type,Program,Title,Call_Sign,Vess_type,Tonnage,GRT,Vess_flag,Vess_owner,Remarks';
    const list = await readOne([headings, BODY, SHIP, PLANE].join('\n'));
    expect([list.entries.length, list.refused]).toEqual([3, []]);
  });

  test.each<readonly [string, Partial<ListEntry>]>([
    ['DOB circa 1962', { births: [{ from: '1962-01-01', to: '1962-12-31', circa: true }] }],
    ['DOB 1960 to 1962.', { births: [{ from: '1960-01-01', to: '1962-12-31', circa: false }] }],
    ['citizen Korea, North; alt. citizen Iran', { nationalities: ['PRK', 'IRN'] }],
    ['nationality Iran; citizen Iran', { nationalities: ['IRN'] }],
    ['Phone Number 98-21-555; alt. Phone Number 9821556', { phones: ['98-21-555', '9821556'] }],
    [
      'Email Address tenzi@example.org; alt. Email Address k@example.org',
      { emails: ['tenzi@example.org', 'k@example.org'] },
    ],
    [
      'Secondary sanctions risk: section 1(b) of Executive Order 13224, as amended',
      { remarks: 'Secondary sanctions risk: section 1(b) of Executive Order 13224, as amended', documents: [] },
    ],
    ['(Linked To: KARUMO; Linked To: TENZI)', { remarks: '(Linked To: KARUMO; Linked To: TENZI)' }],
    [
      'POB Varo (Orland; DOB 1962',
      { birthPlaces: ['Varo (Orland'], births: [{ from: '1962-01-01', to: '1962-12-31', circa: false }] },
    ],
    ['Executive Order 13846 information: LOANS FROM BANKS. Sec. 5(a)(i)', { identifiers: [], documents: [] }],
    [
      "a.k.a. 'AL-KA'RUMO'",
      {
        names: [
          { name: 'KARUMO, Tenzi', surname: 'KARUMO', givenNames: 'Tenzi', quality: 'main' },
          { name: "AL-KA'RUMO", surname: null, givenNames: null, quality: 'weak' },
        ],
      },
    ],
  ])('the remarks %j are read', async (remarks, expected) => {
    expect(await remarksOf(remarks)).toMatchObject(expected);
  });

  test.each([
    ['Tax ID No. 10-234 (Iran)', 'tax 10-234 IRN'],
    ['Registration ID 0099 (Korea, North) issued 01 Jan 2011', 'company 0099 PRK'],
    ['SWIFT/BIC TNZIIRTH', 'other TNZIIRTH null'],
    ['Digital Currency Address - XBT 1aTenziKarumo', 'other 1aTenziKarumo null'],
    ['Website www.example.org', 'other www.example.org null'],
    ['US FEIN 12-3456', 'tax 12-3456 null'],
    ['Identification Number IMO 7406784', 'other 7406784 null'],
    ['Trade License No. 115 (United Arab Emirates)', 'company 115 ARE'],
  ])('the number %j of a body is an identifier', async (remarks, expected) => {
    const { identifiers } = await remarksOf(remarks, '-0-');
    expect(identifiers.map(({ type, value, country }) => `${type} ${value} ${country}`)).toEqual([expected]);
  });

  test('a value that cannot be read stays in the remarks and is named', async () => {
    const list = await readOne(
      BODY.replace(/-0- $/, '"DOB long ago; nationality Ruritania; Passport A1 (Iran) expires 2011."'),
    );
    expect(list.refused).toEqual(['list-value-left', 'list-value-left', 'list-value-left']);
    expect(list.entries[0]?.remarks).toBe('DOB long ago; nationality Ruritania; Passport A1 expires 2011');
  });

  test('any bytes after a good row are read without a throw, and every refused row has a place', async () => {
    const byte = fc.oneof(fc.constantFrom(0x22, 0x2c, 0x0a, 0x0d, 0x31, 0x1a), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(byte, { maxLength: 200 }), async (tail) => {
        const bytes = new Uint8Array([...new TextEncoder().encode(`${BODY}\n${SHIP}\n${PLANE}\n`), ...tail]);
        for (const list of await readAll([{ name: 'a', bytes }, ALT])) {
          for (const item of list.items) {
            if ('refused' in item && item.refused.code.startsWith('list-row')) {
              expect(item.refused.offset).not.toBeNull();
            }
          }
        }
      }),
    );
  });

  test('the order of rows and companions does not change an entry', async () => {
    const rows = [PERSON, BODY, SHIP, PLANE];
    const aliases = [
      '101,1,"aka","KAROUMO, Tensi",-0- ',
      '103,2,"aka","TENZI MOON",-0- ',
      '102,3,"aka","TENZI LTD",-0- ',
    ];
    const shuffled = fc.tuple(
      fc.shuffledSubarray(rows, { minLength: 4 }),
      fc.shuffledSubarray(aliases, { minLength: 3 }),
    );
    const entriesOf = async (main: readonly string[], alt: readonly string[]): Promise<unknown> => {
      const [list] = await readAll([textFile('a', main.join('\n')), textFile('b', alt.join('\n'))]);
      return list?.entries.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    };
    const expected = await entriesOf(rows, aliases);
    await fc.assert(
      fc.asyncProperty(shuffled, async ([main, alt]) => {
        expect(await entriesOf(main, alt)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});
