import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { readSetting } from '../../../renderer/core/session.ts';
import type { Keys } from '../../../renderer/core/store/keys.ts';
import { openStore } from '../../../renderer/core/store/open-store.ts';
import { readAll } from '../../../renderer/core/store/read.ts';
import { NO_KEY } from '../../../renderer/core/store/record-mark.ts';
import { TABLE_NAMES } from '../../../renderer/core/store/tables.ts';
import { PRODUCT } from '../../../shared/host.ts';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { countOnceOpened, type FrozenStore, filledTables, thaw } from './frozen-store.ts';
import { crowd, FLIGHT } from './messages.ts';
import { emptyStores, openCore, worldWithRules } from './open-core.ts';
import { openWindow } from './open-window.ts';
import { testStore } from './test-keys.ts';

const FILE = new URL('../../fixtures/store-v3/store.json', import.meta.url);

beforeEach(emptyStores);

const WIDE = 'immigration.wide';
const TRIED = 'police.tried';
const WHEN = '{ fact: document.expired, is: true }';
const WORLD = worldWithRules(
  ruleText(WHEN, { id: WIDE, mandate: 'immigration', family: 'identity', weight: '40' }),
  ruleText(WHEN, { id: TRIED, mandate: 'police', family: 'identity', weight: '30' }),
);

function frozenStore(): FrozenStore {
  return JSON.parse(readFileSync(FILE, 'utf8')) as FrozenStore;
}

describe('the store frozen at version 3', () => {
  test('has a record in every table', () => {
    const { schema } = frozenStore();
    expect(filledTables(frozenStore())).toEqual(TABLE_NAMES.filter((table) => Object.hasOwn(schema, table)));
    expect(Object.keys(schema)).toHaveLength(24);
  });

  test('is sealed when it is first opened with keys, and every record of it opens', async () => {
    const frozen = frozenStore();
    await thaw(PRODUCT.databases.practice, frozen);
    const store = await openStore(await testStore('practice'));
    for (const table of TABLE_NAMES) {
      const kept = await store.table(table).toArray();
      expect(kept.filter(({ keyId }) => keyId === NO_KEY).length, table).toBe(0);
      const records = await readAll(store, table);
      expect(records.length, table).toBe(countOnceOpened(frozen, table));
      for (const { value } of records) expect(value, table).toBeTruthy();
    }
    store.close();
  });

  test('goes on in practice, with everybody who acted in it still named', async () => {
    await thaw(PRODUCT.databases.practice, frozenStore());
    const plain = await openStore(await testStore('practice'));
    const acted = (await readSetting(plain, 'officers'))?.value ?? [];
    plain.close();
    await emptyStores();
    await thaw(PRODUCT.databases.practice, frozenStore());
    const window = openWindow();
    await window.practise();
    const { officer, officers } = await window.get('session.get', {});
    expect(officers.slice(0, acted.length).map(({ name }) => name)).toEqual(acted.map(({ name }) => name));
    expect(officers.at(-1)).toMatchObject({ id: officer.id, name: 'Ama Mensah' });
  });

  test.each([1, 12, 40])('is sealed to the end when that was cut short after %d records', async (cut) => {
    const frozen = frozenStore();
    await thaw(PRODUCT.databases.practice, frozen);
    const { keys, clock } = await testStore('practice');
    let left = cut;
    const dying: Keys = {
      ...keys,
      sealing: (dataClass, month) =>
        left-- > 0 ? keys.sealing(dataClass, month) : Promise.reject(new Error('the power is gone')),
    };
    await expect(openStore({ keys: dying, clock })).rejects.toThrow('the power is gone');
    const store = await openStore({ keys, clock });
    expect(store.ledger.problem).toBeNull();
    for (const table of TABLE_NAMES) {
      expect((await readAll(store, table)).length, table).toBe(countOnceOpened(frozen, table));
    }
    store.close();
  });

  test('shows what was in it', async () => {
    await thaw(PRODUCT.databases.practice, frozenStore());
    const { ask, core } = await openCore('practice', undefined, { world: WORLD });
    await core.resume();
    const view = await ask('flights.get', { id: FLIGHT });
    expect(view.travellers.map(({ name }) => name).sort()).toEqual([
      'ADJEI, AMA',
      'AGBEKO, AYELE',
      ...crowd(6)
        .map(({ surname, given }) => `${surname}, ${given}`)
        .sort(),
      'KOUDJO, YAO',
    ]);
    expect(view.row).toMatchObject({ expected: true, patch: { gate: 'B4' } });
    expect(await ask('quarantine.list', {})).toMatchObject([{ fileName: 'letter.txt' }]);
    expect((await ask('holds.list', {})).limit).toEqual({ perMille: 300, least: 2 });
    expect((await ask('mutes.list', {})).length).toBe(1);
    expect(await ask('drafts.list', {})).toMatchObject([{ title: 'Left as it was' }]);
    expect((await ask('cases.list', {})).map(({ id }) => id)).toEqual(['LFW-2026-000001']);
  });
});
