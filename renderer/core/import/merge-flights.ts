/**
 * Derives flights anew from all their kept messages: fold, facts, screening, and the head that lists read. What was derived before is
 * replaced as a whole, so the result never depends on the order in which messages came.
 */

import { screenFlight } from '../../../rules/engine/screen.ts';
import { screeningTime } from '../../../rules/engine/screen-messages.ts';
import { factBlockOf } from '../../../shared/fact/build-fact-block.ts';
import type { FactBlock } from '../../../shared/fact/fact-block.ts';
import { FACT_CATALOGUE_VERSION } from '../../../shared/fact/fact-catalogue.ts';
import type { FlightSubjects } from '../../../shared/fact/fact-subjects.ts';
import { subjectsOf } from '../../../shared/fact/subjects-of.ts';
import type { Flight, FlightId, FoldMessage, MessageId } from '../../../shared/flight/flight.ts';
import { flightsOf, foldFlight } from '../../../shared/flight/fold-flights.ts';
import type { UtcMinute } from '../../../shared/manifest.ts';
import type { KeyedAppearances } from '../../../shared/past/encode-appearances.ts';
import type { Screening } from '../../../shared/screening/screening.ts';
import { linksOf } from '../../../shared/search/links-of.ts';
import type { Desk } from '../context.ts';
import type { FlightHead } from '../flight-head.ts';
import { type Slices, slices } from '../pause.ts';
import { maskedFlight, maskedFlights } from '../retention/masked-flights.ts';
import type { Write } from '../store/commit.ts';
import type { Store } from '../store/open-store.ts';
import { overlapped } from '../store/overlapped.ts';
import { idsWhereAny, readOne, readOpen, readSound } from '../store/read.ts';
import { StoredMemory } from '../store/stored-memory.ts';
import { FLIGHT_TABLES } from '../store/tables.ts';
import type { World } from '../world.ts';
import { termsOn } from '../world-terms.ts';
import { FlightDecisions } from './flight-decisions.ts';
import { FlightMemory } from './flight-memory.ts';
import { headOf } from './head-of.ts';
import { keptManifest, RecentManifests } from './kept-manifests.ts';
import { retellFlights } from './message-reports.ts';
import { hasFactsOfToday, staleFlights } from './stale-flights.ts';

/** Flights are written when they carry this many travellers together. */
const BATCH_TRAVELLERS = 2000;
/** Or when this many records have gathered. */
const BATCH_WRITES = 1000;
/** Messages of a flight opened at a time. */
const BATCH_MESSAGES = 100;

/** Derives flights anew after something was decided about them, with the flights that they are or were taken for. */
export async function deriveFlights(desk: Desk, ids: readonly FlightId[]): Promise<void> {
  await mergeFlights(desk, ids);
}

/**
 * Merges and screens the flights and stores them; gives the number of flagged travellers on them. Messages that are in `recent` are taken
 * from there, all others are read again from their kept bytes. What was derived of a flight that no message speaks of any more, or that was
 * found to be another one, is taken away. Messages that speak of other flights than they did, since a place is known by another name now, are
 * told to those. Later flights that tell of these, since they have travellers, contacts or a route in common, are derived anew as well.
 */
export async function mergeFlights(
  desk: Desk,
  ids: readonly FlightId[],
  recent: RecentManifests = new RecentManifests(),
): Promise<number> {
  return mergeEach(desk, ids, recent, new Set());
}

/**
 * Brings every flight up to date. One that only other rules or terms make out of date is screened anew from its fact block, without reading any of
 * its messages again.
 */
export async function refreshFlights(desk: Desk): Promise<void> {
  const { ids, byRules } = await staleFlights(desk);
  await mergeEach(desk, ids, new RecentManifests(), byRules);
}

