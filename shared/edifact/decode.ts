/**
 * Turns bytes above 0x7F into text. Senders often use another character set than the syntax identifier of UNB names, so strict UTF-8 is tried first:
 * text in another set is almost never valid UTF-8.
 * Source: ISO 9735-1 (UNOA … UNOY).
 */
import { oneByteDecoder } from '../intake/one-byte-sets.ts';
import type { DecodeBytes } from './tokens.ts';

const CHARACTER_SETS: Readonly<Record<string, string>> = {
  UNOC: 'iso-8859-1',
  UNOD: 'iso-8859-2',
  UNOE: 'iso-8859-5',
  UNOF: 'iso-8859-7',
  UNOG: 'iso-8859-3',
  UNOH: 'iso-8859-4',
  UNOI: 'iso-8859-6',
  UNOJ: 'iso-8859-8',
  UNOK: 'windows-1254',
  UNOW: 'windows-1252',
  UNOY: 'windows-1252',
  SIRE: 'windows-1251',
};

const NONE = new Uint8Array(0);
const made = new Map<string, DecodeBytes>();

/**
 * The decoder for a UNB syntax identifier (`UNOC`). It never throws: bytes without a meaning become U+FFFD or C1 controls. The likeliest set is taken
 * where none is declared (UNOA, UNOB, IATA) or the declared set lacks the character.
 */
export function decoderFor(syntax: string | null): DecodeBytes {
  const label = CHARACTER_SETS[syntax ?? ''] ?? '';
  const known = made.get(label);
  if (known !== undefined) return known;
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const declared: DecodeBytes | null = label === '' ? null : oneByteDecoder(label, NONE);
  const decode: DecodeBytes = (bytes) => {
    if (isUtf8(bytes)) return utf8.decode(bytes);
    const text = declared?.(bytes) ?? '\ufffd';
    return text.includes('\ufffd') ? oneByteDecoder(null, bytes)(bytes) : text;
  };
  made.set(label, decode);
  return decode;
}

/** Are the bytes well-formed UTF-8? A strict TextDecoder would answer by throwing, which is slow on damaged files. */
export function isUtf8(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] as number;
    if (byte < 0x80) {
      at++;
      continue;
    }
    const length = byte >= 0xf5 ? 0 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
    if (length === 0 || at + length > bytes.length) return false;
    for (let next = 1; next < length; next++) if (((bytes[at + next] as number) & 0xc0) !== 0x80) return false;
    const second = bytes[at + 1] as number;
    // Overlong forms, surrogates and values past U+10FFFF.
    if ((byte === 0xe0 && second < 0xa0) || (byte === 0xed && second > 0x9f)) return false;
    if ((byte === 0xf0 && second < 0x90) || (byte === 0xf4 && second > 0x8f)) return false;
    at += length;
  }
  return true;
}
