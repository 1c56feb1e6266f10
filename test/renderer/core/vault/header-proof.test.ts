import { createHmac } from 'node:crypto';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { AuditRow } from '../../../../renderer/core/calls/audit-views.ts';
import type { VaultStatus } from '../../../../renderer/core/calls/vault/status.ts';
import { openDatabase } from '../../../../renderer/core/store/open-store.ts';
import { vaultMark } from '../../../../renderer/core/store/record-mark.ts';
import {
  boxKeyOf,
  freshBox,
  hasOwnMac,
  maySealTo,
  withMac,
  withOwnBox,
} from '../../../../renderer/core/vault/header-proof.ts';
import { makeBoxKeys, openBox, publicKeyOf } from '../../../../renderer/core/vault/seal-box.ts';
import type { OfficerAccess, VaultHeader } from '../../../../renderer/core/vault/vault-records.ts';
import { hkdf } from '../../../../renderer/core/vault/wrap.ts';
import { PRODUCT } from '../../../../shared/host.ts';
import { memoryHost } from '../backup/memory-host.ts';
import { type Computer, computer, PASSPHRASE, removeDatabases, type UnitWindow } from '../backup/unit-window.ts';
import { paxlst, TWO_PEOPLE } from '../messages.ts';
import { withKeyStore } from './key-store.ts';

const FIRST = { officer: 'LFW-01', passphrase: PASSPHRASE };
const SECOND = { officer: 'LFW-02', passphrase: PASSPHRASE };
const NEW_PASSPHRASE = 'copper violins sleep under 3 bridges';
const UNPROVEN = { code: 'refused', why: 'header-unproven' };
const CLOSED = { code: 'waiting-closed', params: {} };
const REPLACED = { code: 'waiting-key', params: {} };

beforeEach(removeDatabases);

const fileNow = () => ({ files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }] });

/** Works on a record that opens the vault as it lies on the disk. */
async function onDisk<Value>(
  work: (table: Awaited<ReturnType<typeof openDatabase>>) => Promise<Value>,
  name: string = PRODUCT.databases.live,
): Promise<Value> {
  const db = await openDatabase(name);
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

const readHeader = (name?: string) =>
  onDisk(async (db) => (await db.table('vault').get('header')) as VaultHeader, name);
const change = (fields: object) => onDisk((db) => db.table('vault').update('header', fields));
const boxes = () => onDisk((db) => db.table('waiting').toArray());

/** A unit that was set up, with nobody signed in, on a computer with a key store or without. */
async function unit(hasKeyStore: boolean) {
  const host = withKeyStore(memoryHost());
  host.broken = !hasKeyStore;
  const machine = computer(host);
  const window = machine.start();
  await window.open();
  const { recovery } = await window.setUp();
  return { host, machine, window, recovery };
}

async function restarted(machine: Computer): Promise<UnitWindow> {
  const window = machine.start();
  expect(await window.open()).toEqual({ ok: true, value: null });
  return window;
}

/** Acts in the next month, whose data gets a key of its own. */
async function nextMonth(machine: Computer, window: UnitWindow): Promise<void> {
  const { ring } = await readHeader();
  machine.now += 10 * 24 * 60 * 60 * 1000;
  await window.ask('import.set', { warnMinutes: 60, quarantineDays: 4 });
  expect((await readHeader()).ring).not.toEqual(ring);
}

const alarmsOf = async (window: UnitWindow) => ((await window.ask('vault.status', {})) as VaultStatus).alarms;

/** Expects that the locked vault takes a file, and that the file is imported at the sign-in. */
async function expectTaken(machine: Computer, by = FIRST): Promise<UnitWindow> {
  const window = await restarted(machine);
  expect(await window.ask('vault.receive', fileNow())).toEqual({ waiting: 1 });
  expect(await alarmsOf(window)).toEqual([]);
  expect(await window.ask('vault.unlock', by)).toMatchObject({ state: 'open', alarms: [] });
  await vi.waitFor(
    async () => expect(await window.ask('vault.status', {})).toMatchObject({ waiting: 0, alarms: [] }),
    10_000,
  );
  return window;
}

test('the public key of a box follows from its private key', async () => {
  for (let made = 0; made < 5; made++) {
    const { publicKey, privateKey } = await makeBoxKeys();
    expect(await publicKeyOf(privateKey)).toEqual(publicKey);
  }
});

const KEY = new Uint8Array(32).fill(5);
const [SECRET, OTHER_SECRET] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];

