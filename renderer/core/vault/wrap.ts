/** Wraps keys with AES-256-GCM, and derives keys from others with HKDF-SHA256 (RFC 5869). Each derived key has an info text of its own, so no key serves two purposes. */

import { isOverwritten, KEY_LENGTH, keyBytes, secretBytes } from './key-bytes.ts';

/** A wrapped key. */
export interface Wrapped {
  /** 12 random bytes. */
  readonly iv: Uint8Array;
  /** Ciphertext and tag. */
  readonly body: Uint8Array;
}

/** Purposes of sub-keys of the vault key. A name is never used again for another purpose. */
export const KEY_PURPOSES = [
  'ring',
  'accounts',
  'ledger',
  'audit',
  'waiting',
  'links',
  'index',
  'backup',
  'forms',
] as const;
export type KeyPurpose = (typeof KEY_PURPOSES)[number];

const IV_LENGTH = 12;

/** 32 random bytes. */
export function freshKey(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(KEY_LENGTH));
}

/** Wraps `key` under `kek` (32 bytes); `aad` names the key and its holder, and must be the same to unwrap. Throws `RangeError` for an overwritten key. */
export async function wrapKey(key: Uint8Array, kek: Uint8Array, aad: string): Promise<Wrapped> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_LENGTH));
  // Copied before anything is awaited: the vault may be closed meanwhile, which overwrites its keys.
  const bytes = secretBytes(key);
  const body = await crypto.subtle.encrypt(gcm(iv, aad), await aesKey(kek, 'encrypt'), bytes);
  return { iv, body: new Uint8Array(body) };
}

/** The wrapped key; null for another `kek`, another `aad`, or changed bytes, which cannot be told apart, and for bytes that were overwritten before they were wrapped. */
export async function unwrapKey(
  wrapped: Wrapped,
  kek: Uint8Array,
  aad: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const key = await aesKey(kek, 'decrypt');
  try {
    const bytes = new Uint8Array(await crypto.subtle.decrypt(gcm(wrapped.iv, aad), key, own(wrapped.body)));
    return isOverwritten(bytes) ? null : bytes;
  } catch {
    return null;
  }
}

/**
 * The key that wraps the vault key for one officer, from the passphrase (32 bytes of the KDF) and, where there is one, this computer's secret. Then both are needed, and a
 * copied profile is useless elsewhere.
 */
export async function kekOf(
  passphraseHash: Uint8Array,
  deviceSecret: Uint8Array | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const secret = deviceSecret === null ? [] : secretBytes(deviceSecret);
  const material = Uint8Array.from([...secretBytes(passphraseHash), ...secret]);
  return hkdf(material, `airside/kek/v1/${deviceSecret === null ? 'passphrase' : 'passphrase+device'}`);
}

/** The sub-key (32 bytes) of the vault key for one purpose. */
export async function deriveKey(vaultKey: Uint8Array, purpose: KeyPurpose): Promise<Uint8Array<ArrayBuffer>> {
  return hkdf(keyBytes(vaultKey), `airside/${purpose}/v1`);
}

/** 32 bytes from `material` by HKDF-SHA256 without salt. `info` names the purpose. Throws `RangeError` for overwritten material. */
export async function hkdf(material: Uint8Array, info: string): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey('raw', secretBytes(material), 'HKDF', false, ['deriveBits']);
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: new TextEncoder().encode(info) };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, KEY_LENGTH * 8));
}

function gcm(iv: Uint8Array, aad: string): AesGcmParams {
  return { name: 'AES-GCM', iv: own(iv), additionalData: new TextEncoder().encode(aad), tagLength: 128 };
}

/** The key for AES-256-GCM. Throws `RangeError` for an overwritten or a short key. */
export async function aesKey(bytes: Uint8Array, ...usages: readonly ('encrypt' | 'decrypt')[]): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', keyBytes(bytes), 'AES-GCM', false, usages);
}

/** A copy: the platform's types refuse views of memory that may be shared. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}
