import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { slices } from '../../../renderer/core/pause.ts';
import { encrypt } from '../../../renderer/core/store/cipher.ts';
import { ConflictError, commit } from '../../../renderer/core/store/commit.ts';
import { pack } from '../../../renderer/core/store/compress.ts';
import { openDatabase, type Store } from '../../../renderer/core/store/open-store.ts';
import { readOne } from '../../../renderer/core/store/read.ts';
import { recordMark } from '../../../renderer/core/store/record-mark.ts';
import { type StoredRecord, TABLES } from '../../../renderer/core/store/tables.ts';
import { idsToVerify, verifyStore } from '../../../renderer/core/store/verify-store.ts';
import type { AuditEntry } from '../../../shared/audit/audit-entry.ts';
import { PRODUCT } from '../../../shared/host.ts';
import { emptyStores, openCore } from './open-core.ts';

beforeEach(emptyStores);

const unit = { code: 'LFW', airports: ['LFW'] };
const entry: AuditEntry = {
  at: '2026-11-24T08:00:00.000Z',
  officer: 'LFW-01',
  agency: 'customs',
  kind: 'unit.set-up',
  subject: null,
  details: {},
};
const unitWrite = (rev: number | null) => ({ table: 'settings' as const, id: 'unit', rev, value: unit });

async function emptyStore(): Promise<Store> {
  return (await openCore()).store;
}

describe('a commit', () => {
  test('a commit writes records in the one form, with the revision counted up', async () => {
    const store = await emptyStore();
    await commit(store, [unitWrite(0)], [entry]);
    await commit(store, [unitWrite(1)], []);
    const record = await store.table('settings').get('unit');
    expect(record).toMatchObject({ id: 'unit', rev: 2, v: TABLES.settings.form, keyId: 'practice.unit.-' });
    expect(Object.keys(record ?? {}).sort()).toEqual(['body', 'id', 'keyId', 'rev', 'v']);
    expect(await readOne(store, 'settings', 'unit')).toEqual({ id: 'unit', rev: 2, value: unit });
  });

  test.each([
    ['a record that should not exist', 0],
    ['another revision than the one read', 7],
  ])('a commit writes nothing at all, its audit entry included, if it meets %s', async (_, rev) => {
    const store = await emptyStore();
    await commit(store, [unitWrite(0)], []);
    const other = { table: 'settings' as const, id: 'officers', rev: 0, value: [] };
    await expect(commit(store, [other, unitWrite(rev)], [entry])).rejects.toThrow(ConflictError);
    expect(await store.table('settings').count()).toBe(1);
    expect(await store.table('audit').count()).toBe(0);
  });

  test('a commit keeps nothing personal outside the sealed body', async () => {
    const store = await emptyStore();
    const indexes = store.db.tables.flatMap(({ schema }) => schema.indexes.map(({ name }) => name));
    // Ids, days, times and states. Nothing that tells of a person may stand beside the sealed body.
    const harmless = [
      'case',
      'day',
      'flight',
      'flights',
      'keyId',
      'kind',
      'list',
      'received',
      'started',
      'state',
      'traveller',
    ];
    expect([...new Set(indexes)].sort()).toEqual(harmless);
  });
});

/** The record of the unit as a release that writes form `v` does. */
async function writtenIn(store: Store, v: number): Promise<StoredRecord> {
  const { id: keyId, key } = await store.keys.sealing('unit', null);
  const packed = await pack(new TextEncoder().encode('{}'));
  const body = await encrypt(key, packed, ['practice', 'settings', 'unit', v, keyId]);
  const record: StoredRecord = { id: 'unit', rev: 2, v, keyId, body };
  const entry = await store.ledger.prepare([['settings', 'unit', recordMark('settings', record)]]);
  await store.db.transaction('rw', ['settings', 'ledger'], async () => {
    await store.table('settings').put(record);
    await store.ledger.append(store.db.table('ledger'), entry);
  });
  store.ledger.settle(entry, true);
  return record;
}

describe('a record of a form that this release does not read', () => {
  test.each([
    ['newer', TABLES.settings.form + 1],
    ['older', TABLES.settings.form - 1],
  ])('a record of a %s form is named, refused and left untouched', async (age, form) => {
    const test = await openCore();
    const { store } = test;
    await commit(store, [unitWrite(0)], []);
    const other = await writtenIn(store, form);
    expect(await test.refused('session.get', {})).toEqual({
      code: 'store-failed',
      detail: `${age}-record:settings:${form}`,
    });
    expect(await test.refused('unit.set-up', { airports: ['LFW'] })).toMatchObject({ code: 'store-failed' });
    expect(await store.table('settings').get('unit')).toEqual(other);
    const check = await verifyStore(store, await idsToVerify(store), {
      signal: new AbortController().signal,
      slice: slices(),
      onChecked: () => undefined,
    });
    expect(check.findings).toEqual([{ table: 'settings', id: 'unit', problem: age }]);
  });
});

test('a database from before stores were sealed is refused by name and left untouched', async () => {
  const name = PRODUCT.databases.practice;
  const old = new Dexie(name);
  old.version(3).stores({ settings: 'id', unreadFiles: 'id' });
  await old.open();
  await old.table('unreadFiles').put({ id: 'one', body: new Uint8Array([1]) });
  old.close();
  await expect(openDatabase(name)).rejects.toMatchObject({ name: 'OlderStoreError' });
  const after = await new Dexie(name).open();
  expect([after.verno, after.tables.map((table) => table.name).sort()]).toEqual([3, ['settings', 'unreadFiles']]);
  expect(await after.table('unreadFiles').count()).toBe(1);
  after.close();
});
