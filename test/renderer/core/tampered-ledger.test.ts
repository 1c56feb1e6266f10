/** An attacker changes or removes the ledger. It is found, and two officers decide. */
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StoreFinding } from '../../../renderer/core/calls/verify.ts';
import { hostInMemory } from '../../../renderer/core/host-port.ts';
import { Ledger } from '../../../renderer/core/store/ledger.ts';
import { Disk } from './disk.ts';
import { FLIGHT } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { OTHER_PASSPHRASE, openWindow } from './open-window.ts';
import { day, type Found, flip, haveDay, NEW_PASSPHRASE, signedIn, windowOn } from './tampered-day.ts';

beforeAll(haveDay);

type Alarming = readonly [title: string, change: (disk: Disk) => void, alarm: string, found: Found];

const ledgerOf = (store: 'live' | 'practice', problem: StoreFinding['problem']): Found => {
  return { store, table: 'ledger', problem, id: '' } as Found;
};

const LEDGERS: readonly Alarming[] = [
  [
    'its end cut',
    (disk) => void disk.table('practice', 'ledger').pop(),
    'store-behind',
    ledgerOf('practice', 'behind-anchor'),
  ],
  [
    'an entry of its middle taken away',
    (disk) => void disk.table('practice', 'ledger').splice(3, 1),
    'store-differs',
    ledgerOf('practice', 'broken-chain'),
  ],
  [
    'two entries exchanged',
    (disk) => {
      const [one, other] = [disk.record('practice', 'ledger', 3), disk.record('practice', 'ledger', 4)];
      [one.body, other.body] = [other.body, one.body];
    },
    'store-differs',
    ledgerOf('practice', 'broken-chain'),
  ],
  [
    'one byte of an entry changed',
    (disk) => flip(disk.record('practice', 'ledger', -1).body, -3),
    'store-differs',
    ledgerOf('practice', 'broken-chain'),
  ],
];

describe('the ledger', () => {
  beforeEach(emptyStores);

  test.each(LEDGERS)(
    'a ledger with %s raises an alarm that stays until two officers acknowledge it',
    async (_, change, alarm, found) => {
      const disk = day.evening.copy();
      change(disk);
      const { window, alarms } = await signedIn(disk);
      expect(alarms).toContain(alarm);
      const { findings } = await window.get('store.verify', {});
      expect(findings).toContainEqual(expect.objectContaining(found));
      await window.get('vault.lock', { level: 'vault' });
      const again = await window.get('vault.unlock', { officer: 'LFW-01', passphrase: NEW_PASSPHRASE });
      expect(again.alarms).not.toEqual([]);
    },
  );
});

