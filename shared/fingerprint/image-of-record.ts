/** The image of a record, as the record describes it and as its first bytes are. */
import type { BinaryHeader } from './binary-record.ts';
import { contentAt, contentOfCode, contentOfWord } from './image-content.ts';
import type { ItlImage } from './itl-file.ts';
import type { TaggedRecord } from './tagged-record.ts';

const MILLIMETRES_PER_INCH = 25.4;
const CENTIMETRES_PER_INCH = 2.54;

/** Types 4 and 6 have the scale of the standard, or that of Type-1. Types 3 and 5 have half of it and are no longer used. */
const STANDARD_SCALE = 500;
const OF_THE_STANDARD = new Set([4, 6]);

/** `header`: Type-1 of the file. */
export function imageOfBinary(
  bytes: Uint8Array,
  type: number,
  { scale, width, height, compression, image: { from, to } }: BinaryHeader,
  header: TaggedRecord,
): ItlImage {
  const own = scale === 0 ? STANDARD_SCALE : perMillimetre(header.text(11));
  return {
    width,
    height,
    pixelsPerInch: OF_THE_STANDARD.has(type) ? own : null,
    said: contentOfCode(compression),
    found: contentAt(bytes, from, to),
    offset: from,
    length: to - from,
  };
}

/** Types 10 to 20 describe their image in fields 006 to 011. Null without an image. */
export function imageOfTagged(bytes: Uint8Array, record: TaggedRecord): ItlImage | null {
  if (record.image === null) return null;
  const { from, to } = record.image;
  return {
    width: wholeNumber(record.text(6)),
    height: wholeNumber(record.text(7)),
    pixelsPerInch: perInch(wholeNumber(record.text(8)), wholeNumber(record.text(9))),
    said: contentOfWord(record.text(11) ?? ''),
    found: contentAt(bytes, from, to),
    offset: from,
    length: to - from,
  };
}

export function wholeNumber(text: string | null): number | null {
  const written = text?.trim() ?? '';
  return /^\d{1,9}$/.test(written) ? Number(written) : null;
}

/** NSR (1.011), such as 19.69; zeros where there is no fingerprint that it counts for. */
function perMillimetre(text: string | null): number | null {
  const written = text?.trim() ?? '';
  const value = /^\d{1,3}(\.\d{1,4})?$/.test(written) ? Number(written) : 0;
  return value === 0 ? null : Math.round(value * MILLIMETRES_PER_INCH);
}

/** SLC says what the scale counts by: 1 inches, 2 centimetres, 0 nothing. */
function perInch(unit: number | null, scale: number | null): number | null {
  if (scale === null || scale === 0) return null;
  if (unit === 1) return scale;
  return unit === 2 ? Math.round(scale * CENTIMETRES_PER_INCH) : null;
}
