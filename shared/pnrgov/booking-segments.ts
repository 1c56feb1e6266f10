/**
 * Segments of a booking as a whole: SRC opens it, RCI names it, ORG gives its agency, DAT its times, EQN the bookings it was split from. MSG opens
 * its other services (car, hotel), ABI and SAC its history.
 * Source: PADIS PNRGOV implementation guide, groups 1, 8, 9, 10 and 11.
 */
import type { UtcMinute } from '../manifest.ts';
import { isEmptyOrg, namesAgency, readAgency } from './agency.ts';
import { clock, near, utcTime } from './dates.ts';
import type { BookingDraft } from './drafts.ts';
import { append, MOST } from './lists.ts';
import { functionCode, readCount } from './message-segments.ts';
import type { PushDraft } from './push-draft.ts';
import type { SegmentCursor } from './segment.ts';

/** Last letter of the codes for the time of a change (`T`, `ZT`). */
const HISTORY_TIME = 'T';
/** Control type of a reference made by the departure control system; it is no locator. */
const DEPARTURE_CONTROL = 'C';

/** SRC: ends the previous booking and begins one. */
export function startBooking(push: PushDraft, src: SegmentCursor): void {
  push.close();
  push.open(src.segment);
}

/** Begins a booking at a segment whose SRC is missing. */
export function openWithoutSrc(push: PushDraft, segment: SegmentCursor): BookingDraft {
  push.warn(segment, 'missing-src');
  return push.open(segment.segment);
}

/** ORG: agency of the booking; empty for a cancelled booking. */
export function readOrigin(push: PushDraft, org: SegmentCursor, booking: BookingDraft): void {
  if (push.level !== 'booking') {
    // The ORG of a check-in often names only the carrier.
    if (namesAgency(org)) push.keep(booking, org);
  } else if (isEmptyOrg(org)) booking.emptyOrg = true;
  else if (booking.agency !== null) push.keep(booking, org);
  else {
    booking.agency = readAgency(org, (written) => push.country(written, org.segment));
    booking.marks?.push(['agency', org.start(1), org.end(org.count)]);
  }
}

/** EQN: number of travellers moved to another booking. */
export function startSplit(push: PushDraft, eqn: SegmentCursor, booking: BookingDraft): void {
  const count = readCount(push, eqn);
  push.endGroup();
  push.level = 'split';
  if (booking.split === null) booking.split = { locator: null, count };
  else push.keep(booking, eqn);
}

/** RCI: locators of the booking, or, after EQN, the locator of the booking it was split from. */
export function readLocators(push: PushDraft, rci: SegmentCursor, booking: BookingDraft): void {
  for (let e = 1; e <= rci.count; e++) {
    const locator = rci.text(e, 1);
    // The control type may be missing together with its separator: a date is longer.
    const third = rci.text(e, 2);
    const dateAt = third.length >= 6 ? 2 : 3;
    if (locator === '' || (dateAt === 3 && third === DEPARTURE_CONTROL)) {
      if (locator !== '') push.keep(booking, rci);
    } else if (push.level === 'split') {
      if (booking.split !== null && booking.split.locator !== null) push.keep(booking, rci);
      else booking.split = { locator, count: booking.split?.count ?? null };
      return;
    } else readLocator(push, rci, booking, e, dateAt);
  }
}

/** A locator and its time: the first locator is the booking's own, the earliest time is its creation. */
function readLocator(push: PushDraft, rci: SegmentCursor, booking: BookingDraft, e: number, dateAt: number): void {
  const carrier = rci.text(e, 0) || null;
  const locator = rci.text(e, 1);
  const created = push.times.utc(rci, e, dateAt);
  if (booking.locator === null) {
    booking.locator = locator;
    booking.carrier = carrier;
    booking.marks?.push(['locator', rci.start(e, 1), rci.end(e, 1)]);
  } else if (booking.otherLocators.length < MOST && !isKnownLocator(booking, carrier, locator)) {
    booking.otherLocators = append(booking.otherLocators, { carrier, locator });
  }
  if (created !== null && (booking.created === null || created < booking.created)) {
    booking.created = created;
    booking.marks?.push(['created', rci.start(e, dateAt), rci.end(e, dateAt + 1)]);
  }
}

function isKnownLocator(booking: BookingDraft, carrier: string | null, locator: string): boolean {
  if (booking.locator === locator && booking.carrier === carrier) return true;
  return booking.otherLocators.some((other) => other.locator === locator && other.carrier === carrier);
}

/** DAT: depending on its group, the time of a change, a check-in event, or the times of the booking. */
export function readTimes(push: PushDraft, dat: SegmentCursor, booking: BookingDraft): void {
  const { level } = push;
  const first = dat.text(1, 0);
  if (level === 'history') {
    const time = push.times.utc(dat, 1, 1);
    if (time === null || !first.endsWith(HISTORY_TIME)) push.keep(booking, dat);
    if (time !== null) push.remarks.at(time);
  } else if (level === 'other' || level === 'split') push.keep(booking, dat);
  else if ((level === 'segment' || level === 'check-in') && first !== '700' && first !== '710') {
    push.checkIn.event(readCheckInTime(push, dat, booking));
    push.level = 'check-in';
  } else readBookingTimes(push, dat, booking);
}

/** Times of the last change (700) and of ticketing (710). */
function readBookingTimes(push: PushDraft, dat: SegmentCursor, booking: BookingDraft): void {
  for (let e = 1; e <= dat.count; e++) {
    const code = dat.text(e, 0);
    if (code !== '700' && code !== '710') {
      if (code !== '') push.info(dat, 'unknown-qualifier', code);
      continue;
    }
    const time = push.times.utc(dat, e, 1);
    if (time === null) continue;
    if (code === '700') booking.changed ??= time;
    else if (push.level === 'booking' || booking.ticketed === null) booking.ticketed = time;
    booking.marks?.push([code === '700' ? 'changed' : 'ticketed', dat.start(e, 1), dat.end(e)]);
  }
}

/** Time of a check-in event: coded, or in words (`L FT WW D014357 12AUG121423Z 1D5723`). */
function readCheckInTime(push: PushDraft, dat: SegmentCursor, booking: BookingDraft): UtcMinute | null {
  for (let e = 1; e <= dat.count; e++) {
    const code = dat.text(e, 0);
    if (code === '2') return push.times.utc(dat, e, 1);
    const found = code === '3' ? /(\d{2}[A-Z]{3}\d{2})(\d{4})Z/.exec(dat.joined(e, 1)) : null;
    if (found !== null) return utcTime(near(found[1] as string, push.date), clock(found[2] as string));
    // A time in words is kept as written when no date was found in it.
    if (code === '3') push.keep(booking, dat);
    else if (code !== '') push.info(dat, 'unknown-qualifier', code);
  }
  return null;
}

/** MSG within a booking opens services other than flights. */
export function startOther(push: PushDraft, msg: SegmentCursor): void {
  const code = functionCode(msg);
  push.endGroup();
  push.level = 'other';
  if (!/^\d{0,3}$/.test(code)) push.info(msg, 'unknown-qualifier', code);
}

/** ABI: the author of the changes that follow. */
export function startHistory(push: PushDraft, abi: SegmentCursor, booking: BookingDraft): void {
  push.endGroup();
  push.level = 'history';
  push.remarks.actor(booking, abi);
}

/** SAC: the action on the segments that follow. */
export function startChange(push: PushDraft, sac: SegmentCursor, booking: BookingDraft): void {
  push.endGroup();
  push.level = 'history';
  booking.changes++;
  push.remarks.change(sac);
}
