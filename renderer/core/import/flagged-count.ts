/** How many travellers an import flagged. Of how many something can still be done, `queue-places.ts` says. */
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { FlightHead } from '../flight-head.ts';
import type { SeenStore } from '../store/open-store.ts';
import { FlightDecisions } from './flight-decisions.ts';

/** The number of flagged travellers on the flights. Who is flagged only by hits that do not count is none of them. */
export function countFlagged(heads: readonly Pick<FlightHead, 'flagged'>[]): number {
  return heads.reduce((sum, { flagged }) => sum + flagged.length, 0);
}

/** The flights under which these ids count: those that officers found to be another flight count there. */
export async function countedFlights(store: SeenStore, ids: readonly FlightId[]): Promise<ReadonlySet<FlightId>> {
  const decided = await FlightDecisions.read(store);
  return new Set(ids.map((id) => decided.target(id)));
}
