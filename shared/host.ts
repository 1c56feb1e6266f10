/**
 * The one interface through which the workstation reaches the machine. Electron implements it over validated IPC;
 * a browser implements it with the File System Access API, downloads and `window.print`. A capability that is absent is `false` in
 * `can`, and then no control for it is shown. Fixed by contract; frozen by a test.
 */
export const PRODUCT = {
  name: 'Airside',
  appId: 'org.jaitf.airside',
  /** Origin of the packaged program: IndexedDB belongs to it, so it never changes. */
  scheme: 'app',
  host: 'airside',
  /** Fixed for the same reason; if it is taken, `npm start` says so and stops. */
  port: 47631,
  databases: { live: 'airside-live', practice: 'airside-practice' },
  /** Where a browser remembers the watched folder; were it renamed, the folder would have to be chosen anew. */
  folderDatabase: 'airside-folder',
} as const;

export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A folder that is being watched; its path stays with the machine. */
export interface WatchedFolder {
  readonly name: string;
  /** Ends the watch. A file that is being taken in is still moved when it is done. */
  stop(): void;
}

/**
 * Takes one complete file in and says what came of it, which is the folder it is moved to; when it throws, the file stays and is given
 * again later.
 */
export type TakeFile = (file: PickedFile) => Promise<'processed' | 'failed' | 'duplicate'>;

export type HostResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: 'cancelled' | 'unsupported' | 'refused' | 'failed'; readonly message: string };

export interface HostCapabilities {
  readonly openManifests: boolean;
  readonly watchFolder: boolean;
  readonly saveExport: boolean;
  readonly printToPdf: boolean;
  readonly wrapKey: boolean;
  readonly backups: boolean;
  readonly lockSignals: boolean;
}

export interface Host {
  readonly kind: 'electron' | 'browser';
  readonly can: HostCapabilities;
  openManifests(): Promise<HostResult<readonly PickedFile[]>>;
  /**
   * Asks for a folder and hands over each complete file in it, one at a time. Afterwards the file is moved into `processed`, `failed` or
   * `duplicate` within the folder. One folder is watched at a time: the one watched before is left. A file larger than any manifest is moved
   * into `failed` unread; `onTooLarge` is told its name.
   */
  watchFolder(onFile: TakeFile, onTooLarge?: (name: string) => void): Promise<HostResult<WatchedFolder>>;
  /** Goes on with the folder chosen last, without asking; `unsupported` where there is none or leave to use it was taken back. */
  resumeFolder(onFile: TakeFile, onTooLarge?: (name: string) => void): Promise<HostResult<WatchedFolder>>;
  saveExport(name: string, bytes: Uint8Array): Promise<HostResult<{ readonly savedAs: string }>>;
  printToPdf(): Promise<HostResult<Uint8Array>>;
  wrapKey(key: Uint8Array): Promise<HostResult<Uint8Array>>;
  unwrapKey(wrapped: Uint8Array): Promise<HostResult<Uint8Array>>;
  writeBackup(name: string, bytes: Uint8Array): Promise<HostResult<void>>;
  listBackups(): Promise<HostResult<readonly { readonly name: string; readonly size: number }[]>>;
  onLock(listener: (reason: 'suspend' | 'lock-screen' | 'idle') => void): () => void;
  /** A small record outside IndexedDB (canary, audit anchor). */
  readonly state: {
    get(key: string): Promise<HostResult<string | null>>;
    put(key: string, value: string): Promise<HostResult<void>>;
  };
}
