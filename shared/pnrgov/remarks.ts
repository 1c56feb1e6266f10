/**
 * Unstructured lines of a booking (LTS): contacts and a form of payment are taken out of them; all else is kept as a remark.
 * Source: PADIS PNRGOV implementation guide, LTS; formats as reservation systems print them.
 */
import type { PaymentMethod } from '../manifest.ts';
import type { ReferenceData } from '../reference/reference-data.ts';
import { emailAddress, phonesIn } from './contact.ts';
import type { PaymentDraft } from './payment.ts';

/** `0/O/AP/…`, `/APM-…`, `AP …`: telephone and e-mail elements. */
const CONTACT = /(?:^|\/|\s)(AP[EMHBAF]?|CTC[A-Z]?)[ /-]/;
const FORM_OF_PAYMENT = /(?:^|\/)FP[ /-]?\s*(CASH|CHECK|CHEQUE|CC|INVOICE|INV)/;

const METHODS: Readonly<Record<string, PaymentMethod>> = {
  CASH: 'cash',
  CHECK: 'check',
  CHEQUE: 'check',
  CC: 'card',
  INV: 'invoice',
  INVOICE: 'invoice',
};

/** Telephone numbers and e-mail addresses of a contact line; nothing for any other line. */
export function looseContacts(
  text: string,
  reference: ReferenceData,
): { readonly phones: readonly string[]; readonly emails: readonly string[] } {
  const found = text.includes('AP') || text.includes('CTC') ? CONTACT.exec(text) : null;
  if (found === null) return NOTHING;
  const body = text.slice(found.index + found[0].length);
  const email = emailAddress(body);
  return email === null ? { phones: phonesIn(body, reference), emails: [] } : { phones: [], emails: [email] };
}

const NOTHING = { phones: [], emails: [] } as const;

/** The form of payment that a line prints, or null. */
export function loosePayment(text: string, start: number, end: number): PaymentDraft | null {
  const found = text.includes('FP') ? FORM_OF_PAYMENT.exec(text) : null;
  const method = found === null ? undefined : METHODS[found[1] as string];
  if (method === undefined) return null;
  return { method, amount: null, currency: null, card: null, last4: null, token: null, payer: null, start, end };
}
