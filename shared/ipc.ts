/**
 * Every message between the window and Electron's main process: the channel, the arguments, the result. This one table types preload and main;
 * main checks each argument list against `ipc-schemas.ts`.
 *
 * Bytes travel as `Uint8Array`; no Map, Set or class instance may appear here (structured clone would strip or refuse them).
 */
import type {
  BackupFile,
  BackupFolder,
  HostResult,
  IdlePeriods,
  LockSignal,
  OpenedBackup,
  PickedFile,
} from './host.ts';
import type { FolderOutcome } from './intake/folder-watch.ts';

/** A watch by its id, and the folder's name without its path. */
export interface FolderWatch {
  readonly watch: string;
  readonly name: string;
}

export interface IpcCalls {
  'manifests.open': { args: []; value: readonly PickedFile[] };
  /** Asks for a folder and starts watching it; an earlier watch ends. */
  'folder.watch': { args: []; value: FolderWatch };
  /** Starts to watch the folder chosen last. */
  'folder.resume': { args: []; value: FolderWatch };
  /** The outcome of a file that was handed over; `stays`: it could not be taken in and is handed over again later. */
  'folder.done': { args: [watch: string, file: number, outcome: FolderOutcome | 'stays']; value: null };
  'folder.unwatch': { args: [watch: string]; value: null };
  'export.save': { args: [name: string, bytes: Uint8Array]; value: { readonly savedAs: string } };
  'print.pdf': { args: []; value: Uint8Array };
  'key.wrap': { args: [key: Uint8Array]; value: Uint8Array };
  'key.unwrap': { args: [wrapped: Uint8Array]; value: Uint8Array };
  'key.renew': { args: [wrapped: Uint8Array]; value: Uint8Array | null };
  'backup.write': { args: [name: string, bytes: Uint8Array]; value: null };
  'backup.list': { args: []; value: readonly BackupFile[] };
  'backup.begin': { args: [name: string]; value: { readonly id: string } };
  'backup.append': { args: [id: string, bytes: Uint8Array]; value: null };
  'backup.finish': { args: [id: string]; value: null };
  'backup.abort': { args: [id: string]; value: null };
  'backup.read': { args: [name: string, offset: number, length: number]; value: Uint8Array };
  'backup.remove': { args: [name: string]; value: null };
  'backup.choose-folder': { args: []; value: BackupFolder };
  'backup.folder': { args: []; value: BackupFolder };
  'backup.open': { args: []; value: OpenedBackup };
  'backup.read-opened': { args: [id: string, offset: number, length: number]; value: Uint8Array };
  'space.free': { args: []; value: number };
  'lock.set-idle': { args: [periods: IdlePeriods]; value: null };
  /** A page that does not answer in time is ended. */
  'lock.heard': { args: []; value: null };
  'window.protect': { args: [on: boolean]; value: null };
  /** Ends the page's process and reloads the page; no one receives the answer. */
  'memory.wipe': { args: []; value: null };
  'state.get': { args: [key: string]; value: string | null };
  'state.put': { args: [key: string, value: string]; value: null };
}

/**
 * The calls of the hidden page that runs a command. It has only these; paths are texts of the command line, and main refuses every path that the
 * command did not name.
 */
export interface CommandCalls {
  'command.words': { args: []; value: readonly string[] };
  'command.read': { args: [path: string]; value: Uint8Array | 'missing' | 'unreadable' };
  'command.files-of': { args: [path: string]; value: readonly string[] | null };
  /** Writes a file by its plain name into a folder that the command named; the value says whether it could be written. */
  'command.write': { args: [folder: string, name: string, bytes: Uint8Array]; value: boolean };
  /** Bytes of the document, UTF-8; answered when handed over. */
  'command.print': { args: [bytes: Uint8Array]; value: null };
  'command.say': { args: [line: string]; value: null };
  /** Ends the program with this status. */
  'command.end': { args: [status: 0 | 1 | 2]; value: null };
}

/** A table of calls: one of the two above. */
export type AnyCalls<Table> = { readonly [Channel in keyof Table]: { args: readonly unknown[]; value: unknown } };

export type ArgsOf<Table extends AnyCalls<Table>, Channel extends keyof Table> = Table[Channel]['args'];
export type ResultOf<Table extends AnyCalls<Table>, Channel extends keyof Table> = HostResult<Table[Channel]['value']>;

export type IpcChannel = keyof IpcCalls;
export type IpcArgs<Channel extends IpcChannel> = ArgsOf<IpcCalls, Channel>;
export type IpcResult<Channel extends IpcChannel> = ResultOf<IpcCalls, Channel>;

/** What main sends to the window unasked. */
export interface IpcEvents {
  /** A complete file, with its number within the watch; the next one follows after `folder.done` for it. */
  'folder.file': { readonly watch: string; readonly number: number; readonly file: PickedFile };
  /** A file of a watched folder that is larger than any manifest was moved into `failed` unread. */
  'folder.too-large': { readonly watch: string; readonly name: string };
  /** Whether a watched folder can be read, where that changes. */
  'folder.readable': { readonly watch: string; readonly readable: boolean };
  lock: LockSignal;
}

export type IpcEvent = keyof IpcEvents;

/** Prefix of the command-line argument with which main passes the window its capabilities. */
export const CAPABILITIES_ARGUMENT = '--airside-can=';
