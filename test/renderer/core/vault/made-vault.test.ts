/** A vault as it is made, its keys, and the records that it writes first. */
import type { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commit, type Write } from '../../../../renderer/core/store/commit.ts';
import { openDatabase, type Store, storeIn } from '../../../../renderer/core/store/open-store.ts';
import { readAll, readOne } from '../../../../renderer/core/store/read.ts';
import { openByItself } from '../../../../renderer/core/store/seal.ts';
import { writeFirstRecords } from '../../../../renderer/core/vault/first-records.ts';
import type { KeyPlace } from '../../../../renderer/core/vault/key-ring.ts';
import { makeVault, type NewVault } from '../../../../renderer/core/vault/make-vault.ts';
import { OpenVault } from '../../../../renderer/core/vault/open-vault.ts';
import { ringKeys } from '../../../../renderer/core/vault/ring-keys.ts';
import { sealTo } from '../../../../renderer/core/vault/seal-box.ts';
import { putRecords, readHeader, type VaultHeader } from '../../../../renderer/core/vault/vault-records.ts';
import { deriveKey, hkdf, wrapKey } from '../../../../renderer/core/vault/wrap.ts';
import { PRODUCT } from '../../../../shared/host.ts';
import { DEFAULT_PERIODS } from '../../../../shared/retention/periods.ts';
import { fastKdf } from './fast-kdf.ts';
import { madeKeys, readableKeys } from './made-keys.ts';
import { accountOf, NOW, removeVaults, UNIT } from './plain-vault.ts';

const tools = { kdf: fastKdf, deviceSecret: null, now: () => NOW };
const NOVEMBER: KeyPlace = { store: 'live', dataClass: 'passenger', month: '2026-11' };

let db: Dexie;

beforeEach(async () => {
  db = await openDatabase(PRODUCT.databases.live);
});
afterEach(async () => {
  db.close();
  await removeVaults();
});

const newVault = async (wanted: NewVault = UNIT) => (await makeVault(db, tools, wanted)).vault;
/** The vault as a later start opens it from the disk. */
async function reopened(vault: OpenVault): Promise<OpenVault> {
  const header = (await readHeader(db)) as VaultHeader;
  return (await OpenVault.open(db, tools, vault.key.slice(), header)) as OpenVault;
}

describe('a vault that is made', () => {
  test('a vault is made with access for each officer, and removes what lay there of an older one', async () => {
    await db.table('vault').put({ id: 'officer/LFW-09' });
    const { vault, recovery } = await makeVault(db, tools, UNIT);
    expect(await db.table('vault').toCollection().primaryKeys()).toEqual([
      'header',
      'officer/LFW-01',
      'officer/LFW-02',
    ]);
    expect(vault.header).toMatchObject({ id: 'header', v: 1, createdAt: NOW, commissioned: true });
    expect(vault.header.vaultId).toMatch(/^[0-9a-f]{32}$/);
    expect(recovery).toEqual([expect.stringMatching(/^1/), expect.stringMatching(/^2/)]);
    expect((await readHeader(db))?.publicKey).toHaveLength(65);
    const other = await newVault();
    expect(other.header.vaultId).not.toBe(vault.header.vaultId);
    expect(other.key).not.toEqual(vault.key);
  });

  test('a vault for practice has no recovery code', async () => {
    const made = await makeVault(db, tools, { ...UNIT, commissioned: false });
    expect([made.recovery, made.vault.header.recovery, made.vault.header.commissioned]).toEqual([null, null, false]);
  });

  test('a vault keeps what it has to write first, sealed, until that is written', async () => {
    const vault = await newVault();
    expect(await (await reopened(vault)).firstRecords()).toEqual(UNIT.firstRecords);
    await vault.clearFirstRecords();
    expect([await vault.firstRecords(), (await reopened(vault)).header.beginning]).toEqual([null, null]);
  });

  test('first records that do not open are a failure', async () => {
    const vault = await newVault();
    const header = (await readHeader(db)) as VaultHeader;
    await putRecords(db, [{ ...header, beginning: header.ring }]);
    await expect((await reopened(vault)).firstRecords()).rejects.toThrow('first-records-unreadable');
  });

  test('a vault whose ring is of a later release is not opened, and one with another key neither', async () => {
    const vault = await newVault();
    const { header } = vault;
    expect(await OpenVault.open(db, tools, new Uint8Array(32).fill(1), header)).toBeNull();
    const later = new TextEncoder().encode('{"form":2,"keys":[]}');
    const ring = await wrapKey(later, await deriveKey(vault.key, 'ring'), `${header.vaultId}/ring`);
    await expect(OpenVault.open(db, tools, vault.key, { ...header, ring })).rejects.toThrow('newer-ring');
  });
});

