/**
 * What the messages said about one traveller, in sequence: every entry merged into the person, including replaced ones, each with its
 * difference to the one before in the same channel.
 */
import type { Booking, ManifestTraveller, MessageFormat, MessageFunction, UtcMinute } from '../manifest.ts';
import { channelOf } from './apply-messages.ts';
import { type FieldChange, fieldChanges } from './field-changes.ts';
import type { Channel, Flight, FoldMessage, MessageId, Traveller } from './flight.ts';
import { compareMessages } from './message-order.ts';

export type VersionEffect =
  | 'listed'
  | 'changed'
  | 'unchanged'
  | 'cancelled'
  | 'boarded'
  | 'not-boarded'
  | 'superseded-late';

export interface TravellerVersion {
  readonly message: MessageId;
  readonly format: MessageFormat;
  readonly function: MessageFunction;
  readonly channel: Channel;
  readonly prepared: UtcMinute | null;
  readonly effect: VersionEffect;
  readonly changes: readonly FieldChange[];
}

type Comparable = ManifestTraveller & { readonly booking: Booking | null };

/** The compared fields of the entry itself, and of its booking. */
const FIELDS = [
  ...(['type', 'surname', 'givenNames', 'title', 'sex', 'dateOfBirth', 'nationality', 'residence'] as const),
  ...(['birthPlace', 'documents', 'locator', 'seat', 'embarkation', 'debarkation', 'bags', 'reference'] as const),
  ...(['ticket', 'verified', 'phones', 'emails', 'address', 'frequentFlyer', 'status', 'checkedIn'] as const),
  ...(['boardingNumber', 'clearance', 'crewDuty', 'governmentReference'] as const),
] as const satisfies readonly (keyof ManifestTraveller)[];
const BOOKING_FIELDS = [
  ...(['locator', 'carrier', 'created', 'ticketed', 'cancelled', 'otherLocators', 'segments', 'gaps'] as const),
  ...(['payments', 'tickets', 'phones', 'emails', 'addresses', 'agency', 'split', 'services', 'remarks'] as const),
] as const satisfies readonly (keyof Booking)[];

/** The effect of a message on the person, whatever it carries. */
const EFFECTS: Readonly<Partial<Record<MessageFunction, VersionEffect>>> = {
  cancel: 'cancelled',
  reduce: 'cancelled',
  close: 'boarded',
  'close-on-board': 'boarded',
  'close-not-on-board': 'not-boarded',
};

/**
 * All versions, in the order in which messages count. `arrivals` gives when each message was received (ISO 8601 UTC). An entry that arrived
 * after one of the same channel with a later preparation changed nothing, and is marked `superseded-late`.
 */
export function travellerVersions(
  flight: Flight,
  traveller: Traveller,
  messages: readonly FoldMessage[],
  arrivals: ReadonlyMap<MessageId, string> = new Map(),
): readonly TravellerVersion[] {
  const own = indexesByMessage([traveller.id, ...traveller.aliases]);
  const locator = traveller.booking === null ? null : (flight.bookings[traveller.booking]?.locator ?? null);
  const unique = [...new Map(messages.map((message) => [message.id, message])).values()].sort(compareMessages);
  const before = new Map<Channel, Comparable>();
  const versions: (TravellerVersion & { readonly replaces: boolean })[] = [];
  for (const message of unique) {
    const { manifest } = message;
    const channel = channelOf(manifest.format);
    if (channel === null) continue;
    const told = { message: message.id, format: manifest.format, function: manifest.function, channel };
    const indexes = own.get(message.id);
    if (indexes === undefined) {
      if (channel !== 'pnr' || !cancelsUnnamed(message, locator)) continue;
      const changes = [{ field: 'status', before: 'booked', after: 'cancelled' }];
      versions.push({ ...told, prepared: manifest.prepared, effect: 'cancelled', changes, replaces: true });
      continue;
    }
    for (const index of indexes) {
      const entry = manifest.travellers[index];
      if (entry === undefined) continue;
      const booking = manifest.bookings.find((each) => each.travellers.includes(index)) ?? null;
      const now: Comparable = { ...entry, booking };
      const earlier = before.get(channel);
      const fixed = effectOf(manifest.function, channel, entry, booking);
      const changes = earlier === undefined ? [] : changesOf(earlier, now, fixed !== null);
      const effect = fixed ?? (earlier === undefined ? 'listed' : changes.length > 0 ? 'changed' : 'unchanged');
      versions.push({ ...told, prepared: manifest.prepared, effect, changes, replaces: fixed === null });
      if (fixed === null || earlier === undefined) before.set(channel, now);
    }
  }
  return versions.map(({ replaces, ...version }, at) =>
    replaces && isLate(version, versions.slice(at + 1), arrivals) ? { ...version, effect: 'superseded-late' } : version,
  );
}

/** Indexes of the entries by message, from ids `<message>:<index>`. */
function indexesByMessage(ids: readonly string[]): ReadonlyMap<MessageId, readonly number[]> {
  const found = new Map<MessageId, number[]>();
  for (const id of ids) {
    const colon = id.lastIndexOf(':');
    const message = id.slice(0, colon);
    const index = Number(id.slice(colon + 1));
    const known = found.get(message);
    if (known === undefined) found.set(message, [index]);
    else known.push(index);
  }
  for (const indexes of found.values()) indexes.sort((a, b) => a - b);
  return found;
}

/** Does a message cancel this booking by its locator, without naming travellers? */
function cancelsUnnamed({ manifest }: FoldMessage, locator: string | null): boolean {
  if (locator === null) return false;
  const cancels = manifest.function === 'cancel' || manifest.function === 'reduce';
  return manifest.bookings.some(
    (booking) => booking.locator === locator && booking.travellers.length === 0 && (cancels || booking.cancelled),
  );
}

function effectOf(
  kind: MessageFunction,
  channel: Channel,
  entry: ManifestTraveller,
  booking: Booking | null,
): VersionEffect | null {
  if (booking?.cancelled === true || entry.status === 'cancelled') return 'cancelled';
  const effect = EFFECTS[kind] ?? null;
  // A closing message is about boarding in passenger lists only.
  return channel === 'pnr' && effect !== 'cancelled' ? null : effect;
}

/** Differences field by field. An entry that only cancels or closes may carry less, so a field it leaves out is no change. */
function changesOf(before: Comparable, after: Comparable, partial: boolean): readonly FieldChange[] {
  const own = fieldChanges(FIELDS, before, after, partial);
  if (before.booking === null || after.booking === null) return own;
  const booked = fieldChanges(BOOKING_FIELDS, before.booking, after.booking, partial);
  return [...own, ...booked.map((change) => ({ ...change, field: `booking.${change.field}` }))];
}

/** Had one with a later preparation been received before? */
function isLate(
  version: TravellerVersion,
  later: readonly TravellerVersion[],
  arrivals: ReadonlyMap<MessageId, string>,
): boolean {
  const arrived = arrivals.get(version.message);
  if (arrived === undefined) return false;
  return later.some(({ channel, message, prepared }) => {
    const other = arrivals.get(message);
    return channel === version.channel && prepared !== version.prepared && other !== undefined && other < arrived;
  });
}
