/**
 * Segments with free text: SSR special services, IFT remarks, ADD addresses, LTS unstructured lines. Documents, seats, contacts and payers in them go
 * to their fields; the rest is a remark.
 * Source: PADIS PNRGOV implementation guide, groups 1 to 5; AIRIMP for the services.
 */
import { contactBody, isContactText, readAdd, withAddress } from './contact.ts';
import type { BookingDraft, PendingService } from './drafts.ts';
import { readFqtv } from './frequent-flyer.ts';
import { forTraveller, keepLooseSeat, keepSeats } from './keep-contacts.ts';
import { appendNew } from './lists.ts';
import type { PushDraft } from './push-draft.ts';
import { looseContacts, loosePayment } from './remarks.ts';
import type { SegmentCursor } from './segment.ts';
import { pendingService, serviceOf, serviceText } from './services.ts';

/** SSR without a booking. */
export function readLostService(push: PushDraft, ssr: SegmentCursor): void {
  if (serviceOf(ssr.text(1, 0)).sensitive) push.sensitiveServices++;
  else push.info(ssr, 'segment-misplaced');
}

/** SSR: a special service, by its code. */
export function readService(push: PushDraft, ssr: SegmentCursor, booking: BookingDraft): void {
  const code = ssr.text(1, 0);
  const { api, seat, frequentFlyer, contact, listed, sensitive } = serviceOf(code);
  if (sensitive) push.sensitiveServices++;
  if (push.level === 'history') {
    if (!sensitive && !isBlanked(code)) push.keep(booking, ssr);
  } else if (api) {
    booking.pending.push(pendingService(code as PendingService['code'], ssr, push.owner()));
    if (listed) booking.services = appendNew(booking.services, code);
  } else if (seat) {
    const flight = push.level === 'segment' || push.level === 'check-in' ? push.flight : null;
    keepSeats(booking, ssr, flight, push.owner(), push.message);
  } else if (frequentFlyer) keepFrequentFlyer(push, ssr, booking);
  else if (listed) {
    booking.services = appendNew(booking.services, code);
    const text = serviceText(ssr);
    if (text === '' || (contact && push.contact(booking, code, text, ssr, 1))) return;
    push.remarks.remark(booking, `${code} ${text}`, ssr.start(1, 8), ssr.end(1));
  } else if (!sensitive && !isBlanked(code)) {
    push.info(ssr, 'unknown-qualifier', code);
    push.keep(booking, ssr);
  }
}

/** Was this blanked because it is sensitive? */
function isBlanked(code: string): boolean {
  return /^([^A-Z0-9])\1*$/.test(code);
}

function keepFrequentFlyer(push: PushDraft, ssr: SegmentCursor, booking: BookingDraft): void {
  const member = readFqtv(ssr);
  const joined =
    member !== null &&
    forTraveller(booking, ssr, push.owner(), (traveller) => {
      traveller.frequentFlyer ??= member;
    });
  if (!joined && ssr.components(1) > 1) push.keep(booking, ssr);
}

/** IFT: a payer (43), endorsements and fare calculation (15, 19), else contacts and remarks. */
export function readFreeText(push: PushDraft, ift: SegmentCursor, booking: BookingDraft): void {
  const code = ift.text(1, 1);
  if (code === '43') {
    readPayer(push, ift, booking);
    return;
  }
  // In `IFT+CTCE …` the text stands in the place of the qualifier.
  const from = ift.text(1, 0).length > 3 ? 1 : 2;
  if (code === '15' || code === '19') {
    if (ift.count >= from) push.keep(booking, ift);
    return;
  }
  for (let e = from; e <= ift.count; e++) {
    const text = ift.joined(e, 0);
    if (text === '') continue;
    if (isContactText(text) && push.contact(booking, '', contactBody(text), ift, e)) continue;
    push.remarks.remark(booking, text, ift.start(e), ift.end(e));
  }
}

/** The payer of the last payment, of the traveller's next ticket, or of the whole booking. */
function readPayer(push: PushDraft, ift: SegmentCursor, booking: BookingDraft): void {
  const { ticket } = push;
  const payer = ift.text(2) || null;
  // Address and telephone number are the payer's, not the traveller's.
  if (ift.count > 2 || payer === null) push.keep(booking, ift);
  if (payer === null) return;
  if (push.paying && ticket !== null) {
    for (const payment of ticket.payments) payment.payer ??= payer;
    return;
  }
  if (push.level === 'traveller') push.payerAhead ??= payer;
  else booking.payer ??= payer;
  if (ticket !== null) ticket.payer ??= payer;
}

/** ADD: an address and its contacts. */
export function readAddress(push: PushDraft, add: SegmentCursor, booking: BookingDraft): void {
  const { purpose, address, text } = readAdd(add, (written) => push.country(written, add.segment));
  if (address !== null) {
    booking.addresses = withAddress(booking.addresses, address);
    const owner = push.owner();
    if (owner !== null && !push.paying) owner.address ??= address;
  }
  // A purpose is a code; words there are out of place.
  if (purpose.length > 3) push.keep(booking, add);
  if (text === '') return;
  const e = add.components(1) > 1 ? 1 : 2;
  // The payer need not be a traveller.
  if (push.paying) push.keep(booking, add);
  else if (!push.contact(booking, '', text, add, e)) push.remarks.remark(booking, text, add.start(e, 7), add.end(e));
}

/** LTS: an unstructured line, which may hold contacts, a seat and a payment. */
export function readLine(push: PushDraft, lts: SegmentCursor, booking: BookingDraft): void {
  let text = lts.joined(1, 0);
  for (let e = 2; e <= lts.count; e++) text += `+${lts.joined(e, 0)}`;
  const { phones, emails, words } = looseContacts(text, push.reference);
  for (const phone of phones) booking.phones = appendNew(booking.phones, phone);
  for (const email of emails) booking.emails = appendNew(booking.emails, email);
  const known = phones.length + emails.length > 0 && !words;
  if (!known && text !== '') push.remarks.remark(booking, text, lts.start(1), lts.end(lts.count));
  keepLooseSeat(booking, lts, text);
  booking.looseMethod ??= loosePayment(text, lts.start(1), lts.end(1));
}
