/**
 * How the tables of one sender are to be read, as an officer settled it once: which heading is which column, in which order its dates are
 * written, and the flight where the table itself names none.
 */
import type { LocalDateTime } from '../manifest.ts';
import type { SettledOrder } from './cell-dates.ts';
import type { Column } from './headers.ts';

export interface TableProfile {
  readonly id: string;
  /** Name of the sender, for people. */
  readonly name: string;
  /** The headings in order, compared as `normaliseHeading` gives them: a table with the same headings is read by this profile. */
  readonly headings: readonly string[];
  /** Column by position; `null` where a heading is to be passed over. */
  readonly columns: readonly (Column | null)[];
  /** Order of day, month and year for dates that could be read both ways; null to infer. */
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

/** What a mapping screen shows before anything is imported. */
export interface TablePreview {
  readonly headings: readonly string[];
  /** What each heading was taken for. */
  readonly columns: readonly (Column | null)[];
  /** First rows below the heading, as text. */
  readonly rows: readonly (readonly string[])[];
  readonly rowCount: number;
  /** Columns of dates that could be read both ways. */
  readonly undecidedDates: readonly number[];
  /** The profile whose headings are the same, if any. */
  readonly profile: string | null;
}
