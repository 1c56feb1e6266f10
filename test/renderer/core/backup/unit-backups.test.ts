import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AuditRow } from '../../../../renderer/core/calls/audit-views.ts';
import type { BackupReport, BackupsView } from '../../../../renderer/core/calls/backup.ts';
import type { ImportSettings } from '../../../../renderer/core/import/import-settings.ts';
import { signInOn } from '../stand-announced.ts';
import { type Computer, computer, databaseNames, PASSPHRASE, removeDatabases, type UnitWindow } from './unit-window.ts';

const FIRST = { officer: 'LFW-01', passphrase: PASSPHRASE };
const SECOND = { officer: 'LFW-02', passphrase: PASSPHRASE };
const LIVE = 'airside-live';
const DAY = 24 * 60 * 60 * 1000;
/** After which the program looks again whether a backup is due. */
const LOOKS_AGAIN = 6 * 60 * 1000;

let machine: Computer;
let window: UnitWindow;
let recovery: readonly [string, string];

// A computer that is switched off still has its databases open here. Each test says when they are closed.
beforeAll(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterAll(() => void vi.restoreAllMocks());

beforeEach(async () => {
  await removeDatabases();
  machine = computer();
  window = machine.start();
  await window.open();
  recovery = (await window.setUp()).recovery;
});

const setDays = (at: UnitWindow, quarantineDays: number) => at.ask('import.set', { warnMinutes: 60, quarantineDays });
const daysOf = async (at: UnitWindow) => ((await at.ask('import.settings', {})) as ImportSettings).quarantineDays;
const list = (at: UnitWindow): Promise<BackupsView> => at.ask('backup.list', {});
const make = (at: UnitWindow): Promise<{ name: string; size: number }> => at.ask('backup.make', {});

/** The same file as if another vault had made it. */
function ofOtherVault(file: Uint8Array): Uint8Array {
  const id = Buffer.from(file).indexOf('"vault":"') + '"vault":"'.length;
  return Uint8Array.from(file, (byte, at) => (at === id ? (byte === 0x30 ? 0x31 : 0x30) : byte));
}

/** Starts the program again. */
async function restart(): Promise<UnitWindow> {
  const again = machine.start();
  expect(await again.open()).toEqual({ ok: true, value: null });
  return again;
}

test('a unit opens again right after it was set up, since its first keys were kept', async () => {
  const again = await restart();
  expect(await again.ask('vault.unlock', SECOND)).toMatchObject({ state: 'open', alarms: [] });
  expect(await again.ask('session.get', {})).toMatchObject({ officer: { id: 'LFW-02' }, unit: { code: 'LFW' } });
});

describe('backups of a unit', () => {
  test('backups of a unit are made into the folder, listed, and found whole', async () => {
    await setDays(window, 11);
    const { name, size } = await make(window);
    expect(name).toBe('airside-LFW-20261124T080000Z-manual.airside-backup');
    const text = Buffer.from(machine.host.files.get(name) ?? []).toString('latin1');
    for (const value of ['Head of', 'customs', 'quarantineDays']) expect(text).not.toContain(value);
    const report: BackupReport = await window.ask('backup.verify', { place: { kind: 'listed', name } });
    expect(report).toMatchObject({ name, size, kind: 'manual', app: '0.1.0', ownVault: true, failure: null });
    expect(report.records).toBeGreaterThan(2);
    const view = await list(window);
    expect(view).toMatchObject({
      folder: { name: 'backups', chosen: true },
      trouble: null,
      rotation: { automatic: true, keep: 7 },
    });
    expect(view.rows.find((row) => row.name === name)).toEqual({
      name,
      size,
      createdAt: '2026-11-24T08:00:00.000Z',
      kind: 'manual',
      expires: '2027-05-24T08:00:00.000Z',
      waits: false,
      verified: { at: '2026-11-24T08:00:00.000Z', failure: null },
    });
  });

  test('backups of a unit that are damaged are listed as damaged', async () => {
    const { name } = await make(window);
    const file = machine.host.files.get(name) ?? new Uint8Array();
    file[file.length - 100] = (file[file.length - 100] ?? 0) ^ 1;
    const report: BackupReport = await window.ask('backup.verify', { place: { kind: 'listed', name } });
    expect(report.failure).toMatchObject({ code: 'part-damaged' });
    expect((await list(window)).rows.find((row) => row.name === name)?.verified?.failure).toEqual(report.failure);
    expect(await window.refused('backup.restore', { place: { kind: 'listed', name } }, SECOND)).toMatchObject({
      code: 'backup-failed',
      failure: { code: 'part-damaged' },
    });
    expect(await daysOf(window)).toBe(30);
  });

  test('backups of a unit are restored by two officers of two agencies, and the earlier store goes when the restored one has opened', async () => {
    await setDays(window, 11);
    const { name } = await make(window);
    await setDays(window, 22);
    const place = { kind: 'listed', name };
    expect(await window.refused('backup.restore', { place })).toMatchObject({
      code: 'second-needed',
      need: 'other-agency',
    });
    expect(await window.refused('backup.restore', { place }, FIRST)).toEqual({ code: 'second-same-officer' });
    expect(await window.refused('backup.restore', { place }, { ...SECOND, passphrase: 'wrong' })).toMatchObject({
      code: 'second-refused',
    });
    await window.ask('backup.restore', { place }, SECOND);

    const again = await restart();
    expect(await again.ask('vault.status', {})).toMatchObject({ state: 'locked', alarms: [] });
    expect(await again.ask('vault.unlock', FIRST)).toMatchObject({ state: 'open', alarms: [] });
    expect(await daysOf(again)).toBe(11);
    await expect.poll(databaseNames).toEqual([`${LIVE}.2`]);
    // Work goes on from the restored store, after another start too.
    await setDays(again, 33);
    const third = await restart();
    expect(await third.ask('vault.unlock', SECOND)).toMatchObject({ alarms: [] });
    expect(await daysOf(third)).toBe(33);
  });

  test('a restored backup removes nothing from the audit trail: acts since the backup stay recorded, and the chain goes on', async () => {
    await setDays(window, 11);
    const { name } = await make(window);
    await setDays(window, 22);
    await window.ask('account.renew-recovery', {}, SECOND);
    await window.ask('backup.restore', { place: { kind: 'listed', name } }, SECOND);
    machine.now += 1000;
    const again = await restart();
    expect(await again.ask('vault.unlock', FIRST)).toMatchObject({ alarms: [] });
    expect(await daysOf(again)).toBe(11);
    const told = async (at: UnitWindow) => {
      const rows = (await at.ask('audit.list', { before: null, count: 100 })) as AuditRow[];
      const of = new Set(['import.set', 'account.recovery-renewed', 'backup.restored']);
      return rows
        .map(({ kind }) => kind)
        .filter((kind) => of.has(kind))
        .reverse();
    };
    const before = ['import.set', 'import.set', 'account.recovery-renewed', 'backup.restored'];
    expect(await told(again)).toEqual(before);
    // Each entry has the wall clock of the unit, whichever core wrote it.
    const rows = (await again.ask('audit.list', { before: null, count: 100 })) as AuditRow[];
    expect(rows.filter(({ local }) => local === null).map(({ kind }) => kind)).toEqual([]);
    expect(await again.ask('audit.verify', {})).toMatchObject({ breaks: [] });
    // If the present trail is a different one, that of the backup goes on alone, and the gap stays visible.
    const other = (await make(again)).name;
    await setDays(again, 44);
    const db = await new Dexie(`${LIVE}.2`).open();
    await db
      .table('audit')
      .where(':id')
      .above(2)
      .modify({ hash: '0'.repeat(64) });
    db.close();
    await again.ask('backup.restore', { place: { kind: 'listed', name: other } }, SECOND);
    const third = await restart();
    expect(await third.ask('vault.unlock', FIRST)).toMatchObject({ alarms: [] });
    expect(await third.ask('audit.verify', {})).toMatchObject({ breaks: [{ code: 'missing' }] });
    expect(await told(third)).toEqual([...before, 'backup.restored']);
  });

  test('a restored backup holds every record and the whole trail as written, after a second restore too', async () => {
    const nothingFound = { found: 0, findings: [] };
    let at = window;
    for (const generation of [2, 3]) {
      const { name } = await make(at);
      await at.ask('backup.restore', { place: { kind: 'listed', name } }, SECOND);
      machine.now += 1000;
      at = await restart();
      expect(await at.ask('vault.unlock', FIRST)).toMatchObject({ alarms: [] });
      expect(await at.ask('store.verify', {})).toMatchObject(nothingFound);
      await expect.poll(databaseNames).toContain(`${LIVE}.${generation}`);
    }
  });

  test('a restored backup does not bring back an earlier passphrase', async () => {
    const { name } = await make(window);
    await window.ask('vault.recover', {
      halves: recovery,
      officer: 'LFW-02',
      passphrase: 'other lagoon eats 77 kites',
    });
    await window.ask('vault.unlock', FIRST);
    await window.ask(
      'backup.restore',
      { place: { kind: 'listed', name } },
      { ...SECOND, passphrase: 'other lagoon eats 77 kites' },
    );
    const again = await restart();
    expect(await again.refused('vault.unlock', SECOND)).toMatchObject({ code: 'wrong-passphrase' });
    expect(await again.ask('vault.unlock', { ...SECOND, passphrase: 'other lagoon eats 77 kites' })).toMatchObject({
      state: 'open',
    });
  });

  test('a restored backup does not bring back a replaced recovery code, and the present code opens the restored store', async () => {
    const { name } = await make(window);
    const { halves } = (await window.ask('account.renew-recovery', {}, SECOND)) as {
      halves: readonly [string, string];
    };
    await window.ask('backup.restore', { place: { kind: 'listed', name } }, SECOND);
    const again = await restart();
    const access = { officer: 'LFW-01', passphrase: 'other lagoon eats 77 kites' };
    expect(await again.refused('vault.recover', { halves: recovery, ...access })).toMatchObject({
      code: 'wrong-recovery-code',
    });
    expect(await again.ask('vault.recover', { halves, ...access })).toMatchObject({ state: 'open', alarms: [] });
  });

  test('a restored backup brings back neither an officer suspended since nor a role withdrawn since', async () => {
    const profile = {
      name: 'Ama Sossou',
      agency: 'customs',
      role: 'supervisor',
      controlOfficer: false,
      secondLine: false,
    };
    const passphrase = 'seven kites over lagoon 4';
    const { id } = (await window.ask('account.create', { profile, passphrase }, SECOND)) as { id: string };
    const { name } = await make(window);
    await window.ask('account.change', { id, profile: { ...profile, role: 'analyst' } }, SECOND);
    await window.ask('account.suspend', { id, reason: 'left the unit' });
    await window.ask('backup.restore', { place: { kind: 'listed', name } }, SECOND);
    const again = await restart();
    expect(await again.refused('vault.unlock', { officer: id, passphrase })).toMatchObject({
      code: 'wrong-passphrase',
    });
    await again.ask('vault.unlock', FIRST);
    const accounts = (await again.ask('accounts.list', {})) as { id: string; role: string; state: string }[];
    expect(accounts.find((account) => account.id === id)).toMatchObject({ role: 'analyst', state: 'suspended' });
  });

  test('a backup is restored over a store with a damaged account and damaged periods; that account has to be made again', async () => {
    const profile = { name: 'Ama', agency: 'customs', role: 'analyst', controlOfficer: false, secondLine: false };
    const passphrase = 'seven kites over lagoon 4';
    const { id } = (await window.ask('account.create', { profile, passphrase }, SECOND)) as { id: string };
    const { name } = await make(window);
    const db = await new Dexie(LIVE).open();
    const { body } = await db.table('accounts').get(id);
    body[body.length - 1] ^= 1;
    await db.table('accounts').update(id, { body });
    await db.table('settings').update('periods', { body: new Uint8Array(body) });
    db.close();
    expect((await list(window)).rows.map((row) => row.name)).toContain(name);
    await window.ask('backup.restore', { place: { kind: 'listed', name } }, SECOND);
    const again = await restart();
    expect(await again.ask('vault.unlock', FIRST)).toMatchObject({ state: 'open', alarms: [], officers: [{}, {}] });
    expect(await again.ask('retention.get', {})).toMatchObject({ confirmed: true });
    expect(await again.refused('vault.unlock', { officer: id, passphrase })).toMatchObject({
      code: 'wrong-passphrase',
    });
    expect(((await again.ask('accounts.list', {})) as { id: string }[]).map((one) => one.id)).not.toContain(id);
  });

  test('two restores asked for at once run one after the other, and the last one counts', async () => {
    await setDays(window, 11);
    const first = { kind: 'listed', name: (await make(window)).name };
    machine.now += 1000;
    await setDays(window, 22);
    const last = { kind: 'listed', name: (await make(window)).name };
    await Promise.all([first, last].map((place) => window.ask('backup.restore', { place }, SECOND)));
    const again = await restart();
    expect(await again.ask('vault.unlock', FIRST)).toMatchObject({ state: 'open', alarms: [] });
    expect(await daysOf(again)).toBe(22);
    expect(await again.ask('store.verify', {})).toMatchObject({ found: 0, findings: [] });
    await expect.poll(databaseNames).not.toContain(`${LIVE}.2`);
  });

  test('a backup is restored on another computer by both halves of the recovery code', async () => {
    await setDays(window, 11);
    const { name } = await make(window);
    const file = machine.host.files.get(name) ?? new Uint8Array();
    await removeDatabases();
    machine = computer();
    machine.host.opened = file;
    const place = { kind: 'opened', id: '1', name: 'from-elsewhere', size: file.length };
    const other = await restart();
    const [one, two] = recovery;
    expect(await other.refused('vault.restore', { halves: [one, one], place })).toMatchObject({
      code: 'wrong-recovery-code',
    });
    expect(
      await other.refused('vault.restore', { halves: [one, `${two.slice(0, -1)}${two.endsWith('0') ? 1 : 0}`], place }),
    ).toEqual({ code: 'wrong-recovery-code', half: 2 });
    expect(await other.ask('vault.restore', { halves: [two, one], place })).toMatchObject({
      ownVault: true,
      failure: null,
    });
    expect(other.phases).toContain('restoring');

    const again = await restart();
    expect(await again.ask('vault.status', {})).toMatchObject({
      state: 'locked',
      commissioned: true,
      officers: [{ id: 'LFW-01' }, { id: 'LFW-02' }],
    });
    await again.ask('vault.recover', { halves: recovery, officer: 'LFW-01', passphrase: 'other lagoon eats 77 kites' });
    expect(await daysOf(again)).toBe(11);
    expect(await again.ask('vault.status', {})).toMatchObject({ alarms: [] });
    await expect.poll(databaseNames).toEqual([`${LIVE}.2`]);
  });

  test('a recovery code that does not open the backup starts no restore, and practice goes on', async () => {
    const { name } = await make(window);
    const file = machine.host.files.get(name) ?? new Uint8Array();
    await removeDatabases();
    machine = computer();
    machine.host.opened = file;
    const place = { kind: 'opened', id: '1', name, size: file.length };
    const other = machine.start();
    await other.open('practice');
    await other.ask('vault.practise', { airports: ['LFW'], name: 'Ama Mensah', passphrase: PASSPHRASE });
    const restore = (halves: readonly [string, string]) => other.refused('vault.restore', { halves, place });
    expect(await restore([recovery[0], recovery[0]])).toMatchObject({ code: 'wrong-recovery-code' });
    // The code is right, but the key of the backup is wrapped for another vault key.
    const wrap = Buffer.from(file).indexOf('"wrap"') + 60;
    file[wrap] = file[wrap] === 0x61 ? 0x62 : 0x61;
    expect(await restore(recovery)).toMatchObject({ code: 'backup-failed' });
    expect(await other.ask('vault.status', {})).toMatchObject({ state: 'open' });
    expect(await other.ask('session.get', {})).toMatchObject({ store: 'practice' });
    expect(other.phases).not.toContain('restoring');
  });

  test('a backup is restored although the present store does not open any more', async () => {
    await setDays(window, 11);
    const { name } = await make(window);
    const file = machine.host.files.get(name) ?? new Uint8Array();
    // A later release wrote this store.
    const db = await new Dexie(LIVE).open();
    await db.table('vault').update('header', { v: 2 });
    db.close();
    machine.host.opened = file;
    const broken = machine.start();
    expect(await broken.open()).toMatchObject({ ok: false, failure: { code: 'store-failed' } });
    expect(await broken.refused('vault.status', {})).toMatchObject({ code: 'store-failed' });
    const place = { kind: 'opened', id: '1', name, size: file.length };
    await broken.ask('vault.restore', { halves: recovery, place });
    const again = await restart();
    await again.ask('vault.unlock', FIRST);
    expect(await daysOf(again)).toBe(11);
    await expect.poll(databaseNames).toEqual([`${LIVE}.2`]);
  });

  test('a backup is restored by the code over a store that no longer says of which unit it is', async () => {
    const { name } = await make(window);
    await window.end();
    const db = await new Dexie(LIVE).open();
    const { body } = await db.table('settings').get('unit');
    body[body.length - 1] ^= 1;
    await db.table('settings').update('unit', { body });
    db.close();
    const broken = await restart();
    await broken.ask('vault.unlock', FIRST);
    expect(await broken.refused('backup.list', {})).toMatchObject({ code: 'tampered', table: 'settings' });
    await broken.ask('vault.restore', { halves: recovery, place: { kind: 'listed', name } });
    const again = await restart();
    expect(await again.ask('vault.unlock', SECOND)).toMatchObject({ alarms: [] });
    expect(await again.ask('session.get', {})).toMatchObject({ unit: { code: 'LFW' } });
  });

  test('a backup is restored over a store with a lost ledger by the present code, and what retention ended stays ended', async () => {
    await setDays(window, 11);
    const profile = { name: 'Ama', agency: 'customs', role: 'analyst', controlOfficer: false, secondLine: false };
    const passphrase = 'seven kites over lagoon 4';
    const { id } = (await window.ask('account.create', { profile, passphrase }, SECOND)) as { id: string };
    const { name } = await make(window);
    const place = { kind: 'listed', name };
    await window.ask('account.suspend', { id, reason: 'left the unit' });
    const { halves } = (await window.ask('account.renew-recovery', {}, SECOND)) as {
      halves: readonly [string, string];
    };
    expect(await window.refused('vault.restore', { halves, place })).toMatchObject({ code: 'wrong-state' });
    await window.end();
    const db = await new Dexie(LIVE).open();
    await db.table('ledger').clear();
    db.close();
    const lost = await restart();
    await lost.ask('vault.unlock', FIRST);
    expect(await lost.refused('session.get', {})).toMatchObject({ code: 'tampered', table: 'ledger' });
    expect(await lost.refused('vault.restore', { halves: recovery, place })).toMatchObject({
      code: 'wrong-recovery-code',
    });
    const strange = name.replace('T08', 'T07');
    machine.host.files.set(strange, ofOtherVault(machine.host.files.get(name) ?? new Uint8Array()));
    expect(await lost.refused('vault.restore', { halves, place: { kind: 'listed', name: strange } })).toMatchObject({
      code: 'backup-failed',
      failure: { code: 'wrong-key' },
    });
    await lost.ask('vault.restore', { halves, place });
    expect(lost.phases).toContain('restoring');
    const again = await restart();
    expect(await again.ask('vault.unlock', SECOND)).toMatchObject({ alarms: [], officers: [{}, {}] });
    expect(await daysOf(again)).toBe(11);
    expect(await again.ask('accounts.list', {})).toContainEqual(expect.objectContaining({ id, state: 'suspended' }));
    const kinds = ((await again.ask('audit.list', { before: null, count: 100 })) as AuditRow[]).map(({ kind }) => kind);
    expect(kinds).toContain('backup.restored-by-code');
    expect(kinds).toContain('account.suspended');
    expect(await again.ask('audit.verify', {})).toMatchObject({ breaks: [] });
  });

  test('a backup of another unit is checked by its sum only, and not restored', async () => {
    const { name } = await make(window);
    const file = machine.host.files.get(name) ?? new Uint8Array();
    await removeDatabases();
    machine = computer();
    window = await restart();
    await window.setUp();
    machine.host.opened = file;
    const place = { kind: 'opened', id: '1', name, size: file.length };
    expect(await window.ask('backup.verify', { place })).toMatchObject({ ownVault: false, failure: null });
    file[200] = (file[200] ?? 0) ^ 1;
    expect(await window.ask('backup.verify', { place })).toMatchObject({
      ownVault: false,
      failure: { code: 'sum-differs' },
    });
    file[200] = (file[200] ?? 0) ^ 1;
    expect(await window.refused('backup.restore', { place }, SECOND)).toEqual({
      code: 'backup-failed',
      failure: { code: 'wrong-key' },
    });
    expect(await window.refused('vault.restore', { halves: recovery, place })).toMatchObject({ code: 'wrong-state' });
  });

  test('the practice store has no backups', async () => {
    await window.open('practice');
    await window.ask('session.act-as', { name: 'Ama Mensah', agency: 'customs', role: 'supervisor' });
    expect(await window.refused('backup.list', {})).toEqual({ code: 'wrong-state', state: 'practice' });
  });

  test('a backup is made automatically on each day with an act, and old ones are removed', async () => {
    const automatic = async () => {
      await expect.poll(async () => (await list(window)).last?.at).toBe(new Date(machine.now).toISOString());
      return (await list(window)).rows
        .filter(({ kind }) => kind === 'automatic')
        .map(({ createdAt }) => createdAt.slice(0, 10));
    };
    await window.ask('backup.set', { automatic: true, keep: 2, changes: 1000 });
    expect(await automatic()).toEqual(['2026-11-24']);
    // Another computer of the unit keeps its own backups in the same folder.
    const [[name, file] = ['', new Uint8Array()]] = machine.host.files;
    machine.host.files.set(name.replace('20261124', '20261101'), ofOtherVault(file));
    for (const [day, expected] of [
      [25, ['2026-11-25', '2026-11-24', '2026-11-01']],
      [26, ['2026-11-26', '2026-11-25', '2026-11-01']],
    ] as const) {
      await signInOn({ machine, window }, [SECOND, FIRST], 1);
      machine.now += LOOKS_AGAIN;
      await setDays(window, day);
      expect(await automatic()).toEqual(expected);
    }
    // One officer alone does not push out the last one that two agencies have seen.
    for (const days of [29, 58, 87]) {
      await signInOn({ machine, window }, [FIRST], 1, 29 * DAY);
      machine.now += LOOKS_AGAIN;
      await setDays(window, days);
      expect(await automatic()).toContain('2026-11-26');
    }
  });

  test('backups past their time are removed even without automatic backups; those of another unit stay', async () => {
    await window.ask('backup.set', { automatic: false, keep: 1, changes: 1000 });
    const { name } = await make(window);
    const file = machine.host.files.get(name) ?? new Uint8Array();
    const [otherUnit, otherComputer] = [name.replace('LFW', 'NIM'), name.replace('080000Z', '080001Z')];
    machine.host.files.set(otherUnit, file).set(otherComputer, ofOtherVault(file));
    machine.now += 180 * DAY;
    await window.ask('retention.confirm-time', {}, SECOND);
    await window.ask('retention.run', {});
    await setDays(window, 30);
    await signInOn({ machine, window }, [SECOND, FIRST]);
    expect([...machine.host.files.keys()]).toHaveLength(3);
    machine.now += DAY;
    await setDays(window, 31);
    await expect.poll(async () => [...machine.host.files.keys()]).toEqual([otherUnit]);
  });

  test('a period that was shortened removes no backup before its announcement has stood its days', async () => {
    await window.ask('backup.set', { automatic: false, keep: 1, changes: 1000 });
    const { name } = await make(window);
    await signInOn({ machine, window }, [SECOND, FIRST], 16, 2 * DAY);
    const periods = { maskMonths: 1, destroyMonths: 1, caseMonths: 1, auditMonths: 1 };
    await window.ask('retention.set-periods', periods, SECOND);
    await window.ask('retention.run', {});
    machine.now += LOOKS_AGAIN;
    await setDays(window, 30);
    await window.ask('retention.run', {});
    expect((await list(window)).rows).toContainEqual(expect.objectContaining({ name, waits: true }));
    await signInOn({ machine, window }, [SECOND, FIRST]);
    expect([...machine.host.files.keys()]).toEqual([name]);
    machine.now += DAY;
    await window.ask('retention.run', {});
    await setDays(window, 31);
    await expect.poll(async () => [...machine.host.files.keys()]).toEqual([]);
  });

  test('backups are not removed for their age while the clock is not believed', async () => {
    const { name } = await make(window);
    await expect.poll(async () => (await list(window)).last).not.toBeNull();
    machine.now += 300 * DAY;
    await setDays(window, 12);
    await expect.poll(async () => (await list(window)).last?.at).toBe(new Date(machine.now).toISOString());
    expect((await list(window)).rows).toContainEqual(expect.objectContaining({ name, waits: true }));
  });
});
