/** What a paper says of the journey: the way of the booking, and who travels with them on this flight, by seat alone. It names nobody, and says of nobody whether they are called. */
import type { Flight } from '../flight/flight.ts';
import { travellingWith } from '../flight/travelling-with.ts';

export interface PaperJourney {
  /** Airports in the order of travel, from the first to the last; empty: no booking was sent. */
  readonly route: readonly string[];
  /** Seats of those who travel with them, each null where it was not sent. Null: neither booking nor locator was sent. */
  readonly companions: readonly (string | null)[] | null;
}

/** Of the traveller at `index`. Segments count as they are listed; a surface gap shows as its two airports. */
export function paperJourney(
  { travellers, bookings }: Pick<Flight, 'travellers' | 'bookings'>,
  index: number,
): PaperJourney {
  const together = travellingWith({ travellers, bookings }, index);
  const companions = together?.map((at) => travellers[at]?.seat ?? null).sort() ?? null;
  const booking = bookings[travellers[index]?.booking ?? -1];
  if (booking === undefined) return { route: [], companions };
  const stops = booking.segments.flatMap(({ origin, destination }) => [origin, destination]);
  const known = stops.filter((stop) => stop !== null);
  return { route: known.filter((stop, at) => stop !== known[at - 1]), companions };
}
