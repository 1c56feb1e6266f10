import { describe, expect, test } from 'vitest';
import { emptyEntry } from '../../../shared/list/list-entry.ts';
import { readOne } from './reading.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<CONSOLIDATED_LIST dateGenerated="2026-11-20T10:00:00.000Z">';

/** A list of one person with these parts. */
function person(parts: string, id = '<DATAID>690001</DATAID>'): string {
  return `${HEAD}<INDIVIDUALS><INDIVIDUAL>${id}<VERSIONNUM>1</VERSIONNUM><FIRST_NAME>KOFI</FIRST_NAME>${parts}</INDIVIDUAL></INDIVIDUALS><ENTITIES></ENTITIES></CONSOLIDATED_LIST>`;
}

async function entryOf(parts: string) {
  const list = await readOne(person(parts));
  return { ...list.entries[0], refused: list.refused };
}

const WHOLE = person(`
  <SECOND_NAME>AMA</SECOND_NAME><THIRD_NAME>TEST</THIRD_NAME><FOURTH_NAME></FOURTH_NAME>
  <UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDi.901</REFERENCE_NUMBER><LISTED_ON>2004-03-12</LISTED_ON>
  <GENDER>Male</GENDER>
  <NAME_ORIGINAL_SCRIPT>كوفي تجريبي</NAME_ORIGINAL_SCRIPT>
  <COMMENTS1>Invented. Passport number: TG1234567. Review concluded.</COMMENTS1>
  <TITLE><VALUE>Dr</VALUE></TITLE><DESIGNATION><VALUE>Clerk</VALUE><VALUE>Driver</VALUE></DESIGNATION>
  <NATIONALITY><VALUE>Togo</VALUE><VALUE>Democratic People's Republic of Korea</VALUE></NATIONALITY>
  <LIST_TYPE><VALUE>UN List</VALUE></LIST_TYPE>
  <LAST_DAY_UPDATED><VALUE>2010-01-01</VALUE><VALUE>2020-05-06</VALUE></LAST_DAY_UPDATED>
  <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Koffi Test; Coffie Test</ALIAS_NAME></INDIVIDUAL_ALIAS>
  <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Abu Test</ALIAS_NAME><NOTE>used once</NOTE></INDIVIDUAL_ALIAS>
  <INDIVIDUAL_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Yao Test</ALIAS_NAME></INDIVIDUAL_ALIAS>
  <INDIVIDUAL_ALIAS><QUALITY></QUALITY><ALIAS_NAME/></INDIVIDUAL_ALIAS>
  <INDIVIDUAL_ADDRESS><STREET>12 Rue A</STREET><CITY>Lomé</CITY><STATE_PROVINCE/><ZIP_CODE>Maritime</ZIP_CODE><COUNTRY>Togo</COUNTRY><NOTE>until 2003</NOTE></INDIVIDUAL_ADDRESS>
  <INDIVIDUAL_ADDRESS><COUNTRY/></INDIVIDUAL_ADDRESS>
  <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1964-02-03</DATE></INDIVIDUAL_DATE_OF_BIRTH>
  <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1965</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
  <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Kara</CITY><STATE_PROVINCE>Kara Region</STATE_PROVINCE><COUNTRY>Togo</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
  <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Numéro de passeport </TYPE_OF_DOCUMENT><NUMBER>A-123456</NUMBER><ISSUING_COUNTRY>Togo</ISSUING_COUNTRY><DATE_OF_ISSUE>2001-02-03</DATE_OF_ISSUE><NOTE>expires on 2 Feb 2006</NOTE></INDIVIDUAL_DOCUMENT>
  <INDIVIDUAL_DOCUMENT/>
  <SORT_KEY></SORT_KEY><SORT_KEY_LAST_MOD></SORT_KEY_LAST_MOD>`);

