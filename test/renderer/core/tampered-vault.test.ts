/** An attacker changes accounts and what passphrases open. It is found, and opens nothing. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hostInMemory } from '../../../renderer/core/host-port.ts';
import { Disk, type DiskRecord } from './disk.ts';
import { emptyStores } from './open-core.ts';
import { OTHER_PASSPHRASE, openWindow, PASSPHRASE } from './open-window.ts';
import { day, flip, haveDay, in_, NEW_PASSPHRASE, signedIn, windowOn } from './tampered-day.ts';

beforeAll(haveDay);

describe('an account', () => {
  beforeEach(emptyStores);

  test.each([
    ['that is damaged', (disk: Disk) => flip(disk.record('live', 'accounts', 'LFW-02').body, -20)],
    ['that is gone', (disk: Disk) => void disk.table('live', 'accounts').splice(1, 1)],
  ])('an account %s keeps its officer out, is reported, and keeps no other officer out', async (_, change) => {
    const disk = day.evening.copy();
    change(disk);
    const { window, alarms } = await signedIn(disk);
    expect(alarms).toEqual(['account-damaged']);
    await window.open('live');
    expect(await window.get('session.get', {})).toMatchObject({ officer: { id: 'LFW-01' } });
    expect((await window.get('accounts.list', {})).map(({ id }) => id)).toEqual(['LFW-01']);
    const second = { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE };
    expect(await window.call('account.renew-recovery', {}, second)).toMatchObject({ ok: false });
    await window.get('vault.lock', { level: 'vault' });
    expect(await window.call('vault.unlock', second)).toMatchObject({ ok: false });
    expect(await window.get('vault.status', {})).toMatchObject({ state: 'locked' });
  });
});

test('a damaged account is removed once two officers have looked, with the key that its passphrase opened', async () => {
  await emptyStores();
  const state = new Map<string, string>();
  const before = openWindow({ host: hostInMemory(state) });
  await before.open('live');
  await before.setUp();
  const profile = {
    name: 'Ama',
    agency: 'customs',
    role: 'analyst',
    controlOfficer: false,
    secondLine: false,
  } as const;
  const second = { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE };
  const { id } = await before.get('account.create', { profile, passphrase: NEW_PASSPHRASE }, second);
  await before.get('vault.lock', { level: 'vault' });
  before.leave();
  const disk = await Disk.read();
  flip(disk.record('live', 'accounts', id).body, -20);
  await disk.write();
  const window = openWindow({ host: hostInMemory(state) });
  await window.open('live');
  const first = { officer: 'LFW-01', passphrase: PASSPHRASE };
  expect(await window.get('vault.unlock', first)).toMatchObject({ alarms: [{ code: 'account-damaged' }] });
  const accepted = await window.get('vault.accept', { reason: 'the disk was repaired', second });
  expect(accepted).toMatchObject({ alarms: [], officers: [{ id: 'LFW-01' }, { id: 'LFW-02' }] });
  await window.get('vault.lock', { level: 'vault' });
  expect(await window.get('vault.unlock', first)).toMatchObject({ alarms: [] });
  expect((await window.get('store.verify', {})).findings).toEqual([]);
  expect(await window.get('audit.list', { before: null, count: 20 })).toContainEqual(
    expect.objectContaining({ kind: 'account.damaged-removed', subject: id }),
  );
});

test('a sign-in that fails leaves nothing open', async () => {
  const disk = day.evening.copy();
  flip(disk.record('practice', 'settings', 'unit').body, -20);
  const window = await windowOn(disk);
  expect(await window.call('vault.unlock', { officer: 'LFW-01', passphrase: NEW_PASSPHRASE })).toMatchObject({
    failure: { code: 'tampered', table: 'settings', id: 'unit' },
  });
  expect(await window.get('vault.status', {})).toMatchObject({ state: 'locked', officer: null });
});

describe('the vault records', () => {
  beforeEach(emptyStores);

  const header = (disk: Disk) => disk.record('live', 'vault', 'header');
  const access = (disk: Disk) => disk.record('live', 'vault', 'officer/LFW-01');

  test('an older vault header with older keys raises an alarm, which the audit trail records', async () => {
    const disk = day.evening.copy();
    Object.assign(header(disk), header(day.morning.copy()));
    const { window, alarms } = await signedIn(disk);
    expect(alarms).toContain('vault-replaced');
    const { findings } = await window.get('store.verify', {});
    expect(findings).toContainEqual(expect.objectContaining(in_('cases', 'changed')));
    await window.open('live');
    await window.get('vault.lock', { level: 'vault' });
    const entries = (await Disk.read()).table('live', 'audit');
    expect(entries.length).toBeGreaterThan(disk.table('live', 'audit').length);
  });

  test('a foreign public key in the vault raises an alarm at the next sign-in', async () => {
    const disk = day.evening.copy();
    const { publicKey } = header(disk);
    flip(publicKey as Uint8Array, 20);
    const { alarms } = await signedIn(disk);
    expect(alarms).toContain('waiting-key');
  });

  test('a changed byte of the key ring keeps all officers out and is named', async () => {
    const disk = day.evening.copy();
    flip((header(disk).ring as DiskRecord).body, 40);
    const window = await windowOn(disk);
    expect(await window.call('vault.unlock', { officer: 'LFW-01', passphrase: NEW_PASSPHRASE })).toMatchObject({
      failure: { code: 'tampered', table: 'vault', id: 'header', problem: 'changed' },
    });
  });

  test('an older passphrase put back opens nothing', async () => {
    const disk = day.evening.copy();
    Object.assign(access(disk), access(day.morning.copy()));
    const window = await windowOn(disk);
    expect(await window.call('vault.unlock', { officer: 'LFW-01', passphrase: PASSPHRASE })).toMatchObject({
      failure: { code: 'tampered', table: 'vault', id: 'officer/LFW-01', problem: 'replayed' },
    });
    expect(await window.get('vault.status', {})).toMatchObject({ state: 'locked' });
  });

  test('an older passphrase put back confirms nothing', async () => {
    const disk = day.evening.copy();
    Object.assign(access(disk), access(day.morning.copy()));
    const window = await windowOn(disk);
    await window.get('vault.unlock', { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE });
    const second = { officer: 'LFW-01', passphrase: PASSPHRASE };
    expect(await window.call('vault.accept', { reason: 'looked into', second })).toMatchObject({
      failure: { code: 'second-refused' },
    });
  });

  test.each(['memory', 'iterations'])(
    'a weaker key derivation (%s) is refused by name before it is tried',
    async (which) => {
      const disk = day.evening.copy();
      Object.assign(access(disk).kdf as object, { [which]: 1 });
      const window = await windowOn(disk);
      expect(await window.call('vault.unlock', { officer: 'LFW-01', passphrase: NEW_PASSPHRASE })).toMatchObject({
        failure: { code: 'tampered', table: 'vault', id: 'officer/LFW-01', problem: 'changed' },
      });
    },
  );

  test('vault access for a number without an account is named and does not open', async () => {
    const disk = day.evening.copy();
    const own = structuredClone(access(disk));
    disk.table('live', 'vault').push({ ...own, id: 'officer/LFW-09', officer: 'LFW-09' });
    const { window } = await signedIn(disk);
    const { findings } = await window.get('store.verify', {});
    expect(findings).toEqual([{ store: 'live', table: 'vault', id: 'officer/LFW-09', problem: 'added' }]);
    await window.get('vault.lock', { level: 'vault' });
    const tried = await window.call('vault.unlock', { officer: 'LFW-09', passphrase: NEW_PASSPHRASE });
    expect(tried).toMatchObject({ failure: { code: 'wrong-passphrase' } });
  });

  test('wrong tries do not count as a change of the vault', async () => {
    const window = await windowOn(day.evening.copy());
    await window.call('vault.unlock', { officer: 'LFW-01', passphrase: 'not this one' });
    const status = await window.get('vault.unlock', { officer: 'LFW-01', passphrase: NEW_PASSPHRASE });
    expect(status.alarms).toEqual([]);
    expect((await window.get('store.verify', {})).found).toBe(0);
  });
});
