/**
 * What the messages about one flight come to, in the order in which they were prepared: which entries still count, which bookings, who is
 * said to be on board. Update semantics follow the functions of PAXLST (745 with CP, XR, RP; 266 with CLOB, CLNB, XF) and the full
 * replacement of a booking by a later PNRGOV push.
 */
import type { Manifest, ManifestTraveller, MessageFormat, MessageFunction } from '../manifest.ts';
import { nameLine } from '../name/compare-names.ts';
import type { OfficerTies } from './decisions-in-force.ts';
import type { Channel, FoldMessage, TravellerId } from './flight.ts';
import { type PersonIndex, personIndex } from './person-index.ts';
import type { BookingRecord, TravellerRecord } from './traveller-record.ts';

/** A message and which of its legs are the flight. */
export interface NamedMessage {
  readonly message: FoldMessage;
  readonly legs: readonly number[];
}

export interface AppliedMessages {
  /** API and table entries, in order of their messages. */
  readonly listed: readonly TravellerRecord[];
  readonly booked: readonly TravellerRecord[];
  /** What a closing message means for whoever it does not name. */
  readonly closed: 'others-not-on-board' | 'others-on-board' | null;
  readonly cancelled: boolean;
}

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

/** The channel a message came by; null for a message that says nothing about travellers. */
export function channelOf(format: MessageFormat): Channel | null {
  return CHANNELS[format];
}

/** What a message does to the list of travellers. */
type Effect = 'replace' | 'change' | 'cancel' | 'on-board' | 'not-on-board' | 'cancel-flight' | 'none';

const EFFECTS: Readonly<Record<MessageFunction, Effect>> = {
  new: 'replace',
  change: 'change',
  cancel: 'cancel',
  reduce: 'cancel',
  close: 'on-board',
  'close-on-board': 'on-board',
  'close-not-on-board': 'not-on-board',
  'cancel-flight': 'cancel-flight',
  'change-flight': 'change',
  reply: 'none',
  unknown: 'change',
};

/** What a message says of every person it lists. */
interface Marks {
  readonly cancelled?: boolean;
  readonly boarded?: boolean;
}

const MARKS: Readonly<Record<Effect, Marks>> = {
  replace: {},
  change: {},
  cancel: { cancelled: true },
  'on-board': { boarded: true, cancelled: false },
  'not-on-board': { boarded: false },
  'cancel-flight': {},
  none: {},
};

const NONE: readonly never[] = [];

/** Applies the messages, which must be sorted (`compareMessages`); whom an officer keeps apart is never taken for a version of the other. */
export function applyMessages(messages: readonly NamedMessage[], officer: OfficerTies | null = null): AppliedMessages {
  const lists = { api: travellerList(officer), table: travellerList(officer) };
  const bookings = bookingList(officer);
  let closed: AppliedMessages['closed'] = null;
  let cancelled = false;
  for (const named of messages) {
    const { manifest } = named.message;
    const channel = CHANNELS[manifest.format];
    const effect = EFFECTS[manifest.function];
    if (channel === null || effect === 'none') continue;
    if (effect === 'cancel-flight') {
      cancelled = true;
      continue;
    }
    if (channel === 'pnr') {
      bookings.apply(named, effect === 'cancel');
      continue;
    }
    const entries = entriesOn(named, channel, MARKS[effect]);
    if (effect === 'replace') cancelled = false;
    // A closing message without names says only that the list is complete.
    if (effect === 'on-board' && entries.length > 0) closed = 'others-not-on-board';
    if (effect === 'not-on-board') closed ??= 'others-on-board';
    lists[channel].apply(manifest, entries, effect);
  }
  return { listed: [...lists.api.records(), ...lists.table.records()], booked: bookings.records(), closed, cancelled };
}

/** Is this traveller on one of the legs? An entry that names no leg is on all of them. */
function isOn(flights: readonly number[], legs: readonly number[]): boolean {
  for (const leg of flights) if (legs.includes(leg)) return true;
  return flights.length === 0;
}

function entriesOn(named: NamedMessage, channel: Channel, marks: Marks): TravellerRecord[] {
  const { id, manifest } = named.message;
  const entries: TravellerRecord[] = [];
  for (let index = 0; index < manifest.travellers.length; index += 1) {
    const traveller = manifest.travellers[index];
    if (traveller === undefined || !isOn(traveller.flights, named.legs)) continue;
    entries.push({
      id: `${id}:${index}`,
      replaced: NONE,
      source: { message: id, channel, index, booking: null },
      channel,
      list: id,
      traveller,
      line: nameLine(traveller),
      booking: null,
      boarded: marks.boarded ?? null,
      cancelled: marks.cancelled ?? false,
    });
  }
  return entries;
}

/** Where an entry comes from, to know which earlier list a new one replaces. */
interface ListOrigin {
  readonly key: string;
  readonly prepared: string | null;
  readonly access: string | null;
  readonly part: number | null;
}

function originOf(manifest: Manifest, entries: readonly TravellerRecord[]): ListOrigin {
  // Crew and passengers of one flight come in lists of their own.
  const crew = entries.every(({ traveller }) => traveller.type === 'crew' || traveller.type === 'transit-crew');
  return {
    key: `${manifest.sender ?? ''}|${crew ? 'crew' : 'passengers'}`,
    prepared: manifest.prepared,
    access: manifest.accessReference,
    part: manifest.part?.number ?? null,
  };
}

