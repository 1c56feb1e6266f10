/** The character set of XML. */
import { isUtf8 } from '../edifact/decode.ts';
import { oneByteDecoder } from '../intake/one-byte-sets.ts';

/** UTF-8 where the bytes are valid UTF-8; else the declared set, if it has one byte per character. */
export function decoderOf(bytes: Uint8Array): (bytes: Uint8Array) => string {
  if (isUtf8(bytes)) {
    const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
    return (part) => utf8.decode(part);
  }
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200));
  return oneByteDecoder(/encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1] ?? null, bytes);
}
