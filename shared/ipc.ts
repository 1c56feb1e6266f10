/**
 * Every message that may cross between the window and the main process of Electron: the channel, what goes in, what comes back. Preload
 * and main are typed by this one table; main checks each argument list against `ipc-schemas.ts`.
 *
 * Bytes travel as `Uint8Array`; no Map, Set or class instance may appear here (structured clone would strip or refuse them).
 */
import type { HostResult, PickedFile } from './host.ts';

export interface IpcCalls {
  'manifests.open': { args: []; value: readonly PickedFile[] };
  /** Asks for a folder and starts watching it; the value names the watch. */
  'folder.watch': { args: []; value: string };
  'folder.unwatch': { args: [watch: string]; value: null };
  'export.save': { args: [name: string, bytes: Uint8Array]; value: { readonly savedAs: string } };
  'print.pdf': { args: []; value: Uint8Array };
  'key.wrap': { args: [key: Uint8Array]; value: Uint8Array };
  'key.unwrap': { args: [wrapped: Uint8Array]; value: Uint8Array };
  'backup.write': { args: [name: string, bytes: Uint8Array]; value: null };
  'backup.list': { args: []; value: readonly { readonly name: string; readonly size: number }[] };
  'state.get': { args: [key: string]; value: string | null };
  'state.put': { args: [key: string, value: string]; value: null };
}

export type IpcChannel = keyof IpcCalls;
export type IpcArgs<Channel extends IpcChannel> = IpcCalls[Channel]['args'];
export type IpcResult<Channel extends IpcChannel> = HostResult<IpcCalls[Channel]['value']>;

/** What main tells the window unasked. */
export interface IpcEvents {
  'folder.file': { readonly watch: string; readonly file: PickedFile };
  lock: 'suspend' | 'lock-screen' | 'idle';
}

export type IpcEvent = keyof IpcEvents;

/** Prefix of the command-line argument by which main hands the window its capabilities. */
export const CAPABILITIES_ARGUMENT = '--airside-can=';
