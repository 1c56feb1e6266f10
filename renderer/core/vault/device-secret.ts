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
  const wrapped = bytesOf(found.value);
  const opened = await host.ask('unwrapKey', wrapped);
  if (!opened.ok) return null;
  await renew(host, wrapped, opened.value);
  return opened.value;
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

/** Seals it anew where the key store asks for that: its own key was replaced, and the one before will not open anything for ever. */
async function renew(host: HostPort, wrapped: Uint8Array, secret: Uint8Array): Promise<void> {
  const renewed = await host.ask('renewWrappedKey', wrapped);
  if (!renewed.ok || renewed.value === null) return;
  const opened = await host.ask('unwrapKey', renewed.value);
  // What does not open to the same never takes the place of what did.
  if (opened.ok && textOf(opened.value) === textOf(secret)) await host.ask('state.put', KEY, textOf(renewed.value));
}

function textOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
