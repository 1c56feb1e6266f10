/** What lists of the store do to flights: hits while somebody can still be met, hidden from whom their owner keeps them. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ListsInForce } from '../../../../renderer/core/lists/lists-in-force.ts';
import { slices } from '../../../../renderer/core/pause.ts';
import { STARTING_FRAME } from '../../../../shared/frame/legal-frame.ts';
import { OneListBuilder } from '../../../../shared/list/match/one-list.ts';
import { ALERT, ENTRY, TERMS } from '../list-inputs.ts';
import { crowd, FLIGHT, paxlst, TWO_PEOPLE } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { flip } from '../tampered-day.ts';
import { everyRow } from '../whole-queue.ts';
import { by, check, found, KOFI, type ListDesk, land, listDesk, made, people, read, taken } from './list-desk.ts';

afterEach(emptyStores);

const BEFORE = Date.parse('2026-11-24T08:00:00Z');
const AFTER = Date.parse('2026-11-24T22:00:00Z');

/** Who is flagged by a list, and by what evidence. */
async function listed(desk: ListDesk): Promise<readonly string[]> {
  const rows = await everyRow((name, input) => desk.ask(name, input));
  return rows.flatMap(({ name, outcome, reasons }) =>
    reasons.flatMap(({ listed: entry }) => (entry === undefined ? [] : [`${name}: ${entry.class}, ${outcome}`])),
  );
}

async function byOwner(desk: ListDesk): Promise<void> {
  const frame = { ...STARTING_FRAME, lists: 'by-owner' as const };
  const { proposal } = await desk.ask('frame.propose', { frame, note: 'Agreed' });
  desk.as('police supervisor');
  await desk.ask('frame.confirm', { hash: proposal?.hash ?? '' });
  desk.as('customs supervisor');
}

describe('an entry of a list', () => {
  test('an entry flags travellers of flights that come after it, and those of stored flights that can still be met', async () => {
    const desk = await listDesk(() => BEFORE);
    const list = await made(desk, { outcome: 'inspect' });
    await land(desk);
    expect(await listed(desk)).toEqual([]);
    await desk.ask('lists.add-entry', { list, entry: KOFI }, by('customs analyst'));
    await desk.core.resume();
    expect(await listed(desk)).toEqual(['MENSAH, KOFI: name-birth, inspect']);
    const [id = ''] = await found(desk, list);
    const { versions } = await desk.ask('lists.one', { list });
    const withdrawn = { list, id, before: versions[0]?.id ?? '', reason: 'found' };
    expect(await desk.refused('lists.withdraw-entry', withdrawn)).toMatchObject({ code: 'second-needed' });
    await desk.ask('lists.withdraw-entry', withdrawn, by('police analyst'));
    await desk.core.resume();
    expect(await listed(desk)).toEqual([]);
  });

  test('an entry leaves a flight as it was screened when nobody on it can be met any more', async () => {
    let now = BEFORE;
    const desk = await listDesk(() => now);
    const list = await made(desk, { outcome: 'inspect' });
    await land(desk);
    now = AFTER;
    await desk.ask('lists.add-entry', { list, entry: KOFI }, by('customs analyst'));
    // Deriving takes turns: when the other flight is there, nothing is left to do about the first.
    await desk.ask('import.start', {
      files: [{ name: 'b.edi', bytes: paxlst(crowd(1), { flight: 'ET510' }) }],
      way: 'files',
    });
    expect((await desk.ask('flights.get', { id: FLIGHT })).travellers).toBeDefined();
    expect(await listed(desk)).toEqual([]);
  });

  test('nobody buries who is watched by a name alone by adding the names of others aboard', async () => {
    const desk = await listDesk(() => BEFORE);
    const list = await made(desk);
    const others = crowd(TERMS.nameOnlyBudget + 1);
    await desk.ask('import.start', {
      files: [{ name: 'a.edi', bytes: paxlst([...TWO_PEOPLE, ...others]) }],
      way: 'files',
    });
    desk.as('customs analyst');
    await desk.ask('lists.add-entry', { list, entry: { ...KOFI, births: [] } });
    await desk.core.resume();
    const [watched = ''] = await listed(desk);
    expect(watched).toContain('MENSAH, KOFI: name');
    for (const { surname, given } of others) {
      const name = { name: `${surname} ${given}`, surname, givenNames: given, quality: 'main' as const };
      await desk.ask('lists.add-entry', { list, entry: { ...KOFI, births: [], names: [name] } });
    }
    await desk.core.resume();
    expect(await listed(desk)).toContain(watched);
  });

  test('the hit is shown with both sides line by line', async () => {
    const desk = await listDesk(() => BEFORE);
    const list = await made(desk, { outcome: 'inspect', instruction: 'Call customs.' });
    await desk.ask('lists.add-entry', { list, entry: KOFI }, by('customs analyst'));
    await land(desk);
    const [row] = await everyRow((name, input) => desk.ask(name, input));
    const { reasons } = await desk.ask('traveller.get', { flight: FLIGHT, traveller: row?.traveller ?? '' });
    const hit = reasons.find(({ listed: entry }) => entry !== undefined);
    expect(hit?.listed).toMatchObject({ title: 'Stolen cars', owner: 'customs', instruction: 'Call customs.' });
    expect(hit?.listed?.lines.map(({ field, verdict }) => [field, verdict])).toEqual(
      expect.arrayContaining([
        ['name', expect.stringMatching(/agrees|near/)],
        ['birth', 'agrees'],
        ['sex', 'agrees'],
        ['nationality', 'agrees'],
      ]),
    );
  });

  test('an agency from which the owner keeps a list sees none of its hits, and no other outcome', async () => {
    const desk = await listDesk(() => BEFORE);
    await byOwner(desk);
    const input = { terms: { ...TERMS, outcome: 'inspect', seenBy: ['immigration'] }, entered: 'form' } as never;
    const { list } = await desk.ask('lists.create', input, by('immigration supervisor'));
    await desk.ask('lists.add-entry', { list, entry: KOFI }, by('customs analyst'));
    await land(desk);
    expect(await listed(desk)).toEqual(['MENSAH, KOFI: name-birth, inspect']);
    desk.as('police analyst');
    const rows = await everyRow((name, input) => desk.ask(name, input));
    expect(rows.map(({ name }) => name)).not.toContain('MENSAH, KOFI');
    expect(JSON.stringify(await desk.ask('flights.list', {} as never))).not.toContain('list:');
  });
});

