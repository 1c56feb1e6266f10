/**
 * Segments of a traveller: TIF opens the group, FTI and REF add to it. TKT, MON and FOP give tickets and payments, which belong to the booking.
 * Source: PADIS PNRGOV implementation guide, groups 2, 3 and 4; TIF of group 7.
 */
import type { BookingDraft } from './drafts.ts';
import { readFti } from './frequent-flyer.ts';
import { append } from './lists.ts';
import { readMoney, readPayments, readTicketNumbers } from './payment.ts';
import type { PushDraft } from './push-draft.ts';
import type { SegmentCursor } from './segment.ts';
import { addTravellers, findTraveller } from './travellers.ts';

/** TIF: a traveller of the booking, or a checked-in traveller. */
export function readTraveller(push: PushDraft, tif: SegmentCursor, booking: BookingDraft): void {
  if (push.level === 'check-in') {
    push.checkIn.tif(tif);
    return;
  }
  if (push.level === 'segment') {
    const known = findTraveller(booking, tif, false);
    if (known !== null) {
      push.checkIn.name(known);
      return;
    }
  }
  push.endGroup();
  if (push.level !== 'booking' && push.level !== 'traveller') push.info(tif, 'segment-out-of-place');
  push.level = 'traveller';
  push.payerAhead = null;
  push.traveller = addTravellers(booking, tif, push.message);
  // The name of a group is no traveller's.
  if (push.traveller === null && booking.group) push.keep(booking, tif);
}

/** FTI: the first membership is the traveller's; others are kept as written. */
export function readFrequentFlyer(push: PushDraft, fti: SegmentCursor, booking: BookingDraft): void {
  const traveller = push.owner();
  if (traveller !== null && traveller.frequentFlyer === null) {
    traveller.frequentFlyer = readFti(fti);
    if (fti.count === 1) return;
  }
  push.keep(booking, fti);
}

/** REF: the traveller's unique reference. */
export function readReference(push: PushDraft, ref: SegmentCursor, booking: BookingDraft): void {
  const traveller = push.owner();
  if (traveller === null || traveller.reference !== null) {
    push.keep(booking, ref);
    return;
  }
  traveller.reference = ref.text(1, 1) || ref.text(1, 0) || null;
  traveller.marks?.push(['reference', ref.start(1), ref.end(1)]);
}

/** TKT: a ticket and its numbers. */
export function readTicket(push: PushDraft, tkt: SegmentCursor, booking: BookingDraft): void {
  push.endGroup();
  const ticket = push.openTicket(booking);
  const numbers = readTicketNumbers(tkt);
  for (const number of numbers) {
    const index = push.ticketIndexes.get(number) ?? push.ticketIndexes.size;
    if (booking.marks !== null) push.ticketIndexes.set(number, index);
    booking.marks?.push([`tickets.${index}`, tkt.start(1), tkt.end(1)]);
    ticket.numbers = append(ticket.numbers, number);
  }
  const traveller = push.owner();
  if (traveller === null) return;
  traveller.ticket ??= numbers[0] ?? null;
  traveller.marks?.push(['ticket', tkt.start(1), tkt.end(1)]);
}

/** MON: the price of the ticket. */
export function readPrice(push: PushDraft, mon: SegmentCursor, booking: BookingDraft): void {
  const ticket = push.ticket ?? push.openTicket(booking);
  const unreadable = readMoney(mon, ticket);
  if (unreadable !== null) push.info(mon, 'value-unreadable', unreadable);
  if (ticket.award !== null) push.keep(booking, mon);
}

/** FOP: the form of payment. */
export function readFormsOfPayment(push: PushDraft, fop: SegmentCursor, booking: BookingDraft): void {
  const { old, unreadable, more } = readPayments(fop, push.ticket ?? push.openTicket(booking));
  if (unreadable !== null) push.info(fop, 'value-unreadable', unreadable);
  if (old > 0) push.info(fop, 'payment-of-exchanged-ticket');
  // Expiry of a card and the bank's approval have no field in the manifest.
  if (more) push.keep(booking, fop);
  push.paying = true;
}
