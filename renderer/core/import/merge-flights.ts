/**
 * Derives flights anew from all their kept messages: fold, facts, screening, and the head that lists read. What was derived before is
 * replaced as a whole, so the result never depends on the order in which messages came.
 */
import { screenFlight } from '../../../rules/engine/screen.ts';
import { screeningTime } from '../../../rules/engine/screen-messages.ts';
import { buildFactBlock } from '../../../shared/fact/build-fact-block.ts';
import type { FactBlock } from '../../../shared/fact/fact-block.ts';
import { FACT_CATALOGUE_VERSION } from '../../../shared/fact/fact-catalogue.ts';
import type { Flight, FlightId, FoldMessage, Traveller } from '../../../shared/flight/flight.ts';
import { foldFlight } from '../../../shared/flight/fold-flights.ts';
import { isTravelling } from '../../../shared/flight/travelling.ts';
import type { UtcMinute } from '../../../shared/manifest.ts';
import {
  OUTCOMES,
  type Outcome,
  type Screening,
  type TravellerScreening,
} from '../../../shared/screening/screening.ts';
import type { Desk } from '../context.ts';
import type { Flagged, FlightHead, Way } from '../flight-head.ts';
import { slices } from '../pause.ts';
import type { Write } from '../store/commit.ts';
import type { Store } from '../store/open-store.ts';
import { overlapped } from '../store/overlapped.ts';
import { readAll, readMany } from '../store/read.ts';
import { travellerName, wayOf } from '../traveller-parts.ts';
import type { World } from '../world.ts';
import { FlaggedReasons } from './flagged-reasons.ts';
import { keptManifest, RecentManifests } from './kept-manifests.ts';

/** Flights are written when they carry this many travellers together. */
const BATCH_TRAVELLERS = 2000;

/**
 * Merges and screens the flights and stores them; gives the number of flagged travellers on them. Messages that are in `recent` are taken
 * from there, all others are read again from their kept bytes.
 */
export async function mergeFlights(
  desk: Desk,
  ids: readonly FlightId[],
  recent: RecentManifests = new RecentManifests(),
): Promise<number> {
  const { store, world, closing } = desk;
  const slice = slices();
  let flagged = 0;
  let travellers = 0;
  let writes: Write[] = [];
  const writing = overlapped((batch) => desk.commit(batch, [], ['flights', 'queue', 'session']));
  const flush = async () => {
    const batch = writes;
    writes = [];
    travellers = 0;
    if (batch.length > 0) await writing.write(batch);
  };
  for (const [done, id] of ids.entries()) {
    if (closing.aborted) throw new DOMException('the store is closing', 'AbortError');
    const derived = await deriveStored(store, world, id, recent);
    if (derived !== null) {
      flagged += derived.head.flagged.length;
      travellers += derived.flight.travellers.length;
      writes.push(...derivedWrites(derived));
    }
    if (travellers >= BATCH_TRAVELLERS) await flush();
    desk.progress({ phase: 'screening', done: done + 1, total: ids.length, note: id });
    await slice.breathe();
  }
  await flush();
  await writing.done();
  return flagged;
}

/**
 * Flights screened by other rules, facts, reference or zone data than those in force, and flights that messages speak of but that an
 * interrupted import never came to derive.
 */
export async function staleFlights({ store, world }: Desk): Promise<readonly FlightId[]> {
  const heads = await readAll(store, 'flightHeads');
  const stale = heads.filter(({ value }) => !isOfToday(value, world)).map(({ id }) => id);
  const derived = new Set(heads.map(({ id }) => id));
  const named = (await store.table('messages').orderBy('flights').uniqueKeys()) as FlightId[];
  return [...stale, ...named.filter((id) => !derived.has(id))];
}

function isOfToday({ ruleSet, catalogue, reference, zone }: FlightHead, world: World): boolean {
  return (
    ruleSet.hash === world.ruleSet.hash &&
    catalogue === FACT_CATALOGUE_VERSION &&
    reference === world.reference.version &&
    zone === world.zones.version
  );
}