test('a draft of a take-over leaves the index of the lists in force as it is, and another copy makes it anew', async () => {
  const desk = await listDesk(() => BEFORE);
  const list = await made(desk, { outcome: 'inspect' });
  await desk.ask('lists.add-entry', { list, entry: KOFI }, by('customs analyst'));
  const compared = () => desk.store.cache(ListsInForce).compared(slices());
  const first = await compared();
  await read(desk, list, people(2));
  expect(await compared()).toBe(first);
  await desk.ask('lists.add-entry', { list, entry: ENTRY }, by('customs analyst'));
  expect(await compared()).not.toBe(first);
});

test('a damaged part of one list stops no screening and no check: the rest is compared, and who sees the list is told', async () => {
  const desk = await listDesk(() => BEFORE);
  const list = await made(desk, { outcome: 'inspect' });
  await taken(desk, list, [{ id: 1, surname: 'Zinsou' }, ...people(2500, 100)]);
  const other = await made(desk, { title: 'Whole', outcome: 'inspect' });
  await desk.ask('lists.add-entry', { list: other, entry: KOFI }, by('customs analyst'));
  const [slice] = await desk.store.table('listEntries').toArray();
  flip(slice?.body as Uint8Array, 40);
  await desk.store.table('listEntries').put(slice as never);
  await land(desk);
  expect(await listed(desk)).toEqual(['MENSAH, KOFI: name-birth, inspect']);
  const compared = await desk.store.cache(ListsInForce).compared(slices());
  expect([...(compared?.partial ?? [])]).toEqual([list]);
  expect(compared?.index.size).toBeGreaterThan(1000);
  expect(await desk.ask('lists.missing', {})).toEqual([{ title: 'Stolen cars' }]);
  expect(await check(desk, 'mensah kofi')).toMatchObject({ damaged: ['Stolen cars'], hits: [{ list: other }] });
  const again = vi.spyOn(OneListBuilder.prototype, 'steps');
  await check(desk, 'mensah kofi');
  expect(again).not.toHaveBeenCalled();
});

test('a list of which nothing can be read stops no screening and no check, and its alerts are left out', async () => {
  const desk = await listDesk(() => BEFORE);
  const list = await made(desk, { outcome: 'inspect' });
  await desk.ask('lists.add-entry', { list, entry: ALERT }, by('customs analyst'));
  const other = await made(desk, { title: 'Whole', outcome: 'inspect' });
  await desk.ask('lists.add-entry', { list: other, entry: KOFI }, by('customs analyst'));
  await desk.ask('lists.add-entry', { list: other, entry: ALERT }, by('customs analyst'));
  for (const index of await desk.store.table('listIndexes').toArray()) {
    if (!String(index.id).startsWith(`${list}.`)) continue;
    flip(index.body as Uint8Array, 20);
    await desk.store.table('listIndexes').put(index as never);
  }
  await land(desk);
  expect(await listed(desk)).toEqual(['MENSAH, KOFI: name-birth, inspect']);
  expect(await check(desk, 'mensah kofi')).toMatchObject({ damaged: ['Stolen cars'], hits: [{ list: other }] });
  expect((await desk.ask('alerts.find', { text: '' })).alerts).toHaveLength(1);
});
