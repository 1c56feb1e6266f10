/** A QR code as one path of an SVG, since the content policy allows no image from data. */
import { encode } from 'uqr';

export interface QrPath {
  /** Width and height in modules, with the quiet zone of four that readers need. */
  readonly size: number;
  /** Path data: one square per dark module. */
  readonly path: string;
}

const QUIET = 4;

/** The code of a text (ISO/IEC 18004), with 15 % of error correction. */
export function qrPath(text: string): QrPath {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: dark.join('') };
}
