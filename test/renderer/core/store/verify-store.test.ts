import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { RetainedError, TamperedError } from '../../../../renderer/core/store/keys.ts';
import { LISTED_TABLES } from '../../../../renderer/core/store/ledger.ts';
import type { Store } from '../../../../renderer/core/store/open-store.ts';
import { recordMark } from '../../../../renderer/core/store/record-mark.ts';
import { sealPacked } from '../../../../renderer/core/store/seal.ts';
import { idsToVerify, verifyStore } from '../../../../renderer/core/store/verify-store.ts';
import { bytesWrite, linksWrite, plainStore, removeStores } from '../plain-store.ts';

let store: Store;

afterEach(removeStores);
beforeEach(async () => {
  store = await plainStore();
  const many = Array.from({ length: 120 }, (_, at) => bytesWrite(`a${String(at).padStart(3, '0')}`));
  await commit(store, [...many, linksWrite('F')], [], [{ id: 'header', record: { v: 1 } }]);
});

/** Checks a store, by the ids of before if they are given. */
async function check(at: Store, ids = idsToVerify(at), signal = new AbortController().signal) {
  const told: number[] = [];
  const breathe = vi.fn(async () => undefined);
  const result = await verifyStore(at, await ids, {
    signal,
    slice: { isSpent: false, breathe },
    onChecked: (count) => told.push(count),
  });
  return { ...result, told, breaths: breathe.mock.calls.length };
}

const found = async (at = store) => (await check(at)).findings;

test('a store as it was written has no findings; its records are counted batch by batch', async () => {
  expect(await check(store)).toEqual({ records: 121, retained: 0, findings: [], told: [50, 50, 20, 1], breaths: 121 });
  expect([...(await idsToVerify(store)).keys()]).toEqual(LISTED_TABLES);
});

describe('a finding names table, id and problem of', () => {
  const put = async (id: string, change: object) => store.db.table('jobFiles').update(id, change);

  test.each<[string, (record: { body: Uint8Array }) => Promise<unknown>, string]>([
    ['a changed body', ({ body }) => put('a007', { body: body.with(20, (body[20] ?? 0) ^ 1) }), 'changed'],
    ['a changed key', () => put('a007', { keyId: 'practice.unit.-' }), 'changed'],
    ['another body', ({ body }) => put('a007', { body: body.with(0, (body[0] ?? 0) ^ 1) }), 'replayed'],
    ['a record that is gone', () => store.db.table('jobFiles').delete('a007'), 'missing'],
  ])('%s', async (_, change, problem) => {
    await change(await store.db.table('jobFiles').get('a007'));
    expect(await found()).toEqual([{ table: 'jobFiles', id: 'a007', problem }]);
  });

  test('a record that was slipped in', async () => {
    const record = await store.db.table('jobFiles').get('a007');
    await store.db.table('jobFiles').put({ ...record, id: 'b' });
    expect(await found()).toEqual([{ table: 'jobFiles', id: 'b', problem: 'added' }]);
  });

  test.each([
    ['newer', 2],
    ['older', 0],
  ])('a record of a %s form', async (problem, form) => {
    const sealed = await sealPacked(store, 'jobFiles', 'a007', form, new Uint8Array([0]), undefined);
    const record = { id: 'a007', rev: 1, ...sealed };
    const entry = await store.ledger.prepare([['jobFiles', 'a007', recordMark('jobFiles', record)]]);
    await store.db.transaction('rw', ['jobFiles', 'ledger'], async () => {
      await store.db.table('jobFiles').put(record);
      await store.ledger.append(store.db.table('ledger'), entry);
    });
    store.ledger.settle(entry, true);
    expect(await found()).toEqual([{ table: 'jobFiles', id: 'a007', problem }]);
  });

  test('a record under a key that never existed', async () => {
    const opening = () => Promise.reject(new TamperedError('vault', 'k', 'missing'));
    const ids = new Map([['links', ['F']]] as const);
    const { findings } = await check({ ...store, keys: { ...store.keys, opening } }, Promise.resolve(ids));
    expect(findings).toEqual([{ table: 'links', id: 'F', problem: 'changed' }]);
  });

  test.each([
    ['a changed record of the vault', () => store.db.table('vault').put({ id: 'header', v: 2 }), 'header', 'replayed'],
    ['a record of the vault that is gone', () => store.db.table('vault').clear(), 'header', 'missing'],
    ['a record slipped into the vault', () => store.db.table('vault').put({ id: 'officer/X' }), 'officer/X', 'added'],
  ])('%s', async (_, change, id, problem) => {
    await change();
    expect(await found()).toEqual([{ table: 'vault', id, problem }]);
  });
});

test('records whose period is over are counted apart, and are no findings', async () => {
  const keyId = (await store.table('links').get('F'))?.keyId;
  await commit(store, [{ ...linksWrite('G'), under: { dataClass: 'held', month: null } }], []);
  const opening = async (id: string) => {
    if (id === keyId) throw new RetainedError('destroyed');
    return store.keys.opening(id);
  };
  const result = await check({ ...store, keys: { ...store.keys, opening } });
  expect(result).toMatchObject({ records: 122, retained: 121, findings: [] });
});

test('a record that an officer removes meanwhile is neither counted nor a finding', async () => {
  const ids = await idsToVerify(store);
  await commit(store, [{ table: 'links', id: 'F', remove: true }], []);
  expect(await check(store, Promise.resolve(ids))).toMatchObject({ records: 120, findings: [] });
});

test('a check ends when it is asked to, and a failure that is no damage ends it', async () => {
  const stopped = AbortSignal.abort(new Error('stopped'));
  await expect(check(store, undefined, stopped)).rejects.toThrow('stopped');
  const opening = () => Promise.reject(new Error('disk'));
  await expect(check({ ...store, keys: { ...store.keys, opening } })).rejects.toThrow('disk');
});