/**
 * Does a later whole list take the place of an earlier one? Lists of one transmission, and parts of one manifest, stand beside each other.
 */
function supersedes(later: ListOrigin, earlier: ListOrigin): boolean {
  if (later.key !== earlier.key || later.prepared === null || earlier.prepared === null) return false;
  if (later.prepared <= earlier.prepared) return false;
  const sameManifest = later.access !== null && later.access === earlier.access;
  return !sameManifest || later.part === earlier.part;
}

interface TravellerList {
  apply(manifest: Manifest, entries: readonly TravellerRecord[], effect: Effect): void;
  records(): Iterable<TravellerRecord>;
}

function travellerList(officer: OfficerTies | null): TravellerList {
  const live = new Map<TravellerRecord, ListOrigin>();
  // Most flights have one list, which then stays as it came: nobody is looked up.
  let first: { readonly entries: readonly TravellerRecord[]; readonly origin: ListOrigin } | null = null;
  let index: PersonIndex | null = null;

  function put(record: TravellerRecord, origin: ListOrigin): void {
    live.set(record, origin);
    index?.add(record);
  }

  function drop(record: TravellerRecord): void {
    live.delete(record);
    index?.remove(record);
  }

  function apply(manifest: Manifest, entries: readonly TravellerRecord[], effect: Effect): void {
    if (entries.length === 0) return;
    const origin = originOf(manifest, entries);
    if (index === null && first === null) {
      first = { entries, origin };
      return;
    }
    if (first !== null) {
      for (const entry of first.entries) live.set(entry, first.origin);
      first = null;
    }
    index ??= personIndex(live.keys());
    const marks = MARKS[effect];
    for (const entry of entries) {
      const earlier = index.find(entry, officer);
      if (earlier === undefined) {
        put(entry, origin);
        continue;
      }
      const earlierOrigin = live.get(earlier) ?? origin;
      drop(earlier);
      // A list that cancels or closes may carry less about a person than the list it speaks of.
      if (effect === 'replace' || effect === 'change') put({ ...entry, replaced: idsOf(earlier) }, origin);
      else put({ ...earlier, ...marks }, earlierOrigin);
    }
    // Interactive senders transmit one person at a time, and such a message replaces nobody else.
    if (effect !== 'replace' || entries.length < 2) return;
    for (const [record, earlier] of live) if (supersedes(origin, earlier)) drop(record);
  }

  return { apply, records: () => first?.entries ?? live.keys() };
}

function idsOf(record: TravellerRecord): readonly TravellerId[] {
  return record.replaced.length === 0 ? [record.id] : [...record.replaced, record.id];
}

interface BookingList {
  apply(named: NamedMessage, cancels: boolean): void;
  records(): readonly TravellerRecord[];
}

/** Takes the earlier entry of that name out of the list and gives its ids. */
function claim(
  unclaimed: TravellerRecord[],
  id: TravellerId,
  line: string,
  officer: OfficerTies | null,
): readonly TravellerId[] {
  const at = unclaimed.findIndex(
    (other) => other.line === line && !(officer?.apart(id, [other.id, ...other.replaced]) ?? false),
  );
  const [found] = at < 0 ? [] : unclaimed.splice(at, 1);
  return found === undefined ? NONE : idsOf(found);
}

/** Everyone in a booking has its locator, also where the message does not repeat it. */
function withLocator(traveller: ManifestTraveller, locator: string | null): ManifestTraveller {
  return traveller.locator !== null || locator === null ? traveller : { ...traveller, locator };
}

/** Bookings by record locator: a later version takes the place of the whole earlier one. */
function bookingList(officer: OfficerTies | null): BookingList {
  const live = new Map<string, readonly TravellerRecord[]>();

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
      // Each earlier entry lives on in one later entry only, also where a name is there twice.
      const unclaimed = earlier === undefined ? null : [...earlier];
      const travellers: TravellerRecord[] = [];
      for (const index of booking.travellers) {
        const traveller = entries[index];
        if (traveller === undefined) continue;
        entries[index] = undefined;
        const line = nameLine(traveller);
        travellers.push({
          id: `${id}:${index}`,
          replaced: unclaimed === null ? NONE : claim(unclaimed, `${id}:${index}`, line, officer),
          source: { message: id, channel: 'pnr', index, booking: at },
          channel: 'pnr',
          list: id,
          traveller: withLocator(traveller, booking.locator),
          line,
          booking: record,
          boarded: null,
          cancelled,
        });
      }
      // A cancellation often names the booking only.
      if (travellers.length === 0 && cancelled && earlier !== undefined) {
        const known = earlier[0]?.booking?.booking ?? booking;
        const gone: BookingRecord = { booking: known, message: id, cancelled };
        live.set(
          key,
          earlier.map((each) => ({ ...each, cancelled, booking: gone })),
        );
      } else if (travellers.length > 0) live.set(key, travellers);
    });
    if (entries.every((entry) => entry === undefined)) return;
    for (const entry of entriesOn(named, 'pnr', { cancelled: cancels })) {
      const { traveller, line, source } = entry;
      if (entries[source.index] === undefined) continue;
      live.set(`${line}|${traveller.dateOfBirth ?? ''}|${traveller.seat ?? ''}`, [entry]);
    }
  }

  return { apply, records: () => [...live.values()].flat() };
}
