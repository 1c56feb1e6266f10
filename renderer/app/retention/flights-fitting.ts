import type { FlightId } from '../../../shared/flight/flight.ts';
import { withoutAccents } from '../ui/search-text.ts';

export interface NamedFlight {
  readonly id: FlightId;
  /** As an airport board writes it, with its day. */
  readonly name: string;
}

/** Flights in whose name or id all words stand; whichever is chosen stays in sight, first of all. A number is found with and without its blank. */
export function flightsFitting(
  flights: readonly NamedFlight[],
  search: string,
  chosen: FlightId | null,
): readonly NamedFlight[] {
  const words = plain(search).trim().split(/\s+/).filter(Boolean);
  const fits = ({ id, name }: NamedFlight) => {
    const text = `${plain(name)} ${plain(name).replace(/^(\S+) /, '$1')} ${id}`;
    return words.every((word) => text.includes(word));
  };
  return flights
    .filter((flight) => flight.id === chosen || fits(flight))
    .sort((a, b) => Number(b.id === chosen) - Number(a.id === chosen));
}

function plain(text: string): string {
  return withoutAccents(text).toUpperCase();
}
