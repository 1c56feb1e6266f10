/** Small views of a traveller that several screens share. */
import type { Flight, FlightBooking, Traveller } from '../../shared/flight/flight.ts';
import type { Way } from './flight-head.ts';

/** `SURNAME, GIVEN NAMES`; '' when neither was sent. */
export function travellerName({ surname, givenNames }: Pick<Traveller, 'surname' | 'givenNames'>): string {
  return [surname, givenNames].filter((part) => part !== null && part !== '').join(', ');
}

/** Index of the traveller with that id or alias; -1 when there is none. */
export function travellerIndex(flight: Flight, id: string): number {
  const exact = flight.travellers.findIndex((traveller) => traveller.id === id);
  return exact >= 0 ? exact : flight.travellers.findIndex(({ aliases }) => aliases.includes(id));
}

/** The traveller's booking on this flight, or null. */
export function bookingOf(flight: Flight, traveller: Traveller): FlightBooking | null {
  return traveller.booking === null ? null : (flight.bookings[traveller.booking] ?? null);
}

/** What `movementOf` needs of a traveller, small enough for a flight's head. */
export function wayOf(flight: Flight, traveller: Traveller): Way {
  const { type, embarkation, debarkation } = traveller;
  const segments = bookingOf(flight, traveller)?.segments ?? [];
  return {
    type,
    embarkation,
    debarkation,
    segments: segments.map(({ carrier, number, suffix, operating, origin, destination, departure, arrival }) => ({
      carrier,
      number,
      ...(suffix === null ? {} : { suffix }),
      ...(operating === null ? {} : { operating }),
      origin,
      destination,
      departure,
      arrival,
    })),
  };
}
