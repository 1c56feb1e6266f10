/**
 * AES-GCM, HKDF and digests as `crypto.subtle` does them, but in this thread. The platform works in threads of its own: to wake one takes several times as long as to open
 * a small body, and the order in which they end differs from run to run. Other algorithms are left to the platform.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, KeyObject } from 'node:crypto';

/** Null: left to the platform. */
type Here = (...given: never[]) => ArrayBuffer | null;

const TAG = 16;
const NOTHING = new Uint8Array(0);

interface Gcm {
  readonly name: string;
  readonly iv: BufferSource;
  readonly additionalData?: BufferSource;
  readonly tagLength?: number;
}

interface Hkdf {
  readonly name: string;
  readonly hash: string;
  readonly salt: BufferSource;
  readonly info: BufferSource;
}

const isGcm = ({ name, tagLength = TAG * 8 }: Gcm, key: CryptoKey, usage: KeyUsage) =>
  name === 'AES-GCM' && tagLength === TAG * 8 && key.usages.includes(usage);

const aes = (key: CryptoKey) => `aes-${(key.algorithm as AesKeyAlgorithm).length}-gcm` as 'aes-256-gcm';

function encrypt(how: Gcm, key: CryptoKey, plain: BufferSource): ArrayBuffer | null {
  if (!isGcm(how, key, 'encrypt')) return null;
  const cipher = createCipheriv(aes(key), KeyObject.from(key), bytesIn(how.iv), { authTagLength: TAG });
  cipher.setAAD(bytesIn(how.additionalData ?? NOTHING));
  return bufferOf(cipher.update(bytesIn(plain)), cipher.final(), cipher.getAuthTag());
}

function decrypt(how: Gcm, key: CryptoKey, given: BufferSource): ArrayBuffer | null {
  if (!isGcm(how, key, 'decrypt')) return null;
  const sealed = bytesIn(given);
  const end = sealed.length - TAG;
  try {
    const cipher = createDecipheriv(aes(key), KeyObject.from(key), bytesIn(how.iv), { authTagLength: TAG });
    cipher.setAAD(bytesIn(how.additionalData ?? NOTHING));
    cipher.setAuthTag(sealed.subarray(end));
    return bufferOf(cipher.update(sealed.subarray(0, end)), cipher.final());
  } catch {
    throw new DOMException('', 'OperationError');
  }
}

function deriveBits(how: Hkdf, key: CryptoKey, bits: number): ArrayBuffer | null {
  if (how.name !== 'HKDF' || how.hash !== 'SHA-256' || !key.usages.includes('deriveBits')) return null;
  return hkdfSync('sha256', KeyObject.from(key), bytesIn(how.salt), bytesIn(how.info), bits / 8);
}

function digest(name: string, bytes: BufferSource): ArrayBuffer | null {
  return name === 'SHA-256' ? bufferOf(createHash('sha256').update(bytesIn(bytes)).digest()) : null;
}

function bytesIn(source: BufferSource): Uint8Array {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
}

function bufferOf(...parts: readonly Uint8Array[]): ArrayBuffer {
  return Uint8Array.from(Buffer.concat(parts)).buffer;
}

/** By the name of the method. */
export const CRYPTO_HERE: { readonly [Name in keyof SubtleCrypto]?: Here } = { encrypt, decrypt, deriveBits, digest };

// Before a test gives timers of its own.
const later = setImmediate;

/** Has `crypto.subtle` work in this thread. As on the platform, what it gives comes in a later turn. */
export function computeHere(): void {
  const subtle = crypto.subtle as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>;
  for (const [name, here] of Object.entries(CRYPTO_HERE)) {
    const platform = subtle[name]?.bind(subtle);
    // The next test file of a worker finds what the first one did.
    if (platform === undefined || Object.hasOwn(subtle, name)) continue;
    subtle[name] = async (...given) => {
      try {
        return here(...(given as never[])) ?? (await platform(...given));
      } finally {
        await new Promise((resolve) => later(resolve));
      }
    };
  }
}
