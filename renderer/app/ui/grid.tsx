import { useDirection } from '@mantine/core';
import {
  CellApiModule,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  type ColDef,
  ColumnApiModule,
  ColumnAutoSizeModule,
  type GetRowIdParams,
  type GridApi,
  LocaleModule,
  ModuleRegistry,
  QuickFilterModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TooltipModule,
  themeQuartz,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { type SameColumn, sameColumns } from './same-columns.ts';
import { searchText, withoutAccents } from './search-text.ts';
import { useTranslation } from './use-translation.ts';

ModuleRegistry.registerModules([
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  CellApiModule,
  CellStyleModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  QuickFilterModule,
  LocaleModule,
  TooltipModule,
]);

const NonceContext = createContext('');
export const GridNonce = NonceContext.Provider;

const gridTheme = themeQuartz.withParams({
  browserColorScheme: 'inherit',
  backgroundColor: 'var(--pane)',
  foregroundColor: 'var(--ink)',
  chromeBackgroundColor: 'var(--pane)',
  headerBackgroundColor: 'var(--pane)',
  headerTextColor: 'var(--faint)',
  headerFontSize: 11.5,
  headerFontWeight: 600,
  borderColor: 'var(--line)',
  rowHoverColor: 'var(--raise)',
  selectedRowBackgroundColor: 'var(--raise)',
  accentColor: 'var(--focus)',
  fontFamily: 'var(--font)',
  fontSize: 13,
  rowHeight: 32,
  headerHeight: 32,
  cellHorizontalPadding: 10,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  columnBorder: false,
});

export interface GridProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly ColDef<Row>[];
  readonly rowId: (row: Row) => string;
  /** Called on Enter or click on a row. */
  readonly onOpen?: (row: Row) => void;
  /** Called when a cell of the row gets the focus. */
  readonly onFocusRow?: (row: Row) => void;
  readonly search?: string;
  readonly rowHeight?: number;
  /** The table is first scrolled to the first row for which this is true. */
  readonly beginAt?: (row: Row) => boolean;
  /** Rows get a box to mark them, also by Space; called with all that are marked. */
  readonly onMark?: (rows: readonly Row[]) => void;
  /** Receives a function that focuses the first row. */
  readonly focusFirst?: React.RefObject<(() => void) | null>;
}

/** A dense table: virtual rows, sorting, keyboard; a row opens by Enter or click. */
export function Grid<Row>(props: GridProps<Row>) {
  const {
    label,
    rows,
    columns,
    rowId,
    onOpen,
    onFocusRow,
    search = '',
    rowHeight,
    beginAt,
    focusFirst,
    onMark,
  } = props;
  const nonce = useContext(NonceContext);
  const box = useRef<HTMLElement>(null);
  const { t } = useTranslation();
  const { dir } = useDirection();
  const [same, setSame] = useState<readonly SameColumn[]>([]);
  const [whole, setWhole] = useState(false);
  const grid = useRef<GridApi<Row>>(null);
  const fit = () => {
    if (grid.current === null) return;
    const found = sameColumns(grid.current, box.current?.clientWidth ?? 0, whole);
    setSame((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
  };
  // Other columns may say the same, or in another language.
  useEffect(fit, [whole, columns]);
  const defaults = useMemo<ColDef<Row>>(
    () => ({
      sortable: true,
      resizable: true,
      suppressMovable: true,
      suppressHeaderMenuButton: true,
      getQuickFilterText: ({ value }) => searchText(value),
      // A cell may cut what it says. What is drawn says its own.
      tooltipValueGetter: ({ value, valueFormatted, colDef }) =>
        'cellRenderer' in (colDef ?? {}) ? null : (valueFormatted ?? (typeof value === 'string' ? value : null)),
    }),
    [],
  );
  const localeText = useMemo(
    () => ({
      ...{ noRowsToShow: t('grid.no-rows'), noMatchingRows: t('grid.no-rows'), loadingOoo: '…' },
      // The grid puts the state of the box after the words, in brackets.
      ...{ ariaHeaderSelection: t('grid.marks'), ariaRowToggleSelection: t('grid.mark') },
      ...{ ariaRowSelectAll: t('grid.mark-all'), ariaChecked: t('grid.marked'), ariaUnchecked: t('grid.unmarked') },
      ariaIndeterminate: t('grid.marked-some'),
    }),
    [t],
  );
  return (
    <section
      className="grid"
      aria-label={label}
      ref={box}
      onFocus={({ target }) => {
        const id = target.closest('.ag-row')?.getAttribute('row-id') ?? null;
        const row = id === null ? undefined : rows.find((each) => rowId(each) === id);
        if (row !== undefined) onFocusRow?.(row);
      }}
    >
      <AgGridReact<Row>
        // The grid reads the direction only when it is created.
        key={dir}
        enableRtl={dir === 'rtl'}
        theme={gridTheme}
        styleNonce={nonce}
        rowData={rows as Row[]}
        columnDefs={columns as ColDef<Row>[]}
        defaultColDef={defaults}
        getRowId={(params: GetRowIdParams<Row>) => rowId(params.data)}
        includeHiddenColumnsInQuickFilter
        quickFilterText={withoutAccents(search)}
        localeText={localeText}
        animateRows={false}
        suppressCellFocus={false}
        tooltipShowDelay={400}
        enableBrowserTooltips
        {...(rowHeight === undefined ? {} : { rowHeight })}
        {...(onMark === undefined
          ? {}
          : {
              rowSelection: MARKS,
              onSelectionChanged: ({ api }: { api: GridApi<Row> }) => onMark(api.getSelectedRows()),
            })}
        onGridReady={({ api }) => {
          grid.current = api;
          if (focusFirst !== undefined) focusFirst.current = () => enterRows(api, box.current);
        }}
        onRowDataUpdated={fit}
        onGridSizeChanged={fit}
        onFirstDataRendered={({ api }) => {
          if (beginAt !== undefined) showFrom(api, beginAt);
        }}
        onRowClicked={({ data, event }) => {
          const onBox = event?.target instanceof Element && event.target.closest('.ag-selection-checkbox') !== null;
          if (data !== undefined && !onBox) onOpen?.(data);
        }}
        onCellKeyDown={({ data, event }) => {
          if (data !== undefined && event instanceof KeyboardEvent && event.key === 'Enter') onOpen?.(data);
        }}
      />
      {same.length === 0 ? null : (
        <p className="grid-same">
          <span>{t('grid.same', { columns: same.map(({ name, value }) => `${name} ${value}`).join(' · ') })}</span>
          <button type="button" className="button" aria-pressed={whole} onClick={() => setWhole(!whole)}>
            {t('grid.same.show')}
          </button>
        </p>
      )}
    </section>
  );
}

const MARKS = { mode: 'multiRow', enableClickSelection: false } as const;

/** Focuses a cell of the first row. From there the grid handles the keyboard. */
function enterRows<Row>(api: GridApi<Row>, grid: HTMLElement | null): void {
  if (grid?.querySelector('.ag-row') == null) return;
  api.ensureIndexVisible(0);
  grid.querySelector<HTMLElement>('.ag-row[row-index="0"] .ag-cell')?.focus();
}

function showFrom<Row>(api: GridApi<Row>, beginAt: (row: Row) => boolean): void {
  let first: number | null = null;
  api.forEachNodeAfterFilterAndSort(({ data, rowIndex }) => {
    if (first === null && data !== undefined && beginAt(data)) first = rowIndex;
  });
  if (first !== null) api.ensureIndexVisible(first, 'top');
}
