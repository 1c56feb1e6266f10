import { describe, expect, test } from 'vitest';
import { KEY, KeyedHash } from '../../../shared/past/keyed-hash.ts';

const SECRET = Uint8Array.from({ length: 32 }, (_none, at) => at);

function hashed(hash: KeyedHash, text: string): string {
  hash.text(KEY.phone, text);
  return `${hash.high}.${hash.low}`;
}

/** Little-endian bytes. */
function bytesOf({ high, low }: KeyedHash): readonly number[] {
  return [low, high].flatMap((half) => [half & 255, (half >>> 8) & 255, (half >>> 16) & 255, half >>> 24]);
}

describe('a keyed hash', () => {
  test.each([
    ['of nothing', [], 0, [0x21, 0x8d, 0x1f, 0x59, 0xb9, 0xb8, 0x3c, 0xc8]],
    ['of the byte 0', [], 0x01000000, [0xbe, 0x55, 0x24, 0x12, 0xf8, 0x38, 0x73, 0x15]],
  ])('the keyed hash %s is as published for HalfSipHash-2-4', (_name, words, last, expected) => {
    const hash = new KeyedHash(SECRET);
    hash.words(words, last);
    expect(bytesOf(hash)).toEqual(expected);
  });

  test('a keyed hash differs for other texts, lengths and kinds', () => {
    const hash = new KeyedHash(SECRET);
    const texts = ['', 'A', 'AA', 'AB', 'BA', 'A\u0000', '\u0000A', '33612345678', '33612345679'];
    const found = new Set(texts.map((text) => hashed(hash, text)));
    hash.text(KEY.document, '33612345678');
    found.add(`${hash.high}.${hash.low}`);
    expect(found.size).toBe(texts.length + 1);
  });

  test('a keyed hash is stable, and differs under another secret', () => {
    const other = new KeyedHash(SECRET.map((byte) => byte ^ 1));
    expect(hashed(new KeyedHash(SECRET), 'X1234567')).toBe(hashed(new KeyedHash(SECRET), 'X1234567'));
    expect(hashed(other, 'X1234567')).not.toBe(hashed(new KeyedHash(SECRET), 'X1234567'));
  });

  test.each([
    ['of even length', ['ADAMA', 'KOFI', null], 'ADAMA|KOFI'],
    ['of odd length', ['ADAMA', 'KOFIA', null], 'ADAMA|KOFIA'],
    ['that are empty', ['', '', null], '|'],
    ['with a third one', ['ADAMA', 'KOFI', '1990-02-03'], 'ADAMA|KOFI|1990-02-03'],
    [
      'longer than any before',
      ['ADAMA', 'K'.repeat(999), 'X'.repeat(4000)],
      `ADAMA|${'K'.repeat(999)}|${'X'.repeat(4000)}`,
    ],
  ] as const)('two texts %s are hashed as the one text with a bar between them', (_name, [one, other, third], text) => {
    const hash = new KeyedHash(SECRET);
    hash.joined(KEY.phone, one, other, third);
    const joined = `${hash.high}.${hash.low}`;
    expect(joined).toBe(hashed(new KeyedHash(SECRET), text));
  });

  test('a keyed hash with too short a secret is refused', () => {
    expect(() => new KeyedHash(new Uint8Array(7))).toThrow(RangeError);
  });
});
