/** Which calls are answered while the screen is covered, the vault is locked, or the machine does not keep or return the heads. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type HostPort, hostInMemory } from '../../../../renderer/core/host-port.ts';
import { openDatabase } from '../../../../renderer/core/store/open-store.ts';
import { PRODUCT } from '../../../../shared/host.ts';
import { DEFAULT_PERIODS } from '../../../../shared/retention/periods.ts';
import { emptyStores } from '../open-core.ts';
import { OTHER_PASSPHRASE, openWindow, PASSPHRASE } from '../open-window.ts';
import { manifest, unit } from './router-steps.ts';

beforeEach(emptyStores);

describe('a machine that does not keep the heads outside the store', () => {
  test('a machine that refuses the heads is reported as long as it does, and officers go on working', async () => {
    const memory = hostInMemory();
    let refuses = false;
    const host: HostPort = {
      ask: async (name, ...args) =>
        refuses && name === 'state.put' ? { ok: false, code: 'failed', message: '' } : memory.ask(name, ...args),
    };
    const window = await unit({ host });
    const alarms = async () => (await window.get('vault.status', {})).alarms.map(({ code }) => code);
    /** The heads are kept outside at the latest when the vault is locked. */
    const work = async () => {
      await window.get('store.verify', {});
      await window.get('vault.lock', { level: 'vault' });
      await window.get('vault.unlock', { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE });
    };
    refuses = true;
    await work();
    expect(await alarms()).toEqual(['state-fails']);
    expect(window.heard).toContainEqual(expect.objectContaining({ kind: 'changed', topic: 'vault' }));
    refuses = false;
    await work();
    expect(await alarms()).toEqual([]);
  });
});

describe('a machine that does not return the heads', () => {
  /** A machine that returns no head of a ledger while `hides` is set. */
  function hidingHost() {
    const held = new Map<string, string>();
    const memory = hostInMemory(held);
    const machine = { held, hides: false };
    const host: HostPort = {
      ask: async (name, ...args) =>
        machine.hides && name === 'state.get' && String(args[0]).startsWith('ledger.')
          ? { ok: false, code: 'failed', message: '' }
          : memory.ask(name, ...args),
    };
    return { machine, host };
  }
  const UNREADABLE = { ok: false, failure: { code: 'store-failed', detail: 'UnreadableAnchorError' } };

  test('officers accept no store, and write over no head, before the head was read', async () => {
    const { machine, host } = hidingHost();
    const window = await unit({ host });
    await window.get('vault.lock', { level: 'vault' });
    machine.hides = true;
    await window.get('vault.unlock', { officer: 'LFW-01', passphrase: PASSPHRASE });
    const before = machine.held.get('ledger.live');
    const second = { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE };
    const accept = () => window.call('vault.accept', { reason: 'looked into', second });
    expect(await accept()).toEqual(UNREADABLE);
    expect(machine.held.get('ledger.live')).toBe(before);
    await window.get('vault.lock', { level: 'vault' });
    machine.hides = false;
    await window.get('vault.unlock', { officer: 'LFW-01', passphrase: PASSPHRASE });
    expect(await accept()).toMatchObject({ ok: true });
  });

  test('practice goes on where the unit cannot be set up, since a head cannot be read', async () => {
    const { machine, host } = hidingHost();
    const window = openWindow({ host });
    await window.practise();
    machine.hides = true;
    const administrators = [
      { name: 'Head of customs', agency: 'customs', passphrase: PASSPHRASE },
      { name: 'Head of police', agency: 'police', passphrase: OTHER_PASSPHRASE },
    ] as const;
    const made = await window.call('vault.create', { airports: ['LFW'], administrators, periods: DEFAULT_PERIODS });
    expect(made).toEqual(UNREADABLE);
    expect(await window.get('session.get', {})).toMatchObject({ store: 'practice' });
  });
});

