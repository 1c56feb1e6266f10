import fc from 'fast-check';
import { deflateSync, inflateSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { isSmall, pack, unpack } from '../../../../renderer/core/store/compress.ts';

afterEach(() => vi.unstubAllGlobals());

const alike = (length: number) => new Uint8Array(length).fill(65);
/** Bytes that do not compress. */
const unlike = (length: number) => {
  const bytes = new Uint8Array(length);
  for (let from = 0; from < length; from += 65_536) crypto.getRandomValues(bytes.subarray(from, from + 65_536));
  return bytes;
};

/** Comparing long arrays byte by byte takes long. */
const isSame = (one: Uint8Array, other: Uint8Array) => Buffer.from(one).equals(other);

describe('packed bytes', () => {
  test('packed bytes come back as they were, whatever their length and content', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(0, 1, 199, 200, 8_192, 8_193, 100_000), fc.boolean(), async (length, random) => {
        const bytes = random ? unlike(length) : alike(length);
        expect(isSame(await unpack(await pack(bytes)), bytes)).toBe(true);
      }),
    );
  });

  test.each([
    ['fewer than 200 are kept as they are', alike(199), 0],
    ['200 or more are deflated', alike(200), 1],
    ['many are deflated', alike(100_000), 1],
    ['those that do not get shorter are kept as they are', unlike(5_000), 0],
    ['many that do not get shorter are kept as they are', unlike(100_000), 0],
    ['none are kept as they are', alike(0), 0],
  ])('of packed bytes, %s', async (_, bytes, mark) => {
    const packed = await pack(bytes);
    expect(packed[0]).toBe(mark);
    expect(isSame(mark === 0 ? packed.slice(1) : inflateSync(packed.slice(1)), bytes)).toBe(true);
  });

  test.each([
    ['another mark', new Uint8Array([2, 1, 1]), 'unknown-packing:2'],
    ['nothing', new Uint8Array(), 'unknown-packing:none'],
  ])('bytes with %s before them are not unpacked', async (_, bytes, message) => {
    await expect(unpack(bytes)).rejects.toThrow(message);
  });

  test('bytes that were deflated elsewhere, small or large, are unpacked', async () => {
    for (const bytes of [unlike(4_000), unlike(9_000)])
      expect(isSame(await unpack(Uint8Array.from([1, ...deflateSync(bytes)])), bytes)).toBe(true);
  });

  test.each([262_143, 262_144, 262_145, 1_000_000])('few bytes that inflate to %i come back whole', async (length) => {
    const deflated = deflateSync(alike(length));
    expect(deflated.length).toBeLessThan(4_096);
    expect(isSame(await unpack(Uint8Array.from([1, ...deflated])), alike(length))).toBe(true);
  });

  test('unpacked bytes stay as they are when others are unpacked, and leave nothing for what does not inflate', async () => {
    const [one, other] = [alike(3_000), alike(2_000).fill(66)];
    const unpacked = await unpack(await pack(one));
    await unpack(await pack(other));
    expect(isSame(unpacked, one)).toBe(true);
    await expect(unpack(Uint8Array.from([1, ...deflateSync(unlike(900)).slice(0, 700)]))).rejects.toThrow();
    expect(isSame(await unpack(await pack(other)), other)).toBe(true);
  });

  test('large bytes that do not inflate are refused, and nothing is left unhandled', async () => {
    const broken = Uint8Array.from([1, ...deflateSync(unlike(9_000)).slice(0, 8_000)]);
    await expect(unpack(broken)).rejects.toThrow();
    await expect(unpack(Uint8Array.from([1, 255, 255, 255]))).rejects.toThrow();
  });

  test('a stream is set up for large bytes only', async () => {
    const made: string[] = [];
    for (const name of ['CompressionStream', 'DecompressionStream'] as const) {
      const Real = globalThis[name];
      vi.stubGlobal(
        name,
        class extends Real {
          constructor(format: CompressionFormat) {
            super(format);
            made.push(`${name} ${format}`);
          }
        },
      );
    }
    await unpack(await pack(alike(8_192)));
    expect([made.splice(0), isSmall(alike(8_192)), isSmall(alike(8_193))]).toEqual([[], true, false]);
    await pack(alike(8_193));
    expect(made.splice(0)).toEqual(['CompressionStream deflate-raw']);
    const stored = (length: number) => Uint8Array.from([1, ...deflateSync(unlike(20_000)).subarray(0, length)]);
    await unpack(stored(4_096)).catch(() => undefined);
    expect(made.splice(0)).toEqual([]);
    await unpack(stored(4_097)).catch(() => undefined);
    expect(made.splice(0)).toEqual(['DecompressionStream deflate-raw']);
  });
});
