import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeBoxKeys, openBox, sealTo } from '../../../../renderer/core/vault/seal-box.ts';
import { madeKeys, readableKeys } from './made-keys.ts';

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

  test('a box that an earlier release sealed opens to what was in it', async () => {
    const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
    const privateKey = bytes(
      '308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b02010104204e99eb76d3b0d4c14739721641ca8a73806bc1fe297ece12b4c7b7defbe15608a144034200046acc0195f5f524b4898c96ef47144b4af0ac0df5bcccdbac98ba2b414099f246533e05b003e5675b9442c4dd723583c63e876712f5b0548c6e07bf1bafed3f3c',
    );
    const box = bytes(
      '01048ed0fd7a869dceb95e2d3802a17c64f707eaf942d8fea822b0cc585bf426bdff8503d709c1b9dadd27337338e36d5cf0a297e451793c448753a83aeaa3ec9a5bc6bcc703960c9d29100a89cd27359fa966fff83bd4e3ac4f527f',
    );
    expect(await openBox(privateKey, box, 'vault/waiting/1')).toEqual(text('UNB+UNOA:4'));
    expect(await openBox(privateKey, Uint8Array.from([2, ...box.slice(1)]), 'vault/waiting/1')).toBeNull();
    expect(await openBox(privateKey, box.slice(0, 66), 'vault/waiting/1')).toBeNull();
  });

  test('a box leaves no key that could be read out of the platform again', async () => {
    const made = await madeKeys(async () => {
      const box = await sealTo(keys.publicKey, text('same'), 'a');
      await openBox(keys.privateKey, box, 'a');
    });
    expect(made.filter(({ type }) => type === 'private')).toHaveLength(2);
    expect(readableKeys(made)).toEqual([]);
    // Of the public keys, the platform lets one be read that it made itself.
    expect(made.filter(({ extractable }) => extractable)).toHaveLength(1);
  });
});
