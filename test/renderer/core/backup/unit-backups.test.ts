/** Backups of a unit: made, listed, checked, and removed. */
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AuditRow } from '../../../../renderer/core/calls/audit-views.ts';
import type { BackupReport } from '../../../../renderer/core/calls/backup.ts';
import type { AuditKind } from '../../../../shared/audit/audit-kinds.ts';
import { RELEASE } from '../../../../shared/release.ts';
import { freshUnit } from '../fresh-unit.ts';
import { signInOn } from '../stand-announced.ts';
import { DAY, daysOf, FIRST, list, make, ofOtherVault, restarted, SECOND, setDays } from './unit-acts.ts';
import { type Computer, computer, removeDatabases, type UnitWindow } from './unit-window.ts';

let machine: Computer;
let window: UnitWindow;
let recovery: readonly [string, string];

// A computer that is switched off still has its databases open here. Each test says when they are closed.
beforeAll(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));
afterAll(() => void vi.restoreAllMocks());

beforeEach(async () => {
  ({ machine, window, recovery } = await freshUnit());
});

const restart = () => restarted(machine);

async function entries(of: UnitWindow, wanted: AuditKind): Promise<readonly AuditRow[]> {
  const rows: readonly AuditRow[] = await of.ask('audit.list', { before: null, count: 50 });
  return rows.filter(({ kind }) => kind === wanted);
}

/** After which the program looks again whether a backup is due. */
const LOOKS_AGAIN = 6 * 60 * 1000;

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
    expect(report).toMatchObject({ name, size, kind: 'manual', app: RELEASE, ownVault: true, failure: null });
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

  test.each(['audit', 'settings'])(
    'a backup is noted as verified together with its entry, or not at all: the %s cannot be written',
    async (table) => {
      const { name } = await make(window);
      const place = { kind: 'listed', name };
      const verified = async () => [
        (await list(window)).rows.find((row) => row.name === name)?.verified ?? null,
        (await entries(window, 'backup.verified')).length,
      ];
      const failing = (['add', 'put'] as const).map((act) => {
        const { [act]: genuine } = IDBObjectStore.prototype;
        return vi.spyOn(IDBObjectStore.prototype, act).mockImplementation(function (this: IDBObjectStore, ...given) {
          if (this.name === table) throw new Error('disk');
          return genuine.apply(this, given);
        });
      });
      const refused = await window.refused('backup.verify', { place });
      for (const each of failing) each.mockRestore();
      expect(refused).toEqual({ code: 'internal', detail: 'Error' });
      expect(await verified()).toEqual([null, 0]);
      await window.ask('backup.verify', { place });
      expect(await verified()).toEqual([{ at: '2026-11-24T08:00:00.000Z', failure: null }, 1]);
    },
  );

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
    expect(await entries(window, 'backup.verified')).toHaveLength(2);
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
    // The program may look right after the first sign-in of a day or some minutes later: either is a backup of that day.
    const automatic = () =>
      expect.poll(async () => {
        const { last, rows } = await list(window);
        if (last?.at.slice(0, 10) !== new Date(machine.now).toISOString().slice(0, 10)) return [];
        return rows.filter(({ kind }) => kind === 'automatic').map(({ createdAt }) => createdAt.slice(0, 10));
      });
    await window.ask('backup.set', { automatic: true, keep: 2, changes: 1000 });
    await automatic().toEqual(['2026-11-24']);
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
      await automatic().toEqual(expected);
    }
    // One officer alone does not push out the last one that two agencies have seen.
    for (const days of [29, 58, 87]) {
      await signInOn({ machine, window }, [FIRST], 1, 29 * DAY);
      machine.now += LOOKS_AGAIN;
      await setDays(window, days);
      await automatic().toContain('2026-11-26');
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
