/**
 * Tickets and how they were paid: TKT, MON, FOP and the payer in the IFT that follows.
 * Source: PADIS PNRGOV implementation guide, groups 3 and 4.
 */
import { cardToken } from '../intake/card-token.ts';
import type { Payment, PaymentMethod } from '../manifest.ts';
import { append, NONE } from './lists.ts';
import { type SegmentCursor, whole } from './segment.ts';

const METHODS: Readonly<Record<string, PaymentMethod>> = {
  CC: 'card',
  DC: 'card',
  CCD: 'card',
  CA: 'cash',
  CASH: 'cash',
  CK: 'check',
  CHQ: 'check',
  CHECK: 'check',
  MS: 'invoice',
  IN: 'invoice',
  INV: 'invoice',
  // Universal Air Travel Plan.
  TP: 'card',
};

/** Sent as the amount of a ticket paid with miles. */
const AWARD = 'AWARD';

/** Currencies without a minor unit (ISO 4217): a mark before three digits can separate thousands there. */
const WITHOUT_DECIMALS: ReadonlySet<string> = new Set(
  'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '),
);

/** Element of FOP: the form of payment of the exchanged ticket. */
const OLD_FORM = '2';

/** One ticket with its payments, while it is being read. */
export class TicketDraft {
  numbers: string[] = NONE;
  total: number | null = null;
  currency: string | null = null;
  /** Place of the element that marks an award ticket. */
  award: { readonly start: number; readonly end: number } | null = null;
  /** Payer named for the whole ticket. */
  payer: string | null = null;
  payments: PaymentDraft[] = NONE;
}

/** A payment with its place, while it is being read. */
export interface PaymentDraft {
  method: PaymentMethod;
  amount: number | null;
  currency: string | null;
  card: string | null;
  last4: string | null;
  /** Keyed hash of the card number. */
  token: string | null;
  payer: string | null;
  readonly start: number;
  readonly end: number;
}

/** Component of FOP with the account number. */
const ACCOUNT = 4;

const COUPON = /^\d{13,14}C\d{1,2}$/;

/**
 * Ticket numbers of a TKT. Conjunction tickets (two or more booklets) are numbered from the first, but only for a full number of 13 digits: some
 * systems send the count of coupons in that place.
 */
export function readTicketNumbers(tkt: SegmentCursor): string[] {
  const written = tkt.text(1, 0);
  let first = written.includes(' ') || written.includes('-') ? written.replace(/[ -]/g, '') : written;
  if (first === '') return [];
  // A coupon number follows, as in the ticketing service.
  if (first.length > 14 && COUPON.test(first)) first = first.slice(0, first.lastIndexOf('C'));
  const booklets = whole(tkt.text(1, 2)) ?? 1;
  if (booklets < 2 || booklets > 4 || !/^\d{13}$/.test(first)) return [first];
  const numbers: string[] = [];
  const serial = Number(first.slice(3));
  for (let n = 0; n < booklets; n++) numbers.push(first.slice(0, 3) + String((serial + n) % 1e10).padStart(10, '0'));
  return numbers;
}

/** Reads the total (T) and its currency from a MON, whichever element holds them. Gives the text that is no readable amount, or null. */
export function readMoney(mon: SegmentCursor, ticket: TicketDraft): string | null {
  let unreadable: string | null = null;
  for (let e = 1; e <= mon.count; e++) {
    const type = mon.text(e, 0);
    if (type !== 'T' && (type !== 'B' || ticket.currency !== null)) continue;
    const currency = mon.text(e, 2);
    if (currency.length === 3) ticket.currency = currency;
    if (type !== 'T') continue;
    const written = mon.text(e, 1);
    if (written === AWARD) ticket.award = { start: mon.start(e), end: mon.end(e) };
    else {
      ticket.total = money(written, ticket.currency);
      if (ticket.total === null && written !== '') unreadable = written;
    }
  }
  return unreadable;
}

/**
 * Adds the payments of a FOP. Gives the number of payments left out because they belong to an exchanged ticket, an unreadable amount, and whether
 * more than a payer follows an account (expiry, approval).
 */
