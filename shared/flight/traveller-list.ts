/**
 * The entries of passenger lists of one kind that are in force: a later version of a list replaces the earlier one, changes replace the
 * people they name, cancellations and closing lists mark them.
 */
import { ByAge } from './by-age.ts';
import type { OfficerTies } from './decisions-in-force.ts';
import type { MessageId } from './flight.ts';
import { idsOf } from './list-entries.ts';
import { type Effect, MARKS } from './message-effect.ts';
import { documentKeys, keptApart, type PersonIndex, personIndex } from './person-index.ts';
import { isWhole, type People, peopleOf, type Transmission } from './transmission.ts';
import type { TravellerRecord } from './traveller-record.ts';

/** The origin of a live entry, and the closing list that marked it. */
interface Origin {
  readonly list: Transmission;
  readonly closing: Transmission | null;
}

export class TravellerList {
  readonly #officer: OfficerTies | null;
  readonly #alwaysWhole: boolean;
  /** Messages whose list a later message replaced. */
  readonly superseded = new Set<MessageId>();
  readonly #live = new Map<TravellerRecord, Origin>();
  readonly #lists = byPeople<Transmission>();
  /** Live entries that are not cancelled, and those that a closing list marked. */
  readonly #counting = byPeople<TravellerRecord>();
  readonly #marked = { onBoard: new ByAge<TravellerRecord>(), notOnBoard: new ByAge<TravellerRecord>() };
  // Most flights have one list, which is kept as it came without indexing its people.
  #first: { readonly entries: readonly TravellerRecord[]; readonly list: Transmission } | null = null;
  #more: TravellerRecord[] | null = null;
  #index: PersonIndex | null = null;
  #closed = false;

  /** `alwaysWhole`: a list of this kind always names everyone, so the next one replaces it regardless of overlap. */
  constructor(officer: OfficerTies | null, alwaysWhole: boolean) {
    this.#officer = officer;
    this.#alwaysWhole = alwaysWhole;
  }

  /** The entries in force. */
  records(): readonly TravellerRecord[] {
    return this.#first?.entries ?? [...this.#live.keys()];
  }

