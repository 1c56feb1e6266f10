/** What a layout of a table reads otherwise than its headings say, so that nobody silences rules for all later tables of a sender unseen. */
import { type Column, columnOf, headingsKey } from './headers.ts';
import type { TableProfile } from './table-profile.ts';

/** Columns that no rule reads. */
const UNREAD: ReadonlySet<Column> = new Set<Column>(['number', 'sensitive']);

/**
 * The headings whose column the reader knows, or a saved layout with the same headings reads, and which this layout skips or reads as another column; in their order. Empty: it only
 * adds to what is known.
 */
export function readsOtherwise(
  { headings, columns }: Pick<TableProfile, 'headings' | 'columns'>,
  saved: readonly Pick<TableProfile, 'headings' | 'columns'>[],
): readonly string[] {
  const key = headingsKey(headings);
  const same = saved.filter((each) => headingsKey(each.headings) === key);
  return headings.filter((heading, at) => {
    const known = [columnOf(heading), ...same.map((each) => each.columns[at] ?? null)];
    return known.some((column) => column !== null && !UNREAD.has(column) && column !== columns[at]);
  });
}
