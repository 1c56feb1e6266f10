/**
 * A secret that only this computer has: 32 random bytes, sealed by the key store of the operating system and kept outside the database. Without such a key store there is
 * no secret. It is made once, with a vault. One that does not open any more is reported, never replaced.
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

/** The secret, made if there is none yet; null where the computer has no key store, or the stored secret does not open now. */
export async function makeDeviceSecret(host: HostPort): Promise<Uint8Array | null> {
  const kept = await host.ask('state.get', KEY);
  // The key store may open tomorrow what it does not open today, and other officers' passphrases need it.
  if (!kept.ok || kept.value !== null) return readDeviceSecret(host);
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const wrapped = await host.ask('wrapKey', secret);
  if (!wrapped.ok) return null;
  const put = await host.ask('state.put', KEY, textOf(wrapped.value));
  return put.ok ? readDeviceSecret(host) : null;
}

/** Seals the secret again if the key store asks for that: its own key was replaced, and the old one will stop working. */
async function renew(host: HostPort, wrapped: Uint8Array, secret: Uint8Array): Promise<void> {
  const renewed = await host.ask('renewWrappedKey', wrapped);
  if (!renewed.ok || renewed.value === null) return;
  const opened = await host.ask('unwrapKey', renewed.value);
  // Replaces the old bytes only if the new ones open to the same secret.
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
