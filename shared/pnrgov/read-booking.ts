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
import { type EdifactMessage, MAX_DIAGNOSTICS, report } from '../edifact/message.ts';
import { TagTable } from '../edifact/tag-table.ts';
import type { IsoDate, MessageFunction, UtcMinute } from '../manifest.ts';
import type { ReferenceData } from '../reference/reference-data.ts';
import { isEmptyOrg, namesAgency, readAgency } from './agency.ts';
import { CheckIn } from './check-in.ts';
import { contactBody, isContactText, readAdd, withAddress } from './contact.ts';
import { clock, coded, codedOtherwise, near, utcTime } from './dates.ts';
import { BookingDraft, type PendingService, type TravellerDraft } from './drafts.ts';
import { readFqtv, readFti } from './frequent-flyer.ts';
import { messageFunction } from './functions.ts';
import {
  fitToLeg,
  isCancelledStatus,
  isSurfaceEquipment,
  LegFit,
  readOperatingTvl,
  readTra,
  readTvl,
  type SegmentDraft,
  tvlKind,
} from './itinerary.ts';
import { forTraveller, keepContacts, keepLooseSeat, keepSeats } from './keep-contacts.ts';
import { KnownFlights } from './known-flights.ts';
import { append, appendNew, MOST } from './lists.ts';
import { readMoney, readPayments, readTicketNumbers, TicketDraft } from './payment.ts';
import { RemarkKeeper } from './remark-keeper.ts';
import { looseContacts, loosePayment } from './remarks.ts';
import { SegmentCursor } from './segment.ts';
import { pendingService, serviceOf, serviceText } from './services.ts';
import { addTravellers, findTraveller } from './travellers.ts';

type Level = 'message' | 'booking' | 'traveller' | 'segment' | 'check-in' | 'split' | 'other' | 'history';

