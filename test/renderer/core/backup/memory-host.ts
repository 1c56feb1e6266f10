/** A machine in memory that keeps backups in a folder, as the hosts of Electron and of the browser do. */

import { type HostCalls, type HostPort, hostInMemory } from '../../../../renderer/core/host-port.ts';
import { BACKUP_SLICE, type HostResult } from '../../../../shared/host.ts';

export interface MemoryHost extends HostPort {
  /** The small record outside the databases. */
  readonly state: Map<string, string>;
  readonly files: Map<string, Uint8Array>;
  /** Calls so far, by name. */
  readonly asked: Map<string, number>;
  /** While set, the call of that name fails with this. */
  failing: { readonly name: keyof HostCalls; readonly code: 'refused' | 'failed' } | null;
  /** The file that an officer chose. */
  opened: Uint8Array | null;
}

export function memoryHost(state: Map<string, string> = new Map()): MemoryHost {
  const base = hostInMemory(state);
  const files = new Map<string, Uint8Array>();
  const asked = new Map<string, number>();
  let writing: { readonly id: string; readonly name: string; readonly pieces: Uint8Array[] } | null = null;
  const ok = <Value>(value: Value): HostResult<Value> => ({ ok: true, value });
  const refused = { ok: false, code: 'refused', message: 'gone' } as const;
  const slice = (bytes: Uint8Array | null | undefined, offset: number, length: number) =>
    bytes ? ok(bytes.slice(offset, offset + Math.min(length, BACKUP_SLICE))) : refused;
  const answers: {
    readonly [Name in keyof HostCalls]?: (...args: HostCalls[Name]['args']) => HostResult<HostCalls[Name]['value']>;
  } = {
    beginBackup(name) {
      writing = { id: String(asked.get('beginBackup')), name, pieces: [] };
      return ok({ id: writing.id });
    },
    appendBackup(id, bytes) {
      if (writing?.id !== id || bytes.length > BACKUP_SLICE) return refused;
      writing.pieces.push(Uint8Array.from(bytes));
      return ok(null);
    },
    finishBackup(id) {
      if (writing?.id !== id) return refused;
      files.set(writing.name, new Uint8Array(Buffer.concat(writing.pieces)));
      writing = null;
      return ok(null);
    },
    abortBackup() {
      writing = null;
      return ok(null);
    },
    listBackups: () => ok([...files].map(([name, bytes]) => ({ name, size: bytes.length }))),
    readBackup: (name, offset, length) => slice(files.get(name), offset, length),
    readOpenedBackup: (_, offset, length) => slice(host.opened, offset, length),
    removeBackup: (name) => (files.delete(name) ? ok(null) : refused),
    backupFolder: () => ok({ name: 'backups', chosen: true }),
    freeSpace: () => ok(1e12),
  };
  const host: MemoryHost = {
    state,
    files,
    asked,
    failing: null,
    opened: null,
    async ask(name, ...args) {
      asked.set(name, (asked.get(name) ?? 0) + 1);
      if (host.failing?.name === name) return { ok: false, code: host.failing.code, message: 'test' };
      const answer = answers[name];
      return answer === undefined ? base.ask(name, ...args) : answer(...args);
    },
  };
  return host;
}
