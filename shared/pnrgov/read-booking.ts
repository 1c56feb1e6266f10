/**
 * Reads the segments of one message, booking by booking, as a state machine over the last group that opened:
 *
 *   message → SRC booking → TIF traveller → TKT/FOP payment → TVL segment → DAT check-in → TRI seat and bags
 *           → EQN split → MSG other services → ABI/SAC history
 *
 * Segments out of place are read where they make sense, unknown ones are reported and passed over without touching the state: an odd
 * segment never costs a traveller.
 * Source: PADIS PNRGOV implementation guide, group structure.
 */
import { type EdifactMessage, report } from '../edifact/message.ts';
import { hasSensitiveWord } from '../intake/sensitive.ts';
import type { IsoDate, MessageFunction, UtcMinute } from '../manifest.ts';
import type { ReferenceData } from '../reference/reference-data.ts';
import { isEmptyOrg, readAgency } from './agency.ts';
import { CheckIn } from './check-in.ts';
import { contactBody, emailAddress, isContactText, phonesIn, readAdd, withAddress } from './contact.ts';
import { clock, coded, near, utcTime } from './dates.ts';
import { BookingDraft, type PendingService, type TravellerDraft } from './drafts.ts';
import { readFqtv, readFti } from './frequent-flyer.ts';
import { messageFunction } from './functions.ts';
import { isPrime, readOperatingTvl, readTra, readTvl, type SegmentDraft, tvlKind } from './itinerary.ts';
import { append, appendNew, MOST } from './lists.ts';
import { readMoney, readPayments, readTicketNumbers, TicketDraft } from './payment.ts';
import { isRemark, looseContacts, loosePayment } from './remarks.ts';
import { SegmentCursor, tagCode } from './segment.ts';
import { API_SERVICES, CONTACT_SERVICES, isListed, isSensitive, pendingService, SEAT_SERVICES } from './services.ts';
import { addTravellers, findTraveller, reference, seatNumber } from './travellers.ts';

type Level = 'message' | 'booking' | 'traveller' | 'segment' | 'check-in' | 'split' | 'other' | 'history';

export class BookingReader {
  function: MessageFunction = 'unknown';
  /** The leg the message is about (its first TVL), or null. */
  leg: SegmentDraft | null = null;
  /** Number of bookings as stated (EQN), over all messages of the push. */
  statedBookings: number | null = null;
  /** Segment that states it. */
  statedSegment = 0;
  /** Special service requests that are sensitive. */
  sensitive = 0;
  readonly date: IsoDate;
  readonly #message: EdifactMessage;
  readonly #segment: SegmentCursor;
  readonly #reference: ReferenceData;
  readonly #tracing: boolean;
  readonly #finish: (booking: BookingDraft) => void;
  readonly #countries = new Map<string, string | null>();
  #level: Level = 'message';
  #booking: BookingDraft | null = null;
  #traveller: TravellerDraft | null = null;
  #ticket: TicketDraft | null = null;
  /** A form of payment was read since the last ticket: a payer or an address that follows belongs to it. */
  #paying = false;
  #leg: SegmentDraft | null = null;
  readonly #checkIn: CheckIn;
  #hasFunction = false;
  /** Payer named in a traveller's group before any payment. */
  #payerAhead: string | null = null;
  /** Days of the message by how they are written: the same few come again and again. */
  readonly #days = new Map<string, IsoDate | null>();

  constructor(
    message: EdifactMessage,
    date: IsoDate,
    reference: ReferenceData,
    tracing: boolean,
    finish: (booking: BookingDraft) => void,
  ) {
    this.#message = message;
    this.date = date;
    this.#reference = reference;
    this.#tracing = tracing;
    this.#finish = finish;
    this.#segment = new SegmentCursor(message.tokens);
    this.#checkIn = new CheckIn(message);
  }

