import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../../renderer/core/store/open-store.ts';
import { readAll } from '../../../renderer/core/store/read.ts';
import { TABLE_NAMES } from '../../../renderer/core/store/tables.ts';
import { PRODUCT } from '../../../shared/host.ts';
import { countOnceOpened, type FrozenStore, filledTables, thaw } from './frozen-store.ts';
import { FLIGHT } from './messages.ts';
import { emptyStores, openCore } from './open-core.ts';
import { testStore } from './test-keys.ts';

const FILE = new URL('../../fixtures/store-v2/store.json', import.meta.url);

beforeEach(emptyStores);

describe('the store frozen at version 2', () => {
  function frozenStore(): FrozenStore {
    return JSON.parse(readFileSync(FILE, 'utf8')) as FrozenStore;
  }

  test('has a record in every table', () => {
    const { schema } = frozenStore();
    expect(filledTables(frozenStore())).toEqual(TABLE_NAMES.filter((table) => Object.hasOwn(schema, table)));
    expect(Object.keys(schema)).toHaveLength(18);
  });

  test('is opened by the code of today, every record of it', async () => {
    const frozen = frozenStore();
    await thaw(PRODUCT.databases.practice, frozen);
    const store = await openStore(await testStore('practice'));
    for (const table of TABLE_NAMES) {
      const records = await readAll(store, table);
      expect(records.length, table).toBe(countOnceOpened(frozen, table));
      for (const { value } of records) expect(value, table).toBeTruthy();
    }
    store.close();
  });

  test('shows what was in it', async () => {
    await thaw(PRODUCT.databases.practice, frozenStore());
    const { ask, core } = await openCore();
    await core.resume();
    const view = await ask('flights.get', { id: FLIGHT });
    expect(view.travellers.map(({ name }) => name).sort()).toEqual([
      'ADJEI, AMA',
      'AGBEKO, AYELE',
      'KOUDJO, YAO',
      'MENSAH, KOFI',
      'OKAFOR, CHIDI',
    ]);
    expect(view.row).toMatchObject({ expected: true, patch: { gate: 'B4' } });
    expect(await ask('quarantine.list', {})).toMatchObject([{ fileName: 'letter.txt', expires: '2026-12-14' }]);
    expect(await ask('mapping.profiles', {})).toMatchObject([{ name: 'Small carrier' }]);
    expect((await ask('quality.messages', { from: 0, count: 10 })).total).toBe(4);
    expect(await ask('reference.search', { kind: 'carrier', search: 'QQ', editedOnly: true })).toMatchObject({
      edits: 1,
    });
    expect((await ask('queue.list', {})).find(({ name }) => name.startsWith('OKAFOR'))).toMatchObject({
      caseState: 'open',
    });
    const booking = view.messages.find(({ fileName }) => fileName === 'booking.edi');
    const message = await ask('message.get', { id: booking?.id ?? '' });
    expect(message.manifest.bookings[0]?.payments[0]?.token).toMatch(/^[A-Z2-7]{8,14}$/);
  });
});
