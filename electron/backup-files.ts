/**
 * Backups: whole files in a folder that an officer chose, or in one of the program's own data until an officer chooses one. The handlers have
 * checked their names.
 */
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isBackupName } from '../shared/export/file-name.ts';
import type { BackupFile, BackupFolder, OpenedBackup } from '../shared/host.ts';
import { openBackupParts } from './backup-parts.ts';
import type { PartFile } from './part-file.ts';
import type { StateFile } from './state-file.ts';

export interface BackupFiles {
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Sorted by name, without half-written ones. */
  list(): Promise<BackupFile[]>;
  /** Begins a backup and gives its id. An earlier one that is not finished is aborted. */
  begin(name: string): Promise<string>;
  append(id: string, bytes: Uint8Array): Promise<void>;
  finish(id: string): Promise<void>;
  abort(id: string): Promise<void>;
  /** Aborts every backup that is being written. */
  abortAll(): Promise<void>;
  read(name: string, offset: number, length: number): Promise<Uint8Array>;
  remove(name: string): Promise<void>;
  folder(): Promise<BackupFolder>;
  setFolder(path: string): Promise<BackupFolder>;
  /** Opens a backup from any folder. The one opened before is forgotten. */
  open(path: string): Promise<OpenedBackup>;
  readOpened(id: string, offset: number, length: number): Promise<Uint8Array>;
}

/** Failures of these calls that have no code of the system. */
class BackupError extends Error {
  readonly code: 'not-open' | 'folder-missing' | 'not-a-file';
  constructor(code: BackupError['code']) {
    super(code);
    this.code = code;
  }
}

/** Since it was listed, a file under a backup's name may have been replaced by a link. */
const NO_LINKS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);
/** A key of the state file that the window cannot ask for, because it does not begin with a letter. */
const FOLDER = '_backup.folder';

/** Backups in the folder that `state` remembers, else in `own`, which is created with the first backup. */
export function openBackupFiles(own: string, state: StateFile): BackupFiles {
  let writing: { readonly id: string; readonly part: PartFile } | null = null;
  let opened: { readonly id: string; readonly path: string } | null = null;

  /** The folder, which must exist. A chosen one is never created again: that would write to the disk in place of a memory stick that is not plugged in. */
  const folderPath = async (): Promise<string> => {
    const chosen = await state.get(FOLDER);
    if (chosen === null) await mkdir(own, { recursive: true, mode: 0o700 });
    else if (!(await isFolder(chosen))) throw new BackupError('folder-missing');
    return chosen ?? own;
  };
  const begin = openBackupParts(folderPath, state);
  const partOf = (id: string): PartFile => {
    if (writing?.id !== id) throw new BackupError('not-open');
    return writing.part;
  };
  const abortAll = async (): Promise<void> => {
    const { part } = writing ?? {};
    writing = null;
    await part?.abort();
  };
  const described = async (): Promise<BackupFolder> => {
    const chosen = await state.get(FOLDER);
    return { name: basename(chosen ?? own), chosen: chosen !== null };
  };

  return {
    async write(name, bytes) {
      const part = await begin(name);
      await part.append(bytes);
      await part.finish();
    },
    async list() {
      const folder = await folderPath();
      const entries = await readdir(folder, { withFileTypes: true });
      const names = entries.filter((entry) => entry.isFile() && isBackupName(entry.name)).map(({ name }) => name);
      return Promise.all(names.sort().map(async (name) => ({ name, size: (await stat(join(folder, name))).size })));
    },
    async begin(name) {
      await abortAll();
      const id = randomUUID();
      writing = { id, part: await begin(name) };
      return id;
    },
    append: async (id, bytes) => partOf(id).append(bytes),
    async finish(id) {
      const part = partOf(id);
      writing = null;
      await part.finish();
    },
    async abort(id) {
      if (writing?.id === id) await abortAll();
    },
    abortAll,
    read: async (name, offset, length) => readSlice(join(await folderPath(), name), offset, length, NO_LINKS),
    async remove(name) {
      await rm(join(await folderPath(), name), { force: true });
    },
    folder: described,
    async setFolder(path) {
      if (!(await isFolder(path))) throw new BackupError('folder-missing');
      await abortAll();
      await state.put(FOLDER, path);
      return described();
    },
    async open(path) {
      const found = await stat(path);
      if (!found.isFile()) throw new BackupError('not-a-file');
      opened = { id: randomUUID(), path };
      return { id: opened.id, name: basename(path), size: found.size };
    },
    async readOpened(id, offset, length) {
      if (opened?.id !== id) throw new BackupError('not-open');
      return readSlice(opened.path, offset, length, constants.O_RDONLY);
    },
  };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Up to `length` bytes: fewer at the end of the file, none beyond it. */
async function readSlice(path: string, offset: number, length: number, flags: number): Promise<Uint8Array> {
  const file = await open(path, flags);
  try {
    const bytes = new Uint8Array(Math.max(0, Math.min(length, (await file.stat()).size - offset)));
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, offset + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return filled === bytes.length ? bytes : bytes.slice(0, filled);
  } finally {
    await file.close();
  }
}
