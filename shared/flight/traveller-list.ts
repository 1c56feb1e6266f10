/**
 * The entries of passenger lists of one kind that still count: a later version of a list takes the place of the earlier one, changes replace the
 * persons they name, cancellations and closing lists mark them.
 */
import { nameLine } from '../name/compare-names.ts';
import { ByAge } from './by-age.ts';
import type { OfficerTies } from './decisions-in-force.ts';
import type { Channel, MessageId, TravellerId } from './flight.ts';
import { type Effect, MARKS } from './message-effect.ts';
import { keptApart, type PersonIndex, personIndex } from './person-index.ts';
import { isWhole, type People, peopleOf, type Transmission } from './transmission.ts';
import type { BookingRecord, NamedMessage, RecordKind, TravellerRecord } from './traveller-record.ts';

const NONE: readonly never[] = [];

/** Is this traveller on one of the legs? An entry that names no leg is on all of them. */
export function isOn(flights: readonly number[], legs: readonly number[]): boolean {
  for (const leg of flights) if (legs.includes(leg)) return true;
  return flights.length === 0;
}

/** The entries of a message that are on the flight. */
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
    });
  }
  return entries;
}

/** All ids under which an entry is known. */
export function idsOf(record: TravellerRecord): readonly TravellerId[] {
  return record.replaced.length === 0 ? [record.id] : [...record.replaced, record.id];
}

/** Where a live entry comes from, and which closing list marked it. */
interface Origin {
  readonly list: Transmission;
  readonly closing: Transmission | null;
}

export interface TravellerListOptions {
  readonly officer: OfficerTies | null;
  /** A list of this kind always names everyone, so that the next one replaces it whatever they have in common. */
  readonly alwaysWhole: boolean;
}

export interface TravellerList {
  apply(list: Transmission, entries: readonly TravellerRecord[], effect: Effect): void;
  records(): readonly TravellerRecord[];
  /** Messages whose list a later one took the place of. */
  readonly superseded: ReadonlySet<MessageId>;
}

