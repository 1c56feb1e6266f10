/** A flight as the unit expects it: where messages disagree about the destination, the one that is here, with the times told for it. */
import type { Unit } from '../../shared/casework/unit.ts';
import { type Landing, legHere, soonestArrival } from '../../shared/flight/destination.ts';
import type { Flight } from '../../shared/flight/flight.ts';
import { utcOf } from './flight-times.ts';
import type { World } from './world.ts';

/** What is otherwise here. */
export interface FlightHere extends Landing, Pick<Flight, 'arrivalUtc'> {
  /** The destination that messages give now; left out: they give one that is here, or none that is. */
  readonly elsewhere?: string;
}

/** The flight itself where the leg that messages give now stands. Made twice, it stays the same. */
export function flightHere<Known extends FlightHere>(flight: Known, unit: Unit | null, world: World): Known {
  const airports = unit?.airports ?? [];
  const leg = legHere(flight, airports);
  const { destination } = flight.leg;
  if (leg === flight.leg || flight.toldBefore === undefined || destination === null) return flight;
  const { until, ...told } = flight.toldBefore;
  // Arrivals elsewhere say nothing of this one.
  const later = until?.departure == null ? {} : { until: { departure: until.departure, arrival: null } };
  const toldBefore = { ...told, arrival: soonestArrival(flight, airports), ...later };
  const arrivalUtc = leg.arrival === null ? null : utcOf(leg.arrival, leg.destination, world);
  return { ...flight, leg, toldBefore, arrivalUtc, elsewhere: destination };
}
