/**
 * The records of all earlier flights, held in memory by the core that derives flights. It tracks which flights are affected when another
 * one changes, so that the order of arrival does not change any facts.
 */
import type { ChangingMessage } from '../flight/changing-message.ts';
import type { FlightId } from '../flight/flight.ts';
import { AffectedFlights, type ChangedBy } from './affected-flights.ts';
import type { AppearanceKeys, Appearances } from './appearances.ts';
import { DepartureDays } from './departure-days.ts';
import { fingerprint, type KeyedAppearances } from './encode-appearances.ts';
import { FlightSlots } from './flight-slots.ts';
import { FlownWays } from './flown-ways.ts';
import { KEY, type KeyedHash } from './keyed-hash.ts';
import { LinkIndex } from './link-index.ts';
import type { Norms } from './norms.ts';
import {
  type Finding,
  HORIZON,
  type Past,
  placeOf,
  type Seen,
  type Sighting,
  SPANS,
  sighting,
  slotOf,
} from './past.ts';
import { wayText } from './remember.ts';
import { type BookedTravellers, RouteBookings } from './route-bookings.ts';
import { RoutePairs } from './route-pairs.ts';
import { Sightings } from './sightings.ts';

const DAY = 1440;
const HORIZON_MINUTES = HORIZON * DAY;

