/**
 * Derives flights anew from all their kept messages: fold, facts, screening, and the head that lists read. What was derived before is
 * replaced as a whole, so the result never depends on the order in which messages came.
 */
import { screenFlight } from '../../../rules/engine/screen.ts';
import { screeningTime } from '../../../rules/engine/screen-messages.ts';
import { factBlockOf } from '../../../shared/fact/build-fact-block.ts';
import type { FactBlock } from '../../../shared/fact/fact-block.ts';
import { FACT_CATALOGUE_VERSION } from '../../../shared/fact/fact-catalogue.ts';
import { type FlightSubjects, subjectsOf } from '../../../shared/fact/fact-subjects.ts';
import type { Flight, FlightId, FoldMessage, MessageId, Traveller } from '../../../shared/flight/flight.ts';
import { flightsOf, foldFlight } from '../../../shared/flight/fold-flights.ts';
import { isTravelling } from '../../../shared/flight/travelling.ts';
import type { UtcMinute } from '../../../shared/manifest.ts';
import type { KeyedAppearances } from '../../../shared/past/encode-appearances.ts';
import {
  counts,
  OUTCOMES,
  type Outcome,
  type Screening,
  type TravellerScreening,
} from '../../../shared/screening/screening.ts';
import type { Desk } from '../context.ts';
import type { Flagged, FlightHead, RuleCount, SeenParts, Way } from '../flight-head.ts';
import { type Slices, slices } from '../pause.ts';
import { seenOtherwise } from '../seen/seen-otherwise.ts';
import type { Write } from '../store/commit.ts';
import { readHeads } from '../store/heads.ts';
import type { Store } from '../store/open-store.ts';
import { overlapped } from '../store/overlapped.ts';
import { readMany, readOne } from '../store/read.ts';
import { dueFlights } from '../store/stored-memory.ts';
import { travellerName, wayOf } from '../traveller-parts.ts';
import type { World } from '../world.ts';
import { heldOn, termsOn } from '../world-terms.ts';
import { FlaggedReasons } from './flagged-reasons.ts';
import { FlightDecisions } from './flight-decisions.ts';
import { FlightMemory } from './flight-memory.ts';
import { keptManifest, RecentManifests } from './kept-manifests.ts';
import { retellFlights } from './message-reports.ts';

/** Flights are written when they carry this many travellers together. */
const BATCH_TRAVELLERS = 2000;
/** Or when this many records have gathered. */
const BATCH_WRITES = 1000;
/** Messages of a flight opened at a time. */
const BATCH_MESSAGES = 100;

/**
 * Counts up when flights are derived in another way from the same messages, so that what earlier releases derived is derived anew. It is not
 * raised for rules, facts, reference or zone data: the head names those by themselves.
 */
