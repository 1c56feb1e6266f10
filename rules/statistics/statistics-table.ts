/** Figures of rules as a table; shares in per cent with one decimal, followed by the ends of the interval. */
import type { Cell, ExportColumn } from '../../shared/export/export-table.ts';
import type { RuleFigures } from './rule-figures.ts';
import type { Share } from './wilson.ts';

export interface StatisticsRow extends RuleFigures {
  readonly title: string;
  readonly mandate: string | null;
}

/** Its columns; one line per rule. */
export const STATISTICS_COLUMNS: readonly ExportColumn<StatisticsRow>[] = [
  { heading: 'statistics.column.rule', type: 'code', cell: ({ rule }) => rule },
  { heading: 'statistics.column.title', type: 'text', cell: ({ title }) => title },
  {
    heading: 'statistics.column.mandate',
    type: 'text',
    cell: ({ mandate }, { word }) => (mandate === null ? null : word(`mandate.${mandate}`)),
  },
  { heading: 'statistics.column.evaluated', type: 'number', cell: ({ evaluated }) => evaluated },
  { heading: 'statistics.column.hits', type: 'number', cell: ({ hits }) => hits },
  { heading: 'statistics.column.unknown', type: 'number', cell: ({ unknown }) => unknown },
  { heading: 'statistics.column.muted', type: 'number', cell: ({ muted }) => muted },
  { heading: 'statistics.column.held', type: 'number', cell: ({ held }) => held },
  { heading: 'statistics.column.left-out', type: 'number', cell: ({ leftOut }) => leftOut },
  { heading: 'statistics.column.selected', type: 'number', cell: ({ selected }) => selected },
  { heading: 'statistics.column.positive', type: 'number', cell: ({ positive }) => positive },
  { heading: 'statistics.column.negative', type: 'number', cell: ({ negative }) => negative },
  { heading: 'statistics.column.not-examined', type: 'number', cell: ({ notExamined }) => notExamined },
  { heading: 'statistics.column.precision', type: 'number', cell: ({ precision }) => percent(precision, 'perMille') },
  { heading: 'statistics.column.precision-low', type: 'number', cell: ({ precision }) => percent(precision, 'low') },
  { heading: 'statistics.column.precision-high', type: 'number', cell: ({ precision }) => percent(precision, 'high') },
  {
    heading: 'statistics.column.small',
    type: 'text',
    cell: ({ small }, { word }) => (small ? word('statistics.small') : null),
  },
  {
    heading: 'statistics.column.remark',
    type: 'text',
    cell: ({ remark }, { word }) => (remark === null ? null : word(`statistics.remark.${remark}`)),
  },
];

function percent(share: Share | null, end: keyof Share): Cell {
  return share === null ? null : share[end] / 10;
}