async function mergeEach(
  desk: Desk,
  ids: readonly FlightId[],
  recent: RecentManifests,
  byRules: ReadonlySet<FlightId>,
): Promise<number> {
  const { flagged, moved } = await mergeInTurns(desk, ids, recent, byRules).catch((error: unknown) => {
    // What was remembered of a flight could not be taken back. The memory is opened anew, without it.
    if (desk.store.damage.met(error)?.table !== 'appearances') throw error;
    return mergeInTurns(desk, ids, recent, byRules);
  });
  if (moved.size === 0) return flagged;
  const world = await desk.worldNow();
  const further = await mergeInTurns(desk, await retellFlights({ ...desk, world }, [...moved]), recent, new Set());
  return flagged + further.flagged;
}

async function mergeInTurns(
  desk: Desk,
  ids: readonly FlightId[],
  recent: RecentManifests,
  byRules: ReadonlySet<FlightId>,
): Promise<{ readonly flagged: number; readonly moved: ReadonlySet<MessageId> }> {
  // Opening the memory of a large store for nothing takes seconds.
  if (ids.length === 0) return { flagged: 0, moved: new Set() };
  const { store, closing } = desk;
  const slice = slices();
  const moved = new Set<MessageId>();
  const flaggedOn = new Map<FlightId, number>();
  let travellers = 0;
  let writes: Write[] = [];
  let memory: FlightMemory;
  const writing = overlapped((batch) => desk.commit(batch, [], ['flights', 'queue', 'session']));
  const flush = async () => {
    const batch = writes;
    writes = [];
    travellers = 0;
    if (batch.length > 0) await writing.write([...batch, ...memory.dueWrites()]);
  };
  const writeAll = async () => {
    await flush();
    await writing.done();
    memory.written();
  };
  let endTurn = await desk.services.deriving.take();
  try {
    // Reference data may have been edited since the call began, and its flights derived anew: nothing older may be written over them.
    let world = await desk.worldNow();
    let decided = await FlightDecisions.read(store);
    let masked = await maskedFlights(store);
    memory = await FlightMemory.open(desk, writeAll);
    const targets = [...new Set(ids.map((id) => decided.target(id)))].sort(byDay);
    for (const id of targets) flaggedOn.set(id, 0);
    for (const id of ids) {
      if (decided.target(id) === id || masked.has(id)) continue;
      await memory.drop(id);
      writes.push(...derivedRemovals(id));
    }
    for (let done = 0; ; done++) {
      // What these flights have touched comes last, each once.
      if (done >= targets.length) targets.push(...[...memory.past.affected].sort(byDay));
      const id = targets[done];
      if (id === undefined) break;
      closing.throwIfAborted();
      if (desk.services.deriving.wanted) {
        await writeAll();
        endTurn();
        endTurn = await desk.services.deriving.take();
        world = await desk.worldNow();
        decided = await FlightDecisions.read(store);
        masked = await maskedFlights(store);
        memory = await FlightMemory.open(desk, writeAll);
      }
      // Its messages are put away.
      const isMasked = masked.has(id);
      const isItself = decided.target(id) === id && !isMasked;
      // Facts that other flights have changed are no longer those of the fact block.
      const anew =
        isItself && byRules.has(id) && !memory.past.affected.has(id)
          ? await screenStored(store, world, id).catch((error: unknown) => store.damage.pass(error))
          : null;
      const derived =
        anew ?? (isItself ? await deriveStored(store, world, id, decided, recent, slice, moved, memory) : null);
      if (isMasked) {
        // What is left of it can only be told apart by the frame of today.
        memory.past.derived(id);
        const masked = await maskedFlight(store, world, id).catch((error: unknown) => store.damage.pass(error));
        writes.push(...(masked?.writes ?? []));
      } else if (derived === null) {
        await memory.drop(id);
        writes.push(...derivedRemovals(id));
      } else {
        if (flaggedOn.has(id)) flaggedOn.set(id, derived.head.flagged.length);
        travellers += derived.flight.travellers.length;
        writes.push(...(anew === null ? derivedWrites(derived) : screenedWrites(derived)));
        if (anew === null) memory.past.derived(id);
      }
      if (travellers >= BATCH_TRAVELLERS || writes.length >= BATCH_WRITES) await flush();
      desk.progress({ phase: 'screening', done: done + 1, total: targets.length, note: id });
      await slice.breathe();
    }
    await writeAll();
    return { flagged: [...flaggedOn.values()].reduce((sum, count) => sum + count, 0), moved };
  } catch (error) {
    // What is remembered may be ahead of what was written.
    store.cache(StoredMemory).forget();
    throw error;
  } finally {
    // What was begun to be written is written before somebody else's turn.
    await writing.done().catch(() => undefined);
    endTurn();
  }
}

