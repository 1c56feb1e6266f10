/**
 * Turns bytes above 0x7F into text. The syntax identifier of UNB promises a character set, senders often use another; strict UTF-8
 * is tried first because other text almost never passes as UTF-8.
 * Source: ISO 9735-1 (UNOA … UNOY).
 */
import type { DecodeBytes } from './tokens.ts';

const CHARACTER_SETS: Readonly<Record<string, string>> = {
  UNOC: 'windows-1252',
  UNOD: 'iso-8859-2',
  UNOE: 'iso-8859-5',
  UNOF: 'iso-8859-7',
  UNOG: 'iso-8859-3',
  UNOH: 'iso-8859-4',
  UNOI: 'windows-1256',
  UNOJ: 'iso-8859-8',
  UNOK: 'windows-1254',
  SIRE: 'windows-1251',
};

const made = new Map<string, DecodeBytes>();

/** The decoder for a UNB syntax identifier (`UNOC`); never throws: bytes without a meaning become U+FFFD or C1 controls. */
export function decoderFor(syntax: string | null): DecodeBytes {
  const label = CHARACTER_SETS[syntax ?? ''] ?? 'windows-1252';
  const known = made.get(label);
  if (known !== undefined) return known;
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const fallback = new TextDecoder(label);
  const decode: DecodeBytes = (bytes) => {
    try {
      return strict.decode(bytes);
    } catch {
      return fallback.decode(bytes);
    }
  };
  made.set(label, decode);
  return decode;
}
