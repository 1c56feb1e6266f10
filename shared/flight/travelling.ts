/**
 * Who is still on a flight. A cancelled traveller stays in the record, so that a case keeps its subject, but needs no officer's attention.
 */
import type { Flight, Traveller } from './flight.ts';

/** Is this traveller still expected on the flight? */
export function isTravelling(flight: Pick<Flight, 'cancelled'>, traveller: Pick<Traveller, 'status'>): boolean {
  return !flight.cancelled && traveller.status !== 'cancelled';
}
