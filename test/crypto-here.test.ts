/** What tests compute in this thread is what the platform computes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CRYPTO_HERE } from './crypto-here.ts';

// The platform's own methods: tests find others on `crypto.subtle`.
const platform = Object.getPrototypeOf(crypto.subtle) as SubtleCrypto;
const { subtle } = crypto;

type Method = 'encrypt' | 'decrypt' | 'deriveBits' | 'digest';

/** What a method gives here and on the platform: bytes, or the name of what it throws. */
async function both(name: Method, ...given: readonly unknown[]): Promise<readonly unknown[]> {
  const here = CRYPTO_HERE[name] as (...all: readonly unknown[]) => ArrayBuffer | null;
  const there = platform[name] as (...all: readonly unknown[]) => Promise<ArrayBuffer>;
  const told = async (make: () => ArrayBuffer | null | Promise<ArrayBuffer | null>) => {
    try {
      const made = await make();
      return made === null ? null : new Uint8Array(made);
    } catch (error) {
      return error instanceof Error ? error.name : error;
    }
  };
  return [await told(() => here(...given)), await told(() => there.apply(subtle, [...given]))];
}

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const some = fc.uint8Array({ maxLength: 200 });

test('AES-GCM seals and opens as on the platform, and refuses what was changed or bound to something else', async () => {
  const aesKey = fc.constantFrom(16, 32).chain(bytes);
  await fc.assert(
    fc.asyncProperty(aesKey, bytes(12), some, some, fc.nat(), async (raw, iv, additionalData, plain, at) => {
      const key = await subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
      const how = { name: 'AES-GCM', iv, additionalData };
      const [sealed, same] = await both('encrypt', how, key, plain);
      expect(sealed).toEqual(same);
      expect(sealed).toBeInstanceOf(Uint8Array);
      const body = sealed as Uint8Array;
      expect(await both('decrypt', how, key, body)).toEqual([plain, plain]);
      expect(await both('decrypt', how, key, body.slice().buffer)).toEqual([plain, plain]);
      const changed = body.map((byte, place) => (place === at % body.length ? byte ^ 1 : byte));
      const refused = ['OperationError', 'OperationError'];
      expect(await both('decrypt', how, key, changed)).toEqual(refused);
      expect(await both('decrypt', how, key, body.subarray(0, at % 16))).toEqual(refused);
      const bound = { ...how, additionalData: Uint8Array.of(...additionalData, 0) };
      expect(await both('decrypt', bound, key, body)).toEqual(refused);
    }),
  );
});

test('HKDF and SHA-256 give the same bytes as on the platform', async () => {
  await fc.assert(
    fc.asyncProperty(bytes(32), some, some, fc.constantFrom(256, 512), async (raw, salt, info, bits) => {
      const key = await subtle.importKey('raw', raw, 'HKDF', false, ['deriveBits']);
      const [derived, same] = await both('deriveBits', { name: 'HKDF', hash: 'SHA-256', salt, info }, key, bits);
      expect(derived).toEqual(same);
      const [digest, sameDigest] = await both('digest', 'SHA-256', info);
      expect(digest).toEqual(sameDigest);
    }),
  );
});

test('a key that may not do it, and another algorithm, are left to the platform, which answers', async () => {
  const key = await subtle.importKey('raw', new Uint8Array(32), 'AES-GCM', false, ['encrypt']);
  const how = { name: 'AES-GCM', iv: new Uint8Array(12) };
  expect(await both('decrypt', how, key, new Uint8Array(16))).toEqual([null, 'InvalidAccessError']);
  await expect(subtle.decrypt(how, key, new Uint8Array(16))).rejects.toThrow(
    expect.objectContaining({ name: 'InvalidAccessError' }),
  );
  expect(new Uint8Array(await subtle.digest('SHA-1', new Uint8Array(0))).slice(0, 2)).toEqual(
    Uint8Array.of(0xda, 0x39),
  );
});