/** The flight as all its kept messages tell it, screened; null when none speaks of it. */
async function deriveStored(
  store: Store,
  world: World,
  id: FlightId,
  recent: RecentManifests,
): Promise<DerivedFlight | null> {
  const messages = await foldMessages(store, world, id, recent);
  const flight = foldFlight(id, messages, world);
  return flight === null ? null : deriveFlight(flight, screeningTime(messages), world);
}

async function foldMessages(
  store: Store,
  world: World,
  flight: FlightId,
  recent: RecentManifests,
): Promise<readonly FoldMessage[]> {
  const ids = (await store.table('messages').where('flights').equals(flight).primaryKeys()) as string[];
  const stored = await readMany(
    store,
    'messages',
    ids.filter((id) => recent.get(id) === undefined),
  );
  const again = new Map(stored.map(({ id, value }) => [id, keptManifest(value, world)]));
  return ids.flatMap((id): FoldMessage[] => {
    const manifest = recent.get(id) ?? again.get(id) ?? null;
    return manifest === null ? [] : [{ id, manifest }];
  });
}

/** Everything that is stored of one flight. */
export interface DerivedFlight {
  readonly flight: Flight;
  readonly block: FactBlock;
  readonly screening: Screening;
  readonly head: FlightHead;
}

/** Facts, screening and head of a flight; `at` decides which rules are valid. */
export function deriveFlight(flight: Flight, at: UtcMinute, world: World): DerivedFlight {
  const block = buildFactBlock(flight, world);
  const screening = screenFlight(world.compiled, block, {
    reference: world.reference.version,
    zone: flight.zoneVersion,
    at,
  });
  return { flight, block, screening, head: headOf(flight, block, screening, world) };
}

/** The records of a flight; whatever was derived before is replaced. */
export function derivedWrites({ flight, block, screening, head }: DerivedFlight): readonly Write[] {
  const { id } = flight;
  const day = (flight.leg.departure ?? flight.leg.arrival ?? '').slice(0, 10);
  return [
    { table: 'flightHeads', id, rev: null, value: head, index: { day } },
    { table: 'factBlocks', id, rev: null, value: block },
    { table: 'flightManifests', id, rev: null, value: { flight, screening } },
  ];
}

function headOf(flight: Flight, block: FactBlock, screening: Screening, world: World): FlightHead {
  const { id, leg, departureUtc, arrivalUtc, channels, cancelled, messages, travellers } = flight;
  const crew = travellers.filter(({ type }) => type === 'crew' || type === 'transit-crew').length;
  const byOutcome = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  const expected = travellers.map((traveller) => isTravelling(flight, traveller));
  screening.travellers.forEach(({ outcome }, at) => {
    byOutcome[expected[at] ? outcome : 'clear']++;
  });
  const reasons = new FlaggedReasons(world, block);
  const ways = new Map<string, Way>();
  return {
    id,
    leg,
    departureUtc,
    arrivalUtc,
    channels,
    cancelled,
    messages: messages.length,
    travellers: travellers.length - crew,
    crew,
    byOutcome,
    ruleSet: screening.ruleSet,
    catalogue: screening.catalogue,
    reference: screening.reference,
    zone: screening.zone,
    ruleCounts: countRules(screening.travellers),
    flagged: screening.travellers.flatMap((screened, at) =>
      screened.outcome === 'clear' || !expected[at] ? [] : [flaggedOf(flight, at, screened, reasons, ways)],
    ),
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
  const { outcome, outcomes, scores, attendance, handling, hits } = screened;
  return {
    traveller: traveller.id,
    aliases: traveller.aliases,
    name: travellerName(traveller),
    way: sharedWay(flight, traveller, ways),
    outcome,
    outcomes,
    scores,
    attendance,
    handling,
    reasons: hits
      .filter(({ kind }) => kind !== 'exoneration')
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
  const counts: Record<string, { hits: number; unknown: number }> = {};
  const countOf = (rule: string) => {
    counts[rule] ??= { hits: 0, unknown: 0 };
    return counts[rule];
  };
  for (const { hits, unknown } of travellers) {
    for (const { rule } of hits) countOf(rule).hits++;
    for (const { rule } of unknown) countOf(rule).unknown++;
  }
  return counts;
}
