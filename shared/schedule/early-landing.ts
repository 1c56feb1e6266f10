/** Landings that are entered sooner than a flight can land, or hours before it is due. */
import type { Flight } from '../flight/flight.ts';

/** A tailwind brings a flight so many minutes early at most. */
const EARLY = 120;

/** Must the officer say how a landing at this UTC minute is known? A slip of the key would else take everybody off the flight before it comes. */
export function landsTooSoon(
  { departureUtc, arrivalUtc }: Pick<Flight, 'departureUtc' | 'arrivalUtc'>,
  landed: number,
): boolean {
  if (departureUtc !== null && landed < departureUtc) return true;
  return arrivalUtc !== null && arrivalUtc - landed > EARLY;
}
