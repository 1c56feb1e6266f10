import { describe, expect, test } from 'vitest';
import type { ReadContext } from '../../../shared/intake/read-context.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { COLUMNS, columnOf, headingsKey, normaliseHeading } from '../../../shared/table/headers.ts';
import { previewTable } from '../../../shared/table/preview-table.ts';
import { readTable } from '../../../shared/table/read-table.ts';
import type { TableProfile } from '../../../shared/table/table-profile.ts';
import { bytesOf } from '../edifact/fixtures.ts';

const context: ReadContext = { reference: shippedReference() };

/** Headings that nobody understands. */
const STRANGE = bytesOf(
  'List of the day\n\nPerson;Other names;Day of arrival on earth;Paper;Valid;Meal\nDOE;JANE;03/04/1990;A12;05/06/2031;KSML\nROE;JOHN;07/08/1985;B13;01/02/2030;\n',
);

const PROFILE: TableProfile = {
  id: 'p1',
  name: 'Test Air Lomé',
  headings: ['person', 'OTHER NAMES', 'dayofarrivalonearth', 'Paper', 'Valid', 'meal'],
  columns: ['surname', 'givenNames', 'birth', 'documentNumber', 'expiry', null],
  dateOrder: 'month-first',
  flight: {
    carrier: 'KP',
    number: 20,
    suffix: null,
    origin: 'LFW',
    destination: 'CDG',
    departure: '2026-11-24T21:45',
    arrival: '2026-11-25T05:55',
  },
};

describe('a saved layout', () => {
  test('a saved layout is needed where headings are not understood', () => {
    expect(readTable(STRANGE, context)).toBeNull();
  });

  test.each([
    ['among those of the unit', { ...context, profiles: [PROFILE] }, {}],
    ['given for a table that is read again', context, { profile: PROFILE }],
  ])('a saved layout %s reads the table with the same headings', (_name, with_, options) => {
    const reading = readTable(STRANGE, with_, options);
    expect(reading?.profile).toBe(PROFILE);
    expect(reading?.manifest.flights).toMatchObject([
      {
        carrier: 'KP',
        number: 20,
        origin: 'LFW',
        destination: 'CDG',
        departure: '2026-11-24T21:45',
        arrival: '2026-11-25T05:55',
      },
    ]);
    expect(reading?.manifest.travellers).toMatchObject([
      {
        surname: 'DOE',
        givenNames: 'JANE',
        dateOfBirth: '1990-03-04',
        documents: [{ number: 'A12', expiry: '2031-05-06' }],
        flights: [0],
      },
      { surname: 'ROE', dateOfBirth: '1985-07-08', flights: [0] },
    ]);
    expect(reading?.manifest.diagnostics).toEqual([]);
  });

  test('a saved layout may state that short years come first', () => {
    const text = 'Person;Other names;Day of arrival on earth;Paper;Valid;Meal\nDOE;JANE;05/06/07;A12;11/02/03;\n';
    const born = (profile: TableProfile) => {
      const [traveller] = readTable(bytesOf(text), context, { profile })?.manifest.travellers ?? [];
      return [traveller?.dateOfBirth, traveller?.documents[0]?.expiry];
    };
    expect(born({ ...PROFILE, dateOrder: 'year-first' })).toEqual(['2005-06-07', '2011-02-03']);
    expect(born({ ...PROFILE, dateOrder: 'day-first' })).toEqual(['2007-06-05', '2003-02-11']);
    expect(previewTable(bytesOf(text), context, { ...PROFILE, dateOrder: 'year-first' })?.undecidedDates).toEqual([]);
  });

  test('a saved layout does not keep sensitive columns, whatever it states', () => {
    const mapped: TableProfile = {
      ...PROFILE,
      columns: [...PROFILE.columns.slice(0, 5), 'locator'],
    };
    const reading = readTable(STRANGE, context, { profile: mapped });
    expect(reading?.manifest.travellers.map(({ locator }) => locator)).toEqual([null, null]);
    expect(reading?.blanks).toHaveLength(1);
  });

  test('a saved layout is not used for a table with other headings, which is read as it is understood', () => {
    const reading = readTable(bytesOf('Surname,Given names,Sex\nDOE,JANE,F\n'), { ...context, profiles: [PROFILE] });
    expect(reading).toMatchObject({ profile: null, manifest: { travellers: [{ surname: 'DOE' }] } });
  });

  test('a saved layout is not used again for a table that was read without it', () => {
    const understood = bytesOf('Surname;Given names;Sex\nDOE;JANE;F\n');
    const swapped: TableProfile = {
      ...PROFILE,
      headings: ['Surname', 'Given names', 'Sex'],
      columns: ['givenNames', 'surname', 'sex'],
    };
    const profiles = [swapped];
    expect(readTable(understood, { ...context, profiles })?.manifest.travellers[0]?.surname).toBe('JANE');
    const again = readTable(understood, { ...context, profiles }, { profile: null });
    expect(again?.manifest.travellers[0]?.surname).toBe('DOE');
  });

  test('a saved layout gives the flight only to rows that name none', () => {
    const text = 'Flight,From,Surname,Given names\nKP21,CDG,DOE,JANE\n,,ROE,JOHN\n';
    const profile: TableProfile = {
      ...PROFILE,
      headings: ['Flight', 'From', 'Surname', 'Given names'],
      columns: ['flight', 'from', 'surname', 'givenNames'],
    };
    expect(readTable(bytesOf(text), context, { profile })?.manifest.flights).toMatchObject([
      { carrier: 'KP', number: 21, origin: 'CDG', destination: 'CDG' },
      { carrier: 'KP', number: 20, origin: 'LFW', destination: 'CDG' },
    ]);
  });
});

