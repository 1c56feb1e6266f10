/** Where a flight lands, for a unit at some airports. */
import type { Flight } from './flight.ts';

/** What tells it of a flight. */
export type Landing = Pick<Flight, 'leg' | 'toldBefore'>;

/**
 * The destination; where messages told another one before, and that is one of the airports, this one. A list of a further sector, or a made-up one, takes nobody off the unit's work: that
 * a flight goes elsewhere is said by an officer.
 */
export function destinationFor({ leg, toldBefore }: Landing, airports: readonly string[]): string | null {
  const { destination } = leg;
  if (destination === null || airports.includes(destination)) return destination;
  return toldBefore?.destinations.find((airport) => airports.includes(airport)) ?? destination;
}
