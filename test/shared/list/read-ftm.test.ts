import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ListEntry } from '../../../shared/list/list-entry.ts';
import { readAll, readOne } from './reading.ts';

type Properties = Readonly<Record<string, readonly unknown[]>>;

function line(id: string, schema: string, properties: Properties, more: object = {}): string {
  return JSON.stringify({
    id,
    caption: '',
    schema,
    properties,
    referents: [],
    datasets: ['example'],
    target: true,
    ...more,
  });
}

const PERSON = line(
  'NK-1',
  'Person',
  {
    name: ['Tenzi Karumo', 'Karumo Tenzi'],
    alias: ['Karoumo Tensi'],
    weakAlias: ['Tenz'],
    previousName: ['Tenzi Varo'],
    firstName: ['Tenzi'],
    lastName: ['Karumo'],
    birthDate: ['1971-03-14', '1972'],
    birthPlace: ['Varo'],
    nationality: ['ir'],
    citizenship: ['lb'],
    gender: ['male'],
    passportNumber: ['A1234567', 'B7654321'],
    idNumber: ['90-116'],
    phone: ['+98215550001'],
    email: ['tenzi@example.org'],
    address: ['2 Other Street'],
    addressEntity: ['addr-1'],
    position: ['Head of something'],
    topics: ['sanction'],
    sourceUrl: ['https://example.org'],
  },
  {
    caption: 'Karumo Tenzi',
    last_change: '2025-04-05T08:00:00',
    last_seen: '2026-11-20T06:00:01',
    referents: ['old-1'],
  },
);
const PASSPORT = line(
  'p-1',
  'Passport',
  {
    holder: ['NK-1'],
    number: ['A1234567'],
    country: ['ir'],
    startDate: ['2005-05-05'],
    endDate: ['2010-05-04'],
  },
  { target: false },
);
const CARD = line(
  'i-1',
  'Identification',
  { holder: ['NK-1'], number: ['77'], type: ['National ID No.'], country: ['ir'] },
  { target: false },
);
const ADDRESS = line(
  'addr-1',
  'Address',
  { full: ['1 Example Street, Varo, Iran'], city: ['Varo'], country: ['ir'] },
  { target: false },
);
const SANCTION = line(
  's-1',
  'Sanction',
  {
    entity: ['NK-1'],
    program: ['Example programme'],
    programId: ['EX-1'],
    unscId: ['QDi.999'],
    listingDate: ['2011-01-17'],
    reason: ['because'],
  },
  { target: false },
);
const SHIP = line('NK-2', 'Vessel', {
  name: ['TENZI STAR'],
  imoNumber: ['IMO7406784'],
  mmsi: ['572469210'],
  callSign: ['9HXX5'],
  flag: ['mt'],
});
const BODY = line('NK-3', 'Company', {
  name: ['KARUMO LTD'],
  registrationNumber: ['0099'],
  taxNumber: ['10-234'],
  jurisdiction: ['tg'],
});
const LINK = line('l-1', 'Ownership', { owner: ['NK-1'], asset: ['NK-3'] }, { target: false });
const ALL = [PERSON, PASSPORT, CARD, ADDRESS, SANCTION, SHIP, BODY, LINK];

