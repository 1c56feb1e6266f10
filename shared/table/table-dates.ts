/** Infers the dates of the columns under a heading. */
import type { IsoDate } from '../manifest.ts';
import { NO_DATE } from '../time/civil.ts';
import { cellDate, type DateOrder, orderHint, type SettledOrder } from './cell-dates.ts';
import { type ColumnDates, type DateColumn, inferDates } from './date-columns.ts';
import type { Column } from './headers.ts';
import type { Heading } from './heading-row.ts';
import type { Row } from './split-rows.ts';
import type { TableBlock } from './table-plan.ts';

const DATE_COLUMNS: Readonly<Partial<Record<Column, DateColumn['use']>>> = {
  date: 'near',
  arrivalDate: 'near',
  std: 'near',
  sta: 'near',
  birth: 'birth',
  expiry: 'expiry',
  visaExpiry: 'expiry',
  issued: 'near',
};
/** Date columns under a heading, by index. */
export function dateColumnsOf(heading: Heading): readonly DateColumn[] {
  const found: DateColumn[] = [];
  for (const [column, index] of heading.columns) {
    const use = DATE_COLUMNS[column];
    const times = column === 'std' || column === 'sta';
    if (use !== undefined) found.push({ index, heading: heading.names[index] ?? '', use, times });
  }
  return found;
}

/** Dates of the columns of a block, inferred from all its rows. */
export function datesOf(
  block: Pick<TableBlock, 'heading' | 'rows' | 'dates'>,
  titles: readonly Row[],
  titleDate: IsoDate | null,
  settled: SettledOrder | null,
): ReadonlyMap<number, ColumnDates> {
  const columns = dateColumnsOf(block.heading);
  const texts = (index: number): Iterable<string> => textsOf(block.rows, index);
  const shared = { headings: block.heading.names, settled, above: orderAbove(titles) };
  const first = inferDates(columns, texts, { ...shared, flightDate: titleDate });
  const settledAll = titleDate !== null || [...first.values()].every(({ certainty }) => certainty === 'certain');
  const inferred = settledAll
    ? first
    : inferDates(columns, texts, { ...shared, flightDate: titleDate ?? certainDate(block, first) });
  if (block.dates === null) return inferred;
  return new Map([...inferred].map(([index, dates]) => [index, { ...dates, ...block.dates }]));
}

/** Order of day and month in an unambiguous date above the table. */
function orderAbove(titles: readonly Row[]): DateOrder | null {
  for (const { cells } of titles) {
    for (const { text } of cells) {
      for (const [date] of text.matchAll(/(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?!\d)/g)) {
        const order = orderHint(date)?.order ?? null;
        if (order !== null) return order;
      }
    }
  }
  return null;
}

/** Date of the first flight, where its column is certain. */
function certainDate(
  { heading, rows }: Pick<TableBlock, 'heading' | 'rows'>,
  dates: ReadonlyMap<number, ColumnDates>,
): IsoDate | null {
  const index = heading.columns.get('date');
  const column = index === undefined ? undefined : dates.get(index);
  if (index === undefined || column === undefined || column.certainty !== 'certain') return null;
  for (const text of textsOf(rows, index)) {
    const date = isSerial(text) ? null : cellDate(text, column.order, 'near', NO_DATE, column);
    if (date !== null) return date;
  }
  return null;
}

function isSerial(text: string): boolean {
  return /^\d{5}(?:[.,]\d+)?$/.test(text);
}

/** Text of a column, row by row. */
export function* textsOf(rows: readonly Row[], index: number): Generator<string> {
  for (const { cells } of rows) yield cells[index]?.text ?? '';
}