export const DERIVATION = 3;

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
  const { flagged, moved } = await mergeInTurns(desk, ids, recent, byRules);
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
  let endTurn = await desk.deriving.take();
  try {
    // Reference data may have been edited since the call began, and its flights derived anew: nothing older may be written over them.
    let world = await desk.worldNow();
    let decided = await FlightDecisions.read(store);
    memory = await FlightMemory.open(desk, writeAll);
    const targets = [...new Set(ids.map((id) => decided.target(id)))].sort(byDay);
    for (const id of targets) flaggedOn.set(id, 0);
    for (const id of ids) {
      if (decided.target(id) === id) continue;
      await memory.drop(id);
      writes.push(...derivedRemovals(id));
    }
    for (let done = 0; ; done++) {
      // What these flights have touched comes last, each once.
      if (done >= targets.length) targets.push(...[...memory.past.affected].sort(byDay));
      const id = targets[done];
      if (id === undefined) break;
      closing.throwIfAborted();
      if (desk.deriving.wanted) {
        await writeAll();
        endTurn();
        endTurn = await desk.deriving.take();
        world = await desk.worldNow();
        decided = await FlightDecisions.read(store);
        memory = await FlightMemory.open(desk, writeAll);
      }
      const isItself = decided.target(id) === id;
      // Facts that other flights have changed are no longer those of the fact block.
      const anew =
        isItself && byRules.has(id) && !memory.past.affected.has(id) ? await screenStored(store, world, id) : null;
      const derived =
        anew ?? (isItself ? await deriveStored(store, world, id, decided, recent, slice, moved, memory) : null);
      if (derived === null) {
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
    store.memory.forget();
    throw error;
  } finally {
    // What was begun to be written is written before somebody else's turn.
    await writing.done().catch(() => undefined);
    endTurn();
  }
}

interface StaleFlights {
  readonly ids: readonly FlightId[];
  /** Those of which nothing but rules or terms changed. */
  readonly byRules: ReadonlySet<FlightId>;
}

/**
 * Flights screened by other rules, facts, reference or zone data than those in force; flights derived by an earlier release or from other
 * messages and decisions than there are now; flights that messages speak of but that an interrupted import never came to derive.
 */
async function staleFlights({ store, world }: Desk): Promise<StaleFlights> {
  const [due, heads, decided, messages, decisions] = await Promise.all([
    dueFlights(store),
    readHeads(store),
    FlightDecisions.read(store),
    store.table('messages').orderBy('flights').keys() as Promise<FlightId[]>,
    store.table('decisions').orderBy('flight').keys() as Promise<FlightId[]>,
  ]);
  const messageCounts = countsBy(messages);
  const decisionCounts = countsBy(decisions);
  const countIn = (counts: ReadonlyMap<FlightId, number>, id: FlightId) =>
    decided.names(id).reduce((sum, name) => sum + (counts.get(name) ?? 0), 0);
  const isMoved = (head: FlightHead) =>
    !hasFactsOfToday(head, world) ||
    decided.target(head.id) !== head.id ||
    head.derivedFrom.messages !== countIn(messageCounts, head.id) ||
    head.derivedFrom.decisions !== countIn(decisionCounts, head.id);
  const moved = heads.filter(isMoved).map(({ id }) => id);
  const byRules = heads.filter((head) => !isScreenedAsToday(head, world) && !isMoved(head)).map(({ id }) => id);
  const derived = new Set(heads.map(({ id }) => id));
  const named = [...messageCounts.keys()].map((id) => decided.target(id));
  const ids = [...new Set([...due, ...moved, ...byRules, ...named.filter((id) => !derived.has(id))])];
  return { ids, byRules: new Set(byRules) };
}

/** By the day of departure with which an id ends: flights that tell of others are then derived after these, and once. */
function byDay(a: FlightId, b: FlightId): number {
  const [day, other] = [a.slice(-DAY_LENGTH), b.slice(-DAY_LENGTH)];
  return day < other ? -1 : day > other ? 1 : a < b ? -1 : 1;
}

const DAY_LENGTH = 10;

function countsBy(ids: readonly FlightId[]): ReadonlyMap<FlightId, number> {
  const counts = new Map<FlightId, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function hasFactsOfToday({ derivation, catalogue, reference, zone }: FlightHead, world: World): boolean {
  return (
    derivation === DERIVATION &&
    catalogue === FACT_CATALOGUE_VERSION &&
    reference === world.reference.version &&
    zone === world.zones.version
  );
}

function isScreenedAsToday(head: FlightHead, world: World): boolean {
  const { ruleSet, frame, held } = head;
  return (
    ruleSet.hash === world.ruleSet.hash &&
    (frame ?? null) === (world.terms.frame?.hash ?? null) &&
    (held ?? []).join() === [...heldOn(world.terms, head)].sort().join()
  );
}

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
  return (await store
    .table('messages')
    .where('flights')
    .anyOf([...flights])
    .primaryKeys()) as MessageId[];
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
  return deriveFrom(subjects, remembered, screeningTime(messages), world, derivedFrom);
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
    for (const { id, value } of await readMany(store, 'messages', kept.slice(from, from + BATCH_MESSAGES))) {
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
    // Nobody asked: it stays as it is.
    remembered: null,
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
  return { flight, block, screening, remembered, head: headOf(flight, block, screening, world, derivedFrom) };
}

/** Marks what was derived of flights as out of date, to be written together with what makes it so. */
export async function staleWrites({ store }: Pick<Desk, 'store'>, ids: readonly FlightId[]): Promise<readonly Write[]> {
  const decided = await FlightDecisions.read(store);
  const heads = await readMany(store, 'flightHeads', [...new Set(ids.map((id) => decided.target(id)))]);
  return heads.map(({ value }) => headWrite({ ...value, derivation: 0 }));
}

/** Takes away what was derived of a flight. */
function derivedRemovals(id: FlightId): readonly Write[] {
  return (['flightHeads', 'factBlocks', 'flightManifests', 'appearances'] as const).map((table) => ({
    table,
    id,
    remove: true,
  }));
}

/** The records of a flight; whatever was derived before is replaced. */
export function derivedWrites({ flight, block, screening, head, remembered }: DerivedFlight): readonly Write[] {
  const { id } = flight;
  return [
    remembered === null
      ? { table: 'appearances', id, remove: true }
      : { table: 'appearances', id, rev: null, value: remembered },
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

function headOf(
  flight: Flight,
  block: FactBlock,
  screening: Screening,
  world: World,
  derivedFrom: FlightHead['derivedFrom'],
): FlightHead {
  const { id, leg, departureUtc, arrivalUtc, channels, cancelled, completeness, messages, travellers } = flight;
  const crew = travellers.filter(({ type }) => type === 'crew' || type === 'transit-crew').length;
  const parts = seenParts(flight, block, world);
  const seen = seenOtherwise(screening, block, world).map(({ by, screening: theirs }) => ({ by, ...parts(theirs) }));
  return {
    id,
    leg,
    departureUtc,
    arrivalUtc,
    channels,
    cancelled,
    completeness,
    derivation: DERIVATION,
    derivedFrom,
    messages: messages.length,
    travellers: travellers.length - crew,
    crew,
    ruleSet: screening.ruleSet,
    catalogue: screening.catalogue,
    reference: screening.reference,
    zone: screening.zone,
    at: screening.at,
    ...(screening.frame === undefined ? {} : { frame: screening.frame }),
    ...parts(screening),
    ...(seen.length === 0 ? {} : { seen }),
  };
}

/** Makes what of a head depends on who looks. */
function seenParts(flight: Flight, block: FactBlock, world: World): (seen: Screening) => SeenParts {
  const expected = flight.travellers.map((traveller) => isTravelling(flight, traveller));
  const reasons = new FlaggedReasons(world, block);
  const ways = new Map<string, Way>();
  return ({ held, travellers }) => {
    const byOutcome = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
    travellers.forEach(({ outcome }, at) => {
      byOutcome[expected[at] ? outcome : 'clear']++;
    });
    const rowsOf = (wanted: (screened: TravellerScreening) => boolean): readonly Flagged[] =>
      travellers.flatMap((screened, at) =>
        wanted(screened) && expected[at] ? [flaggedOf(flight, at, screened, reasons, ways)] : [],
      );
    const spared = rowsOf(({ outcome, otherwise }) => outcome === 'clear' && otherwise !== undefined);
    return {
      byOutcome,
      ruleCounts: countRules(travellers),
      ...(held === undefined ? {} : { held }),
      ...mutesOf(travellers),
      flagged: rowsOf(({ outcome }) => outcome !== 'clear'),
      ...(spared.length === 0 ? {} : { spared }),
    };
  };
}

function flaggedOf(
  flight: Flight,
  at: number,
  screened: TravellerScreening,
  reasons: FlaggedReasons,
  ways: Map<string, Way>,
): Flagged {
  const traveller = flight.travellers[at];
  if (traveller === undefined) throw new Error('screening and flight differ');
  const { outcome, otherwise, outcomes, scores, attendance, handling, situation = null, hits } = screened;
  return {
    traveller: traveller.id,
    aliases: traveller.aliases,
    name: travellerName(traveller),
    way: sharedWay(flight, traveller, ways),
    outcome,
    ...(otherwise === undefined ? {} : { otherwise }),
    outcomes,
    scores,
    attendance,
    handling,
    situation,
    reasons: hits
      // Who is flagged is flagged for what counts; who is not would be for what does not.
      .filter((hit) => hit.kind !== 'exoneration' && (outcome === 'clear' || counts(hit)))
      .sort((a, b) => Number(b.kind === 'trigger') - Number(a.kind === 'trigger') || b.weight - a.weight)
      .map((hit) => reasons.of(hit, at)),
  };
}

/** Ways that are alike are one and the same; those of companions are known without looking. */
function sharedWay(flight: Flight, traveller: Traveller, ways: Map<string, Way>): Way {
  const { type, embarkation, debarkation, booking } = traveller;
  const key = `${booking} ${type} ${embarkation} ${debarkation}`;
  const known = ways.get(key);
  if (known !== undefined) return known;
  const made = wayOf(flight, traveller);
  const content = JSON.stringify(made);
  const way = ways.get(content) ?? made;
  ways.set(content, way);
  ways.set(key, way);
  return way;
}

function countRules(travellers: readonly TravellerScreening[]): FlightHead['ruleCounts'] {
  const counted: Record<string, { -readonly [Key in keyof RuleCount]: RuleCount[Key] }> = {};
  const countOf = (rule: string) => {
    counted[rule] ??= { hits: 0, unknown: 0 };
    return counted[rule];
  };
  for (const { hits, unknown } of travellers) {
    for (const { rule, mute, held } of hits) {
      const count = countOf(rule);
      count.hits++;
      if (mute !== undefined) count.muted = (count.muted ?? 0) + 1;
      if (held !== undefined) count.held = (count.held ?? 0) + 1;
    }
    for (const { rule } of unknown) countOf(rule).unknown++;
  }
  return counted;
}

/** How many hits each mute kept back; nothing where none did. */
function mutesOf(travellers: readonly TravellerScreening[]): Pick<FlightHead, 'mutes'> {
  const counted: Record<string, number> = {};
  for (const { hits } of travellers) {
    for (const { mute } of hits) if (mute !== undefined) counted[mute] = (counted[mute] ?? 0) + 1;
  }
  return Object.keys(counted).length === 0 ? {} : { mutes: counted };
}
