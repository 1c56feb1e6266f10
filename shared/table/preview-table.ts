/** What the mapping screen shows of a table before the import. */
import type { ReadContext } from '../intake/read-context.ts';
import { findSensitiveText } from '../intake/sensitive.ts';
import { NO_DATE } from '../time/civil.ts';
import { daysOrder } from './cell-dates.ts';
import { findLayout, offeredLayout } from './find-table.ts';
import type { Column } from './headers.ts';
import type { Heading } from './heading-row.ts';
import { nationalPlan } from './national-layouts.ts';
import { planOf } from './plan-table.ts';
import type { Row } from './split-rows.ts';
import { dateColumnsOf, datesOf } from './table-dates.ts';
import { titleFlight } from './table-flights.ts';
import type { TableBlock, TablePlan } from './table-plan.ts';
import type { TablePreview, TableProfile } from './table-profile.ts';

/** Number of rows shown. */
const SHOWN = 20;
/** Shown instead of a sensitive value. */
const HIDDEN = '***';

/**
 * Gives headings, their columns, and the first rows. With `profile` the columns are the profile's; else a saved layout of the context is tried, then
 * the meaning of the headings. When none is understood, the row that looks most like a heading is offered with every column open. Null when the text
 * is no table.
 */
export function previewTable(
  bytes: Uint8Array,
  context: ReadContext,
  profile: TableProfile | null = null,
): TablePreview | null {
  const national = nationalPlan(bytes);
  if (national !== null) return previewOf(bytes, national, null);
  const profiles = profile === null ? (context.profiles ?? []) : [profile];
  const layout = findLayout(bytes, profiles) ?? offeredLayout(bytes);
  if (layout === null) return null;
  return previewOf(bytes, planOf(bytes, layout), layout.profile);
}

function previewOf(bytes: Uint8Array, plan: TablePlan, profile: TableProfile | null): TablePreview {
  const block = plan.blocks[0] as TableBlock;
  const settled = profile?.dateOrder ?? null;
  const dates = datesOf(block, plan.titles, titleFlight(plan.titles, daysOrder(settled), NO_DATE).date, settled);
  const undecidedDates = dateColumnsOf(block.heading)
    .map(({ index }) => index)
    .filter((index) => dates.get(index)?.certainty === 'undecided' || dates.get(index)?.certainty === 'mixed');
  const rows: (readonly string[])[] = [];
  for (const { heading, rows: all } of plan.blocks) {
    for (const row of all.slice(0, SHOWN - rows.length)) rows.push(shownRow(bytes, row, heading));
  }
  return {
    headings: block.heading.names,
    columns: columnsOf(block.heading),
    rows,
    rowCount: plan.blocks.reduce((sum, each) => sum + each.rows.length, 0),
    undecidedDates: undecidedDates.sort((a, b) => a - b),
    profile: profile?.id ?? null,
  };
}

/** Cells of a row; sensitive ones are hidden here too. */
function shownRow(bytes: Uint8Array, { cells }: Row, heading: Heading): readonly string[] {
  return cells.map(({ text, start, end }, index) => {
    const kind = heading.kinds[index] ?? 'other';
    if (text === '' || kind === 'field') return text;
    return kind === 'sensitive' || findSensitiveText(bytes, start, end).count > 0 ? HIDDEN : text;
  });
}

function columnsOf(heading: Heading): readonly (Column | null)[] {
  const columns: (Column | null)[] = heading.kinds.map((kind) => (kind === 'sensitive' ? 'sensitive' : null));
  for (const [column, index] of heading.columns) columns[index] = column;
  for (const [column, places] of heading.more) for (const index of places) columns[index] = column;
  return columns;
}