describe('the keys of an open vault', () => {
  test('a key is on the disk before it is given, and the same place has one key', async () => {
    const vault = await newVault();
    expect(vault.sealingKey(NOVEMBER)).toBeNull();
    const [one, other] = await Promise.all([vault.makeKey(NOVEMBER), vault.makeKey(NOVEMBER)]);
    expect(other).toBe(one);
    expect(one).toMatchObject({ id: 'live.passenger.2026-11', state: 'live', made: NOW });
    expect((await reopened(vault)).sealingKey(NOVEMBER)?.key).toEqual(one.key);
    expect(vault.sealingKey(NOVEMBER)).toBe(one);
  });

  test('keys end one after the other, with the time, on the disk too; ending again writes nothing', async () => {
    const vault = await newVault();
    const ids = (await Promise.all([vault.makeKey(NOVEMBER), vault.makeKey({ ...NOVEMBER, dataClass: 'case' })])).map(
      ({ id }) => id,
    );
    const written: VaultHeader[] = [];
    vault.writeBy(async (header) => {
      written.push(header);
      await putRecords(db, [header]);
    });
    await vault.maskKeys(ids);
    const again = await reopened(vault);
    expect(ids.map((id) => again.keyById(id).state)).toEqual(['masked', 'masked']);
    await vault.maskKeys(ids);
    await vault.destroyKeys(ids);
    await vault.destroyKeys(ids);
    expect(written).toHaveLength(2);
    expect(ids.map((id) => vault.keyById(id))).toEqual(Array(2).fill({ state: 'destroyed', at: NOW }));
    expect((await reopened(vault)).ring).toEqual(vault.ring);
  });

  test('changes of the header come one after the other, and one that fails does not stop the next', async () => {
    const vault = await newVault();
    vault.writeBy(() => Promise.reject(new Error('disk-full')));
    const failing = vault.makeKey(NOVEMBER);
    const renewing = vault.renewRecovery();
    await expect(failing).rejects.toThrow('disk-full');
    await expect(renewing).rejects.toThrow('disk-full');
    expect(vault.sealingKey(NOVEMBER)).toBeNull();
    vault.writeBy((header) => putRecords(db, [header]));
    await Promise.all([vault.makeKey(NOVEMBER), vault.renewRecovery(), vault.clearFirstRecords()]);
    const again = await reopened(vault);
    expect([again.sealingKey(NOVEMBER)?.state, again.header.beginning]).toEqual(['live', null]);
    expect(again.header.recovery).toEqual(vault.header.recovery);
  });

  test('a key that is made while the vault is closed is wiped with the others', async () => {
    const vault = await newVault();
    vault.writeBy(async () => vault.close());
    const { key } = await vault.makeKey(NOVEMBER);
    expect(key?.every((byte) => byte === 0)).toBe(true);
  });

  test('a box for the vault opens under its name, and under no other', async () => {
    const vault = await newVault();
    const box = await sealTo(vault.header.publicKey, new Uint8Array([7]), 'name');
    expect([await vault.takeFromBox(box, 'name'), await vault.takeFromBox(box, 'other')]).toEqual([
      new Uint8Array([7]),
      null,
    ]);
    const header = { ...vault.header, privateKey: vault.header.ring };
    const other = (await OpenVault.open(db, tools, vault.key, header)) as OpenVault;
    expect(await other.takeFromBox(box, 'name')).toBeNull();
  });
});