export function readPayments(
  fop: SegmentCursor,
  ticket: TicketDraft,
): { readonly old: number; readonly unreadable: string | null; readonly more: boolean } {
  let old = 0;
  let more = false;
  let unreadable: string | null = null;
  for (let e = 1; e <= fop.count; e++) {
    const type = fop.text(e, 0);
    const vendor = fop.text(e, 3);
    const account = fop.text(e, ACCOUNT);
    if (type === '' && vendor === '' && account === '') continue;
    if (fop.text(e, 1) === OLD_FORM) {
      old++;
      continue;
    }
    more ||= isMore(fop, e);
    const written = fop.text(e, 2);
    const amount = money(written, ticket.currency);
    if (amount === null && written !== '') unreadable = written;
    const method = METHODS[type] ?? (type === '' ? 'card' : 'other');
    ticket.payments = append(ticket.payments, {
      method,
      amount,
      currency: null,
      card: method === 'card' ? vendor || null : null,
      last4: method === 'card' ? lastFour(account) : null,
      token: method === 'card' ? cardToken(account) : null,
      payer: holder(fop, e),
      start: fop.start(e),
      end: fop.end(e),
    });
  }
  return { old, unreadable, more };
}

/** Does anything follow the account? */
function isMore(fop: SegmentCursor, e: number): boolean {
  for (let c = fop.components(e) - 1; c > ACCOUNT; c--) if (fop.end(e, c) > fop.start(e, c)) return true;
  return false;
}

/** Sets the currency of a ticket's payments, and the total of a single payment without an amount. */
export function completePayments(ticket: TicketDraft): void {
  const { award } = ticket;
  if (award !== null && ticket.payments.length === 0) {
    const none = { amount: null, currency: null, card: null, last4: null, token: null, payer: null };
    ticket.payments = append(ticket.payments, { method: 'other', ...none, ...award });
  }
  const { payments } = ticket;
  const single = payments.length === 1;
  for (const payment of payments) {
    if (payment.amount === null && single) payment.amount = ticket.total;
    if (payment.amount !== null) payment.currency ??= ticket.currency;
    payment.payer ??= ticket.payer;
  }
}

export function paymentOf(draft: PaymentDraft): Payment {
  const { method, amount, currency, card, last4, token, payer } = draft;
  return { method, amount, currency, card, last4, token, payer };
}

/** An amount with a point or a comma before its decimals; null when it is none, or when the mark is ambiguous. */
function money(text: string, currency: string | null): number | null {
  // Fast path: nearly every amount is a whole number.
  const plain = whole(text);
  if (plain !== null) return plain;
  if (text === '' || (currency !== null && WITHOUT_DECIMALS.has(currency) && /^\d+[.,]\d{3}$/.test(text))) return null;
  const value = Number(text.length > 4 ? withoutThousands(text) : text.replace(',', '.'));
  // One comma before three digits is ambiguous: thousands or decimals.
  return Number.isFinite(value) && !/^\d+,\d{3}$/.test(text) ? value : null;
}

/** Digits with a decimal point. A mark separates thousands where it occurs twice or where another one follows before the decimals (`1.234,56`). */
function withoutThousands(text: string): string {
  const marks = text.replace(/\d/g, '');
  const last = marks.slice(-1);
  const thousands = marks.length > 1 || last === ' ' ? (marks[0] as string) : '';
  if (thousands === '') return text.replace(',', '.');
  const decimals = last === thousands ? '' : text.slice(text.lastIndexOf(last) + 1);
  const [first = '', ...groups] = (last === thousands ? text : text.slice(0, -decimals.length - 1)).split(thousands);
  const regular = /^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
  return regular ? `${first}${groups.join('')}.${decimals}` : text;
}

function lastFour(account: string): string | null {
  const from = account.length - 4;
  if (from <= 0) return null;
  for (let at = from; at < account.length; at++) {
    const unit = account.charCodeAt(at);
    if (unit < 48 || unit > 57) return null;
  }
  return account.slice(from);
}

/** A card holder's name among the later components, which also hold approval codes. */
function holder(fop: SegmentCursor, e: number): string | null {
  for (let c = fop.components(e) - 1; c >= 6; c--) {
    const text = fop.text(e, c);
    if (/^[^\d]*[A-Z]{2,}[ /][A-Z][^\d]*$/.test(text)) return text.replace(/\//g, ' ');
  }
  return null;
}
