/**
 * COM: telephone numbers, e-mail and postal addresses of a person or of the reporting party.
 * Source: WCO/IATA/ICAO PAXLST implementation guide, COM of segment groups 1 and 4 (C076, repeated as elements).
 */
import { isDigits } from '../edifact/digit-dates.ts';
import { tagCode } from '../edifact/tokens.ts';
import type { ListDraft } from './list-draft.ts';
import { HYPHEN, upperCase } from './sent-values.ts';

const EMAIL = tagCode('EM');
/** Telephone, mobile telephone, fax, and no code. */
const PHONES: ReadonlySet<number> = new Set([tagCode('TE'), tagCode('AL'), tagCode('FX'), 0]);
/** Postal address as one text. */
const MAIL = tagCode('MA');

export function readContacts(list: ListDraft, s: number): void {
  const { tokens } = list;
  const hyphens = tokens.separators.element === HYPHEN;
  let begun = '';
  for (let e = 1; e <= tokens.elementCount(s); e++) {
    const sent = tokens.text(s, e, 0);
    if (sent === '') continue;
    const value = begun + sent;
    begun = '';
    // A hyphen within a number or an address was not escaped: the code stands after the last part of the element.
    if (hyphens && e < tokens.elementCount(s) && tokens.componentCount(s, e) === 1) begun = `${value}-`;
    else keepContact(list, s, e, value);
  }
}

function keepContact(list: ListDraft, s: number, e: number, value: string): void {
  const { person, tokens } = list;
  const kind = tokens.code(s, e, 1);
  const owner = person ?? list.desk();
  if (kind === EMAIL || (kind === 0 && value.includes('@'))) {
    owner.emails = list.added(owner.emails, upperCase(value), s);
    if (person !== null) list.mark('emails', s, e, 0);
  } else if (PHONES.has(kind)) {
    const phone = phoneDigits(value);
    if (phone === '') list.info(s, 'value-unreadable', value);
    else owner.phones = list.added(owner.phones, phone, s);
    if (phone !== '' && phone.length !== value.length && /\p{L}/u.test(value)) list.info(s, 'value-not-kept', value);
    if (person !== null) list.mark('phones', s, e, 0);
  } else if (kind === MAIL && person !== null && person.address === null) {
    person.address = { street: upperCase(value), city: null, state: null, postalCode: null, country: null };
    list.mark('address', s, e, 0);
  } else list.info(s, 'unknown-qualifier', tokens.text(s, e, 1));
}

export function phoneDigits(written: string): string {
  // Fast path: most numbers hold nothing to remove.
  if (isDigits(written.charCodeAt(0) === 0x2b ? written.slice(1) : written)) return written;
  let digits = '';
  for (const character of written) if (character >= '0' && character <= '9') digits += character;
  return digits !== '' && written.trimStart().startsWith('+') ? `+${digits}` : digits;
}