/** By the day of departure with which an id ends: flights that tell of others are then derived after these, and once. */
function byDay(a: FlightId, b: FlightId): number {
  const [day, other] = [a.slice(-DAY_LENGTH), b.slice(-DAY_LENGTH)];
  return day < other ? -1 : day > other ? 1 : a < b ? -1 : 1;
}

const DAY_LENGTH = 10;

/** Every kept message that counts for the flight, read again. */
export async function flightMessages(
  { store, world }: Pick<Desk, 'store' | 'world'>,
  id: FlightId,
): Promise<readonly FoldMessage[]> {
  const decided = await FlightDecisions.read(store);
  const ids = await messageIds(store, decided.names(id));
  return foldMessages(store, world, [...new Set(ids)], new RecentManifests(), slices());
}

/** Ids of the messages that name one of the flights; one that names several is there several times. */
async function messageIds(store: Store, flights: readonly FlightId[]): Promise<readonly MessageId[]> {
  return (await idsWhereAny(store, 'messages', 'flights', flights)) as readonly MessageId[];
}

/**
 * The flight as all its kept messages tell it and officers decided, screened; null when no message speaks of it. Messages that no longer do are
 * added to `moved`.
 */
async function deriveStored(
  store: Store,
  world: World,
  id: FlightId,
  decided: FlightDecisions,
  recent: RecentManifests,
  slice: Slices,
  moved: Set<MessageId>,
  memory: FlightMemory,
): Promise<DerivedFlight | null> {
  const names = decided.names(id);
  const ids = await messageIds(store, names);
  const messages = await foldMessages(store, world, [...new Set(ids)], recent, slice);
  for (const message of messages) {
    if (!flightsOf(message).some((named) => names.includes(named))) moved.add(message.id);
  }
  const { decisions, count } = await decided.about(id);
  const flight = foldFlight(id, messages, world, decisions);
  if (flight === null) return null;
  const subjects = subjectsOf(flight, { ...world, past: memory.past });
  const remembered = await memory.take(subjects, names);
  const derivedFrom = { messages: ids.length, decisions: count };
  const links = linksOf(flight, memory.past.hash);
  return { ...deriveFrom(subjects, remembered, screeningTime(messages), world, derivedFrom), links };
}

async function foldMessages(
  store: Store,
  world: World,
  ids: readonly MessageId[],
  recent: RecentManifests,
  slice: Slices,
): Promise<readonly FoldMessage[]> {
  const messages: FoldMessage[] = [];
  const kept: MessageId[] = [];
  for (const id of ids) {
    const manifest = recent.get(id);
    if (manifest === undefined) kept.push(id);
    else messages.push({ id, manifest });
  }
  for (let from = 0; from < kept.length; from += BATCH_MESSAGES) {
    for (const { id, value } of await readOpen(store, 'messages', kept.slice(from, from + BATCH_MESSAGES))) {
      const manifest = keptManifest(value, world);
      if (manifest !== null) messages.push({ id, manifest });
      await slice.breathe();
    }
  }
  return messages;
}

/**
 * The flight as it lies in the store, screened anew from its fact block; null when it cannot be: then it is derived from its messages. The time that
 * decides which rules are valid stays the one of its messages.
 */