  /** Reads all segments. Every booking is handed on as soon as it is complete. */
  read(): void {
    const segment = this.#segment;
    while (segment.next()) {
      const reader = READERS.get(segment.tag);
      if (reader?.coded === true) segment.partGlued();
      if (segment.glued)
        report(this.#message, segment.segment, 'warning', 'missing-terminator', { tag: segment.tagText() });
      if (reader === undefined) report(this.#message, segment.segment, 'info', 'unknown-segment');
      else reader.read(this, segment);
    }
    this.#close();
    if (!this.#hasFunction) report(this.#message, 0, 'warning', 'function-missing');
  }

  /** Alpha-3 code of what a sender wrote; null and a diagnostic when it is unknown. */
  country(written: string, segment: number): string | null {
    let code = this.#countries.get(written);
    if (code === undefined) {
      code = this.#reference.countryCode(written);
      this.#countries.set(written, code);
    }
    if (code === null) report(this.#message, segment, 'warning', 'unknown-country', { value: written });
    return code;
  }

  /** Is the booking cancelled: an update push that sends ORG empty and no itinerary? */
  isCancelled(booking: BookingDraft): boolean {
    return this.function === 'change' && booking.emptyOrg && booking.segments.length === 0;
  }

  msg(msg: SegmentCursor): void {
    if (this.#level !== 'message') {
      this.#endGroup();
      this.#level = 'other';
      return;
    }
    const code = msg.text(1, 1) || msg.text(1, 0);
    this.#hasFunction = true;
    this.function = messageFunction(code);
    if (code === '') report(this.#message, msg.segment, 'warning', 'function-missing');
    else if (this.function === 'unknown')
      report(this.#message, msg.segment, 'warning', 'unknown-function', { value: code });
  }

  src(src: SegmentCursor): void {
    this.#close();
    this.#open(src.segment);
  }

  org(org: SegmentCursor): void {
    const booking = this.#booking;
    if (booking === null || this.#level !== 'booking') return;
    if (isEmptyOrg(org)) {
      booking.emptyOrg = true;
      return;
    }
    if (booking.agency !== null) return;
    booking.agency = readAgency(org, (written) => this.country(written, org.segment));
    booking.marks?.push(['agency', org.start(1), org.end(org.count)]);
  }

  eqn(eqn: SegmentCursor): void {
    const count = /^\d{1,6}$/.test(eqn.text(1)) ? Number(eqn.text(1)) : null;
    const booking = this.#booking;
    if (booking === null) {
      this.statedBookings = count;
      this.statedSegment = eqn.segment;
      return;
    }
    this.#endGroup();
    this.#level = 'split';
    booking.split ??= { locator: null, count };
  }

  rci(rci: SegmentCursor): void {
    if (this.#level === 'history' || this.#level === 'other') return;
    const booking = this.#booking ?? this.#open(rci.segment, 'missing-src');
    for (let e = 1; e <= rci.count; e++) {
      const carrier = rci.text(e, 0) || null;
      const locator = rci.text(e, 1);
      // The control type may be left out together with its separator.
      const third = rci.text(e, 2);
      const shift = third.length === 6 ? 1 : 0;
      const controlType = shift === 1 ? '' : third;
      if (locator === '' || controlType === 'C') continue;
      if (this.#level === 'split') {
        booking.split = { locator, count: booking.split?.count ?? null };
        return;
      }
      const created = utcTime(this.#day(rci.text(e, 3 - shift), rci.segment), clock(rci.text(e, 4 - shift)));
      if (booking.locator === null) {
        booking.locator = locator;
        booking.carrier = carrier;
        booking.marks?.push(['locator', rci.start(e, 1), rci.end(e, 1)]);
      } else if (booking.otherLocators.length < MOST && !isKnownLocator(booking, carrier, locator)) {
        booking.otherLocators = append(booking.otherLocators, { carrier, locator });
      }
      if (created !== null && (booking.created === null || created < booking.created)) {
        booking.created = created;
        booking.marks?.push(['created', rci.start(e, 3 - shift), rci.end(e, 4 - shift)]);
      }
    }
  }

  dat(dat: SegmentCursor): void {
    const booking = this.#booking;
    if (booking === null || this.#level === 'history' || this.#level === 'other' || this.#level === 'split') return;
    const first = dat.text(1, 0);
    if ((this.#level === 'segment' || this.#level === 'check-in') && first !== '700' && first !== '710') {
      this.#checkIn.event(this.#checkInTime(dat));
      this.#level = 'check-in';
      return;
    }
    for (let e = 1; e <= dat.count; e++) {
      const code = dat.text(e, 0);
      if (code !== '700' && code !== '710') continue;
      const time = utcTime(this.#day(dat.text(e, 1), dat.segment), clock(dat.text(e, 2)));
      if (time === null) continue;
      if (code === '700') booking.changed ??= time;
      else if (this.#level === 'booking' || booking.ticketed === null) booking.ticketed = time;
      booking.marks?.push([code === '700' ? 'changed' : 'ticketed', dat.start(e, 1), dat.end(e)]);
    }
  }

  ssr(ssr: SegmentCursor): void {
    const code = ssr.text(1, 0);
    const booking = this.#booking;
    if (isSensitive(code)) this.sensitive++;
    if (booking === null || this.#level === 'history') return;
    if (API_SERVICES.has(code)) {
      booking.pending.push(
        pendingService(code as PendingService['code'], ssr, this.#level === 'traveller' ? this.#traveller : null),
      );
      if (isListed(code)) booking.services = appendNew(booking.services, code);
      return;
    }
    if (SEAT_SERVICES.has(code)) this.#seats(booking, ssr);
    else if (CONTACT_SERVICES.has(code)) this.#contact(booking, code, ssr.joined(1, 8), ssr, 1);
    else if (code === 'FQTV') this.#frequentFlyer(ssr);
    if (!isListed(code)) return;
    booking.services = appendNew(booking.services, code);
    if (!CONTACT_SERVICES.has(code)) {
      const text = ssr.joined(1, 8);
      if (text !== '') this.#remark(booking, `${code} ${text}`, ssr.start(1, 8), ssr.end(1));
    }
  }

  ift(ift: SegmentCursor): void {
    const booking = this.#booking;
    if (booking === null || this.#level === 'history' || this.#level === 'other') return;
    const code = ift.text(1, 1);
    if (code === '43') {
      this.#payer(booking, ift);
      return;
    }
    if (code === '15' || code === '19') return;
    // In `IFT+CTCE …` the text stands where the qualifier belongs.
    for (let e = ift.text(1, 0).length > 3 ? 1 : 2; e <= ift.count; e++) {
      const text = ift.joined(e, 0);
      if (text === '') continue;
      if (isContactText(text)) this.#contact(booking, '', contactBody(text), ift, e);
      else if (code === '28') this.#remark(booking, text, ift.start(e), ift.end(e));
    }
  }

  add(add: SegmentCursor): void {
    const booking = this.#booking;
    if (booking === null || this.#level === 'history' || this.#level === 'other') return;
    const { address, text } = readAdd(add, (written) => this.country(written, add.segment));
    if (address !== null) {
      booking.addresses = withAddress(booking.addresses, address);
      if (this.#level === 'traveller' && !this.#paying && this.#traveller !== null) this.#traveller.address ??= address;
    }
    if (text !== '' && !this.#paying) this.#contact(booking, '', text, add, add.components(1) > 1 ? 1 : 2);
  }

  tif(tif: SegmentCursor): void {
    if (this.#level === 'history') return;
    const booking = this.#booking ?? this.#open(tif.segment, 'missing-src');
    if (this.#level === 'check-in') {
      this.#checkIn.tif(tif);
      return;
    }
    if (this.#level === 'segment') {
      const known = findTraveller(booking, tif, false);
      if (known !== null) {
        this.#checkIn.name(known);
        return;
      }
    }
    this.#endGroup();
    if (this.#level !== 'booking' && this.#level !== 'traveller') {
      report(this.#message, tif.segment, 'info', 'segment-out-of-place');
    }
    this.#level = 'traveller';
    this.#payerAhead = null;
    this.#traveller = addTravellers(booking, tif, this.#message);
  }

  fti(fti: SegmentCursor): void {
    if (this.#level === 'traveller') this.#frequentFlyer(fti);
  }

  ref(ref: SegmentCursor): void {
    if (this.#level !== 'traveller' || this.#traveller === null) return;
    this.#traveller.reference ??= ref.text(1, 1) || ref.text(1, 0) || null;
    this.#traveller.marks?.push(['reference', ref.start(1), ref.end(1)]);
  }

  tkt(tkt: SegmentCursor): void {
    const booking = this.#booking;
    if (booking === null || this.#level === 'history') return;
    this.#endGroup();
    const ticket = this.#openTicket(booking);
    const numbers = readTicketNumbers(tkt);
    for (const number of numbers) {
      booking.marks?.push([`tickets.${countTickets(booking, number)}`, tkt.start(1), tkt.end(1)]);
      ticket.numbers = append(ticket.numbers, number);
    }
    if (this.#traveller !== null && this.#level === 'traveller') {
      this.#traveller.ticket ??= numbers[0] ?? null;
      this.#traveller.marks?.push(['ticket', tkt.start(1), tkt.end(1)]);
    }
  }

  mon(mon: SegmentCursor): void {
    const booking = this.#booking;
    if (booking !== null && this.#level !== 'history') readMoney(mon, this.#ticket ?? this.#openTicket(booking));
  }

  fop(fop: SegmentCursor): void {
    const booking = this.#booking;
    if (booking === null || this.#level === 'history') return;
    const old = readPayments(fop, this.#ticket ?? this.#openTicket(booking));
    if (old > 0) report(this.#message, fop.segment, 'info', 'payment-of-exchanged-ticket');
    this.#paying = true;
  }

  tvl(tvl: SegmentCursor): void {
    if (this.#level === 'history') return;
    const kind = tvlKind(tvl);
    const booking = this.#booking;
    if (booking === null) {
      this.#messageLeg(tvl);
      return;
    }
    this.#endGroup();
    if (this.#level === 'other' || kind === 'non-air') {
      report(this.#message, tvl.segment, 'info', 'non-air-segment');
      return;
    }
    if (kind === 'operating') {
      const leg = this.#leg;
      if (leg === null) return;
      readOperatingTvl(tvl, leg);
      this.#notePrime(booking, leg);
      return;
    }
    this.#level = 'segment';
    this.#leg = null;
    this.#checkIn.begin(booking, null);
    if (kind !== 'flight') {
      booking.gaps++;
      report(this.#message, tvl.segment, 'info', kind === 'open' ? 'open-segment' : 'surface-segment');
      return;
    }
    const leg = readTvl(tvl, (written) => this.#day(written, tvl.segment));
    if (leg.number === null) report(this.#message, tvl.segment, 'info', 'flight-unreadable', { value: tvl.text(5, 0) });
    booking.marks?.push([`segments.${booking.segments.length}`, leg.start, leg.end]);
    booking.segments.push(leg);
    this.#leg = leg;
    this.#checkIn.begin(booking, leg);
    this.#notePrime(booking, leg);
  }

  tra(tra: SegmentCursor): void {
    const leg = this.#booking === null ? this.leg : this.#leg;
    if (leg === null || this.#level === 'history') return;
    readTra(tra, leg);
    if (this.#booking !== null) this.#notePrime(this.#booking, leg);
  }

  rpi(rpi: SegmentCursor): void {
    if (this.#leg !== null && this.#level !== 'history' && this.#level !== 'other') {
      this.#leg.status ??= rpi.text(2) || rpi.text(1, 1) || null;
    }
  }

  tri(tri: SegmentCursor): void {
    if (this.#booking === null || this.#level === 'history') return;
    this.#checkIn.tri(tri);
    this.#level = 'check-in';
  }

  ssd(ssd: SegmentCursor): void {
    if (this.#level === 'check-in') this.#checkIn.ssd(ssd);
  }

  tbd(tbd: SegmentCursor): void {
    if (this.#booking !== null && this.#level !== 'history' && this.#level !== 'other') this.#checkIn.tbd(tbd);
  }

  abi(): void {
    this.#endGroup();
    if (this.#booking !== null) this.#level = 'history';
  }

  sac(): void {
    this.#endGroup();
    if (this.#booking === null) return;
    this.#level = 'history';
    this.#booking.changes++;
  }

  lts(lts: SegmentCursor): void {
    const booking = this.#booking;
    if (booking === null) return;
    const text = lts.joined(1, 0);
    const contacts = looseContacts(text, this.#reference);
    for (const phone of contacts.phones) booking.phones = appendNew(booking.phones, phone);
    for (const email of contacts.emails) booking.emails = appendNew(booking.emails, email);
    if (isRemark(text)) this.#remark(booking, text, lts.start(1), lts.end(1));
    booking.looseMethod ??= loosePayment(text, lts.start(1), lts.end(1));
  }

  #day(written: string, segment: number): IsoDate | null {
    if (written === '') return null;
    let day = this.#days.get(written);
    if (day === undefined) {
      day = coded(written, this.date);
      this.#days.set(written, day);
    }
    if (day === null) report(this.#message, segment, 'info', 'bad-date', { value: written });
    return day;
  }

  #open(segment: number, odd?: string): BookingDraft {
    if (odd !== undefined) report(this.#message, segment, 'warning', odd);
    const booking = new BookingDraft(segment);
    if (this.#tracing) booking.marks = [];
    this.#booking = booking;
    this.#checkIn.begin(booking, null);
    this.#level = 'booking';
    return booking;
  }

  #close(): void {
    this.#endGroup();
    const booking = this.#booking;
    this.#booking = null;
    this.#traveller = null;
    this.#leg = null;
    this.#level = 'message';
    if (booking !== null) this.#finish(booking);
  }

  #openTicket(booking: BookingDraft): TicketDraft {
    this.#ticket = new TicketDraft();
    this.#ticket.payer = this.#payerAhead;
    booking.tickets.push(this.#ticket);
    return this.#ticket;
  }

  #endGroup(): void {
    this.#checkIn.settle();
    this.#ticket = null;
    this.#paying = false;
  }

  /** Time of a check-in event: coded, or told in words (`L FT WW D014357 12AUG121423Z 1D5723`). */
  #checkInTime(dat: SegmentCursor): UtcMinute | null {
    for (let e = 1; e <= dat.count; e++) {
      const code = dat.text(e, 0);
      if (code === '2') return utcTime(this.#day(dat.text(e, 1), dat.segment), clock(dat.text(e, 2)));
      const found = code === '3' ? /(\d{2}[A-Z]{3}\d{2})(\d{4})Z/.exec(dat.joined(e, 1)) : null;
      if (found !== null) return utcTime(near(found[1] as string, this.date), clock(found[2] as string));
    }
    return null;
  }

  #messageLeg(tvl: SegmentCursor): void {
    if (this.leg === null) {
      this.leg = readTvl(tvl, (written) => this.#day(written, tvl.segment));
      const { departure, arrival } = this.leg;
      if (departure !== null && arrival !== null && arrival < departure && tvl.text(1, 2).length !== 6) {
        report(this.#message, tvl.segment, 'info', 'arrival-before-departure');
      }
    } else if (tvlKind(tvl) === 'operating') {
      readOperatingTvl(tvl, this.leg);
    }
  }

  #notePrime(booking: BookingDraft, leg: SegmentDraft): void {
    if (this.leg === null || booking.prime === leg) return;
    const match = isPrime(leg, this.leg);
    if (match === 'no' || (match === 'other-date' && booking.prime !== null)) return;
    if (match === 'yes' && booking.prime !== null && !booking.primeIsOtherDate) return;
    if (booking.prime !== null) {
      booking.prime.prime = false;
      for (const traveller of booking.travellers) {
        traveller.leaveLeg();
      }
    }
    booking.prime = leg;
    booking.primeIsOtherDate = match === 'other-date';
    leg.prime = true;
  }

  #seats(booking: BookingDraft, ssr: SegmentCursor): void {
    const board = ssr.text(1, 6);
    const ofLeg = this.#level === 'segment' ? this.#leg?.prime === true : board !== '' && board === this.leg?.origin;
    if (!ofLeg || (board !== '' && this.leg?.origin != null && board !== this.leg.origin)) return;
    for (let e = 2; e <= ssr.count; e++) {
      const seat = seatNumber(ssr.text(e, 0));
      if (seat === null) continue;
      const paxRef = reference(ssr.text(e, 2));
      const traveller =
        booking.byReference(paxRef) ??
        (this.#level === 'traveller' ? this.#traveller : null) ??
        (booking.travellers.length === 1 ? (booking.travellers[0] as TravellerDraft) : null);
      if (traveller === null || traveller.seatBooked !== null) continue;
      traveller.seatBooked = seat;
      if (traveller.seatGiven === null) traveller.marks?.push(['seat', ssr.start(e), ssr.end(e)]);
    }
  }

  #contact(booking: BookingDraft, code: string, text: string, segment: SegmentCursor, e: number): void {
    const traveller = this.#level === 'traveller' ? this.#traveller : null;
    const email = emailAddress(text);
    if (email !== null) {
      booking.emails = appendNew(booking.emails, email);
      booking.marks?.push([`emails.${booking.emails.indexOf(email)}`, segment.start(e), segment.end(e)]);
      if (traveller !== null) traveller.emails = appendNew(traveller.emails, email);
      return;
    }
    if (code === 'CTCE') return;
    for (const phone of phonesIn(text, this.#reference)) {
      booking.phones = appendNew(booking.phones, phone);
      booking.marks?.push([`phones.${booking.phones.indexOf(phone)}`, segment.start(e), segment.end(e)]);
      if (traveller !== null) traveller.phones = appendNew(traveller.phones, phone);
    }
  }

  /** Keeps a remark, unless it speaks of what must never be kept. */
  #remark(booking: BookingDraft, text: string, start: number, end: number): void {
    if (hasSensitiveWord(this.#message.tokens.bytes, start, end)) {
      this.sensitive++;
      return;
    }
    // Blanked before it came here.
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    booking.remarks = appendNew(booking.remarks, text);
    booking.marks?.push([`remarks.${booking.remarks.indexOf(text)}`, start, end]);
  }

  #frequentFlyer(segment: SegmentCursor): void {
    if (this.#traveller === null || this.#level !== 'traveller') return;
    this.#traveller.frequentFlyer ??= segment.tag === SSR ? readFqtv(segment) : readFti(segment);
  }

  #payer(booking: BookingDraft, ift: SegmentCursor): void {
    const payer = ift.text(2) || null;
    if (payer === null) return;
    if (!this.#paying || this.#ticket === null) {
      if (this.#level === 'traveller') this.#payerAhead ??= payer;
      else booking.payer ??= payer;
      if (this.#ticket !== null) this.#ticket.payer ??= payer;
      return;
    }
    for (const payment of this.#ticket.payments) payment.payer ??= payer;
  }
}

const SSR = tagCode('SSR');

type Read = (reader: BookingReader, segment: SegmentCursor) => void;

/** Segments with nothing in them that a manifest keeps. */
const PASS: Read = () => {};

/** Segments whose elements are codes, never free text: only in these a tag at the end of an element means a lost terminator. */
const CODED: ReadonlySet<string> = new Set(
  'ORG TVL RPI RCI DAT APD REF FAR TKT PTK SSD FTI ABI SAC MON FOP EQN TRI TRA EBD TXD'.split(' '),
);

const READERS: ReadonlyMap<number, { readonly read: Read; readonly coded: boolean }> = new Map(
  (
    [
      ['UNH', PASS],
      ['UNT', PASS],
      ['MSG', (reader, segment) => reader.msg(segment)],
      ['SRC', (reader, segment) => reader.src(segment)],
      ['ORG', (reader, segment) => reader.org(segment)],
      ['EQN', (reader, segment) => reader.eqn(segment)],
      ['RCI', (reader, segment) => reader.rci(segment)],
      ['DAT', (reader, segment) => reader.dat(segment)],
      ['SSR', (reader, segment) => reader.ssr(segment)],
      ['IFT', (reader, segment) => reader.ift(segment)],
      ['ADD', (reader, segment) => reader.add(segment)],
      ['TIF', (reader, segment) => reader.tif(segment)],
      ['FTI', (reader, segment) => reader.fti(segment)],
      ['REF', (reader, segment) => reader.ref(segment)],
      ['TKT', (reader, segment) => reader.tkt(segment)],
      ['MON', (reader, segment) => reader.mon(segment)],
      ['FOP', (reader, segment) => reader.fop(segment)],
      ['TVL', (reader, segment) => reader.tvl(segment)],
      ['TRA', (reader, segment) => reader.tra(segment)],
      ['RPI', (reader, segment) => reader.rpi(segment)],
      ['TRI', (reader, segment) => reader.tri(segment)],
      ['SSD', (reader, segment) => reader.ssd(segment)],
      ['TBD', (reader, segment) => reader.tbd(segment)],
      ['ABI', (reader) => reader.abi()],
      ['SAC', (reader) => reader.sac()],
      ['LTS', (reader, segment) => reader.lts(segment)],
      ['APD', PASS],
      ['EBD', PASS],
      ['FAR', PASS],
      ['PTK', PASS],
      ['TXD', PASS],
      ['AUT', PASS],
      ['ERC', PASS],
    ] satisfies readonly (readonly [string, Read])[]
  ).map(([tag, read]) => [tagCode(tag), { read, coded: CODED.has(tag) }]),
);

function isKnownLocator(booking: BookingDraft, carrier: string | null, locator: string): boolean {
  if (booking.locator === locator && booking.carrier === carrier) return true;
  return booking.otherLocators.some((other) => other.locator === locator && other.carrier === carrier);
}

/** Index that a ticket number will have in the booking's list (asked only for a trace). */
function countTickets(booking: BookingDraft, next: string): number {
  const numbers = new Set(booking.tickets.flatMap((ticket) => ticket.numbers));
  return numbers.has(next) ? [...numbers].indexOf(next) : numbers.size;
}
