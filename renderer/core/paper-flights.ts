import type { FlightId } from '../../shared/flight/flight.ts';
import { flightNames } from '../../shared/flight/flight-text.ts';
import { flightRows } from './calls/flights.ts';
import type { Request } from './request.ts';

/** Names flights as papers and exports do: by the legs that the store has, and by what the id says where it has none. */
export async function paperFlights(request: Request): Promise<(id: FlightId) => string> {
  const rows = await flightRows(request);
  return flightNames(new Map(rows.map(({ id, leg }) => [id, leg])));
}
