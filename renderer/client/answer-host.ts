/** Answers the worker's calls to the machine with the host of the page. */
import type { Host, HostResult } from '../../shared/host.ts';
import type { HostCall, HostCalls } from '../core/host-port.ts';

type Answers = {
  readonly [Name in keyof HostCalls]: (
    host: Host,
    ...args: HostCalls[Name]['args']
  ) => Promise<HostResult<HostCalls[Name]['value']>>;
};

const answers: Answers = {
  'state.get': (host, key) => host.state.get(key),
  'state.put': async (host, key, value) => done(await host.state.put(key, value)),
  wrapKey: (host, key) => host.wrapKey(key),
  unwrapKey: (host, wrapped) => host.unwrapKey(wrapped),
  renewWrappedKey: (host, wrapped) => host.renewWrappedKey(wrapped),
  beginBackup: (host, name) => host.beginBackup(name),
  appendBackup: async (host, id, bytes) => done(await host.appendBackup(id, bytes)),
  finishBackup: async (host, id) => done(await host.finishBackup(id)),
  abortBackup: async (host, id) => done(await host.abortBackup(id)),
  listBackups: (host) => host.listBackups(),
  readBackup: (host, name, offset, length) => host.readBackup(name, offset, length),
  readOpenedBackup: (host, id, offset, length) => host.readOpenedBackup(id, offset, length),
  removeBackup: async (host, name) => done(await host.removeBackup(name)),
  backupFolder: (host) => host.backupFolder(),
  freeSpace: (host) => host.freeSpace(),
};

/** Messages carry null in place of undefined. */
function done(result: HostResult<void>): HostResult<null> {
  return result.ok ? { ok: true, value: null } : result;
}

/** The host's answer to one call. Never throws. */
export async function answerHost<Name extends keyof HostCalls>(
  host: Host,
  call: Extract<HostCall, { readonly name: Name }>,
): Promise<HostResult<unknown>> {
  try {
    return await answers[call.name as Name](host, ...(call.args as HostCalls[Name]['args']));
  } catch (error) {
    return { ok: false, code: 'failed', message: error instanceof Error ? error.name : 'unknown' };
  }
}
