/**
 * Copies values about one person to the booking and to that person: telephone numbers, e-mail addresses, seats.
 * Source: AIRIMP (CTCx, SEAT); PADIS PNRGOV implementation guide (references to travellers in SSR).
 */
import { type EdifactMessage, report } from '../edifact/message.ts';
import { tagCode } from '../edifact/tokens.ts';
import type { ReferenceData } from '../reference/reference-data.ts';
import { emailAddress, hasOtherWords, phonesIn } from './contact.ts';
import type { BookingDraft, TravellerDraft } from './drafts.ts';
import type { SegmentDraft } from './itinerary.ts';
import { append, appendNew } from './lists.ts';
import { looseSeat } from './remarks.ts';
import type { SegmentCursor } from './segment.ts';
import { NO_REFERENCES, reference, referencesOf } from './services.ts';
import { isNoSeat, seatNumber } from './travellers.ts';

const SSR = tagCode('SSR');

/** A text with contacts and its place. */
export interface ContactText {
  readonly segment: SegmentCursor;
  /** Element of the segment. */
  readonly element: number;
  readonly text: string;
  /** Code of the service, `CTCE` for an e-mail address; '' when the text is not from a service. */
  readonly code: string;
  /** Traveller in whose group the segment stands, or null. */
  readonly owner: TravellerDraft | null;
}

const BETWEEN_DIGITS = /(?<=\d)\/\/(?=\d[\d /()-]*(?:$|-))/g;

/** Can the text hold an e-mail address? Two slashes after a letter stand for the `@`. */
function hasSlashesAfterDigit(text: string): boolean {
  for (let at = text.indexOf('//'); at >= 0; at = text.indexOf('//', at + 2)) {
    const before = text.charCodeAt(at - 1);
    if (before >= 0x30 && before <= 0x39) return true;
  }
  return false;
}

/** Takes the contacts out of a text; false when it holds none, or other words besides them. */
export function keepContacts(booking: BookingDraft, contact: ContactText, data: ReferenceData): boolean {
  const { segment, element: e, code, owner } = contact;
  // Two slashes may also separate the digits of a number.
  const text = hasSlashesAfterDigit(contact.text) ? contact.text.replace(BETWEEN_DIGITS, ' ') : contact.text;
  const email = emailAddress(text);
  if (email !== null) {
    booking.emails = appendNew(booking.emails, email);
    booking.marks?.push([`emails.${booking.emails.indexOf(email)}`, segment.start(e), segment.end(e)]);
    forTraveller(booking, segment, owner, (traveller) => {
      traveller.emails = appendNew(traveller.emails, email);
    });
  }
  // Digits of an address are no telephone number.
  const phones = code === 'CTCE' ? [] : phonesIn(email === null ? text : text.replace(/\S*(\/\/|@)\S*/g, ' '), data);
  for (const phone of phones) {
    booking.phones = appendNew(booking.phones, phone);
    booking.marks?.push([`phones.${booking.phones.indexOf(phone)}`, segment.start(e), segment.end(e)]);
    forTraveller(booking, segment, owner, (traveller) => {
      traveller.phones = appendNew(traveller.phones, phone);
    });
  }
  return (email !== null || phones.length > 0) && !hasOtherWords(text);
}

/**
 * Applies `apply` to the traveller whom a service refers to (perhaps known only later), else to the one in whose group it stands. False when there is
 * neither.
 */
export function forTraveller(
  booking: BookingDraft,
  segment: SegmentCursor,
  owner: TravellerDraft | null,
  apply: (traveller: TravellerDraft) => void,
): boolean {
  const paxRefs = segment.tag === SSR ? referencesOf(segment) : NO_REFERENCES;
  if (paxRefs.length > 0) {
    booking.deferred = append(booking.deferred, { paxRefs, apply });
    return true;
  }
  if (owner !== null) apply(owner);
  return owner !== null;
}

/** Stores the seats of a service; `leg` is the itinerary segment in whose group it stands, or null. */
export function keepSeats(
  booking: BookingDraft,
  ssr: SegmentCursor,
  leg: SegmentDraft | null,
  owner: TravellerDraft | null,
  message: EdifactMessage,
): void {
  const board = ssr.text(1, 6);
  for (let e = 2; e <= ssr.count; e++) {
    const written = ssr.text(e, 0);
    const seat = seatNumber(written);
    if (seat === null) {
      if (!isNoSeat(written)) report(message, ssr.segment, 'info', 'value-unreadable', { value: written });
      continue;
    }
    booking.seats = append(booking.seats, {
      seat,
      board,
      leg,
      paxRef: reference(ssr.text(e, 2)),
      owner,
      name: null,
      segment: ssr.segment,
      start: ssr.start(e),
      end: ssr.end(e),
    });
  }
}

/** Stores the seat that an unstructured line gives a traveller by name. */
export function keepLooseSeat(booking: BookingDraft, lts: SegmentCursor, text: string): void {
  const name = looseSeat(text);
  if (name === null) return;
  booking.seats = append(booking.seats, {
    seat: name.seat,
    board: '',
    leg: null,
    paxRef: '',
    owner: null,
    name,
    segment: lts.segment,
    start: lts.start(1),
    end: lts.end(lts.count),
  });
}
