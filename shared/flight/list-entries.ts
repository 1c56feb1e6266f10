/** Entries of one message of a passenger list, before they are matched with other messages. */
import { nameLine } from '../name/compare-names.ts';

import type { Channel, MessageId, TravellerId } from './flight.ts';
import { type Effect, MARKS } from './message-effect.ts';
import type { BookingRecord, NamedMessage, RecordKind, TravellerRecord } from './traveller-record.ts';

const NONE: readonly never[] = [];

/** Is this traveller on one of the legs? An entry that names no leg is on all of them. */
export function isOn(flights: readonly number[], legs: readonly number[]): boolean {
  for (const leg of flights) if (legs.includes(leg)) return true;
  return flights.length === 0;
}

/** The entries of a message that are on this flight. */
export function entriesOn(
  named: NamedMessage,
  channel: Channel,
  kind: RecordKind,
  list: MessageId,
  effect: Effect,
): TravellerRecord[] {
  const { id, manifest } = named.message;
  const marks = MARKS[effect];
  const entries: TravellerRecord[] = [];
  for (let index = 0; index < manifest.travellers.length; index += 1) {
    const traveller = manifest.travellers[index];
    if (traveller === undefined || !isOn(traveller.flights, named.legs)) continue;
    entries.push({
      id: `${id}:${index}`,
      replaced: NONE,
      source: { message: id, channel, index, booking: null },
      channel,
      kind,
      list,
      traveller,
      line: nameLine(traveller),
      booking: null,
      boarded: marks.boarded ?? null,
      cancelled: marks.cancelled ?? traveller.status === 'cancelled',
      sinceClosing: false,
      assigned: named.assigned !== undefined,
    });
  }
  return entries;
}

/** All ids of an entry. */
export function idsOf(record: TravellerRecord): readonly TravellerId[] {
  return record.replaced.length === 0 ? [record.id] : [...record.replaced, record.id];
}

/** The message of an entry. */
export function messageOf(id: TravellerId): MessageId {
  return id.slice(0, id.lastIndexOf(':'));
}

/** Gives the entries of a list their bookings, where a reservation list has them. */
export function withBookings(
  entries: readonly TravellerRecord[],
  bookings: ReadonlyMap<number, { readonly record: BookingRecord; readonly at: number }>,
): readonly TravellerRecord[] {
  return entries.map((entry) => {
    const found = bookings.get(entry.source.index);
    if (found === undefined) return entry;
    const { locator } = found.record.booking;
    return {
      ...entry,
      source: { ...entry.source, booking: found.at },
      booking: found.record,
      cancelled: entry.cancelled || found.record.cancelled,
      traveller:
        entry.traveller.locator !== null || locator === null ? entry.traveller : { ...entry.traveller, locator },
    };
  });
}
