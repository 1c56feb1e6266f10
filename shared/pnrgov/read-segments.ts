/**
 * Reads the segments of one PNRGOV message, booking by booking. A segment belongs to the group that opened last:
 *
 *   message → SRC booking → TIF traveller → TKT/FOP payment → TVL segment → DAT check-in → TRI seat and bags
 *           → EQN split → MSG other services → ABI/SAC history
 *
 * Segments out of place are read where they make sense; unknown ones are reported and open or close no group. An odd segment never loses a traveller.
 *
 * `SEGMENTS` says which function reads which segment. To read a new one, add its row there, and its function to the file of its group:
 * message-segments (level 0), booking-segments (groups 1, 8 to 11), traveller-segments (2 to 4), itinerary-segments (5 to 7), text-segments.
 * Source: PADIS PNRGOV implementation guide, group structure.
 */
import { report } from '../edifact/message.ts';
import { TagTable } from '../edifact/tag-table.ts';
import {
  openWithoutSrc,
  readLocators,
  readOrigin,
  readTimes,
  startBooking,
  startChange,
  startHistory,
  startOther,
  startSplit,
} from './booking-segments.ts';
import type { BookingDraft } from './drafts.ts';
import {
  readBoarding,
  readEquipment,
  readItinerary,
  readSeat,
  readStatus,
  readTransport,
} from './itinerary-segments.ts';
import {
  readFunction,
  readMessageLeg,
  readMessageOperating,
  readSender,
  readStatedBookings,
} from './message-segments.ts';
import type { Level, PushDraft } from './push-draft.ts';
import type { SegmentCursor } from './segment.ts';
import { readAddress, readFreeText, readLine, readLostService, readService } from './text-segments.ts';
import {
  readFormsOfPayment,
  readFrequentFlyer,
  readPrice,
  readReference,
  readTicket,
  readTraveller,
} from './traveller-segments.ts';

type MessageSegment = (push: PushDraft, segment: SegmentCursor) => void;
type BookingSegment = (push: PushDraft, segment: SegmentCursor, booking: BookingDraft) => void;

interface SegmentRow {
  /** Its elements are codes, never free text. Only then a tag at the end of an element proves a lost terminator. */
  readonly coded: boolean;
  /** Reader where no booking is open. */
  readonly readOutside: MessageSegment;
  /** Reader within a booking. */
  readonly read: BookingSegment;
  /** Levels of a booking at which it is kept as written instead of read. */
  readonly keptAt: readonly Level[];
}

const nothing: MessageSegment = () => {};
const misplaced: MessageSegment = (push, segment) => push.info(segment, 'segment-misplaced');
const opening =
  (read: BookingSegment): MessageSegment =>
  (push, segment) =>
    read(push, segment, openWithoutSrc(push, segment));
/** Fare, ticketing deadline, prepaid bags: their dates and units are unreliable. */
const asWritten: BookingSegment = (push, segment, booking) => push.keep(booking, segment);

const READ: readonly Level[] = [];
const NOT_HISTORY: readonly Level[] = ['history'];
const NOT_OTHER: readonly Level[] = ['history', 'other'];

/** Segments of PNRGOV. Segments without values for a manifest have a row too (taxes are part of the total), so that they are not reported as unknown. */
const SEGMENTS = new TagTable<SegmentRow>(
  (
    [
      ['UNH', false, nothing, nothing, READ],
      ['UNT', false, nothing, nothing, READ],
      ['AUT', false, nothing, nothing, READ],
      ['ERC', false, nothing, nothing, READ],
      ['MSG', false, readFunction, startOther, READ],
      ['SRC', false, startBooking, startBooking, READ],
      ['ORG', true, readSender, readOrigin, READ],
      ['EQN', true, readStatedBookings, startSplit, READ],
      ['RCI', true, opening(readLocators), readLocators, NOT_OTHER],
      ['DAT', true, misplaced, readTimes, READ],
      ['SSR', false, readLostService, readService, READ],
      ['IFT', false, misplaced, readFreeText, NOT_OTHER],
      ['ADD', false, misplaced, readAddress, NOT_OTHER],
      ['LTS', false, misplaced, readLine, READ],
      ['TIF', false, opening(readTraveller), readTraveller, NOT_HISTORY],
      ['FTI', true, misplaced, readFrequentFlyer, READ],
      ['REF', true, misplaced, readReference, READ],
      ['TKT', true, misplaced, readTicket, NOT_HISTORY],
      ['MON', true, misplaced, readPrice, NOT_HISTORY],
      ['FOP', true, misplaced, readFormsOfPayment, NOT_HISTORY],
      ['TVL', true, readMessageLeg, readItinerary, NOT_HISTORY],
      ['TRA', true, readMessageOperating, readTransport, NOT_HISTORY],
      ['RPI', true, misplaced, readStatus, NOT_HISTORY],
      ['APD', true, nothing, readEquipment, READ],
      ['TRI', true, misplaced, readBoarding, READ],
      ['SSD', true, misplaced, readSeat, READ],
      ['TBD', false, misplaced, (push, tbd) => push.checkIn.tbd(tbd), NOT_OTHER],
      ['ABI', true, misplaced, startHistory, READ],
      ['SAC', true, misplaced, startChange, READ],
      ['EBD', true, misplaced, asWritten, READ],
      ['FAR', true, misplaced, asWritten, READ],
      ['PTK', true, misplaced, asWritten, READ],
      ['TXD', true, misplaced, asWritten, READ],
    ] as const satisfies readonly (readonly [string, boolean, MessageSegment, BookingSegment, readonly Level[]])[]
  ).map(([tag, coded, readOutside, read, keptAt]) => [tag, { coded, readOutside, read, keptAt }]),
);

/** Reads all segments of a message into `push`, which passes on every booking as soon as it is complete. */
export function readSegments(push: PushDraft): void {
  const { cursor, message } = push;
  while (cursor.next()) {
    const row = SEGMENTS.get(cursor.tag);
    if (row?.coded === true) cursor.partGlued();
    if (cursor.glued) report(message, cursor.segment, 'warning', 'missing-terminator', { tag: cursor.tagText() });
    if (row === undefined) push.info(cursor, 'unknown-segment');
    else readSegment(push, cursor, row);
  }
  push.close();
  if (!push.hasFunction) report(message, 0, 'warning', 'function-missing');
}

function readSegment(push: PushDraft, segment: SegmentCursor, row: SegmentRow): void {
  const { booking } = push;
  if (booking === null) row.readOutside(push, segment);
  else if (row.keptAt.includes(push.level)) push.keep(booking, segment);
  else row.read(push, segment, booking);
}
