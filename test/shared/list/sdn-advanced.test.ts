import { describe, expect, test } from 'vitest';
import { emptyEntry } from '../../../shared/list/list-entry.ts';
import { advancedList, DOCUMENTS, LISTINGS, PERSON, VESSEL } from './advanced-fixture.ts';
import { readOne } from './reading.ts';

const PERSON_READ = {
  ...emptyEntry('person', '7001'),
  names: [
    { name: 'Kofi Yaovi TEST', surname: 'TEST', givenNames: 'Kofi Yaovi', quality: 'main' },
    { name: 'ТЕСТ Кофи', surname: 'ТЕСТ', givenNames: 'Кофи', quality: 'good' },
    { name: 'ABU T', surname: null, givenNames: 'ABU T', quality: 'weak' },
    { name: 'Kofi OLD', surname: 'OLD', givenNames: 'Kofi', quality: 'former' },
  ],
  births: [
    { from: '1962-01-01', to: '1962-12-31', circa: true },
    { from: '1963-11-14', to: '1963-11-14', circa: false },
  ],
  birthPlaces: ['Kara, Togo'],
  sex: 'M',
  nationalities: ['TGO'],
  documents: [
    {
      type: 'P',
      typeText: 'Passport',
      number: 'A5253432',
      issuer: 'TGO',
      status: 'fraudulent',
      issued: '2007-11-14',
      expiry: '2012-11-13',
    },
  ],
  emails: ['kofi@example.test'],
  addresses: [{ text: '12 Rue A, Lomé, Togo', city: 'Lomé', country: 'TGO' }],
  identifiers: [{ type: 'other', typeText: 'Digital Currency Address - XBT', value: '1TestAddress', country: null }],
  programmes: ['SDGT'],
  remarks: 'Passport A5253432: seen once; Location 12 Rue A Lomé: Ломе; Title: Clerk; SDN List; Example Order; Block',
  listedOn: '2004-03-12',
};

describe('the advanced form of the list of specially designated nationals', () => {
  test('a person and a ship are read with all that they point at by number', async () => {
    const list = await readOne(advancedList());
    expect(list.end).toEqual({ format: 'SDN-ADVANCED-XML', publishedOn: '2026-11-20', stated: null, delta: false });
    expect(list.refused).toEqual([]);
    expect(list.entries).toEqual([
      PERSON_READ,
      {
        ...emptyEntry('vessel', '7002'),
        names: [{ name: 'EXAMPLE STAR', surname: null, givenNames: null, quality: 'main' }],
        identifiers: [
          { type: 'imo', typeText: null, value: '9123456', country: null },
          { type: 'call-sign', typeText: 'Vessel Call Sign', value: '5VAB1', country: null },
        ],
        remarks: 'Vessel Flag: Togo',
      },
    ]);
  });

  test.each<[string, (text: string) => string]>([
    ['without a namespace', (text) => text.replace(/ xmlns="[^"]*"/, '')],
    ['with prefixes', (text) => text.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1s:')],
    ['with its listings first', (text) => text.replace(LISTINGS, '').replace('<Locations>', `${LISTINGS}<Locations>`)],
    ['in lines of its own', (text) => text.replaceAll('><', '>\r\n  <')],
  ])('a list %s gives the same entries', async (_name, change) => {
    const list = await readOne(change(advancedList()));
    expect(list.refused).toEqual([]);
    expect(list.entries[0]).toEqual(PERSON_READ);
    expect(list.entries).toHaveLength(2);
  });

  test('a list without its reference values is read by the numbers that are known', async () => {
    const list = await readOne(advancedList().replace(/<ReferenceValueSets>[\s\S]*<\/ReferenceValueSets>/, ''));
    expect(list.entries[0]).toMatchObject({ kind: 'person', names: PERSON_READ.names, sex: 'M' });
  });

  test('parties without an element around them are read, too', async () => {
    const list = await readOne(advancedList().replace(/<\/?DistinctParties>/g, ''));
    expect(list.entries.map(({ id }) => id)).toEqual(['7001', '7002']);
  });

  test('a place that the list does not have is named', async () => {
    const list = await readOne(advancedList(PERSON.replace('LocationID="72"', 'LocationID="99"')));
    expect(list.refused).toEqual(['list-value-left']);
    expect(list.entries[0]?.remarks).toContain('LocationID 99');
  });

  test.each([
    ['a year of another calendar', 'CalendarTypeID="3"', '<Year>1385</Year>', '1385, CalendarTypeID 3'],
    ['a day that there is not', '', '<Year>1971</Year><Month>2</Month><Day>30</Day>', '1971-2-30'],
  ])('%s is no birth, and stands in the remarks', async (_title, calendar, parts, written) => {
    const period = `<DatePeriod ${calendar}><Start><From>${parts}</From></Start></DatePeriod>`;
    const list = await readOne(advancedList(PERSON.replaceAll(/<DatePeriod[\s\S]*?<\/DatePeriod>/g, period)));
    expect(list.entries[0]?.births).toEqual([]);
    expect(list.entries[0]?.remarks).toContain(`Birthdate ${written}`);
    expect(list.refused).toContain('list-value-left');
  });

  test('of a document without a number the remarks tell', async () => {
    const document =
      '<IDRegDocument ID="83" IDRegDocTypeID="1571" IdentityID="61"><Comment>number unknown</Comment></IDRegDocument>';
    const list = await readOne(advancedList(PERSON, DOCUMENTS.replace('</IDRegDocuments>', `${document}$&`)));
    expect(list.entries[0]?.documents).toHaveLength(1);
    expect(list.entries[0]?.remarks).toContain('Passport: number unknown');
  });

  test('a second identity adds no second main name', async () => {
    const identity = /<Identity [\s\S]*<\/Identity>/.exec(PERSON)?.[0] ?? '';
    const second = identity.replace('False="false"', 'False="true"').replaceAll('Kofi', 'Kwame');
    const { entries } = await readOne(advancedList(PERSON.replace('</Identity>', `</Identity>${second}`)));
    const mains = entries[0]?.names.filter(({ quality }) => quality === 'main');
    expect(mains?.map(({ name }) => name)).toEqual(['Kofi Yaovi TEST']);
    expect(entries[0]?.names.map(({ name }) => name)).toContain('Kwame Yaovi TEST');
  });

  test('a party that is taken off is gone, and the list is one of changes', async () => {
    const list = await readOne(
      advancedList(`${PERSON}${VESSEL.replace('<DistinctParty ', '<DistinctParty DeltaAction="Removed" ')}`),
    );
    expect(list.items.filter((item) => 'gone' in item)).toMatchObject([{ gone: '7002' }]);
    expect(list.end.delta).toBe(true);
  });

  test('a list that breaks off keeps every whole party, and says so', async () => {
    const text = advancedList();
    const list = await readOne(text.slice(0, text.indexOf('EXAMPLE STAR')));
    expect(list.entries.map(({ id }) => id)).toEqual(['7001']);
    expect(list.refused).toEqual(expect.arrayContaining(['list-entry-cut', 'list-truncated']));
  });
});