async function screenStored(store: Store, world: World, id: FlightId): Promise<DerivedFlight | null> {
  const [head, block, section] = await Promise.all([
    readOne(store, 'flightHeads', id),
    readOne(store, 'factBlocks', id),
    readOne(store, 'flightManifests', id),
  ]);
  if (head === undefined || block === undefined || section === undefined) return null;
  if (!hasFactsOfToday(head.value, world) || block.value.catalogue !== FACT_CATALOGUE_VERSION) return null;
  const { flight, screening } = section.value;
  const pins = { reference: head.value.reference, zone: head.value.zone, at: screening.at };
  const screened = screenFlight(world.compiled, block.value, pins, termsOn(world.terms, flight));
  const { derivedFrom } = head.value;
  return {
    flight,
    block: block.value,
    screening: screened,
    head: headOf(flight, block.value, screened, world, derivedFrom),
    // Nobody asked: they stay as they are.
    remembered: null,
    links: null,
  };
}

/** Everything that is stored of one flight. */
export interface DerivedFlight {
  readonly flight: Flight;
  readonly block: FactBlock;
  readonly screening: Screening;
  readonly head: FlightHead;
  /** What is remembered of it; null where nothing is. */
  readonly remembered: KeyedAppearances | null;
  /** By what its travellers can be looked up; null where they cannot. */
  readonly links: Uint8Array | null;
}

/** Facts, screening and head of a flight of which nothing is remembered, nor asked; `at` decides which rules are valid. */
export function deriveFlight(
  flight: Flight,
  at: UtcMinute,
  world: World,
  derivedFrom: FlightHead['derivedFrom'] = { messages: flight.messages.length, decisions: 0 },
): DerivedFlight {
  return deriveFrom(subjectsOf(flight, world), null, at, world, derivedFrom);
}

function deriveFrom(
  subjects: FlightSubjects,
  remembered: KeyedAppearances | null,
  at: UtcMinute,
  world: World,
  derivedFrom: FlightHead['derivedFrom'],
): DerivedFlight {
  const { flight } = subjects.flight;
  const block = factBlockOf(subjects, remembered);
  const pins = { reference: world.reference.version, zone: flight.zoneVersion, at };
  const screening = screenFlight(world.compiled, block, pins, termsOn(world.terms, flight));
  return {
    flight,
    block,
    screening,
    remembered,
    links: null,
    head: headOf(flight, block, screening, world, derivedFrom),
  };
}

/** Marks what was derived of flights as out of date, to be written together with what makes it so. */
export async function staleWrites({ store }: Pick<Desk, 'store'>, ids: readonly FlightId[]): Promise<readonly Write[]> {
  const decided = await FlightDecisions.read(store);
  const heads = await readSound(store, 'flightHeads', [...new Set(ids.map((id) => decided.target(id)))]);
  return heads.flatMap(({ value }) => (value.masked === true ? [] : [headWrite({ ...value, derivation: 0 })]));
}

/** Takes away what was derived of a flight. */
function derivedRemovals(id: FlightId): readonly Write[] {
  return FLIGHT_TABLES.map((table) => ({
    table,
    id,
    remove: true,
  }));
}

/** The records of a flight; whatever was derived before is replaced. */
export function derivedWrites({ flight, block, screening, head, remembered, links }: DerivedFlight): readonly Write[] {
  const { id } = flight;
  return [
    remembered === null
      ? { table: 'appearances', id, remove: true }
      : { table: 'appearances', id, rev: null, value: remembered },
    links === null ? { table: 'links', id, remove: true } : { table: 'links', id, rev: null, value: links },
    headWrite(head),
    { table: 'factBlocks', id, rev: null, value: block },
    { table: 'flightManifests', id, rev: null, value: { flight, screening } },
  ];
}

/** What changes of a flight that is screened anew: its facts do not. */
function screenedWrites({ flight, screening, head }: DerivedFlight): readonly Write[] {
  return [headWrite(head), { table: 'flightManifests', id: flight.id, rev: null, value: { flight, screening } }];
}

function headWrite(head: FlightHead): Write {
  const day = (head.leg.departure ?? head.leg.arrival ?? '').slice(0, 10);
  return { table: 'flightHeads', id: head.id, rev: null, value: head, index: { day } };
}
