/** How entries of lists end, and what a masked flight keeps of a hit. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { readAll, readOne } from '../../../../renderer/core/store/read.ts';
import { listRule } from '../../../../shared/screening/listed.ts';
import { damageRecord } from '../damage-record.ts';
import { ENTRY, LIST_FILE, pictureInput, TERMS } from '../list-inputs.ts';
import { emptyStores } from '../open-core.ts';
import { beginRetention, confirmTime, importOn, NOW, OLD, run, SECOND, setClock, unit } from './retention-desk.ts';

beforeEach(beginRetention);
afterEach(emptyStores);

/** A list of customs, as another supervisor confirms it. */
async function made(): Promise<string> {
  const terms = { ...TERMS, outcome: 'inspect' as const, instruction: 'Call ENGAGOR desk.' };
  return (await unit.ask('lists.create', { terms, entered: 'form' }, SECOND)).list;
}

function named(surname: string, more: Partial<typeof ENTRY> = {}): typeof ENTRY {
  return {
    ...{ ...ENTRY, births: [], sex: null, nationalities: [], ...more },
    names: [{ name: `${surname} Yawovi`, surname, givenNames: 'Yawovi', quality: 'main' }],
  };
}

const names = async (list: string) =>
  (await unit.ask('lists.entries', { list, text: '', from: 0, count: 10 })).rows.map(({ name }) => name);

async function ranAt(time: string): Promise<void> {
  setClock(time);
  await confirmTime();
  await run();
}

const rows = (table: 'listEntries' | 'listIndexes' | 'listReports' | 'entryPictures') =>
  unit.store.table(table).count();

test('an entry of a list ends with the first period after its last day, and the others stay', async () => {
  setClock(NOW);
  const list = await made();
  await unit.ask('lists.add-entry', { list, entry: named('ENDING', { validUntil: '2026-11-30' }) });
  await unit.ask('lists.add-entry', { list, entry: named('STAYING') });
  await ranAt('2027-05-28T08:00:00.000Z');
  expect((await names(list)).toSorted()).toEqual(['ENDING Yawovi', 'STAYING Yawovi']);
  await ranAt('2027-06-02T08:00:00.000Z');
  expect(await names(list)).toEqual(['STAYING Yawovi']);
  expect((await unit.ask('lists.one', { list })).versions[0]).toMatchObject({ entries: 1, state: 'in-force' });
  const kept = (await readAll(unit.store, 'listEntries')).flatMap(({ value }) =>
    value.map(({ names: all }) => all[0]?.surname),
  );
  expect(kept).not.toContain('ENDING');
});

test('the entries of a version that was replaced end with the first period, and its records go with them', async () => {
  setClock(NOW);
  const list = await made();
  await unit.ask('lists.add-entry', { list, entry: named('GOINGAWAY') });
  const [row] = (await unit.ask('lists.entries', { list, text: '', from: 0, count: 1 })).rows;
  const before = (await unit.ask('lists.one', { list })).versions[0]?.id ?? '';
  await unit.ask('lists.withdraw-entry', { list, id: row?.id ?? '', before, reason: 'found' }, SECOND);
  await ranAt('2027-05-20T08:00:00.000Z');
  expect(await rows('listIndexes')).toBe(2);
  await ranAt('2027-05-26T08:00:00.000Z');
  expect([await rows('listIndexes'), await rows('listEntries')]).toEqual([1, 0]);
  expect((await unit.ask('lists.one', { list })).versions).toHaveLength(2);
});

test('a picture is there as long as a version has it: with its entry in force, then until the versions end', async () => {
  setClock(NOW);
  const list = await made();
  await unit.ask('lists.add-entry', { list, entry: named('STAYING', { pictures: [pictureInput()] }) });
  const [row] = (await unit.ask('lists.entries', { list, text: '', from: 0, count: 1 })).rows;
  await unit.ask('lists.add-entry', {
    list,
    entry: named('ENDING', { validUntil: '2026-11-30', pictures: [pictureInput(), pictureInput()] }),
  });
  // A file of which the head was never written.
  const stray = { table: 'entryPictures', id: 'stray.0000', rev: 0, value: Uint8Array.of(1) } as const;
  await commit(unit.store, [stray], []);
  expect(await rows('entryPictures')).toBe(4);
  await ranAt('2026-11-25T08:00:00.000Z');
  expect(await rows('entryPictures')).toBe(3);
  await ranAt('2027-06-02T08:00:00.000Z');
  expect(await rows('entryPictures')).toBe(1);
  const before = (await unit.ask('lists.one', { list })).versions[0]?.id ?? '';
  await unit.ask('lists.withdraw-entry', { list, id: row?.id ?? '', before, reason: 'found' }, SECOND);
  await ranAt('2027-11-20T08:00:00.000Z');
  expect(await rows('entryPictures')).toBe(1);
  await ranAt('2027-12-20T08:00:00.000Z');
  expect(await rows('entryPictures')).toBe(0);
});

