import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../../../renderer/core/store/open-store.ts';
import { hasOwnMac } from '../../../../renderer/core/vault/header-proof.ts';
import type { KeyPlace } from '../../../../renderer/core/vault/key-ring.ts';
import { makeVault } from '../../../../renderer/core/vault/make-vault.ts';
import { accessName, OpenVault, VaultClosedError } from '../../../../renderer/core/vault/open-vault.ts';
import { ringKeys } from '../../../../renderer/core/vault/ring-keys.ts';
import { makeBoxKeys } from '../../../../renderer/core/vault/seal-box.ts';
import { putRecords, readHeader, type VaultHeader } from '../../../../renderer/core/vault/vault-records.ts';
import { kekOf, unwrapKey } from '../../../../renderer/core/vault/wrap.ts';
import { PRODUCT } from '../../../../shared/host.ts';
import { removeStores } from '../plain-store.ts';
import { fastKdf } from './fast-kdf.ts';

beforeEach(removeStores);

const tools = { kdf: fastKdf, deviceSecret: null, now: () => '2026-11-24T08:00:00.000Z' };

async function newVault(deviceSecret: Uint8Array | null = null) {
  const db = await openDatabase(PRODUCT.databases.live);
  const { vault } = await makeVault(
    db,
    { ...tools, deviceSecret },
    {
      firstRecords: { accounts: [], airports: ['LFW'], periods: null },
      passphrases: [],
      commissioned: false,
    },
  );
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
  await expect(vault.takeFromBox(new Uint8Array(100), 'a')).rejects.toThrow('vault-closed');
  await expect(vault.renewRecovery()).rejects.toThrow('vault-closed');
  db.close();
});

test.each([
  ['without a key store', null],
  ['with a key store', new Uint8Array(32).fill(9)],
])(
  'on a computer %s, an officer’s passphrase opens the vault key for this vault and this officer only',
  async (_, secret) => {
    const { db, vault } = await newVault(secret);
    const { vaultId } = vault.header;
    const access = await vault.accessOf('LFW-01', 'a passphrase');
    expect(access).toMatchObject({
      ...{ id: 'officer/LFW-01', v: 1, officer: 'LFW-01', device: secret !== null },
      ...{ failures: 0, lastFailureAt: null },
    });
    const kek = async (deviceSecret: Uint8Array | null) =>
      kekOf(await fastKdf('a passphrase', access.kdf), deviceSecret);
    expect(accessName(vaultId, 'LFW-01')).toBe(`${vaultId}/officer/LFW-01`);
    expect(await unwrapKey(access.wrapped, await kek(secret), `${vaultId}/officer/LFW-01`)).toEqual(vault.key);
    for (const name of [`${vaultId}/officer/LFW-02`, 'other/officer/LFW-01'])
      expect(await unwrapKey(access.wrapped, await kek(secret), name)).toBeNull();
    const other = secret === null ? new Uint8Array(32).fill(9) : null;
    expect(await unwrapKey(access.wrapped, await kek(other), `${vaultId}/officer/LFW-01`)).toBeNull();
    db.close();
  },
);

const SECRET = new Uint8Array(32).fill(9);
const withoutMac = ({ mac: _, ...rest }: VaultHeader): VaultHeader => rest;

test.each<[string, Uint8Array | null, (header: VaultHeader) => VaultHeader | Promise<VaultHeader>, boolean]>([
  ['that is authenticated', SECRET, (header) => header, false],
  ['that is not authenticated', SECRET, withoutMac, true],
  ['that another computer authenticated', SECRET, (header) => ({ ...header, mac: new Uint8Array(32) }), true],
  ['where there is no key store', null, (header) => header, false],
  [
    'with another public key',
    null,
    async (header) => ({ ...header, publicKey: (await makeBoxKeys()).publicKey }),
    true,
  ],
])(
  'a header %s is written at the sign-in only where it is not as this computer writes it',
  async (_, secret, change, isWritten) => {
    const { db, vault } = await newVault(secret);
    const header = await change(vault.header);
    const opened = await OpenVault.open(db, { ...tools, deviceSecret: secret }, vault.key.slice(), header);
    if (opened === null) throw new Error('not opened');
    const written: VaultHeader[] = [];
    opened.writeBy(async (each) => void written.push(each));
    await opened.writeProof();
    expect(written).toHaveLength(isWritten ? 1 : 0);
    expect(opened.header).toEqual(written[0] ?? header);
    expect(opened.header.publicKey).toEqual(vault.header.publicKey);
    expect(opened.boxReplaced).toBe(header.publicKey !== vault.header.publicKey);
    if (secret !== null) expect(await hasOwnMac(opened.header, secret)).toBe(true);
    db.close();
  },
);

test('a vault writes its header to its database until another way is set', async () => {
  const { db, vault } = await newVault();
  await vault.clearFirstRecords();
  expect([vault.header.beginning, await readHeader(db)]).toEqual([null, vault.header]);
  db.close();
});
