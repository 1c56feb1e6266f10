/**
 * Derives flights anew from all their kept messages: fold, facts, screening, and the head that lists read. What was derived before is
 * replaced as a whole, so the result never depends on the order in which messages came.
 */
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { WholeRequest } from '../request.ts';
import type { Write } from '../store/commit.ts';
import { readSound } from '../store/read.ts';
import { headWrite } from './derived-flight.ts';
import { FlightDecisions } from './flight-decisions.ts';
import { RecentManifests } from './kept-manifests.ts';
import { MergeRun, type RunResult } from './merge-run.ts';
import { retellFlights } from './message-reports.ts';
import { staleFlights } from './stale-flights.ts';

/** Derives flights anew after something was decided about them, with the flights that they are or were taken for. */
export async function deriveFlights(request: WholeRequest, ids: readonly FlightId[]): Promise<void> {
  await mergeFlights(request, ids);
}

/**
 * Merges and screens the flights and stores them; gives the number of flagged travellers on them. Messages that are in `recent` are taken
 * from there, all others are read again from their kept bytes. What was derived of a flight that no message speaks of any more, or that was
 * found to be another one, is taken away. Messages that speak of other flights than they did, since a place is known by another name now, are
 * told to those. Later flights that tell of these, since they have travellers, contacts or a route in common, are derived anew as well.
 */
export async function mergeFlights(
  request: WholeRequest,
  ids: readonly FlightId[],
  recent: RecentManifests = new RecentManifests(),
): Promise<number> {
  return mergeEach(request, ids, recent, new Set());
}

/**
 * Brings every flight up to date. One that only other rules or terms make out of date is screened anew from its fact block, without reading any of
 * its messages again.
 */
export async function refreshFlights(request: WholeRequest): Promise<void> {
  const { ids, byRules } = await staleFlights(request);
  await mergeEach(request, ids, new RecentManifests(), byRules);
}

async function mergeEach(
  request: WholeRequest,
  ids: readonly FlightId[],
  recent: RecentManifests,
  byRules: ReadonlySet<FlightId>,
): Promise<number> {
  const { flagged, moved } = await mergeInTurns(request, ids, recent, byRules).catch((error: unknown) => {
    // What was remembered of a flight could not be taken back. The memory is opened anew, without it.
    if (request.store.damage.met(error)?.table !== 'appearances') throw error;
    return mergeInTurns(request, ids, recent, byRules);
  });
  if (moved.size === 0) return flagged;
  const world = await request.worldNow();
  const further = await mergeInTurns(
    request,
    await retellFlights({ ...request, world }, [...moved]),
    recent,
    new Set(),
  );
  return flagged + further.flagged;
}

async function mergeInTurns(
  request: WholeRequest,
  ids: readonly FlightId[],
  recent: RecentManifests,
  byRules: ReadonlySet<FlightId>,
): Promise<RunResult> {
  // Opening the memory of a large store for nothing takes seconds.
  return ids.length === 0 ? { flagged: 0, moved: new Set() } : new MergeRun(request, recent, byRules).run(ids);
}

/** Marks what was derived of flights as out of date, to be written together with what makes it so. */
export async function staleWrites(
  { store }: Pick<WholeRequest, 'store'>,
  ids: readonly FlightId[],
): Promise<readonly Write[]> {
  const decided = await FlightDecisions.read(store);
  const heads = await readSound(store, 'flightHeads', [...new Set(ids.map((id) => decided.target(id)))]);
  return heads.flatMap(({ value }) => (value.masked === true ? [] : [headWrite({ ...value, derivation: 0 })]));
}
