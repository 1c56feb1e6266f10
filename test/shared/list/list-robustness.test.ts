import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BOUNDS } from '../../../shared/intake/budget.ts';
import { runsOf } from '../../property-runs.ts';
import { advancedList } from './advanced-fixture.ts';
import { euList, sdnList, unList } from './list-texts.ts';
import { readAll, readOne } from './reading.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const UN = unList(
  ['KOFI', 'AMA', 'YAO']
    .map((name, at) => `<INDIVIDUAL><DATAID>${at}</DATAID><FIRST_NAME>${name}</FIRST_NAME></INDIVIDUAL>`)
    .join('\n'),
);
const SDN = sdnList(
  ['KOFI', 'AMA'].map((name, at) => `<sdnEntry><uid>${at}</uid><lastName>${name}</lastName></sdnEntry>`).join('\n'),
);
const EU = euList(
  ['KOFI', 'AMA']
    .map(
      (name, at) => `<sanctionEntity logicalId="${at}"><nameAlias wholeName="${name}" strong="true"/></sanctionEntity>`,
    )
    .join('\n'),
);
const LISTS: readonly (readonly [string, string, number])[] = [
  ['the United Nations list', UN, 3],
  ['the SDN list', SDN, 2],
  ['the European list', EU, 2],
  ['the advanced list', advancedList(), 2],
];

describe.each(LISTS)('%s, damaged', (_name, text, count) => {
  test('no bytes put into it make reading throw, and entries come from it the same each time', async () => {
    const bytes = encode(text);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), fc.uint8Array({ maxLength: 20 }), fc.nat(30), async (at, put, out) => {
        const damaged = Uint8Array.from([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + out)]);
        const read = async () =>
          (await readAll([{ name: 'list', bytes: damaged }])).map(({ items, end }) => ({ items, end }));
        expect(await read()).toEqual(await read());
      }),
      { numRuns: runsOf(60) },
    );
  });

  test('cut anywhere, it gives every whole entry and says that it is cut', async () => {
    const bytes = encode(text.trimEnd());
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: bytes.length - 1 }), async (end) => {
        const lists = await readAll([{ name: 'list', bytes: bytes.subarray(0, end) }]);
        const refused = lists.flatMap((list) => list.refused);
        expect([end, refused.length > 0]).toEqual([end, true]);
        expect(lists.flatMap(({ entries }) => entries).length).toBeLessThanOrEqual(count);
      }),
      { numRuns: runsOf(60) },
    );
  });

  test('in UTF-16 it gives the same entries', async () => {
    const plain = await readOne(text);
    const list = await readOne({ name: 'list', bytes: new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')) });
    expect(list.entries).toEqual(plain.entries);
    expect(list.entries).toHaveLength(count);
  });

  test('a document type is refused, and nothing of it is unfolded', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]>';
    const list = await readOne(text.replace(/<(?=CONSOLIDATED_LIST|sdnList|export|Sanctions)/, `${bomb}<`));
    expect(list.refused).toContain('list-xml-doctype');
    expect(list.entries).toEqual([]);
  });
});

test('text in a one-byte set that says it is UTF-8 is read all the same', async () => {
  const text = unList('<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>AMÉLIE</FIRST_NAME></INDIVIDUAL>');
  const list = await readOne({ name: 'list', bytes: new Uint8Array(Buffer.from(text, 'latin1')) });
  expect(list.entries[0]?.names[0]?.name).toBe('AMÉLIE');
});

const ACCENTED = unList(
  Array.from(
    { length: 30 },
    (_, at) => `<INDIVIDUAL><DATAID>${at}</DATAID><FIRST_NAME>AMÉLIE</FIRST_NAME></INDIVIDUAL>`,
  ).join(''),
);

test('one broken byte in a text in UTF-8 costs its own character only, and is named', async () => {
  const bytes = encode(ACCENTED);
  const at = bytes.indexOf(0xc3);
  bytes[at + 1] = 0x20;
  const list = await readOne({ name: 'list', bytes });
  expect(list.places).toEqual([`list-characters-lost@${at}`]);
  expect(list.entries.map(({ names }) => names[0]?.name).filter((name) => name === 'AMÉLIE')).toHaveLength(29);
});

test('a list cut within a character keeps the names before it', async () => {
  const bytes = encode(ACCENTED);
  const list = await readOne({ name: 'list', bytes: bytes.subarray(0, bytes.lastIndexOf(0xc3) + 1) });
  expect(new Set(list.entries.map(({ names }) => names[0]?.name))).toEqual(new Set(['AMÉLIE']));
  expect(list.refused).toContain('list-entry-cut');
});

test('an entry whose end is missing is named, and the next one is read', async () => {
  const list = await readOne(UN.replace('</INDIVIDUAL>', ''));
  expect(list.refused).toContain('list-entry-cut');
  expect(list.entries.map(({ id }) => id)).toEqual(['1', '2']);
});

test('damage within an entry costs that entry only', async () => {
  const list = await readOne(UN.replace('AMA</FIRST_NAME>', 'AMA</WRONG>'));
  expect(list.places[0]).toBe(`list-entry-cut@${UN.indexOf('<INDIVIDUAL><DATAID>1')}`);
  expect(list.entries.map(({ id }) => id)).toEqual(['0', '2']);
});

test('entries within each other without end stop at the bound of depth', async () => {
  const list = await readOne(
    unList('<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>A</FIRST_NAME>'.repeat(BOUNDS.nesting.most + 5)),
  );
  expect(list.refused).toContain('bound-nesting');
});

test('an entry with more elements than the bound stops reading, and that is named', async () => {
  const many = '<A/>'.repeat(BOUNDS.elements.most + 5);
  const list = await readOne(unList(`<INDIVIDUAL><DATAID>1</DATAID>${many}</INDIVIDUAL>`));
  expect(list.refused).toContain('bound-list-elements');
});

test('a text longer than the bound is cut and named', async () => {
  const long = 'passport number '.repeat(BOUNDS.characters.most / 8);
  const list = await readOne(
    unList(`<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>A</FIRST_NAME><COMMENTS1>${long}</COMMENTS1></INDIVIDUAL>`),
  );
  expect(list.refused).toEqual(['bound-list-values']);
  expect(list.entries[0]?.remarks).toHaveLength(BOUNDS.characters.most);
});

test('an address of more numbers than are compared is named', async () => {
  const long = Array.from({ length: 40 }, (_, at) => at).join(' ');
  const list = await readOne(
    `Reference;Name;Address\n1;Tenzi Karumo;${long} Varo\n2;Kofi Karumo;1 Example Street, Varo\n`,
  );
  expect(list.places).toEqual(['list-address-long@23']);
  expect(list.entries).toHaveLength(2);
});

test('a tag with more attributes than the bound stops reading before it is whole, and that is named', async () => {
  const list = await readOne(euList(`<sanctionEntity ${'a="" '.repeat(BOUNDS.elements.most + 5)}/>`));
  expect(list.refused).toEqual(['bound-list-elements', 'list-without-entries']);
});

test('arbitrary bytes and texts never make the search for lists throw', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ maxLength: 300 }).map(encode)),
      async (bytes) => {
        for (const list of await readAll([{ name: 'x', bytes }])) {
          expect(list.entries.length + list.refused.length).toBeGreaterThan(0);
        }
      },
    ),
  );
});
