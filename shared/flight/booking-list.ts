/**
 * The bookings that still count, by record locator. A later version replaces the whole earlier one, whether sent as a full push or as an
 * update; bookings that an update does not name stay. Source: IATA PADIS PNRGOV guide (MSG 22, MSG 141).
 */
import type { Booking, ManifestTraveller } from '../manifest.ts';
import { nameLine } from '../name/compare-names.ts';
import type { OfficerTies } from './decisions-in-force.ts';
import type { TravellerId } from './flight.ts';
import { entriesOn, idsOf, isOn } from './list-entries.ts';
import type { BookingRecord, NamedMessage, RecordKind, TravellerRecord } from './traveller-record.ts';

const NONE: readonly never[] = [];

export interface BookingList {
  apply(named: NamedMessage, cancels: boolean): void;
  records(): readonly TravellerRecord[];
}

export function bookingList(kind: RecordKind, officer: OfficerTies | null): BookingList {
  const live = new Map<string, readonly TravellerRecord[]>();
  /** Travellers who left a booking: they may appear in the one they were split off to. */
  const left = new Map<string, Unclaimed>();

  function apply(named: NamedMessage, cancels: boolean): void {
    const { id, manifest } = named.message;
    const entries: (ManifestTraveller | undefined)[] = manifest.travellers.map((traveller) =>
      isOn(traveller.flights, named.legs) ? traveller : undefined,
    );
    manifest.bookings.forEach((booking, at) => {
      const cancelled = cancels || booking.cancelled;
      const record: BookingRecord = { booking, message: id, cancelled };
      const key = booking.locator ?? `${id}:${at}`;
      const earlier = live.get(key);
      // Each earlier entry continues in one later entry only, even if a name occurs twice.
      const unclaimed = earlier === undefined ? null : byName(earlier);
      const travellers: TravellerRecord[] = [];
      for (const index of booking.travellers) {
        const traveller = entries[index];
        if (traveller === undefined) continue;
        entries[index] = undefined;
        const line = nameLine(traveller);
        const own = `${id}:${index}`;
        travellers.push({
          id: own,
          replaced: (unclaimed && claim(unclaimed, own, line, officer)) ?? claimSplit(booking, own, line) ?? NONE,
          source: { message: id, channel: 'pnr', index, booking: at },
          channel: 'pnr',
          kind,
          list: id,
          traveller: withLocator(traveller, booking.locator),
          line,
          booking: record,
          boarded: null,
          cancelled: cancelled || traveller.status === 'cancelled',
          sinceClosing: false,
          assigned: named.assigned !== undefined,
        });
      }
      if (unclaimed !== null && travellers.length > 0) left.set(key, unclaimed);
      if (cancelled && earlier !== undefined) live.set(key, cancelledBooking(record, earlier, travellers));
      else if (travellers.length > 0) live.set(key, travellers);
    });
    if (entries.every((entry) => entry === undefined)) return;
    for (const entry of entriesOn(named, 'pnr', kind, id, cancels ? 'cancel' : 'change')) {
      const { traveller, line, source } = entry;
      if (entries[source.index] === undefined) continue;
      live.set(`${line}|${traveller.dateOfBirth ?? ''}|${traveller.seat ?? ''}`, [entry]);
    }
  }

  /** The earlier entry of a traveller who was split off another booking. */
  function claimSplit(booking: Booking, id: TravellerId, line: string): readonly TravellerId[] | null {
    const from = booking.split?.locator ?? null;
    const candidates = from === null ? undefined : left.get(from);
    return candidates === undefined ? null : claim(candidates, id, line, officer);
  }

  function records(): readonly TravellerRecord[] {
    const all: TravellerRecord[] = [];
    for (const each of live.values()) for (const record of each) all.push(record);
    return all;
  }

  return { apply, records };
}

/**
 * Marks a booking as cancelled. A cancellation often names only the booking, or sends it empty: the earlier data and travellers stay. A
 * cancellation that names a part of the party says nothing of the others, who may still travel.
 */
function cancelledBooking(
  record: BookingRecord,
  earlier: readonly TravellerRecord[],
  travellers: readonly TravellerRecord[],
): readonly TravellerRecord[] {
  const { booking } = record;
  const known = earlier[0]?.booking?.booking;
  const tellsLess = travellers.length === 0 || booking.segments.length === 0;
  const kept = tellsLess && known !== undefined ? { ...record, booking: known } : record;
  const now = new Map(travellers.flatMap((each) => each.replaced.map((id) => [id, each] as const)));
  if (namesAPart(earlier, travellers, now)) {
    return earlier.map((each) => {
      const named = now.get(each.id);
      return named === undefined ? each : { ...each, replaced: [...each.replaced, named.id], cancelled: true };
    });
  }
  const result: TravellerRecord[] = earlier.map((each) => {
    const named = now.get(each.id);
    if (named === undefined) return { ...each, cancelled: true, booking: kept };
    return { ...each, replaced: [...each.replaced, named.id], cancelled: true, booking: kept };
  });
  for (const each of travellers) if (each.replaced.length === 0) result.push({ ...each, booking: kept });
  return result;
}

/** Does the message name only known travellers, and not the whole party? Infants go with the travellers named. */
function namesAPart(
  earlier: readonly TravellerRecord[],
  travellers: readonly TravellerRecord[],
  now: ReadonlyMap<TravellerId, TravellerRecord>,
): boolean {
  if (travellers.length === 0 || travellers.some(({ replaced }) => replaced.length === 0)) return false;
  return earlier.some((each) => !each.cancelled && each.traveller.type !== 'infant' && !now.has(each.id));
}

/** Entries of a booking by name, until a later entry continues them. */
type Unclaimed = Map<string, TravellerRecord[]>;

function byName(records: readonly TravellerRecord[]): Unclaimed {
  const names: Unclaimed = new Map();
  for (const record of records) {
    const same = names.get(record.line);
    if (same === undefined) names.set(record.line, [record]);
    else same.push(record);
  }
  return names;
}

/** Removes the earlier entry of that name and returns its ids; null when there is none. */
function claim(
  unclaimed: Unclaimed,
  id: TravellerId,
  line: string,
  officer: OfficerTies | null,
): readonly TravellerId[] | null {
  const same = unclaimed.get(line);
  if (same === undefined) return null;
  const at = officer === null ? 0 : same.findIndex((other) => !officer.apart(id, idsOf(other)));
  const [found] = at < 0 ? [] : same.splice(at, 1);
  return found === undefined ? null : idsOf(found);
}

/** Every traveller of a booking has its locator, even if the message does not repeat it. */
function withLocator(traveller: ManifestTraveller, locator: string | null): ManifestTraveller {
  return traveller.locator !== null || locator === null ? traveller : { ...traveller, locator };
}
