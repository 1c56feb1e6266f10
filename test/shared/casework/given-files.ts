/** Files that may come with an answer, as short as their heads allow. */
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const number = (value: number, length: 2 | 4) =>
  Array.from({ length }, (_, at) => (value >>> (8 * (length - 1 - at))) & 0xff);

/** The head of a PNG picture of that size. */
export function pngOf(width: number, height: number): Uint8Array {
  return Uint8Array.from([
    ...bytes('\x89PNG\r\n\x1a\n'),
    ...number(13, 4),
    ...bytes('IHDR'),
    ...number(width, 4),
    ...number(height, 4),
    ...[8, 2, 0, 0, 0],
  ]);
}

/** The head of a JPEG picture of that size: a segment of the program that made it, fill bytes, tables, then the frame. */
export function jpegOf(width: number, height: number, frame = 0xc0): Uint8Array {
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...[0xff, 0xe0, ...number(6, 2), ...bytes('JFIF')],
    ...[0xff, 0xff, 0xff, 0xc4, ...number(3, 2), 0],
    ...[0xff, frame, ...number(8, 2), 8, ...number(height, 2), ...number(width, 2), 3],
  ]);
}

export const PHOTO = { name: 'belt.jpg', bytes: jpegOf(640, 480) };
export const PDF = { name: 'report.pdf', bytes: bytes('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n') };
export const NOTE = { name: 'note.txt', bytes: new TextEncoder().encode('Sample 3: cocaïne.\r\n') };
