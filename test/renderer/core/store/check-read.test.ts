import { describe, expect, test } from 'vitest';
import { checkMissing, newestOf } from '../../../../renderer/core/store/check-read.ts';
import type { Store } from '../../../../renderer/core/store/open-store.ts';
import type { StoredRecord } from '../../../../renderer/core/store/tables.ts';

type Checked = Parameters<typeof newestOf>[0];

const recordOf = (rev: number): StoredRecord => ({ id: 'a', rev, v: 1, keyId: 'k', body: new Uint8Array() });

/** A store in which `right` is the revision that the ledger lists, and each read gives the next of `reads`. */
function storeOf(
  reads: readonly (StoredRecord | undefined)[],
  { right = -1, expects = () => true }: { readonly right?: number; expects?(): boolean } = {},
) {
  let read = 0;
  const table = () => ({ get: async () => reads[read++] });
  const ledger = { problemOf: (_: string, { rev }: StoredRecord) => (rev === right ? null : 'replayed'), expects };
  return { store: { table, ledger } as unknown as Checked, reads: () => read };
}

describe('a record that was read', () => {
  test('a record that agrees with the ledger is not read again', async () => {
    const { store, reads } = storeOf([], { right: 1 });
    expect(await newestOf(store, 'jobs', recordOf(1))).toEqual(recordOf(1));
    expect(reads()).toBe(0);
  });

  test('a record that was written meanwhile is read again until it agrees', async () => {
    const { store, reads } = storeOf([recordOf(2), recordOf(3), recordOf(4)], { right: 3 });
    expect(await newestOf(store, 'jobs', recordOf(1))).toEqual(recordOf(3));
    expect(reads()).toBe(2);
  });

  test('a record that was removed meanwhile is given as it was read', async () => {
    const { store } = storeOf([undefined], { expects: () => false });
    expect(await newestOf(store, 'jobs', recordOf(1))).toEqual(recordOf(1));
  });

  test('a record that is gone although it should be there is missing', async () => {
    const failure = { message: 'tampered:jobs:missing', id: 'a' };
    await expect(newestOf(storeOf([undefined]).store, 'jobs', recordOf(1))).rejects.toMatchObject(failure);
  });

  test('a record that was removed and put back on the disk is refused, although nothing is expected there', async () => {
    const { store } = storeOf(Array(20).fill(recordOf(9)), { expects: () => false });
    await expect(newestOf(store, 'jobs', recordOf(9))).rejects.toMatchObject({ message: 'tampered:jobs:replayed' });
  });

  test('a record that never agrees is named after eight more reads', async () => {
    const { store, reads } = storeOf(Array(20).fill(recordOf(9)));
    await expect(newestOf(store, 'jobs', recordOf(1))).rejects.toMatchObject({
      message: 'tampered:jobs:replayed',
      id: 'a',
    });
    expect(reads()).toBe(8);
    const last = storeOf([...Array(7).fill(recordOf(9)), recordOf(3)], { right: 3 });
    expect(await newestOf(last.store, 'jobs', recordOf(1))).toEqual(recordOf(3));
  });
});

describe('records that were not found', () => {
  const check = (store: Pick<Store, 'table' | 'ledger'>) => checkMissing(store, 'jobs', ['a']);

  test('a record that was not found and is not listed is no damage, and is not read again', async () => {
    const { store, reads } = storeOf([undefined], { expects: () => false });
    await check(store);
    await checkMissing(storeOf([]).store, 'jobs', []);
    expect(reads()).toBe(0);
  });

  test('a record that was not found is missing when it is listed and still not there', async () => {
    await expect(check(storeOf([undefined]).store)).rejects.toMatchObject({
      message: 'tampered:jobs:missing',
      id: 'a',
    });
  });

  test('a record that came meanwhile is no damage', async () => {
    await expect(check(storeOf([recordOf(1)]).store)).resolves.toBeUndefined();
  });

  test('a record that was removed while it was looked for is no damage', async () => {
    let asked = 0;
    await expect(check(storeOf([undefined], { expects: () => asked++ === 0 }).store)).resolves.toBeUndefined();
  });
});
