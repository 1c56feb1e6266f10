import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  deriveKey,
  freshKey,
  hkdf,
  KEY_PURPOSES,
  kekOf,
  unwrapKey,
  wrapKey,
} from '../../../../renderer/core/vault/wrap.ts';
import { madeKeys, readableKeys } from './made-keys.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('a wrapped key', () => {
  test('a wrapped key comes back with the same key and the same name', async () => {
    const [key, kek] = [freshKey(), freshKey()];
    const wrapped = await wrapKey(key, kek, 'officer\0LFW-02');
    expect(wrapped.iv).toHaveLength(12);
    expect(wrapped.body).toHaveLength(48);
    expect(await unwrapKey(wrapped, kek, 'officer\0LFW-02')).toEqual(key);
    expect(await unwrapKey(wrapped, freshKey(), 'officer\0LFW-02')).toBeNull();
    expect(await unwrapKey(wrapped, kek, 'officer\0LFW-03')).toBeNull();
  });

  test('a wrapped key is refused if any bit of it was changed', async () => {
    const [key, kek] = [freshKey(), freshKey()];
    const { iv, body } = await wrapKey(key, kek, 'a');
    await fc.assert(
      fc.asyncProperty(fc.nat(iv.length + body.length - 1), fc.nat(7), async (place, bit) => {
        const bytes = Uint8Array.from([...iv, ...body]);
        bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
        expect(await unwrapKey({ iv: bytes.slice(0, 12), body: bytes.slice(12) }, kek, 'a')).toBeNull();
      }),
    );
  });

  test.each([0, 15, 16, 47])('a wrapped key of %i bytes is refused', async (length) => {
    const { iv, body } = await wrapKey(freshKey(), freshKey(), 'a');
    expect(await unwrapKey({ iv, body: body.slice(0, length) }, freshKey(), 'a')).toBeNull();
    expect(await unwrapKey({ iv: iv.slice(1), body }, freshKey(), 'a')).toBeNull();
  });

  test('a wrapped key never has the bytes of another wrapping of the same key', async () => {
    const [key, kek] = [freshKey(), freshKey()];
    const [one, other] = await Promise.all([wrapKey(key, kek, 'a'), wrapKey(key, kek, 'a')]);
    expect(one.iv).not.toEqual(other.iv);
    expect(one.body).not.toEqual(other.body);
  });

  test.each([0, 11, 13, 16])('a wrapped key with a vector of %i bytes is refused', async (length) => {
    const [key, kek] = [freshKey(), freshKey()];
    const { body } = await wrapKey(key, kek, 'a');
    expect(await unwrapKey({ iv: new Uint8Array(length), body }, kek, 'a')).toBeNull();
  });

  test('a short key cannot wrap another', async () => {
    await expect(wrapKey(freshKey(), new Uint8Array(16).fill(1), 'a')).rejects.toThrow('key-length');
  });

  test('a wrapped key is the one that was given, even if that is overwritten meanwhile', async () => {
    const [key, kek] = [freshKey(), freshKey()];
    const [sameKey, sameKek] = [key.slice(), kek.slice()];
    const wrapping = wrapKey(key, kek, 'a');
    key.fill(0);
    kek.fill(0);
    expect(await unwrapKey(await wrapping, sameKek, 'a')).toEqual(sameKey);
  });

  test('a wrapped key of zeros does not open', async () => {
    const kek = freshKey();
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const aes = await crypto.subtle.importKey('raw', kek, 'AES-GCM', false, ['encrypt']);
    const gcm = { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode('a') };
    const wrapped = (key: Uint8Array<ArrayBuffer>) =>
      crypto.subtle.encrypt(gcm, aes, key).then((body) => ({ iv, body: new Uint8Array(body) }));
    expect(await unwrapKey(await wrapped(new Uint8Array(32).fill(1)), kek, 'a')).toHaveLength(32);
    expect(await unwrapKey(await wrapped(new Uint8Array(32)), kek, 'a')).toBeNull();
  });
});

describe('derived keys', () => {
  test('derived keys are those of RFC 5869, test case 3 (no salt, no info)', async () => {
    expect(hex(await hkdf(new Uint8Array(22).fill(0x0b), ''))).toBe(
      '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d',
    );
  });

  test('keys derived for different purposes are different', async () => {
    const key = freshKey();
    const derived = await Promise.all(KEY_PURPOSES.map(async (purpose) => hex(await deriveKey(key, purpose))));
    expect(new Set([...derived, hex(key)]).size).toBe(KEY_PURPOSES.length + 1);
    expect(hex(await deriveKey(key, 'ring'))).toBe(derived[0]);
  });

  test('the key of an officer needs the passphrase and, if there is one, the secret of the device', async () => {
    const [hash, secret] = [freshKey(), freshKey()];
    const keys = await Promise.all([
      kekOf(hash, null),
      kekOf(hash, secret),
      kekOf(hash, new Uint8Array(32).fill(1)),
      kekOf(freshKey(), secret),
      kekOf(Uint8Array.from([...hash, ...secret]), null),
    ]);
    expect(new Set(keys.map(hex)).size).toBe(keys.length);
    expect(await kekOf(hash, secret)).toEqual(keys[1]);
  });

  test('derived keys have info texts of their own, which stored vaults rest on', async () => {
    const [hash, secret] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
    expect([hex(await kekOf(hash, null)), hex(await kekOf(hash, secret)), hex(await deriveKey(hash, 'ring'))]).toEqual([
      '873580aab5ccf519db39d1e95b66e68a965d6af8f7f1fa108e3052dd80ebb6d2',
      '8e1522f58d8217287279ddfd823e8817c8e99184bd617fbcb58ae98a4cd39dcf',
      '74a789396cae5bbe7f483c6389cd9687121fec67e4563e990b46889fa3c3710c',
    ]);
  });
});

test('wrapping and deriving leave no key that could be read out of the platform again', async () => {
  const kek = freshKey();
  const made = await madeKeys(async () => unwrapKey(await wrapKey(await deriveKey(kek, 'ring'), kek, 'a'), kek, 'a'));
  expect(made).toHaveLength(3);
  expect(readableKeys(made)).toEqual([]);
});
