/**
 * What is remembered of all flights, read when first needed and kept in the worker's memory. Flights are derived one after the other, and each derivation updates the
 * memory; results of cases come from what is written to the store.
 */
import { isOnTraveller, type TravellerCase } from '../../../shared/casework/case.ts';
import type { ChangingMessage } from '../../../shared/flight/changing-message.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import { resultOfCase } from '../../../shared/past/case-results.ts';
import { KeyedHash } from '../../../shared/past/keyed-hash.ts';
import { Memory } from '../../../shared/past/memory.ts';
import type { Results } from '../../../shared/past/remember.ts';
import { type Slices, slices } from '../pause.ts';
import type { Write } from './commit.ts';
import type { Store } from './open-store.ts';
import { idsIn, readAll, readOne, readSound } from './read.ts';
import type { DueBy, Settings } from './tables/settings.ts';

/** Flights opened at a time. */
const BATCH = 50;

type Result = NonNullable<ReturnType<typeof resultOfCase>>;

interface CaseResult {
  readonly traveller: TravellerId;
  readonly result: Result;
}

export class StoredMemory {
  static readonly whole = 'It gives what flights remember, and results of cases that every agency may know of.';
  #opening: Promise<Memory> | null = null;
  /** By flight and case: a traveller may have several cases. */
  #results: Map<FlightId, Map<string, CaseResult>> | null = null;
  #memory: Memory | null = null;
  #due = '';
  #dueBy = '';
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
    store.onCommitted((writes) => this.#written(writes));
  }

  /** Reads all that the store remembers; `secret` is that of its hashes about people. Throws what the store reports. */
  open(secret: Uint8Array): Promise<Memory> {
    this.#opening ??= this.#load(secret);
    // A failed read is not kept.
    this.#opening.catch(() => this.forget());
    return this.#opening;
  }

  /** Drops everything, because memory and store may differ; it is read again when next needed. */
  forget(): void {
    this.#opening = null;
    this.#results = null;
    this.#memory = null;
    this.#due = '';
    this.#dueBy = '';
  }

  /**
   * Results of controls on a flight, by traveller; `names` are the ids of the flight. Of several the latest counts, and of the same minute the one that found something.
   * Complete once the memory is open.
   */
  resultsOn(names: readonly FlightId[]): Results {
    const latest = new Map<TravellerId, Result>();
    for (const { traveller, result } of names.flatMap((name) => [...(this.#results?.get(name)?.values() ?? [])])) {
      const known = latest.get(traveller);
      const counts = known === undefined || result.at > known.at || (result.at === known.at && result.found);
      if (counts) latest.set(traveller, result);
    }
    return latest;
  }

  /** Results of cases change what is remembered of their flights. */
  #written(writes: readonly Write[]): void {
    if (this.#results === null) return;
    for (const write of writes) {
      if (write.table !== 'cases' || 'remove' in write) continue;
      if (!isOnTraveller(write.value)) continue;
      const { id, flight } = write.value;
      const result = resultOfCase(write.value);
      const before = this.#results.get(flight)?.get(id)?.result;
      if (result === null) this.#results.get(flight)?.delete(id);
      else keepResult(this.#results, write.value, result);
      if (before?.found === result?.found && before?.at === result?.at) continue;
      this.#memory?.affect(flight);
      this.#due = '';
    }
  }

  /** The writes that store which flights are still to be derived again, and by which messages; none of what the store has. */
  dueWrites(memory: Memory): readonly Write[] {
    const value = [...memory.affected].sort();
    const by = dueByOf(memory, value);
    const [written, writtenBy] = [value.join(), textOf(by)];
    const isSame = [written === this.#due, writtenBy === this.#dueBy] as const;
    this.#due = written;
    this.#dueBy = writtenBy;
    return [
      ...(isSame[0] ? [] : [{ table: 'settings', id: 'due', rev: null, value } as const]),
      ...(isSame[1] ? [] : [{ table: 'settings', id: 'dueBy', rev: null, value: by } as const]),
    ];
  }

  async #load(secret: Uint8Array): Promise<Memory> {
    const memory = new Memory(new KeyedHash(secret));
    const slice = slices();
    this.#results = new Map();
    for (const { value } of await readAll(this.#store, 'cases')) {
      const result = resultOfCase(value);
      if (result !== null && isOnTraveller(value)) keepResult(this.#results, value, result);
    }
    const due = await dueFlights(this.#store);
    this.#due = due.join();
    const by = await readDueBy(this.#store);
    this.#dueBy = textOf(by);
    for (const id of due)
      memory.affect(
        id,
        (by.flights[id] ?? []).flatMap((at) => by.messages[at] ?? []),
      );
    await loadAll(this.#store, memory, slice);
    this.#memory = memory;
    return memory;
  }
}

function dueByOf(memory: Memory, due: readonly FlightId[]): DueBy {
  const places = new Map<ChangingMessage, number>();
  const placeOf = (each: ChangingMessage) => {
    const place = places.get(each) ?? places.size;
    places.set(each, place);
    return place;
  };
  const rows = due.map((id) => [id, memory.causesOf(id).map(placeOf)] as const);
  return { messages: [...places.keys()], flights: Object.fromEntries(rows.filter(([, causes]) => causes.length > 0)) };
}

/** Equal for equal records; '' for the one that a store has before the first message. */
function textOf(by: DueBy): string {
  return by.messages.length === 0 ? '' : JSON.stringify(by);
}

async function readDueBy(store: Store): Promise<DueBy> {
  const found = await readOne(store, 'settings', 'dueBy');
  // Each id has one type of value; only the memory writes this one.
  return found === undefined ? { messages: [], flights: {} } : (found.value as DueBy);
}

function keepResult(
  results: Map<FlightId, Map<string, CaseResult>>,
  { id, flight, traveller }: TravellerCase,
  result: Result,
): void {
  results.set(flight, (results.get(flight) ?? new Map<string, CaseResult>()).set(id, { traveller, result }));
}

async function loadAll(store: Store, memory: Memory, slice: Slices): Promise<void> {
  const ids = (await idsIn(store, 'appearances')) as readonly FlightId[];
  for (let from = 0; from < ids.length; from += BATCH) {
    for (const { value } of await readSound(store, 'appearances', ids.slice(from, from + BATCH))) {
      memory.load(value);
      await slice.breathe();
    }
  }
  await memory.tidy(() => slice.breathe());
}

/** Adds flights to those that are still to be derived again; nothing where there are none. */
export async function addDueWrites(store: Store, flights: readonly FlightId[]): Promise<readonly Write[]> {
  if (flights.length === 0) return [];
  const due = new Set([...(await dueFlights(store)), ...flights]);
  return [{ table: 'settings', id: 'due', rev: null, value: [...due].sort() }];
}

/** Flights that still have to be derived again, because other flights changed. */
export async function dueFlights(store: Store): Promise<readonly FlightId[]> {
  const found = await readOne(store, 'settings', 'due');
  // Each id has one type of value; only the memory writes this one.
  return found === undefined ? [] : (found.value as Settings['due']);
}
