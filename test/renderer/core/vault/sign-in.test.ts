import type { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hostInMemory } from '../../../../renderer/core/host-port.ts';
import type { Kdf } from '../../../../renderer/core/vault/kdf.ts';
import { accessName, OpenVault, type VaultTools } from '../../../../renderer/core/vault/open-vault.ts';
import { PassphraseTries } from '../../../../renderer/core/vault/passphrase-tries.ts';
import { keyByPassphrase, keyByRecoveryCode, openWith } from '../../../../renderer/core/vault/sign-in.ts';
import {
  accessId,
  type OfficerAccess,
  putRecords,
  putTries,
  readAccess,
  readAccesses,
  readHeader,
  type VaultHeader,
} from '../../../../renderer/core/vault/vault-records.ts';
import { unwrapKey } from '../../../../renderer/core/vault/wrap.ts';
import { fastKdf } from './fast-kdf.ts';
import { CUSTOMS, NOW, newUnit, POLICE, removeVaults } from './plain-vault.ts';

let db: Dexie;
let header: VaultHeader;
let recovery: readonly [string, string];
let kdf: ReturnType<typeof vi.fn<Kdf>>;
let now: string;

const tools = (deviceSecret: Uint8Array | null = null): VaultTools => ({ kdf, deviceSecret, now: () => now });

afterEach(removeVaults);
beforeEach(async () => {
  now = NOW;
  kdf = vi.fn(fastKdf);
  const made = await newUnit();
  recovery = made.recovery as readonly [string, string];
  db = made.session.opened?.live.db as Dexie;
  await made.session.lock();
  header = (await readHeader(db)) as VaultHeader;
});

const byPassphrase = (passphrase: string, officer: string = CUSTOMS.officer, secret: Uint8Array | null = null) =>
  keyByPassphrase(db, tools(secret), header, officer, passphrase);
const refused = (failure: object) => ({ ok: false, failure });
const wrong = (waitUntil: string | null = null) => refused({ code: 'wrong-passphrase', waitUntil });
const triesOf = async (officer: string) => {
  const { failures, lastFailureAt } = (await readAccess(db, officer)) ?? {};
  return [failures, lastFailureAt];
};

