/** The kinds of search, the form in which each value is compared, and the kinds that a typed text may be. */
import { emailKey, phoneKey } from '../fact/contact-key.ts';
import { normaliseName } from '../name/normalise-name.ts';
import { isTitle } from '../name/title.ts';
import { writtenQuery } from './find-written.ts';

export const SEARCH_KINDS = ['name', 'document', 'phone', 'email', 'locator', 'ticket'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
/** By what a traveller is found: a kind of text, or what stands beside a flight, on a label or on a card. */
export type FoundKind = SearchKind | 'card' | 'tag' | 'seat' | 'flight';
/** All kinds except names, which are searched by letters. */
export type ExactKind = Exclude<SearchKind, 'name'>;

/** Digits of a ticket: three of the airline, ten of the form. A check digit may follow. */
const TICKET_DIGITS = 13;
/** Digits at the end of a telephone number that match with or without the codes before them; several countries have no more. */
const PHONE_END = 7;
const LEAST_PHONE = 6;
const LEAST_DOCUMENT = 4;
const LOCATOR_LENGTHS = { least: 5, most: 8 } as const;
/** A shorter word is in half of all names. */
const LEAST_NAME = 2;

/** Letters A to Z and digits of a document number, locator or ticket, in capitals. */
export function plainCode(written: string): string {
  return PLAIN_CODE.test(written) ? written : written.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

const PLAIN_CODE = /^[A-Z0-9]*$/;

/** Number of a ticket without its check digit; null when it is no ticket. */
export function ticketForm(written: string): string | null {
  const digits = onlyDigits(written);
  return digits.length < TICKET_DIGITS ? null : digits.slice(0, TICKET_DIGITS);
}

/** A telephone number in the form for comparison; null when it has too few digits. */
export function phoneForm(written: string): string | null {
  const digits = onlyDigits(written);
  if (digits.length < LEAST_PHONE) return null;
  return phoneKey(written.trimStart().startsWith('+') ? `+${digits}` : digits);
}

/** The last digits of a telephone number, which match however its country was written; null when it is too short. */
export function phoneEnd(written: string): string | null {
  const digits = onlyDigits(written);
  return digits.length < PHONE_END ? null : digits.slice(-PHONE_END);
}

/** An e-mail address in the form for comparison; null when it is none. */
export function emailForm(written: string): string | null {
  const key = emailKey(written.trim());
  return key.indexOf('@') > 0 ? key : null;
}

/** Words of a name in the order typed or pasted, without the titles that messages append. */
export function typedWords(written: string): readonly string[] {
  const words = normaliseName(written).split(' ');
  const named = words.filter((word) => !isTitle(word));
  return named.length === 0 ? words : named;
}

/** The text without accents, as reservation systems write what passports write with AE, OE or UE (MULLER, MUELLER); null when it has none. */
export function withoutAccents(written: string): string | null {
  const plain = written.normalize('NFD').replace(ACCENTS, '').replace(STROKED, 'O');
  return plain === written.normalize('NFD') ? null : plain;
}

/** Accents of Latin letters; in other scripts such marks are letters. */
const ACCENTS = /[\u0300-\u036f]/gu;
const STROKED = /[Øø]/gu;

/** Words of a name for the search, without repetition, longest first; none when they are too short. */
export function nameWords(written: string): readonly string[] {
  const words = [...new Set(typedWords(written))].sort((a, b) => b.length - a.length);
  return (words[0]?.length ?? 0) < LEAST_NAME ? [] : words;
}

/** The kinds that the text may be; empty when it cannot be searched. */
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
