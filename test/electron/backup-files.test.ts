import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openBackupFiles } from '../../electron/backup-files.ts';
import { backupHandlers } from '../../electron/backup-handlers.ts';
import { openStateFile } from '../../electron/state-file.ts';

let place: string;
let own: string;
let chosen: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'airside-backups-'));
  own = join(place, 'own');
  chosen = join(place, 'stick');
  mkdirSync(chosen);
});

/** Backups as after a start of the program: the stored state remains, unfinished writes do not. */
const start = () => openBackupFiles(own, openStateFile(join(place, 'state.json')));

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
const A = 'a.airside-backup';

describe('backups', () => {
  test('backups are listed by name and size, without half-written ones, folders and links', async () => {
    const backups = start();
    expect(await backups.list()).toEqual([]);
    await backups.write('b.airside-backup', bytes(1, 2));
    await backups.write(A, bytes(1));
    writeFileSync(join(own, 'c.airside-backup.12.tmp'), 'half');
    mkdirSync(join(own, 'd.airside-backup'));
    symlinkSync('/etc/passwd', join(own, 'e.airside-backup'));
    expect(await backups.list()).toEqual([
      { name: A, size: 1 },
      { name: 'b.airside-backup', size: 2 },
    ]);
  });

  test('backups are read only as files of the folder, never through a link in their place', async () => {
    const backups = start();
    await backups.write(A, bytes(1));
    rmSync(join(own, A));
    symlinkSync('/etc/passwd', join(own, A));
    await expect(backups.read(A, 0, 100)).rejects.toMatchObject({ code: 'ELOOP' });
    // A new backup of that name replaces the link and leaves its target unchanged.
    await backups.write(A, bytes(2));
    expect(await backups.read(A, 0, 100)).toEqual(bytes(2));
  });

  test('backups are written in slices, and replace an older one only when they are finished', async () => {
    const backups = start();
    await backups.write(A, bytes(9));
    const id = await backups.begin(A);
    await Promise.all([backups.append(id, bytes(1, 2)), backups.append(id, bytes(3)), backups.append(id, bytes(4, 5))]);
    expect(await backups.list()).toEqual([{ name: A, size: 1 }]);
    await backups.finish(id);
    expect([await backups.list(), readdirSync(own)]).toEqual([[{ name: A, size: 5 }], [A]]);
    expect(await backups.read(A, 1, 3)).toEqual(bytes(2, 3, 4));
    expect(await backups.read(A, 3, 100)).toEqual(bytes(4, 5));
    expect(await backups.read(A, 5, 1)).toEqual(bytes());
    await expect(backups.append(id, bytes(1))).rejects.toMatchObject({ code: 'not-open' });
    await backups.remove(A);
    await backups.remove(A);
    expect(await backups.list()).toEqual([]);
  });

  test('backups leave nothing when they are aborted, by a call or by the start of another one', async () => {
    const backups = start();
    const first = await backups.begin(A);
    await backups.append(first, bytes(1));
    const second = await backups.begin('b.airside-backup');
    await expect(backups.append(first, bytes(2))).rejects.toMatchObject({ code: 'not-open' });
    await backups.abort(first);
    await backups.append(second, bytes(1));
    await backups.abort(second);
    await backups.abort(second);
    expect(readdirSync(own)).toEqual([]);
  });

  test('backups left half-written by a power cut are removed with the next one; those of another workstation stay', async () => {
    const cut = start();
    await cut.append(await cut.begin(A), bytes(1));
    writeFileSync(join(own, 'b.airside-backup.00000000.ffffffffffff.part'), 'of another');
    expect(readdirSync(own).length).toBe(2);
    await start().write('c.airside-backup', bytes(1));
    expect(readdirSync(own)).toEqual(['b.airside-backup.00000000.ffffffffffff.part', 'c.airside-backup']);
    // Only so that the test leaves no file open.
    await cut.abortAll();
  });

  test('backups are in the chosen folder, also after a restart', async () => {
    const backups = start();
    expect(await backups.folder()).toEqual({ name: 'own', chosen: false });
    expect(await backups.setFolder(chosen)).toEqual({ name: 'stick', chosen: true });
    await start().write(A, bytes(1));
    expect(readdirSync(chosen)).toEqual([A]);
  });

  test('backups are never written to the disk in place of a memory stick that is not plugged in', async () => {
    await start().setFolder(chosen);
    rmSync(chosen, { recursive: true });
    for (const call of [() => start().write(A, bytes(1)), () => start().begin(A), () => start().list()]) {
      await expect(call()).rejects.toMatchObject({ code: 'folder-missing' });
    }
    expect(readdirSync(place)).toEqual(['state.json']);
  });

  test('backups are opened from any folder, one at a time', async () => {
    const backups = start();
    for (const name of ['x', 'y']) writeFileSync(join(place, name), name.repeat(3));
    const x = await backups.open(join(place, 'x'));
    expect(x).toMatchObject({ name: 'x', size: 3 });
    expect(await backups.readOpened(x.id, 2, 8)).toEqual(bytes(120));
    await backups.open(join(place, 'y'));
    await expect(backups.readOpened(x.id, 0, 1)).rejects.toMatchObject({ code: 'not-open' });
    await expect(backups.open(chosen)).rejects.toMatchObject({ code: 'not-a-file' });
  });
});

test('a disk that becomes full is reported, and nothing is left of the backup', async () => {
  const backups = start();
  const id = await backups.begin(A);
  await backups.append(id, bytes(1));
  const [part = ''] = readdirSync(own);
  // Simulates a failing write: the slice is no byte array.
  await expect(backups.append(id, null as never)).rejects.toThrow();
  await expect(backups.append(id, bytes(2))).rejects.toThrow();
  await expect(backups.finish(id)).rejects.toThrow();
  expect([part.startsWith(A), readdirSync(own)]).toEqual([true, []]);
});

test('a folder that is gone is refused; the page learns names only', async () => {
  const backups = start();
  const handlers = backupHandlers({
    backups,
    chooseFolder: async () => chosen,
    chooseBackup: async () => join(place, 'state.json'),
  });
  expect(await handlers['backup.choose-folder']('page')).toEqual({ ok: true, value: { name: 'stick', chosen: true } });
  expect(await handlers['backup.open']('page')).toMatchObject({ ok: true, value: { name: 'state.json' } });
  rmSync(chosen, { recursive: true });
  expect(await handlers['backup.list']('page')).toEqual({ ok: false, code: 'refused', message: 'folder-missing' });
  expect(readFileSync(join(place, 'state.json'), 'utf8')).toContain('_backup.folder');
});
