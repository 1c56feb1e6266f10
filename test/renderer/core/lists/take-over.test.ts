import { afterEach, describe, expect, test } from 'vitest';
import { countIn } from '../../../../renderer/core/store/read.ts';
import { ENTRY, LIST_FILE, sdnList } from '../list-inputs.ts';
import { emptyStores } from '../open-core.ts';
import { ANALYST, by, found, listDesk, made, people, read, taken } from './list-desk.ts';

afterEach(emptyStores);

describe('a take-over of files', () => {
  test('nothing is in force before a second officer of the agency confirms it', async () => {
    const test = await listDesk();
    const list = await made(test);
    const { version } = await test.ask('lists.read-files', { list, files: [LIST_FILE] });
    expect(await test.ask('lists.one', { list })).toMatchObject({ version: null, entries: 0, waits: true });
    const view = await test.ask('lists.take-over-view', { version: version ?? '' });
    expect(view).toMatchObject({ warnings: [], mayTake: true, isStale: false, entriesBefore: null });
    expect(view.version.read).toMatchObject({ format: 'OFAC-CSV', counts: { new: 1 } });
    const input = { version: version ?? '', despite: false, reason: '' };
    expect(await test.refused('lists.take-over', input)).toMatchObject({
      code: 'second-needed',
      agencies: ['customs'],
    });
    expect(await test.core.call('lists.take-over', input, by('police supervisor'))).toMatchObject({
      failure: { code: 'second-agency' },
    });
    await test.ask('lists.take-over', input, ANALYST);
    expect(await found(test, list, 'listedONE')).toEqual(['1']);
    const one = await test.ask('lists.one', { list });
    expect(one).toMatchObject({ version: 1, entries: 1, waits: false, age: { day: '2026-11-24', days: 0 } });
    expect(one.versions[0]).toMatchObject({ taken: { by: 'customs supervisor', confirmedBy: 'customs analyst' } });
  });

  test('an entry that is typed into a copy of files makes the copy no younger', async () => {
    let now = Date.parse('2026-11-24T08:00:00Z');
    const test = await listDesk(() => now);
    const list = await made(test);
    await taken(test, list, people(1));
    now += 3 * 86_400_000;
    await test.ask('lists.add-entry', { list, entry: ENTRY }, ANALYST);
    const one = await test.ask('lists.one', { list });
    expect(one).toMatchObject({ age: { day: '2026-11-24', days: 3 }, enteredAt: '2026-11-27T08:00:00.000Z' });
  });

  test('its report says what is new, changed and gone, with both texts of what changed', async () => {
    const test = await listDesk();
    const list = await made(test);
    await taken(test, list, people(10));
    const version = await read(test, list, [...people(8).slice(1), { id: 1, surname: 'Otherwise' }, ...people(2, 20)]);
    const part = async (name: 'new' | 'changed' | 'gone') =>
      (await test.ask('lists.report', { version, part: name })).rows;
    expect((await part('new')).map((row) => 'entry' in row && row.entry.id)).toEqual(['20', '21']);
    expect(await part('changed')).toMatchObject([
      {
        fields: ['names'],
        before: { names: [{ name: 'LISTED1, Kofi' }] },
        after: { names: [{ name: 'OTHERWISE, Kofi' }] },
      },
    ]);
    expect((await part('gone')).map((row) => 'entry' in row && row.entry.name)).toEqual([
      'LISTED9, Kofi',
      'LISTED10, Kofi',
    ]);
  });

  test('one in which more than a fifth is gone, or nothing is left, is confirmed expressly with a reason', async () => {
    const test = await listDesk();
    const list = await made(test);
    await taken(test, list, people(10));
    const version = await read(test, list, people(7));
    const input = { version, despite: false, reason: '' };
    expect(await test.refused('lists.take-over', input)).toEqual({ code: 'refused', why: 'list-warned' });
    expect(await test.refused('lists.take-over', { ...input, despite: true })).toEqual({ code: 'reason-required' });
    await test.ask('lists.take-over', { version, despite: true, reason: 'it was cleaned' }, ANALYST);
    expect(await test.ask('lists.one', { list })).toMatchObject({ version: 2, entries: 7 });
  });

  test('a draft that is given up, and files that are no list, leave the version in force and nothing else', async () => {
    const test = await listDesk();
    const list = await made(test);
    await taken(test, list, people(3));
    const slices = await countIn(test.store, 'listEntries');
    const version = await read(test, list, people(9, 30));
    const again = { list, files: [LIST_FILE] };
    expect(await test.refused('lists.read-files', again)).toEqual({ code: 'refused', why: 'list-waits' });
    await test.ask('lists.give-up', { version });
    const text = new TextEncoder();
    for (const bytes of ['', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'a letter'].map((each) => text.encode(each)))
      expect(await test.refused('lists.read-files', { list, files: [{ name: 'x', bytes }] })).toEqual({
        code: 'refused',
        why: 'list-format',
      });
    expect(await found(test, list)).toEqual(['1', '2', '3']);
    expect(await countIn(test.store, 'listEntries')).toBe(slices);
    expect(await countIn(test.store, 'listVersions')).toBe(1);
  });

  test.each([
    ['a delta whose only line is cut', '{"op":"MOD","entity":{"id":"1","schema":"Person","properties":{"na'],
    ['XML of a known form without entries', '<CONSOLIDATED_LIST><INDIVIDUALS></INDIVIDUALS></CONSOLIDATED_LIST>'],
    [
      'a table with its head alone',
      'id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails',
    ],
  ])('files in which nothing is an entry leave the version in force: %s', async (_, text) => {
    const test = await listDesk();
    const list = await made(test);
    await taken(test, list, people(2));
    const files = [{ name: 'x', bytes: new TextEncoder().encode(text) }];
    const failure = await test.refused('lists.read-files', { list, files });
    expect(failure).toEqual({ code: 'refused', why: 'list-nothing' });
    expect(await found(test, list)).toEqual(['1', '2']);
  });

  test('one of whose entries some could not be read is confirmed expressly, since whoever stands there is no longer found', async () => {
    const test = await listDesk();
    const list = await made(test);
    const thing = (id: string) => JSON.stringify({ id, schema: 'Person', properties: { name: [`Listed ${id}`] } });
    const lines = [...Array.from({ length: 9 }, (_, at) => thing(`${at}`)), thing('9').slice(0, 40)];
    const files = [{ name: 'list.json', bytes: new TextEncoder().encode(lines.join('\n')) }];
    const version = (await test.ask('lists.read-files', { list, files })).version ?? '';
    expect((await test.ask('lists.take-over-view', { version })).warnings).toEqual(['incomplete']);
    const input = { version, despite: false, reason: '' };
    expect(await test.refused('lists.take-over', input)).toEqual({ code: 'refused', why: 'list-warned' });
  });

  test('of two readings at once one draft stands, and the other fails', async () => {
    const test = await listDesk();
    const list = await made(test);
    const files = [people(300), people(300, 5000)].map((each) => [{ name: 'sdn.csv', bytes: sdnList(each) }]);
    const ended = await Promise.all(files.map((each) => test.core.call('lists.read-files', { list, files: each })));
    // Refused where the other ended before, a conflict where both wrote at once.
    const codes = ended.map((each) => (each.ok ? 'read' : each.failure.code)).sort();
    expect([
      ['read', 'refused'],
      ['conflict', 'read'],
    ]).toContainEqual(codes);
    const { versions } = await test.ask('lists.one', { list });
    expect(versions.map(({ state, entries }) => [state, entries])).toEqual([['draft', 300]]);
    expect(await countIn(test.store, 'listIndexes')).toBe(1);
  });

  test('files that are read while a draft waits replace it where the officer says so', async () => {
    const test = await listDesk();
    const list = await made(test);
    const first = await read(test, list, people(9));
    const input = { list, files: [LIST_FILE] };
    expect(await test.refused('lists.read-files', input)).toEqual({ code: 'refused', why: 'list-waits' });
    const other = { ...input, replaces: 'another' };
    expect(await test.refused('lists.read-files', other)).toEqual({ code: 'refused', why: 'list-waits' });
    const { version } = await test.ask('lists.read-files', { ...input, replaces: first });
    const { versions } = await test.ask('lists.one', { list });
    expect(versions.map(({ id, state, entries }) => [id, state, entries])).toEqual([[version, 'draft', 1]]);
    expect(await countIn(test.store, 'listEntries')).toBe(1);
    await test.ask('lists.take-over', { version: version ?? '', despite: false, reason: '' }, ANALYST);
    expect(await found(test, list)).toEqual(['1']);
  });

  test('one that was read before another version came into force is refused', async () => {
    const test = await listDesk();
    const list = await made(test);
    const version = await read(test, list, people(3));
    await test.ask('lists.add-entry', { list, entry: ENTRY });
    expect(await test.ask('lists.take-over-view', { version })).toMatchObject({ isStale: true });
    const input = { version, despite: false, reason: '' };
    expect(await test.core.call('lists.take-over', input, ANALYST)).toMatchObject({ failure: { code: 'conflict' } });
  });

  test('a cancel while files are read leaves nothing', async () => {
    const test = await listDesk();
    const list = await made(test);
    const cancel = new AbortController();
    const reading = test.core.call(
      'lists.read-files',
      { list, files: [{ name: 'sdn.csv', bytes: sdnList(people(3000)) }] },
      { signal: cancel.signal, onProgress: () => cancel.abort() },
    );
    expect(await reading).toMatchObject({ failure: { code: 'cancelled' } });
    expect([await countIn(test.store, 'listEntries'), await countIn(test.store, 'listVersions')]).toEqual([0, 0]);
  });

  test('slices in which nothing changed are those of the version before', async () => {
    const test = await listDesk();
    const list = await made(test);
    await taken(test, list, people(3000));
    const before = await countIn(test.store, 'listEntries');
    expect(before).toBeGreaterThan(5);
    await taken(
      test,
      list,
      people(3000).map((each) => (each.id === 1500 ? { ...each, given: 'Ama' } : each)),
    );
    expect(await countIn(test.store, 'listEntries')).toBe(before + 1);
    expect(await found(test, list, 'listed1500 ama')).toEqual(['1500']);
    const { rows, more } = await test.ask('lists.entries', { list, text: '', from: 2990, count: 20 });
    expect([rows.map(({ id }) => id), more]).toEqual([people(10, 2991).map(({ id }) => String(id)), false]);
  });
});

