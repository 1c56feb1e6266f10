/** The character set of XML. */
import { isUtf8 } from '../edifact/decode.ts';
import { declaredInXml } from '../intake/encoding.ts';
import { oneByteDecoder } from '../intake/one-byte-sets.ts';

/** UTF-8 where the bytes are valid UTF-8; else the declared set, if it has one byte per character. */
export function decoderOf(bytes: Uint8Array): (bytes: Uint8Array) => string {
  if (isUtf8(bytes)) {
    const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
    return (part) => utf8.decode(part);
  }
  return oneByteDecoder(declaredInXml(bytes), bytes);
}
