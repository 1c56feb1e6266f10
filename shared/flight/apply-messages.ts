/**
 * Applies the messages about one flight in order of preparation: which entries still count, which bookings, and who is on board. Update
 * semantics follow the functions of PAXLST (745 with CP, XR, RP; 266 with CLOB, CLNB, XF), the full replacement of a booking by a later
 * PNRGOV push, and PNL with ADL (IATA Recommended Practice 1708).
 */
import type { MessageFormat } from '../manifest.ts';
import { EFFECT_OF_ASSIGNED, kindOfAssigned } from './assigned-messages.ts';
import { type BookingList, bookingList } from './booking-list.ts';
import type { OfficerTies } from './decisions-in-force.ts';
import type { Channel, FoldMessage, MessageId } from './flight.ts';
import { entriesOn, withBookings } from './list-entries.ts';
import { effectOf, recordKindOf } from './message-effect.ts';
import { Transmissions } from './transmission.ts';
import { TravellerList } from './traveller-list.ts';
import type { BookingRecord, NamedMessage, RecordKind, TravellerRecord } from './traveller-record.ts';

const CHANNELS: Readonly<Record<MessageFormat, Channel | null>> = {
  PAXLST: 'api',
  'PAXLST-US': 'api',
  PNRGOV: 'pnr',
  'PNRGOV-XML': 'pnr',
  TABLE: 'table',
  PNL: 'pnr',
  ADL: 'pnr',
  ENTRY: 'table',
  SCREEN: 'pnr',
  CUSRES: null,
  UNKNOWN: null,
};

/** The channel of a message; null for a message without travellers. */
export function channelOf(format: MessageFormat): Channel | null {
  return CHANNELS[format];
}

export interface AppliedMessages {
  /** Entries of lists: API, then tables, then typed-in entries, each in order of their messages. */
  readonly listed: readonly TravellerRecord[];
  /** Entries of bookings: screens, then reservation lists, then pushes. */
  readonly booked: readonly TravellerRecord[];
  /** What a closing message means for travellers it does not name. */
  readonly closed: 'others-not-on-board' | 'others-on-board' | null;
  readonly cancelled: boolean;
  /** Messages whose list a later message replaced. */
  readonly superseded: ReadonlySet<MessageId>;
}

/** Applies sorted messages (`compareMessages`). An entry is never taken for a version of another one that an officer keeps apart. */
export function applyMessages(messages: readonly NamedMessage[], officer: OfficerTies | null = null): AppliedMessages {
  const lists = new Map<RecordKind, { readonly list: TravellerList; readonly transmissions: Transmissions }>();
  // An assigned message has a list of bookings of its own.
  const bookings = new Map<RecordKind | MessageId, BookingList>();
  let closed: AppliedMessages['closed'] = null;
  let cancelled = false;
  for (const named of messages) {
    const { message } = named;
    const assigned = named.assigned !== undefined;
    const { format } = message.manifest;
    const channel = channelOf(format);
    const kind = assigned ? kindOfAssigned(recordKindOf(format)) : recordKindOf(format);
    const effect = assigned ? EFFECT_OF_ASSIGNED : effectOf(format, message.manifest.function);
    if (channel === null || kind === null || effect === 'none') continue;
    if (effect === 'cancel-flight') {
      cancelled = true;
      continue;
    }
    if (kind === 'push' || kind === 'screen') {
      const list = assigned ? message.id : kind;
      const known = bookings.get(list) ?? bookingList(kind, officer);
      bookings.set(list, known);
      known.apply(named, effect === 'cancel');
      continue;
    }
    let known = lists.get(kind);
    if (known === undefined) {
      const list = new TravellerList(officer, kind === 'names');
      known = { list, transmissions: new Transmissions() };
      lists.set(kind, known);
    }
    const transmission = known.transmissions.of(message, assigned ? message.id : senderOf(named, kind));
    const listed = entriesOn(named, channel, kind, transmission.list, effect);
    const entries = kind === 'names' ? withBookings(listed, bookingsByTraveller(message)) : listed;
    if (effect === 'replace') cancelled = false;
    // A closing message without names says only that the list is complete.
    if (effect === 'on-board' && entries.length > 0) closed = 'others-not-on-board';
    if (effect === 'not-on-board') closed ??= 'others-on-board';
    known.list.apply(transmission, entries, effect);
  }
  const recordsOf = (kind: RecordKind): readonly TravellerRecord[] => lists.get(kind)?.list.records() ?? NOBODY;
  const pushed = bookings.get('push')?.records() ?? [];
  const shown = [...bookings].flatMap(([list, each]) => (list === 'push' ? [] : [each.records()]));
  return {
    listed: inTurn([recordsOf('api'), recordsOf('table'), recordsOf('entry')]),
    booked: beside(pushed, inTurn([...shown, recordsOf('names')])),
    closed,
    cancelled,
    superseded: supersededBy([...lists.values()].map(({ list }) => list)),
  };
}

const NOBODY: readonly TravellerRecord[] = [];

/** All lists as one; most flights have records of one kind, which need no copy. */
function inTurn(lists: readonly (readonly TravellerRecord[])[]): readonly TravellerRecord[] {
  const [only, more] = lists.filter((list) => list.length > 0);
  return more === undefined ? (only ?? NOBODY) : lists.flat();
}

/** The sender of a list. A reservation list belongs to the carrier under whose number the flight is sold, whoever transmits it. */
function senderOf({ message, legs }: NamedMessage, kind: RecordKind): string {
  if (kind !== 'names') return message.manifest.sender ?? '';
  const leg = message.manifest.flights[legs[0] ?? 0];
  return `${leg?.carrier ?? ''}${leg?.number ?? ''}${leg?.suffix ?? ''}`;
}

function bookingsByTraveller({
  id,
  manifest,
}: FoldMessage): ReadonlyMap<number, { readonly record: BookingRecord; readonly at: number }> {
  const found = new Map<number, { readonly record: BookingRecord; readonly at: number }>();
  for (const [at, booking] of manifest.bookings.entries()) {
    const record: BookingRecord = { booking, message: id, cancelled: booking.cancelled };
    for (const index of booking.travellers) found.set(index, { record, at });
  }
  return found;
}

/** A booking pushed by the carrier counts as it is; screens and reservation lists with its locator only add to its travellers. */
function beside(pushed: readonly TravellerRecord[], others: readonly TravellerRecord[]): readonly TravellerRecord[] {
  if (others.length === 0) return pushed;
  const known = new Set(pushed.map(({ booking }) => booking?.booking.locator ?? null));
  const left = others.map((record) => {
    const locator = record.booking?.booking.locator ?? null;
    return locator !== null && known.has(locator) ? { ...record, booking: null } : record;
  });
  return [...left, ...pushed];
}

const NOTHING: ReadonlySet<MessageId> = new Set();

function supersededBy(lists: readonly TravellerList[]): ReadonlySet<MessageId> {
  if (lists.every(({ superseded }) => superseded.size === 0)) return NOTHING;
  return new Set(lists.flatMap(({ superseded }) => [...superseded]));
}
