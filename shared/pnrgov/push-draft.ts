/** State of a PNRGOV message while its segments are read: what is known so far, which group is open, and helpers of all segment readers. */
import { type EdifactMessage, report } from '../edifact/message.ts';
import type { IsoDate, MessageFunction } from '../manifest.ts';
import type { ReferenceData } from '../reference/reference-data.ts';
import { CheckIn } from './check-in.ts';
import { BookingDraft, type TravellerDraft } from './drafts.ts';
import type { SegmentDraft } from './itinerary.ts';
import { keepContacts } from './keep-contacts.ts';
import { KnownFlights } from './known-flights.ts';
import { append } from './lists.ts';
import { TicketDraft } from './payment.ts';
import { PushTimes } from './push-times.ts';
import { RemarkKeeper } from './remark-keeper.ts';
import { SegmentCursor } from './segment.ts';

/** The open group: the message (level 0), groups 1, 2 to 4, 5, 6 and 7, 8, 9, 10 to 12. Without a booking it is the message. */
export type Level = 'message' | 'booking' | 'traveller' | 'segment' | 'check-in' | 'split' | 'other' | 'history';

export class PushDraft {
  readonly message: EdifactMessage;
  readonly cursor: SegmentCursor;
  readonly date: IsoDate;
  readonly reference: ReferenceData;
  readonly times: PushTimes;
  readonly remarks: RemarkKeeper;
  readonly checkIn: CheckIn;
  readonly knownFlights = new KnownFlights();
  function: MessageFunction = 'unknown';
  hasFunction = false;
  hasSender = false;
  /** The leg of the message (its first TVL), or null. */
  leg: SegmentDraft | null = null;
  /** Number of bookings stated by EQN, over all messages of the push. */
  statedBookings: number | null = null;
  /** Segment of that EQN. */
  statedSegment = 0;
  level: Level = 'message';
  booking: BookingDraft | null = null;
  traveller: TravellerDraft | null = null;
  ticket: TicketDraft | null = null;
  /** A form of payment was read after the last ticket, so a payer or an address that follows belongs to it. */
  paying = false;
  /** Payer named in a traveller's group before any payment. */
  payerAhead: string | null = null;
  /** The flight of the open itinerary segment. */
  flight: SegmentDraft | null = null;
  /** Places of ticket numbers in the booking's list; kept only for a trace. */
  readonly ticketIndexes = new Map<string, number>();
  /** Number of sensitive special service requests. */
  sensitiveServices = 0;
  readonly #tracing: boolean;
  readonly #finish: (booking: BookingDraft) => void;
  readonly #countries = new Map<string, string | null>();

  /** `finish` gets every booking as soon as it is complete. */
  constructor(
    message: EdifactMessage,
    date: IsoDate,
    reference: ReferenceData,
    tracing: boolean,
    finish: (booking: BookingDraft) => void,
  ) {
    this.message = message;
    this.date = date;
    this.reference = reference;
    this.#tracing = tracing;
    this.#finish = finish;
    this.cursor = new SegmentCursor(message.tokens);
    this.times = new PushTimes(message, date);
    this.remarks = new RemarkKeeper(message);
    this.checkIn = new CheckIn(message, this.remarks);
  }

  /** Number of sensitive special service requests and remarks. */
  get sensitive(): number {
    return this.sensitiveServices + this.remarks.sensitive;
  }

  /** Is the booking cancelled? An update push then sends ORG empty and no itinerary. */
  isCancelled(booking: BookingDraft): boolean {
    return this.function === 'change' && booking.emptyOrg && booking.segments.length === 0;
  }

  open(segment: number): BookingDraft {
    this.ticketIndexes.clear();
    const booking = new BookingDraft(segment);
    if (this.#tracing) booking.marks = [];
    this.booking = booking;
    this.checkIn.begin(booking, null);
    this.level = 'booking';
    return booking;
  }

  /** Ends the open booking and passes it to `finish`. */
  close(): void {
    this.endGroup();
    const { booking } = this;
    this.remarks.endHistory(booking);
    this.booking = null;
    this.traveller = null;
    this.flight = null;
    this.level = 'message';
    if (booking !== null) this.#finish(booking);
  }

  /** Ends the open group below the booking. */
  endGroup(): void {
    this.checkIn.settle();
    this.ticket = null;
    this.paying = false;
  }

  openTicket(booking: BookingDraft): TicketDraft {
    this.ticket = new TicketDraft();
    this.ticket.payer = this.payerAhead;
    booking.tickets = append(booking.tickets, this.ticket);
    return this.ticket;
  }

  /** Traveller of the open group, or null. */
  owner(): TravellerDraft | null {
    return this.level === 'traveller' ? this.traveller : null;
  }

  /** Alpha-3 code of a written country; null and a diagnostic when it is unknown. */
  country(written: string, segment: number): string | null {
    let code = this.#countries.get(written);
    if (code === undefined) {
      code = this.reference.countryCode(written);
      this.#countries.set(written, code);
    }
    if (code === null) report(this.message, segment, 'warning', 'unknown-country', { value: written });
    return code;
  }

  /** Keeps a segment that no field of the manifest holds, as written; within the history with author and time of the change. */
  keep(booking: BookingDraft, segment: SegmentCursor): void {
    if (this.level === 'history') this.remarks.keepChange(booking, segment);
    else this.remarks.keep(booking, segment);
  }

  /** Takes the contacts out of a text; false when it holds none, or other words besides them. */
  contact(booking: BookingDraft, code: string, text: string, segment: SegmentCursor, element: number): boolean {
    return keepContacts(booking, { segment, element, text, code, owner: this.owner() }, this.reference);
  }

  /** Reports a diagnostic that costs no value of a traveller. */
  info({ segment }: SegmentCursor, code: string, value?: string): void {
    report(this.message, segment, 'info', code, value === undefined ? undefined : { value });
  }

  /** Reports a diagnostic that an officer should look at. */
  warn({ segment }: SegmentCursor, code: string, value?: string): void {
    report(this.message, segment, 'warning', code, value === undefined ? undefined : { value });
  }
}