describe('a table without headings', () => {
  const BARE = bytesOf('DOE;JANE;03/04/1990;A12;\nROE;JOHN;25/12/1985;;\n"N\'GUESSAN";KOFI;01/02/1970;C14;\n');
  const BY_PLACE: TableProfile = {
    ...PROFILE,
    headings: ['', '', '', ''],
    columns: ['surname', 'givenNames', 'birth', 'documentNumber'],
    dateOrder: 'day-first',
  };

  test('a table without headings is offered with columns that have no names, and every row', () => {
    expect(previewTable(BARE, context)).toMatchObject({
      headings: ['', '', '', ''],
      columns: [null, null, null, null],
      rows: [['DOE', 'JANE', '03/04/1990', 'A12', ''], { 0: 'ROE' }, { 0: "N'GUESSAN" }],
      rowCount: 3,
    });
  });

  test('a table without headings is read by a layout of places, which loses no traveller', () => {
    const people = [
      { surname: 'DOE', givenNames: 'JANE', dateOfBirth: '1990-04-03', documents: [{ number: 'A12' }] },
      { surname: 'ROE', dateOfBirth: '1985-12-25', documents: [], flights: [0] },
      { surname: "N'GUESSAN", dateOfBirth: '1970-02-01' },
    ];
    for (const reading of [
      readTable(BARE, context, { profile: BY_PLACE }),
      readTable(BARE, { ...context, profiles: [PROFILE, BY_PLACE] }),
      readTable(bytesOf(`KP020 LFW-CDG\n\n${new TextDecoder().decode(BARE)}`), context, { profile: BY_PLACE }),
    ]) {
      expect(reading?.profile).toBe(BY_PLACE);
      expect(reading?.manifest.travellers).toMatchObject(people);
      expect(reading?.manifest.flights).toMatchObject([{ carrier: 'KP', number: 20 }]);
    }
    expect(previewTable(BARE, context, BY_PLACE)).toMatchObject({ profile: 'p1', columns: BY_PLACE.columns });
  });

  test.each([
    ['with headings that are understood', 'Surname;Given names;DOB;Passport\nDOE;JANE;03/04/1990;A12\n'],
    ['with other columns', 'A12;03/04/1990;JANE;DOE\nB13;05/06/1985;JOHN;ROE\n'],
    ['with more columns', 'DOE;JANE;03/04/1990;A12;TGO\nROE;JOHN;05/06/1985;B13;TGO\n'],
  ])('a table %s is not read by places', (_title, text) => {
    expect(readTable(bytesOf(text), { ...context, profiles: [BY_PLACE] })?.profile ?? null).toBeNull();
  });
});

