import { describe, expect, test } from 'vitest';
import { partCipher } from '../../../../renderer/core/backup/backup-format.ts';
import { freshFileKey, openFileKey } from '../../../../renderer/core/backup/backup-keys.ts';
import { isOverwritten, keyBytes, secretBytes } from '../../../../renderer/core/vault/key-bytes.ts';
import { EMPTY_RING } from '../../../../renderer/core/vault/key-ring.ts';
import { sealRing } from '../../../../renderer/core/vault/open-vault.ts';
import { recoveryKek } from '../../../../renderer/core/vault/recovery-code.ts';
import { aesKey, deriveKey, freshKey, hkdf, kekOf, unwrapKey, wrapKey } from '../../../../renderer/core/vault/wrap.ts';

const ZERO = new Uint8Array(32);

describe('overwritten bytes', () => {
  test.each<[string, () => unknown]>([
    ['as a key', async () => keyBytes(ZERO)],
    ['to encrypt', () => aesKey(ZERO, 'encrypt')],
    ['as the key that is wrapped', () => wrapKey(ZERO, freshKey(), 'a')],
    ['as the key that wraps', () => wrapKey(freshKey(), ZERO, 'a')],
    ['as the key that unwraps', () => unwrapKey({ iv: new Uint8Array(12), body: new Uint8Array(48) }, ZERO, 'a')],
    ['as material', () => hkdf(ZERO, 'a')],
    ['as a vault key', () => deriveKey(ZERO, 'ring')],
    ['as a vault key that seals the ring', () => sealRing(EMPTY_RING, ZERO, 'vault')],
    ['as the hash of a passphrase', () => kekOf(ZERO, freshKey())],
    ['as the secret of a computer', () => kekOf(freshKey(), ZERO)],
    ['as a recovery code', () => recoveryKek(new Uint8Array(20))],
    ['as the key of a backup', () => partCipher(ZERO, new Uint8Array(1))],
    ['as a vault key that wraps the key of a backup', () => freshFileKey(ZERO, 'vault')],
    [
      'as a vault key that opens a backup',
      async () => openFileKey({ vault: 'vault', ...(await freshFileKey(freshKey(), 'vault')) }, ZERO),
    ],
  ])('overwritten bytes are refused %s', async (_, use) => {
    await expect(use()).rejects.toThrow('zero-key');
  });
});

test('a key with zeros in it is a key as long as one byte is not zero', () => {
  for (let at = 0; at < 32; at++) {
    const key = new Uint8Array(32).with(at, 1);
    expect(isOverwritten(key)).toBe(false);
    expect(keyBytes(key)).toEqual(key);
    expect(keyBytes(key)).not.toBe(key);
  }
  expect(isOverwritten(ZERO)).toBe(true);
});

test.each([0, 31, 33])('%i bytes are no key, and may be another secret', (length) => {
  const bytes = new Uint8Array(length).fill(1);
  expect(() => keyBytes(bytes)).toThrow('key-length');
  if (length > 0) expect(secretBytes(bytes)).toEqual(bytes);
  // No byte is one that is not zero.
  else expect(() => secretBytes(bytes)).toThrow('zero-key');
});
