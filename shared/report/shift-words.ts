import type { FlightWords } from '../export/flight-cell.ts';
import type { LineWords } from '../review/week-columns.ts';
import { timeOfMinute } from '../time/civil.ts';

/** What the cells of the report need besides the words. */
export interface ShiftWords extends LineWords, FlightWords {
  /** Local time of an instant. */
  readonly local: (instant: string) => string;
}

/** A UTC minute as local time; null: it is not known. */
export function localTime(minute: number | null | undefined, local: ShiftWords['local']): string | null {
  return minute == null ? null : local(`${timeOfMinute(minute)}:00.000Z`);
}
