import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type HostPort, hostInMemory } from '../../../../renderer/core/host-port.ts';
import { openDatabase } from '../../../../renderer/core/store/open-store.ts';
import { makeVault } from '../../../../renderer/core/vault/make-vault.ts';
import { PRODUCT } from '../../../../shared/host.ts';
import { DEFAULT_PERIODS } from '../../../../shared/retention/periods.ts';
import { paxlst, TWO_PEOPLE } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { OTHER_PASSPHRASE, openWindow, PASSPHRASE } from '../open-window.ts';
import { fastKdf } from './fast-kdf.ts';

beforeEach(emptyStores);

const manifest = () => [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }];
const NEW_PASSPHRASE = 'copper violins sleep under 3 bridges';

/** A window on a unit in the live store, with its administrator of customs signed in. */
async function unit(options: Parameters<typeof openWindow>[0] = {}) {
  const window = openWindow(options);
  await window.open('live');
  const recovery = await window.setUp();
  return { ...window, recovery };
}

describe('a first start', () => {
  test('a first start is reported as such, and sets the unit up with two administrators', async () => {
    const window = openWindow();
    await window.open('live');
    expect(await window.get('vault.status', {})).toEqual({
      state: 'empty',
      commissioned: false,
      officers: [],
      officer: null,
      deviceBound: false,
      waiting: 0,
      urgent: 0,
      alarms: [],
    });
    const recovery = await window.setUp();
    expect(new Set(recovery).size).toBe(2);
    expect(await window.get('vault.status', {})).toMatchObject({
      state: 'open',
      commissioned: true,
      officer: 'LFW-01',
      officers: [
        { id: 'LFW-01', name: 'Head of customs', agency: 'customs', waitUntil: null },
        { id: 'LFW-02', name: 'Head of police', agency: 'police', waitUntil: null },
      ],
    });
    expect(await window.get('session.get', {})).toMatchObject({
      store: 'live',
      unit: { code: 'LFW', airports: ['LFW'] },
      officer: { id: 'LFW-01', name: 'Head of customs', agency: 'customs', role: 'administrator' },
    });
  });

  test.each([
    ['of one agency', { agency: 'customs' as const }, { code: 'second-person', problem: 'same-agency' }],
    ['of whom one is an airline’s', { agency: 'airline' as never }, { code: 'invalid-input' }],
    ['who are one person', { name: ' head-of CUSTOMS' }, { code: 'second-person', problem: 'same-person' }],
    ['with a passphrase that is guessed', { passphrase: 'motdepasse 2026' }, { code: 'weak-passphrase' }],
  ])('a first start takes no two administrators %s', async (_, other, failure) => {
    const window = openWindow();
    await window.open('live');
    const answer = await window.call('vault.create', {
      airports: ['LFW'],
      administrators: [
        { name: 'Head of customs', agency: 'customs', passphrase: PASSPHRASE },
        { name: 'Head of police', agency: 'police', passphrase: OTHER_PASSPHRASE, ...other },
      ],
      periods: DEFAULT_PERIODS,
    });
    expect(answer).toMatchObject({ ok: false, failure });
    expect(await window.get('vault.status', {})).toMatchObject({ state: 'empty', officers: [] });
  });

  test('a first start cannot be finished by another person who finds the screen covered', async () => {
    const window = openWindow();
    await window.practise();
    await window.get('vault.lock', { level: 'screen' });
    const mine = { name: 'A', agency: 'customs', passphrase: PASSPHRASE } as const;
    const other = { name: 'B', agency: 'police', passphrase: OTHER_PASSPHRASE } as const;
    const create = { airports: ['LFW'], administrators: [mine, other] as const, periods: DEFAULT_PERIODS };
    expect(await window.call('vault.create', create)).toMatchObject({ failure: { code: 'locked' } });
    expect(await window.get('vault.status', {})).toMatchObject({ state: 'screen-locked', commissioned: false });
  });

  test('a first start may be for practice only, and practice stays when the unit is set up', async () => {
    const window = openWindow();
    await window.practise();
    expect(await window.get('session.get', {})).toMatchObject({
      store: 'practice',
      officer: { id: 'LFW-01', name: 'Ama Mensah', agency: 'customs', role: 'analyst' },
      officers: [{ id: 'LFW-01', name: 'Ama Mensah' }],
    });
    await window.get('import.start', { way: 'files', files: manifest() });
    await window.open('live');
    expect(await window.call('session.get', {})).toMatchObject({ failure: { code: 'not-commissioned' } });
    await window.setUp();
    // The number of the officer who practised is in the trail, so it is not used again.
    expect(await window.get('session.get', {})).toMatchObject({
      store: 'live',
      counts: { flights: 0 },
      officer: { id: 'LFW-02', name: 'Head of customs' },
    });
    await window.open('practice');
    expect(await window.get('session.get', {})).toMatchObject({ store: 'practice', counts: { flights: 1 } });
    expect(
      await window.call('vault.unlock', { officer: 'LFW-01', passphrase: 'what was practised with' }),
    ).toMatchObject({
      failure: { code: 'wrong-passphrase' },
    });
  });

  test('an officer of an airline may not accept the stores as they are', async () => {
    const window = openWindow();
    await window.open('live');
    await window.setUp();
    const profile = {
      name: 'Carrier',
      agency: 'airline',
      role: 'analyst',
      controlOfficer: false,
      secondLine: false,
    } as const;
    const handedOver = 'handed over on a piece of paper';
    const second = { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE };
    await window.get('account.create', { profile, passphrase: handedOver }, second);
    await window.get('vault.unlock', { officer: 'LFW-03', passphrase: handedOver });
    expect(await window.call('vault.accept', { reason: 'it will be right', second })).toMatchObject({
      failure: { code: 'not-permitted' },
    });
  });

  test('an officer of an airline is told the names and agencies of no other officer', async () => {
    const window = openWindow();
    await window.open('live');
    await window.setUp();
    const duties = { controlOfficer: false, secondLine: false };
    const profile = { name: 'Carrier', agency: 'airline', role: 'analyst', ...duties } as const;
    const handedOver = 'handed over on a piece of paper';
    await window.get(
      'account.create',
      { profile, passphrase: handedOver },
      { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE },
    );
    await window.get('vault.unlock', { officer: 'LFW-03', passphrase: handedOver });
    const { officers } = await window.get('vault.status', {});
    expect(officers.map(({ id, name, agency }) => [id, name, agency])).toEqual([
      ['LFW-01', null, null],
      ['LFW-02', null, null],
      ['LFW-03', 'Carrier', 'airline'],
    ]);
  });

  test('a first start that was killed before its first record was written goes on at the sign-in', async () => {
    const db = await openDatabase(PRODUCT.databases.live);
    const account = {
      id: 'LFW-01',
      name: 'A',
      agency: 'customs',
      role: 'administrator',
      controlOfficer: false,
      secondLine: false,
      state: 'active',
      mustChange: false,
      createdAt: '',
      createdBy: null,
    } as const;
    const tools = { kdf: fastKdf, deviceSecret: null, now: () => '2026-11-24T08:00:00.000Z' };
    await makeVault(db, tools, {
      firstRecords: { accounts: [account], airports: ['LFW'], periods: DEFAULT_PERIODS },
      passphrases: [PASSPHRASE],
      commissioned: true,
    });
    db.close();
    const window = openWindow();
    await window.open('live');
    expect(await window.get('vault.status', {})).toMatchObject({ state: 'locked' });
    await window.get('vault.unlock', { officer: 'LFW-01', passphrase: PASSPHRASE });
    expect(await window.get('session.get', {})).toMatchObject({ unit: { code: 'LFW' }, officer: { name: 'A' } });
  });

  test('a start is no first start if the machine remembers a store', async () => {
    const host = hostInMemory();
    const before = await unit({ host });
    await before.get('vault.lock', { level: 'vault' });
    before.leave();
    await emptyStores();
    const window = openWindow({ host });
    await window.open('live');
    expect(await window.get('vault.status', {})).toMatchObject({ state: 'empty', alarms: [{ code: 'data-lost' }] });
    const again = await window.call('vault.create', {
      airports: ['LFW'],
      administrators: [
        { name: 'A', agency: 'customs', passphrase: PASSPHRASE },
        { name: 'B', agency: 'police', passphrase: OTHER_PASSPHRASE },
      ],
      periods: DEFAULT_PERIODS,
    });
    expect(again).toMatchObject({ failure: { code: 'refused', why: 'data-lost' } });
  });
});

