import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decrypt, encrypt, markOf } from '../../../../renderer/core/store/cipher.ts';

const [key, other] = await Promise.all(
  [1, 2].map((byte) =>
    crypto.subtle.importKey('raw', new Uint8Array(32).fill(byte), 'AES-GCM', false, ['encrypt', 'decrypt']),
  ),
);
if (key === undefined || other === undefined) throw new Error('no keys');
const BOUND: readonly (string | number)[] = ['live', 'cases', 'id', 2, 'key'];

test('sealed bytes are a new vector of 12 bytes, the bytes, and a tag of 16, and open with the same key and binding', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), async (bytes) => {
      const plain = new Uint8Array(bytes);
      const [one, two] = [await encrypt(key, plain, BOUND), await encrypt(key, plain, BOUND)];
      expect(one).toHaveLength(12 + plain.length + 16);
      expect(one.slice(0, 12)).not.toEqual(two.slice(0, 12));
      expect(await decrypt(key, one, BOUND)).toEqual(plain);
      expect(await decrypt(other, one, BOUND)).toBeNull();
    }),
  );
});

test('sealed bytes open with AES-256-GCM as it is standardised, bound to the texts with a zero byte between them', async () => {
  const body = await encrypt(key, new Uint8Array([7]), BOUND);
  const additionalData = new TextEncoder().encode('live\0cases\0id\x002\0key');
  const algorithm = { name: 'AES-GCM', iv: body.slice(0, 12), additionalData, tagLength: 128 };
  expect(new Uint8Array(await crypto.subtle.decrypt(algorithm, key, body.slice(12)))).toEqual(new Uint8Array([7]));
});

test.each([0, 1, 2, 3, 4])('sealed bytes do not open when their binding differs in part %i', async (at) => {
  const body = await encrypt(key, new Uint8Array(5), BOUND);
  expect(await decrypt(key, body, BOUND.with(at, 'other'))).toBeNull();
  expect(await decrypt(key, body, BOUND.toSpliced(at, 1))).toBeNull();
});

test('sealed bytes that were cut do not open, down to none at all', async () => {
  const body = await encrypt(key, new Uint8Array(5), BOUND);
  for (let length = 0; length < body.length; length++)
    expect(await decrypt(key, body.slice(0, length), BOUND)).toBeNull();
});

test('the mark of sealed bytes is their vector in hexadecimal digits, whatever follows', () => {
  const body = Uint8Array.from([0, 1, 9, 10, 15, 16, 127, 128, 200, 254, 255, 3, 99, 99]);
  expect(markOf(body)).toBe('0001090a0f107f80c8feff03');
  expect(markOf(body.slice(0, 2))).toBe('000100000000000000000000');
});
