/**
 * The only interface from the workstation to the machine. Electron implements it over validated IPC; a browser implements it with the File System
 * Access API, downloads and `window.print`. A missing capability is `false` in `can`, and its controls are not shown. The interface is a fixed
 * contract, frozen by a test.
 */
export const PRODUCT = {
  name: 'Airside',
  appId: 'org.jaitf.airside',
  /** Origin of the packaged program. IndexedDB belongs to it, so it never changes. */
  scheme: 'app',
  host: 'airside',
  /** Fixed for the same reason; `npm start` stops with a message when it is taken. */
  port: 47631,
  databases: { live: 'airside-live', practice: 'airside-practice' },
  /** Where a browser stores the watched folder; after a rename, the folder would have to be chosen again. */
  folderDatabase: 'airside-folder',
} as const;

/** The two stores: live, and practice without real data. */
export type StoreName = keyof typeof PRODUCT.databases;

export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A watched folder; its path is not passed on. */
export interface WatchedFolder {
  readonly name: string;
  /** Ends the watch. A file whose intake has begun is still moved when done. */
  stop(): void;
}

/**
 * Takes one complete file in and returns the outcome, which names the folder it is moved to; when it throws, the file stays and is given again
 * later.
 */
export type TakeFile = (file: PickedFile) => Promise<'processed' | 'failed' | 'duplicate'>;

export type HostResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: 'cancelled' | 'unsupported' | 'refused' | 'failed'; readonly message: string };

/** A backup in the folder for backups. */
export interface BackupFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

/** The folder for backups; its path is not passed on. */
export interface BackupFolder {
  readonly name: string;
  /** False when none was chosen and the machine uses its own folder. */
  readonly chosen: boolean;
}

/** A backup chosen from anywhere, to be read in slices. One is open at a time. */
export interface OpenedBackup extends BackupFile {
  readonly id: string;
}

/** Largest slice of a backup per call, in bytes. */
export const BACKUP_SLICE = 8 * 1024 * 1024;

/** Idle time without key or mouse before each lock. */
export interface IdlePeriods {
  readonly screenSeconds: number;
  readonly vaultSeconds: number;
}

export const DEFAULT_IDLE: IdlePeriods = { screenSeconds: 120, vaultSeconds: 1800 };

/** Which lock to apply: `screen` clears what is shown, `vault` discards the keys. */
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
  /** Can the window be excluded from screenshots by other programs? */
  readonly contentProtection: boolean;
}

/** Called with the name of a file that was moved into `failed` unread. */
export type TellName = (name: string) => void;

/** Called with whether the watched folder can be read, where that changes. */
export type TellReadable = (isReadable: boolean) => void;

export interface Host {
  readonly kind: 'electron' | 'browser';
  readonly can: HostCapabilities;
  openManifests(): Promise<HostResult<readonly PickedFile[]>>;
  /**
   * Asks for a folder and hands over each complete file in it, one at a time. Each file is then moved into `processed`, `failed` or `duplicate`
   * within the folder. One folder is watched at a time: an earlier watch ends. A file larger than any manifest is moved into `failed` unread;
   * `onTooLarge` gets its name. `onReadable` is told when the folder cannot be read any more, and when it can be again.
   */
  watchFolder(onFile: TakeFile, onTooLarge?: TellName, onReadable?: TellReadable): Promise<HostResult<WatchedFolder>>;
  /** Resumes the folder chosen last, without asking; `unsupported` when there is none or its permission was withdrawn. */
  resumeFolder(onFile: TakeFile, onTooLarge?: TellName, onReadable?: TellReadable): Promise<HostResult<WatchedFolder>>;
  saveExport(name: string, bytes: Uint8Array): Promise<HostResult<{ readonly savedAs: string }>>;
  printToPdf(): Promise<HostResult<Uint8Array>>;
  wrapKey(key: Uint8Array): Promise<HostResult<Uint8Array>>;
  unwrapKey(wrapped: Uint8Array): Promise<HostResult<Uint8Array>>;
  /** The same key wrapped again when the system's key store requires it (its own key was replaced); null when not needed. */
  renewWrappedKey(wrapped: Uint8Array): Promise<HostResult<Uint8Array | null>>;
  writeBackup(name: string, bytes: Uint8Array): Promise<HostResult<void>>;
  /** Complete backups only, sorted by name. `unsupported` when no folder was chosen and the machine has none of its own. */
  listBackups(): Promise<HostResult<readonly BackupFile[]>>;
  /**
   * Begins to write a backup. It is listed under its name only when finished, and then replaces one of that name. One is written at a time: an
   * unfinished one is discarded. A folder that is gone or no longer permitted is `refused`, here and below.
   */
  beginBackup(name: string): Promise<HostResult<{ readonly id: string }>>;
  /** Adds at most `BACKUP_SLICE` bytes. After a failure nothing of the backup is left. */
  appendBackup(id: string, bytes: Uint8Array): Promise<HostResult<void>>;
  /** Succeeds once the backup is on the disk. */
  finishBackup(id: string): Promise<HostResult<void>>;
  /** Discards the unfinished backup; also succeeds when it is not open. */
  abortBackup(id: string): Promise<HostResult<void>>;
  /** At most `length` bytes (up to `BACKUP_SLICE`) from `offset`; fewer at the end, none beyond it. */
  readBackup(name: string, offset: number, length: number): Promise<HostResult<Uint8Array>>;
  removeBackup(name: string): Promise<HostResult<void>>;
  /** Asks for the folder for future backups. Those in the folder before stay there. */
  chooseBackupFolder(): Promise<HostResult<BackupFolder>>;
  /** Null when none was chosen and the machine has none of its own. */
  backupFolder(): Promise<HostResult<BackupFolder | null>>;
  /** Asks for one backup from any place. */
  openBackup(): Promise<HostResult<OpenedBackup>>;
  /** Like `readBackup`, for the opened one. */
  readOpenedBackup(id: string, offset: number, length: number): Promise<HostResult<Uint8Array>>;
  /** Free bytes on the disk of the store. */
  freeSpace(): Promise<HostResult<number>>;
  onLock(listener: (reason: 'suspend' | 'lock-screen' | 'idle') => void): () => void;
  /** Reports both levels. It includes the signals of `onLock`, so use one of the two. */
  onLockSignal(listener: (signal: LockSignal) => void): () => void;
  /** Sets the periods of `idle`, which are `DEFAULT_IDLE` before. They last until the program ends. */
  setIdle(periods: IdlePeriods): Promise<HostResult<void>>;
  setContentProtection(on: boolean): Promise<HostResult<void>>;
  /**
   * Ends the page's process, so that nothing of its memory is left, and reloads the page. It answers only when that is not possible
   * (`unsupported`: reload instead). Data not yet stored is lost.
   */
  wipeMemory(): Promise<HostResult<void>>;
  /** A small record outside IndexedDB (canary, audit anchor). When it cannot be read, each call fails; it is never replaced by a new one. */
  readonly state: {
    get(key: string): Promise<HostResult<string | null>>;
    put(key: string, value: string): Promise<HostResult<void>>;
  };
}
