/** Splits a table into titles, headings and the rows below each, before any row is read. */
import type { DecodeBytes } from '../edifact/tokens.ts';
import { type Bounds, USUAL_BOUNDS } from '../intake/budget.ts';
import type { ReadContext } from '../intake/read-context.ts';
import { DELIMITERS, findLayout, type TableLayout } from './find-table.ts';
import type { Column } from './headers.ts';
import { type Heading, headingAmong, headingOfColumns } from './heading-row.ts';
import { nationalPlan } from './national-layouts.ts';
import { type Row, splitRows } from './split-rows.ts';
import type { RowsBeyond, TablePlan } from './table-plan.ts';
import type { TableProfile } from './table-profile.ts';

/**
 * The plan of a table in a national layout, with headings saved for its sender, or with known headings; null for any other text. `profile` replaces
 * the saved layouts of the context (null: none).
 */
export function planTable(
  bytes: Uint8Array,
  context: ReadContext,
  profile: TableProfile | null | undefined,
): TablePlan | null {
  const national = nationalPlan(bytes);
  if (national !== null) return national;
  const profiles = profile === undefined ? (context.profiles ?? []) : profile === null ? [] : [profile];
  const layout = findLayout(bytes, profiles);
  return layout === null ? null : planOf(bytes, layout, context.budget?.most);
}

/** Splits a table at its headings, as far as its bounds allow. */
export function planOf(bytes: Uint8Array, layout: TableLayout, most: Bounds = USUAL_BOUNDS): TablePlan {
  const blocks: { heading: Heading; rows: Row[] }[] = [{ heading: layout.heading, rows: [] }];
  const { decode } = layout;
  let { delimiter } = layout;
  let beyond: RowsBeyond | null = null;
  let cells = 0;
  let at = 0;
  let read = 0;
  let rows = splitRows(bytes, delimiter, layout.from, decode);
  for (let next = rows.next(); next.done !== true; next = rows.next()) {
    let row = next.value;
    at++;
    if (at <= layout.skip || row.cells.every(({ text }) => text === '')) continue;
    // A table appended to another one may have a delimiter of its own.
    const other = layout.understood ? headingElsewise(bytes, row, decode) : null;
    if (other !== null) {
      delimiter = other;
      rows = splitRows(bytes, delimiter, row.start, decode);
      row = (rows.next().value ?? row) as Row;
    }
    cells += row.cells.length;
    if (read >= most.rows || cells > most.cells) {
      const bound = cells > most.cells ? 'cells' : 'rows';
      const [start, by] = [row.start, delimiter];
      beyond = { start, bound, rows: () => splitRows(bytes, by, start, decode) };
      break;
    }
    read++;
    // A second table (crew below passengers) has its own heading; the same heading again is a new page.
    const heading = layout.understood ? headingAmong(row) : null;
    const block = blocks[blocks.length - 1] as { heading: Heading; rows: Row[] };
    if (isRepeated(row, layout)) blocks.push({ heading: layout.heading, rows: [] });
    else if (heading === null) block.rows.push(row);
    else blocks.push({ heading, rows: [] });
  }
  return {
    version: null,
    profile: layout.profile,
    titles: layout.titles,
    blocks: blocks.map(({ heading, rows }) => ({
      heading: withMergedName(heading, rows),
      rows,
      type: null,
      flight: null,
      dates: null,
      strict: false,
    })),
    stated: null,
    beyond,
    odd: [],
  };
}

/** The delimiter by which a row that has none of the table's is a heading; null: it is none. */
function headingElsewise(bytes: Uint8Array, row: Row, decode: DecodeBytes): number | null {
  const [only] = row.cells;
  if (only === undefined || row.cells.length > 1 || only.text.length > LONGEST_HEADING) return null;
  const delimiters = DELIMITERS.filter((delimiter) => only.text.includes(String.fromCharCode(delimiter)));
  for (const delimiter of delimiters) {
    const again: Row | undefined = splitRows(bytes, delimiter, row.start, decode).next().value ?? undefined;
    if (again !== undefined && headingAmong(again) !== null) return delimiter;
  }
  return null;
}

/** Longer rows without a delimiter are no heading. */
const LONGEST_HEADING = 4000;

function isRepeated(row: Row, layout: TableLayout): boolean {
  const [first] = layout.headingRows;
  if (layout.headingRows.length !== 1 || first === undefined || first.cells.length !== row.cells.length) return false;
  return row.cells.every(({ text }, at) => text === first.cells[at]?.text);
}

/** `Name` above two columns with surname and given names: the second has no heading of its own. */
function withMergedName(heading: Heading, rows: readonly Row[]): Heading {
  const at = heading.columns.get('fullName');
  if (at === undefined || heading.names[at + 1] !== '' || heading.columns.has('givenNames')) return heading;
  const sample = rows.slice(0, 50);
  const named = sample.filter(({ cells }) => /^[\p{L}\p{M} '’.-]+$/u.test(cells[at + 1]?.text ?? '')).length;
  if (named === 0 || named * 2 < sample.length) return heading;
  const given = heading.names.map((_name, index): Column | null => {
    if (index === at) return 'surname';
    if (index === at + 1) return 'givenNames';
    for (const [column, place] of heading.columns) if (place === index) return column;
    return null;
  });
  return headingOfColumns(heading.names, given);
}
