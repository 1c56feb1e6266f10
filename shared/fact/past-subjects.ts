/**
 * The input of facts of the past: each traveller of a flight, with earlier appearances of the traveller and of linked parties. Only flights
 * with a scheduled departure before this one's count, and only what was recorded by then.
 */
import { type Appearances, ROW } from '../past/appearances.ts';
import type { KeyedAppearances } from '../past/encode-appearances.ts';
import { KEY, type KeyKind } from '../past/keyed-hash.ts';
import { memberWith } from '../past/members.ts';
import type { Norms } from '../past/norms.ts';
import { type Finding, HORIZON, type Past, SPANS } from '../past/past.ts';
import { areUnlike, isInfant } from '../past/same-person.ts';
import { Sightings } from '../past/sightings.ts';
import { type Appearance, type Trip, tripsOf } from '../past/trips.ts';
import { EarlierParties, type EarlierParty } from './earlier-parties.ts';
import { type Missing, NOT_SENT } from './fact-answer.ts';
import type { FlightSubjects, Party, TravellerSubject } from './fact-subjects.ts';

const DAY = 1440;

/** An earlier appearance of the same person. */
export interface Earlier extends Appearance {
  readonly slot: number;
}

export interface PastSubject {
  readonly subject: TravellerSubject;
  readonly row: number;
  readonly on: FlightPast;
}

interface Known {
  /** The same person, in order of departure. */
  readonly same: readonly Earlier[];
  /** Those of them who flew, by number of days; made on first use. */
  readonly flown: Map<number, readonly Earlier[]>;
  /** One of the traveller's documents was used under another name or birth date. */
  readonly otherHolder: boolean;
}

const NOBODY: readonly Earlier[] = [];
const NOTHING_KNOWN: Known = { same: NOBODY, flown: new Map(), otherHolder: false };

/** The past of one flight. */
export class FlightPast {
  readonly past: Past;
  readonly now: Appearances;
  readonly subjects: FlightSubjects;
  /** Scheduled departure of this flight. */
  readonly anchor: number;
  readonly #keys: KeyedAppearances['keys'];
  /** By slot, 1 for flights that departed before this one, within the horizon. */
  readonly #earlier: Uint8Array;
  /** Is this flight recorded with these keys? */
  readonly #isRecorded: boolean;
  /** Start of each row's keys. */
  readonly #starts: Int32Array;
  readonly #known: (Known | undefined)[] = [];
  readonly #trips: (readonly Trip[] | undefined)[] = [];
  readonly #parties: EarlierParties;
  readonly #namesakes: (readonly Earlier[] | undefined)[] = [];
  /** By number of days; made on first use. */
  readonly #covered = new Map<number, boolean>();
  #recent: Uint8Array | undefined;
  #norms: Norms | undefined;
  #findings: readonly Finding[] | undefined;

  constructor(past: Past, keyed: KeyedAppearances, subjects: FlightSubjects) {
    const { appearances, keys } = keyed;
    this.past = past;
    this.now = appearances;
    this.subjects = subjects;
    this.anchor = appearances.departure;
    this.#keys = keys;
    this.#earlier = past.departed(this.anchor - HORIZON * DAY, this.anchor, appearances.flight);
    this.#isRecorded = past.holds(keyed);
    this.#parties = new EarlierParties(past, appearances, this.#earlier, this.#isRecorded);
    this.#starts = startsOf(keys.rowKeys.owners, appearances.size);
  }

