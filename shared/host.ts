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

/** The two stores: live, and practice, in which nothing is real. */
export type StoreName = keyof typeof PRODUCT.databases;

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

/** A backup that lies in the folder for backups. */
export interface BackupFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

/** The folder for backups; its path stays with the machine. */
export interface BackupFolder {
  readonly name: string;
  /** False while nobody has chosen one and the machine uses a folder of its own. */
  readonly chosen: boolean;
}

/** A backup that somebody chose from anywhere, to be read in slices. One is open at a time. */
export interface OpenedBackup extends BackupFile {
  readonly id: string;
}

/** Largest slice of a backup that one call takes or gives, in bytes. */
export const BACKUP_SLICE = 8 * 1024 * 1024;

/** After how long without a key or the mouse the two locks come. */
export interface IdlePeriods {
  readonly screenSeconds: number;
  readonly vaultSeconds: number;
}

export const DEFAULT_IDLE: IdlePeriods = { screenSeconds: 120, vaultSeconds: 1800 };

/** Which lock is called for: `screen` forgets what is shown, `vault` ends the keys. */
export interface LockSignal {
  readonly level: 'screen' | 'vault';
  readonly reason: 'suspend' | 'lock-screen' | 'idle' | 'shutdown';
}

export interface HostCapabilities {
  readonly openManifests: boolean;
  readonly watchFolder: boolean;
  readonly saveExport: boolean;
  readonly printToPdf: boolean;
  readonly wrapKey: boolean;
  readonly backups: boolean;
  readonly lockSignals: boolean;
  /** Whether the window can be kept out of pictures that other programs take of the screen. */
  readonly contentProtection: boolean;
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
  /** The same key wrapped anew where the system's key store asks for it (its own key was replaced); null where it does not. */
  renewWrappedKey(wrapped: Uint8Array): Promise<HostResult<Uint8Array | null>>;
  writeBackup(name: string, bytes: Uint8Array): Promise<HostResult<void>>;
  /** Complete ones only, sorted by name. `unsupported` where no folder was chosen and the machine has none of its own. */
  listBackups(): Promise<HostResult<readonly BackupFile[]>>;
  /**
   * Begins to write a backup. It is listed under its name when it is finished, never before, and then replaces one of that name. One is written
   * at a time: one that was begun before is given up. A folder that is gone or may no longer be used is `refused`, here and below.
   */
  beginBackup(name: string): Promise<HostResult<{ readonly id: string }>>;
  /** Adds at most `BACKUP_SLICE` bytes. After a failure nothing is left of the backup. */
  appendBackup(id: string, bytes: Uint8Array): Promise<HostResult<void>>;
  /** Succeeds when the backup lies on the disk. */
  finishBackup(id: string): Promise<HostResult<void>>;
  /** Gives it up and takes away what was written; also succeeds for one that is not open. */
  abortBackup(id: string): Promise<HostResult<void>>;
  /** At most `length` bytes (up to `BACKUP_SLICE`) from `offset`; fewer at the end, none beyond it. */
  readBackup(name: string, offset: number, length: number): Promise<HostResult<Uint8Array>>;
  removeBackup(name: string): Promise<HostResult<void>>;
  /** Asks for the folder in which backups lie from now on. Those in the folder before stay where they are. */
  chooseBackupFolder(): Promise<HostResult<BackupFolder>>;
  /** Null where none was chosen and the machine has none of its own. */
  backupFolder(): Promise<HostResult<BackupFolder | null>>;
  /** Asks for one backup, wherever it lies. */
  openBackup(): Promise<HostResult<OpenedBackup>>;
  /** Like `readBackup`, of the one that was opened. */
  readOpenedBackup(id: string, offset: number, length: number): Promise<HostResult<Uint8Array>>;
  /** Bytes that are still free where the store lies. */
  freeSpace(): Promise<HostResult<number>>;
  onLock(listener: (reason: 'suspend' | 'lock-screen' | 'idle') => void): () => void;
  /** Tells both levels. What `onLock` tells comes here too, so use one of them. */
  onLockSignal(listener: (signal: LockSignal) => void): () => void;
  /** Sets the periods of `idle`; until then they are `DEFAULT_IDLE`. They last until the program ends. */
  setIdle(periods: IdlePeriods): Promise<HostResult<void>>;
  setContentProtection(on: boolean): Promise<HostResult<void>>;
  /**
   * Ends the process of the page, so that nothing of its memory is left, and loads the page anew. The answer comes only when that is not
   * possible (`unsupported`: reload instead). Whatever is not stored by then is lost.
   */
  wipeMemory(): Promise<HostResult<void>>;
  /** A small record outside IndexedDB (canary, audit anchor). One that cannot be read fails each call; it is never made anew. */
  readonly state: {
    get(key: string): Promise<HostResult<string | null>>;
    put(key: string, value: string): Promise<HostResult<void>>;
  };
}
