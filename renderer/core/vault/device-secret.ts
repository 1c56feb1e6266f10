/**
 * A secret that only this computer has: 32 random bytes, sealed by the key store of the operating system, kept outside the database. Where the system keeps none there
 * is none. It is made once, when a vault is; one that cannot be opened any more is told, never replaced.
 */
import type { HostPort } from '../host-port.ts';

const KEY = 'device-secret';

/** The secret; null where there is none, or where it does not open here. */
export async function readDeviceSecret(host: HostPort): Promise<Uint8Array | null> {
  const found = await host.ask('state.get', KEY);
  if (!found.ok || found.value === null) return null;
  const opened = await host.ask('unwrapKey', bytesOf(found.value));
  return opened.ok ? opened.value : null;
}

/** The secret, made where there is none yet; null where the computer keeps none, or the one that it keeps does not open now. */
export async function makeDeviceSecret(host: HostPort): Promise<Uint8Array | null> {
  const kept = await host.ask('state.get', KEY);
  // What the key store does not open today it may open tomorrow, and others' passphrases need it.
  if (!kept.ok || kept.value !== null) return readDeviceSecret(host);
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const wrapped = await host.ask('wrapKey', secret.slice());
  if (!wrapped.ok) return null;
  const put = await host.ask('state.put', KEY, textOf(wrapped.value));
  return put.ok ? readDeviceSecret(host) : null;
}

function textOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
