/**
 * Flights of a message and of its bookings: TVL, the second TVL or TRA of a code share, RPI.
 * Source: PADIS PNRGOV implementation guide, TVL, TRA, RPI.
 */
import type { IsoDate, Leg, LocalDateTime, Segment } from '../manifest.ts';
import { dayNumber } from '../time/civil.ts';
import { dateTime } from './dates.ts';
import { type SegmentCursor, whole } from './segment.ts';

export type TvlKind = 'flight' | 'operating' | 'gap' | 'open' | 'non-air';

/** An itinerary segment while it is being read. */
export class SegmentDraft {
  carrier: string | null = null;
  number: number | null = null;
  suffix: string | null = null;
  origin: string | null = null;
  destination: string | null = null;
  departure: LocalDateTime | null = null;
  arrival: LocalDateTime | null = null;
  operatingCarrier: string | null = null;
  operatingNumber: number | null = null;
  class: string | null = null;
  status: string | null = null;
  /** The leg of the message. */
  prime = false;
  start = 0;
  end = 0;

  /** Was any value sent? A leg without values is no flight; its travellers could not be found. */
  namesFlight(): boolean {
    const { carrier, number, origin, destination, departure, arrival } = this;
    return [carrier, number, origin, destination, departure, arrival].some((sent) => sent !== null);
  }

  /** A copy for another occurrence of the flight; whether that is the leg of the message is decided there. */
  copyAt(start: number, end: number): SegmentDraft {
    const copy = new SegmentDraft();
    copy.carrier = this.carrier;
    copy.number = this.number;
    copy.suffix = this.suffix;
    copy.origin = this.origin;
    copy.destination = this.destination;
    copy.departure = this.departure;
    copy.arrival = this.arrival;
    copy.operatingCarrier = this.operatingCarrier;
    copy.operatingNumber = this.operatingNumber;
    copy.class = this.class;
    copy.status = this.status;
    copy.start = start;
    copy.end = end;
    return copy;
  }
}

/** Kinds of TVL. */
export function tvlKind(tvl: SegmentCursor): TvlKind {
  const flight = tvl.text(5, 0);
  if (flight === 'ARNK') return 'gap';
  if (flight === 'OPEN') return 'open';
  const ports = tvl.text(2) !== '' || tvl.text(3) !== '';
  if (!ports && tvl.text(1) === '') return flight === '' ? 'gap' : 'operating';
  // Cars, hotels and rail name one place only, or a code in the place of the flight number.
  if (tvl.text(3) === '' && tvl.text(4) !== '') return 'non-air';
  return 'flight';
}

/** Reads a flight TVL (`day` reads DDMMYY, `time` HHMM); values not sent or not readable are null. */
export function readTvl(
  tvl: SegmentCursor,
  day: (written: string) => IsoDate | null,
  time: (written: string) => string | null,
): SegmentDraft {
  const draft = new SegmentDraft();
  const departureDate = day(tvl.text(1, 0));
  draft.departure = dateTime(departureDate, time(tvl.text(1, 1)));
  const third = tvl.text(1, 2);
  // The arrival may be a bare time in the third component, or lack its date; then the date of departure is meant.
  const squeezed = third.length === 4;
  const arrivalTime = time(squeezed ? third : tvl.text(1, 3));
  const arrivalDate = squeezed || third === '' ? (arrivalTime === null ? null : departureDate) : day(third);
  draft.arrival = dateTime(arrivalDate, arrivalTime);
  draft.origin = port(tvl.text(2));
  draft.destination = port(tvl.text(3));
  draft.carrier = tvl.text(4, 0) || null;
  draft.operatingCarrier = tvl.text(4, 1) || null;
  readFlightNumber(draft, tvl.text(5, 0));
  draft.class = tvl.text(5, 1).slice(0, 1) || null;
  draft.suffix ??= tvl.text(5, 2) || null;
  draft.start = tvl.start(1);
  draft.end = tvl.end(tvl.count);
  return draft;
}

/** Sets the operating flight number from the second TVL of a code share; false when it holds no readable number. */
export function readOperatingTvl(tvl: SegmentCursor, draft: SegmentDraft): boolean {
  const number = flightNumber(tvl.text(5, 0));
  if (number !== null) draft.operatingNumber = number;
  draft.operatingCarrier = tvl.text(4, 1) || tvl.text(4, 0) || draft.operatingCarrier;
  return number !== null;
}

/** Sets operating carrier and flight number from a TRA; false when the number is not readable. */
export function readTra(tra: SegmentCursor, draft: SegmentDraft): boolean {
  const number = flightNumber(tra.text(2, 0));
  draft.operatingCarrier = tra.text(1, 0) || draft.operatingCarrier;
  draft.operatingNumber = number ?? draft.operatingNumber;
  return number !== null || tra.text(2, 0) === '';
}

