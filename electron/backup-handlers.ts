/** The handlers of the calls about backups. A folder that is gone or may not be used is `refused`, with the system's code as the message. */
import type { HostResult } from '../shared/host.ts';
import type { IpcCalls } from '../shared/ipc.ts';
import type { BackupFiles } from './backup-files.ts';
import { CANCELLED, done, errorCode, type IpcHandlers, succeed } from './ipc.ts';

export type BackupChannel = Extract<keyof IpcCalls, `backup.${string}`>;

export interface BackupMachine<Page> {
  chooseFolder(page: Page): Promise<string | null>;
  chooseBackup(page: Page): Promise<string | null>;
  readonly backups: BackupFiles;
}

const REFUSALS = new Set(['folder-missing', 'EACCES', 'EPERM', 'EROFS']);

/** The handlers over `machine`. */
export function backupHandlers<Page>(machine: BackupMachine<Page>): Pick<IpcHandlers<Page>, BackupChannel> {
  const { backups } = machine;
  return {
    'backup.write': (_page, name, bytes) => told(() => done(backups.write(name, bytes))),
    'backup.list': () => told(() => backups.list()),
    'backup.begin': (_page, name) => told(async () => ({ id: await backups.begin(name) })),
    'backup.append': (_page, id, bytes) => told(() => done(backups.append(id, bytes))),
    'backup.finish': (_page, id) => told(() => done(backups.finish(id))),
    'backup.abort': (_page, id) => told(() => done(backups.abort(id))),
    'backup.read': (_page, name, offset, length) => told(() => backups.read(name, offset, length)),
    'backup.remove': (_page, name) => told(() => done(backups.remove(name))),
    'backup.folder': () => told(() => backups.folder()),
    'backup.choose-folder': async (page) => {
      const path = await machine.chooseFolder(page);
      return path === null ? CANCELLED : told(() => backups.setFolder(path));
    },
    'backup.open': async (page) => {
      const path = await machine.chooseBackup(page);
      return path === null ? CANCELLED : told(() => backups.open(path));
    },
    'backup.read-opened': (_page, id, offset, length) => told(() => backups.readOpened(id, offset, length)),
  };
}

/** Gives the failures known here as results. The caller of the handler deals with the others. */
async function told<Value>(work: () => Promise<Value>): Promise<HostResult<Value>> {
  try {
    return succeed(await work());
  } catch (error) {
    const code = errorCode(error);
    if (!REFUSALS.has(code)) throw error;
    return { ok: false, code: 'refused', message: code };
  }
}
