/**
 * The handlers of the window's calls, as plain functions over a port. They use no Electron, so each is tested without it. The window never names a
 * path: it gets bytes of files that the officer chose in a dialog, and gives bytes for a place that the officer chose.
 */
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { HostResult, IdlePeriods, PickedFile } from '../shared/host.ts';
import type { FolderOutcome } from '../shared/intake/folder-watch.ts';
import type { FolderWatch, IpcEvents } from '../shared/ipc.ts';
import { type BackupMachine, backupHandlers } from './backup-handlers.ts';
import type { IpcHandlers } from './ipc.ts';
import type { KeyWrap } from './key-wrap.ts';
import type { StateFile } from './state-file.ts';

/** The part of the machine that the handlers need. Dialogs give null when closed without a choice. */
export interface MachinePort<Page> extends BackupMachine<Page> {
  chooseFiles(page: Page): Promise<readonly string[] | null>;
  chooseSavePlace(page: Page, name: string): Promise<string | null>;
  fileSize(path: string): Promise<number>;
  readFile(path: string): Promise<Uint8Array>;
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  /** Makes sure that files can be moved within the folder. Throws when they cannot. */
  prepareFolder(folder: string): Promise<void>;
  watchFolder(
    folder: string,
    onFile: (file: PickedFile) => Promise<FolderOutcome>,
    onTooLarge: (name: string) => void,
  ): () => void;
  /** Sends a file to the page; false when the page is gone. */
  sendFile(page: Page, event: IpcEvents['folder.file']): boolean;
  sendTooLarge(page: Page, event: IpcEvents['folder.too-large']): void;
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
  readonly state: StateFile;
}

/** Most bytes of all chosen files together. More is refused before any file is read. */
export const LARGEST_CHOICE = 512 * 1024 * 1024;

/** Key of the last watched folder. The window may ask only for keys that begin with a letter, so it never learns the path. */
const WATCHED = '_folder.watched';

interface Watch {
  readonly watch: string;
  readonly stop: () => void;
}

const NO_FOLDER = { ok: false, code: 'unsupported', message: 'no-folder' } as const;
const CANCELLED = { ok: false, code: 'cancelled', message: '' } as const;

/** The handlers over `machine`. A watch or a half-written backup lives until it is ended or the page ends (`stopAll`). */
export function hostHandlers<Page>(machine: MachinePort<Page>): { handlers: IpcHandlers<Page>; stopAll: () => void } {
  /** One folder is watched at a time. */
  let current: Watch | null = null;
  /** Files handed over whose outcome the page has not reported yet, including those of an ended watch. */
  const waiting = new Map<string, (outcome: FolderOutcome | 'stays') => void>();
  const fileKey = (watch: string, file: number): string => `${watch} ${file}`;
  const stopWatch = (): void => {
    current?.stop();
    current = null;
  };
  const startWatch = async (page: Page, folder: string): Promise<HostResult<FolderWatch>> => {
    try {
      await machine.prepareFolder(folder);
    } catch {
      return { ok: false, code: 'refused', message: 'not-writable' };
    }
    stopWatch();
    const watch = randomUUID();
    let number = 0;
    const onFile = async (file: PickedFile): Promise<FolderOutcome> => {
      const key = fileKey(watch, ++number);
      const answer = new Promise<FolderOutcome | 'stays'>((resolve) => waiting.set(key, resolve));
      try {
        if (!machine.sendFile(page, { watch, number, file })) throw new Error('page-gone');
        const outcome = await answer;
        if (outcome === 'stays') throw new Error('not-taken');
        return outcome;
      } finally {
        waiting.delete(key);
      }
    };
    const stop = machine.watchFolder(folder, onFile, (name) => machine.sendTooLarge(page, { watch, name }));
    current = { watch, stop };
    return succeed({ watch, name: basename(folder) });
  };
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
    'folder.watch': async (page) => {
      const folder = await machine.chooseFolder(page);
      if (folder === null) return CANCELLED;
      const started = await startWatch(page, folder);
      if (started.ok) await machine.state.put(WATCHED, folder);
      return started;
    },
    'folder.resume': async (page) => {
      const folder = await machine.state.get(WATCHED);
      return folder === null ? NO_FOLDER : startWatch(page, folder);
    },
    'folder.done': async (_page, watch, file, outcome) => {
      waiting.get(fileKey(watch, file))?.(outcome);
      return succeed(null);
    },
    'folder.unwatch': async (_page, watch) => {
      if (current?.watch === watch) stopWatch();
      return succeed(null);
    },
    'export.save': async (page, name, bytes) => {
      const path = await machine.chooseSavePlace(page, name);
      if (path === null) return CANCELLED;
      await machine.writeFile(path, bytes);
      return succeed({ savedAs: basename(path) });
    },
    'print.pdf': async (page) => succeed(await machine.printToPdf(page)),
    'key.wrap': async (_page, key) => machine.keyWrap.wrap(key),
    'key.unwrap': async (_page, wrapped) => machine.keyWrap.unwrap(wrapped),
    'key.renew': async (_page, wrapped) => machine.keyWrap.renew(wrapped),
    ...backupHandlers(machine),
    'space.free': async () => succeed(await machine.freeSpace()),
    'lock.set-idle': async (_page, periods) => {
      machine.setIdle(periods);
      return succeed(null);
    },
    'lock.heard': async () => {
      machine.lockHeard();
      return succeed(null);
    },
    'window.protect': async (page, on) => {
      machine.protect(page, on);
      return succeed(null);
    },
    'memory.wipe': async (page) => {
      machine.wipe(page);
      return succeed(null);
    },
    'state.get': async (_page, key) => succeed(await machine.state.get(key)),
    'state.put': async (_page, key, value) => {
      await machine.state.put(key, value);
      return succeed(null);
    },
  };
  const stopAll = (): void => {
    stopWatch();
    machine.backups.abortAll().catch(() => undefined);
  };
  return { handlers, stopAll };
}

function succeed<Value>(value: Value): HostResult<Value> {
  return { ok: true, value };
}
