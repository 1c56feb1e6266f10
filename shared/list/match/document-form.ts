/**
 * The forms of a document number by which lists and travellers are compared. ICAO Doc 9303 part 3, section 4.9 (check digit), parts 4 to 6 (place
 * of the number).
 */
import { MISREAD_DIGITS } from '../../entry/misread-digits.ts';
import { shippedReference } from '../../reference/shipped.ts';
import { plainCode } from '../../search/search-kinds.ts';

/** Shorter numbers are shared by too many documents. */
const LEAST_NUMBER = 5;
const SEQUENCE = '01234567890123456789';
/** Digits of other scripts that lists copy, by the code of their zero. */
const ZEROS = [0x0660, 0x06f0, 0xff10] as const;
/** A word before the number, as some lists write it: `Booklet A5250000`. */
const WORD_BEFORE = /^\p{L}{4,}\.?\s+(?=\S*\d)/u;

/**
 * A number as it is compared: capitals A to Z and digits, without blanks, hyphens and fillers, leading zeros kept. Null where it is none: too
 * short, without a digit, one sign repeated, or the digits in their order.
 */
export function documentNumber(written: string): string | null {
  const number = plainCode(westernDigits(written).replace(WORD_BEFORE, ''));
  if (number.length < LEAST_NUMBER || !/\d/.test(number)) return null;
  return /^(.)\1*$/.test(number) || SEQUENCE.includes(number) ? null : number;
}

function westernDigits(written: string): string {
  return written.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (sign) => {
    const code = sign.charCodeAt(0);
    return String(code - (ZEROS.find((zero) => code >= zero && code < zero + 10) ?? code));
  });
}

/** The number with a digit for each letter that may be a misread digit: numbers that look alike have the same. */
export function lookAlikeForm(number: string): string {
  return number.replace(/[A-Z]/g, (letter) => MISREAD_DIGITS[letter] ?? letter);
}

/**
 * The signs in which two numbers of one form differ, letter first: `O/0`. Null where a place has two letters, since no reader takes one letter for the other and
 * some issuers use both (`D` and `Q`).
 */
export function lookAlikes(one: string, other: string): readonly string[] | null {
  const signs = new Set<string>();
  for (let at = 0; at < one.length; at += 1) {
    const [a, b] = [one[at] as string, other[at] as string];
    if (a === b) continue;
    if (MISREAD_DIGITS[a] === b) signs.add(`${a}/${b}`);
    else if (MISREAD_DIGITS[b] === a) signs.add(`${b}/${a}`);
    else return null;
  }
  return [...signs];
}

/** Special codes of British passports, which share one series of numbers. ICAO Doc 9303 part 3, section 5. */
const BRITISH: ReadonlySet<string> = new Set(['GBD', 'GBN', 'GBO', 'GBP', 'GBS']);

/** The state that numbers the document, by one code where a state has several (`D` and `DEU`, `XKX` and `RKS`, `ZAR` and `COD`); null: not known. */
export function seriesOf(issuer: string | null): string | null {
  if (issuer === null) return null;
  return BRITISH.has(issuer) ? 'GBR' : (shippedReference().countryCode(issuer) ?? issuer);
}

/** The number without the alpha-3 code of its issuer at its beginning; null when it has none. */
export function withoutIssuer(number: string, issuer: string | null): string | null {
  const series = seriesOf(issuer);
  if (series === null || series.length < LETTERS_OF_CODE || !number.startsWith(series)) return null;
  return documentNumber(number.slice(series.length));
}

const LETTERS_OF_CODE = 3;

/** The kind of a type: its first letter, and one for all identity cards. Null: not known. */
export function typeClass(type: string | null): string | null {
  const letter = type?.[0] ?? null;
  return letter === 'A' || letter === 'C' ? 'I' : letter;
}
