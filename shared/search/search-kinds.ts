/** What a traveller can be looked up by, in which form each value is compared, and what a text that somebody typed may be. */
import { emailKey, phoneKey } from '../fact/contact-key.ts';
import { normaliseName } from '../name/normalise-name.ts';
import { isTitle } from '../name/title.ts';
import { writtenQuery } from './find-written.ts';

export const SEARCH_KINDS = ['name', 'document', 'phone', 'email', 'locator', 'ticket'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
/** All kinds but names, which are looked up letter by letter. */
export type ExactKind = Exclude<SearchKind, 'name'>;

/** Digits of a ticket: three of the airline, ten of the form. What follows is a check digit. */
const TICKET_DIGITS = 13;
/** Digits at the end of a telephone number by which it is known with and without the codes before them: in several countries it has no more. */
const PHONE_END = 7;
const LEAST_PHONE = 6;
const LEAST_DOCUMENT = 4;
const LOCATOR_LENGTHS = { least: 5, most: 8 } as const;
/** A word shorter than this is in half of all names. */
const LEAST_NAME = 2;

/** Letters A to Z and digits of a document number, locator or ticket, in capitals. */
export function plainCode(written: string): string {
  return PLAIN_CODE.test(written) ? written : written.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

const PLAIN_CODE = /^[A-Z0-9]*$/;

/** Number of a ticket without its check digit; null when it is none. */
export function ticketForm(written: string): string | null {
  const digits = onlyDigits(written);
  return digits.length < TICKET_DIGITS ? null : digits.slice(0, TICKET_DIGITS);
}

/** A telephone number as it is compared; null when it has hardly a digit. */
export function phoneForm(written: string): string | null {
  const digits = onlyDigits(written);
  if (digits.length < LEAST_PHONE) return null;
  return phoneKey(written.trimStart().startsWith('+') ? `+${digits}` : digits);
}

/** The last digits of a telephone number, by which it is found however its country was written; null when it has not so many. */
export function phoneEnd(written: string): string | null {
  const digits = onlyDigits(written);
  return digits.length < PHONE_END ? null : digits.slice(-PHONE_END);
}

/** An e-mail address as it is compared; null when it is none. */
export function emailForm(written: string): string | null {
  const key = emailKey(written.trim());
  return key.indexOf('@') > 0 ? key : null;
}

/** Words of a name in the order in which they were typed or pasted, without the titles that messages put behind it. */
export function typedWords(written: string): readonly string[] {
  const words = normaliseName(written).split(' ');
  const named = words.filter((word) => !isTitle(word));
  return named.length === 0 ? words : named;
}

/** The text without accents, as reservation systems write what passports write with AE, OE or UE (MULLER, MUELLER); null where it has none. */
export function withoutAccents(written: string): string | null {
  const plain = written.normalize('NFD').replace(ACCENTS, '').replace(STROKED, 'O');
  return plain === written.normalize('NFD') ? null : plain;
}

/** Marks of Latin letters; those of other scripts are letters to whoever reads them. */
const ACCENTS = /[\u0300-\u036f]/gu;
const STROKED = /[Øø]/gu;

/** Words of a name as it is looked up, each once, the longest first; none when a name is hardly told. */
export function nameWords(written: string): readonly string[] {
  const words = [...new Set(typedWords(written))].sort((a, b) => b.length - a.length);
  return (words[0]?.length ?? 0) < LEAST_NAME ? [] : words;
}

/** What the text may be; empty when it can be nothing that is looked up. */
export function likelyKinds(text: string): readonly SearchKind[] {
  const written = text.trim();
  if (written.includes('@')) return emailForm(written) === null ? [] : ['email'];
  const kinds: SearchKind[] = [];
  const code = plainCode(written);
  const hasDigit = /\d/.test(written);
  const isOneCode = /^[A-Za-z0-9]+$/.test(written);
  if (!hasDigit) {
    if (nameWords(written).length > 0 || writtenQuery(written) !== null) kinds.push('name');
    if (isOneCode && isLocatorLong(code)) kinds.push('locator');
    return kinds;
  }
  if (code.length >= LEAST_DOCUMENT) kinds.push('document');
  if (!/[A-Z]/.test(code)) {
    if (phoneForm(written) !== null) kinds.push('phone');
    if (ticketForm(written) !== null) kinds.push('ticket');
  }
  if (isOneCode && isLocatorLong(code)) kinds.push('locator');
  return kinds;
}

function isLocatorLong({ length }: string): boolean {
  return length >= LOCATOR_LENGTHS.least && length <= LOCATOR_LENGTHS.most;
}

function onlyDigits(text: string): string {
  return text.replace(/\D/g, '');
}
