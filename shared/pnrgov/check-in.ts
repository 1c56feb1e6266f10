/**
 * Check-in data of an itinerary segment: time (DAT), traveller (TRI and the TIF after it), seat (SSD) and bags (TBD).
 * Source: PADIS PNRGOV implementation guide, groups 6 and 7.
 */
import { type EdifactMessage, report } from '../edifact/message.ts';
import type { Bags, UtcMinute } from '../manifest.ts';
import { letters } from '../name/letters.ts';
import { readBags } from './baggage.ts';
import type { BookingDraft, TravellerDraft } from './drafts.ts';
import type { SegmentDraft } from './itinerary.ts';
import type { RemarkKeeper } from './remark-keeper.ts';
import type { SegmentCursor } from './segment.ts';
import { reference } from './services.ts';
import { addTravellers, findTraveller, isNoSeat, seatNumber } from './travellers.ts';

export class CheckIn {
  readonly #message: EdifactMessage;
  readonly #remarks: RemarkKeeper;
  #booking: BookingDraft | null = null;
  #leg: SegmentDraft | null = null;
  #time: UtcMinute | null = null;
  #traveller: TravellerDraft | null = null;
  #boardingNumber: string | null = null;
  /** Segment of the check-in, for diagnostics. */
  #segment = 0;
  /** The traveller of the open TRI is known, so a TIF name that fits no traveller is only a different spelling. */
  #known = false;

  constructor(message: EdifactMessage, remarks: RemarkKeeper) {
    this.#message = message;
    this.#remarks = remarks;
  }

  /** Begins an itinerary segment for which travellers may be checked in. */
  begin(booking: BookingDraft, leg: SegmentDraft | null): void {
    this.#booking = booking;
    this.#leg = leg;
    this.#time = null;
    this.#forget();
  }

  /** A check-in event (DAT) of that segment, with its time when sent. Without TRI it is about the booking's only traveller. */
  event(time: UtcMinute | null): void {
    this.settle();
    this.#forget();
    this.#time = time ?? this.#time;
    if (time !== null) this.#traveller = this.#only();
  }

  /** Boarding number and reference of a traveller. A name that follows decides who is meant; without a name the reference does. */
  tri(tri: SegmentCursor): void {
    this.settle();
    this.#forget();
    // `JFK-058`: the port, then the sequence number.
    const number = tri.text(2, 0);
    this.#boardingNumber = (number.charCodeAt(3) === 45 ? number.slice(4) : number) || null;
    this.#segment = tri.segment;
    const referred = this.#booking?.byReference(reference(tri.text(2, 3))) ?? null;
    this.#known = referred !== null;
    this.#traveller = referred ?? this.#only();
  }

  /** Name of the traveller checked in. A traveller whom the booking does not list is added to it. */
  tif(tif: SegmentCursor): void {
    const booking = this.#booking as BookingDraft;
    const named = findTraveller(booking, tif, true);
    if (named !== null) {
      if (!isAlike(named.name.surname, tif.text(1, 0)) || !isAlike(named.name.given, tif.text(2, 0)))
        report(this.#message, tif.segment, 'info', 'check-in-name-differs');
      this.#traveller = named;
    } else if (!this.#known) {
      report(this.#message, tif.segment, 'warning', 'checked-in-not-booked');
      this.#traveller = addTravellers(booking, tif, this.#message);
    } else report(this.#message, tif.segment, 'info', 'check-in-name-differs');
    this.#known = true;
  }

  /** The traveller named by a TIF directly after the segment. */
  name(traveller: TravellerDraft): void {
    this.#traveller = traveller;
  }

  ssd(ssd: SegmentCursor): void {
    this.settle();
    const written = ssd.text(1, 0);
    const seat = seatNumber(written);
    if (seat === null) {
      if (!isNoSeat(written)) report(this.#message, ssd.segment, 'info', 'value-unreadable', { value: written });
      return;
    }
    if (this.#traveller === null) {
      report(this.#message, ssd.segment, 'info', 'seat-without-traveller', { value: seat });
      return;
    }
    if (this.#leg?.prime !== true) return;
    this.#traveller.seatGiven ??= seat;
    this.#traveller.marks?.push(['seat', ssd.start(1), ssd.end(1)]);
  }

  tbd(tbd: SegmentCursor): void {
    this.settle();
    const booking = this.#booking;
    const traveller = this.#traveller ?? this.#only();
    if (booking === null || traveller === null) {
      report(this.#message, tbd.segment, 'info', 'bags-without-traveller');
      return;
    }
    const ofLeg = this.#leg?.prime === true;
    const bags = readBags(tbd);
    if (isSame(bags, traveller.bags)) {
      traveller.bagsOfLeg ||= ofLeg;
      return;
    }
    // Bags checked through on the previous leg apply to this one until it has its own.
    if (traveller.bagsOfLeg || (!ofLeg && booking.prime !== null)) {
      this.#remarks.keep(booking, tbd);
      return;
    }
    if (traveller.bagsWritten !== null) this.#remarks.keep(booking, tbd, traveller.bagsWritten);
    traveller.bagsWritten = ofLeg ? null : tbd.whole();
    traveller.bags = bags;
    traveller.bagsOfLeg = ofLeg;
    traveller.marks?.push(['bags', tbd.start(2), tbd.end(tbd.count)]);
  }

  /** Notes that the traveller of the open TRI is checked in; called once that traveller is known. */
  settle(): void {
    const traveller = this.#traveller;
    if (traveller === null && this.#boardingNumber !== null) {
      report(this.#message, this.#segment, 'info', 'check-in-without-traveller', { value: this.#boardingNumber });
      this.#boardingNumber = null;
    }
    if (traveller === null || this.#leg?.prime !== true) return;
    if (this.#time === null && this.#boardingNumber === null && !this.#known) return;
    traveller.isCheckedIn = true;
    traveller.checkedIn ??= this.#time;
    const number = this.#boardingNumber;
    if (number !== null && traveller.boardingNumber !== null && number !== traveller.boardingNumber) {
      report(this.#message, this.#segment, 'info', 'value-repeated', { value: number });
      this.#boardingNumber = null;
    }
    traveller.boardingNumber ??= number;
  }

  #forget(): void {
    this.#traveller = null;
    this.#boardingNumber = null;
    this.#known = false;
  }

  #only(): TravellerDraft | null {
    const travellers = this.#booking?.travellers ?? [];
    return travellers.length === 1 ? (travellers[0] as TravellerDraft) : null;
  }
}

/** Are the letters equal, or is one name the beginning of the other? Check-in systems cut names and leave out titles. */
function isAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const a = letters(one);
  const b = letters(other);
  return a.startsWith(b) || b.startsWith(a);
}

function isSame(one: Bags, other: Bags): boolean {
  return (
    one.count === other.count &&
    one.weightKg === other.weightKg &&
    one.pool === other.pool &&
    one.tags.length === other.tags.length &&
    one.tags.every((tag, at) => tag === other.tags[at])
  );
}
