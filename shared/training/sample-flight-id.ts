/** By what the keys of a sample call its flights. */
import { flightId } from '../flight/flight-id.ts';
import { timeOfMinute } from '../time/civil.ts';
import type { SampleFlight } from './model.ts';
import { localMinutes } from './places.ts';

/** The id of a sample flight, as `screen` prints it. */
export function sampleFlightId(flight: SampleFlight): string {
  const { carrier, number, origin } = flight.scheduled;
  const departure = localDeparture(flight);
  return flightId({
    carrier,
    number,
    suffix: null,
    registration: null,
    origin,
    departure,
    arrival: null,
    operating: null,
  });
}

/** Day and time of departure where the flight departs. */
export function localDeparture(flight: SampleFlight): string {
  return timeOfMinute(localMinutes(flight.scheduled.origin, flight.departure));
}
