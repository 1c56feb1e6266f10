import { expect, test } from 'vitest';
import type { HostPort } from '../../../../renderer/core/host-port.ts';
import { hostInMemory } from '../../../../renderer/core/host-port.ts';
import { makeDeviceSecret, readDeviceSecret } from '../../../../renderer/core/vault/device-secret.ts';

const KEPT = 'device-secret';

/** A machine whose key store or record can be out of reach for a while. `renewed` is what it seals again. */
function machine(renewed: Uint8Array | null = null) {
  const state = new Map<string, string>();
  const base = hostInMemory(state);
  const broken = new Set<string>();
  const host: HostPort = {
    async ask(name, ...args) {
      if (broken.has(name)) return { ok: false, code: 'failed', message: 'test' };
      if (name === 'renewWrappedKey') return { ok: true, value: renewed as never };
      // The wrapping here only has to return what was wrapped.
      if (name === 'wrapKey' || name === 'unwrapKey') {
        const [bytes] = args as unknown as [Uint8Array];
        return { ok: true, value: bytes.slice(0, 32) as never };
      }
      return base.ask(name, ...args);
    },
  };
  return { host, state, broken };
}

test('a device secret is made once and read from then on', async () => {
  const { host } = machine();
  expect(await readDeviceSecret(host)).toBeNull();
  const made = await makeDeviceSecret(host);
  expect(made).toHaveLength(32);
  expect(await makeDeviceSecret(host)).toEqual(made);
  expect(await readDeviceSecret(host)).toEqual(made);
});

test.each(['unwrapKey', 'state.get'])(
  'a device secret is never replaced because %s does not return it now',
  async (call) => {
    const { host, state, broken } = machine();
    const made = await makeDeviceSecret(host);
    const kept = new Map(state);
    broken.add(call);
    expect(await makeDeviceSecret(host)).toBeNull();
    expect(state).toEqual(kept);
    broken.clear();
    expect(await makeDeviceSecret(host)).toEqual(made);
  },
);

test('a device secret that the key store asks to seal again is sealed again and stays the same', async () => {
  const first = machine();
  const made = (await makeDeviceSecret(first.host)) ?? new Uint8Array();
  const { host, state } = machine(Uint8Array.from([...made, 1]));
  state.set(KEPT, first.state.get(KEPT) ?? '');
  expect(await readDeviceSecret(host)).toEqual(made);
  expect(state.get(KEPT)).not.toBe(first.state.get(KEPT));
  expect(await readDeviceSecret(host)).toEqual(made);
});

test('a device secret sealed again does not replace the earlier one if it opens to another value', async () => {
  const first = machine();
  const made = await makeDeviceSecret(first.host);
  const { host, state } = machine(new Uint8Array(33));
  state.set(KEPT, first.state.get(KEPT) ?? '');
  expect(await readDeviceSecret(host)).toEqual(made);
  expect(state).toEqual(first.state);
});

test('a device secret is not kept when the key store cannot seal it', async () => {
  const { host, state, broken } = machine();
  broken.add('wrapKey');
  expect(await makeDeviceSecret(host)).toBeNull();
  expect([...state]).toEqual([]);
});

test('a device secret counts only once the machine has kept it', async () => {
  const { host, broken } = machine();
  broken.add('state.put');
  expect(await makeDeviceSecret(host)).toBeNull();
});

test('a device secret survives that the key store wipes the bytes that it was given', async () => {
  const { host } = machine();
  const wiping: HostPort = {
    async ask(name, ...args) {
      const result = await host.ask(name, ...args);
      if (name === 'wrapKey') (args as unknown as [Uint8Array])[0].fill(0);
      return result;
    },
  };
  const made = await makeDeviceSecret(wiping);
  expect(made?.some((byte) => byte !== 0)).toBe(true);
  expect(await readDeviceSecret(host)).toEqual(made);
});
