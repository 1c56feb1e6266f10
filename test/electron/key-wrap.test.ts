import { describe, expect, test } from 'vitest';
import { openKeyWrap } from '../../electron/key-wrap.ts';

const key = new Uint8Array([0, 1, 254, 255]);

type Backend = 'gnome_libsecret' | 'kwallet6' | 'basic_text' | 'unknown';

function keyStore(backend: Backend, parts: { available?: boolean; mark?: string; stale?: boolean } = {}) {
  const { available = true, mark = 'sealed:', stale = false } = parts;
  return {
    isAsyncEncryptionAvailable: async () => available,
    getSelectedStorageBackend: () => backend,
    encryptStringAsync: async (text: string) => Buffer.from(mark + text),
    decryptStringAsync: async (sealed: Buffer) => {
      if (!sealed.toString().startsWith(mark)) throw new Error('Error while decrypting');
      return { result: sealed.toString().slice(mark.length), shouldReEncrypt: stale };
    },
  };
}

describe('the wrapping of a key', () => {
  test('the key store opens the key that it wrapped', async () => {
    const wrap = await openKeyWrap(keyStore('gnome_libsecret'), 'linux');
    const wrapped = await wrap.wrap(key);
    expect(wrapped.ok && (await wrap.unwrap(wrapped.value))).toEqual({ ok: true, value: key });
  });

  test.each([
    ['basic_text', 'linux', {}, false],
    ['unknown', 'linux', {}, false],
    ['kwallet6', 'linux', {}, true],
    ['basic_text', 'win32', {}, true],
    ['unknown', 'darwin', {}, true],
    ['kwallet6', 'linux', { available: false }, false],
    // The keyring did not answer, and Chromium used its own password.
    ['gnome_libsecret', 'linux', { mark: 'v10' }, false],
    ['unknown', 'win32', { mark: 'v10' }, true],
  ] as const)(
    'the wrapping of a key with %s on %s (%j) is supported: %s',
    async (backend, platform, parts, supported) => {
      const wrap = await openKeyWrap(keyStore(backend, parts), platform);
      expect([wrap.supported, (await wrap.wrap(key)).ok]).toEqual([supported, supported]);
    },
  );

  test('the wrapping of a key is not supported by a key store that fails', async () => {
    const broken = { ...keyStore('gnome_libsecret'), encryptStringAsync: () => Promise.reject(new Error('locked')) };
    expect((await openKeyWrap(broken, 'linux')).supported).toBe(false);
  });

  test('the wrapping of a key refuses a key of another key store, so that the key is not lost', async () => {
    const wrapped = await (await openKeyWrap(keyStore('gnome_libsecret'), 'linux')).wrap(key);
    const other = await openKeyWrap(keyStore('kwallet6'), 'linux');
    expect(wrapped.ok && (await other.unwrap(wrapped.value))).toEqual({
      ok: false,
      code: 'refused',
      message: 'key-store-changed',
    });
  });

  test('the key store gets a key to wrap again only when it asks for that', async () => {
    const wrap = await openKeyWrap(keyStore('gnome_libsecret'), 'linux');
    const wrapped = await wrap.wrap(key);
    if (!wrapped.ok) throw new Error(wrapped.message);
    expect(await wrap.renew(wrapped.value)).toEqual({ ok: true, value: null });
    const rotated = await openKeyWrap(keyStore('gnome_libsecret', { stale: true }), 'linux');
    const renewed = await rotated.renew(wrapped.value);
    expect(renewed.ok && renewed.value !== null && (await rotated.unwrap(renewed.value))).toEqual({
      ok: true,
      value: key,
    });
  });

  test.each(['', 'text', '{"v":2}', '{"v":1,"backend":"gnome_libsecret","sealed":"AAAA"}'])(
    'the wrapping of a key fails on %j',
    async (content) => {
      const wrap = await openKeyWrap(keyStore('gnome_libsecret'), 'linux');
      const wrapped = new TextEncoder().encode(content);
      expect(await wrap.unwrap(wrapped)).toMatchObject({ ok: false, code: 'failed' });
      expect(await wrap.renew(wrapped)).toMatchObject({ ok: false, code: 'failed' });
    },
  );
});