test('a person of the United Nations list is read with every field', async () => {
  const list = await readOne(WHOLE);
  expect(list.end).toEqual({ format: 'UN-XML', publishedOn: '2026-11-20', stated: null, delta: false });
  expect(list.refused).toEqual([]);
  expect(list.entries).toEqual([
    {
      ...emptyEntry('person', '690001'),
      names: [
        { name: 'KOFI AMA TEST', surname: null, givenNames: null, quality: 'main' },
        { name: 'كوفي تجريبي', surname: null, givenNames: null, quality: 'good' },
        { name: 'Koffi Test', surname: null, givenNames: null, quality: 'good' },
        { name: 'Coffie Test', surname: null, givenNames: null, quality: 'good' },
        { name: 'Abu Test', surname: null, givenNames: null, quality: 'weak' },
        { name: 'Yao Test', surname: null, givenNames: null, quality: 'former' },
      ],
      births: [
        { from: '1964-02-03', to: '1964-02-03', circa: false },
        { from: '1965-01-01', to: '1965-12-31', circa: false },
      ],
      birthPlaces: ['Kara, Kara Region, Togo'],
      sex: 'M',
      nationalities: ['TGO', 'PRK'],
      documents: [
        {
          type: 'P',
          typeText: 'Passport',
          number: 'TG1234567',
          issuer: null,
          status: null,
          issued: null,
          expiry: null,
        },
        {
          type: 'P',
          typeText: 'Numéro de passeport',
          number: 'A-123456',
          issuer: 'TGO',
          status: null,
          issued: '2001-02-03',
          expiry: '2006-02-02',
        },
      ],
      phones: [],
      emails: [],
      addresses: [{ text: '12 Rue A, Lomé, Maritime, Togo', city: 'Lomé', country: 'TGO' }],
      identifiers: [],
      reference: 'QDi.901',
      programmes: ['Al-Qaida'],
      remarks:
        'TITLE: Dr; DESIGNATION: Clerk; DESIGNATION: Driver; Invented. Passport number: TG1234567. Review concluded.; ALIAS Abu Test: used once; ADDRESS: until 2003; Numéro de passeport A-123456: expires on 2 Feb 2006',
      listedOn: '2004-03-12',
      changedOn: '2020-05-06',
      validUntil: null,
    },
  ]);
});

test.each<[string, string, string]>([
  ['an exact day', '<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1964-02-03</DATE>', '1964-02-03 1964-02-03 false'],
  ['an exact day beside its year', '<DATE>1964-02-03</DATE><YEAR>1964</YEAR>', '1964-02-03 1964-02-03 false'],
  [
    'an exact date that is a year',
    '<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1964</YEAR>',
    '1964-01-01 1964-12-31 false',
  ],
  ['an approximate year', '<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1964</YEAR>', '1964-01-01 1964-12-31 true'],
  [
    'years between',
    '<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1964</FROM_YEAR><TO_YEAR>1966</TO_YEAR>',
    '1964-01-01 1966-12-31 false',
  ],
  [
    'only the first year',
    '<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1964</FROM_YEAR>',
    '1964-01-01 1964-12-31 false',
  ],
])('a birth with %s is read as a range of days', async (_name, parts, read) => {
  const entry = await entryOf(`<INDIVIDUAL_DATE_OF_BIRTH>${parts}</INDIVIDUAL_DATE_OF_BIRTH>`);
  expect(entry.births?.map(({ from, to, circa }) => `${from} ${to} ${circa}`)).toEqual([read]);
  expect(entry.refused).toEqual([]);
});