/** A header with a box of its own, not authenticated. */
const plainHeader = async () =>
  ({ id: 'header', v: 1, vaultId: 'ab', ...(await freshBox('ab', KEY)) }) as unknown as VaultHeader;

describe('the box of a header', () => {
  test('the box of a header opens with the vault key and under the id of its vault only', async () => {
    const header = await plainHeader();
    const privateKey = (await boxKeyOf(header, KEY)) ?? new Uint8Array();
    expect(await publicKeyOf(privateKey as Uint8Array<ArrayBuffer>)).toEqual(header.publicKey);
    expect(await boxKeyOf({ ...header, vaultId: 'cd' }, KEY)).toBeNull();
    expect(await boxKeyOf(header, OTHER_SECRET)).toBeNull();
  });

  test.each<[string, (own: Uint8Array) => Uint8Array]>([
    ['in its last byte', (own) => own.with(-1, (own.at(-1) ?? 0) ^ 1)],
    ['by a byte less', (own) => own.slice(0, -1)],
    ['by a byte more', (own) => Uint8Array.from([...own, 0])],
  ])('a public key that differs %s is put right', async (_, changed) => {
    const header = await plainHeader();
    expect(await withOwnBox(header, KEY)).toBe(header);
    const publicKey = changed(header.publicKey) as Uint8Array<ArrayBuffer>;
    expect(await withOwnBox({ ...header, publicKey }, KEY)).toEqual(header);
  });
});

test('a private key that does not open is replaced together with its public key', async () => {
  const header = await plainHeader();
  const own = await withOwnBox({ ...header, vaultId: 'cd' }, KEY);
  expect(own).toEqual({ ...header, vaultId: 'cd', publicKey: expect.anything(), privateKey: expect.anything() });
  expect(own.publicKey).not.toEqual(header.publicKey);
  expect(await publicKeyOf((await boxKeyOf(own, KEY)) ?? new Uint8Array())).toEqual(own.publicKey);
});

describe('whether files may be sealed to a header', () => {
  const access = (device: boolean) => ({ device }) as unknown as OfficerAccess;
  const none: readonly OfficerAccess[] = [];
  const withCode = (change: (mac: Uint8Array) => Uint8Array) => async (header: VaultHeader) => {
    const { mac = new Uint8Array() } = await withMac(header, SECRET);
    return { ...header, mac: change(mac) as Uint8Array<ArrayBuffer> };
  };
  const proven = (header: VaultHeader) => withMac(header, SECRET);

  test.each<
    [string, Uint8Array | null, (header: VaultHeader) => Promise<VaultHeader>, readonly OfficerAccess[], boolean]
  >([
    ['authenticated by the secret', SECRET, proven, none, true],
    ['authenticated by another secret', OTHER_SECRET, proven, none, false],
    ['not authenticated, where there is a secret', SECRET, async (header) => header, none, false],
    ['with an empty code', SECRET, withCode(() => new Uint8Array()), none, false],
    ['with the begin of its code', SECRET, withCode((mac) => mac.slice(0, 16)), none, false],
    ['with a longer code', SECRET, withCode((mac) => Uint8Array.from([...mac, 0])), none, false],
    [
      'changed after it was authenticated',
      SECRET,
      async (header) => ({ ...(await proven(header)), commissioned: true }),
      none,
      false,
    ],
    ['not authenticated, where there never was a secret', null, async (header) => header, [access(false)], true],
    [
      'of which one officer has a secret that is out of reach',
      null,
      async (header) => header,
      [access(false), access(true)],
      false,
    ],
    ['authenticated by a secret that is out of reach', null, proven, none, false],
  ])('to a header %s', async (_, secret, change, accesses, may) => {
    expect(await maySealTo(await change(await plainHeader()), accesses, secret)).toBe(may);
  });

  test('the code of a header is an HMAC of all its other fields under a key of its own', async () => {
    const header = await plainHeader();
    const { mac, ...rest } = await withMac({ ...header, mac: new Uint8Array(1) }, SECRET);
    expect(rest).toEqual(header);
    const key = await hkdf(SECRET, 'airside/header/v1');
    expect(mac).toEqual(new Uint8Array(createHmac('sha256', key).update(vaultMark(header)).digest()));
    expect(await hasOwnMac({ ...header, ...(mac === undefined ? {} : { mac }) }, SECRET)).toBe(true);
    expect(await withMac({ ...header, mac: new Uint8Array(1) }, null)).toEqual(header);
  });
});

