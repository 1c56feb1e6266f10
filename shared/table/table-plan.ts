/** Result of splitting a table; see `plan-table.ts`. */
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

/** A table split into parts, ready to be read. */
export interface TablePlan {
  readonly version: string | null;
  readonly profile: TableProfile | null;
  readonly titles: readonly Row[];
  readonly blocks: readonly TableBlock[];
  /** Number of travellers as the list states it. */
  readonly stated: number | null;
  /** Rows beyond the limit: stored and blanked, but not read. */
  readonly unread: readonly Row[];
  /** Rows outside the blocks of a fixed layout. */
  readonly odd: readonly Row[];
}
