/**
 * The machine as a plain browser gives it: file pickers (or an `<input type="file">` where there are none), downloads and the print
 * dialog. What a browser cannot do is `false` in `can` and answers `unsupported`.
 */
import { type Host, type HostResult, type PickedFile, PRODUCT, type WatchedFolder } from '../../shared/host.ts';
import { type FolderPickers, folderWatching } from './folder-watching.ts';

/** The parts of the File System Access API that are used; not every browser has them. */
interface FilePickers {
  showOpenFilePicker?: (options: { multiple: boolean }) => Promise<readonly { getFile(): Promise<File> }[]>;
  showSaveFilePicker?: (options: { suggestedName: string }) => Promise<{
    readonly name: string;
    createWritable(): Promise<{ write(data: BufferSource): Promise<void>; close(): Promise<void> }>;
  }>;
}

/** Keys of the small record outside IndexedDB. */
const STATE_PREFIX = `${PRODUCT.databases.live}.state.`;
/** How long a download's address must live for the browser to have read it. */
const DOWNLOAD_LIFE = 60_000;

/** Makes the host of this window. */
export function createBrowserHost(window: Window & FilePickers & FolderPickers = globalThis.window): Host {
  const folders = folderWatching(window);
  return {
    kind: 'browser',
    can: {
      openManifests: true,
      watchFolder: folders !== null,
      saveExport: true,
      printToPdf: false,
      wrapKey: false,
      backups: false,
      lockSignals: false,
    },
    openManifests: () => (window.showOpenFilePicker === undefined ? chooseByInput(window) : chooseByPicker(window)),
    watchFolder: (onFile, onTooLarge) =>
      folders === null ? unsupported() : attempt(() => folders.choose(onFile, onTooLarge)),
    resumeFolder: async (onFile, onTooLarge) => {
      const resumed = folders === null ? null : await attempt(() => folders.resume(onFile, onTooLarge));
      if (resumed === null || (resumed.ok && resumed.value === null)) return unsupported();
      return resumed as HostResult<WatchedFolder>;
    },
    saveExport: (name, bytes) =>
      window.showSaveFilePicker === undefined ? download(window, name, bytes) : saveByPicker(window, name, bytes),
    async printToPdf() {
      // The browser's own dialog prints or saves; its bytes never come back.
      window.print();
      return refusal('unsupported', 'printed by the browser');
    },
    wrapKey: unsupported,
    unwrapKey: unsupported,
    writeBackup: unsupported,
    listBackups: unsupported,
    onLock: () => () => undefined,
    state: {
      get: (key) => attempt(() => window.localStorage.getItem(STATE_PREFIX + key)),
      put: (key, value) => attempt(() => window.localStorage.setItem(STATE_PREFIX + key, value)),
    },
  };
}

async function chooseByPicker(window: Window & FilePickers): Promise<HostResult<readonly PickedFile[]>> {
  return attempt(async () => {
    const handles = (await window.showOpenFilePicker?.({ multiple: true })) ?? [];
    return Promise.all(handles.map(async (handle) => pickedFile(await handle.getFile())));
  });
}

function chooseByInput(window: Window): Promise<HostResult<readonly PickedFile[]>> {
  const input = window.document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve(refusal('cancelled', '')));
    input.addEventListener('change', () => {
      resolve(attempt(() => Promise.all([...(input.files ?? [])].map(pickedFile))));
    });
    input.click();
  });
}

/** A file a person chose or dropped, read whole. */
export async function pickedFile(file: File): Promise<PickedFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

async function saveByPicker(
  window: Window & FilePickers,
  name: string,
  bytes: Uint8Array,
): Promise<HostResult<{ readonly savedAs: string }>> {
  return attempt(async () => {
    const handle = await window.showSaveFilePicker?.({ suggestedName: name });
    if (handle === undefined) throw new DOMException('no picker', 'NotSupportedError');
    const file = await handle.createWritable();
    await file.write(bytes as Uint8Array<ArrayBuffer>);
    await file.close();
    return { savedAs: handle.name };
  });
}

async function download(
  window: Window,
  name: string,
  bytes: Uint8Array,
): Promise<HostResult<{ readonly savedAs: string }>> {
  return attempt(() => {
    const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
    const link = window.document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(address), DOWNLOAD_LIFE);
    return { savedAs: name };
  });
}

async function unsupported(): Promise<HostResult<never>> {
  return refusal('unsupported', '');
}

function refusal(
  code: Extract<HostResult<never>, { ok: false }>['code'],
  message: string,
): Extract<HostResult<never>, { ok: false }> {
  return { ok: false, code, message };
}

/** Runs something of the browser and tells how it failed. A picker that is dismissed throws an AbortError. */
async function attempt<Value>(work: () => Value | Promise<Value>): Promise<HostResult<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    const message = error instanceof Error ? error.message : String(error);
    const codes: Readonly<Record<string, 'cancelled' | 'refused'>> = {
      AbortError: 'cancelled',
      NotAllowedError: 'refused',
      SecurityError: 'refused',
    };
    return refusal(codes[name] ?? 'failed', message);
  }
}