describe('a ledger with missing entries', () => {
  beforeEach(emptyStores);

  const second = { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE };
  const accept = { reason: 'the disk was repaired', second };
  const lost = { ok: false, failure: { code: 'tampered', table: 'ledger', id: '', problem: 'missing' } };

  test.each([
    ['of the live store taken away', (disk: Disk) => void disk.table('live', 'ledger').splice(0), lost],
    ['of the practice store taken away', (disk: Disk) => void disk.table('practice', 'ledger').splice(0), lost],
    ['without its beginning', (disk: Disk) => void disk.table('practice', 'ledger').splice(0, 3), lost],
    ['without its end', (disk: Disk) => void disk.table('practice', 'ledger').splice(-4), {}],
    ['without a piece of it', (disk: Disk) => void disk.table('practice', 'ledger').splice(-6, 3), {}],
  ])(
    'a ledger %s is relisted once two officers have looked into it: everything opens but what was changed',
    async (_, change, before) => {
      const disk = day.evening.copy();
      change(disk);
      flip(disk.record('practice', 'jobReports').body, -20);
      const { window, alarms } = await signedIn(disk);
      expect(alarms[0]).toMatch(/^store-(behind|differs)$/);
      expect(await window.call('session.get', {})).toMatchObject(before);
      expect((await window.get('vault.accept', accept)).alarms).toEqual([]);
      const after = async () => {
        expect((await window.get('flights.get', { id: FLIGHT })).travellers.length).toBe(3);
        expect((await window.get('cases.list', {})).length).toBe(1);
        return (await window.get('store.verify', {})).findings.map(({ store, table }) => `${store} ${table}`);
      };
      expect(await after()).toEqual(['practice jobReports']);
      await window.get('vault.lock', { level: 'vault' });
      const again = await window.get('vault.unlock', { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE });
      expect([again.alarms, await after()]).toEqual([[], ['practice jobReports']]);
    },
  );

  test('a ledger removed together with its remembered head is noticed by the records that it listed', async () => {
    const disk = day.evening.copy();
    disk.table('practice', 'ledger').splice(0);
    const state = new Map(day.state);
    expect(state.delete('ledger.practice')).toBe(true);
    const { window, alarms } = await signedIn(disk, state);
    expect(alarms).toEqual(['store-differs']);
    await window.get('vault.accept', accept);
    expect((await window.get('cases.list', {})).length).toBe(1);
  });

  test('a ledger without the last write of an officer’s account still lets the officer sign in', async () => {
    const state = new Map(day.state);
    await day.evening.write();
    const before = openWindow({ host: hostInMemory(state) });
    await before.open('live');
    // A sign-in is written into the account.
    await before.get('vault.unlock', { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE });
    await before.get('vault.lock', { level: 'vault' });
    before.leave();
    const disk = await Disk.read();
    disk.table('live', 'ledger').pop();
    const window = await windowOn(disk, state);
    const { alarms } = await window.get('vault.unlock', { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE });
    expect(alarms).toMatchObject([{ code: 'store-behind' }]);
    const other = { officer: 'LFW-01', passphrase: NEW_PASSPHRASE };
    expect(await window.get('vault.accept', { ...accept, second: other })).toMatchObject({ alarms: [] });
    expect((await window.get('store.verify', {})).findings).toEqual([]);
  });

  test('a lost ledger opens no store until two officers have it relisted, which the audit trail records', async () => {
    const disk = day.evening.copy();
    disk.table('live', 'ledger').splice(0);
    const { window } = await signedIn(disk);
    for (const name of ['session.get', 'queue.page', 'store.verify'] as const)
      expect(await window.call(name, {})).toEqual(lost);
    expect(await window.call('vault.accept', { ...accept, second: { ...second, passphrase: 'wrong' } })).toMatchObject({
      failure: { code: 'second-refused' },
    });
    await window.get('vault.accept', accept);
    await window.open('live');
    const trail = await window.get('audit.list', { before: null, count: 10 });
    const acts = trail.filter(({ kind }) => kind === 'vault.listed-anew' || kind === 'vault.accepted');
    expect(acts).toMatchObject([
      { kind: 'vault.listed-anew', officer: 'LFW-01', second: 'LFW-02' },
      { kind: 'vault.accepted', officer: 'LFW-01', second: 'LFW-02' },
    ]);
  });

  test('records are listed again only with their entry, also where a failure comes between and officers accept again', async () => {
    const disk = day.evening.copy();
    disk.table('live', 'ledger').splice(0);
    const { window } = await signedIn(disk);
    // Fails where the records are listed, and those of the vault are not.
    const failing = vi.spyOn(Ledger.prototype, 'ids').mockImplementation((table) => {
      if (table === 'vault') throw new Error('disk');
      return [];
    });
    expect(await window.call('vault.accept', accept)).toMatchObject({ ok: false });
    failing.mockRestore();
    expect((await window.get('vault.accept', accept)).alarms).toEqual([]);
    await window.open('live');
    const trail = await window.get('audit.list', { before: null, count: 20 });
    const acts = trail.map(({ kind }) => kind).filter((kind) => /^vault\.(listed-anew|accepted)$/.test(kind));
    expect(acts).toEqual(['vault.accepted', 'vault.listed-anew', 'vault.accepted']);
  });

  test('a changed ledger counts as it is once two officers of two agencies have accepted it', async () => {
    const disk = day.evening.copy();
    flip(disk.record('practice', 'ledger', -1).body, -3);
    const { window, alarms } = await signedIn(disk);
    expect(alarms).toEqual(['store-differs']);
    const second = { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE };
    await window.get('vault.accept', { reason: 'the disk was repaired', second });
    await window.get('vault.lock', { level: 'vault' });
    const again = await window.get('vault.unlock', { officer: 'LFW-01', passphrase: NEW_PASSPHRASE });
    expect(again.alarms).toEqual([]);
  });
});
