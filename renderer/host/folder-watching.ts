/**
 * A watched folder in a browser, by the File System Access API. The handle of the last chosen folder is kept in a small database of its own. The
 * browser decides whether the page may still use it.
 */
import type { TakeFile, TellName, TellReadable, WatchedFolder } from '../../shared/host.ts';
import { isSame, numberedName, type Sighting } from '../../shared/intake/folder-look.ts';
import { type FolderPort, OUTCOMES, watchFolder } from '../../shared/intake/folder-watch.ts';
import { type HandleStore, handleStore } from './handle-store.ts';

/** The part of a browser's folder handle that is used here. */
export interface FolderHandle {
  readonly kind: 'directory';
  readonly name: string;
  values(): AsyncIterable<{ readonly kind: 'file' | 'directory'; readonly name: string }>;
  getFileHandle(name: string, options?: { create: boolean }): Promise<FileHandle>;
  getDirectoryHandle(name: string, options: { create: boolean }): Promise<FolderHandle>;
  removeEntry(name: string): Promise<void>;
  queryPermission(descriptor: { mode: 'readwrite' }): Promise<'granted' | 'denied' | 'prompt'>;
}

interface FileHandle {
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(data: BufferSource): Promise<void>; close(): Promise<void> }>;
}

export interface FolderPickers {
  showDirectoryPicker?: (options: { mode: 'readwrite'; id: string }) => Promise<FolderHandle>;
}

export interface FolderWatching {
  /** Asks the officer for a folder and watches it. Throws what the browser reports. */
  choose(onFile: TakeFile, onTooLarge?: TellName, onReadable?: TellReadable): Promise<WatchedFolder>;
  /** Watches the last chosen folder. Null where there is none, or where the permission to use it has ended. */
  resume(onFile: TakeFile, onTooLarge?: TellName, onReadable?: TellReadable): Promise<WatchedFolder | null>;
}

const TELL_NOBODY = (): void => undefined;

/** Null where the browser does not support it. */
export function folderWatching(
  window: Window & FolderPickers,
  store: (indexedDB: IDBFactory) => HandleStore = handleStore,
): FolderWatching | null {
  const { showDirectoryPicker, indexedDB } = window;
  if (showDirectoryPicker === undefined || indexedDB === undefined) return null;
  const remembered = store(indexedDB);
  let stopCurrent: () => void = () => undefined;
  const start = async (
    folder: FolderHandle,
    onFile: TakeFile,
    onTooLarge: TellName,
    onReadable: TellReadable,
  ): Promise<WatchedFolder> => {
    // A folder that cannot be written to cannot be watched.
    for (const outcome of OUTCOMES) await folder.getDirectoryHandle(outcome, { create: true });
    stopCurrent();
    const stop = watchFolder(folderPort(window, folder, remembered), onFile, onTooLarge, onReadable);
    stopCurrent = stop;
    return { name: folder.name, stop };
  };
  return {
    async choose(onFile, onTooLarge = TELL_NOBODY, onReadable = TELL_NOBODY) {
      const folder = await showDirectoryPicker.call(window, { mode: 'readwrite', id: 'watched' });
      const watched = await start(folder, onFile, onTooLarge, onReadable);
      await remembered.put('folder', folder);
      await remembered.put('in-hand', null);
      return watched;
    },
    async resume(onFile, onTooLarge = TELL_NOBODY, onReadable = TELL_NOBODY) {
      const folder = (await remembered.get('folder')) as FolderHandle | null;
      if (folder === null || (await folder.queryPermission({ mode: 'readwrite' })) !== 'granted') return null;
      return start(folder, onFile, onTooLarge, onReadable);
    },
  };
}

function folderPort(window: Window, folder: FolderHandle, remembered: HandleStore): FolderPort {
  return {
    async list() {
      const sightings: Sighting[] = [];
      for await (const { kind, name } of folder.values()) {
        const seen = kind === 'file' ? await sight(folder, name) : null;
        if (seen !== null) sightings.push(seen);
      }
      return sightings;
    },
    async read(name) {
      const file = await fileOf(folder, name);
      return file === null ? null : file.arrayBuffer().then(bytesOf, () => null);
    },
    async place(seen, outcome) {
      const there = await sight(folder, seen.name);
      if (there === null || !isSame(there, seen)) return false;
      const target = await folder.getDirectoryHandle(outcome, { create: true });
      return copyAndRemove(folder, target, seen).catch(() => false);
    },
    inHand: {
      get: async () => (await remembered.get('in-hand')) as Sighting | null,
      put: (seen) => remembered.put('in-hand', seen),
    },
    now: () => Date.now(),
    after(milliseconds, call) {
      const timer = window.setTimeout(call, milliseconds);
      return () => window.clearTimeout(timer);
    },
  };
}

async function fileOf(folder: FolderHandle, name: string): Promise<File | null> {
  try {
    return await (await folder.getFileHandle(name)).getFile();
  } catch {
    return null;
  }
}

async function sight(folder: FolderHandle, name: string): Promise<Sighting | null> {
  const file = await fileOf(folder, name);
  return file === null ? null : { name, size: file.size, modified: file.lastModified };
}

/** Most numbered names that are tried for one file. */
const MOST_NAMES = 10_000;

/** Copies the file to the first free name, then removes it: browsers cannot move files on the disk. The copy is complete before the file is removed. */
async function copyAndRemove(folder: FolderHandle, target: FolderHandle, seen: Sighting): Promise<boolean> {
  const file = await fileOf(folder, seen.name);
  if (file === null) return false;
  const bytes = bytesOf(await file.arrayBuffer());
  for (let count = 1; count <= MOST_NAMES; count++) {
    const name = numberedName(seen.name, count);
    if ((await fileOf(target, name)) !== null) continue;
    const writable = await (await target.getFileHandle(name, { create: true })).createWritable();
    await writable.write(bytes);
    await writable.close();
    // The copy lacks what was written to the file during the copying.
    const still = await sight(folder, seen.name);
    if (still === null || !isSame(still, seen)) {
      await target.removeEntry(name);
      return false;
    }
    await folder.removeEntry(seen.name);
    return true;
  }
  return false;
}

function bytesOf(buffer: ArrayBuffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer);
}