describe('a planted public key', () => {
  test.each([false, true])(
    'a planted public key is put right at the sign-in and told (key store: %s)',
    async (hasKeyStore) => {
      const { machine, window } = await unit(hasKeyStore);
      await window.end();
      const { publicKey } = await readHeader();
      const planter = await makeBoxKeys();
      await change({ publicKey: planter.publicKey });
      const again = await restarted(machine);
      expect(await again.ask('vault.unlock', FIRST)).toMatchObject({ state: 'open', alarms: [REPLACED] });
      expect((await readHeader()).publicKey).toEqual(publicKey);
      const rows = (await again.ask('audit.list', { before: null, count: 10 })) as AuditRow[];
      expect(rows.map(({ kind }) => kind)).toContain('vault.alarm');
      await again.end();
      await again.ask('vault.receive', fileNow());
      const [{ id, box }] = await boxes();
      const { vaultId } = await readHeader();
      expect(await openBox(planter.privateKey, box, `${vaultId}/waiting/${id}`)).toBeNull();
      await again.end();
      expect(await (await restarted(machine)).ask('vault.unlock', SECOND)).toMatchObject({ alarms: [] });
    },
  );

  test('a planted public key is not written again by anything that writes the header', async () => {
    const { machine, window } = await unit(false);
    await window.end();
    const { publicKey } = await readHeader();
    await change({ publicKey: (await makeBoxKeys()).publicKey });
    const again = await restarted(machine);
    await again.ask('vault.unlock', FIRST);
    await again.ask('account.renew-recovery', {}, SECOND);
    expect((await readHeader()).publicKey).toEqual(publicKey);
  });

  test('a private key that does not open is replaced with its public key, and told', async () => {
    const { machine, window } = await unit(false);
    await window.end();
    const { privateKey, publicKey } = await readHeader();
    await change({ privateKey: { ...privateKey, body: privateKey.body.map((byte) => byte ^ 1) } });
    const again = await restarted(machine);
    const { alarms } = (await again.ask('vault.unlock', FIRST)) as VaultStatus;
    expect(alarms).toContainEqual(REPLACED);
    expect((await readHeader()).publicKey).not.toEqual(publicKey);
    await again.end();
    await expectTaken(machine);
  });
});

