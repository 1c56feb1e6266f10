import type { FlightId } from '../flight/flight.ts';
import type { LineWords } from '../review/week-columns.ts';
import { timeOfMinute } from '../time/civil.ts';

/** What the cells of the report need besides the words. */
export interface ShiftWords extends LineWords {
  /** Local time of an instant. */
  readonly local: (instant: string) => string;
  /** A flight as screens and papers name it. */
  readonly flight: (id: FlightId) => string;
}

/** The flight of a row; null where it has none. */
export function flightCell({ flight }: { readonly flight: FlightId | null }, said: ShiftWords): string | null {
  return flight === null ? null : said.flight(flight);
}

/** A UTC minute as local time; null: it is not known. */
export function localTime(minute: number | null | undefined, local: ShiftWords['local']): string | null {
  return minute == null ? null : local(`${timeOfMinute(minute)}:00.000Z`);
}
