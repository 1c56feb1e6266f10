/**
 * Reads a list that a unit keeps itself, as a table: CSV, or a sheet of a workbook. Columns are found by their headings. One row is one entry; rows with
 * the same reference are one.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { diagnostic } from '../../diagnostic.ts';
import type { Row } from '../../table/split-rows.ts';
import type { ListRow } from '../list-format.ts';
import type { ListItem, ListReader } from '../list-reader.ts';
import { listHeading } from './list-heading.ts';
import { tableDraft } from './table-entry.ts';
import { TableRows } from './table-rows.ts';

const readTable: ListReader = function* ([file], budget) {
  const end = { format: 'TABLE', publishedOn: null, stated: null, delta: false } as const;
  const bytes = file?.bytes ?? new Uint8Array();
  const heading = listHeading(bytes);
  if (heading === null) {
    yield { refused: diagnostic('error', 'list-without-entries') };
    return end;
  }
  const rows = new TableRows(bytes, heading);
  const places = rowsById(rows);
  const unknown = new Set<number>();
  let outside = 0;
  let count = 0;
  for (const row of rows.all()) {
    if (++count > budget.most.rows) {
      const params = { rows: budget.most.rows };
      yield { refused: diagnostic('error', 'table-too-long', { offset: row.start }, params) };
      break;
    }
    for (const at of rows.unknown(row)) {
      if ((heading.names[at] ?? '') === '') outside++;
      else unknown.add(at);
    }
    const id = idOf(rows, row);
    const [first = row.start, ...more] = places.get(id) ?? [];
    if (first === row.start) yield* entryItems(rows, row, id, more);
  }
  for (const at of unknown) {
    const name = heading.names[at] as string;
    yield { refused: diagnostic('warning', 'list-column-kept', { segment: name }, { value: name.slice(0, 200) }) };
  }
  if (outside > 0) yield { refused: diagnostic('warning', 'cells-without-heading', {}, { count: outside }) };
  return end;
};

export const TABLE: ListRow = {
  format: 'TABLE',
  takes: ({ root, text }) =>
    root === null && !/^\s*[{[]/.test(text) && listHeading(new TextEncoder().encode(text)) !== null ? 'list' : null,
  read: readTable,
};

/** Places of the rows of each entry. */
function rowsById(rows: TableRows): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const row of rows.all()) {
    const id = idOf(rows, row);
    const known = places.get(id);
    if (known === undefined) places.set(id, [row.start]);
    else known.push(row.start);
  }
  rows.said = [];
  return places;
}

/**
 * The reference of a row. Where it has none, a hash of what the row is about: the next version has the same id, and the id names nobody where it is
 * kept without its entry.
 */
function idOf(rows: TableRows, row: Row): string {
  const reference = rows.text(row, 'reference');
  if (reference !== '') return reference;
  const parts = (
    ['documentNumber', 'plate', 'vin', 'surname', 'givenNames', 'fullName', 'birth', 'phone', 'email'] as const
  )
    .map((column) => rows.text(row, column))
    .filter((text) => text !== '');
  const told = parts.length > 0 ? parts : row.cells.map(({ text }) => text).filter((text) => text !== '');
  return `row-${bytesToHex(sha256(new TextEncoder().encode(told.join(' ').toUpperCase()))).slice(0, 32)}`;
}

function* entryItems(rows: TableRows, row: Row, id: string, more: readonly number[]): Generator<ListItem, void> {
  rows.said = [];
  const all = [row, ...more.flatMap((place) => rows.at(place) ?? [])];
  const draft = tableDraft(rows, all, id);
  yield* rows.said;
  if (draft === null) {
    const raw = row.cells.map(({ text }) => text).join(', ');
    yield { refused: diagnostic('error', 'list-entry-without-name', { offset: row.start, raw }, { value: id }) };
  } else yield* draft.items(row.start);
}
