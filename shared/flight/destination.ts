/** Where a flight lands, and when, for a unit at some airports. */
import type { Leg, LocalDateTime } from '../manifest.ts';
import type { Flight, ToldDestination } from './flight.ts';

/** What tells it of a flight. */
export type Landing = Pick<Flight, 'leg' | 'toldBefore'>;

/**
 * The leg as a unit expects it: to the destination that messages give. Where that is none of the airports and others gave one of them, to this one, with the arrival that was told there last. A list of a further sector, or a made-up one, takes nobody off the unit's work: that a flight goes elsewhere is said by an officer.
 */
export function legHere(flight: Landing, airports: readonly string[]): Leg {
  const other = otherHere(flight, airports);
  return other === null ? flight.leg : { ...flight.leg, destination: other.airport, arrival: other.arrival };
}

/** The earliest arrival that was told there, where it lies hours before that of `legHere`; null: it does not. */
export function soonestArrival(flight: Landing, airports: readonly string[]): string | null {
  const other = otherHere(flight, airports);
  return other === null ? (flight.toldBefore?.arrival ?? null) : other.soonest;
}

/** The arrival at an airport, local there, as messages told it last; null: none did. */
export function arrivalToldAt({ leg, toldBefore }: Landing, airport: string): LocalDateTime | null {
  if (leg.destination === airport) return leg.arrival;
  return toldBefore?.destinations.find((each) => each.airport === airport)?.arrival ?? null;
}

function otherHere({ leg, toldBefore }: Landing, airports: readonly string[]): ToldDestination | null {
  if (toldBefore === undefined || leg.destination === null || airports.includes(leg.destination)) return null;
  return toldBefore.destinations.find(({ airport }) => airports.includes(airport)) ?? null;
}