describe('a preview', () => {
  test('a preview offers the row that looks most like a heading where none is understood', () => {
    expect(previewTable(STRANGE, context)).toEqual({
      headings: ['Person', 'Other names', 'Day of arrival on earth', 'Paper', 'Valid', 'Meal'],
      columns: [null, 'givenNames', null, null, null, 'sensitive'],
      rows: [
        ['DOE', 'JANE', '03/04/1990', 'A12', '05/06/2031', '***'],
        ['ROE', 'JOHN', '07/08/1985', 'B13', '01/02/2030', ''],
      ],
      rowCount: 2,
      undecidedDates: [],
      profile: null,
    });
  });

  test('a preview by a layout shows which dates are ambiguous', () => {
    const open = previewTable(STRANGE, context, { ...PROFILE, dateOrder: null });
    expect(open).toMatchObject({ profile: 'p1', undecidedDates: [2, 4] });
    expect(open?.columns).toEqual(['surname', 'givenNames', 'birth', 'documentNumber', 'expiry', 'sensitive']);
    expect(previewTable(STRANGE, context, PROFILE)?.undecidedDates).toEqual([]);
    expect(previewTable(STRANGE, { ...context, profiles: [PROFILE] })?.profile).toBe('p1');
  });

  test('a preview counts all rows and shows the first', () => {
    const rows = Array.from({ length: 500 }, (_, at) => `DOE${at},JANE,F`).join('\n');
    const preview = previewTable(bytesOf(`Surname,Given names,Sex\n${rows}\n`), context);
    expect(preview?.rowCount).toBe(500);
    expect(preview?.rows).toHaveLength(20);
    expect(preview?.columns).toEqual(['surname', 'givenNames', 'sex']);
  });

  test('a preview of a file without a table is none', () => {
    expect(previewTable(bytesOf(''), context)).toBeNull();
    expect(previewTable(bytesOf('12345\n67890\n'), context)).toBeNull();
  });
});

describe('headings', () => {
  test.each([
    ['N° de passeport', 'documentNumber'],
    ['Nº do passaporte', 'documentNumber'],
    ['رقم جواز السفر', 'documentNumber'],
    ['رقم الجـــواز', 'documentNumber'],
    ['أسم العائلة', 'surname'],
    ['اسم العائله', 'surname'],
    ['تأشيرة', 'visaNumber'],
    ['DOB (JJ/MM/AAAA)', 'birth'],
    ['Date of Birth dd-mmm-yyyy', 'birth'],
    ['Geburtsdatum TT.MM.JJJJ', 'birth'],
    ['Numéro de rue', null],
    ['A very long remark about nothing that anybody would put above a column of a list', null],
  ])('the heading %s is %s', (heading, column) => {
    expect(columnOf(heading)).toBe(column);
  });

  test('headings are the same after they were normalised', () => {
    for (const heading of ['Prénom(s)', 'الإسم الأوّل', 'Straße №', 'Œuvre', 'ＦＬＩＧＨＴ', 'İd', 'Nº']) {
      const plain = normaliseHeading(heading);
      expect(normaliseHeading(plain)).toBe(plain);
    }
  });

  test('headings make the same key whatever empty columns follow them', () => {
    expect(headingsKey(['Nom', 'Prénoms', '', ''])).toBe(headingsKey(['NOM', 'prenoms']));
    expect(headingsKey(['Nom', '', 'Prénoms'])).not.toBe(headingsKey(['Nom', 'Prénoms']));
  });

  test('the headings of every column are known', () => {
    expect(new Set(COLUMNS).size).toBe(COLUMNS.length);
    expect(COLUMNS).toContain('visaNumber');
  });
});
