/**
 * In which character set a list is written. One broken byte, or a file cut within a character, does not make a text in UTF-8 one in another set: every
 * name in it would be read wrongly.
 */
import { isUtf8 } from '../edifact/decode.ts';
import { lengthAt } from '../intake/declared-set.ts';
import { decoderOf } from '../xml/xml-decoder.ts';

export interface TextForm {
  readonly utf8: boolean;
  /** Bytes that are no UTF-8, where the rest is; the first of them. Zero in a text in another set. */
  readonly lost: number;
  readonly firstLost: number | null;
}

/** For each byte that is no UTF-8, a text in UTF-8 has at least so many characters beyond ASCII that are. */
const GOOD_PER_BAD = 20;

export function textFormOf(bytes: Uint8Array): TextForm {
  if (isUtf8(bytes)) return { utf8: true, lost: 0, firstLost: null };
  let good = 0;
  let lost = 0;
  let firstLost: number | null = null;
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAt(bytes, at);
    if (length === 0) {
      firstLost ??= at;
      lost++;
    } else if (length > 1) good++;
    at += Math.max(1, length);
  }
  // A cut within the last character is no sign of another set.
  const atEnd = firstLost !== null && firstLost >= bytes.length - 3 && ((bytes[firstLost] as number) & 0xc0) === 0xc0;
  const utf8 = lost * GOOD_PER_BAD <= good || (atEnd && good > 0);
  return utf8 ? { utf8, lost, firstLost } : { utf8, lost: 0, firstLost: null };
}

/** The decoder of a list in XML: UTF-8 as far as it goes, else the declared or the likeliest set. */
export function listDecoder(bytes: Uint8Array): (bytes: Uint8Array) => string {
  if (!textFormOf(bytes).utf8) return decoderOf(bytes);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return (part) => decoder.decode(part);
}
