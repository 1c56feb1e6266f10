/** Result of splitting a table; see `plan-table.ts`. */
import type { Bound } from '../intake/budget.ts';
import type { TravellerType } from '../manifest.ts';
import type { ColumnDates } from './date-columns.ts';
import type { Heading } from './heading-row.ts';
import type { Row } from './split-rows.ts';
import type { TitleFlight } from './table-flights.ts';
import type { TableProfile } from './table-profile.ts';

/** Rows under one heading. */
export interface TableBlock {
  readonly heading: Heading;
  readonly rows: readonly Row[];
  /** Kind of the rows that give none; null: unchanged. */
  readonly type: TravellerType | null;
  /** Flight of the rows that name none; null: the flight of the titles. */
  readonly flight: TitleFlight | null;
  /** Order of dates where the layout fixes it. */
  readonly dates: Partial<ColumnDates> | null;
  /** Every row is a person: there are no captions and totals. */
  readonly strict: boolean;
}

/** Rows from `start` on, which `rows` splits when asked: together they may be as large as the file. */
export interface RowsBeyond {
  readonly start: number;
  readonly bound: Extract<Bound, 'rows' | 'cells'>;
  rows(): Iterable<Row>;
}

/** A table split into parts, ready to be read. */
export interface TablePlan {
  readonly version: string | null;
  readonly profile: TableProfile | null;
  readonly titles: readonly Row[];
  readonly blocks: readonly TableBlock[];
  /** Number of travellers as the list states it. */
  readonly stated: number | null;
  /** The rows beyond a bound: stored and blanked, but not read. Null: all are read. */
  readonly beyond: RowsBeyond | null;
  /** Rows outside the blocks of a fixed layout. */
  readonly odd: readonly Row[];
}
