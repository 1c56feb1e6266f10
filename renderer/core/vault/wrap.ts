/** Wraps keys with AES-256-GCM, and derives keys from others with HKDF-SHA256 (RFC 5869). Each derived key has an info text of its own, so no key serves two purposes. */

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

const KEY_LENGTH = 32;
const IV_LENGTH = 12;

/** 32 random bytes. */
export function freshKey(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(KEY_LENGTH));
}

/** Wraps `key` under `kek` (32 bytes); `aad` names the key and its holder, and must be the same to unwrap. */
export async function wrapKey(key: Uint8Array, kek: Uint8Array, aad: string): Promise<Wrapped> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_LENGTH));
  const body = await crypto.subtle.encrypt(gcm(iv, aad), await aesKey(kek, 'encrypt'), own(key));
  return { iv, body: new Uint8Array(body) };
}

/** The wrapped key; null for another `kek`, another `aad`, or changed bytes, which cannot be told apart. */
export async function unwrapKey(
  wrapped: Wrapped,
  kek: Uint8Array,
  aad: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (wrapped.iv.length !== IV_LENGTH) return null;
  const key = await aesKey(kek, 'decrypt');
  try {
    return new Uint8Array(await crypto.subtle.decrypt(gcm(wrapped.iv, aad), key, own(wrapped.body)));
  } catch {
    return null;
  }
}

/**
 * The key that wraps the vault key for one officer, from the passphrase (32 bytes of the KDF) and, where there is one, this computer's secret. Then both are needed, and a
 * copied profile is useless elsewhere.
 */
export function kekOf(passphraseHash: Uint8Array, deviceSecret: Uint8Array | null): Promise<Uint8Array<ArrayBuffer>> {
  const secret = deviceSecret ?? new Uint8Array(0);
  const material = new Uint8Array(passphraseHash.length + secret.length);
  material.set(passphraseHash);
  material.set(secret, passphraseHash.length);
  return hkdf(material, `airside/kek/v1/${deviceSecret === null ? 'passphrase' : 'passphrase+device'}`);
}

/** The sub-key (32 bytes) of the vault key for one purpose. */
export function deriveKey(vaultKey: Uint8Array, purpose: KeyPurpose): Promise<Uint8Array<ArrayBuffer>> {
  return hkdf(own(vaultKey), `airside/${purpose}/v1`);
}

/** 32 bytes from `material` by HKDF-SHA256 without salt. `info` names the purpose. */
export async function hkdf(material: Uint8Array<ArrayBuffer>, info: string): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey('raw', material, 'HKDF', false, ['deriveBits']);
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: new TextEncoder().encode(info) };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, KEY_LENGTH * 8));
}

function gcm(iv: Uint8Array, aad: string): AesGcmParams {
  return { name: 'AES-GCM', iv: own(iv), additionalData: new TextEncoder().encode(aad), tagLength: 128 };
}

function aesKey(bytes: Uint8Array, usage: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  if (bytes.length !== KEY_LENGTH) throw new RangeError('key-length');
  return crypto.subtle.importKey('raw', own(bytes), 'AES-GCM', false, [usage]);
}

/** A copy: the platform's types refuse views of memory that may be shared. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}
