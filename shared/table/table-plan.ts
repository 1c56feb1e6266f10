/** What taking a table apart gives; see `plan-table.ts`. */
import type { TravellerType } from '../manifest.ts';
import type { ColumnDates } from './date-columns.ts';
import type { Heading } from './find-table.ts';
import type { Row } from './split-rows.ts';
import type { TitleFlight } from './table-flights.ts';
import type { TableProfile } from './table-profile.ts';

/** Rows under one heading. */
export interface TableBlock {
  readonly heading: Heading;
  readonly rows: readonly Row[];
  /** Who the rows are that do not say it themselves; null: as before. */
  readonly type: TravellerType | null;
  /** Flight of the rows that name none; null: that of the lines above. */
  readonly flight: TitleFlight | null;
  /** Order of dates where the layout fixes it. */
  readonly dates: Partial<ColumnDates> | null;
  /** Every row is a person: there are no captions and totals. */
  readonly strict: boolean;
}

/** A table taken apart, ready to be read. */
export interface TablePlan {
  readonly version: string | null;
  readonly profile: TableProfile | null;
  readonly titles: readonly Row[];
  readonly blocks: readonly TableBlock[];
  /** Number of travellers as the list states it. */
  readonly stated: number | null;
  /** Rows beyond what is read: kept and blanked all the same. */
  readonly unread: readonly Row[];
  /** Rows that belong to no block of a fixed layout. */
  readonly odd: readonly Row[];
}
