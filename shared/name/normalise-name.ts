/**
 * The form of names for comparison: words of capital letters A to Z, separated by one blank.
 *
 * Letters outside A…Z follow the transliteration tables for machine-readable travel documents (ICAO Doc 9303 part 3, section 6); stripping
 * accents alone would damage Ø, Æ, Ł, Đ, Þ and similar letters. Apostrophes and full stops join (`D'ARTAGNAN` is one word), hyphens, slashes and
 * fillers separate; every other sign is dropped.
 */
import { ARABIC } from './script/arabic.ts';
import { CYRILLIC } from './script/cyrillic.ts';
import { LATIN } from './script/latin.ts';
import { usualSpelling } from './script/script.ts';

/** The usual spelling of each letter. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...LATIN, ...CYRILLIC, ...ARABIC }).map(([letter, ways]) => [letter, usualSpelling(ways)] as const),
);
/** These separate words; all other signs join their neighbours. */
const PARTING = new Set([' ', '-', '‐', '‑', '–', '—', '/', '<', '_', ',', ';', '+', '&', '\t', '\u00a0']);

/** Normalises one name; '' when it has no letter. Idempotent. */
export function normaliseName(written: string): string {
  return isPlain(written) ? written : transliterate(written);
}

/** Nearly every name in a message is already plain and is returned unchanged. */
function isPlain(text: string): boolean {
  let before = 32;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 32) {
      if (before === 32) return false;
    } else if (code < 65 || code > 90) return false;
    before = code;
  }
  return text.length === 0 || before !== 32;
}

function transliterate(written: string): string {
  let out = '';
  for (const sign of written.normalize('NFC').toUpperCase()) {
    if (sign >= 'A' && sign <= 'Z') out += sign;
    else if (PARTING.has(sign)) out += ' ';
    else out += LETTERS.get(sign) ?? plainLetters(sign);
  }
  return out.split(' ').filter(Boolean).join(' ');
}

/** A letter without its marks, with compatibility forms decomposed; '' for a sign that is no Latin letter. */
function plainLetters(sign: string): string {
  let out = '';
  for (const part of sign.normalize('NFKD').toUpperCase()) if (part >= 'A' && part <= 'Z') out += part;
  return out;
}