test('a masked flight keeps that an entry hit and how strong the evidence is, and nothing of the person', async () => {
  const list = await made();
  const birth = { from: '1980-06-15', to: '1980-06-15', circa: false };
  const more = { births: [birth], warning: 'armed KNIFEWORD', instruction: 'ask ENGAGOR', reference: null };
  await unit.ask('lists.add-entry', { list, entry: named('ADJAMAGBO', more) });
  const flight = await importOn('2026-04-10', 'ET501', OLD);
  const screened = async () => (await readOne(unit.store, 'flightManifests', flight))?.value.screening.travellers[0];
  const [hit] = ((await screened())?.hits ?? []).filter(({ listed }) => listed !== undefined);
  expect(hit?.listed).toMatchObject({ name: 'ADJAMAGBO Yawovi', warning: 'armed KNIFEWORD' });
  await ranAt(NOW);
  const after = await screened();
  const [kept] = (after?.hits ?? []).filter(({ listed }) => listed !== undefined);
  expect(kept).toMatchObject({ rule: listRule(list), mandate: hit?.mandate });
  expect(kept?.listed).toMatchObject({
    class: hit?.listed?.class,
    lines: [],
    name: null,
    warning: null,
    instruction: '',
  });
  const head = await readOne(unit.store, 'flightHeads', flight);
  expect(head?.value.masked).toBe(true);
  const left = JSON.stringify([after, head?.value]);
  for (const word of ['ADJAMAGBO', 'Yawovi', '1980-06-15', 'KNIFEWORD', 'ENGAGOR']) expect(left).not.toContain(word);
});

test.each(['listIndexes', 'listEntries'] as const)(
  'a damaged record of %s keeps the entries of no other list from ending, and the run says that it failed',
  async (table) => {
    setClock(NOW);
    const broken = await made();
    await unit.ask('lists.add-entry', { list: broken, entry: named('BROKEN', { validUntil: '2026-11-30' }) });
    const [id = ''] = (await unit.store.table(table).toCollection().primaryKeys()) as string[];
    const list = await made();
    await unit.ask('lists.add-entry', { list, entry: named('ENDING', { validUntil: '2026-11-30' }) });
    await damageRecord(unit.store, table, id);
    await expect(ranAt('2027-06-02T08:00:00.000Z')).rejects.toThrow();
    expect(await names(list)).toEqual([]);
    const states = (await readAll(unit.store, 'retentionRuns')).map(({ value }) => value.state);
    expect(states).toContain('failed');
  },
);

test('a copy of INTERPOL data is destroyed after its last day, also what waits and what was replaced', async () => {
  setClock(NOW);
  const permission = { reference: 'NCB/41', by: 'Head of the NCB', on: '2026-11-20' };
  const interpol = { kind: 'nominals' as const, permission, purgeOn: '2026-12-01' };
  const terms = { ...TERMS, ageLimitDays: 2, interpol };
  const list = (await unit.ask('lists.create', { terms, entered: 'form' }, SECOND)).list;
  await unit.ask('lists.add-entry', { list, entry: named('FIRST') });
  await unit.ask('lists.add-entry', { list, entry: named('NEXT') });
  await unit.ask('lists.read-files', { list, files: [LIST_FILE] });
  const others = await made();
  await unit.ask('lists.add-entry', { list: others, entry: named('STAYING') });
  await ranAt('2026-12-01T08:00:00.000Z');
  expect(await names(list)).toHaveLength(2);
  await ranAt('2026-12-02T08:00:00.000Z');
  const one = await unit.ask('lists.one', { list });
  expect(one).toMatchObject({ version: null, entries: 0, waits: false, validity: 'over' });
  expect(await names(list)).toEqual([]);
  const kept = (await readAll(unit.store, 'listEntries')).flatMap(({ value }) =>
    value.map(({ names: all }) => all[0]?.surname),
  );
  expect(kept).toEqual(['STAYING']);
  expect([await rows('listIndexes'), await rows('listReports')]).toEqual([1, 0]);
  expect(await names(others)).toEqual(['STAYING Yawovi']);
});
