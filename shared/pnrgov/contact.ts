/**
 * Telephone numbers, e-mail addresses and postal addresses from the free texts of a booking (ADD, OSI in IFT, SSR CTCx, LTS).
 * Source: AIRIMP contact elements: e-mail writes `//` for @, `..` for _ and `./` for -.
 */
import type { PostalAddress } from '../manifest.ts';
import type { ReferenceData } from '../reference/reference-data.ts';
import { append, MOST } from './lists.ts';
import type { SegmentCursor } from './segment.ts';

/** Limits of a telephone number's digits (E.164 allows 15; fewer than six is an extension or a room). */
const MIN_DIGITS = 6;
const MAX_DIGITS = 17;
/** Digits of the longest telephone number (E.164). */
const MOST_DIGITS = 15;

const EMAIL = /[A-Z0-9._%+&'-]+@[A-Z0-9-]+(\.[A-Z0-9-]+)+/;
const SIMPLE_LOCAL = /^[A-Z0-9._+]+$/;
const SIMPLE_DOMAIN = /^[A-Z0-9]+(\.[A-Z0-9]+)+$/;
const PHONE = /\+?\d[\d ().-]{4,}\d/g;
/** `CTCM`, `CTC M`, `YY CTC M` …; the letter gives the kind and owner of the contact. */
const CONTACT = /(?:^|[ /])CTC ?([A-Z]?)(?=[ +/\d]|$)/;

/**
 * A telephone number as digits, with a leading `+` where it is international: sent with `+` or `00`, or long enough and beginning with a calling
 * code. National numbers stay as sent. Null when the text is no telephone number.
 */
export function phoneNumber(written: string, reference: ReferenceData): string | null {
  const digits = digitsOf(written);
  if (digits.length < MIN_DIGITS || digits.length > MAX_DIGITS) return null;
  if (written.trimStart().startsWith('+')) return `+${digits}`;
  if (digits.startsWith('00')) return isInternational(digits.slice(2), reference) ? `+${digits.slice(2)}` : digits;
  return digits.length >= 11 && isInternational(digits, reference) ? `+${digits}` : digits;
}

/** The digits of a text. Fast path: nearly always the text holds only digits, after an optional plus sign. */
function digitsOf(written: string): string {
  const from = written.charCodeAt(0) === PLUS ? 1 : 0;
  for (let at = from; at < written.length; at++) {
    const unit = written.charCodeAt(at);
    if (unit < 48 || unit > 57) return written.replace(/\D/g, '');
  }
  return from === 0 ? written : written.slice(1);
}

const PLUS = 0x2b;

function isInternational(digits: string, reference: ReferenceData): boolean {
  if (digits.length < 8 || digits.length > 15 || digits.startsWith('0')) return false;
  // North America: eleven digits, and no area code begins with 0 or 1.
  if (digits.startsWith('1')) return digits.length === 11 && digits.charCodeAt(1) >= 50;
  return reference.callingCountries(`+${digits}`).length > 0;
}

/** The e-mail address in a text, with AIRIMP escapes decoded; null when there is none. */
export function emailAddress(text: string): string | null {
  let at = text.indexOf('//');
  const escaped = at >= 0;
  if (!escaped) at = text.indexOf('@');
  if (at < 0) return null;
  // Fast path: the address is a separate word without a hyphen that might begin a name element.
  const blank = text.indexOf(' ', at);
  let from = text.lastIndexOf(' ', at) + 1;
  // The text of a service begins with a slash.
  if (text.charCodeAt(from) === 0x2f) from++;
  const local = text.slice(from, at);
  const domain = text.slice(at + (escaped ? 2 : 1), blank < 0 ? text.length : blank);
  if (SIMPLE_LOCAL.test(local) && SIMPLE_DOMAIN.test(domain)) {
    return `${local.includes('..') ? local.replaceAll('..', '_') : local}@${domain}`;
  }
  const decoded = text.replace(/\/\/|\.\.|\.\/(?!\/)/g, (sequence) =>
    sequence === '//' ? '@' : sequence === '..' ? '_' : '-',
  );
  const found = EMAIL.exec(decoded);
  return found === null ? null : found[0].replace(/-\d[A-Z]+$/, '');
}

/** Every telephone number in a text that holds only contacts (no dates, no flight numbers). */
export function phonesIn(text: string, reference: ReferenceData): string[] {
  const only = onlyNumber(text);
  if (only !== null) {
    const phone = phoneNumber(only, reference);
    return phone === null ? [] : [phone];
  }
  const phones: string[] = [];
  // `-1SMITH/JOHN` at the end names the traveller.
  const numbers = text.includes('-') ? text.replace(/-\d{1,2}[A-Z].*$/, '') : text;
  for (const found of numbers.match(PHONE) ?? []) {
    for (const written of apart(found)) {
      const phone = phoneNumber(written, reference);
      if (phone !== null && !phones.includes(phone)) phones.push(phone);
    }
  }
  return phones;
}

/** Digits and plus sign of a text that is one number, with an optional slash before it, as nearly all are; null for any other text. */
function onlyNumber(text: string): string | null {
  const { length } = text;
  const from = text.charCodeAt(0) === SLASH ? 1 : 0;
  const first = text.charCodeAt(from) === PLUS ? from + 1 : from;
  if (length - first < MIN_DIGITS || length - first > MOST_DIGITS) return null;
  for (let at = first; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 48 || unit > 57) return null;
  }
  return from === 0 ? text : text.slice(from);
}

