import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { commit } from '../../../renderer/core/store/commit.ts';
import { openStore } from '../../../renderer/core/store/open-store.ts';
import { readAll } from '../../../renderer/core/store/read.ts';
import { TABLE_NAMES, type TableName } from '../../../renderer/core/store/tables.ts';
import { PRODUCT } from '../../../shared/host.ts';
import { countOnceOpened, type FrozenStore, thaw } from './frozen-store.ts';
import { FLIGHT, paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openCore, openUnit } from './open-core.ts';
import { testStore } from './test-keys.ts';

const FILE = new URL('../../fixtures/store-v1/store.json', import.meta.url);

beforeEach(emptyStores);

/** Records that the upgrade makes: two files, one of which gave nothing. */
const MADE: Readonly<Partial<Record<TableName, number>>> = {
  jobReports: 2,
  quarantine: 1,
  quarantineBytes: 1,
};

function frozenStore(): FrozenStore {
  return JSON.parse(readFileSync(FILE, 'utf8')) as FrozenStore;
}

describe('the store frozen at version 1', () => {
  test('has a record in every table it had', () => {
    const { schema, tables } = frozenStore();
    expect(Object.keys(tables).sort()).toEqual(Object.keys(schema).sort());
    for (const [table, records] of Object.entries(tables)) expect(records.length, table).toBeGreaterThan(0);
  });

  test('is opened by the code of today, every record of it', async () => {
    const frozen = frozenStore();
    await thaw(PRODUCT.databases.practice, frozen);
    const store = await openStore(await testStore('practice'));
    for (const table of TABLE_NAMES) {
      const records = await readAll(store, table);
      expect(records.length, table).toBe(MADE[table] ?? countOnceOpened(frozen, table));
      for (const { value } of records) expect(value, table).toBeTruthy();
    }
    store.close();
  });

  test('gives its unread file to quarantine, and its files their own records', async () => {
    await thaw(PRODUCT.databases.practice, frozenStore());
    const { ask } = await openCore();
    const [row] = await ask('quarantine.list', {});
    expect(row).toMatchObject({
      fileName: 'letter.txt',
      member: null,
      receivedAt: '2026-11-24T08:00:00.000Z',
      expires: '2026-12-24',
      code: 'format-unknown',
      size: 26,
    });
    const shown = await ask('quarantine.get', { id: row?.id ?? '' });
    expect(shown).toMatchObject({ text: 'nothing that could be read', editable: true });
    const [job] = await ask('import.list', {});
    expect(job).toMatchObject({ way: 'files', state: 'done', totals: { messages: 1, travellers: 2 } });
    const { files } = await ask('import.get', { job: job?.job ?? '' });
    expect(files.map(({ name }) => name)).toEqual(['ET508.edi', 'letter.txt']);
    expect(files[0]?.messages).toMatchObject([{ flights: [FLIGHT], member: null, countsDiffer: false }]);
  });

  test('is derived and reported anew in the background, to what an import of today gives', async () => {
    await thaw(PRODUCT.databases.practice, frozenStore());
    const old = await openCore();
    await old.core.resume();
    const upgraded = (await readAll(old.store, 'flightManifests')).map(({ value }) => value);
    const reports = await old.ask('quality.messages', { from: 0, count: 10 });
    expect(reports).toMatchObject({ total: 1, reports: [{ fileName: 'ET508.edi', travellers: 2, flights: [FLIGHT] }] });
    await old.core.close();
    await emptyStores();
    const today = await openUnit();
    await today.ask('import.start', { way: 'files', files: [{ name: 'ET508.edi', bytes: paxlst(TWO_PEOPLE) }] });
    expect(upgraded).toEqual((await readAll(today.store, 'flightManifests')).map(({ value }) => value));
  });

  test('is rid of a card number that version 1 did not find', async () => {
    await thaw(PRODUCT.databases.practice, frozenStore());
    const { core, store } = await openCore();
    const [message] = await readAll(store, 'messages');
    if (message === undefined) throw new Error('no message');
    const { id, rev, value } = message;
    const text = new TextDecoder().decode(value.kept).replace('BGM', "FTX+AAI+++4111111111111111 1228'BGM");
    const kept = new TextEncoder().encode(text);
    await commit(store, [{ table: 'messages', id, rev, value: { ...value, kept }, index: { flights: [FLIGHT] } }], []);
    await core.resume();
    const [after] = await readAll(store, 'messages');
    expect(new TextDecoder().decode(after?.value.kept)).toMatch(/FTX\+AAI\+\+\+\*[A-Z2-7]{11}1111 1228'BGM/);
    expect(after?.value.kept).toHaveLength(kept.length);
  });

  test('shows what was in it', async () => {
    await thaw(PRODUCT.databases.practice, frozenStore());
    const { ask } = await openCore();
    expect(await ask('session.get', {})).toMatchObject({
      unit: { code: 'LFW', airports: ['LFW'] },
      officer: {
        id: 'LFW-02',
        name: 'A. Lawson',
        agency: 'police',
        role: 'supervisor',
        controlOfficer: false,
        secondLine: false,
      },
      counts: { flights: 1, travellers: 2, flagged: 1 },
    });
    const [row] = await ask('queue.list', {});
    expect(row).toMatchObject({ name: 'OKAFOR, CHIDI', outcome: 'inspect', caseState: 'selected' });
    const view = await ask('traveller.get', { flight: FLIGHT, traveller: row?.traveller ?? '' });
    expect(view.traveller.documents[0]?.number).toBe('TG2950417');
    expect(view.case?.timeline.map(({ kind }) => kind)).toEqual(['claimed', 'hit-decided', 'selected']);
    const [evidence] = await ask('evidence.get', {
      flight: FLIGHT,
      traveller: row?.traveller ?? '',
      facts: ['document.expired'],
    });
    expect(evidence?.lines.some(({ marks }) => marks.some(({ strong }) => strong))).toBe(true);
    const [job] = await ask('import.list', {});
    const { files } = await ask('import.get', { job: job?.job ?? '' });
    expect(files.map(({ state }) => state)).toEqual(['done', 'failed']);
    expect((await ask('audit.list', { before: null, count: 50 })).length).toBeGreaterThanOrEqual(7);
  });
});
