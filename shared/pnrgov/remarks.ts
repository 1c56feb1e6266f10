/**
 * Unstructured lines of a booking (LTS): contacts and a form of payment are taken out; the rest is kept as a remark.
 * Source: PADIS PNRGOV implementation guide, LTS; formats as reservation systems print them.
 */
import { cardToken } from '../intake/card-token.ts';
import type { PaymentMethod } from '../manifest.ts';
import type { ReferenceData } from '../reference/reference-data.ts';
import { emailAddress, hasOtherWords, phonesIn } from './contact.ts';
import type { PaymentDraft } from './payment.ts';

/** `0/O/AP/…`, `/APM-…`, `AP …`, `SSR CTCMXXHK1/…`: telephone and e-mail elements. */
const CONTACT = /(?:^|\/|\s)(AP[EMHBAF]?|CTC[A-Z]?(?:[A-Z\d]{2}[A-Z]{2}\d{1,2})?)[ /-]/;
const FORM_OF_PAYMENT = /(?:^|\/)FP[ /-]?\s*(CASH|CHECK|CHEQUE|CC|INVOICE|INV)/;

const SEAT = /\bSEAT (?:[A-Z]{2} )?0{0,2}([1-9]\d{0,2}[A-Z]) ([A-Z' -]+)\/([A-Z' -]+)/;

/** Vendor and number of a card, masked or replaced by its hash. */
const CARD = /CC[ /-]?((?!XX)[A-Z]{2})?[ /-]?([*#_~@]+[A-Z2-7]{8,14}\d{4}|[\dX*#]{4,15}\d{4})(?![\dX*#])/;

const METHODS: Readonly<Record<string, PaymentMethod>> = {
  CASH: 'cash',
  CHECK: 'check',
  CHEQUE: 'check',
  CC: 'card',
  INV: 'invoice',
  INVOICE: 'invoice',
};

/** Telephone numbers and e-mail addresses of a contact line; empty for any other line. */
export function looseContacts(text: string, reference: ReferenceData): LooseContacts {
  const found = text.includes('AP') || text.includes('CTC') ? CONTACT.exec(text) : null;
  if (found === null) return NOTHING;
  const body = text.slice(found.index + found[0].length);
  const email = emailAddress(body);
  const words = hasOtherWords(body);
  return email === null
    ? { phones: phonesIn(body, reference), emails: [], words }
    : { phones: [], emails: [email], words };
}

interface LooseContacts {
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  /** The line holds other words too. */
  readonly words: boolean;
}

const NOTHING: LooseContacts = { phones: [], emails: [], words: false };

/** The seat that a line gives a traveller by name (`SEAT RS 17B DOE/JOHN`), or null. */
export function looseSeat(
  text: string,
): { readonly seat: string; readonly surname: string; readonly given: string } | null {
  const found = text.includes('SEAT ') ? SEAT.exec(text) : null;
  if (found === null) return null;
  const [, seat = '', surname = '', given = ''] = found;
  return { seat, surname: surname.trim(), given: given.trim() };
}

/** The form of payment in a line, or null. */
export function loosePayment(text: string, start: number, end: number): PaymentDraft | null {
  const found = text.includes('FP') ? FORM_OF_PAYMENT.exec(text) : null;
  const method = found === null ? undefined : METHODS[found[1] as string];
  if (method === undefined) return null;
  const [, card = null, account = ''] = (method === 'card' ? CARD.exec(text) : null) ?? [];
  const last4 = account === '' ? null : account.slice(-4);
  return { method, amount: null, currency: null, card, last4, token: cardToken(account), payer: null, start, end };
}
