import { beforeEach, describe, expect, test } from 'vitest';
import {
  linkOf,
  readCores,
  readEntries,
  recordsBelow,
  recordsFrom,
} from '../../../../renderer/core/audit/read-trail.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { RetainedError } from '../../../../renderer/core/store/keys.ts';
import type { Store } from '../../../../renderer/core/store/open-store.ts';
import { commitmentOf } from '../../../../shared/audit/chain.ts';
import { beginEmpty, emptyStore, entry, storeWith } from './trail-stores.ts';

beforeEach(beginEmpty);

/** The store as it is when the key of the values is in another state. */
function withValueKeys(store: Store, error: Error): Store {
  const { keys } = store;
  const opening = async (id: string) => {
    if (id === 'live.audit.2026-11') throw error;
    return keys.opening(id);
  };
  return { ...store, keys: { ...keys, opening } };
}

const stateOf = async (store: Store) => {
  const [found] = await readEntries(store, await recordsFrom(store, 1, 1));
  return [found?.state, found?.values === null ? null : 'values'];
};

describe('entries of the trail', () => {
  test('entries are read from a number on in order, or below one with the latest first', async () => {
    const store = await storeWith(5);
    const numbers = (records: readonly { readonly seq: number }[]) => records.map(({ seq }) => seq);
    expect(numbers(await recordsFrom(store, 2, 3))).toEqual([2, 3, 4]);
    expect(numbers(await recordsBelow(store, 4, 2))).toEqual([3, 2]);
    expect(numbers(await recordsBelow(store, 1, 2))).toEqual([]);
  });

  test('entries that were opened before are not opened again', async () => {
    const store = await storeWith(1);
    const records = await recordsFrom(store, 1, 1);
    const known = await readCores(store, records);
    await expect(readEntries(withoutKeys(store), records)).rejects.toThrow('locked');
    const [found] = await readEntries(store, records, known);
    expect(found?.core).toBe(known[0]);
    expect(found).toMatchObject({ seq: 1, state: 'whole', values: { details: { number: 1 } } });
  });

  test('an entry without values has none', async () => {
    const store = await emptyStore();
    await commit(store, [], [entry(1, { details: {} })]);
    expect(await stateOf(store)).toEqual(['none', null]);
    // They are not looked for, so nothing is found that was put in their place.
    const [record] = await recordsFrom(store, 1, 1);
    await store.table('auditValues').put({ ...(record as object), id: record?.id ?? '' } as never);
    expect(await stateOf(store)).toEqual(['none', null]);
  });

  test.each([
    ['destroyed', new RetainedError('destroyed'), ['destroyed', null]],
    ['put away', new RetainedError('masked'), ['destroyed', null]],
  ])('values whose key was %s are told as destroyed', async (_, error, expected) => {
    expect(await stateOf(withValueKeys(await storeWith(1), error))).toEqual(expected);
  });

  test.each([
    ['whose key was destroyed', new RetainedError('destroyed'), 'destroyed'],
    ['whose key was only put away', new RetainedError('masked'), 'missing'],
    ['whose key cannot be read', new Error('locked'), 'missing'],
  ])('values that are gone and %s are told as %s', async (_, error, expected) => {
    const store = await storeWith(1);
    await store.table('auditValues').clear();
    expect(await stateOf(withValueKeys(store, error))).toEqual([expected, null]);
  });

  test('values with an edited byte are told as changed', async () => {
    const store = await storeWith(1);
    const [record] = await store.table('auditValues').toArray();
    if (record === undefined) throw new Error('it has values');
    const body = record.body.slice();
    body[20] = (body[20] ?? 0) ^ 1;
    await store.table('auditValues').put({ ...record, body });
    expect(await stateOf(store)).toEqual(['changed', null]);
  });

  test('values that open and are not those that the entry names are told as changed', async () => {
    const store = await storeWith(2);
    const records = await recordsFrom(store, 1, 2);
    const [one, other] = await readCores(store, records);
    if (one == null || other == null) throw new Error('both can be opened');
    const found = await readEntries(store, records, [{ ...one, values: other.values }, other]);
    expect(found.map(({ state }) => state)).toEqual(['changed', 'whole']);
  });

  test('an entry that cannot be opened is apart, without values', async () => {
    const store = await storeWith(1);
    await store.table('audit').update(1, { body: new Uint8Array(40) });
    const [found] = await readEntries(store, await recordsFrom(store, 1, 1));
    expect(found).toMatchObject({ core: null, values: null, state: 'apart' });
  });

  test('any other failure to open values is no finding about them', async () => {
    await expect(stateOf(withValueKeys(await storeWith(1), new Error('locked')))).rejects.toThrow('locked');
  });

  test('an entry is verified by what was read of it', async () => {
    const store = await storeWith(1);
    const [found] = await readEntries(store, await recordsFrom(store, 1, 1));
    if (found === undefined || found.core === null) throw new Error('it can be opened');
    const { seq, hash } = found;
    expect(linkOf(found)).toEqual({ seq, hash, commitment: commitmentOf(found.core), values: 'whole' });
    expect(linkOf({ ...found, core: null, state: 'apart' })).toMatchObject({ commitment: null, values: 'apart' });
  });
});

/** A store none of whose keys can be read. */
function withoutKeys(store: Store): Store {
  return { ...store, keys: { ...store.keys, opening: () => Promise.reject(new Error('locked')) } };
}
