/** A machine with a key store, in memory. While `broken`, its key store answers nothing. */
import type { HostPort } from '../../../../renderer/core/host-port.ts';

export interface KeyStoreHost {
  broken: boolean;
}

/** Gives a machine a key store. What it wraps opens on this machine only. */
export function withKeyStore<Host extends HostPort>(host: Host): Host & KeyStoreHost {
  const ask = host.ask.bind(host);
  const turned = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x55);
  const own: Host & KeyStoreHost = Object.assign(host, { broken: false });
  own.ask = async (name, ...args) => {
    if (name !== 'wrapKey' && name !== 'unwrapKey' && name !== 'renewWrappedKey') return ask(name, ...args);
    if (own.broken) return { ok: false, code: 'failed', message: 'test' };
    // These three calls take and return bytes.
    return { ok: true, value: (name === 'renewWrappedKey' ? null : turned(args[0] as Uint8Array)) as never };
  };
  return own;
}
