import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';

/** Address of a flight. */
export function flightPath(flight: FlightId): string {
  return `/flights/${encodeURIComponent(flight)}`;
}

/** Address of a traveller on a flight. */
export function travellerPath(flight: FlightId, traveller: TravellerId): string {
  return `${flightPath(flight)}/${encodeURIComponent(traveller)}`;
}
