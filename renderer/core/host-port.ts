/** Requests from the worker to the machine. The worker cannot reach it: the page passes each request to the host and the answer back. Plain data both ways. */
import type { BackupFile, BackupFolder, HostResult } from '../../shared/host.ts';

/** Requests by name: arguments and value. Add a row here and in `renderer/client/answer-host.ts`. */
export interface HostCalls {
  'state.get': { readonly args: readonly [key: string]; readonly value: string | null };
  'state.put': { readonly args: readonly [key: string, value: string]; readonly value: null };
  wrapKey: { readonly args: readonly [key: Uint8Array]; readonly value: Uint8Array };
  unwrapKey: { readonly args: readonly [wrapped: Uint8Array]; readonly value: Uint8Array };
  renewWrappedKey: { readonly args: readonly [wrapped: Uint8Array]; readonly value: Uint8Array | null };
  beginBackup: { readonly args: readonly [name: string]; readonly value: { readonly id: string } };
  appendBackup: { readonly args: readonly [id: string, bytes: Uint8Array]; readonly value: null };
  finishBackup: { readonly args: readonly [id: string]; readonly value: null };
  abortBackup: { readonly args: readonly [id: string]; readonly value: null };
  listBackups: { readonly args: readonly []; readonly value: readonly BackupFile[] };
  readBackup: { readonly args: readonly [name: string, offset: number, length: number]; readonly value: Uint8Array };
  readOpenedBackup: {
    readonly args: readonly [id: string, offset: number, length: number];
    readonly value: Uint8Array;
  };
  removeBackup: { readonly args: readonly [name: string]; readonly value: null };
  backupFolder: { readonly args: readonly []; readonly value: BackupFolder | null };
  freeSpace: { readonly args: readonly []; readonly value: number };
}

export type HostCall = {
  readonly [Name in keyof HostCalls]: { readonly name: Name; readonly args: HostCalls[Name]['args'] };
}[keyof HostCalls];

/** Asks the machine. Never throws: a failure is the result. */
export interface HostPort {
  ask<Name extends keyof HostCalls>(
    name: Name,
    ...args: HostCalls[Name]['args']
  ): Promise<HostResult<HostCalls[Name]['value']>>;
}

/** Beginnings of the keys of anchors, whose writes and reads are tried again where they fail (`host-anchor.ts`). */
export const ANCHOR_KEYS = { ledger: 'ledger.', trail: 'audit.' } as const;

/** A port that knows whether the machine's state outside the store can be written and read. */
export interface WatchedHost extends HostPort {
  readonly stateFails: boolean;
}

/**
 * The same port, watched; `onChange` is called when state begins to fail, and when it works again. Who writes another key than that of an anchor reports a refusal itself:
 * it is not written again, so the alarm would stay until the next start.
 */
export function watchState(host: HostPort, onChange: () => void): WatchedHost {
  /** Anchors whose last write was refused, or whose last read failed; `state.get` where the last read of another key failed. */
  const failing = new Set<string>();
  return {
    get stateFails() {
      return failing.size > 0;
    },
    async ask(name, ...args) {
      const result = await host.ask(name, ...args);
      if (name !== 'state.get' && name !== 'state.put') return result;
      if (name === 'state.put' && !isOfAnchor(String(args[0]))) return result;
      const before = failing.size > 0;
      const what = isOfAnchor(String(args[0])) ? `${name} ${args[0]}` : name;
      if (result.ok) for (const each of [what, name]) failing.delete(each);
      else if (result.code !== 'unsupported') failing.add(what);
      if (failing.size > 0 !== before) onChange();
      return result;
    },
  };
}

function isOfAnchor(key: string): boolean {
  return Object.values(ANCHOR_KEYS).some((start) => key.startsWith(start));
}

/** For tests, without a machine: state is kept in memory, keys cannot be wrapped, there is no folder. */
export function hostInMemory(state: Map<string, string> = new Map()): HostPort {
  const unsupported = () => ({ ok: false, code: 'unsupported', message: '' }) as const;
  const answers: {
    readonly [Name in keyof HostCalls]: (...args: HostCalls[Name]['args']) => HostResult<HostCalls[Name]['value']>;
  } = {
    'state.get': (key) => ({ ok: true, value: state.get(key) ?? null }),
    'state.put': (key, value) => {
      state.set(key, value);
      return { ok: true, value: null };
    },
    wrapKey: unsupported,
    unwrapKey: unsupported,
    renewWrappedKey: unsupported,
    beginBackup: unsupported,
    appendBackup: unsupported,
    finishBackup: unsupported,
    abortBackup: unsupported,
    listBackups: unsupported,
    readBackup: unsupported,
    readOpenedBackup: unsupported,
    removeBackup: unsupported,
    backupFolder: unsupported,
    freeSpace: unsupported,
  };
  return { ask: async (name, ...args) => answers[name](...args) };
}

/** A port that sends requests by `post`; `take` gets each answer. */
export function askingHost(
  post: (id: number, call: HostCall) => void,
): HostPort & { take(id: number, result: HostResult<unknown>): void } {
  const waiting = new Map<number, (result: HostResult<unknown>) => void>();
  let last = 0;
  return {
    ask: <Name extends keyof HostCalls>(name: Name, ...args: HostCalls[Name]['args']) =>
      new Promise<HostResult<HostCalls[Name]['value']>>((resolve) => {
        last++;
        // The page answers each request by the row of its name.
        waiting.set(last, resolve as (result: HostResult<unknown>) => void);
        post(last, { name, args } as HostCall);
      }),
    take(id, result) {
      waiting.get(id)?.(result);
      waiting.delete(id);
    },
  };
}
