/**
 * Who was booked by which agency on a route and day, in order of the minutes of booking. So bookings of about the same time are found at once. To look
 * at each flight for each booking took a third of a night's screening where many flights have one route.
 */
import type { Appearances } from './appearances.ts';
import { membersOf } from './members.ts';

/** The travellers whom one agency booked on one route and day: columns with one entry for each, in order of `created`. */
export interface BookedTravellers {
  /** When the booking was made, minutes since 1970. */
  readonly created: Int32Array;
  readonly slot: Int32Array;
  readonly party: Uint16Array;
  /** Hash of the locator; 0 when missing. */
  readonly locator: Uint32Array;
  readonly bags: Uint16Array;
  /** {@link surnameBits} of the whole party. */
  readonly surnames: Int32Array;
}

/** A route and day, by the hash of the agency. */
type RouteDay = Map<number, BookedTravellers>;

/** Route-days that are kept; those asked for longest ago are made again. An airport of sixty routes asks for three days of each. */
const KEPT = 256;

const WIDTHS = {
  created: Int32Array,
  slot: Int32Array,
  party: Uint16Array,
  locator: Uint32Array,
  bags: Uint16Array,
  surnames: Int32Array,
} as const satisfies { readonly [Column in keyof BookedTravellers]: unknown };

type Entry = { readonly [Column in keyof BookedTravellers]: number };

export class RouteBookings {
  /** By route and day, in the order in which they were asked for. */
  readonly #days = new Map<string, RouteDay>();
  readonly #flightOf: (slot: number) => Appearances;
  readonly #slotsOn: (day: number) => Iterable<number>;

  constructor(flightOf: (slot: number) => Appearances, slotsOn: (day: number) => Iterable<number>) {
    this.#flightOf = flightOf;
    this.#slotsOn = slotsOn;
  }

  /** Whom an agency, given by its hash, booked on the route of `of` on a day (days since 1970); null: nobody. */
  of(of: Pick<Appearances, 'origin' | 'destination'>, day: number, agency: number): BookedTravellers | null {
    const key = keyOf(of, day);
    let found = this.#days.get(key);
    if (found === undefined) {
      found = new Map();
      const slots = [...this.#slotsOn(day)].filter((slot) => keyOf(this.#flightOf(slot), day) === key);
      addTo(found, slots, this.#flightOf);
    }
    this.#days.delete(key);
    this.#days.set(key, found);
    for (const oldest of this.#days.keys()) {
      if (this.#days.size <= KEPT) break;
      this.#days.delete(oldest);
    }
    return found.get(agency) ?? null;
  }

  /** Adds a flight that is in its slot already. */
  add(of: Appearances, slot: number): void {
    const kept = this.#days.get(keyOf(of, of.day));
    if (kept !== undefined) addTo(kept, [slot], this.#flightOf);
  }

  /** Takes a flight out of its slot. */
  remove(of: Appearances, slot: number): void {
    const kept = this.#days.get(keyOf(of, of.day));
    for (const [agency, booked] of kept ?? []) {
      if (booked.slot.includes(slot)) kept?.set(agency, without(booked, slot));
    }
  }
}

/** A bit for each surname of a party: two parties without a bit in common have no surname in common. */
export function surnameBits(flight: Appearances, party: number): number {
  let bits = 0;
  for (const row of membersOf(flight, party)) bits |= 1 << ((flight.surname[row] as number) & 31);
  return bits;
}

function keyOf({ origin, destination }: Pick<Appearances, 'origin' | 'destination'>, day: number): string {
  return `${origin}|${destination}|${day}`;
}

function addTo(day: RouteDay, slots: readonly number[], flightOf: (slot: number) => Appearances): void {
  const added = new Map<number, Entry[]>();
  for (const slot of slots) {
    const flight = flightOf(slot);
    for (let party = 0; party < flight.parties; party += 1) {
      const agency = flight.agency[party] as number;
      if (agency === 0) continue;
      const entries = added.get(agency);
      if (entries === undefined) added.set(agency, entriesOf(flight, slot, party));
      else entries.push(...entriesOf(flight, slot, party));
    }
  }
  for (const [agency, entries] of added) day.set(agency, merged(day.get(agency), entries));
}

function entriesOf(flight: Appearances, slot: number, party: number): Entry[] {
  const surnames = surnameBits(flight, party);
  const [created, locator] = [flight.created[party] as number, flight.locator[party] as number];
  return membersOf(flight, party).map((row) => {
    return { created, slot, party, locator, bags: flight.bagCount[row] as number, surnames };
  });
}

function columnsOf(size: number): BookedTravellers {
  return {
    created: new WIDTHS.created(size),
    slot: new WIDTHS.slot(size),
    party: new WIDTHS.party(size),
    locator: new WIDTHS.locator(size),
    bags: new WIDTHS.bags(size),
    surnames: new WIDTHS.surnames(size),
  };
}

const COLUMNS = Object.keys(WIDTHS) as readonly (keyof BookedTravellers)[];

/** Both, in order. */
function merged(before: BookedTravellers | undefined, entries: Entry[]): BookedTravellers {
  entries.sort((a, b) => a.created - b.created);
  const size = before?.created.length ?? 0;
  const made = columnsOf(size + entries.length);
  let from = 0;
  entries.forEach((entry, at) => {
    const start = from;
    while (from < size && (before?.created[from] as number) <= entry.created) from += 1;
    for (const column of COLUMNS) {
      if (before !== undefined) made[column].set(before[column].subarray(start, from), start + at);
      made[column][from + at] = entry[column];
    }
  });
  if (before !== undefined)
    for (const column of COLUMNS) made[column].set(before[column].subarray(from), from + entries.length);
  return made;
}

function without(booked: BookedTravellers, slot: number): BookedTravellers {
  const made = columnsOf(booked.slot.reduce((count, each) => count + Number(each !== slot), 0));
  for (const column of COLUMNS) {
    made[column].set((booked[column] as Int32Array).filter((_value, at) => booked.slot[at] !== slot));
  }
  return made;
}