describe('signing in', () => {
  test('signing in is needed after every start, and no officer is named before it', async () => {
    const host = hostInMemory();
    (await unit({ host })).leave();
    const window = openWindow({ host });
    await window.open('live');
    expect(await window.call('session.get', {})).toMatchObject({ failure: { code: 'locked' } });
    expect((await window.get('vault.status', {})).officers).toEqual([
      { id: 'LFW-01', name: null, agency: null, waitUntil: null },
      { id: 'LFW-02', name: null, agency: null, waitUntil: null },
    ]);
    await window.get('vault.unlock', { officer: 'lfw-02', passphrase: OTHER_PASSPHRASE });
    expect(await window.get('session.get', {})).toMatchObject({ officer: { id: 'LFW-02', agency: 'police' } });
    const told = window.heard.flatMap((message) => (message.kind === 'progress' ? [message.progress] : []));
    expect(told.at(-1)).toMatchObject({ phase: 'unlocking', done: told.at(-1)?.total });
  });

  test('signing in with wrong passphrases waits longer and longer, after a restart too, and succeeds at last', async () => {
    let now = Date.parse('2026-11-24T08:00:00Z');
    const host = hostInMemory();
    const clock = () => now;
    (await unit({ host, now: clock })).leave();
    let window = openWindow({ host, now: clock });
    await window.open('live');
    const wrong = () => window.call('vault.unlock', { officer: 'LFW-01', passphrase: 'not this one' });
    for (let tries = 0; tries < 4; tries++) expect(await wrong()).toMatchObject({ failure: { waitUntil: null } });
    const told = await wrong();
    expect(told).toMatchObject({ failure: { code: 'wrong-passphrase', waitUntil: expect.any(String) } });
    window.leave();
    window = openWindow({ host, now: clock });
    await window.open('live');
    const right = () => window.call('vault.unlock', { officer: 'LFW-01', passphrase: PASSPHRASE });
    expect(await right()).toMatchObject({ failure: { code: 'wrong-passphrase' } });
    now += 60_000;
    expect(await right()).toMatchObject({ ok: true });
    expect((await window.get('vault.status', {})).officers.every(({ waitUntil }) => waitUntil === null)).toBe(true);
  });

  test('signing in after wrong passphrases under a clock that was ahead waits once, and not until that clock', async () => {
    let now = Date.parse('2027-01-08T08:00:00Z');
    const window = await unit({ now: () => now });
    await window.get('vault.lock', { level: 'vault' });
    const wrong = () => window.call('vault.unlock', { officer: 'LFW-01', passphrase: 'not this one' });
    for (let tries = 0; tries < 5; tries++) expect(await wrong()).toMatchObject({ ok: false });
    now = Date.parse('2026-11-24T08:00:00Z');
    const right = () => window.call('vault.unlock', { officer: 'LFW-01', passphrase: PASSPHRASE });
    expect(await right()).toMatchObject({ failure: { waitUntil: '2026-11-24T08:00:05.000Z' } });
    now += 5_000;
    expect(await right()).toMatchObject({ ok: true });
  });

  test('signing in as an unknown officer is answered as a wrong passphrase', async () => {
    const window = await unit();
    await window.get('vault.lock', { level: 'screen' });
    expect(await window.call('vault.unlock', { officer: 'LFW-77', passphrase: PASSPHRASE })).toMatchObject({
      failure: { code: 'wrong-passphrase', waitUntil: null },
    });
  });

  test('signing in by the recovery code gives an officer a new passphrase', async () => {
    const host = hostInMemory();
    const first = await unit({ host });
    first.leave();
    const window = openWindow({ host });
    await window.open('live');
    const [one, other] = first.recovery;
    const recover = (halves: readonly [string, string]) =>
      window.call('vault.recover', { halves, officer: 'LFW-01', passphrase: NEW_PASSPHRASE });
    const mistyped = `${one.slice(0, -1)}${one.endsWith('A') ? 'B' : 'A'}`;
    expect(await recover([mistyped, other])).toMatchObject({ failure: { code: 'wrong-recovery-code', half: 1 } });
    expect(await recover([one, one])).toMatchObject({ failure: { code: 'wrong-recovery-code', half: null } });
    expect(await recover([one, other])).toMatchObject({ ok: true, value: { state: 'open', officer: 'LFW-01' } });
    await window.get('vault.lock', { level: 'screen' });
    const unlock = (passphrase: string) => window.call('vault.unlock', { officer: 'LFW-01', passphrase });
    expect(await unlock(PASSPHRASE)).toMatchObject({ failure: { code: 'wrong-passphrase' } });
    expect(await unlock(NEW_PASSPHRASE)).toMatchObject({ ok: true });
  });

  test.each([
    ['who does not exist', 'LFW-77', 'not-found'],
    ['who is suspended', 'LFW-02', 'not-found'],
  ])('the recovery code lets no officer in %s, and leaves no key on the machine', async (_, officer, code) => {
    const host = hostInMemory();
    const first = await unit({ host });
    // Two administrators of two agencies remain, or the unit could change no account.
    const profile = {
      name: 'Third',
      agency: 'police',
      role: 'administrator',
      controlOfficer: false,
      secondLine: false,
    } as const;
    const second = { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE };
    await first.get('account.create', { profile, passphrase: NEW_PASSPHRASE }, second);
    await first.get('account.suspend', { id: 'LFW-02', reason: 'left' }, second);
    first.leave();
    const window = openWindow({ host });
    await window.open('live');
    const recover = { halves: first.recovery, officer, passphrase: NEW_PASSPHRASE };
    expect(await window.call('vault.recover', recover)).toMatchObject({ failure: { code } });
    const { state, officers } = await window.get('vault.status', {});
    expect([state, officers.map(({ id }) => id)]).toEqual(['locked', ['LFW-01', 'LFW-03']]);
    await window.get('vault.unlock', { officer: 'LFW-01', passphrase: PASSPHRASE });
  });

  test('signing in by the recovery code is recorded in the audit trail', async () => {
    const window = await unit();
    await window.get('vault.lock', { level: 'vault' });
    const recover = { halves: window.recovery, officer: 'LFW-02', passphrase: NEW_PASSPHRASE };
    await window.get('vault.recover', recover);
    const trail = await window.get('audit.list', { before: null, count: 10 });
    expect(trail.find(({ kind }) => kind === 'vault.recovered')).toMatchObject({ officer: 'LFW-02' });
    // The set-up of the unit is recorded too. Only officers who may see details see what was confirmed.
    const made = { officer: 'LFW-01', second: 'LFW-02', values: 'withheld' };
    expect(trail.find(({ kind }) => kind === 'vault.made')).toMatchObject(made);
  });

  test('an analyst may not accept the stores as they are', async () => {
    const window = await unit();
    const second = { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE };
    const profile = {
      name: 'Afi',
      agency: 'customs',
      role: 'analyst',
      controlOfficer: false,
      secondLine: false,
    } as const;
    await window.get('account.create', { profile, passphrase: NEW_PASSPHRASE }, second);
    await window.get('vault.unlock', { officer: 'LFW-03', passphrase: NEW_PASSPHRASE });
    const accept = () => window.call('vault.accept', { reason: 'looked into', second });
    await window.get('account.change-passphrase', { current: NEW_PASSPHRASE, next: 'twelve herons read at dusk' });
    expect(await accept()).toMatchObject({ failure: { code: 'not-permitted', permission: 'store.verify' } });
  });

  test('signing in with many passphrases at once counts each of them', async () => {
    const window = await unit();
    const wrong = { officer: 'LFW-02', passphrase: 'not this one' };
    const restore = { place: { kind: 'listed', name: 'none' } } as const;
    await Promise.all(Array.from({ length: 6 }, () => window.call('backup.restore', restore, wrong)));
    const [, police] = (await window.get('vault.status', {})).officers;
    expect(police?.waitUntil).not.toBeNull();
  });
});

