/**
 * Writes a ticket with its price and payment: TKT, MON, DAT, FOP and the payer.
 * Source: PADIS PNRGOV XML implementation guide (13.1 to 16.1).
 */
import type { SegmentWriter } from '../intake/segment-writer.ts';
import { childOf, descendantsOf, sentIn, type XmlNode } from '../xml/xml-node.ts';
import { dayAndTime, derived } from './xml-values.ts';

export function writeTicket(writer: SegmentWriter, ticket: XmlNode): void {
  writer.segment('TKT', ticket, [
    sentIn(ticket, 'ticketdocumentnbr', 'ticketnumber', 'ticketnbr', 'number') ?? '',
    sentIn(ticket, 'type') ?? '',
    sentIn(ticket, 'totaldocquantity', 'numberofbooklets', 'booklets') ?? '',
  ]);
  const issued = sentIn(ticket, 'dateofissue', 'issuedate');
  const payments = descendantsOf(ticket, 'paymentinfo', 'payment');
  const total = childOf(ticket, 'totalfare') ?? descendantsOf(ticket, 'totalfare')[0] ?? null;
  const currency = sentIn(total, 'currencycode', 'currency');
  const amount = sentIn(total, 'amount', 'totalamount', 'value');
  if (amount !== null || currency !== null) writer.segment('MON', total ?? ticket, ['T', amount ?? '', currency ?? '']);
  const paidIn = payments.map((payment) => sentIn(payment, 'currencycode', 'currency')).find((value) => value !== null);
  if (currency === null && paidIn !== undefined && paidIn !== null) writer.segment('MON', ticket, ['B', '', paidIn]);
  if (issued !== null) writer.segment('DAT', ticket, ['710', ...dayAndTime(issued, 'utc')]);
  for (const payment of payments) writePayment(writer, payment);
}

function writePayment(writer: SegmentWriter, payment: XmlNode): void {
  const use = sentIn(payment, 'paymentuse');
  const card = childOf(payment, 'paymentcard', 'creditcard') ?? payment;
  writer.segment('FOP', payment, [
    sentIn(payment, 'paymenttype', 'type', 'formofpayment') ?? '',
    use === null ? '' : derived(/^OLD/i.test(use.text.trim()) ? '2' : '3', use),
    sentIn(payment, 'paymentamount', 'amount') ?? '',
    sentIn(card, 'vendorcode', 'cardcode', 'cardtype') ?? '',
    sentIn(card, 'accountnbr', 'accountnumber', 'cardnumber') ?? '',
    sentIn(card, 'expirydate', 'expiredate') ?? '',
  ]);
  const holder =
    sentIn(card, 'cardholdername', 'cardholder') ?? sentIn(payment, 'sponsorname', 'payername', 'cardholdername');
  if (holder !== null) writer.segment('IFT', payment, ['4', '43'], holder);
}
