/**
 * AES-GCM, HKDF and digests as `crypto.subtle` does them, but at once and in this thread. The platform works in threads of its own: to wake one takes several times as long as
 * to open a small body, and the order in which they end differs from run to run. Other algorithms are left to the platform.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, KeyObject } from 'node:crypto';

/** Null: left to the platform. */
type Here = (...given: never[]) => ArrayBuffer | null;

const TAG = 16;

interface Gcm {
  readonly name: string;
  readonly iv: Uint8Array;
  readonly additionalData?: Uint8Array;
  readonly tagLength?: number;
}

interface Hkdf {
  readonly name: string;
  readonly hash: string;
  readonly salt: Uint8Array;
  readonly info: Uint8Array;
}

const isGcm = ({ name, tagLength = TAG * 8 }: Gcm, key: CryptoKey, usage: KeyUsage) =>
  name === 'AES-GCM' && tagLength === TAG * 8 && key.usages.includes(usage);

const aes = (key: CryptoKey) => `aes-${(key.algorithm as AesKeyAlgorithm).length}-gcm` as 'aes-256-gcm';

function encrypt(how: Gcm, key: CryptoKey, plain: Uint8Array): ArrayBuffer | null {
  if (!isGcm(how, key, 'encrypt')) return null;
  const cipher = createCipheriv(aes(key), KeyObject.from(key), how.iv);
  cipher.setAAD(how.additionalData ?? new Uint8Array(0));
  return bufferOf(cipher.update(plain), cipher.final(), cipher.getAuthTag());
}

function decrypt(how: Gcm, key: CryptoKey, sealed: Uint8Array): ArrayBuffer | null {
  if (!isGcm(how, key, 'decrypt')) return null;
  const end = sealed.length - TAG;
  try {
    const cipher = createDecipheriv(aes(key), KeyObject.from(key), how.iv);
    cipher.setAAD(how.additionalData ?? new Uint8Array(0));
    cipher.setAuthTag(sealed.subarray(end));
    return bufferOf(cipher.update(sealed.subarray(0, end)), cipher.final());
  } catch {
    throw new DOMException('', 'OperationError');
  }
}

function deriveBits(how: Hkdf, key: CryptoKey, bits: number): ArrayBuffer | null {
  if (how.name !== 'HKDF' || how.hash !== 'SHA-256' || !key.usages.includes('deriveBits')) return null;
  return hkdfSync('sha256', KeyObject.from(key), how.salt, how.info, bits / 8);
}

function digest(name: string, bytes: Uint8Array): ArrayBuffer | null {
  return name === 'SHA-256' ? bufferOf(createHash('sha256').update(bytes).digest()) : null;
}

function bufferOf(...parts: readonly Uint8Array[]): ArrayBuffer {
  return Uint8Array.from(Buffer.concat(parts)).buffer;
}

/** By the name of the method. */
export const CRYPTO_HERE: { readonly [Name in keyof SubtleCrypto]?: Here } = { encrypt, decrypt, deriveBits, digest };