export function travellerList({ officer, alwaysWhole }: TravellerListOptions): TravellerList {
  const live = new Map<TravellerRecord, Origin>();
  const superseded = new Set<MessageId>();
  const lists = byPeople<Transmission>();
  /** Live entries that are not cancelled, and those that a closing list marked. */
  const counting = byPeople<TravellerRecord>();
  const marked = { onBoard: new ByAge<TravellerRecord>(), notOnBoard: new ByAge<TravellerRecord>() };
  // Most flights have one list, which then stays as it came: nobody is looked up.
  let first: { readonly entries: readonly TravellerRecord[]; readonly list: Transmission } | null = null;
  let more: TravellerRecord[] | null = null;
  let index: PersonIndex | null = null;
  let closed = false;

  function put(record: TravellerRecord, origin: Origin): void {
    live.set(record, origin);
    index?.add(record);
    if (!record.cancelled) counting[peopleOf(record)].add(origin.list, record);
    if (origin.closing !== null) markedBy(record)?.add(origin.closing, record);
  }

  function drop(record: TravellerRecord): void {
    const origin = live.get(record);
    if (origin === undefined) return;
    live.delete(record);
    index?.remove(record);
    if (!record.cancelled) counting[peopleOf(record)].remove(origin.list, record);
    if (origin.closing !== null) markedBy(record)?.remove(origin.closing, record);
  }

  function markedBy({ boarded }: TravellerRecord): ByAge<TravellerRecord> | null {
    if (boarded === null) return null;
    return boarded ? marked.onBoard : marked.notOnBoard;
  }

  function apply(list: Transmission, entries: readonly TravellerRecord[], effect: Effect): void {
    const versions = effect === 'replace' || effect === 'change';
    list.entries += entries.length;
    for (const entry of entries) list.lists.add(peopleOf(entry));
    if (versions) for (const people of list.lists) lists[people].add(list, list);
    if (versions && index === null && (first === null || first.list === list)) {
      if (first === null) first = entries.length === 0 ? null : { entries, list };
      else {
        if (more === null) {
          more = [...first.entries];
          first = { entries: more, list };
        }
        for (const entry of entries) more.push(entry);
      }
      return;
    }
    // The last part of a list may have nobody on this leg.
    if (entries.length === 0 && !(effect === 'replace' && list.parts !== null)) return;
    if (first !== null) {
      for (const entry of first.entries) put(entry, { list: first.list, closing: null });
      first = null;
    }
    index ??= personIndex(live.keys());
    if (versions) version(list, entries, effect, index);
    else mark(list, entries, effect, index);
  }

  function version(
    list: Transmission,
    entries: readonly TravellerRecord[],
    effect: 'replace' | 'change',
    known: PersonIndex,
  ): void {
    // Lists of other senders stand beside this one; merging completes one by the other.
    const isVersion = (other: TravellerRecord) => {
      return live.get(other)?.list.sender === list.sender;
    };
    for (const entry of entries) {
      const earlier = known.find(entry, (other) => isVersion(other) && !keptApart(officer, entry, other));
      const origin = earlier === undefined ? undefined : live.get(earlier);
      if (earlier === undefined || origin === undefined) {
        put(closed ? { ...entry, sinceClosing: true } : entry, { list, closing: null });
        continue;
      }
      list.again[peopleOf(earlier)] += 1;
      drop(earlier);
      // What the closing list said of a person holds for the corrected entry too.
      const { boarded, sinceClosing } = earlier;
      put({ ...entry, replaced: idsOf(earlier), boarded, sinceClosing }, { list, closing: origin.closing });
    }
    if (effect === 'replace') supersede(list);
  }

  /**
   * A whole list takes the place of the earlier ones of its sender. It is held for a newer version of them if it names at least half of those
   * persons again; otherwise it is a further batch, for lists are also sent as people check in. Interactive senders transmit one person at
   * a time, and such a message replaces nobody else.
   */
  function supersede(list: Transmission): void {
    if (!isWhole(list) || (list.entries < 2 && !alwaysWhole)) return;
    for (const people of list.lists) {
      const left = counting[people].earlier(list, alwaysWhole ? undefined : list.again[people]);
      if (left === null) continue;
      for (const record of left) drop(record);
      for (const other of lists[people].earlier(list) ?? []) forget(other);
    }
  }

  function forget(list: Transmission): void {
    for (const people of list.lists) lists[people].remove(list, list);
    for (const message of list.messages) superseded.add(message);
  }

  /** A list that cancels or closes may carry less about a person than the list it speaks of, so that entry stays. */
  function mark(list: Transmission, entries: readonly TravellerRecord[], effect: Effect, known: PersonIndex): void {
    const marks = MARKS[effect];
    const closing = marks.boarded === undefined ? null : list;
    if (effect === 'on-board') closed = true;
    const nameless: TravellerRecord[] = [];
    for (const entry of entries) {
      if (markEverywhere(list, entry, effect, closing, known)) continue;
      if (entry.line === '' && entry.traveller.locator !== null) nameless.push(entry);
      else put(entry, { list, closing });
    }
    for (const entry of markByLocator(nameless, effect, closing)) put(entry, { list, closing });
    if (closing !== null) unmark(closing, marks.boarded === true);
  }

  /** Marks the person in the list of each sender that names them. */
  function markEverywhere(
    list: Transmission,
    entry: TravellerRecord,
    effect: Effect,
    closing: Transmission | null,
    known: PersonIndex,
  ): boolean {
    const senders = new Set<string>();
    for (;;) {
      const earlier = known.find(entry, (other, byNameOnly) => {
        const sender = live.get(other)?.list.sender;
        if (sender === undefined || senders.has(sender)) return false;
        return (!byNameOnly || sender === list.sender) && !keptApart(officer, entry, other);
      });
      const origin = earlier === undefined ? undefined : live.get(earlier);
      if (earlier === undefined || origin === undefined) return senders.size > 0;
      // The entry lives on in one of them, so that an id never belongs to two.
      markEntry(earlier, senders.size === 0 ? entry : null, effect, closing);
      senders.add(origin.list.sender);
    }
  }

  function markEntry(
    earlier: TravellerRecord,
    entry: TravellerRecord | null,
    effect: Effect,
    closing: Transmission | null,
  ): void {
    const origin = live.get(earlier);
    if (origin === undefined) return;
    drop(earlier);
    if (closing !== null && origin.closing?.sender === closing.sender) closing.again[peopleOf(earlier)] += 1;
    const replaced = entry === null ? earlier.replaced : [...earlier.replaced, entry.id, ...entry.replaced];
    put({ ...earlier, ...MARKS[effect], replaced }, { list: origin.list, closing: closing ?? origin.closing });
  }

  /**
   * Closing messages may name a person by the booking only (NAD+ZZZ with RFF+AVF). They are told apart by nothing, so all persons of the booking must
   * be named; the entries that cannot be given to anybody are returned.
   */
  function markByLocator(
    nameless: readonly TravellerRecord[],
    effect: Effect,
    closing: Transmission | null,
  ): readonly TravellerRecord[] {
    const left: TravellerRecord[] = [];
    if (nameless.length === 0) return left;
    const parties = byLocator([...live].filter(([, origin]) => origin.closing !== closing).map(([record]) => record));
    for (const [locator, entries] of byLocator(nameless)) {
      const party = parties.get(locator) ?? [];
      for (const [at, entry] of entries.entries()) {
        if (party.length !== entries.length) left.push(entry);
        else markEntry(party[at] as TravellerRecord, entry, effect, closing);
      }
    }
    return left;
  }

  /** A later closing list of the same sender takes the place of the earlier one, by the same measure as lists do. */
  function unmark(closing: Transmission, boarded: boolean): void {
    if (!isWhole(closing) || closing.entries < 2) return;
    const again = closing.again.crew + closing.again.passengers;
    for (const record of (boarded ? marked.onBoard : marked.notOnBoard).earlier(closing, again) ?? []) {
      const { list } = live.get(record) as Origin;
      drop(record);
      put({ ...record, boarded: null }, { list, closing: null });
    }
  }

  return { apply, records: () => first?.entries ?? [...live.keys()], superseded };
}

function byPeople<Item>(): Readonly<Record<People, ByAge<Item>>> {
  return { crew: new ByAge(), passengers: new ByAge() };
}

function byLocator(records: readonly TravellerRecord[]): ReadonlyMap<string | null, TravellerRecord[]> {
  const parties = new Map<string | null, TravellerRecord[]>();
  for (const record of records) {
    const { locator } = record.traveller;
    const same = parties.get(locator);
    if (same === undefined) parties.set(locator, [record]);
    else same.push(record);
  }
  return parties;
}

/** Gives the entries of a list their bookings, where a reservation list names them. */
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
