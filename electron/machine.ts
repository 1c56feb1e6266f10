/** The machine port over Electron's dialogs and Node's files. It remembers the last folder used, for the next dialog. */
import { readFile, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BrowserWindow, Dialog, FileFilter } from 'electron';
import { BACKUP_ENDING } from '../shared/export/file-name.ts';
import { type IdlePeriods, PRODUCT } from '../shared/host.ts';
import { openBackupFiles } from './backup-files.ts';
import type { MachinePort } from './host-handlers.ts';
import type { KeyWrap } from './key-wrap.ts';
import { openStateFile } from './state-file.ts';
import { prepareFolder, watchFolder } from './watch-folder.ts';
import { writeWhole } from './write-whole.ts';

export interface MachineParts {
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  readonly keyWrap: KeyWrap;
  /** The program's own data folder. */
  readonly userData: string;
  /** Where dialogs start the first time. */
  readonly documents: string;
  setIdle(periods: IdlePeriods): void;
  lockHeard(): void;
  wipe(): void;
}

const BACKUPS: FileFilter[] = [{ name: PRODUCT.name, extensions: [BACKUP_ENDING.slice(1)] }];

/** Assembles the port. */
export function openMachine(parts: MachineParts): MachinePort<BrowserWindow> {
  let lastFolder = parts.documents;
  const state = openStateFile(join(parts.userData, 'state.json'));
  const open = async (
    window: BrowserWindow,
    properties: ('openFile' | 'multiSelections' | 'openDirectory')[],
    filters: FileFilter[] = [],
  ): Promise<string[] | null> => {
    const answer = await parts.dialog.showOpenDialog(window, { properties, filters, defaultPath: lastFolder });
    return answer.canceled ? null : answer.filePaths;
  };
  return {
    async chooseFiles(window) {
      const paths = await open(window, ['openFile', 'multiSelections']);
      const first = paths?.[0];
      if (first !== undefined) lastFolder = dirname(first);
      return paths;
    },
    async chooseFolder(window) {
      const folder = (await open(window, ['openDirectory']))?.[0] ?? null;
      if (folder !== null) lastFolder = folder;
      return folder;
    },
    chooseBackup: async (window) => (await open(window, ['openFile'], BACKUPS))?.[0] ?? null,
    async chooseSavePlace(window, name) {
      const answer = await parts.dialog.showSaveDialog(window, { defaultPath: join(lastFolder, name) });
      if (answer.canceled || answer.filePath === '') return null;
      lastFolder = dirname(answer.filePath);
      return answer.filePath;
    },
    fileSize: async (path) => (await stat(path)).size,
    readFile: async (path) => new Uint8Array(await readFile(path)),
    writeFile: writeWhole,
    prepareFolder,
    watchFolder: (folder, onFile, onTooLarge, onReadable) => watchFolder(folder, state, onFile, onTooLarge, onReadable),
    sendFile(window, event) {
      if (window.isDestroyed()) return false;
      window.webContents.send('folder.file', event);
      return true;
    },
    sendReadable(window, event) {
      if (!window.isDestroyed()) window.webContents.send('folder.readable', event);
    },
    sendTooLarge(window, event) {
      if (!window.isDestroyed()) window.webContents.send('folder.too-large', event);
    },
    async printToPdf(window) {
      const pdf = await window.webContents.printToPDF({
        pageSize: 'A4',
        printBackground: true,
        preferCSSPageSize: true,
      });
      return new Uint8Array(pdf);
    },
    async freeSpace() {
      const { bavail, bsize } = await statfs(parts.userData);
      return bavail * bsize;
    },
    setIdle: parts.setIdle,
    lockHeard: parts.lockHeard,
    protect: (window, on) => window.setContentProtection(on),
    wipe: parts.wipe,
    keyWrap: parts.keyWrap,
    backups: openBackupFiles(join(parts.userData, 'backups'), state),
    state,
  };
}
