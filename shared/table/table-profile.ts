/**
 * How to read the tables of one sender, as set by an officer: the column of each heading, the order of dates, and the flight where the table names
 * none.
 */
import type { LocalDateTime } from '../manifest.ts';
import type { SettledOrder } from './cell-dates.ts';
import type { Column } from './headers.ts';

export interface TableProfile {
  readonly id: string;
  /** Name of the sender, shown to officers. */
  readonly name: string;
  /** The headings in order, normalised by `normaliseHeading`: this profile reads tables with the same headings. */
  readonly headings: readonly string[];
  /** Column by position; `null` where a heading is skipped. */
  readonly columns: readonly (Column | null)[];
  /** Order of ambiguous dates; null to infer it. */
  readonly dateOrder: SettledOrder | null;
  /** The flight of every traveller whose row names none; null parts come from the table. */
  readonly flight: {
    readonly carrier: string | null;
    readonly number: number | null;
    readonly suffix: string | null;
    readonly origin: string | null;
    readonly destination: string | null;
    readonly departure: LocalDateTime | null;
    readonly arrival: LocalDateTime | null;
  } | null;
}

/** What the mapping screen shows before the import. */
export interface TablePreview {
  readonly headings: readonly string[];
  /** The column that each heading means. */
  readonly columns: readonly (Column | null)[];
  /** First rows below the heading, as text. */
  readonly rows: readonly (readonly string[])[];
  readonly rowCount: number;
  /** Columns of ambiguous dates. */
  readonly undecidedDates: readonly number[];
  /** The profile with the same headings, if any. */
  readonly profile: string | null;
}