describe('a recovery code', () => {
  test('a recovery code made by two administrators replaces the one before', async () => {
    const host = hostInMemory();
    const first = await unit({ host });
    const renew = (confirmation?: { readonly officer: string; readonly passphrase: string }) =>
      first.call('account.renew-recovery', {}, confirmation);
    expect(await renew()).toMatchObject({ failure: { code: 'second-needed', need: 'other-agency' } });
    const renewed = await renew({ officer: 'LFW-02', passphrase: OTHER_PASSPHRASE });
    expect(renewed).toMatchObject({ ok: true, value: { keepers: [{ agency: 'customs' }, { agency: 'police' }] } });
    const { halves } = (renewed as { value: { halves: readonly [string, string] } }).value;
    await first.get('vault.lock', { level: 'screen' });
    const uncover = { officer: 'LFW-01', passphrase: NEW_PASSPHRASE };
    expect(await first.call('vault.recover', { halves: first.recovery, ...uncover })).toMatchObject({
      failure: { code: 'wrong-recovery-code' },
    });
    expect(await first.call('vault.recover', { halves, ...uncover })).toMatchObject({ ok: true });
    first.leave();
    const window = openWindow({ host });
    await window.open('live');
    const recover = (code: readonly [string, string]) =>
      window.call('vault.recover', { halves: code, officer: 'LFW-01', passphrase: NEW_PASSPHRASE });
    expect(await recover(first.recovery)).toMatchObject({ failure: { code: 'wrong-recovery-code', half: null } });
    expect(await recover(halves)).toMatchObject({ ok: true, value: { state: 'open', officer: 'LFW-01' } });
  });
});

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
