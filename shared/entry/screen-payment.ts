/** Forms of payment as reservation terminals print them: `FP CASH`, `FP CCVIXXXXXXXXXXXX1111/0128`, `FOP -VI4111…`, `FP O/CASH+/CHECK`. */
import { cardToken } from '../intake/card-token.ts';
import type { EntryPayment } from './entry.ts';

const CARD = /^\*?(?:CC)?-?([A-Z]{2})(\*+[A-Z2-7]{8,14}\d{4}|[0-9X*]{8,19})(?![A-Z0-9])/;
const CARD_WITHOUT_NUMBER = /^CC(?:[A-Z]{2})?$/;
const AMOUNT = /\/([A-Z]{3})(\d+(?:\.\d+)?)(?=\/|$)/;

const METHODS: readonly (readonly [RegExp, EntryPayment['method']])[] = [
  [/^\*?(CASH|CA\$?)(?![A-Z])/, 'cash'],
  [/^\*?(CHECK|CHEQUE|CHQ|CK)(?![A-Z])/, 'check'],
  [/^(INVOICE|INVAGT|INVAG|INV)(?![A-Z])/, 'invoice'],
  [/^(MS|NONREF|GR|EX|AGT|NONREFAGT|PT)(?![A-Z0-9])/, 'other'],
];

/** Payments of the text after `FP` or `FOP`; null when it names none. Payments of an exchanged ticket (`O/`) are left out. */
export function screenPayments(text: string): readonly EntryPayment[] | null {
  const payments: EntryPayment[] = [];
  let old = false;
  for (const part of text.replace(/^(PAX|INF)\s+/, '').split('+')) {
    const written = part.trim().replace(/^-?\s*/, '');
    if (/^O\//.test(written)) {
      old = true;
      continue;
    }
    // `N/` marks the payment of the new ticket.
    const one = payment(written.replace(/^N?\/(?=[A-Z*])/, ''));
    if (one !== null) payments.push(one);
  }
  return payments.length > 0 || old ? payments : null;
}

function payment(written: string): EntryPayment | null {
  const amount = AMOUNT.exec(written);
  const sum = {
    amount: amount === null ? null : Number(amount[2]),
    currency: amount === null ? null : (amount[1] as string),
  };
  const card = CARD.exec(written);
  if (card !== null && /\d/.test(card[2] as string)) {
    const last4 = /\d{4}$/.exec(card[2] as string)?.[0] ?? null;
    return { method: 'card', ...sum, card: card[1] as string, last4, token: cardToken(card[2] as string) };
  }
  if (CARD_WITHOUT_NUMBER.test(written))
    return { method: 'card', ...sum, card: written.slice(2, 4) || null, last4: null };
  const method = METHODS.find(([pattern]) => pattern.test(written))?.[1];
  return method === undefined ? null : { method, ...sum };
}
