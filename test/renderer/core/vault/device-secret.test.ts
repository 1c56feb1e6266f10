import { expect, test } from 'vitest';
import type { HostPort } from '../../../../renderer/core/host-port.ts';
import { hostInMemory } from '../../../../renderer/core/host-port.ts';
import { makeDeviceSecret, readDeviceSecret } from '../../../../renderer/core/vault/device-secret.ts';

/** A machine whose key store can be out of reach for a while, and its record too. */
function machine() {
  const state = new Map<string, string>();
  const base = hostInMemory(state);
  const broken = new Set<string>();
  const host: HostPort = {
    async ask(name, ...args) {
      if (broken.has(name)) return { ok: false, code: 'failed', message: 'test' };
      // What is wrapped is what comes back: only that it comes back matters here.
      if (name === 'wrapKey' || name === 'unwrapKey') return { ok: true, value: args[0] as never };
      return base.ask(name, ...args);
    },
  };
  return { host, state, broken };
}

test('a secret is made once and read from then on', async () => {
  const { host } = machine();
  expect(await readDeviceSecret(host)).toBeNull();
  const made = await makeDeviceSecret(host);
  expect(made).toHaveLength(32);
  expect(await makeDeviceSecret(host)).toEqual(made);
  expect(await readDeviceSecret(host)).toEqual(made);
});

test.each(['unwrapKey', 'state.get'])('a secret that %s does not give now is never replaced', async (call) => {
  const { host, state, broken } = machine();
  const made = await makeDeviceSecret(host);
  const kept = new Map(state);
  broken.add(call);
  expect(await makeDeviceSecret(host)).toBeNull();
  expect(state).toEqual(kept);
  broken.clear();
  expect(await makeDeviceSecret(host)).toEqual(made);
});