describe('a computer with a key store', () => {
  test.each<[string, () => Promise<object>]>([
    ['with another public key', async () => ({ publicKey: (await makeBoxKeys()).publicKey })],
    [
      'with another public key and no code',
      async () => ({ publicKey: (await makeBoxKeys()).publicKey, mac: undefined }),
    ],
    ['with another code', async () => ({ mac: new Uint8Array(32) })],
    ['with another field', async () => ({ commissioned: true, createdAt: '2020-01-01T00:00:00.000Z' })],
  ])('a computer with a key store seals no file to a header %s, and says so', async (_, fields) => {
    const { machine, window } = await unit(true);
    await window.end();
    await change(await fields());
    const again = await restarted(machine);
    expect(await alarmsOf(again)).toEqual([CLOSED]);
    expect(await again.refused('vault.receive', fileNow())).toEqual(UNPROVEN);
    expect(await boxes()).toEqual([]);
    await again.ask('vault.unlock', FIRST);
    expect(await alarmsOf(again)).not.toContainEqual(CLOSED);
    await again.end();
    await expectTaken(machine);
  });

  test('a computer with a key store seals no file while its key store is out of reach', async () => {
    const { host, machine, window } = await unit(true);
    await window.end();
    host.broken = true;
    const again = await restarted(machine);
    expect(await again.refused('vault.receive', fileNow())).toEqual(UNPROVEN);
    expect(await boxes()).toEqual([]);
    host.broken = false;
    expect(await again.ask('vault.receive', fileNow())).toEqual({ waiting: 1 });
  });

  test('a header of an earlier release opens without an alarm and is authenticated from the first sign-in on', async () => {
    const { host, machine, window, recovery } = await unit(true);
    await window.end();
    // While the key store is out of reach, the header is written as an earlier release wrote it.
    host.broken = true;
    const earlier = await restarted(machine);
    await earlier.ask('vault.recover', { halves: recovery, officer: FIRST.officer, passphrase: PASSPHRASE });
    await earlier.ask('import.set', { warnMinutes: 60, quarantineDays: 3 });
    await nextMonth(machine, earlier);
    await earlier.end();
    expect(await readHeader()).not.toHaveProperty('mac');
    host.broken = false;
    const again = await restarted(machine);
    expect(await again.refused('vault.receive', fileNow())).toEqual(UNPROVEN);
    expect(await again.ask('vault.unlock', FIRST)).toMatchObject({ state: 'open', alarms: [] });
    expect((await readHeader()).mac).toHaveLength(32);
    await again.end();
    await expectTaken(machine);
  });

  test.each<[string, (window: UnitWindow, machine: Computer) => Promise<unknown>, typeof FIRST]>([
    ['it was set up', async () => undefined, FIRST],
    ['a new key was made', (window, machine) => nextMonth(machine, window), FIRST],
    ['the recovery code was renewed', (window) => window.ask('account.renew-recovery', {}, SECOND), FIRST],
    [
      'a passphrase was changed',
      (window) => window.ask('account.change-passphrase', { current: PASSPHRASE, next: NEW_PASSPHRASE }),
      { ...FIRST, passphrase: NEW_PASSPHRASE },
    ],
  ])('a computer with a key store takes files while locked after %s', async (_, act, by) => {
    const { machine, window } = await unit(true);
    await act(window, machine);
    await window.end();
    await expectTaken(machine, by);
  });

  test('a computer with a new secret takes files again once an officer came in by the recovery code', async () => {
    const { host, machine, window, recovery } = await unit(true);
    await window.end();
    host.state.delete('device-secret');
    const again = await restarted(machine);
    expect(await again.refused('vault.receive', fileNow())).toEqual(UNPROVEN);
    await again.ask('vault.recover', { halves: recovery, officer: FIRST.officer, passphrase: NEW_PASSPHRASE });
    expect(await alarmsOf(again)).toEqual([]);
    await again.end();
    await expectTaken(machine, { ...FIRST, passphrase: NEW_PASSPHRASE });
  });

  test('a computer with a key store takes files right after two officers restored a backup', async () => {
    const { machine, window } = await unit(true);
    const { name } = (await window.ask('backup.make', {})) as { name: string };
    await window.ask('account.renew-recovery', {}, SECOND);
    await window.ask('backup.restore', { place: { kind: 'listed', name } }, SECOND);
    await window.end();
    await expectTaken(machine);
  });

  test('a computer with a key store takes files after a restore by the code once an officer has signed in', async () => {
    const { host, machine, window, recovery } = await unit(true);
    const { name } = (await window.ask('backup.make', {})) as { name: string };
    await removeDatabases();
    host.state.clear();
    const empty = await restarted(machine);
    await empty.ask('vault.restore', { halves: recovery, place: { kind: 'listed', name } });
    const again = await restarted(machine);
    expect(await again.refused('vault.receive', fileNow())).toEqual(UNPROVEN);
    await again.ask('vault.recover', { halves: recovery, officer: FIRST.officer, passphrase: NEW_PASSPHRASE });
    await again.end();
    await expectTaken(machine, { ...FIRST, passphrase: NEW_PASSPHRASE });
  });
});