describe('a covered screen', () => {
  test('a covered screen takes files in, shows nothing, and counts travellers to be stopped', async () => {
    const window = openWindow();
    await window.practise();
    expect(await window.get('vault.lock', { level: 'screen' })).toMatchObject({
      state: 'screen-locked',
      urgent: 0,
    });
    for (const name of ['session.get', 'queue.page', 'cases.list'] as const)
      expect(await window.call(name, {})).toEqual({ ok: false, failure: { code: 'screen-locked' } });
    expect(await window.call('import.start', { way: 'files', files: manifest() })).toEqual({
      ok: false,
      failure: { code: 'screen-locked' },
    });
    expect(await window.call('import.start', { way: 'folder', files: manifest() })).toMatchObject({ ok: true });
    const { urgent } = await window.get('vault.status', {});
    await window.get('vault.unlock', { officer: 'LFW-01', passphrase: PASSPHRASE });
    const { counts } = await window.get('session.get', {});
    expect(counts.flights).toBe(1);
    expect(urgent).toBe(counts.urgent.length);
  });

  test('a covered screen is uncovered by another officer, who then acts', async () => {
    const window = await unit();
    await window.get('vault.lock', { level: 'screen' });
    expect(await window.get('vault.unlock', { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE })).toMatchObject({
      state: 'open',
      officer: 'LFW-02',
    });
    expect(await window.get('session.get', {})).toMatchObject({ officer: { id: 'LFW-02', agency: 'police' } });
  });
});

describe('a locked vault', () => {
  test('a locked vault answers no call, keeps files sealed, and takes them in at the next sign-in', async () => {
    const window = await unit();
    expect(await window.get('vault.lock', { level: 'vault' })).toMatchObject({ state: 'locked', officer: null });
    expect(await window.call('session.get', {})).toEqual({ ok: false, failure: { code: 'locked' } });
    expect(await window.get('vault.receive', { files: manifest() })).toEqual({ waiting: 1 });
    const db = await openDatabase(PRODUCT.databases.live);
    const [record] = await db.table('waiting').toArray();
    expect(Buffer.from(record.box).includes('MENSAH')).toBe(false);
    db.close();
    expect(await window.get('vault.status', {})).toMatchObject({ state: 'locked', waiting: 1 });
    await window.get('vault.unlock', { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE });
    await vi.waitFor(async () => expect((await window.get('vault.status', {})).waiting).toBe(0), 10_000);
  });

  test('a file that comes right after the sign-in is taken in', async () => {
    const window = await unit();
    await window.get('vault.lock', { level: 'vault' });
    await window.get('vault.unlock', { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE });
    await window.get('vault.receive', { files: manifest() });
    await vi.waitFor(async () => expect((await window.get('vault.status', {})).waiting).toBe(0), 10_000);
  });

  test('a locked vault names a file that does not open any more, and takes in the files after it', async () => {
    const window = await unit();
    await window.get('vault.lock', { level: 'vault' });
    for (let sent = 0; sent < 2; sent++) await window.get('vault.receive', { files: manifest() });
    const db = await openDatabase(PRODUCT.databases.live);
    const [first] = await db.table('waiting').toArray();
    await db.table('waiting').update(first.id, { box: first.box.slice(0, -1) });
    db.close();
    await window.get('vault.unlock', { officer: 'LFW-01', passphrase: PASSPHRASE });
    const status = () => window.get('vault.status', {});
    const alarm = { code: 'waiting-damaged', params: { count: 1, file: first.id } };
    await vi.waitFor(async () => expect(await status()).toMatchObject({ waiting: 0, alarms: [alarm] }), 10_000);
    const [entry] = (await window.get('audit.list', { before: null, count: 5 })).filter(
      ({ kind }) => kind === 'vault.file-damaged',
    );
    expect(entry).toMatchObject({ subject: first.id });
    const second = { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE };
    const accepted = await window.get('vault.accept', { reason: 'the sender sent it again', second });
    expect(accepted).toMatchObject({ waiting: 0, alarms: [] });
  });
});