describe('the vault key by a passphrase', () => {
  test('the vault key is that which opens the ring, and the hash and key on the way are wiped', async () => {
    const found = await byPassphrase(CUSTOMS.passphrase);
    expect(found).toMatchObject({ ok: true, value: { failures: 0 } });
    if (found.ok) expect(await OpenVault.open(db, tools(), found.value.key, header)).not.toBeNull();
    const hash = await kdf.mock.results[0]?.value;
    expect(hash).toEqual(new Uint8Array(32));
  });

  test('with the clock set back the whole wait begins again once, and not anew with each try', async () => {
    for (let tries = 0; tries < 6; tries++) await byPassphrase('wrong');
    const [failures] = await triesOf(CUSTOMS.officer);
    now = '2020-01-01T00:00:00.000Z';
    await byPassphrase('wrong');
    expect(await triesOf(CUSTOMS.officer)).toEqual([failures, now]);
    now = '2020-01-01T00:00:01.000Z';
    await byPassphrase('wrong');
    expect(await triesOf(CUSTOMS.officer)).toEqual([failures, '2020-01-01T00:00:00.000Z']);
  });

  test('wrong passphrases are counted with their time, and the count ends with a right one', async () => {
    expect(await byPassphrase('wrong')).toEqual(wrong());
    expect(await triesOf(CUSTOMS.officer)).toEqual([1, NOW]);
    now = '2026-11-24T08:01:00.000Z';
    expect(await byPassphrase('wrong')).toEqual(wrong());
    expect(await triesOf(CUSTOMS.officer)).toEqual([2, now]);
    expect(await triesOf(POLICE.officer)).toEqual([0, null]);
    expect(await byPassphrase(CUSTOMS.passphrase)).toMatchObject({ ok: true, value: { failures: 2 } });
    expect(await triesOf(CUSTOMS.officer)).toEqual([0, null]);
  });

  test('after five wrong passphrases none is derived until the wait is over, not even the right one', async () => {
    for (let tries = 0; tries < 4; tries++) expect(await byPassphrase('wrong')).toEqual(wrong());
    expect(await byPassphrase('wrong')).toEqual(wrong('2026-11-24T08:00:05.000Z'));
    kdf.mockClear();
    expect(await byPassphrase(CUSTOMS.passphrase)).toEqual(wrong('2026-11-24T08:00:05.000Z'));
    expect([kdf.mock.calls.length, await triesOf(CUSTOMS.officer)]).toEqual([0, [5, NOW]]);
    now = '2026-11-24T08:00:05.000Z';
    expect(await byPassphrase(CUSTOMS.passphrase)).toMatchObject({ ok: true });
  });

  test('a right passphrase after no wrong one writes nothing', async () => {
    const asked = vi.spyOn(db, 'table');
    await byPassphrase(CUSTOMS.passphrase);
    // The record is read, and that is all.
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
  });

  test('an unknown officer is answered like a wrong passphrase, and nothing is derived or written', async () => {
    expect(await byPassphrase(CUSTOMS.passphrase, 'LFW-09')).toEqual(wrong());
    expect([kdf.mock.calls.length, await readAccess(db, 'LFW-09')]).toEqual([0, undefined]);
  });

  test('a record that asks for a weaker derivation is named, and nothing is derived', async () => {
    const access = (await readAccess(db, CUSTOMS.officer)) as OfficerAccess;
    await db.table('vault').put({ ...access, kdf: { ...access.kdf, memory: 8 } });
    const failure = { code: 'tampered', table: 'vault', id: 'officer/LFW-01', problem: 'changed' };
    expect(await byPassphrase(CUSTOMS.passphrase)).toEqual(refused(failure));
    expect(kdf).not.toHaveBeenCalled();
  });

  test('a record of another officer does not open under this one’s id', async () => {
    const access = (await readAccess(db, CUSTOMS.officer)) as OfficerAccess;
    await db.table('vault').put({ ...access, id: accessId(POLICE.officer), officer: POLICE.officer });
    expect(await byPassphrase(CUSTOMS.passphrase, POLICE.officer)).toEqual(wrong());
  });

  test('a passphrase that is bound to a computer needs its secret, and no other passphrase uses it', async () => {
    const secret = new Uint8Array(32).fill(3);
    const found = await byPassphrase(CUSTOMS.passphrase, undefined, secret);
    if (!found.ok) throw new Error(found.failure.code);
    const vault = (await OpenVault.open(db, tools(secret), found.value.key, header)) as OpenVault;
    await putRecords(db, [await vault.accessOf(POLICE.officer, 'bound')]);
    const missing = refused({ code: 'refused', why: 'device-secret-missing' });
    expect(await byPassphrase('bound', POLICE.officer)).toEqual(missing);
    expect(await byPassphrase('bound', POLICE.officer, new Uint8Array(32).fill(4))).toEqual(wrong());
    expect(await byPassphrase('bound', POLICE.officer, secret)).toMatchObject({ ok: true });
  });

  test('a passphrase that could not be derived is a failure, and no wrong try', async () => {
    kdf.mockRejectedValueOnce(new Error('no memory'));
    await expect(byPassphrase(CUSTOMS.passphrase)).rejects.toThrow('no memory');
    expect(await triesOf(CUSTOMS.officer)).toEqual([0, null]);
  });
});

describe('the vault key by the recovery code', () => {
  test('both halves give the vault key in either order; a header without a code has none', async () => {
    const [one, other] = recovery;
    const found = await keyByRecoveryCode(header, [one, other]);
    expect(await keyByRecoveryCode(header, [other, one])).toEqual(found);
    const passphrase = await byPassphrase(CUSTOMS.passphrase);
    expect(found).toEqual({ ok: true, value: passphrase.ok && passphrase.value.key });
    const none = refused({ code: 'wrong-recovery-code', half: null });
    expect(await keyByRecoveryCode({ ...header, recovery: null }, [one, other])).toEqual(none);
    expect(await keyByRecoveryCode({ ...header, vaultId: 'other' }, [one, other])).toEqual(none);
    expect(await keyByRecoveryCode(header, [one, one])).toEqual(none);
    expect(await keyByRecoveryCode(header, ['', other])).toEqual(refused({ code: 'wrong-recovery-code', half: 1 }));
    expect(await keyByRecoveryCode(header, [one, ''])).toEqual(refused({ code: 'wrong-recovery-code', half: 2 }));
  });
});

