/** Who is a child by the flight's record, on the day of the flight. */

import type { Flight, Traveller, TravellerId } from './flight.ts';
import { isBelowAge } from './of-age.ts';

/**
 * Is somebody a child on the local day on which the flight leaves, or lands where nothing is known of its departure? Null: the date of birth is not known, or no day is. Whoever
 * comes of age on the way stays a child for this flight.
 */
export function isMinorOn(
  { leg }: Pick<Flight, 'leg'>,
  { dateOfBirth }: Pick<Traveller, 'dateOfBirth'>,
): boolean | null {
  const day = (leg.departure ?? leg.arrival)?.slice(0, 10);
  return dateOfBirth === null || day === undefined ? null : isBelowAge(dateOfBirth, day);
}

/** All ids of those who are children by the record. */
export function minorsOn(flight: Pick<Flight, 'leg' | 'travellers'>): readonly TravellerId[] {
  return flight.travellers.flatMap((each) => (isMinorOn(flight, each) === true ? [each.id, ...each.aliases] : []));
}