const SLASH = 0x2f;

/** Splits numbers written side by side (`22334455 66778899`), which together are too long for one telephone number. */
function apart(found: string): readonly string[] {
  if (found.length <= MOST_DIGITS || found.replace(/\D/g, '').length <= MOST_DIGITS) return [found];
  const parts = found.split(' ');
  return parts.every((part) => part.replace(/\D/g, '').length >= MIN_DIGITS) ? parts : [found];
}

/** Does a contact's text hold words outside an address, a telephone number and the name element after it? */
export function hasOtherWords(text: string): boolean {
  if (!/[A-Z]{4}/.test(text)) return false;
  // Nothing but an e-mail address.
  if (!text.includes(' ') && (text.includes('//') || text.includes('@'))) return false;
  return /[A-Z]{4}/.test(text.replace(/\S*(\/\/|@)\S*/g, '').replace(/-\d{1,2}[A-Z].*$/, ''));
}

/** Does an OSI or remark text give a contact (`CTCE …`, `YY CTC M …`)? */
export function isContactText(text: string): boolean {
  return text.includes('CTC') && CONTACT.test(text);
}

export function contactBody(text: string): string {
  const found = CONTACT.exec(text);
  return found === null ? text : text.slice(found.index + found[0].length);
}

/** Postal address and free text of element `e` of an ADD segment. */
export interface AddElement {
  /** 700 mailing, 701 billing, 702 contact; `E`, `M`, `H`, `O`, `N` … in some dialects. */
  readonly purpose: string;
  readonly address: PostalAddress | null;
  readonly text: string;
}

/** Reads one ADD; `country` turns what was written into an alpha-3 code. */
export function readAdd(segment: SegmentCursor, country: (written: string) => string | null): AddElement {
  // The first element is reserved and empty; a few senders omit it.
  const e = segment.components(1) > 1 ? 1 : 2;
  const street = segment.text(e, 1);
  const city = segment.text(e, 2);
  const state = segment.text(e, 4) || segment.text(e, 3);
  const countryWritten = segment.text(e, 5);
  let postalCode = segment.text(e, 6);
  let text = segment.joined(e, 7);
  // A `+` that was not escaped separates the number from its kind.
  const next = segment.text(e + 1);
  if (/^\d{6,}$/.test(next)) text = `${text} +${next}`;
  if (postalCode === '' && isPostalCode(text)) {
    postalCode = text;
    text = '';
  }
  const empty = street === '' && city === '' && state === '' && postalCode === '';
  const address: PostalAddress | null = empty
    ? null
    : {
        street: street || null,
        city: city || null,
        state: state || null,
        postalCode: postalCode || null,
        country: countryWritten === '' ? null : country(countryWritten),
      };
  return { purpose: segment.text(e), address, text };
}

/** A short code with letters (`SL1AA`); a telephone number would be digits only. */
function isPostalCode(text: string): boolean {
  return text.length >= 4 && text.length <= 9 && /^[A-Z]{1,2}\d[A-Z\d]{0,2} ?\d?[A-Z]{2}$/.test(text);
}

/** Adds an address if it is new; use the returned list. */
export function withAddress(list: PostalAddress[], address: PostalAddress): PostalAddress[] {
  const same = list.some(
    (other) =>
      other.street === address.street &&
      other.city === address.city &&
      other.state === address.state &&
      other.postalCode === address.postalCode &&
      other.country === address.country,
  );
  return same || list.length >= MOST ? list : append(list, address);
}
