import type { FlightId } from '../flight/flight.ts';

/** What a cell with a flight needs besides the words. */
export interface FlightWords {
  /** A flight as screens and papers name it. */
  readonly flight: (id: FlightId) => string;
}

/** The flight of a row; null where it has none. */
export function flightCell({ flight }: { readonly flight: FlightId | null }, said: FlightWords): string | null {
  return flight === null ? null : said.flight(flight);
}
