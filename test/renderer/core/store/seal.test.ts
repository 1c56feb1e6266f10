import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { RetainedError } from '../../../../renderer/core/store/keys.ts';
import type { Store } from '../../../../renderer/core/store/open-store.ts';
import {
  open,
  openByItself,
  openBytes,
  opensByItself,
  seal,
  sealPacked,
} from '../../../../renderer/core/store/seal.ts';
import type { StoredRecord } from '../../../../renderer/core/store/tables.ts';
import { bytesWrite, plainStore, removeStores } from '../plain-store.ts';
import { testKeys } from '../test-keys.ts';

const UNIT = { code: 'LFW', airports: ['LFW'] };

let store: Store;
let record: StoredRecord;

afterEach(removeStores);
beforeEach(async () => {
  store = await plainStore();
  await commit(store, [{ table: 'settings', id: 'unit', rev: 0, value: UNIT }, bytesWrite('a', 9)], []);
  record = (await store.table('settings').get('unit')) as StoredRecord;
});

test('a sealed body opens as it was, whole or as bytes, with the ledger or without', async () => {
  expect(await open(store, 'settings', record)).toEqual(UNIT);
  expect(await openByItself(store, 'settings', record)).toEqual(UNIT);
  expect(await opensByItself(store, 'settings', record)).toBe(true);
  const bytes = await openBytes(store, 'settings', record);
  expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual(UNIT);
});

describe('a body on its own', () => {
  test.each<[string, 'settings' | 'jobs', Partial<StoredRecord>]>([
    ['under another table', 'jobs', {}],
    ['under another id', 'settings', { id: 'frame' }],
    ['of another form', 'settings', { v: 2 }],
    ['of another key', 'settings', { keyId: 'practice.case.2026-11' }],
  ])('a body %s does not open', async (_, table, change) => {
    const moved = { ...record, ...change };
    expect(await opensByItself(store, table, moved)).toBe(false);
    await expect(openByItself(store, table, moved)).rejects.toMatchObject({
      message: `tampered:${table}:changed`,
      id: moved.id,
    });
  });

  test('a body does not open in another store, even with the same key', async () => {
    const there = { ...store, keys: { ...(await testKeys('live')), opening: store.keys.opening } };
    expect(await opensByItself(there, 'settings', record)).toBe(false);
  });

  test('a body whose period is over is named so, not damaged', async () => {
    const keys = { ...store.keys, opening: () => Promise.reject(new RetainedError('destroyed')) };
    await expect(opensByItself({ ...store, keys }, 'settings', record)).rejects.toThrow('retained:destroyed');
    await expect(open({ ...store, keys }, 'settings', record)).rejects.toThrow('retained:destroyed');
  });

  test('a body of a later form is refused by name, and is no damage', async () => {
    const later = await writtenAs(store, 2);
    await expect(openByItself(store, 'settings', later)).rejects.toMatchObject({
      name: 'NewerRecordError',
      message: 'newer-record:settings:2',
      table: 'settings',
    });
    expect(await opensByItself(store, 'settings', later)).toBe(true);
  });
});

/** The unit as a release that writes form `v` seals it. */
async function writtenAs(at: Store, v: number): Promise<StoredRecord> {
  const packed = await at.pack(new TextEncoder().encode('{}'));
  return { id: 'unit', rev: 1, ...(await sealPacked(at, 'settings', 'unit', v, packed, undefined)) };
}

describe('a body compared with the ledger', () => {
  test('a body whose bytes were changed behind its vector is named changed', async () => {
    const body = Uint8Array.from(record.body, (byte, at) => (at === 20 ? byte ^ 1 : byte));
    const failure = { message: 'tampered:settings:changed', table: 'settings', id: 'unit' };
    await expect(open(store, 'settings', { ...record, body })).rejects.toMatchObject(failure);
    await expect(openBytes(store, 'settings', { ...record, body })).rejects.toMatchObject(failure);
  });

  test('a body that was written again since it was read opens as it is now', async () => {
    await commit(store, [{ table: 'settings', id: 'unit', rev: 1, value: { ...UNIT, code: 'ACC' } }], []);
    expect(await open(store, 'settings', record)).toMatchObject({ code: 'ACC' });
  });
});

test('a body is sealed with the key of its table and month, or with the one that the write names', async () => {
  const value = new Uint8Array([1]);
  const own = await seal(store, 'jobFiles', 'x', value);
  expect([own.v, own.keyId]).toEqual([1, 'practice.passenger.2026-11']);
  const held = await seal(store, 'jobFiles', 'x', value, undefined, { dataClass: 'held', month: '2026-03' });
  expect(held.keyId).toBe('practice.held.2026-03');
  const flight = await seal(store, 'decisions', 'd', {} as never, { flight: 'ET-1-ADD-2026-12-24' });
  expect(flight.keyId).toBe('practice.passenger.2026-12');
});