test('a vault opens with its key only', async () => {
  const found = await byPassphrase(CUSTOMS.passphrase);
  if (!found.ok) throw new Error(found.failure.code);
  expect(await openWith(db, tools(), header, found.value.key)).toMatchObject({ ok: true, value: { header } });
  expect(await openWith(db, tools(), header, new Uint8Array(32).fill(1))).toEqual(
    refused({ code: 'tampered', table: 'vault', id: 'header', problem: 'changed' }),
  );
});

describe('tries of passphrases', () => {
  test('tries of passphrases come one after the other, and one that fails does not stop the next', async () => {
    const running: string[] = [];
    const slow: Kdf = async (passphrase, parameters) => {
      running.push(`${passphrase} begins`);
      await new Promise((later) => setTimeout(later, 5));
      running.push(`${passphrase} ends`);
      if (passphrase === 'fails') throw new Error('no memory');
      return fastKdf(passphrase, parameters);
    };
    const tries = new PassphraseTries({ db, host: hostInMemory(), kdf: slow, now: () => now });
    const all = ['fails', 'wrong', CUSTOMS.passphrase].map((each) => tries.try(header, CUSTOMS.officer, each));
    const done = await Promise.allSettled(all);
    expect(running).toEqual(
      ['fails', 'wrong', CUSTOMS.passphrase].flatMap((each) => [`${each} begins`, `${each} ends`]),
    );
    expect(done[0]).toMatchObject({ status: 'rejected' });
    expect(done[1]).toMatchObject({ value: wrong() });
    expect(done[2]).toMatchObject({
      value: { ok: true, value: { failures: 1, tools: { deviceSecret: null, kdf: slow } } },
    });
  });
});

describe('the readable records', () => {
  test('the records of officers are read in order of their ids, and the header is none of them', async () => {
    expect((await readAccesses(db)).map(({ id, officer, v }) => [id, officer, v])).toEqual([
      ['officer/LFW-01', 'LFW-01', 1],
      ['officer/LFW-02', 'LFW-02', 1],
    ]);
    await db.table('vault').delete('header');
    expect(await readHeader(db)).toBeNull();
  });

  test('tries are written without the rest of the record, and for nobody who is not there', async () => {
    const before = await readAccess(db, CUSTOMS.officer);
    await putTries(db, CUSTOMS.officer, { failures: 7, lastFailureAt: NOW });
    expect(await readAccess(db, CUSTOMS.officer)).toEqual({ ...before, failures: 7, lastFailureAt: NOW });
    await putTries(db, 'LFW-09', { failures: 1, lastFailureAt: NOW });
    expect(await db.table('vault').count()).toBe(3);
  });

  test('an officer’s key is bound to the vault and the officer, and is new for each passphrase', async () => {
    const found = await byPassphrase(CUSTOMS.passphrase);
    if (!found.ok) throw new Error(found.failure.code);
    const vault = (await OpenVault.open(db, tools(), found.value.key, header)) as OpenVault;
    const [one, other] = [await vault.accessOf('LFW-07', 'same'), await vault.accessOf('LFW-07', 'same')];
    expect(one).toEqual({
      id: 'officer/LFW-07',
      v: 1,
      officer: 'LFW-07',
      kdf: one.kdf,
      wrapped: one.wrapped,
      device: false,
      failures: 0,
      lastFailureAt: null,
    });
    expect(one.kdf.salt).not.toEqual(other.kdf.salt);
    expect(accessName('V', 'LFW-07')).toBe('V/officer/LFW-07');
    expect(await unwrapKey(one.wrapped, new Uint8Array(32).fill(1), accessName(header.vaultId, 'LFW-07'))).toBeNull();
  });
});
