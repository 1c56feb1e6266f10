/**
 * Segments of the itinerary: TVL opens a flight, TRA or another TVL names its operating flight, RPI its status, APD its equipment. TRI, SSD and TBD
 * hold its check-in data.
 * Source: PADIS PNRGOV implementation guide, groups 5, 6 and 7.
 */
import { MAX_DIAGNOSTICS, report } from '../edifact/message.ts';
import { earlyArrival } from '../reference/early-arrival.ts';
import type { BookingDraft } from './drafts.ts';
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
import { append } from './lists.ts';
import type { PushDraft } from './push-draft.ts';
import type { SegmentCursor } from './segment.ts';

/** TVL: a flight, the operating flight of the one before, a gap in the journey, or another service. */
export function readItinerary(push: PushDraft, tvl: SegmentCursor, booking: BookingDraft): void {
  const known = push.knownFlights.find(tvl);
  const kind = known === null ? tvlKind(tvl) : 'flight';
  push.endGroup();
  if (push.level === 'other' || kind === 'non-air') push.info(tvl, 'non-air-segment');
  else if (kind === 'operating') {
    if (push.flight === null) push.info(tvl, 'surface-segment');
    else readOperating(push, booking, push.flight, tvl);
  } else {
    push.level = 'segment';
    push.flight = null;
    push.checkIn.begin(booking, null);
    if (kind === 'flight') startFlight(push, booking, known ?? newKnownFlight(push, tvl));
    else {
      booking.gaps++;
      push.info(tvl, kind === 'open' ? 'open-segment' : 'surface-segment');
    }
  }
}

function readOperating(push: PushDraft, booking: BookingDraft, flight: SegmentDraft, tvl: SegmentCursor): void {
  if (!readOperatingTvl(tvl, flight)) push.info(tvl, 'flight-unreadable', tvl.text(5, 0));
  notePrime(push, booking, flight);
}

function startFlight(push: PushDraft, booking: BookingDraft, flight: SegmentDraft): void {
  booking.marks?.push([`segments.${booking.segments.length}`, flight.start, flight.end]);
  booking.segments = append(booking.segments, flight);
  push.flight = flight;
  push.checkIn.begin(booking, flight);
  notePrime(push, booking, flight);
}

/** Reads a new flight, and caches it unless a diagnostic was reported, which each occurrence must report. */
function newKnownFlight(push: PushDraft, tvl: SegmentCursor): SegmentDraft {
  const { diagnostics } = push.message;
  const reported = diagnostics.length;
  const flight = newFlight(push, tvl);
  if (flight.number === null) push.info(tvl, 'flight-unreadable', tvl.text(5, 0));
  if (diagnostics.length === reported && reported < MAX_DIAGNOSTICS) push.knownFlights.keep(tvl, flight);
  return flight;
}

/** Reads the flight of a TVL. */
export function newFlight(push: PushDraft, tvl: SegmentCursor): SegmentDraft {
  const flight = readTvl(
    tvl,
    (written) => push.times.day(written, tvl.segment),
    (written) => push.times.time(written, tvl.segment),
  );
  const early = earlyArrival(flight, push.reference);
  if (early !== null) report(push.message, tvl.segment, 'warning', 'arrival-before-departure', early);
  return flight;
}

/** Decides whether a flight is the leg of the message, or fits it better than the present candidate. */
function notePrime(push: PushDraft, booking: BookingDraft, flight: SegmentDraft): void {
  if (push.leg === null) return;
  const fit = fitToLeg(flight, push.leg);
  if (booking.prime === flight) {
    if (fit > booking.primeFit) booking.primeFit = fit;
    return;
  }
  if (fit === LegFit.none || fit < booking.primeFit) return;
  // Of two equal fits the first is the leg, unless it was cancelled and booked again.
  if (fit === booking.primeFit && !isCancelledStatus(booking.prime?.status ?? null)) return;
  if (booking.prime !== null) {
    booking.prime.prime = false;
    for (const traveller of booking.travellers) traveller.leaveLeg();
  }
  booking.prime = flight;
  booking.primeFit = fit;
  flight.prime = true;
}

/** TRA: the operating flight. */
export function readTransport(push: PushDraft, tra: SegmentCursor, booking: BookingDraft): void {
  const { flight } = push;
  if (flight === null) {
    push.info(tra, 'segment-misplaced');
    return;
  }
  if (!readTra(tra, flight)) push.info(tra, 'flight-unreadable', tra.text(2, 0));
  notePrime(push, booking, flight);
}

/** RPI: the status of the flight. Gaps and ground services have a status too, which says nothing about the journey. */
export function readStatus(push: PushDraft, rpi: SegmentCursor): void {
  const { flight, level } = push;
  if (level === 'booking' || level === 'traveller') push.info(rpi, 'segment-misplaced');
  else if (flight !== null && level !== 'other') {
    const status = rpi.text(2) || rpi.text(1, 1) || null;
    if (status !== null && flight.status !== null && status !== flight.status) {
      push.info(rpi, 'value-repeated', status);
    }
    flight.status ??= status;
  }
}

/** APD: equipment. A train or bus with a flight number is no flight. */
export function readEquipment(push: PushDraft, apd: SegmentCursor, booking: BookingDraft): void {
  const { flight } = push;
  if (flight === null || push.level !== 'segment' || !isSurfaceEquipment(apd.text(1, 0))) return;
  if (flight.prime || booking.segments[booking.segments.length - 1] !== flight) return;
  booking.segments.pop();
  booking.gaps++;
  push.flight = null;
  push.checkIn.begin(booking, null);
  push.info(apd, 'surface-segment');
}

/** TRI: boarding number and reference of a checked-in traveller. */
export function readBoarding(push: PushDraft, tri: SegmentCursor, booking: BookingDraft): void {
  if (push.level !== 'segment' && push.level !== 'check-in') {
    push.keep(booking, tri);
    return;
  }
  push.checkIn.tri(tri);
  push.level = 'check-in';
}

/** SSD: the seat given at check-in. */
export function readSeat(push: PushDraft, ssd: SegmentCursor): void {
  if (push.level === 'history' || push.level === 'other') push.info(ssd, 'segment-misplaced');
  else push.checkIn.ssd(ssd);
}
