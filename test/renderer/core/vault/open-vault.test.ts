import { beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../../../renderer/core/store/open-store.ts';
import { makeVault } from '../../../../renderer/core/vault/make-vault.ts';
import { VaultClosedError } from '../../../../renderer/core/vault/open-vault.ts';
import { ringKeys } from '../../../../renderer/core/vault/ring-keys.ts';
import { PRODUCT } from '../../../../shared/host.ts';
import { emptyStores } from '../open-core.ts';
import { fastKdf } from './fast-kdf.ts';

beforeEach(emptyStores);

test('a closed vault seals and opens nothing for callers that still hold it', async () => {
  const db = await openDatabase(PRODUCT.databases.live);
  const tools = { kdf: fastKdf, deviceSecret: null, now: () => '2026-11-24T08:00:00.000Z' };
  const { vault } = await makeVault(db, tools, {
    firstRecords: { accounts: [], airports: ['LFW'], periods: null },
    passphrases: [],
    commissioned: false,
  });
  const place = { store: 'live', dataClass: 'unit', month: null } as const;
  const { id, key } = await vault.makeKey(place);
  const keys = await ringKeys(vault, 'live');
  vault.close();
  expect(key?.every((byte) => byte === 0)).toBe(true);
  expect(vault.key.every((byte) => byte === 0)).toBe(true);
  await expect(async () => keys.sealing('unit', null)).rejects.toThrow(VaultClosedError);
  await expect(async () => keys.sealing('passenger', '2026-11')).rejects.toThrow(VaultClosedError);
  await expect(keys.opening(id)).rejects.toThrow(VaultClosedError);
  await expect(vault.accessOf('LFW-01', 'anything')).rejects.toThrow(VaultClosedError);
  db.close();
});
