/**
 * Reads a PNRGOV message: bookings pushed by an airline, each with its travellers, tickets, payments, itinerary, check-in data and history.
 * Source: IATA/PADIS PNRGOV EDIFACT implementation guide (10.1 to 18.1), read leniently: the version in UNH is not reliable.
 */
import { type EdifactMessage, manifestHead, preparedDate, report } from '../edifact/message.ts';
import { tagCode } from '../edifact/tokens.ts';
import type { Trace } from '../edifact/trace.ts';
import type { ReadContext } from '../intake/read-context.ts';
import type { Booking, IsoDate, Leg, LocalDateTime, Manifest, ManifestTraveller } from '../manifest.ts';
import type { BookingDraft, Mark } from './drafts.ts';
import { finishBooking } from './finish-booking.ts';
import { LegFit, legOf, type SegmentDraft } from './itinerary.ts';
import { PushDraft } from './push-draft.ts';
import { readSegments } from './read-segments.ts';
import { SegmentCursor } from './segment.ts';

/**
 * Reads a message into a manifest. Never throws on odd content: unreadable values become diagnostics of the manifest. `trace` gets the place of each
 * value.
 */
export function readPnrgov(message: EdifactMessage, context: ReadContext, trace?: Trace): Manifest {
  const travellers: ManifestTraveller[] = [];
  let primeArrival: LocalDateTime | null = null;
  const bookings: Booking[] = [];
  const date = preparedDate(message.envelope) ?? travelDate(message);
  const push = new PushDraft(message, date, context.reference, trace !== undefined, (draft) => {
    primeArrival ??= arrivalOf(draft, push.leg);
    const cancelled = push.isCancelled(draft);
    if (!cancelled) reportFit(draft, push.leg, message);
    const finished = finishBooking(draft, travellers.length, cancelled, finishContext);
    if (trace !== undefined) traceBooking(draft, bookings.length, travellers.length, trace);
    for (const traveller of finished.travellers) travellers.push(traveller);
    bookings.push(finished.booking);
  });
  const finishContext = {
    date,
    // A method, not a getter: an object with a getter gets a hidden class of its own, which keeps the message in memory for long.
    origin: () => push.leg?.origin ?? null,
    country: (written: string, segment: number) => push.country(written, segment),
    report: (
      segment: number,
      severity: 'info' | 'warning',
      code: string,
      params?: Readonly<Record<string, string>>,
    ): void => report(message, segment, severity, code, params),
  };
  readSegments(push);
  const { leg, statedBookings } = push;
  const flights: Leg[] = [];
  if (leg !== null) {
    leg.arrival ??= primeArrival;
    flights.push(legOf(leg));
    trace?.('flights.0', leg.start, leg.end);
  } else report(message, 0, 'error', 'missing-flight');
  // EQN counts over all messages of a push, so finding fewer is no error.
  if (statedBookings !== null && bookings.length > statedBookings) {
    report(message, push.statedSegment, 'warning', 'count-mismatch', {
      stated: statedBookings,
      found: bookings.length,
    });
  }
  return {
    format: 'PNRGOV',
    ...manifestHead(message.envelope),
    function: push.function,
    flights,
    travellers: leg === null ? travellers.map((traveller) => ({ ...traveller, flights: [] })) : travellers,
    bookings,
    replies: [],
    stated: { passengers: null, crew: null, bookings: statedBookings },
    sensitive: push.sensitive,
    diagnostics: message.diagnostics,
  };
}

/** Arrival in a booking's segment of the message's leg, when that segment ends where the leg does. */
function arrivalOf({ prime, primeFit }: BookingDraft, leg: SegmentDraft | null): LocalDateTime | null {
  if (prime === null || leg === null || primeFit === LegFit.otherDate || prime.destination !== leg.destination)
    return null;
  return prime.arrival;
}

/** Reports a booking whose flights do not include the flight of the message, or not on that day. */
function reportFit(draft: BookingDraft, leg: SegmentDraft | null, message: EdifactMessage): void {
  if (leg === null || draft.segments.length === 0) return;
  if (draft.primeFit === LegFit.none) report(message, draft.segment, 'info', 'booking-not-on-flight');
  else if (draft.primeFit === LegFit.otherDate) report(message, draft.segment, 'info', 'flight-of-other-date');
}

function traceBooking(draft: BookingDraft, booking: number, firstTraveller: number, trace: Trace): void {
  traceMarks(draft.marks, `bookings.${booking}`, trace);
  for (let index = 0; index < draft.travellers.length; index++) {
    traceMarks(draft.travellers[index]?.marks ?? null, `travellers.${firstTraveller + index}`, trace);
  }
}

/** Keeps the last place of each value: a value may be read twice (a seat booked, then given). */
function traceMarks(marks: readonly Mark[] | null, path: string, trace: Trace): void {
  const last = new Map((marks ?? []).map((mark) => [mark[0], mark]));
  for (const [field, start, end] of last.values()) trace(`${path}.${field}`, start, end);
}

/** Reference date of an interchange without a time of preparation: the flight's year, in this century. */
function travelDate(message: EdifactMessage): IsoDate {
  const segment = new SegmentCursor(message.tokens);
  while (segment.next()) {
    if (segment.tag !== TVL) continue;
    const found = /^(\d\d)(\d\d)(\d\d)$/.exec(segment.text(1, 0));
    if (found !== null) return `20${found[3]}-${found[2]}-${found[1]}`;
  }
  return '2020-01-01';
}

const TVL = tagCode('TVL');
