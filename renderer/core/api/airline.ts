/** Calls of an airline's officers: flights, seats, bags and boarding. Nothing here names or describes anybody. */
import type { FlightId, Traveller } from '../../../shared/flight/flight.ts';
import type { FlightRow } from './flights.ts';

export type AirlineFlightRow = Pick<
  FlightRow,
  'id' | 'leg' | 'movement' | 'times' | 'patch' | 'cancelled' | 'expected' | 'travellers' | 'crew'
>;

/** One person's place, without who they are. */
export interface AirlineSeat extends Pick<Traveller, 'seat' | 'bags' | 'status' | 'boardingNumber'> {
  readonly kind: 'passenger' | 'crew' | 'infant';
}

export interface AirlineFlightView {
  readonly row: AirlineFlightRow;
  /** In order of the seats; those without one last. */
  readonly seats: readonly AirlineSeat[];
}

export interface AirlineCalls {
  /** Flights from yesterday to two days ahead. */
  'airline.flights': { input: Record<string, never>; output: readonly AirlineFlightRow[] };
  'airline.flight': { input: { id: FlightId }; output: AirlineFlightView };
}
