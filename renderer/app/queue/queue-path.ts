import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';

/** Address of a traveller within the queue. */
export function queuePath(flight: FlightId, traveller: TravellerId): string {
  return `/queue/${encodeURIComponent(flight)}/${encodeURIComponent(traveller)}`;
}