describe('the keys of a store', () => {
  test('the keys of a store are those of its part of the ring, and cannot be read out of the platform', async () => {
    const vault = await newVault();
    const made = await madeKeys(async () => {
      const [live, practice] = [await ringKeys(vault, 'live'), await ringKeys(vault, 'practice')];
      const one = await live.sealing('passenger', '2026-11');
      const other = await practice.sealing('passenger', '2026-11');
      expect([one.id, other.id]).toEqual(['live.passenger.2026-11', 'practice.passenger.2026-11']);
      expect([live.store, live.chain.length]).toEqual(['live', 32]);
      expect(live.chain).not.toEqual(practice.chain);
      expect(await live.opening(one.id)).toBe(one.key);
      expect((await live.sealing('passenger', '2026-11')).key).toBe(one.key);
      expect((await live.sealing('passenger', '2026-12')).id).toBe('live.passenger.2026-12');
      expect((await live.sealing('unit', null)).id).toBe('live.unit');
    });
    expect(readableKeys(made)).toEqual([]);
  });

  test('the ledger of a store has keys of its own, which rest on the vault key', async () => {
    const vault = await newVault();
    const { chain } = await ringKeys(vault, 'live');
    const root = await deriveKey(vault.key, 'ledger');
    expect(chain).toEqual(await hkdf(root, 'airside/ledger/live/chain/v1'));
    const bytes = await hkdf(root, 'airside/ledger/live/seal/v1');
    const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['decrypt']);
    const iv = new Uint8Array(12);
    const { ledger } = await ringKeys(vault, 'live');
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, ledger, new Uint8Array([5]));
    expect(new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed))).toEqual(
      new Uint8Array([5]),
    );
  });

  test('one key is made for all who ask at the same time, and another try follows one that failed', async () => {
    const vault = await newVault();
    const keys = await ringKeys(vault, 'live');
    const making = vi.spyOn(vault, 'makeKey').mockRejectedValueOnce(new Error('disk-full'));
    await expect(keys.sealing('case', '2026-11')).rejects.toThrow('disk-full');
    const [one, other] = await Promise.all([keys.sealing('case', '2026-11'), keys.sealing('case', '2026-11')]);
    expect([one.id, other.key === one.key, making.mock.calls.length]).toEqual(['live.case.2026-11', true, 2]);
    const others = [keys.sealing('case', '2026-12'), keys.sealing('case', '2027-01'), keys.sealing('unit', null)];
    expect((await Promise.all(others)).map(({ id }) => id)).toEqual([
      'live.case.2026-12',
      'live.case.2027-01',
      'live.unit',
    ]);
  });

  test('a masked key opens only for an approved purpose, a destroyed one never, and an unknown one is damage', async () => {
    const vault = await newVault();
    const [keys, unmasking] = [await ringKeys(vault, 'live'), await ringKeys(vault, 'live', true)];
    const { id } = await keys.sealing('passenger', '2026-11');
    await unmasking.opening(id);
    await vault.maskKeys([id]);
    await expect(keys.opening(id)).rejects.toThrow('retained:masked');
    expect((await unmasking.opening(id)).type).toBe('secret');
    expect((await keys.sealing('passenger', '2026-11')).id).toBe(`${id}.2`);
    await vault.destroyKeys([id]);
    for (const each of [keys, unmasking]) await expect(each.opening(id)).rejects.toThrow('retained:destroyed');
    const unknown = { message: 'tampered:vault:missing', table: 'vault', id: 'live.case.1999-01', problem: 'missing' };
    await expect(keys.opening('live.case.1999-01')).rejects.toMatchObject(unknown);
  });
});

