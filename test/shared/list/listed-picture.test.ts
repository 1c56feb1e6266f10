import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_PIXELS } from '../../../shared/casework/file-kind.ts';
import { BOUNDS } from '../../../shared/intake/budget.ts';
import { pictureSizeFault, readPictureHead } from '../../../shared/list/listed-picture.ts';
import { jpegOf, NOTE, PDF, PHOTO, pngOf } from '../casework/given-files.ts';

describe('a picture of an entry', () => {
  test.each([
    [0, 'empty'],
    [1, null],
    [BOUNDS.entryPictureBytes.most, null],
    [BOUNDS.entryPictureBytes.most + 1, 'too-large'],
  ])('of %s bytes is taken or not before it is read: %s', (size, fault) => {
    expect(pictureSizeFault(size)).toBe(fault);
  });

  test.each<[string, Uint8Array, object]>([
    ['a JPEG', PHOTO.bytes, { ok: true, value: 'jpeg' }],
    ['a PNG', pngOf(8000, 5000), { ok: true, value: 'png' }],
    ['a PNG of more pixels than are drawn', pngOf(8000, MOST_PIXELS / 8000 + 1), { failure: 'pixels' }],
    ['a JPEG without a size', jpegOf(0, 480), { failure: 'head' }],
    ['a JPEG that is cut off', PHOTO.bytes.subarray(0, 12), { failure: 'head' }],
    ['a PDF', PDF.bytes, { failure: 'kind' }],
    ['a text', NOTE.bytes, { failure: 'kind' }],
    ['nothing', new Uint8Array(), { failure: 'kind' }],
  ])('by its beginning: %s', (_, bytes, said) => {
    expect(readPictureHead(bytes)).toMatchObject(said);
  });

  test('is read or refused whatever its bytes are', () => {
    const heads = fc.constantFrom([...PHOTO.bytes], [...pngOf(3, 4)], []);
    fc.assert(
      fc.property(heads, fc.uint8Array({ maxLength: 60 }), fc.nat(80), (head, more, cut) => {
        const read = readPictureHead(Uint8Array.from([...head, ...more]).subarray(0, cut));
        expect(read.ok ? ['jpeg', 'png'] : ['kind', 'head', 'pixels']).toContain(read.ok ? read.value : read.failure);
      }),
    );
  });
});
