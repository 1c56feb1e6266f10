/** What an image is compressed with: by what its record says, and by its first bytes. */
import type { ImageContent } from './itl-file.ts';

/** By the code of Types 3 to 6 (GCA), in order, and the word of the other types (CGA). */
const SAID: readonly (readonly [word: string, content: ImageContent])[] = [
  ['NONE', 'raw'],
  ['WSQ20', 'wsq'],
  ['JPEGB', 'jpeg'],
  ['JPEGL', 'jpeg'],
  ['JP2', 'jpeg-2000'],
  ['JP2L', 'jpeg-2000'],
  ['PNG', 'png'],
];

/** The word may be followed by blanks; some programs write WSQ, WSQ21 or JPEG. */
export function contentOfWord(word: string): ImageContent | null {
  const written = word.trim().toUpperCase();
  const known = SAID.find(([each]) => each === written)?.[1];
  if (known !== undefined) return known;
  if (written.startsWith('WSQ')) return 'wsq';
  return written === 'JPEG' ? 'jpeg' : null;
}

export function contentOfCode(code: number): ImageContent | null {
  return SAID[code]?.[1] ?? null;
}

const BEGINNINGS: readonly (readonly [content: ImageContent, bytes: readonly number[]])[] = [
  ['wsq', [0xff, 0xa0]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['jpeg-2000', [0x00, 0x00, 0x00, 0x0c, 0x6a, 0x50, 0x20, 0x20]],
  ['jpeg-2000', [0xff, 0x4f, 0xff, 0x51]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
];

/** What the bytes from `at` on begin as. */
export function contentAt(bytes: Uint8Array, at: number, end: number): ImageContent {
  const found = BEGINNINGS.find(
    ([, beginning]) => at + beginning.length <= end && beginning.every((byte, index) => bytes[at + index] === byte),
  );
  return found?.[0] ?? 'raw';
}
