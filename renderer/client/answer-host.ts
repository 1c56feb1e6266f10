/** Answers what the worker asks of the machine, by way of the page's host. */
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
  'state.put': async (host, key, value) => {
    const put = await host.state.put(key, value);
    return put.ok ? { ok: true, value: null } : put;
  },
  wrapKey: (host, key) => host.wrapKey(key),
  unwrapKey: (host, wrapped) => host.unwrapKey(wrapped),
};

/** The host's answer. Never throws. */
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
