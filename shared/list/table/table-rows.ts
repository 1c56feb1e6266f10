/** Cells of a list that a unit keeps itself, by column, and what a spreadsheet did to them. */
import { diagnostic } from '../../diagnostic.ts';
import type { IsoDate } from '../../manifest.ts';
import { asciiDigits, cellDate } from '../../table/cell-dates.ts';
import { type ColumnDates, type DateColumn, inferDates } from '../../table/date-columns.ts';
import { restoredNumber } from '../../table/person-documents.ts';
import { CELL_ERROR, NOTHING } from '../../table/row-reader.ts';
import { type Cell, type Row, splitRows } from '../../table/split-rows.ts';
import { NO_DATE } from '../../time/civil.ts';
import { listedBirths, listedDay } from '../list-dates.ts';
import type { ListedBirth } from '../list-entry.ts';
import type { ListItem } from '../list-reader.ts';
import type { ListColumn } from './list-columns.ts';
import type { ListHeading } from './list-heading.ts';

const DATES: Readonly<Partial<Record<ListColumn, DateColumn['use']>>> = {
  birth: 'birth',
  issued: 'near',
  expiry: 'expiry',
  listedOn: 'near',
  validUntil: 'expiry',
};
/** Rows from which the order of day and month is inferred. */
const INFERRED_FROM = 20_000;

export interface ListCell {
  readonly text: string;
  readonly heading: string;
  /** Index in the row. */
  readonly index: number;
}

/** Reads rows under a heading. What is wrong with a cell is gathered in `said`. */
export class TableRows {
  readonly heading: ListHeading;
  readonly #bytes: Uint8Array;
  readonly #dates: ReadonlyMap<number, ColumnDates>;
  readonly #known: ReadonlySet<number>;
  said: ListItem[] = [];

  constructor(bytes: Uint8Array, heading: ListHeading) {
    this.#bytes = bytes;
    this.heading = heading;
    this.#known = new Set([...heading.columns.values()].flat());
    this.#dates = this.#infer();
  }

  /** The rows under the heading without empty ones and repeated headings. */
  *all(): Generator<Row> {
    const { delimiter, next, names } = this.heading;
    for (const row of splitRows(this.#bytes, delimiter, next)) {
      if (row.cells.every(({ text }) => text === '')) continue;
      if (row.cells.every(({ text }, at) => text === (names[at] ?? ''))) continue;
      yield row;
    }
  }

  /** The row at an offset. */
  at(offset: number): Row | null {
    for (const row of splitRows(this.#bytes, this.heading.delimiter, offset)) return row;
    return null;
  }

  /** The filled cells of a column. */
  cells(row: Row, column: ListColumn): readonly ListCell[] {
    return (this.heading.columns.get(column) ?? []).flatMap((index) => {
      const text = this.#text(row, index);
      return text === '' ? [] : [{ text, heading: this.heading.names[index] ?? '', index }];
    });
  }

  /** Places of filled cells under headings that are not known, or under none. */
  unknown({ cells }: Row): readonly number[] {
    return cells.flatMap(({ text }, at) => (text === '' || this.#known.has(at) ? [] : [at]));
  }

  text(row: Row, column: ListColumn): string {
    return this.cells(row, column)[0]?.text ?? '';
  }

  /** A number as it was before the spreadsheet made a quantity of it; '' where digits are lost, which is said. */
  number(row: Row, { text, heading, index }: ListCell): string {
    const { number, change } = restoredNumber(asciiDigits(text));
    const cell = row.cells[index] as Cell;
    if (change === 'mangled') this.#say('warning', 'number-mangled', heading, cell);
    if (change === 'restored') this.#say('info', 'number-restored', heading, cell);
    return number ?? '';
  }

  /** The births that a cell means: both days where nothing tells day and month apart. None where it is no date. */
  births({ text, index }: ListCell): readonly ListedBirth[] {
    const dates = this.#dates.get(index);
    const short = shortDate(text, 'birth', dates);
    if (short !== null) return [{ from: short, to: short, circa: false }];
    if (dates?.order != null) return listedBirths(text, dates.order);
    const first = listedBirths(text, 'day-first');
    const second = listedBirths(text, 'month-first');
    return JSON.stringify(first) === JSON.stringify(second) ? first : [...first, ...second];
  }

  /** The day that a cell means; null where it is none, or where nothing tells day and month apart. */
  day({ text, index }: ListCell): IsoDate | null {
    const dates = this.#dates.get(index);
    const short = shortDate(text, 'near', dates);
    if (short !== null) return short;
    const first = listedDay(text, dates?.order ?? 'day-first');
    return dates?.order != null || first === listedDay(text, 'month-first') ? first : null;
  }

  #text(row: Row, index: number): string {
    const cell = row.cells[index];
    const text = cell?.text ?? '';
    if (cell === undefined || text === '') return '';
    const heading = this.heading.names[index] ?? '';
    if (text.startsWith('=')) {
      const literal = /^="([^"]*)"$/.exec(text);
      if (literal !== null) return (literal[1] as string).trim();
      this.#say('warning', 'formula-not-read', heading, cell);
      return '';
    }
    if (text.startsWith('#') && CELL_ERROR.test(text)) {
      this.#say('warning', 'cell-error', heading, cell);
      return '';
    }
    const plain = /^'[\d=+@-]/.test(text) ? text.slice(1) : text;
    return plain.length <= 9 && plain.toUpperCase() !== 'NA' && NOTHING.test(plain) ? '' : plain;
  }

  #say(severity: 'info' | 'warning', code: string, segment: string, { start, text }: Cell): void {
    // A cell is looked at more than once.
    if (this.said.some((item) => 'refused' in item && item.refused.code === code && item.refused.offset === start))
      return;
    const place = { offset: start, segment, raw: text };
    this.said.push({ refused: diagnostic(severity, code, place, { value: text.slice(0, 200) }) });
  }

  #infer(): ReadonlyMap<number, ColumnDates> {
    const columns: DateColumn[] = [];
    for (const [column, places] of this.heading.columns) {
      const use = DATES[column];
      if (use === undefined) continue;
      for (const index of places) columns.push({ index, heading: this.heading.names[index] ?? '', use, times: false });
    }
    const texts = new Map(columns.map(({ index }): [number, string[]] => [index, []]));
    let rows = 0;
    for (const { cells } of this.all()) {
      if (++rows > INFERRED_FROM) break;
      for (const [index, gathered] of texts) gathered.push(cells[index]?.text ?? '');
    }
    const context = { flightDate: null, headings: this.heading.names, settled: null, above: null };
    return inferDates(columns, (index) => texts.get(index) ?? [], context);
  }
}

/** Dates that only spreadsheets write: two digits of the year, days counted from 1900, digits without marks. */
function shortDate(text: string, use: 'birth' | 'near', dates: ColumnDates | undefined): IsoDate | null {
  const written = asciiDigits(text);
  if (!/^\d{5}(?:[.,]\d+)?$|^\d{6}$|^\d{8}$|^\d{1,2}[./-]\d{1,2}[./-]\d{2}$/.test(written)) return null;
  return cellDate(written, dates?.order ?? null, use, NO_DATE, dates);
}
