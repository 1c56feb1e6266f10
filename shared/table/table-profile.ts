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
  /** Whose it is; left out: it reads one table and is not kept, or an earlier release kept it. */
  readonly saved?: SavedLayout;
}

/** Who keeps a layout for later tables, and what these do not say by it. */
export interface SavedLayout {
  /** Officer id. */
  readonly officer: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Who confirmed it; null: it reads every heading as it is known, and nobody did. */
  readonly second: string | null;
  /** Headings that it skips or reads as another column than is known (`reads-otherwise.ts`). */
  readonly otherwise: readonly string[];
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
