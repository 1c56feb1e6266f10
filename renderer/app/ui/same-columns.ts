import type { Column, GridApi } from 'ag-grid-community';

/** A column that says the same of every row. */
export interface SameColumn {
  readonly name: string;
  readonly value: string;
}

/** Where not all columns have `room`, those that never vary give way, or stay if `whole`; gives them. The first one, those that stretch and those that are drawn stay. */
export function sameColumns<Row>(api: GridApi<Row>, room: number, whole: boolean): readonly SameColumn[] {
  const columns = api.getColumns() ?? [];
  const needed = columns.reduce((sum, column) => {
    const { flex, width, minWidth } = column.getColDef();
    // One that stretches holds long texts, which its least width cuts.
    return sum + (width ?? (minWidth ?? 0) * (flex === undefined ? 1 : 1.5));
  }, 0);
  const same = columns.flatMap((column, at) => {
    const { flex, cellRenderer, headerName = '' } = column.getColDef();
    // What is drawn has a value that says nothing as text.
    const stays = needed <= room || at === 0 || flex !== undefined || cellRenderer !== undefined;
    const value = stays ? null : onlyValue(api, column);
    return value === null ? [] : [{ column, name: headerName, value }];
  });
  const hidden = new Set<Column>(whole ? [] : same.map(({ column }) => column));
  api.setColumnsVisible([...hidden], false);
  api.setColumnsVisible(
    columns.filter((column) => !hidden.has(column)),
    true,
  );
  return same.map(({ name, value }) => ({ name, value }));
}

/** What the column shows in all rows, of two at least; null where it varies. */
function onlyValue<Row>(api: GridApi<Row>, colKey: Column): string | null {
  const values = new Set<string>();
  let rows = 0;
  api.forEachLeafNode((rowNode) => {
    rows += 1;
    if (values.size < 2) values.add(String(api.getCellValue({ rowNode, colKey, useFormatter: true }) ?? ''));
  });
  const [value = null] = values;
  return rows > 1 && values.size === 1 ? value : null;
}
