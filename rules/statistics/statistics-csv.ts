/** Figures of rules as CSV, headings in the reader's language; shares in per cent with one decimal, followed by the ends of the interval. */
import { csvText } from '../../shared/export/csv.ts';
import type { RuleFigures } from './rule-figures.ts';
import type { Share } from './wilson.ts';

export interface StatisticsRow extends RuleFigures {
  readonly title: string;
  readonly mandate: string | null;
}

type Cell = string | number;

const COLUMNS: readonly (readonly [key: string, cell: (row: StatisticsRow, word: (key: string) => string) => Cell])[] =
  [
    ['rule', ({ rule }) => rule],
    ['title', ({ title }) => title],
    ['mandate', ({ mandate }, word) => (mandate === null ? '' : word(`mandate.${mandate}`))],
    ['evaluated', ({ evaluated }) => evaluated],
    ['hits', ({ hits }) => hits],
    ['unknown', ({ unknown }) => unknown],
    ['muted', ({ muted }) => muted],
    ['held', ({ held }) => held],
    ['selected', ({ selected }) => selected],
    ['positive', ({ positive }) => positive],
    ['negative', ({ negative }) => negative],
    ['not-examined', ({ notExamined }) => notExamined],
    ['precision', ({ precision }) => percent(precision, 'perMille')],
    ['precision-low', ({ precision }) => percent(precision, 'low')],
    ['precision-high', ({ precision }) => percent(precision, 'high')],
    ['small', ({ small }, word) => (small ? word('statistics.small') : '')],
    ['remark', ({ remark }, word) => (remark === null ? '' : word(`statistics.remark.${remark}`))],
  ];

/** One line per rule, after a mark by which spreadsheets recognise the encoding. `texts`: the catalogue of one language. */
export function statisticsCsv(rows: readonly StatisticsRow[], texts: Readonly<Record<string, string>>): string {
  const word = (key: string): string => texts[key] ?? key;
  const headings = COLUMNS.map(([key]) => word(`statistics.column.${key}`));
  return `\uFEFF${csvText([headings, ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row, word)))])}`;
}

function percent(share: Share | null, end: keyof Share): Cell {
  return share === null ? '' : share[end] / 10;
}