export class BookingReader {
  function: MessageFunction = 'unknown';
  /** The leg the message is about (its first TVL), or null. */
  leg: SegmentDraft | null = null;
  /** Number of bookings as stated (EQN), over all messages of the push. */
  statedBookings: number | null = null;
  /** Segment that states it. */
  statedSegment = 0;
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
  #hasSender = false;
  /** Payer named in a traveller's group before any payment. */
  #payerAhead: string | null = null;
  /** Days of the message by how they are written: the same few come again and again. */
  readonly #days = new Map<string, IsoDate | null>();
  readonly #flights = new KnownFlights();
  /** The last date and time that was read: where it was written, and what it says. */
  #utcStart = 0;
  #utcLength = -1;
  #utcValue: UtcMinute | null = null;
  /** Places of ticket numbers in the booking's list; kept only for a trace. */
  readonly #ticketIndexes = new Map<string, number>();
  /** Special service requests that are sensitive. */
  #sensitiveServices = 0;
  readonly #remarks: RemarkKeeper;

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
    this.#remarks = new RemarkKeeper(message);
    this.#checkIn = new CheckIn(message, this.#remarks);
  }

  /** Special service requests and remarks that are sensitive. */
  get sensitive(): number {
    return this.#sensitiveServices + this.#remarks.sensitive;
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
    const code = msg.text(1, 1) || msg.text(1, 0);
    if (this.#level !== 'message') {
      this.#endGroup();
      this.#level = 'other';
      if (!/^\d{0,3}$/.test(code)) report(this.#message, msg.segment, 'info', 'unknown-qualifier', { value: code });
      return;
    }
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
    if (booking === null) {
      // The first one is the sender of the message.
      if (this.#hasSender) this.#misplaced(org);
      this.#hasSender = true;
      return;
    }
    if (this.#level !== 'booking') {
      // Who checked somebody in is often no more than the carrier.
      if (namesAgency(org)) this.#keep(booking, org);
      return;
    }
    if (isEmptyOrg(org)) {
      booking.emptyOrg = true;
      return;
    }
    if (booking.agency !== null) {
      this.#keep(booking, org);
      return;
    }
    booking.agency = readAgency(org, (written) => this.country(written, org.segment));
    booking.marks?.push(['agency', org.start(1), org.end(org.count)]);
  }

  eqn(eqn: SegmentCursor): void {
    const written = eqn.text(1);
    const count = /^\d{1,6}$/.test(written) ? Number(written) : null;
    if (count === null && written !== '')
      report(this.#message, eqn.segment, 'info', 'value-unreadable', { value: written });
    const booking = this.#booking;
    if (booking === null) {
      this.statedBookings = count;
      this.statedSegment = eqn.segment;
      return;
    }
    this.#endGroup();
    this.#level = 'split';
    if (booking.split === null) booking.split = { locator: null, count };
    else this.#keep(booking, eqn);
  }

  rci(rci: SegmentCursor): void {
    const booking = this.#booking ?? this.#open(rci.segment, 'missing-src');
    if (this.#level === 'history' || this.#level === 'other') {
      this.#keep(booking, rci);
      return;
    }
    for (let e = 1; e <= rci.count; e++) {
      const carrier = rci.text(e, 0) || null;
      const locator = rci.text(e, 1);
      // The control type may be left out together with its separator.
      const third = rci.text(e, 2);
      const shift = third.length >= 6 ? 1 : 0;
      const controlType = shift === 1 ? '' : third;
      if (locator === '' || controlType === DEPARTURE_CONTROL) {
        if (locator !== '') this.#keep(booking, rci);
        continue;
      }
      if (this.#level === 'split') {
        if (booking.split === null || booking.split.locator === null)
          booking.split = { locator, count: booking.split?.count ?? null };
        else this.#keep(booking, rci);
        return;
      }
      const created = this.#utc(rci, e, 3 - shift);
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
    if (booking === null) {
      this.#misplaced(dat);
      return;
    }
    const first = dat.text(1, 0);
    if (this.#level === 'history') {
      const time = this.#utc(dat, 1, 1);
      if (time === null || !first.endsWith(HISTORY_TIME)) this.#keep(booking, dat);
      if (time !== null) this.#remarks.at(time);
      return;
    }
    if (this.#level === 'other' || this.#level === 'split') {
      this.#keep(booking, dat);
      return;
    }
    if ((this.#level === 'segment' || this.#level === 'check-in') && first !== '700' && first !== '710') {
      this.#checkIn.event(this.#checkInTime(dat));
      this.#level = 'check-in';
      return;
    }
    for (let e = 1; e <= dat.count; e++) {
      const code = dat.text(e, 0);
      if (code !== '700' && code !== '710') {
        if (code !== '') report(this.#message, dat.segment, 'info', 'unknown-qualifier', { value: code });
        continue;
      }
      const time = this.#utc(dat, e, 1);
      if (time === null) continue;
      if (code === '700') booking.changed ??= time;
      else if (this.#level === 'booking' || booking.ticketed === null) booking.ticketed = time;
      booking.marks?.push([code === '700' ? 'changed' : 'ticketed', dat.start(e, 1), dat.end(e)]);
    }
  }

  ssr(ssr: SegmentCursor): void {
    const code = ssr.text(1, 0);
    const { api, seat, frequentFlyer, contact, listed, sensitive } = serviceOf(code);
    const booking = this.#booking;
    if (sensitive) this.#sensitiveServices++;
    if (booking === null) {
      if (!sensitive) this.#misplaced(ssr);
      return;
    }
    if (this.#level === 'history') {
      if (!sensitive && !isBlanked(code)) this.#keep(booking, ssr);
      return;
    }
    if (api) {
      booking.pending.push(
        pendingService(code as PendingService['code'], ssr, this.#level === 'traveller' ? this.#traveller : null),
      );
      if (listed) booking.services = appendNew(booking.services, code);
      return;
    }
    if (seat) {
      const leg = this.#level === 'segment' || this.#level === 'check-in' ? this.#leg : null;
      keepSeats(booking, ssr, leg, this.#owner(), this.#message);
      return;
    }
    if (frequentFlyer) {
      this.#frequentFlyer(booking, ssr);
      return;
    }
    if (!listed) {
      if (sensitive || isBlanked(code)) return;
      report(this.#message, ssr.segment, 'info', 'unknown-qualifier', { value: code });
      this.#keep(booking, ssr);
      return;
    }
    booking.services = appendNew(booking.services, code);
    const text = serviceText(ssr);
    if (text === '') return;
    if (contact && this.#contact(booking, code, text, ssr, 1)) return;
    this.#remarks.remark(booking, `${code} ${text}`, ssr.start(1, 8), ssr.end(1));
  }

  ift(ift: SegmentCursor): void {
    const booking = this.#booking;
    if (booking === null) {
      this.#misplaced(ift);
      return;
    }
    const code = ift.text(1, 1);
    if (this.#level === 'history' || this.#level === 'other') {
      this.#keep(booking, ift);
      return;
    }
    if (code === '43') {
      this.#payer(booking, ift);
      return;
    }
    // In `IFT+CTCE …` the text stands where the qualifier belongs.
    const from = ift.text(1, 0).length > 3 ? 1 : 2;
    if (code === '15' || code === '19') {
      if (ift.count >= from) this.#keep(booking, ift);
      return;
    }
    for (let e = from; e <= ift.count; e++) {
      const text = ift.joined(e, 0);
      if (text === '') continue;
      if (isContactText(text) && this.#contact(booking, '', contactBody(text), ift, e)) continue;
      this.#remarks.remark(booking, text, ift.start(e), ift.end(e));
    }
  }

  add(add: SegmentCursor): void {
    const booking = this.#booking;
    if (booking === null) {
      this.#misplaced(add);
      return;
    }
    if (this.#level === 'history' || this.#level === 'other') {
      this.#keep(booking, add);
      return;
    }
    const { purpose, address, text } = readAdd(add, (written) => this.country(written, add.segment));
    if (address !== null) {
      booking.addresses = withAddress(booking.addresses, address);
      if (this.#level === 'traveller' && !this.#paying && this.#traveller !== null) this.#traveller.address ??= address;
    }
    // A purpose is a code; words there stand in the wrong place.
    if (purpose.length > 3) this.#keep(booking, add);
    if (text === '') return;
    const e = add.components(1) > 1 ? 1 : 2;
    // Who pays is not who travels.
    if (this.#paying) this.#keep(booking, add);
    else if (!this.#contact(booking, '', text, add, e))
      this.#remarks.remark(booking, text, add.start(e, 7), add.end(e));
  }

  tif(tif: SegmentCursor): void {
    const booking = this.#booking ?? this.#open(tif.segment, 'missing-src');
    if (this.#level === 'history') {
      this.#keep(booking, tif);
      return;
    }
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
    // The name of a group is no traveller's.
    if (this.#traveller === null && booking.group) this.#keep(booking, tif);
  }

  fti(fti: SegmentCursor): void {
    const booking = this.#booking;
    if (booking === null) {
      this.#misplaced(fti);
      return;
    }
    const traveller = this.#level === 'traveller' ? this.#traveller : null;
    if (traveller !== null && traveller.frequentFlyer === null) {
      traveller.frequentFlyer = readFti(fti);
      if (fti.count === 1) return;
    }
    // One membership is the traveller's own; more are kept as they are written.
    this.#keep(booking, fti);
  }

  ref(ref: SegmentCursor): void {
    const booking = this.#booking;
    if (booking === null) {
      this.#misplaced(ref);
      return;
    }
    if (this.#level !== 'traveller' || this.#traveller === null || this.#traveller.reference !== null) {
      this.#keep(booking, ref);
      return;
    }
    this.#traveller.reference = ref.text(1, 1) || ref.text(1, 0) || null;
    this.#traveller.marks?.push(['reference', ref.start(1), ref.end(1)]);
  }

  tkt(tkt: SegmentCursor): void {
    const booking = this.#booking;
    if (booking === null) {
      this.#misplaced(tkt);
      return;
    }
    if (this.#level === 'history') {
      this.#keep(booking, tkt);
      return;
    }
    this.#endGroup();
    const ticket = this.#openTicket(booking);
    const numbers = readTicketNumbers(tkt);
    for (const number of numbers) {
      const index = this.#ticketIndexes.get(number) ?? this.#ticketIndexes.size;
      if (booking.marks !== null) this.#ticketIndexes.set(number, index);
      booking.marks?.push([`tickets.${index}`, tkt.start(1), tkt.end(1)]);
      ticket.numbers = append(ticket.numbers, number);
    }
    if (this.#traveller !== null && this.#level === 'traveller') {
      this.#traveller.ticket ??= numbers[0] ?? null;
      this.#traveller.marks?.push(['ticket', tkt.start(1), tkt.end(1)]);
    }
  }

  mon(mon: SegmentCursor): void {
    const booking = this.#booking;
    if (booking === null) {
      this.#misplaced(mon);
      return;
    }
    if (this.#level === 'history') {
      this.#keep(booking, mon);
      return;
    }
    const ticket = this.#ticket ?? this.#openTicket(booking);
    const unreadable = readMoney(mon, ticket);
    if (unreadable !== null) report(this.#message, mon.segment, 'info', 'value-unreadable', { value: unreadable });
    if (ticket.award !== null) this.#keep(booking, mon);
  }

  fop(fop: SegmentCursor): void {
    const booking = this.#booking;
    if (booking === null) {
      this.#misplaced(fop);
      return;
    }
    if (this.#level === 'history') {
      this.#keep(booking, fop);
      return;
    }
    const { old, unreadable, more } = readPayments(fop, this.#ticket ?? this.#openTicket(booking));
    if (unreadable !== null) report(this.#message, fop.segment, 'info', 'value-unreadable', { value: unreadable });
    if (old > 0) report(this.#message, fop.segment, 'info', 'payment-of-exchanged-ticket');
    // Expiry of a card and the bank's approval have no field.
    if (more) this.#keep(booking, fop);
    this.#paying = true;
  }

  tvl(tvl: SegmentCursor): void {
    const known = this.#flights.find(tvl);
    const kind = known === null ? tvlKind(tvl) : 'flight';
    const booking = this.#booking;
    if (booking === null) {
      this.#messageLeg(tvl);
      return;
    }
    if (this.#level === 'history') {
      this.#keep(booking, tvl);
      return;
    }
    this.#endGroup();
    if (this.#level === 'other' || kind === 'non-air') {
      report(this.#message, tvl.segment, 'info', 'non-air-segment');
      return;
    }
    if (kind === 'operating') {
      const leg = this.#leg;
      if (leg === null) {
        report(this.#message, tvl.segment, 'info', 'surface-segment');
        return;
      }
      if (!readOperatingTvl(tvl, leg)) this.#unreadableFlight(tvl, tvl.text(5, 0));
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
    const leg = known ?? this.#newFlight(tvl);
    booking.marks?.push([`segments.${booking.segments.length}`, leg.start, leg.end]);
    booking.segments = append(booking.segments, leg);
    this.#leg = leg;
    this.#checkIn.begin(booking, leg);
    this.#notePrime(booking, leg);
  }

  tra(tra: SegmentCursor): void {
    const booking = this.#booking;
    const leg = booking === null ? this.leg : this.#leg;
    if (booking !== null && this.#level === 'history') {
      this.#keep(booking, tra);
      return;
    }
    if (leg === null) {
      this.#misplaced(tra);
      return;
    }
    if (!readTra(tra, leg)) this.#unreadableFlight(tra, tra.text(2, 0));
    if (booking !== null) this.#notePrime(booking, leg);
  }

  rpi(rpi: SegmentCursor): void {
    const booking = this.#booking;
    const leg = this.#leg;
    if (booking === null || this.#level === 'booking' || this.#level === 'traveller') {
      this.#misplaced(rpi);
      return;
    }
    if (this.#level === 'history') {
      this.#keep(booking, rpi);
      return;
    }
    // Gaps and services on the ground have a status too, which says nothing about the journey.
    if (leg === null || this.#level === 'other') return;
    const status = rpi.text(2) || rpi.text(1, 1) || null;
    if (status !== null && leg.status !== null && status !== leg.status)
      report(this.#message, rpi.segment, 'info', 'value-repeated', { value: status });
    leg.status ??= status;
  }

  /** Equipment: a train or a bus under a flight number is no flight. */
  apd(apd: SegmentCursor): void {
    const booking = this.#booking;
    const leg = this.#leg;
    if (booking === null || leg === null || this.#level !== 'segment' || !isSurfaceEquipment(apd.text(1, 0))) return;
    if (leg.prime || booking.segments[booking.segments.length - 1] !== leg) return;
    booking.segments.pop();
    booking.gaps++;
    this.#leg = null;
    this.#checkIn.begin(booking, null);
    report(this.#message, apd.segment, 'info', 'surface-segment');
  }

  tri(tri: SegmentCursor): void {
    if (this.#booking === null) {
      this.#misplaced(tri);
      return;
    }
    if (this.#level === 'history' || (this.#level !== 'segment' && this.#level !== 'check-in')) {
      this.#keep(this.#booking, tri);
      return;
    }
    this.#checkIn.tri(tri);
    this.#level = 'check-in';
  }

  ssd(ssd: SegmentCursor): void {
    if (this.#booking === null || this.#level === 'history' || this.#level === 'other') this.#misplaced(ssd);
    else this.#checkIn.ssd(ssd);
  }

  tbd(tbd: SegmentCursor): void {
    const booking = this.#booking;
    if (booking === null) this.#misplaced(tbd);
    else if (this.#level === 'history' || this.#level === 'other') this.#keep(booking, tbd);
    else this.#checkIn.tbd(tbd);
  }

  abi(abi: SegmentCursor): void {
    this.#endGroup();
    if (this.#booking === null) {
      this.#misplaced(abi);
      return;
    }
    this.#level = 'history';
    this.#remarks.actor(this.#booking, abi);
  }

  sac(sac: SegmentCursor): void {
    this.#endGroup();
    if (this.#booking === null) {
      this.#misplaced(sac);
      return;
    }
    this.#level = 'history';
    this.#booking.changes++;
    this.#remarks.change(sac);
  }

  /** Fare, ticketing deadline, prepaid bags: kept as they are written, since their dates and units are not to be relied on. */
  asWritten(segment: SegmentCursor): void {
    if (this.#booking === null) this.#misplaced(segment);
    else this.#keep(this.#booking, segment);
  }

  lts(lts: SegmentCursor): void {
    const booking = this.#booking;
    if (booking === null) {
      this.#misplaced(lts);
      return;
    }
    let text = lts.joined(1, 0);
    for (let e = 2; e <= lts.count; e++) text += `+${lts.joined(e, 0)}`;
    const contacts = looseContacts(text, this.#reference);
    for (const phone of contacts.phones) booking.phones = appendNew(booking.phones, phone);
    for (const email of contacts.emails) booking.emails = appendNew(booking.emails, email);
    const known = contacts.phones.length + contacts.emails.length > 0 && !contacts.words;
    if (!known && text !== '') this.#remarks.remark(booking, text, lts.start(1), lts.end(lts.count));
    keepLooseSeat(booking, lts, text);
    booking.looseMethod ??= loosePayment(text, lts.start(1), lts.end(1));
  }

  #day(written: string, segment: number): IsoDate | null {
    if (written === '') return null;
    let day = this.#days.get(written);
    if (day === undefined) {
      day = coded(written, this.date) ?? codedOtherwise(written, this.date);
      this.#days.set(written, day);
    }
    if (day !== null && written.length !== 6) {
      report(this.#message, segment, 'warning', 'date-form', { value: written });
    } else if (day === null) report(this.#message, segment, 'info', 'bad-date', { value: written });
    return day;
  }

  #time(written: string, segment: number): string | null {
    const time = clock(written);
    if (time === null && written !== '') report(this.#message, segment, 'info', 'value-unreadable', { value: written });
    return time;
  }

  /** Date and time (UTC) from component `c` of element `e` and the one after it. */
  #utc(segment: SegmentCursor, e: number, c: number): UtcMinute | null {
    const { bytes } = segment.tokens;
    const start = segment.start(e, c);
    const length = segment.end(e, c + 1) - start;
    // Tickets of a booking are issued in the same minute.
    if (length === this.#utcLength) {
      let same = 0;
      while (same < length && bytes[start + same] === bytes[this.#utcStart + same]) same++;
      if (same === length) return this.#utcValue;
    }
    const { diagnostics } = this.#message;
    const said = diagnostics.length;
    const value = utcTime(
      this.#day(segment.text(e, c), segment.segment),
      this.#time(segment.text(e, c + 1), segment.segment),
    );
    // What there is to say must be said each time.
    const silent = diagnostics.length === said && said < MAX_DIAGNOSTICS;
    this.#utcStart = start;
    this.#utcLength = silent && length > 0 ? length : -1;
    this.#utcValue = value;
    return value;
  }

  /** Reads the flight of a TVL that is not known yet. */
  #newFlight(tvl: SegmentCursor): SegmentDraft {
    const { diagnostics } = this.#message;
    const said = diagnostics.length;
    const leg = this.#readTvl(tvl);
    if (leg.number === null) this.#unreadableFlight(tvl, tvl.text(5, 0));
    // What there is to say must be said each time.
    if (diagnostics.length === said && said < MAX_DIAGNOSTICS) this.#flights.keep(tvl, leg);
    return leg;
  }

  #readTvl(tvl: SegmentCursor): SegmentDraft {
    const leg = readTvl(
      tvl,
      (written) => this.#day(written, tvl.segment),
      (written) => this.#time(written, tvl.segment),
    );
    const { departure, arrival } = leg;
    // With a date of its own the arrival may be earlier: the flight crosses the date line.
    if (departure !== null && arrival !== null && arrival < departure && tvl.text(1, 2).length < 6) {
      report(this.#message, tvl.segment, 'info', 'arrival-before-departure');
    }
    return leg;
  }

  #open(segment: number, odd?: string): BookingDraft {
    if (odd !== undefined) report(this.#message, segment, 'warning', odd);
    this.#ticketIndexes.clear();
    const booking = new BookingDraft(segment);
    if (this.#tracing) booking.marks = [];
    this.#booking = booking;
    this.#checkIn.begin(booking, null);
    this.#level = 'booking';
    return booking;
  }

  #close(): void {
    this.#endGroup();
    this.#remarks.endHistory(this.#booking);
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
    booking.tickets = append(booking.tickets, this.#ticket);
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
      if (code === '2') return this.#utc(dat, e, 1);
      const found = code === '3' ? /(\d{2}[A-Z]{3}\d{2})(\d{4})Z/.exec(dat.joined(e, 1)) : null;
      if (found !== null) return utcTime(near(found[1] as string, this.date), clock(found[2] as string));
      // What was told in words has no date: the words stay.
      if (code === '3' && this.#booking !== null) this.#keep(this.#booking, dat);
      else if (code !== '') report(this.#message, dat.segment, 'info', 'unknown-qualifier', { value: code });
    }
    return null;
  }

  #messageLeg(tvl: SegmentCursor): void {
    if (this.leg === null) {
      const leg = this.#readTvl(tvl);
      if (leg.namesFlight()) this.leg = leg;
    } else if (tvlKind(tvl) === 'operating') {
      if (!readOperatingTvl(tvl, this.leg)) this.#unreadableFlight(tvl, tvl.text(5, 0));
    } else report(this.#message, tvl.segment, 'warning', 'second-flight');
  }

  #notePrime(booking: BookingDraft, leg: SegmentDraft): void {
    if (this.leg === null) return;
    const fit = fitToLeg(leg, this.leg);
    if (booking.prime === leg) {
      if (fit > booking.primeFit) booking.primeFit = fit;
      return;
    }
    if (fit === LegFit.none || fit < booking.primeFit) return;
    // Of two that fit alike the first is the leg, unless it was cancelled and booked again.
    if (fit === booking.primeFit && !isCancelledStatus(booking.prime?.status ?? null)) return;
    if (booking.prime !== null) {
      booking.prime.prime = false;
      for (const traveller of booking.travellers) traveller.leaveLeg();
    }
    booking.prime = leg;
    booking.primeFit = fit;
    leg.prime = true;
  }

  /** Takes the contacts out of a text; false when there were none, or other words besides them. */
  #contact(booking: BookingDraft, code: string, text: string, segment: SegmentCursor, element: number): boolean {
    return keepContacts(booking, { segment, element, text, code, owner: this.#owner() }, this.#reference);
  }

  /** Traveller whose group is open, or null. */
  #owner(): TravellerDraft | null {
    return this.#level === 'traveller' ? this.#traveller : null;
  }

  /** Keeps a segment that no field of the manifest holds, as it is written; in the history with who changed what, and when. */
  #keep(booking: BookingDraft, segment: SegmentCursor): void {
    if (this.#level === 'history') this.#remarks.keepChange(booking, segment);
    else this.#remarks.keep(booking, segment);
  }

  #unreadableFlight(segment: SegmentCursor, value: string): void {
    report(this.#message, segment.segment, 'info', 'flight-unreadable', { value });
  }

  /** Says of a segment that it stands where there is nobody it could be about. */
  #misplaced(segment: SegmentCursor): void {
    report(this.#message, segment.segment, 'info', 'segment-misplaced');
  }

  #frequentFlyer(booking: BookingDraft, ssr: SegmentCursor): void {
    const member = readFqtv(ssr);
    const joined =
      member !== null &&
      forTraveller(booking, ssr, this.#owner(), (traveller) => {
        traveller.frequentFlyer ??= member;
      });
    if (!joined && ssr.components(1) > 1) this.#keep(booking, ssr);
  }

  #payer(booking: BookingDraft, ift: SegmentCursor): void {
    const payer = ift.text(2) || null;
    // Address and telephone number are the payer's, not the traveller's.
    if (ift.count > 2 || payer === null) this.#keep(booking, ift);
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

type Read = (reader: BookingReader, segment: SegmentCursor) => void;

/** Segments with nothing in them that a manifest keeps: taxes are part of the total. */
const PASS: Read = () => {};

/** Segments whose elements are codes, never free text: only in these a tag at the end of an element means a lost terminator. */
const CODED: ReadonlySet<string> = new Set(
  'ORG TVL RPI RCI DAT APD REF FAR TKT PTK SSD FTI ABI SAC MON FOP EQN TRI TRA EBD TXD'.split(' '),
);

const READERS = new TagTable<{ readonly read: Read; readonly coded: boolean }>(
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
      ['ABI', (reader, segment) => reader.abi(segment)],
      ['SAC', (reader, segment) => reader.sac(segment)],
      ['LTS', (reader, segment) => reader.lts(segment)],
      ['APD', (reader, segment) => reader.apd(segment)],
      ['EBD', (reader, segment) => reader.asWritten(segment)],
      ['FAR', (reader, segment) => reader.asWritten(segment)],
      ['PTK', (reader, segment) => reader.asWritten(segment)],
      ['TXD', (reader, segment) => reader.asWritten(segment)],
      ['AUT', PASS],
      ['ERC', PASS],
    ] satisfies readonly (readonly [string, Read])[]
  ).map(([tag, read]) => [tag, { read, coded: CODED.has(tag) }]),
);

/** Last letter of the codes for the time of a change (`T`, `ZT`). */
const HISTORY_TIME = 'T';

/** Control type of a reference that the departure control system made, which is no locator. */
const DEPARTURE_CONTROL = 'C';

/** Was this overwritten because it is sensitive? */
function isBlanked(code: string): boolean {
  return /^([^A-Z0-9])\1*$/.test(code);
}

function isKnownLocator(booking: BookingDraft, carrier: string | null, locator: string): boolean {
  if (booking.locator === locator && booking.carrier === carrier) return true;
  return booking.otherLocators.some((other) => other.locator === locator && other.carrier === carrier);
}