describe('what a list of the United Nations has in odd places', () => {
  test('birth dates and places in the block of an alias are taken', async () => {
    const entry = await entryOf(
      '<INDIVIDUAL_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>Yao</ALIAS_NAME><DATE_OF_BIRTH>3 Feb 1964</DATE_OF_BIRTH><CITY_OF_BIRTH>Kara</CITY_OF_BIRTH><COUNTRY_OF_BIRTH>Togo</COUNTRY_OF_BIRTH></INDIVIDUAL_ALIAS>',
    );
    expect(entry.births).toHaveLength(1);
    expect(entry.birthPlaces).toEqual(['Kara, Togo']);
  });

  test('a number with words around it is cleaned, and what is said of it makes its state', async () => {
    const entry = await entryOf(
      '<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>National Identification Number</TYPE_OF_DOCUMENT><TYPE_OF_DOCUMENT2>Tazkira</TYPE_OF_DOCUMENT2><NUMBER>Booklet 1234567 (reported lost)</NUMBER><COUNTRY_OF_ISSUE>Afghanistan</COUNTRY_OF_ISSUE></INDIVIDUAL_DOCUMENT>',
    );
    expect(entry.documents).toMatchObject([{ type: 'I', number: '1234567', issuer: 'AFG', status: 'lost' }]);
    expect(entry.remarks).toContain('Booklet, reported lost');
  });

  test('several numbers in one document are several documents', async () => {
    const entry = await entryOf(
      '<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>A123456; B654321</NUMBER></INDIVIDUAL_DOCUMENT>',
    );
    expect(entry.documents?.map(({ number }) => number)).toEqual(['A123456', 'B654321']);
  });

  test('a section of plain text is taken as it stands, with its ampersands', async () => {
    const { births, birthPlaces } = await entryOf(
      '<INDIVIDUAL_PLACE_OF_BIRTH><CITY><![CDATA[Kara & Lama]]></CITY></INDIVIDUAL_PLACE_OF_BIRTH>',
    );
    expect([births, birthPlaces]).toEqual([[], ['Kara & Lama']]);
  });

  test('a document without number stays in the remarks', async () => {
    const entry = await entryOf(
      '<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NOTE>never seen</NOTE></INDIVIDUAL_DOCUMENT>',
    );
    expect(entry.documents).toEqual([]);
    expect(entry.remarks).toBe('DOCUMENT: Passport, never seen');
  });

  test.each<[string, string, string]>([
    ['a country', '<NATIONALITY><VALUE>Atlantis</VALUE></NATIONALITY>', 'Atlantis'],
    ['a date', '<INDIVIDUAL_DATE_OF_BIRTH><DATE>long ago</DATE></INDIVIDUAL_DATE_OF_BIRTH>', 'long ago'],
    ['a sex', '<GENDER>Q</GENDER>', 'Q'],
  ])('%s that cannot be read stays in the remarks and is named', async (_name, parts, text) => {
    const entry = await entryOf(parts);
    expect(entry.refused).toEqual(['list-value-left']);
    expect(entry.remarks).toContain(text);
  });

  test('an element that is not known stays in the remarks and is named', async () => {
    const entry = await entryOf('<SHOE_SIZE>43</SHOE_SIZE>');
    expect(entry.refused).toEqual(['list-part-left']);
    expect(entry.remarks).toBe('SHOE_SIZE: 43');
  });

  test('a body is an organisation, with the number of its ship from the comments', async () => {
    const list = await readOne(
      `${HEAD}<ENTITIES><ENTITY><DATAID>1</DATAID><FIRST_NAME>Example Shipping</FIRST_NAME><REFERENCE_NUMBER>KPe.999</REFERENCE_NUMBER><COMMENTS1>Owner of a ship, IMO number: 1234567.</COMMENTS1><ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>EXS</ALIAS_NAME></ENTITY_ALIAS><ENTITY_ADDRESS><CITY>Lomé</CITY><COUNTRY>Togo</COUNTRY></ENTITY_ADDRESS></ENTITY></ENTITIES></CONSOLIDATED_LIST>`,
    );
    expect(list.entries).toMatchObject([
      {
        kind: 'organisation',
        names: [{ name: 'Example Shipping' }, { name: 'EXS', quality: 'good' }],
        addresses: [{ city: 'Lomé', country: 'TGO' }],
        identifiers: [{ type: 'imo', value: '1234567' }],
      },
    ]);
  });

  test('an entry without a number takes its reference as its id, and without that it is refused', async () => {
    const named = await readOne(person('<REFERENCE_NUMBER>QDi.7</REFERENCE_NUMBER>', ''));
    expect(named.entries.map(({ id }) => id)).toEqual(['QDi.7']);
    const list = await readOne(person('', ''));
    expect([list.entries, list.refused]).toEqual([[], ['list-entry-without-id']]);
  });

  test('an entry without any name is refused', async () => {
    const list = await readOne(person('').replace('KOFI', ' '));
    expect([list.entries, list.refused]).toEqual([[], ['list-entry-without-name']]);
  });

  test('a list without entries says so', async () => {
    const list = await readOne(`${HEAD}<INDIVIDUALS/></CONSOLIDATED_LIST>`);
    expect([list.end.format, list.refused]).toEqual(['UN-XML', ['list-without-entries']]);
  });
});
