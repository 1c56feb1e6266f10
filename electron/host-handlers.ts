/**
 * The handlers of the window's calls, as plain functions over a port. They use no Electron, so each is tested without it. The window never names a
 * path: it gets bytes of files that the officer chose in a dialog, and gives bytes for a place that the officer chose.
 */
import { basename } from 'node:path';
import { fileNameFault } from '../shared/export/file-name.ts';
import type { IdlePeriods, PickedFile } from '../shared/host.ts';
import { type BackupMachine, backupHandlers } from './backup-handlers.ts';
import { type FolderMachine, folderHandlers } from './folder-handlers.ts';
import { CANCELLED, done, type IpcHandlers, succeed } from './ipc.ts';
import type { KeyWrap } from './key-wrap.ts';

/** The part of the machine that the handlers need. Dialogs give null when closed without a choice. */
export interface MachinePort<Page> extends BackupMachine<Page>, FolderMachine<Page> {
  chooseFiles(page: Page): Promise<readonly string[] | null>;
  chooseSavePlace(page: Page, name: string): Promise<string | null>;
  fileSize(path: string): Promise<number>;
  readFile(path: string): Promise<Uint8Array>;
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  printToPdf(page: Page): Promise<Uint8Array>;
  /** Free bytes on the disk of the store. */
  freeSpace(): Promise<number>;
  setIdle(periods: IdlePeriods): void;
  /** The page has received the signal to lock. */
  lockHeard(): void;
  protect(page: Page, on: boolean): void;
  /** Ends the process of the page and loads the page again. */
  wipe(page: Page): void;
  readonly keyWrap: KeyWrap;
}

/** Most bytes of all chosen files together. More is refused before any file is read. */
export const LARGEST_CHOICE = 512 * 1024 * 1024;

/** The handlers over `machine`. A watch or a half-written backup lives until it is ended or the page ends (`stopAll`). */
export function hostHandlers<Page>(machine: MachinePort<Page>): { handlers: IpcHandlers<Page>; stopAll: () => void } {
  const folder = folderHandlers(machine);
  const handlers: IpcHandlers<Page> = {
    'manifests.open': async (page) => {
      const paths = await machine.chooseFiles(page);
      if (paths === null || paths.length === 0) return CANCELLED;
      const sizes = await Promise.all(paths.map((path) => machine.fileSize(path)));
      if (sizes.reduce((sum, size) => sum + size, 0) > LARGEST_CHOICE) {
        return { ok: false, code: 'refused', message: 'too-large' };
      }
      const files: PickedFile[] = [];
      for (const path of paths) files.push({ name: basename(path), bytes: await machine.readFile(path) });
      return succeed(files);
    },
    ...folder.handlers,
    'export.save': async (page, name, bytes) => {
      const path = await machine.chooseSavePlace(page, name);
      if (path === null) return CANCELLED;
      // The officer may have typed another name than the proposed one.
      const savedAs = basename(path);
      const fault = fileNameFault(savedAs);
      if (fault !== null) return { ok: false, code: 'refused', message: `file-name.${fault}` };
      await machine.writeFile(path, bytes);
      return succeed({ savedAs });
    },
    'print.pdf': async (page) => succeed(await machine.printToPdf(page)),
    'key.wrap': async (_page, key) => machine.keyWrap.wrap(key),
    'key.unwrap': async (_page, wrapped) => machine.keyWrap.unwrap(wrapped),
    'key.renew': async (_page, wrapped) => machine.keyWrap.renew(wrapped),
    ...backupHandlers(machine),
    'space.free': async () => succeed(await machine.freeSpace()),
    'lock.set-idle': async (_page, periods) => succeed(await done(machine.setIdle(periods))),
    'lock.heard': async () => succeed(await done(machine.lockHeard())),
    'window.protect': async (page, on) => succeed(await done(machine.protect(page, on))),
    'memory.wipe': async (page) => succeed(await done(machine.wipe(page))),
    'state.get': async (_page, key) => succeed(await machine.state.get(key)),
    'state.put': async (_page, key, value) => succeed(await done(machine.state.put(key, value))),
  };
  const stopAll = (): void => {
    folder.stop();
    machine.backups.abortAll().catch(() => undefined);
  };
  return { handlers, stopAll };
}
