import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../../../renderer/core/store/open-store.ts';
import type { KeyPlace } from '../../../../renderer/core/vault/key-ring.ts';
import { makeVault } from '../../../../renderer/core/vault/make-vault.ts';
import { OpenVault, VaultClosedError } from '../../../../renderer/core/vault/open-vault.ts';
import { ringKeys } from '../../../../renderer/core/vault/ring-keys.ts';
import { putRecords, readHeader } from '../../../../renderer/core/vault/vault-records.ts';
import { PRODUCT } from '../../../../shared/host.ts';
import { removeStores } from '../plain-store.ts';
import { fastKdf } from './fast-kdf.ts';

beforeEach(removeStores);

const tools = { kdf: fastKdf, deviceSecret: null, now: () => '2026-11-24T08:00:00.000Z' };

async function newVault() {
  const db = await openDatabase(PRODUCT.databases.live);
  const { vault } = await makeVault(db, tools, {
    firstRecords: { accounts: [], airports: ['LFW'], periods: null },
    passphrases: [],
    commissioned: false,
  });
  return { db, vault };
}

const PLACES = ['2026-10', '2026-11', null].map(
  (month): KeyPlace => ({ store: 'live', dataClass: month === null ? 'unit' : 'passenger', month }),
);

test('a key whose destruction is not written stays as it is, and seals and opens as before', async () => {
  const { db, vault } = await newVault();
  const place = { store: 'live', dataClass: 'passenger', month: '2026-11' } as const;
  const { id, key } = await vault.makeKey(place);
  const before = key?.slice();
  vault.writeBy(async () => Promise.reject(new Error('disk-full')));
  await expect(vault.destroyKeys([id])).rejects.toThrow('disk-full');
  expect(vault.keyById(id)).toEqual({ state: 'live', key: before });
  expect(vault.sealingKey(place)?.key).toEqual(before);
  db.close();
});

test('whichever writes of keys fail, memory and disk hold the same keys, none of them overwritten', async () => {
  const act = fc.record({
    does: fc.constantFrom('make', 'mask', 'destroy'),
    which: fc.nat(PLACES.length - 1),
    fails: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
      await removeStores();
      const { db, vault } = await newVault();
      for (const { does, which, fails } of acts) {
        const before = vault.ring;
        const copy = new Map([...before].map(([id, one]) => [id, { ...one, key: one.key?.slice() ?? null }]));
        vault.writeBy((header) => (fails ? Promise.reject(new Error('disk-full')) : putRecords(db, [header])));
        const id = [...vault.ring.keys()][which];
        const acting =
          does === 'make'
            ? vault.makeKey(PLACES[which] as KeyPlace)
            : vault[does === 'mask' ? 'maskKeys' : 'destroyKeys'](id === undefined ? [] : [id]);
        const failed = await acting.then(
          () => false,
          () => true,
        );
        if (failed) expect(vault.ring).toEqual(copy);
        const header = await readHeader(db);
        const reopened = header === null ? null : await OpenVault.open(db, tools, vault.key.slice(), header);
        expect(reopened?.ring).toEqual(vault.ring);
        for (const { state, key } of vault.ring.values()) {
          if (state === 'destroyed') expect(key).toBeNull();
          else expect(key?.some((byte) => byte !== 0)).toBe(true);
        }
        // What was destroyed is overwritten in the ring before, too.
        for (const [name, one] of before)
          if (one.key !== null && vault.ring.get(name)?.key === null) expect(one.key).toEqual(new Uint8Array(32));
      }
      vault.close();
      db.close();
    }),
    { numRuns: 30 },
  );
});

test('a closed vault seals and opens nothing for callers that still hold it', async () => {
  const { db, vault } = await newVault();
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