test('an entry that a delta changes keeps the documents and addresses that the delta leaves out', async () => {
  const test = await listDesk();
  const list = await made(test);
  const thing = (id: string, schema: string, properties: object) => JSON.stringify({ id, schema, properties });
  const person = (id: string, name: string) => thing(id, 'Person', { name: [name], birthDate: ['1971-03-14'] });
  const take = async (lines: readonly string[]) => {
    const files = [{ name: 'list.json', bytes: new TextEncoder().encode(lines.join('\n')) }];
    const version = (await test.ask('lists.read-files', { list, files })).version ?? '';
    const { version: draft } = await test.ask('lists.take-over-view', { version });
    await test.ask('lists.take-over', { version, despite: true, reason: 'looked into' }, ANALYST);
    return draft.read?.counts;
  };
  await take([
    person('A', 'Tenzi Karumo'),
    person('B', 'Kofi Karumo'),
    ...['A', 'B'].map((holder) => thing(`P-${holder}`, 'Passport', { holder: [holder], number: [`${holder}123456`] })),
    thing('AD-A', 'Address', { holder: ['A'], full: ['1 Example Street, Varo'] }),
  ]);
  const op = (entity: string) => `{"op":"MOD","entity":${entity}}`;
  const more = thing('P-2', 'Passport', { holder: ['A'], number: ['A999999'] });
  const counts = await take([op(person('A', 'Tensi Karumo')), op(more), op(person('B', 'Kofi Karumo'))]);
  expect(counts).toMatchObject({ changed: 1, same: 1 });
  const { entry } = await test.ask('lists.entry', { list, entry: 'A' });
  expect(entry?.names[0]?.name).toBe('Tensi Karumo');
  expect(entry?.documents.map(({ number }) => number)).toEqual(['A999999', 'A123456']);
  expect(entry?.addresses).toMatchObject([{ text: '1 Example Street, Varo' }]);
  const other = await test.ask('lists.entry', { list, entry: 'B' });
  expect(other.entry?.documents).toMatchObject([{ number: 'B123456' }]);
});

describe('a roll-back', () => {
  test('it puts what was before into force again under a new number, by two officers of the agency, with a reason', async () => {
    const test = await listDesk();
    const list = await made(test);
    const input = { list, reason: 'it was the wrong file' };
    expect(await test.refused('lists.roll-back', input)).toEqual({ code: 'refused', why: 'list-no-version-before' });
    await taken(test, list, people(2));
    await taken(test, list, people(3, 50));
    await taken(test, list, people(4, 70));
    await test.ask('lists.roll-back', input, ANALYST);
    expect(await found(test, list)).toEqual(['50', '51', '52']);
    await test.ask('lists.roll-back', input, ANALYST);
    expect(await found(test, list)).toEqual(['1', '2']);
    const { versions, version, before } = await test.ask('lists.one', { list });
    expect([version, before]).toEqual([5, null]);
    expect(versions.map(({ number, state }) => `${number} ${state}`)).toEqual([
      '5 in-force',
      '4 rolled-back',
      '3 rolled-back',
      '2 replaced',
      '1 replaced',
    ]);
  });
});