describe('reading FollowTheMoney as lines of JSON', () => {
  test('a person is read with the documents, addresses and measures on other lines', async () => {
    const list = await readOne(ALL.join('\n'));
    expect(list.end).toEqual({ format: 'FTM-JSON', publishedOn: '2026-11-20', stated: null, delta: false });
    expect(list.refused).toEqual(['list-links-left']);
    expect(list.entries.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'NK-1 person',
      'NK-2 vessel',
      'NK-3 organisation',
    ]);
    const entry = list.entries[0] as ListEntry;
    expect(entry).toMatchObject({
      births: [
        { from: '1971-03-14', to: '1971-03-14', circa: false },
        { from: '1972-01-01', to: '1972-12-31', circa: false },
      ],
      birthPlaces: ['Varo'],
      sex: 'M',
      nationalities: ['IRN', 'LBN'],
      documents: [
        { type: 'P', number: 'A1234567', issuer: 'IRN', issued: '2005-05-05', expiry: '2010-05-04' },
        { type: 'I', typeText: 'National ID No.', number: '77', issuer: 'IRN' },
        { type: 'P', number: 'B7654321', issuer: null },
        { type: 'I', number: '90-116' },
      ],
      phones: ['+98215550001'],
      emails: ['tenzi@example.org'],
      addresses: [
        { text: '1 Example Street, Varo, Iran', city: 'Varo', country: 'IRN' },
        { text: '2 Other Street', city: null, country: null },
      ],
      reference: 'QDi.999',
      programmes: ['EX-1'],
      listedOn: '2011-01-17',
      changedOn: '2025-04-05',
    });
    expect(entry.names).toEqual([
      { name: 'Karumo Tenzi', surname: 'Karumo', givenNames: 'Tenzi', quality: 'main' },
      { name: 'Tenzi Karumo', surname: null, givenNames: null, quality: 'good' },
      { name: 'Karoumo Tensi', surname: null, givenNames: null, quality: 'good' },
      { name: 'Tenz', surname: null, givenNames: null, quality: 'weak' },
      { name: 'Tenzi Varo', surname: null, givenNames: null, quality: 'former' },
    ]);
    expect(entry.remarks).toBe(
      'position Head of something; topics sanction; program Example programme; reason because',
    );
  });

  test('ships and bodies have their numbers as identifiers', async () => {
    const { entries } = await readOne([SHIP, BODY].join('\n'));
    const written = entries.map(({ identifiers }) => identifiers.map(({ type, value }) => `${type} ${value}`).sort());
    expect(written).toEqual([
      ['call-sign 9HXX5', 'imo 7406784', 'other 572469210'],
      ['company 0099', 'tax 10-234'],
    ]);
    expect(entries[0]?.nationalities).toEqual(['MLT']);
  });

  test('the order of lines does not change an entry', async () => {
    const read = async (lines: readonly string[]): Promise<string> => {
      const { entries } = await readOne(lines.join('\r\n'));
      const person = entries.find(({ id }) => id === 'NK-1') as ListEntry;
      const documents = person.documents.map((each) => JSON.stringify(each)).sort();
      const remarks = (person.remarks ?? '').split('; ').sort();
      return JSON.stringify({ ...person, documents, remarks });
    };
    const expected = await read(ALL);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(ALL, { minLength: ALL.length }), async (lines) => {
        expect(await read(lines)).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });

  test('a delta gives entries, and ids that are gone or were merged', async () => {
    const op = (name: string, entity: string): string => `{"op":"${name}","entity":${entity}}`;
    const list = await readOne(
      [
        op('MOD', PERSON),
        op('ADD', PASSPORT),
        op('DEL', '{"id":"NK-9"}'),
        op('ADD', CARD.replace('NK-1', 'NK-7')),
      ].join('\n'),
    );
    expect(list.end.delta).toBe(true);
    expect(
      list.items.flatMap((item) => ('gone' in item ? [item.gone] : 'entry' in item ? [item.entry.id] : [])),
    ).toEqual(['old-1', 'NK-1', 'NK-9']);
    expect(list.entries[0]?.documents[0]?.issuer).toBe('IRN');
    expect(list.refused).toEqual(['list-delta-parts', 'list-part-changed']);
  });

  test.each([
    ['MOD', PERSON.replace('"target":true', '"target":false')],
    ['ADD', PERSON.replace('"target":true', '"target":false')],
  ])('what a delta says of a person who is no longer listed takes the entry off (%s)', async (name, entity) => {
    const { items, end } = await readOne(`{"op":"${name}","entity":${entity}}`);
    expect(end.delta).toBe(true);
    expect(items.filter((item) => !('refused' in item))).toEqual([{ gone: 'NK-1', offset: 0 }]);
  });

  test('a delta is known as one by lines that are cut, so that it never stands for a whole list', async () => {
    const cut = await readOne(`{"op":"MOD","entity":${PERSON}}`.slice(0, 300));
    expect([cut.end.delta, cut.refused]).toEqual([true, ['list-delta-parts', 'list-line-unread']]);
  });

  test('a nested file has its parts within the entry', async () => {
    const nested = line('NK-1', 'Person', {
      name: ['Tenzi Karumo'],
      addressEntity: [JSON.parse(ADDRESS)],
      sanctions: [JSON.parse(SANCTION)],
      passports: [JSON.parse(PASSPORT)],
    });
    const { entries, refused } = await readOne(nested);
    expect(refused).toEqual([]);
    expect(entries[0]).toMatchObject({
      addresses: [{ city: 'Varo' }],
      programmes: ['EX-1'],
      documents: [{ number: 'A1234567' }],
    });
  });

  test('an end of every measure is the last valid day, and one without end leaves it open', async () => {
    const measure = (id: string, endDate: readonly string[]): string =>
      line(id, 'Sanction', { entity: ['NK-2'], endDate });
    const read = async (...lines: readonly string[]) =>
      (await readOne([SHIP, ...lines].join('\n'))).entries[0]?.validUntil;
    expect(await read(measure('a', ['2027-01-01']), measure('b', ['2028-01-01']))).toBe('2028-01-01');
    expect(await read(measure('a', ['2027-01-01']), measure('b', []))).toBeNull();
  });

  test('who is listed on the day of the file is not ended by measures that were over before', async () => {
    const over = line('s-2', 'Sanction', { entity: ['NK-1'], endDate: ['2024-01-01'] });
    const coming = line('s-3', 'Sanction', { entity: ['NK-1'], endDate: ['2027-01-01'] });
    const read = async (...lines: readonly string[]) => (await readOne(lines.join('\n'))).entries[0]?.validUntil;
    expect(await read(PERSON, over)).toBeNull();
    expect(await read(PERSON, over, coming)).toBe('2027-01-01');
    // A file that does not say who is listed is taken at its measures.
    expect(await read(PERSON.replace('"target":true,', ''), over)).toBe('2024-01-01');
  });

  test('damaged, deep and foreign lines are named with their place, and the others are read', async () => {
    const deep = `{"id":"x","schema":"Person","properties":${'['.repeat(5000)}${']'.repeat(5000)}}`;
    const list = await readOne(
      [SHIP, '{"id":"x"', deep, '[1]', '{"op":"X","entity":{"id":"a","schema":"Person"}}', '', BODY].join('\n'),
    );
    expect(list.entries.map(({ id }) => id)).toEqual(['NK-2', 'NK-3']);
    const at = SHIP.length + 1;
    expect(list.places.slice(0, 2)).toEqual([`list-line-unread@${at}`, `bound-list-nesting@${at + 10}`]);
    expect(list.refused.slice(2)).toEqual(Array(2).fill('list-line-unread'));
  });

  test('what is in the file without being listed is counted, and no entry', async () => {
    const list = await readOne([SHIP, PERSON.replace('"target":true', '"target":false')].join('\n'));
    expect([list.entries.length, list.refused]).toEqual([1, ['list-not-listed']]);
  });

  test('any values in a line are read without a throw', async () => {
    const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.array(fc.string({ unit: 'binary' })));
    const properties = fc.dictionary(
      fc.constantFrom(
        'name',
        'birthDate',
        'holder',
        'entity',
        'number',
        'gender',
        'addressEntity',
        '__proto__',
        'constructor',
      ),
      value,
    );
    const thing = fc.record({
      id: fc.oneof(fc.string(), fc.jsonValue({ maxDepth: 1 })),
      schema: fc.constantFrom('Person', 'Passport', 'Sanction', 'Vessel', 'constructor'),
      caption: value,
      referents: value,
      properties,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(thing, { maxLength: 5 }), fc.string(), async (things, rest) => {
        await readAll([[SHIP, ...things.map((each) => JSON.stringify(each)), rest].join('\n')]);
      }),
    );
  });
});
