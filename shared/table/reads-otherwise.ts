/** What a layout of a table reads otherwise than its headings say, so that nobody silences rules for all later tables of a sender unseen. */
import { type Column, columnOf, headingsKey } from './headers.ts';
import type { TableProfile } from './table-profile.ts';

/** Columns that no rule reads. */
const UNREAD: ReadonlySet<Column> = new Set<Column>(['number', 'sensitive']);

type Headed = Pick<TableProfile, 'headings' | 'columns'>;

/**
 * The headings whose column the reader knows, or one of `known` with the same headings reads, and which this layout skips or reads as another column, in their order. So are
 * those before which it reads another heading as the same column: of two cells the first one counts. Empty: it only adds to what is known. `known`: saved layouts, and the table as
 * its headings alone are read, which stand in two rows at times.
 */
export function readsOtherwise({ headings, columns }: Headed, known: readonly Headed[]): readonly string[] {
  const key = headingsKey(headings);
  const same = known.filter((each) => headingsKey(each.headings) === key).map((each) => each.columns);
  const readings = [headings.map(columnOf), ...same];
  return headings.filter((_, at) =>
    readings.some((reading) => {
      const column = reading[at] ?? null;
      if (column === null || UNREAD.has(column)) return false;
      return columns[at] !== column || (reading.indexOf(column) === at && columns.indexOf(column) < at);
    }),
  );
}

/** What a layout changes for later tables: of each heading that was read as another column until now, or is skipped since, the column before and after. */
export function layoutChanges({ headings, columns }: Headed, known: readonly Headed[]): readonly string[] {
  const key = headingsKey(headings);
  const before = known.findLast((each) => headingsKey(each.headings) === key)?.columns ?? headings.map(columnOf);
  return headings.flatMap((heading, at) => {
    const [was, is] = [before[at] ?? NONE, columns[at] ?? NONE];
    return was === is ? [] : [`${heading}: ${was} → ${is}`];
  });
}

const NONE = '–';
