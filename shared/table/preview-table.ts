/** What a mapping screen shows of a table before anything is imported. */
import type { ReadContext } from '../intake/read-context.ts';
import { findLayout, type Heading, offeredLayout } from './find-table.ts';
import type { Column } from './headers.ts';
import { nationalPlan } from './national-layouts.ts';
import { dateColumnsOf, datesOf, planOf, type TableBlock, type TablePlan } from './read-table.ts';
import { titleFlight } from './table-flights.ts';
import type { TablePreview, TableProfile } from './table-profile.ts';

/** How many rows are shown. */
const SHOWN = 20;
const NO_DATE = '2049-12-31';

/**
 * Shows headings, what they are taken for, and the first rows. With `profile`, the columns are what it says; else a saved layout of the
 * context is tried, then what the headings mean; when nothing is understood, the row that looks most like a heading is offered with every
 * column open. Null when the text is no table.
 */
export function previewTable(
  bytes: Uint8Array,
  context: ReadContext,
  profile: TableProfile | null = null,
): TablePreview | null {
  const national = nationalPlan(bytes);
  if (national !== null) return previewOf(national, null);
  const profiles = profile === null ? (context.profiles ?? []) : [profile];
  const layout = findLayout(bytes, profiles) ?? offeredLayout(bytes);
  if (layout === null) return null;
  return previewOf(planOf(bytes, layout), layout.profile);
}

function previewOf(plan: TablePlan, profile: TableProfile | null): TablePreview {
  const block = plan.blocks[0] as TableBlock;
  const settled = profile?.dateOrder ?? null;
  const dates = datesOf(block, titleFlight(plan.titles, settled, NO_DATE).date, settled);
  const undecidedDates = dateColumnsOf(block.heading)
    .map(({ index }) => index)
    .filter((index) => dates.get(index)?.certainty === 'undecided' || dates.get(index)?.certainty === 'mixed');
  const rows = plan.blocks.flatMap((each) => each.rows);
  return {
    headings: block.heading.names,
    columns: columnsOf(block.heading),
    rows: rows.slice(0, SHOWN).map(({ cells }) => cells.map(({ text }) => text)),
    rowCount: rows.length,
    undecidedDates: undecidedDates.sort((a, b) => a - b),
    profile: profile?.id ?? null,
  };
}

function columnsOf(heading: Heading): readonly (Column | null)[] {
  const columns: (Column | null)[] = heading.kinds.map((kind) => (kind === 'sensitive' ? 'sensitive' : null));
  for (const [column, index] of heading.columns) columns[index] = column;
  for (const [column, places] of heading.more) for (const index of places) columns[index] = column;
  return columns;
}
