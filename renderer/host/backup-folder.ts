/**
 * Backups in a folder that an officer chose, by the File System Access API. The browser writes to a temporary file and puts it in place when the
 * file is closed. Until then an empty file may stand under the name, which is no backup.
 */
import { isBackupName } from '../../shared/export/file-name.ts';
import type { BackupFile, BackupFolder, OpenedBackup } from '../../shared/host.ts';
import { BrowserRefusal } from './browser-refusal.ts';
import type { FolderHandle, FolderPickers } from './folder-watching.ts';
import { type HandleStore, handleStore } from './handle-store.ts';

/** The part of a folder handle that is used here. */
export interface BackupFolderHandle extends Pick<FolderHandle, 'name' | 'values' | 'removeEntry' | 'queryPermission'> {
  getFileHandle(name: string, options?: { create: boolean }): Promise<BackupFileHandle>;
}

export interface BackupFileHandle {
  getFile(): Promise<File>;
  createWritable(): Promise<BackupWritable>;
}

interface BackupWritable {
  write(data: BufferSource): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

export interface BrowserBackups {
  write(name: string, bytes: Uint8Array): Promise<void>;
  list(): Promise<BackupFile[]>;
  begin(name: string): Promise<{ id: string }>;
  append(id: string, bytes: Uint8Array): Promise<void>;
  finish(id: string): Promise<void>;
  abort(id: string): Promise<void>;
  read(name: string, offset: number, length: number): Promise<Uint8Array>;
  remove(name: string): Promise<void>;
  choose(): Promise<BackupFolder>;
  folder(): Promise<BackupFolder | null>;
  open(file: File): OpenedBackup;
  readOpened(id: string, offset: number, length: number): Promise<Uint8Array>;
}

interface Writing {
  readonly id: string;
  readonly name: string;
  readonly folder: BackupFolderHandle;
  readonly handle: BackupFileHandle;
  readonly writable: BackupWritable;
  written: number;
}

const REMEMBERED = 'backups';

/** Null where the browser does not support it. */
export function browserBackups(
  window: Window & FolderPickers,
  store: (indexedDB: IDBFactory) => HandleStore = handleStore,
): BrowserBackups | null {
  const { showDirectoryPicker, indexedDB } = window;
  if (showDirectoryPicker === undefined || indexedDB === undefined) return null;
  const remembered = store(indexedDB);
  let writing: Writing | null = null;
  let opened: { readonly id: string; readonly file: File } | null = null;

  const rememberedFolder = async (): Promise<BackupFolderHandle | null> =>
    (await remembered.get(REMEMBERED)) as BackupFolderHandle | null;
  const usableFolder = async (): Promise<BackupFolderHandle> => {
    const folder = await rememberedFolder();
    if (folder === null) throw new BrowserRefusal('unsupported', 'no-folder');
    if ((await folder.queryPermission({ mode: 'readwrite' })) !== 'granted') {
      throw new BrowserRefusal('refused', 'permission');
    }
    return folder;
  };
  const filesIn = async (folder: BackupFolderHandle): Promise<BackupFile[]> => {
    const files: BackupFile[] = [];
    for await (const { kind, name } of folder.values()) {
      if (kind === 'file' && isBackupName(name)) {
        files.push({ name, size: (await (await folder.getFileHandle(name)).getFile()).size });
      }
    }
    return files.sort((a, b) => (a.name < b.name ? -1 : 1));
  };
  const begin = async (name: string): Promise<Writing> => {
    checkName(name);
    const folder = await usableFolder();
    // A page that was closed while it wrote leaves an empty file.
    for (const file of await filesIn(folder)) if (file.size === 0) await folder.removeEntry(file.name);
    const handle = await folder.getFileHandle(name, { create: true });
    const writable = await handle.createWritable();
    return { id: crypto.randomUUID(), name, folder, handle, writable, written: 0 };
  };
  const giveUp = async ({ writable, handle, folder, name }: Writing): Promise<void> => {
    await writable.abort().catch(() => undefined);
    const isEmpty = await handle.getFile().then(
      ({ size }) => size === 0,
      () => false,
    );
    if (isEmpty) await folder.removeEntry(name);
  };
  const append = async (part: Writing, bytes: Uint8Array): Promise<void> => {
    await part.writable.write(bytes as Uint8Array<ArrayBuffer>);
    part.written += bytes.byteLength;
  };
  const finish = async (part: Writing): Promise<void> => {
    await part.writable.close();
    if ((await part.handle.getFile()).size !== part.written) throw new BrowserRefusal('failed', 'not-whole');
  };
  /** Does `work` on the file that is being written. When it fails, the unfinished backup is removed. */
  const withPart = async (id: string, work: (part: Writing) => Promise<void>): Promise<void> => {
    const part = writing;
    if (part?.id !== id) throw new BrowserRefusal('failed', 'not-open');
    try {
      await work(part);
    } catch (error) {
      if (writing === part) writing = null;
      await giveUp(part);
      throw error;
    }
  };
  const abort = async (): Promise<void> => {
    const part = writing;
    writing = null;
    if (part !== null) await giveUp(part);
  };

  return {
    async write(name, bytes) {
      await abort();
      writing = await begin(name);
      const { id } = writing;
      await withPart(id, async (part) => {
        await append(part, bytes);
        await finish(part);
      });
      writing = null;
    },
    list: async () => (await filesIn(await usableFolder())).filter(({ size }) => size > 0),
    async begin(name) {
      await abort();
      writing = await begin(name);
      return { id: writing.id };
    },
    append: (id, bytes) => withPart(id, (part) => append(part, bytes)),
    async finish(id) {
      await withPart(id, finish);
      writing = null;
    },
    async abort(id) {
      if (writing?.id === id) await abort();
    },
    async read(name, offset, length) {
      checkName(name);
      return slice(await (await (await usableFolder()).getFileHandle(name)).getFile(), offset, length);
    },
    async remove(name) {
      checkName(name);
      await (await usableFolder()).removeEntry(name).catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
      });
    },
    async choose() {
      const folder = await showDirectoryPicker.call(window, { mode: 'readwrite', id: 'backups' });
      await abort();
      await remembered.put(REMEMBERED, folder);
      return { name: folder.name, chosen: true };
    },
    async folder() {
      if ((await rememberedFolder()) === null) return null;
      return { name: (await usableFolder()).name, chosen: true };
    },
    open(file) {
      opened = { id: crypto.randomUUID(), file };
      return { id: opened.id, name: file.name, size: file.size };
    },
    async readOpened(id, offset, length) {
      if (opened?.id !== id) throw new BrowserRefusal('failed', 'not-open');
      return slice(opened.file, offset, length);
    },
  };
}

function checkName(name: string): void {
  if (!isBackupName(name)) throw new BrowserRefusal('refused', 'name');
}

/** Up to `length` bytes: fewer at the end of the file, none beyond it. */
async function slice(file: File, offset: number, length: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(offset, offset + length).arrayBuffer());
}
