/** Which flights an airline's officer may know of: those of the own carrier. */
import { AIRLINE } from '../../../shared/agency/agency-id.ts';
import type { Officer } from '../../../shared/casework/case.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { carrierOfFlight } from '../../../shared/flight/flight-id.ts';

/** May the officer know of the flight? An airline's officer of the carrier that operates it; while no carrier is set, of none. Everybody else. */
export function isOfOwnCarrier({ agency, carrier }: Pick<Officer, 'agency' | 'carrier'>, flight: FlightId): boolean {
  return agency !== AIRLINE || (carrier !== undefined && carrierOfFlight(flight) === carrier);
}
