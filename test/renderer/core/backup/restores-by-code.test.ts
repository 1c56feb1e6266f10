/** Backups of a unit, restored by both halves of the recovery code. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AuditRow } from '../../../../renderer/core/calls/audit-views.ts';
import { freshUnit } from '../fresh-unit.ts';
import { daysOf, FIRST, LIVE, make, ofOtherVault, restarted, SECOND, setDays } from './unit-acts.ts';
import { type Computer, computer, databaseNames, PASSPHRASE, removeDatabases, type UnitWindow } from './unit-window.ts';

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

describe('backups of a unit', () => {
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
});
