import type { ColDef } from 'ag-grid-community';

/** How wide a column is: in pixels, or its share of what the others leave. */
type Width = number | { readonly flex: number; readonly minWidth?: number };

/** A column of a table: its heading, its width, and what it reads of a row. */
export function column<Row>(
  headerName: string,
  width: Width,
  read: (row: Row) => unknown,
  more: ColDef<Row> = {},
): ColDef<Row> {
  return {
    headerName,
    ...(typeof width === 'number' ? { width } : width),
    valueGetter: ({ data }) => (data === undefined ? '' : read(data)),
    ...more,
  };
}