  /** Has the traveller a document, or a full name and birth date? */
  isRecognisable(row: number): boolean {
    return row < this.now.size && (this.#starts[row + 1] as number) > (this.#starts[row] as number);
  }

  /** Earlier appearances of the same person within so many days, in order of departure; includes those who did not board. */
  earlier(row: number, days: number = HORIZON): readonly Earlier[] {
    return since(this.#knownOf(row).same, this.anchor - days * DAY);
  }

  /** Earlier appearances on which they flew, as far as is known. */
  flown(row: number, days: number = HORIZON): readonly Earlier[] {
    const { same, flown } = this.#knownOf(row);
    if (same.length === 0) return NOBODY;
    let found = flown.get(days);
    if (found === undefined) {
      const recent = since(same, this.anchor - days * DAY);
      found = recent.every(hasFlown) ? recent : recent.filter(hasFlown);
      flown.set(days, found);
    }
    return found;
  }

  /** Is anything recorded of the traveller, or of somebody with the same document, or the same name and contact? */
  wasSeen(row: number): boolean {
    return this.hasOtherHolder(row) || this.namesakes(row).length > 0;
  }

  /** Was one of the traveller's documents used under another name or birth date? */
  hasOtherHolder(row: number): boolean {
    return this.#knownOf(row).otherHolder;
  }

  /** Trips before the trip of this flight. */
  trips(row: number): readonly Trip[] {
    let trips = this.#trips[row];
    if (trips === undefined) {
      const flown = this.flown(row);
      trips = flown.length === 0 ? [] : tripsOf([...flown, { flight: this.now, row }]).slice(0, -1);
      this.#trips[row] = trips;
    }
    return trips;
  }

  /** Earlier parties within so many days that share a key of this kind. */
  partiesWith(kind: KeyKind, texts: readonly string[], days: number): readonly EarlierParty[] {
    return this.#parties.sharing(kind, texts, days);
  }

  /** By slot, 1 for flights of the two days before this one. */
  get recent(): Uint8Array {
    this.#recent ??= this.past.departed(this.anchor - SPANS.connection * DAY, this.anchor, this.now.flight);
    return this.#recent;
  }

  /**
   * Earlier appearances of the same person, then those of others with the same name and a shared contact: most likely the same person under
   * another document or birth date.
   */
  namesakes(row: number): readonly Earlier[] {
    let namesakes = this.#namesakes[row];
    if (namesakes === undefined) {
      const same = this.earlier(row);
      const byContact = this.#namesakesByContact(row);
      namesakes = byContact.length === 0 ? same : [...same, ...byContact];
      this.#namesakes[row] = namesakes;
    }
    return namesakes;
  }

  #namesakesByContact(row: number): readonly Earlier[] {
    const name = this.now.name[row] ?? 0;
    const party = this.partyOf(row);
    if (name === 0 || party === null) return NOBODY;
    const same = this.earlier(row);
    const byPhone = namedAmong(this.partiesWith(KEY.phone, party.phoneKeys, HORIZON), name, same, null);
    const found = namedAmong(this.partiesWith(KEY.email, party.emailKeys, HORIZON), name, same, byPhone);
    return found ?? NOBODY;
  }

  /** What is usual on this route. */
  get norms(): Norms {
    this.#norms ??= this.past.norms(this.now);
    return this.#norms;
  }

  /** Results of earlier flights' controls that were recorded before this flight's scheduled departure. */
  get findings(): readonly Finding[] {
    this.#findings ??= this.past.findings().filter(({ slot, at }) => {
      return at < this.anchor && this.#earlier[slot] === 1;
    });
    return this.#findings;
  }

  /** A count of earlier sightings. Zero is returned only when the records cover the days. */
  told(count: number, days: number): number | Missing {
    return count > 0 || this.covers(days) ? count : NOT_SENT;
  }

  /** Are the records dense enough over so many days before this flight? */
  covers(days: number): boolean {
    let covered = this.#covered.get(days);
    if (covered === undefined) {
      covered = this.past.covers(this.now.day, days);
      this.#covered.set(days, covered);
    }
    return covered;
  }

  /** The party of a traveller. */
  partyOf(row: number): Party | null {
    return this.subjects.travellers[row]?.party ?? null;
  }

  #knownOf(row: number): Known {
    let known = this.#known[row];
    if (known === undefined) {
      known = row < this.now.size ? this.#find(row) : NOTHING_KNOWN;
      this.#known[row] = known;
    }
    return known;
  }

  #find(row: number): Known {
    const { keys } = this.#keys.rowKeys;
    const { past } = this;
    seen.clear();
    for (let at = this.#starts[row] as number; at < (this.#starts[row + 1] as number); at += 1) {
      past.find(
        'travellers',
        keys[2 * at] as number,
        keys[2 * at + 1] as number,
        this.#earlier,
        seen,
        this.#isRecorded,
      );
    }
    if (seen.count === 0) return NOTHING_KNOWN;
    const same: Earlier[] = [];
    let otherHolder = false;
    for (let at = 0; at < seen.count; at += 1) {
      if (seen.isRepeated(at)) continue;
      const slot = seen.slot(at);
      const other = seen.place(at);
      const flight = past.flight(slot);
      if (!areUnlike(this.now, row, flight, other)) same.push({ flight, slot, row: other });
      else if (!isInfant(this.now, row) && !isInfant(flight, other)) otherHolder = true;
    }
    return { same: inOrder(same), flown: new Map(), otherHolder };
  }
}

