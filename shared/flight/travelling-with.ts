/** Who travels with somebody on a flight. */
import type { Flight } from './flight.ts';

/** Places of the others of the booking of the traveller at `index`; where none was sent, of those whom the list gives the same locator. Null: neither was sent. */
export function travellingWith(
  { travellers, bookings }: Pick<Flight, 'travellers' | 'bookings'>,
  index: number,
): readonly number[] | null {
  const own = travellers[index];
  const booking = bookings[own?.booking ?? -1];
  if (booking !== undefined) return booking.travellers.filter((at) => at !== index);
  const locator = own?.locator ?? null;
  return locator === null
    ? null
    : travellers.flatMap((each, at) => (at !== index && each.locator === locator ? [at] : []));
}
