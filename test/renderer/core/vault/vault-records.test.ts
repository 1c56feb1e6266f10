import { Dexie } from 'dexie';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../../../renderer/core/store/open-store.ts';
import {
  NewerVaultError,
  type OfficerAccess,
  putRecords,
  putTries,
  readAccess,
  readAccesses,
  readHeader,
  type VaultHeader,
} from '../../../../renderer/core/vault/vault-records.ts';
import { PRODUCT } from '../../../../shared/host.ts';

let db: Dexie;

beforeEach(async () => {
  db = await openDatabase(PRODUCT.databases.live);
});
afterEach(async () => {
  db.close();
  await Dexie.delete(PRODUCT.databases.live);
});

const access = (officer: string, more: object = {}) =>
  ({ id: `officer/${officer}`, officer, failures: 0, lastFailureAt: null, ...more }) as unknown as OfficerAccess;
const HEADER = { id: 'header', v: 1, vaultId: 'ab' } as unknown as VaultHeader;

test('there is no header before a vault is made, and one of a later form is refused', async () => {
  expect(await readHeader(db)).toBeNull();
  await putRecords(db, [HEADER]);
  expect(await readHeader(db)).toEqual(HEADER);
  await putRecords(db, [{ ...HEADER, v: 2 as 1 }]);
  const failure = await readHeader(db).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(NewerVaultError);
  expect(failure).toMatchObject({ name: 'NewerVaultError', message: 'newer-vault' });
});

test('the access of officers is read without the header, all in order of their ids or one of them', async () => {
  await putRecords(db, [access('LFW-02'), HEADER, access('LFW-01')]);
  expect(await readAccesses(db)).toEqual([access('LFW-01'), access('LFW-02')]);
  expect(await readAccess(db, 'LFW-02')).toEqual(access('LFW-02'));
  expect(await readAccess(db, 'LFW-03')).toBeUndefined();
});

test('tries of an officer are written without anything else, so that a passphrase changed meanwhile is kept', async () => {
  await putRecords(db, [access('LFW-01', { wrapped: 'the new one' }), access('LFW-02')]);
  const tries = { failures: 3, lastFailureAt: '2026-11-24T08:00:00.000Z' };
  await putTries(db, 'LFW-01', tries);
  await putTries(db, 'LFW-03', tries);
  expect(await readAccesses(db)).toEqual([access('LFW-01', { wrapped: 'the new one', ...tries }), access('LFW-02')]);
});
