/** Backups of a unit, restored by two officers. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Output } from '../../../../renderer/core/calls/all-calls.ts';
import type { AuditRow } from '../../../../renderer/core/calls/audit-views.ts';
import { addOfficers, freshUnit } from '../fresh-unit.ts';
import { daysOf, FIRST, LIVE, list, make, restarted, SECOND, setDays } from './unit-acts.ts';
import { type Computer, databaseNames, type UnitWindow } from './unit-window.ts';

type Attached = Output<'case.attach'>;
type CaseFile = Output<'case.file'>;

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
    // The wrong passphrase above was typed in their name.
    expect(await third.ask('vault.unlock', SECOND)).toMatchObject({ alarms: [{ code: 'second-tried' }] });
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

  test('the files of a case are in a backup, to the byte', async () => {
    const bytes = Uint8Array.from({ length: 1_300_000 }, (_, at) => 0x61 + (at % 23));
    const analyst = { name: 'Ama Lawson', agency: 'customs', role: 'analyst' } as const;
    await addOfficers(window, [analyst], 'nine kettles sail over 12 bridges');
    const thing = { kind: 'other', what: 'a parcel' };
    const { id }: { id: string } = await window.ask('case.open-on', { thing, flight: null, origin: 'dog', note: null });
    const given = { case: id, about: null, note: null, medical: false };
    const attach = (name: string, file: Blob) => window.ask('case.attach', { ...given, name, file });
    const { file }: Attached = await attach('long.txt', new Blob([bytes]));
    await window.ask('vault.unlock', FIRST);
    const { name } = await make(window);
    await window.ask('backup.restore', { place: { kind: 'listed', name } }, SECOND);
    const again = await restart();
    await again.ask('vault.unlock', { officer: 'LFW-03', passphrase: 'nine kettles sail over 12 bridges' });
    expect(await again.ask('case.files', { id })).toEqual({ files: [file], statements: [] });
    const read: Uint8Array[] = [];
    for (const slice of [0, 1, 2])
      read.push(((await again.ask('case.file', { id: file.id, slice })) as CaseFile).bytes);
    expect(Buffer.concat(read).equals(bytes)).toBe(true);
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
});