/** The leg of a message (its first TVL). */
export function legOf(draft: SegmentDraft): Leg {
  const { carrier, number, suffix, origin, destination, departure, arrival } = draft;
  const operating = operatingOf(draft);
  return { carrier, number, suffix, registration: null, origin, destination, departure, arrival, operating };
}

/** The finished segment of a booking. */
export function segmentOf(draft: SegmentDraft): Segment {
  const { carrier, number, suffix, origin, destination, departure, arrival } = draft;
  const operating = operatingOf(draft);
  const { status } = draft;
  return { carrier, number, suffix, origin, destination, departure, arrival, operating, class: draft.class, status };
}

/** How well a booking's segment fits the leg of the message; a better fit replaces a worse one. */
export const LegFit = { none: 0, otherDate: 1, covers: 2, exact: 3 } as const;
export type LegFit = (typeof LegFit)[keyof typeof LegFit];

/**
 * Is this segment the leg of the message? It may continue on the same flight number, and the leg may be named by its operating or its marketing
 * designator: carrier, number and board point decide, then the date. A traveller who boarded at an earlier stop of the same flight and leaves it
 * where the leg ends is on the leg as well.
 */
export function fitToLeg(draft: SegmentDraft, leg: SegmentDraft): LegFit {
  const boardsHere = draft.origin === leg.origin;
  const endsHere = draft.destination !== null && draft.destination === leg.destination;
  if ((!boardsHere && !endsHere) || !isSameFlight(draft, leg)) return LegFit.none;
  const days = daysBetween(draft.departure, leg.departure);
  if (boardsHere) return days === null || days === 0 ? LegFit.exact : LegFit.otherDate;
  const sameArrival = draft.arrival !== null && draft.arrival === leg.arrival;
  return (days !== null && days >= 0 && days <= 1) || sameArrival ? LegFit.covers : LegFit.none;
}

function isSameFlight(draft: SegmentDraft, leg: SegmentDraft): boolean {
  const sameNumber =
    draft.number !== null && (draft.number === leg.number || draft.number === leg.operatingNumber)
      ? true
      : draft.operatingNumber !== null && draft.operatingNumber === leg.number;
  if (!sameNumber) return false;
  return (
    draft.carrier === leg.carrier ||
    draft.operatingCarrier === leg.carrier ||
    (leg.operatingCarrier !== null && draft.carrier === leg.operatingCarrier)
  );
}

/** Days from one local date to the other; null when either is unknown. */
function daysBetween(from: LocalDateTime | null, to: LocalDateTime | null): number | null {
  if (from === null || to === null) return null;
  if (from.slice(0, 10) === to.slice(0, 10)) return 0;
  return dayNumber(to) - dayNumber(from);
}

/** Segment statuses that mean the traveller does not fly: cancelled, unable, no, refused. */
const CANCELLED_STATUS: ReadonlySet<string> = new Set(['HX', 'XX', 'XL', 'XR', 'XK', 'UN', 'UC', 'UU', 'NO']);

/** Does this status (RPI) mean that the traveller does not fly? */
export function isCancelledStatus(status: string | null): boolean {
  return status !== null && CANCELLED_STATUS.has(status);
}

/** Equipment codes of trains, buses, boats and limousines, which airlines sell under flight numbers (IATA aircraft type codes). */
const SURFACE_EQUIPMENT: ReadonlySet<string> = new Set(['TRN', 'TRS', 'BUS', 'LCH', 'LMO', 'RFS']);

/** Is this equipment (APD) no aircraft? */
export function isSurfaceEquipment(equipment: string): boolean {
  return SURFACE_EQUIPMENT.has(equipment);
}

function operatingOf(draft: SegmentDraft): { readonly carrier: string; readonly number: number } | null {
  const carrier = draft.operatingCarrier ?? draft.carrier;
  const number = draft.operatingNumber ?? draft.number;
  if (carrier === null || number === null) return null;
  return carrier === draft.carrier && number === draft.number ? null : { carrier, number };
}

function readFlightNumber(draft: SegmentDraft, text: string): void {
  const plain = text.length <= 4 ? whole(text) : null;
  if (plain !== null) {
    draft.number = plain;
    return;
  }
  const found = /^0*(\d{1,4})([A-Z]?)$/.exec(text);
  if (found === null) return;
  draft.number = Number(found[1]);
  draft.suffix = found[2] || null;
}

function flightNumber(text: string): number | null {
  const found = /^0*(\d{1,4})[A-Z]?$/.exec(text);
  return found === null ? null : Number(found[1]);
}

function port(text: string): string | null {
  return text === '' ? null : text;
}
