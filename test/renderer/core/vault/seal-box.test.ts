import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeBoxKeys, openBox, sealTo } from '../../../../renderer/core/vault/seal-box.ts';

const keys = await makeBoxKeys();
const text = (value: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(value);

describe('a box', () => {
  test('a box returns its content to the holder of the private key only', async () => {
    const other = await makeBoxKeys();
    for (const content of [text(''), text('UNB+UNOA:4'), new Uint8Array(100_000).fill(7)]) {
      const box = await sealTo(keys.publicKey, content, 'waiting\x001');
      expect(box).toHaveLength(1 + 65 + content.length + 16);
      expect(await openBox(keys.privateKey, box, 'waiting\x001')).toEqual(content);
      expect(await openBox(keys.privateKey, box, 'waiting\x002')).toBeNull();
      expect(await openBox(other.privateKey, box, 'waiting\x001')).toBeNull();
    }
  });

  test('a box of the same content is different each time', async () => {
    const boxes = await Promise.all([1, 2].map(() => sealTo(keys.publicKey, text('same'), 'a')));
    expect(boxes[0]).not.toEqual(boxes[1]);
  });

  test('a box is refused if any bit was changed or its end is missing', async () => {
    const box = await sealTo(keys.publicKey, text('DOE/JANE'), 'a');
    await fc.assert(
      fc.asyncProperty(fc.nat(box.length - 1), fc.nat(7), async (place, bit) => {
        const changed = new Uint8Array(box);
        changed[place] = (changed[place] ?? 0) ^ (1 << bit);
        expect(await openBox(keys.privateKey, changed, 'a')).toBeNull();
        expect(await openBox(keys.privateKey, box.slice(0, place), 'a')).toBeNull();
      }),
    );
  });
});