describe('the records that a vault writes first', () => {
  const firsts = UNIT.firstRecords;

  async function written(wanted: NewVault = UNIT, before: readonly Write[] = [], wallClock?: () => never) {
    const vault = await newVault(wanted);
    const live = await storeIn(db, { keys: await ringKeys(vault, 'live'), clock: () => NOW });
    if (before.length > 0) await commit(live, before, []);
    await writeFirstRecords(live, vault, { now: () => NOW, ...(wallClock === undefined ? {} : { wallClock }) });
    return { vault, live };
  }

  const entryOf = async (live: Store) => {
    const entries = await live.table('audit').toArray();
    const core = entries.at(-1);
    const more = await live.table('auditValues').get(core?.id ?? '');
    if (core === undefined || more === undefined) throw new Error('no entry');
    return {
      count: entries.length,
      core: await openByItself(live, 'audit', core),
      more: await openByItself(live, 'auditValues', more),
    };
  };

  test('accounts, unit and periods are written with an entry that names both officers, and the vault is listed', async () => {
    const { vault, live } = await written();
    expect((await readAll(live, 'accounts')).map(({ id, value }) => [id, value])).toEqual(
      firsts.accounts.map(({ id, ...account }) => [id, account]),
    );
    expect((await readOne(live, 'settings', 'unit'))?.value).toEqual({ code: 'LFW', airports: ['LFW', 'ACC'] });
    expect((await readOne(live, 'settings', 'periods'))?.value).toEqual(DEFAULT_PERIODS);
    expect(live.ledger.ids('vault')).toEqual(['officer/LFW-01', 'officer/LFW-02']);
    expect(vault.header.beginning).toBeNull();
    const { count, core, more } = await entryOf(live);
    expect([count, core]).toEqual([
      1,
      expect.objectContaining({ kind: 'vault.made', officer: 'LFW-01', agency: 'customs' }),
    ]);
    const said = JSON.stringify([core, more]);
    for (const text of ['"LFW-02"', '"LFW ACC"', '"LFW-01 LFW-02"', '"LFW"']) expect(said).toContain(text);
    expect(said).toContain(JSON.stringify(DEFAULT_PERIODS).slice(1, 20));
  });

  test('practice writes no periods, and says so in its entry', async () => {
    const [account] = firsts.accounts;
    const { live } = await written({
      ...UNIT,
      firstRecords: { ...firsts, accounts: account === undefined ? [] : [account], periods: null },
    });
    expect(await readOne(live, 'settings', 'periods')).toBeUndefined();
    const { core, more } = await entryOf(live);
    expect(core).toMatchObject({ kind: 'vault.practised', officer: 'LFW-01', second: null });
    expect(more).toMatchObject({ after: null });
  });

  test('accounts of practice end with it, and the code of the unit stays', async () => {
    const { live } = await written(UNIT, [
      { table: 'accounts', id: 'LFW-07', rev: 0, value: accountOf('customs', { createdAt: '' }) },
      { table: 'settings', id: 'unit', rev: 0, value: { code: 'COO', airports: ['COO'] } },
      { table: 'settings', id: 'periods', rev: 0, value: { ...DEFAULT_PERIODS } },
    ]);
    expect((await readAll(live, 'accounts')).map(({ id }) => id)).toEqual(['LFW-01', 'LFW-02']);
    expect(await readOne(live, 'settings', 'unit')).toMatchObject({
      rev: 2,
      value: { code: 'COO', airports: ['LFW', 'ACC'] },
    });
    expect(await readOne(live, 'settings', 'periods')).toMatchObject({ rev: 2 });
  });

  test('records that were written already are not written again, and the vault forgets them', async () => {
    const { vault, live } = await written(
      UNIT,
      firsts.accounts.map(({ id, ...value }): Write => ({ table: 'accounts', id, rev: 0, value })),
    );
    expect([await live.table('audit').count(), vault.header.beginning]).toEqual([0, null]);
    expect(await readOne(live, 'settings', 'unit')).toBeUndefined();
    const before = live.ledger.head;
    await writeFirstRecords(live, vault, { now: () => NOW });
    expect(live.ledger.head).toEqual(before);
  });

  test.each<[string, readonly Write[]]>([
    ['fewer accounts', [{ table: 'accounts', id: 'LFW-01', rev: 0, value: accountOf('customs') }]],
    [
      'as many accounts of other officers',
      ['LFW-01', 'LFW-03'].map((id): Write => ({ table: 'accounts', id, rev: 0, value: accountOf('customs') })),
    ],
    [
      'accounts that were made at another time',
      ['LFW-01', 'LFW-02'].map(
        (id): Write => ({ table: 'accounts', id, rev: 0, value: accountOf('customs', { createdAt: '' }) }),
      ),
    ],
  ])('records are written where there are %s', async (_, before) => {
    const { live } = await written(UNIT, before);
    expect(await live.table('audit').count()).toBe(1);
    expect((await readAll(live, 'accounts')).map(({ value }) => value.createdAt)).toEqual([NOW, NOW]);
  });

  test.each([
    ['no account', { ...firsts, accounts: [] }],
    ['no airport', { ...firsts, airports: [] }],
  ])('first records with %s are a failure', async (_, firstRecords) => {
    await expect(written({ ...UNIT, firstRecords })).rejects.toThrow('first-records-empty');
  });

  test('the entry has the local time of the first airport', async () => {
    const wallClock = vi.fn((airport: string, at: string) => ({ zone: `zone of ${airport}`, time: at }) as never);
    const { live } = await written(UNIT, [], wallClock as never);
    expect(wallClock).toHaveBeenCalledWith('LFW', NOW);
    expect(JSON.stringify((await entryOf(live)).core)).toContain('zone of LFW');
  });
});
