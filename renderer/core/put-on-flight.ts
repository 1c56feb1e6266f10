/** Who confirms that an officer puts travellers on a flight: by assigning their message, by the layout of their table, or by a text that the officer mended. */
import type { LawAgency } from '../../shared/agency/agency-id.ts';
import { assignments } from '../../shared/flight/assigned-messages.ts';
import type { Decision } from '../../shared/flight/decision.ts';
import type { FlightId } from '../../shared/flight/flight.ts';
import { TYPED } from '../../shared/flight/flight-leg.ts';
import { isOutOfSight, type OutOfSight } from './flight-out-of-sight.ts';
import type { WholeRequest } from './request.ts';
import { readWindowHours } from './session.ts';
import { readMany, readOne } from './store/read.ts';
import { otherAgencies } from './take-decision.ts';

/**
 * The agencies of the second officer; null: one officer is enough. A second one confirms it where nobody may look at the travellers there: the flight is cancelled, elsewhere,
 * over or far off, or no sender names it. `isNamed`: does what was sent name the flight itself?
 */
export async function agenciesToPutOn(
  request: WholeRequest,
  flights: readonly OutOfSight[],
  decisions: readonly Decision[],
  isNamed: (flight: OutOfSight) => boolean = () => false,
): Promise<readonly LawAgency[] | null> {
  const hours = await readWindowHours(request.store);
  for (const flight of flights)
    if (isOutOfSight(request, flight, hours) || !(isNamed(flight) || (await isSent(request, flight.id, decisions))))
      return otherAgencies(request);
  return null;
}

/** Does a sender's message name the flight? Else it is there by the word of officers only. */
async function isSent({ store }: WholeRequest, flight: FlightId, decisions: readonly Decision[]): Promise<boolean> {
  const known = (await readOne(store, 'flightManifests', flight))?.value.flight.messages ?? [];
  const assigned = assignments(decisions);
  const sent = known.filter(({ id, format }) => !TYPED.has(format) && !assigned.has(id));
  if (sent.some(({ format }) => format !== 'TABLE')) return true;
  // Of some tables an officer said the flight.
  const tables = await readMany(
    store,
    'messages',
    sent.map(({ id }) => id),
  );
  return tables.some(({ value }) => (value.profile?.flight ?? null) === null);
}