/** Used again for every key. */
const seen = new Sightings();

/** Adds the members of this name to `found`, which is made for the first of them; those among `same` are left out. */
function namedAmong(
  parties: readonly EarlierParty[],
  name: number,
  same: readonly Earlier[],
  found: Earlier[] | null,
): Earlier[] | null {
  let all = found;
  for (let at = 0; at < parties.length; at += 1) {
    const { flight, slot, party } = parties[at] as EarlierParty;
    let row = memberWith(flight, party, flight.name, name, null);
    for (; row >= 0; row = memberWith(flight, party, flight.name, name, row)) {
      if (isAmong(same, slot, row)) continue;
      all ??= [];
      all.push({ flight, slot, row });
    }
  }
  return all;
}

function isAmong(earlier: readonly Earlier[], slot: number, row: number): boolean {
  for (const each of earlier) if (each.slot === slot && each.row === row) return true;
  return false;
}

/** Those of a list in order of departure that left at `from` or later. */
function since(earlier: readonly Earlier[], from: number): readonly Earlier[] {
  let first = 0;
  while (first < earlier.length && (earlier[first] as Earlier).flight.departure < from) first += 1;
  return first === 0 ? earlier : first === earlier.length ? NOBODY : earlier.slice(first);
}

/** Was the traveller on board, as far as is known? */
export function hasFlown({ flight, row }: Appearance): boolean {
  return ((flight.flags[row] as number) & ROW.stayedBehind) === 0;
}

/** Sorts in place. Most travellers have few flights: each is put before the later ones, which takes no list of its own. */
function inOrder(earlier: Earlier[]): readonly Earlier[] {
  if (earlier.length > FEW_FLIGHTS) return earlier.sort(byDeparture);
  for (let at = 1; at < earlier.length; at += 1) {
    const each = earlier[at] as Earlier;
    let to = at;
    for (; to > 0 && byDeparture(earlier[to - 1] as Earlier, each) > 0; to -= 1)
      earlier[to] = earlier[to - 1] as Earlier;
    earlier[to] = each;
  }
  return earlier;
}

const FEW_FLIGHTS = 32;

function byDeparture(a: Earlier, b: Earlier): number {
  const apart = a.flight.departure - b.flight.departure;
  if (apart !== 0) return apart;
  return a.flight.flight < b.flight.flight ? -1 : a.flight.flight > b.flight.flight ? 1 : a.row - b.row;
}

/** Owners are sorted by row. */
function startsOf(owners: Uint16Array, size: number): Int32Array {
  const starts = new Int32Array(size + 1);
  for (const owner of owners) starts[owner + 1] = (starts[owner + 1] as number) + 1;
  for (let row = 0; row < size; row += 1) starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number);
  return starts;
}
