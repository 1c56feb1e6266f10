/**
 * Derives flights from all their kept messages: fold, facts, screening, and the head that lists read. Replaces all records derived before, so
 * the result never depends on the order in which messages came.
 */
import type { FlightId, MessageId } from '../../../shared/flight/flight.ts';
import type { WholeRequest } from '../request.ts';
import type { Write } from '../store/commit.ts';
import { readSound } from '../store/read.ts';
import { headWrite } from './derived-flight.ts';
import { FlightDecisions } from './flight-decisions.ts';
import { RecentManifests } from './kept-manifests.ts';
import { MergeRun } from './merge-run.ts';
import { reindexMessages } from './message-reports.ts';
import { staleFlights } from './stale-flights.ts';

/** Derives flights again after an officer decided something about them, with the flights they were joined to or parted from, or read a table of theirs again. */
export async function deriveFlights(request: WholeRequest, ids: readonly FlightId[]): Promise<void> {
  await mergeEach(request, ids, new RecentManifests(), new Set(), null);
}

/**
 * Merges, screens and stores the flights. Takes messages in `recent` from there and reads all
 * others again from their kept bytes. Removes the records of a flight that no message names any more, or that was found to be another one. A message
 * names another flight after a correction of reference data: it is then stored under that flight, which is derived too. Later flights with facts
 * about these (the same travellers, contacts or route) are derived again as well. Once `until` is aborted, the rest is left out of date.
 */
export async function mergeFlights(
  request: WholeRequest,
  ids: readonly FlightId[],
  recent: RecentManifests = new RecentManifests(),
  until: AbortSignal | null = null,
): Promise<void> {
  await mergeEach(request, ids, recent, new Set(), until);
}

/**
 * Brings every flight up to date. A flight that is out of date only because rules or screening terms changed is screened again from its fact
 * block, without reading its messages.
 */
export async function refreshFlights(request: WholeRequest): Promise<void> {
  const { ids, byRules } = await staleFlights(request);
  await mergeEach(request, ids, new RecentManifests(), byRules, null);
}

async function mergeEach(
  request: WholeRequest,
  ids: readonly FlightId[],
  recent: RecentManifests,
  byRules: ReadonlySet<FlightId>,
  until: AbortSignal | null,
): Promise<void> {
  const moved = await mergeInTurns(request, ids, recent, byRules, until).catch((error: unknown) => {
    // The memory could not remove a flight whose record is damaged. It is opened again without that flight.
    if (request.store.damage.met(error)?.table !== 'appearances') throw error;
    return mergeInTurns(request, ids, recent, byRules, until);
  });
  if (moved.size === 0) return;
  const world = await request.worldNow();
  await mergeInTurns(request, await reindexMessages({ ...request, world }, [...moved]), recent, new Set(), until);
}

async function mergeInTurns(
  request: WholeRequest,
  ids: readonly FlightId[],
  recent: RecentManifests,
  byRules: ReadonlySet<FlightId>,
  until: AbortSignal | null,
): Promise<ReadonlySet<MessageId>> {
  // Opening the memory of a large store takes seconds, so it is not opened for no flights.
  return ids.length === 0 ? new Set() : new MergeRun(request, recent, byRules, until).run(ids);
}

/** Writes that mark flights as out of date; commit them together with the change that makes them so. */
export async function staleWrites(
  { store }: Pick<WholeRequest, 'store'>,
  ids: readonly FlightId[],
): Promise<readonly Write[]> {
  const decided = await FlightDecisions.read(store);
  const heads = await readSound(store, 'flightHeads', [...new Set(ids.map((id) => decided.target(id)))]);
  return heads.flatMap(({ value }) => (value.masked === true ? [] : [headWrite({ ...value, derivation: 0 })]));
}
