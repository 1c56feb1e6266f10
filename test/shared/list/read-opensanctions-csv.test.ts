import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAll, readOne } from './reading.ts';

const HEAD =
  '"id","schema","name","aliases","birth_date","countries","addresses","identifiers","sanctions","phones","emails","program_ids","dataset","first_seen","last_seen","last_change"';
const OLD_HEAD = HEAD.replace('"program_ids",', '');
const PERSON =
  '"NK-tenzi1","Person","Tenzi Karumo","Karoumo Tensi;""Karumo; Tenzi"";""The """"Old"""" One""","1971-03-14;1972","ir;lb","1 Example Street, Varo","A1234567;Q1234567","SDGT - Executive Order","+98215550001","tenzi@example.org","US-SDGT;EU-IRN","Example List;Other List","2023-01-02T10:00:00","2026-11-20T06:00:01","2025-04-05T08:00:00"';
const SHIP =
  '"NK-star","Vessel","TENZI STAR","","","mt","","IMO7406784;572469210","","","","","Example List","2023-01-02","2026-11-21","2024-04-05"';

describe('reading targets.simple.csv of OpenSanctions', () => {
  test('a row with nested values, partial births and countries is read whole', async () => {
    const list = await readOne([HEAD, PERSON, SHIP].join('\n'));
    expect(list.end).toEqual({ format: 'OPENSANCTIONS-CSV', publishedOn: '2026-11-21', stated: null, delta: false });
    expect(list.refused).toEqual([]);
    expect(list.entries[0]).toMatchObject({
      kind: 'person',
      id: 'NK-tenzi1',
      births: [
        { from: '1971-03-14', to: '1971-03-14', circa: false },
        { from: '1972-01-01', to: '1972-12-31', circa: false },
      ],
      nationalities: ['IRN', 'LBN'],
      documents: [
        { type: null, typeText: null, number: 'A1234567', issuer: null },
        { type: null, typeText: null, number: 'Q1234567', issuer: null },
      ],
      addresses: [{ text: '1 Example Street, Varo', city: null, country: null }],
      phones: ['+98215550001'],
      emails: ['tenzi@example.org'],
      programmes: ['US-SDGT', 'EU-IRN'],
      remarks: 'SDGT - Executive Order; Example List; Other List',
      listedOn: null,
      changedOn: '2025-04-05',
    });
    expect(list.entries[0]?.names.map(({ name, quality }) => `${name} ${quality}`)).toEqual([
      'Tenzi Karumo main',
      'Karoumo Tensi good',
      'Karumo; Tenzi good',
      'The "Old" One good',
    ]);
  });

  test.each([
    ['Q12345', [], ['Wikidata Q12345']],
    ['Q123456789', [], ['Wikidata Q123456789']],
    ['NK-tenzi1', [], []],
    ['Q123456', ['Q123456'], []],
  ])('of a person the number %s is a document where a passport may have it', async (number, documents, identifiers) => {
    const { entries } = await readOne([HEAD, PERSON.replace('A1234567;Q1234567', number)].join('\n'));
    expect(entries[0]?.documents.map((each) => each.number)).toEqual(documents);
    expect(entries[0]?.identifiers.map(({ typeText, value }) => `${typeText} ${value}`)).toEqual(identifiers);
  });

  test('vessels have their numbers as identifiers', async () => {
    const { entries } = await readOne([HEAD, SHIP].join('\n'));
    expect(entries[0]).toMatchObject({ kind: 'vessel', nationalities: ['MLT'] });
    expect(entries[0]?.identifiers.map(({ type, value }) => `${type} ${value}`)).toEqual([
      'imo 7406784',
      'other 572469210',
    ]);
  });

  test('older files with fewer columns, other order and a byte order mark are read', async () => {
    const old = '"NK-1","Company","KARUMO LTD","","","tg","","","","","","Example List","2023-01-02","2026-11-20",""';
    const list = await readOne(`\ufeff${OLD_HEAD}\r\n${old}\r\n`);
    expect(list.entries).toMatchObject([{ kind: 'organisation', id: 'NK-1', programmes: [], changedOn: null }]);
    const turned = await readOne('birth_date,name,schema,id\n1971-03,Tenzi Karumo,LegalEntity,7\n');
    expect(turned.entries).toMatchObject([{ kind: 'person', births: [{ from: '1971-03-01', to: '1971-03-31' }] }]);
  });

  test('what cannot be an entry is named with its place', async () => {
    const security = SHIP.replace('Vessel', 'Security').replace('NK-star', 'NK-sec');
    const nobody = SHIP.replace('TENZI STAR', '');
    const list = await readOne([HEAD, security, nobody, SHIP.replace('"NK-star"', '""'), '"a","b"', PERSON].join('\n'));
    expect(list.entries.map(({ id }) => id)).toEqual(['NK-tenzi1']);
    const at = HEAD.length + 1;
    expect(list.places.map((place) => place.replace(/@\d+$/, ''))).toEqual([
      'list-kind-left',
      'list-entry-without-name',
      'list-entry-without-id',
      'list-row-form',
    ]);
    expect(list.places[0]).toBe(`list-kind-left@${at}`);
  });

  test('a quote that is not closed costs one row', async () => {
    const damaged = PERSON.replace('"Tenzi Karumo"', '"Tenzi Karumo');
    const list = await readOne([HEAD, SHIP, damaged, SHIP.replaceAll('NK-star', 'NK-moon')].join('\n'));
    expect(list.entries.map(({ id }) => id)).toEqual(['NK-star', 'NK-moon']);
    expect(list.places).toEqual([`list-row-form@${HEAD.length + SHIP.length + 2}`]);
  });

  test('any text under the headings is read without a throw, and every refused row has a place', async () => {
    const cell = fc.oneof(fc.constantFrom('"', ',', '\n', ';', 'Person', '1971'), fc.string({ unit: 'binary' }));
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 40 }), async (parts) => {
        for (const { items } of await readAll([`${HEAD}\n${parts.join('')}`])) {
          for (const item of items) {
            if ('refused' in item && item.refused.code === 'list-row-form') expect(item.refused.offset).not.toBeNull();
          }
        }
      }),
    );
  });
});
