/**
 * The host in a plain browser: file pickers (or an `<input type="file">` where there are none), downloads and the print dialog. What the browser
 * does not support is `false` in `can`, and its call gives `unsupported`.
 */
import { fileNameFault } from '../../shared/export/file-name.ts';
import { fewAtATime } from '../../shared/few-at-a-time.ts';
import { type Host, type HostResult, type PickedFile, PRODUCT, type WatchedFolder } from '../../shared/host.ts';
import { type BrowserBackups, browserBackups } from './backup-folder.ts';
import { attempt, BrowserRefusal, refusal, unsupported } from './browser-refusal.ts';
import { type FolderPickers, folderWatching } from './folder-watching.ts';
import { type HandleStore, handleStore } from './handle-store.ts';
import { inactivity } from './inactivity.ts';

/** The parts of the File System Access API that are used. Not every browser has them. */
interface FilePickers {
  showOpenFilePicker?: (options: { multiple: boolean }) => Promise<readonly { getFile(): Promise<File> }[]>;
  showSaveFilePicker?: (options: { suggestedName: string }) => Promise<{
    readonly name: string;
    createWritable(): Promise<{ write(data: BufferSource): Promise<void>; close(): Promise<void> }>;
  }>;
}

/** Prefix of the keys of the small record outside IndexedDB. */
const STATE_PREFIX = `${PRODUCT.databases.live}.state.`;
/** How long the address of a download stays valid, in milliseconds: long enough for the browser to read it. */
const DOWNLOAD_LIFE = 60_000;

/** Makes the host of this window. */
export function createBrowserHost(window: Window & FilePickers & FolderPickers = globalThis.window): Host {
  const folders = folderWatching(window);
  const backups = browserBackups(window);
  const idle = inactivity(window);
  const withBackups = <Value>(work: (there: BrowserBackups) => Value | Promise<Value>): Promise<HostResult<Value>> =>
    backups === null ? unsupported() : attempt(() => work(backups));
  return {
    kind: 'browser',
    can: {
      openManifests: true,
      watchFolder: folders !== null,
      saveExport: true,
      printToPdf: false,
      wrapKey: false,
      backups: backups !== null,
      lockSignals: true,
      contentProtection: false,
    },
    openManifests: () => (window.showOpenFilePicker === undefined ? chooseByInput(window) : chooseByPicker(window)),
    watchFolder: (...tell) => (folders === null ? unsupported() : attempt(() => folders.choose(...tell))),
    resumeFolder: async (...tell) => {
      const resumed = folders === null ? null : await attempt(() => folders.resume(...tell));
      if (resumed === null || (resumed.ok && resumed.value === null)) return unsupported();
      return resumed as HostResult<WatchedFolder>;
    },
    saveExport: (name, bytes) =>
      window.showSaveFilePicker === undefined ? download(window, name, bytes) : saveByPicker(window, name, bytes),
    async printToPdf() {
      // The browser's own dialog prints or saves. The page never gets the bytes.
      window.print();
      return refusal('unsupported', 'printed by the browser');
    },
    wrapKey: unsupported,
    unwrapKey: unsupported,
    renewWrappedKey: unsupported,
    writeBackup: (name, bytes) => withBackups((there) => there.write(name, bytes)),
    listBackups: () => withBackups((there) => there.list()),
    beginBackup: (name) => withBackups((there) => there.begin(name)),
    appendBackup: (id, bytes) => withBackups((there) => there.append(id, bytes)),
    finishBackup: (id) => withBackups((there) => there.finish(id)),
    abortBackup: (id) => withBackups((there) => there.abort(id)),
    readBackup: (name, offset, length) => withBackups((there) => there.read(name, offset, length)),
    removeBackup: (name) => withBackups((there) => there.remove(name)),
    chooseBackupFolder: () => withBackups((there) => there.choose()),
    backupFolder: () => withBackups((there) => there.folder()),
    openBackup: () => withBackups(async (there) => there.open(await chooseOne(window))),
    readOpenedBackup: (id, offset, length) => withBackups((there) => there.readOpened(id, offset, length)),
    freeSpace: () => attempt(() => freeSpace(window)),
    // A browser sends a page no lock signal. What the page observes itself comes by `onLockSignal`.
    onLock: () => () => undefined,
    onLockSignal: idle.listen,
    setIdle: (periods) => attempt(() => idle.set(periods)),
    setContentProtection: unsupported,
    wipeMemory: unsupported,
    state: {
      get: (key) => attempt(async () => textOrNull(await kept(window).get(STATE_PREFIX + key))),
      put: (key, value) => attempt(() => kept(window).put(STATE_PREFIX + key, value)),
    },
  };
}

/** Not `localStorage`: what is put there reaches the disk seconds later, or never. */
function kept(window: Window): HandleStore {
  return handleStore(window.indexedDB);
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

async function chooseByPicker(window: Window & FilePickers): Promise<HostResult<readonly PickedFile[]>> {
  return attempt(async () => {
    const handles = (await window.showOpenFilePicker?.({ multiple: true })) ?? [];
    return fewAtATime(handles, async (handle) => pickedFile(await handle.getFile()));
  });
}

function chooseByInput(window: Window): Promise<HostResult<readonly PickedFile[]>> {
  return attempt(async () => fewAtATime(await filesByInput(window, true), pickedFile));
}

function filesByInput(window: Window, multiple: boolean): Promise<readonly File[]> {
  const input = window.document.createElement('input');
  input.type = 'file';
  input.multiple = multiple;
  return new Promise((resolve, reject) => {
    input.addEventListener('cancel', () => reject(new BrowserRefusal('cancelled', '')));
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.click();
  });
}

/** One file of any size. It is not read yet. */
async function chooseOne(window: Window & FilePickers): Promise<File> {
  const [handle] = (await window.showOpenFilePicker?.({ multiple: false })) ?? [];
  const file = handle === undefined ? (await filesByInput(window, false))[0] : await handle.getFile();
  if (file === undefined) throw new BrowserRefusal('cancelled', '');
  return file;
}

/** Free bytes. The browser states its quota, which is less than the free disk space. */
async function freeSpace(window: Window): Promise<number> {
  const { quota, usage } = await window.navigator.storage.estimate();
  if (quota === undefined || usage === undefined) throw new BrowserRefusal('unsupported', '');
  return Math.max(0, quota - usage);
}

/** Reads a file that the officer chose, whole. Asking for hundreds at once would hold the page. */
async function pickedFile(file: File): Promise<PickedFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

async function saveByPicker(
  window: Window & FilePickers,
  name: string,
  bytes: Uint8Array,
): Promise<HostResult<{ readonly savedAs: string }>> {
  return attempt(async () => {
    checkName(name);
    const handle = await window.showSaveFilePicker?.({ suggestedName: name });
    if (handle === undefined) throw new DOMException('no picker', 'NotSupportedError');
    // The officer may have typed another name than the proposed one.
    checkName(handle.name);
    const file = await handle.createWritable();
    await file.write(bytes as Uint8Array<ArrayBuffer>);
    await file.close();
    return { savedAs: handle.name };
  });
}

function checkName(name: string): void {
  const fault = fileNameFault(name);
  if (fault !== null) throw new BrowserRefusal('refused', `file-name.${fault}`);
}

async function download(
  window: Window,
  name: string,
  bytes: Uint8Array,
): Promise<HostResult<{ readonly savedAs: string }>> {
  return attempt(() => {
    checkName(name);
    const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
    const link = window.document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(address), DOWNLOAD_LIFE);
    return { savedAs: name };
  });
}