export class Memory implements Past {
  readonly hash: KeyedHash;
  readonly #slots = new FlightSlots();
  readonly #found = new Sightings();
  readonly #index: Readonly<Record<Seen, LinkIndex>>;
  readonly #days = new DepartureDays();
  readonly #ways = new FlownWays();
  readonly #routes = new RoutePairs((slot) => this.flight(slot));
  readonly #booked = new RouteBookings(
    (slot) => this.flight(slot),
    (day) => this.#days.on(day),
  );
  readonly #withResults = new Set<number>();
  #lastDeparture = Number.NEGATIVE_INFINITY;
  readonly #affected = new AffectedFlights();

  constructor(hash: KeyedHash) {
    this.hash = hash;
    const isAlive = (slot: number): boolean => this.#slots.isTaken(slot);
    this.#index = {
      travellers: new LinkIndex(isAlive),
      parties: new LinkIndex(isAlive),
      places: new LinkIndex(isAlive),
    };
  }

  /** Number of recorded flights and of their travellers. */
  get size(): { readonly flights: number; readonly travellers: number } {
    let travellers = 0;
    for (const slot of this.#slots.taken()) travellers += this.flight(slot).size;
    return { flights: this.#slots.size, travellers };
  }

  /** Bytes of columns and index entries. */
  get bytes(): number {
    let bytes = 0;
    for (const { bytes: own } of Object.values(this.#index)) bytes += own;
    for (const slot of this.#slots.taken()) bytes += this.flight(slot).person.buffer.byteLength;
    return bytes;
  }

  /** Flights to derive again because others changed, in no particular order; the caller reports each one done with `derived`. */
  get affected(): ReadonlySet<FlightId> {
    return this.#affected.ids;
  }

  /** The messages of other flights that affected this one since it was derived. */
  causesOf(id: FlightId): readonly ChangingMessage[] {
    return this.#affected.causesOf(id);
  }

  /** Marks a flight to be derived again, for any reason. */
  affect(id: FlightId, by: readonly ChangingMessage[] = []): void {
    this.#affected.add(id, by);
  }

  /** Reports that this flight's facts were derived from the current records. */
  derived(id: FlightId): void {
    this.#affected.done(id);
  }

  holds(keyed: KeyedAppearances): boolean {
    const slot = this.#slots.of(keyed.appearances.flight);
    return slot !== null && this.#slots.mark(slot) === fingerprint(keyed);
  }

  /** Is the flight recorded? */
  has(id: FlightId): boolean {
    return this.#slots.of(id) !== null;
  }

  /** Adds a record loaded from the store: no flight is affected. */
  load(keyed: KeyedAppearances): void {
    const { appearances, keys } = keyed;
    const slot = this.#slots.add(appearances, fingerprint(keyed));
    this.#index.travellers.add(slot, keys.rowKeys);
    this.#index.parties.add(slot, keys.partyKeys);
    this.#index.places.add(slot, keys.placeKeys);
    this.#lastDeparture = Math.max(this.#lastDeparture, appearances.departure);
    this.#days.add(appearances.day, slot);
    this.#routes.add(appearances, slot);
    this.#booked.add(appearances, slot);
    if (appearances.results.length > 0) this.#withResults.add(slot);
    this.#ways.add(appearances);
  }

  /** Records a flight in place of its earlier record (`before`, with its keys), and marks the affected flights with what changed it. */
  put(now: KeyedAppearances, before: KeyedAppearances | null, by?: ChangedBy): void {
    const days = [now.appearances.day, ...(before === null ? [] : [before.appearances.day])];
    this.#affected.during(by, () => {
      this.#notingCoverage(days, () => {
        if (before !== null) this.#forget(before);
        this.load(now);
      });
      this.#affect(now);
    });
  }

  /** Removes a flight. */
  remove(before: KeyedAppearances, by?: ChangedBy): void {
    this.#affected.during(by, () => this.#notingCoverage([before.appearances.day], () => this.#forget(before)));
    this.derived(before.appearances.flight);
  }

  /** Merges the index, pausing in between; useful after many flights were added. */
  async tidy(breathe: () => Promise<void>): Promise<void> {
    for (const index of Object.values(this.#index)) await index.tidy(breathe);
  }

  departed(from: number, below: number, but: FlightId): Uint8Array {
    return this.#slots.departed(from, below, but);
  }

  flight(slot: number): Appearances {
    return this.#slots.flight(slot);
  }

  travellers(high: number, low: number): readonly Sighting[] {
    return this.#all('travellers', high, low);
  }

  find(kind: Seen, high: number, low: number, wanted: Uint8Array, found: Sightings, again: boolean): void {
    this.#index[kind].find(high, low, wanted, found, again);
  }

  #all(kind: Seen, high: number, low: number): readonly Sighting[] {
    const found = this.#found;
    found.clear();
    this.#index[kind].find(high, low, this.#slots.alive, found);
    const seen: Sighting[] = [];
    for (let at = 0; at < found.count; at += 1) seen.push(sighting(found.slot(at), found.place(at)));
    return seen;
  }

  covers(day: number, days: number): boolean {
    return this.#days.cover(day, days);
  }

  onDay(day: number): Iterable<number> {
    return this.#days.on(day);
  }

  flew(origin: string, destination: string, day: number): boolean {
    return this.#ways.has(origin, destination, day);
  }

  findings(): readonly Finding[] {
    return [...this.#withResults].flatMap((slot) => this.flight(slot).results.map((result) => ({ slot, ...result })));
  }

  booked(of: Appearances, day: number, agency: number): BookedTravellers | null {
    return this.#booked.of(of, day, agency);
  }

  norms(of: Appearances): Norms {
    return this.#routes.norms(of);
  }

  #forget(before: KeyedAppearances): void {
    const { appearances, keys } = before;
    const slot = this.#slots.of(appearances.flight);
    if (slot === null) return;
    this.#affect(before);
    // Only keys that were added may be taken back.
    const wasAdded = this.holds(before);
    this.#days.remove(appearances.day, slot);
    this.#routes.remove(appearances, slot);
    this.#booked.remove(appearances, slot);
    this.#withResults.delete(slot);
    this.#ways.remove(appearances);
    this.#slots.free(appearances.flight);
    if (wasAdded) {
      this.#index.travellers.forget(keys.rowKeys);
      this.#index.parties.forget(keys.partyKeys);
      this.#index.places.forget(keys.placeKeys);
    }
    if (appearances.departure >= this.#lastDeparture) this.#lastDeparture = this.#latestDeparture();
  }

  #latestDeparture(): number {
    const { last } = this.#days;
    if (last === null) return Number.NEGATIVE_INFINITY;
    // Departures of one day in the far east and west lie at most two days apart.
    let latest = Number.NEGATIVE_INFINITY;
    for (let day = last - 2; day <= last; day += 1) {
      for (const slot of this.#days.on(day)) latest = Math.max(latest, this.flight(slot).departure);
    }
    return latest;
  }

  /** Makes a change to the flights of these days, and marks the flights for which the records' coverage changed. */
  #notingCoverage(days: readonly number[], change: () => void): void {
    // Usually the day has other flights before and after.
    if (days.every((day) => this.#days.count(day) > 1)) {
      change();
      return;
    }
    const later = this.#days.between(Math.min(...days), Math.max(...days) + SPANS.year);
    const before = later.map((day) => this.#days.coverage(day));
    change();
    later.forEach((day, at) => {
      if (this.#days.coverage(day) !== before[at]) this.#affectSlots(this.#days.on(day));
    });
  }

  /** Marks every later flight whose facts may change because this one was added, changed or removed. */
  #affect({ appearances, keys }: KeyedAppearances): void {
    const { departure } = appearances;
    // Also where no flight is later now: one may have been, and may come again.
    this.#routes.forgetNorms(appearances);
    if (this.#lastDeparture <= departure) return;
    this.#affectRoute(appearances);
    this.#affectSlots(this.#routes.measuredBy(appearances));
    const way = wayOf(appearances);
    if (way !== null) this.#affectReturns(way, departure);
    if (appearances.results.length > 0) this.#affectByResults(appearances);
    this.#affectByKeys(appearances, keys);
  }

  /** Marks the later flights that share a key, as far as they are not marked already. Ends when no flight is left to be marked. */
  #affectByKeys({ departure, flight }: Appearances, { rowKeys, partyKeys }: AppearanceKeys): void {
    const later = this.departed(departure + 1, departure + HORIZON_MINUTES + 1, flight);
    let left = 0;
    for (let slot = 0; slot < later.length; slot += 1) {
      if (later[slot] === 1 && this.#isMarked(slot)) later[slot] = 0;
      left += later[slot] as number;
    }
    const found = this.#found;
    for (const [index, { keys }] of [
      [this.#index.travellers, rowKeys],
      [this.#index.parties, partyKeys],
    ] as const) {
      for (let at = 0; at < keys.length && left > 0; at += 2) {
        found.clear();
        index.find(keys[at] as number, keys[at + 1] as number, later, found, true);
        for (let one = 0; one < found.count; one += 1) {
          const slot = found.slot(one);
          left -= later[slot] as number;
          later[slot] = 0;
          this.#mark(slot);
        }
      }
    }
  }

  /** Marks the flights of the next days on the route, whose travellers are compared with these. */
  #affectRoute({ departure, day, origin, destination }: Appearances): void {
    for (let at = day - 1; at <= day + SPANS.connection + 1; at += 1) {
      for (const slot of this.#days.on(at)) {
        const other = this.flight(slot);
        if (other.origin !== origin || other.destination !== destination) continue;
        this.#affectLater(slot, departure, SPANS.connection * DAY);
      }
    }
  }

  /** Marks the flights of travellers who were booked to return by this flight. */
  #affectReturns(way: string, departure: number): void {
    this.hash.text(KEY.way, way);
    for (const seen of this.#all('places', this.hash.high, this.hash.low)) {
      const flight = this.flight(slotOf(seen));
      for (let row = 0; row < flight.size; row += 1) {
        if (flight.party[row] === placeOf(seen)) this.#affectPerson(flight, row, departure);
      }
    }
  }

  /** Marks all later flights of people who flew with a person with a find, and of their agencies. */
  #affectByResults(flight: Appearances): void {
    for (const { row } of flight.results) {
      for (const seen of this.#ofPerson(flight, row)) {
        const other = this.flight(slotOf(seen));
        for (let at = 0; at < other.size; at += 1) this.#affectPerson(other, at, flight.departure);
      }
    }
    for (const other of this.#slots.taken()) {
      const { departure, agency } = this.flight(other);
      if (departure <= flight.departure || departure > flight.departure + HORIZON_MINUTES) continue;
      const shared = flight.results.some(({ row }) => {
        const own = flight.agency[flight.party[row] as number] ?? 0;
        return own !== 0 && agency.includes(own);
      });
      if (shared) this.#affectSlots([other]);
    }
  }

  #affectPerson(flight: Appearances, row: number, after: number): void {
    for (const seen of this.#ofPerson(flight, row)) this.#affectLater(slotOf(seen), after, HORIZON_MINUTES);
  }

  #ofPerson({ person, document }: Appearances, row: number): readonly Sighting[] {
    const seen: Sighting[] = [];
    for (const keys of [person, document]) {
      const [high, low] = [keys[2 * row] as number, keys[2 * row + 1] as number];
      if (high !== 0 || low !== 0) seen.push(...this.travellers(high, low));
    }
    return seen;
  }

  #affectLater(slot: number, after: number, minutes: number): void {
    const { departure } = this.flight(slot);
    if (departure > after && departure <= after + minutes) this.#mark(slot);
  }

  #affectSlots(slots: Iterable<number>): void {
    for (const slot of slots) this.#mark(slot);
  }

  #mark(slot: number): void {
    this.#affected.mark(this.flight(slot));
  }

  #isMarked(slot: number): boolean {
    return this.#affected.isMarked(this.flight(slot));
  }
}

function wayOf({ origin, destination, day, cancelled }: Appearances): string | null {
  return origin === null || destination === null || cancelled ? null : wayText(origin, destination, day);
}
