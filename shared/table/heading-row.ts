/** Headings of a passenger list, in one row or over two: which column stands where. */
import { type Column, columnOf } from './headers.ts';
import type { Row } from './split-rows.ts';

/** `field`: read; `sensitive`: blanked; `other`: stored but not read. */
export type ColumnKind = 'field' | 'sensitive' | 'other';

/** A heading row with the places of its columns. */
export interface Heading {
  /** First place of each column. */
  readonly columns: ReadonlyMap<Column, number>;
  /** Further places of columns that occur more than once. */
  readonly more: ReadonlyMap<Column, readonly number[]>;
  readonly names: readonly string[];
  readonly kinds: readonly ColumnKind[];
}

/** Words that have a meaning only together with the word above them. */
const GENERIC: ReadonlySet<Column> = new Set<Column>([
  'flightNumber',
  'number',
  'date',
  'type',
  'fullName',
  'from',
  'to',
]);

/** A heading from the columns of its cells. Sensitive cells stay sensitive, whatever a layout says. */
export function headingOfColumns(names: readonly string[], given: readonly (Column | null)[]): Heading {
  const columns = new Map<Column, number>();
  const more = new Map<Column, number[]>();
  const kinds = names.map((name, index): ColumnKind => {
    const column = given[index] ?? null;
    if (column === 'sensitive' || columnOf(name) === 'sensitive') return 'sensitive';
    if (column === null) return 'other';
    if (!columns.has(column)) columns.set(column, index);
    else more.set(column, [...(more.get(column) ?? []), index]);
    return 'field';
  });
  return { columns, more, names, kinds };
}

/** Is a row among travellers a further heading? Then no cell holds a digit. */
export function headingAmong(row: Row): Heading | null {
  if (row.cells.length < 2) return null;
  for (const { text } of row.cells) if (/\d/.test(text) && !/[([]/.test(text)) return null;
  return headingOf(row);
}

/** Is this a heading? It has a column of names and at least two others, or names and one other and nothing else. */
export function headingOf(row: Row): Heading | null {
  if (row.cells.length < 2) return null;
  const names = row.cells.map(({ text }) => text);
  return understood(names, names.map(columnOf));
}

function understood(names: readonly string[], columns: readonly (Column | null)[]): Heading | null {
  const distinct = new Set(columns.filter((column) => column !== null));
  if (!distinct.has('surname') && !distinct.has('fullName') && !distinct.has('givenNames')) return null;
  const filled = names.filter((name) => name !== '').length;
  const enough = distinct.size >= 3 || (distinct.size === 2 && filled === 2 && distinct.has('documentNumber'));
  return enough ? headingOfColumns(names, columns) : null;
}

/** Headings over two rows (`Passport` above `Number`, `Expiry`), when the two say more together than each alone. */
export function joinedHeading(top: Row, bottom: Row, alone: Heading | null): Heading | null {
  const figures = (row: Row): boolean => row.cells.some(({ text }) => /\d/.test(text) && !/[([]/.test(text));
  if (figures(top) || figures(bottom) || top.cells.filter(({ text }) => text !== '').length < 2) return null;
  const { names, columns, byBoth } = joinedNames(top, bottom);
  if (byBoth === 0) return null;
  const joined = understood(names, columns);
  const below = headingOf(bottom);
  if (joined === null || (below !== null && joined.columns.size < below.columns.size)) return null;
  if (alone !== null && joined.columns.size <= alone.columns.size) return null;
  // At least half of the row below must be words of a heading; else it belongs to a traveller.
  const filled = bottom.cells.filter(({ text }) => text !== '').length;
  const words = bottom.cells.filter(({ text }, at) => text !== '' && columns[at] != null).length;
  return words * 2 >= filled ? joined : null;
}

export function joinedNames(
  top: Row,
  bottom: Row,
): { names: readonly string[]; columns: readonly (Column | null)[]; byBoth: number } {
  const width = Math.max(top.cells.length, bottom.cells.length);
  const names: string[] = [];
  const columns: (Column | null)[] = [];
  let group = '';
  let byBoth = 0;
  for (let at = 0; at < width; at++) {
    const above = top.cells[at]?.text ?? '';
    const below = bottom.cells[at]?.text ?? '';
    // A merged cell stands over its first column only.
    if (above !== '') group = above;
    else if (below === '') group = '';
    const over = below === '' ? above : group;
    names.push(over === '' || below === '' ? over + below : `${over} ${below}`);
    const both = over !== '' && below !== '' ? columnOf(`${over} ${below}`) : null;
    if (both !== null && both !== columnOf(below)) byBoth++;
    const single = columnOf(below);
    const usable = single !== null && (over === '' || !GENERIC.has(single)) ? single : null;
    columns.push(both ?? usable ?? (above === '' ? null : columnOf(above)));
  }
  return { names, columns, byBoth };
}