  #put(record: TravellerRecord, origin: Origin): void {
    this.#live.set(record, origin);
    this.#index?.add(record);
    if (!record.cancelled) this.#counting[peopleOf(record)].add(origin.list, record);
    if (origin.closing !== null) this.#markedBy(record)?.add(origin.closing, record);
  }

  #drop(record: TravellerRecord): void {
    const origin = this.#live.get(record);
    if (origin === undefined) return;
    this.#live.delete(record);
    this.#index?.remove(record);
    if (!record.cancelled) this.#counting[peopleOf(record)].remove(origin.list, record);
    if (origin.closing !== null) this.#markedBy(record)?.remove(origin.closing, record);
  }

  #markedBy({ boarded }: TravellerRecord): ByAge<TravellerRecord> | null {
    if (boarded === null) return null;
    return boarded ? this.#marked.onBoard : this.#marked.notOnBoard;
  }

  /** Takes in the entries of a message, one part of the transmission `list`. */
  apply(list: Transmission, entries: readonly TravellerRecord[], effect: Effect): void {
    const versions = effect === 'replace' || effect === 'change';
    list.entries += entries.length;
    for (const entry of entries) list.lists.add(peopleOf(entry));
    if (versions) for (const people of list.lists) this.#lists[people].add(list, list);
    if (versions && this.#index === null && this.#keepAsItCame(list, entries)) return;
    // The last part of a list may have no traveller on this leg.
    if (entries.length === 0 && !(effect === 'replace' && list.parts !== null)) return;
    if (this.#first !== null) {
      for (const entry of this.#first.entries) this.#put(entry, { list: this.#first.list, closing: null });
      this.#first = null;
    }
    this.#index ??= personIndex(this.#live.keys());
    if (versions) this.#version(list, entries, effect, this.#index);
    else this.#mark(list, entries, effect, this.#index);
  }

  /** Keeps the first list without indexing its people; false when this is another list. */
  #keepAsItCame(list: Transmission, entries: readonly TravellerRecord[]): boolean {
    if (this.#first === null) {
      if (entries.length > 0) this.#first = { entries, list };
      return true;
    }
    if (this.#first.list !== list) return false;
    if (this.#more === null) {
      this.#more = [...this.#first.entries];
      this.#first = { entries: this.#more, list };
    }
    for (const entry of entries) this.#more.push(entry);
    return true;
  }

  #version(
    list: Transmission,
    entries: readonly TravellerRecord[],
    effect: 'replace' | 'change',
    known: PersonIndex,
  ): void {
    // Lists of other senders are kept too; merging completes one by the other.
    const isVersion = (other: TravellerRecord) => this.#live.get(other)?.list.sender === list.sender;
    for (const entry of entries) {
      const earlier = known.find(entry, (other) => isVersion(other) && !keptApart(this.#officer, entry, other));
      const origin = earlier === undefined ? undefined : this.#live.get(earlier);
      if (earlier === undefined || origin === undefined) {
        this.#put(this.#closed ? { ...entry, sinceClosing: true } : entry, { list, closing: null });
        continue;
      }
      list.again[peopleOf(earlier)] += 1;
      this.#drop(earlier);
      // The closing list's statement about a person also holds for the corrected entry.
      const { boarded, sinceClosing } = earlier;
      this.#put({ ...entry, replaced: idsOf(earlier), boarded, sinceClosing }, { list, closing: origin.closing });
    }
    if (effect === 'replace') this.#supersede(list);
  }

  /**
   * Replaces the sender's earlier lists by a whole list. It counts as a newer version if it repeats at least half of their people;
   * otherwise it is a further batch, since lists are also sent as people check in. Interactive senders transmit one person at a time, and
   * such a message replaces no other person.
   */
  #supersede(list: Transmission): void {
    if (!isWhole(list) || (list.entries < 2 && !this.#alwaysWhole)) return;
    for (const people of list.lists) {
      const left = this.#counting[people].earlier(list, this.#alwaysWhole ? undefined : list.again[people]);
      if (left === null) continue;
      // To find heirs reads all live entries; most lists replace nobody.
      const heirs = left.length === 0 ? new Map<string, TravellerRecord>() : this.#newIn(list);
      for (const record of left) this.#bequeath(record, heirs);
      for (const other of this.#lists[people].earlier(list) ?? []) this.#forget(other);
    }
  }

  /** Whoever the list names and no earlier list did, by their documents. */
  #newIn(list: Transmission): Map<string, TravellerRecord> {
    const found = new Map<string, TravellerRecord>();
    for (const [record, origin] of this.#live) {
      if (origin.list !== list || record.replaced.length > 0) continue;
      for (const key of documentKeys(record)) found.set(key, record);
    }
    return found;
  }

  /** Drops an entry that the next list does not repeat. Where that list gives its document to somebody new, it renames the same person, on whom work may be open. */
  #bequeath(record: TravellerRecord, heirs: Map<string, TravellerRecord>): void {
    const [heir] = documentKeys(record).flatMap((key) => heirs.get(key) ?? []);
    const origin = heir === undefined ? undefined : this.#live.get(heir);
    this.#drop(record);
    if (heir === undefined || origin === undefined || keptApart(this.#officer, heir, record)) return;
    this.#drop(heir);
    this.#put({ ...heir, replaced: idsOf(record) }, origin);
    for (const key of documentKeys(heir)) heirs.delete(key);
  }

  #forget(list: Transmission): void {
    for (const people of list.lists) this.#lists[people].remove(list, list);
    for (const message of list.messages) this.superseded.add(message);
  }

  /** A cancelling or closing list may have less about a person than the earlier list, so the earlier entry stays. */
  #mark(list: Transmission, entries: readonly TravellerRecord[], effect: Effect, known: PersonIndex): void {
    const marks = MARKS[effect];
    const closing = marks.boarded === undefined ? null : list;
    if (effect === 'on-board') this.#closed = true;
    const nameless: TravellerRecord[] = [];
    for (const entry of entries) {
      if (this.#markEverywhere(list, entry, effect, closing, known)) continue;
      if (entry.line === '' && entry.traveller.locator !== null) nameless.push(entry);
      else this.#put(entry, { list, closing });
    }
    for (const entry of this.#markByLocator(nameless, effect, closing)) this.#put(entry, { list, closing });
    if (closing !== null) this.#unmark(closing, marks.boarded === true);
  }

  /** Marks the person in the list of each sender that names them. */
  #markEverywhere(
    list: Transmission,
    entry: TravellerRecord,
    effect: Effect,
    closing: Transmission | null,
    known: PersonIndex,
  ): boolean {
    const senders = new Set<string>();
    for (;;) {
      const earlier = known.find(entry, (other, byNameOnly) => {
        const sender = this.#live.get(other)?.list.sender;
        if (sender === undefined || senders.has(sender)) return false;
        return (!byNameOnly || sender === list.sender) && !keptApart(this.#officer, entry, other);
      });
      const origin = earlier === undefined ? undefined : this.#live.get(earlier);
      if (earlier === undefined || origin === undefined) return senders.size > 0;
      // The entry continues in one of them only, so that an id never belongs to two.
      this.#markEntry(earlier, senders.size === 0 ? entry : null, effect, closing);
      senders.add(origin.list.sender);
    }
  }

  #markEntry(
    earlier: TravellerRecord,
    entry: TravellerRecord | null,
    effect: Effect,
    closing: Transmission | null,
  ): void {
    const origin = this.#live.get(earlier);
    if (origin === undefined) return;
    this.#drop(earlier);
    if (closing !== null && origin.closing?.sender === closing.sender) closing.again[peopleOf(earlier)] += 1;
    const replaced = entry === null ? earlier.replaced : [...earlier.replaced, entry.id, ...entry.replaced];
    this.#put({ ...earlier, ...MARKS[effect], replaced }, { list: origin.list, closing: closing ?? origin.closing });
  }

  /**
   * Marks entries that a closing message names by booking only (NAD+ZZZ with RFF+AVF). Such entries cannot be told apart, so they must
   * cover all people of the booking. Returns the entries that cannot be assigned.
   */
  #markByLocator(
    nameless: readonly TravellerRecord[],
    effect: Effect,
    closing: Transmission | null,
  ): readonly TravellerRecord[] {
    const left: TravellerRecord[] = [];
    if (nameless.length === 0) return left;
    const parties = byLocator(
      [...this.#live].filter(([, origin]) => origin.closing !== closing).map(([record]) => record),
    );
    for (const [locator, entries] of byLocator(nameless)) {
      const party = parties.get(locator) ?? [];
      for (const [at, entry] of entries.entries()) {
        if (party.length !== entries.length) left.push(entry);
        else this.#markEntry(party[at] as TravellerRecord, entry, effect, closing);
      }
    }
    return left;
  }

  /** A later closing list of the same sender replaces the earlier one, by the same measure as lists do. */
  #unmark(closing: Transmission, boarded: boolean): void {
    if (!isWhole(closing) || closing.entries < 2) return;
    const again = closing.again.crew + closing.again.passengers;
    for (const record of (boarded ? this.#marked.onBoard : this.#marked.notOnBoard).earlier(closing, again) ?? []) {
      const { list } = this.#live.get(record) as Origin;
      this.#drop(record);
      this.#put({ ...record, boarded: null }, { list, closing: null });
    }
  }
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
