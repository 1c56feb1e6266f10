/** Reads the rows of one table: cells by column, their values, and diagnostics. `read-table.ts` decides which rows there are. */
import { type Diagnostic, diagnostic, type Params, type Severity } from '../diagnostic.ts';
import { pushDiagnostic } from '../edifact/message.ts';
import type { Trace } from '../edifact/trace.ts';
import type { Blank, CardCover } from '../intake/blank.ts';
import type { ReadContext } from '../intake/read-context.ts';
import { findSensitiveText } from '../intake/sensitive.ts';
import type { IsoDate, TravellerType } from '../manifest.ts';
import { isTooLongAgo, NO_DATE } from '../time/civil.ts';
import { cellDate } from './cell-dates.ts';
import type { ColumnDates } from './date-columns.ts';
import type { Column } from './headers.ts';
import type { Heading } from './heading-row.ts';
import type { Cell, Row } from './split-rows.ts';

export interface RowOptions {
  /** Offset in the file as given. */
  readonly offset?: (at: number) => number;
  readonly trace?: Trace;
}

/** Overwrites sensitive content in what is stored. */
export const FILLER = 0x2a;
/** Limit of the cache of words. */
const MOST_WORDS = 5000;
const LONGEST_WORD = 100;
/** Texts of spreadsheets for a failed formula. */
export const CELL_ERROR = /^#(?:N\/?A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|\d+)?#*$/i;
/** Texts that people write for an empty value. */
export const NOTHING = /^(?:NULL|NIL|N\/A|NA|NONE|[-–—._*]{1,3}|\?+|NAN|\(?BLANK\)?|UNDEFINED)$/i;
/** Columns in which such a word may be a value: names, and codes of two letters (NA is Namibia). */
const TAKEN_AS_WRITTEN: ReadonlySet<Column> = new Set<Column>([
  'surname',
  'givenNames',
  'middleNames',
  'fullName',
  'documentNumber',
  'visaNumber',
  'nationality',
  'residence',
  'issuer',
  'visaIssuer',
  'sex',
]);

export class RowReader {
  readonly bytes: Uint8Array;
  readonly context: ReadContext;
  readonly diagnostics: Diagnostic[] = [];
  readonly trace: Trace | undefined;
  readonly #offset: (at: number) => number;
  protected readonly blanks: Blank[] = [];
  /** How card numbers are replaced; null without the unit's secret. */
  protected readonly cover: CardCover | null;
  protected dates: ReadonlyMap<number, ColumnDates> = new Map();
  readonly #placeholders = new Map<string, { readonly column: Column; readonly cell: Cell; count: number }>();
  /** Cache of the meaning of words: lists repeat a few. */
  readonly #meanings = new Map<string, unknown>();
  heading: Heading;
  /** Kind of the rows that give none, from the last caption. */
  section: TravellerType = 'passenger';
  /** Date against which two-digit years are resolved: the first flight date of the list. */
  reference: IsoDate = NO_DATE;
  /** Rows whose name stands in one column without a separator between surname and given names. */
  undivided = 0;

  constructor(bytes: Uint8Array, context: ReadContext, options: RowOptions, heading: Heading) {
    this.bytes = bytes;
    this.context = context;
    this.cover = context.cardKey === undefined ? null : { key: context.cardKey, filler: FILLER };
    this.trace = options.trace;
    this.#offset = options.offset ?? ((at) => at);
    this.heading = heading;
  }

  /** Does any column name the flight of a row? */
  get hasFlightColumn(): boolean {
    return this.heading.columns.has('flight') || this.heading.columns.has('flightNumber');
  }

  /** The cell of a column; undefined when the list has no such column or the row is short. Of several, the first filled one. */
  cell(row: Row, column: Column): Cell | undefined {
    const index = this.heading.columns.get(column);
    if (index === undefined) return undefined;
    const cell = row.cells[index];
    if (cell !== undefined && cell.text !== '') return cell;
    for (const further of this.heading.more.get(column) ?? []) {
      const other = row.cells[further];
      if (other !== undefined && other.text !== '') return other;
    }
    return cell;
  }

  /** All filled cells of a column that occurs more than once. */
  cells(row: Row, column: Column): readonly Cell[] {
    const index = this.heading.columns.get(column);
    if (index === undefined) return [];
    return [index, ...(this.heading.more.get(column) ?? [])].flatMap((at) => {
      const cell = row.cells[at];
      return cell === undefined || cell.text === '' ? [] : [cell];
    });
  }

  /** Text of a column; '' when it is empty or holds a sign for "none". */
  text(row: Row, column: Column): string {
    const cell = this.cell(row, column);
    return cell === undefined ? '' : this.textOf(cell, column);
  }

  /** Text of a cell without additions of the spreadsheet; '' for a placeholder. */
  textOf(cell: Cell, column: Column): string {
    const { text } = cell;
    if (text === '') return '';
    const first = text.charCodeAt(0);
    // Fast path: neither a formula nor an error begins with a letter or digit.
    if (first === 0x3d) {
      // `="00123"` preserves leading zeros; any other formula would have to be calculated.
      const literal = /^="([^"]*)"$/.exec(text);
      if (literal !== null) return (literal[1] as string).trim();
      this.noteCell('warning', 'formula-not-read', column, cell, { value: text });
      return '';
    }
    if (first === 0x23 && CELL_ERROR.test(text)) {
      this.noteCell('warning', 'cell-error', column, cell, { value: text });
      return '';
    }
    // A leading apostrophe marks the cell as text.
    const plain = first === 0x27 && /^'[\d=+@-]/.test(text) ? text.slice(1) : text;
    if (plain.length <= 9 && !TAKEN_AS_WRITTEN.has(column) && NOTHING.test(plain)) {
      const key = `${column} ${plain.toUpperCase()}`;
      const known = this.#placeholders.get(key);
      if (known === undefined) this.#placeholders.set(key, { column, cell, count: 1 });
      else known.count++;
      return '';
    }
    return plain;
  }

  /** Upper-case text of a column; null when empty. */
  sent(row: Row, column: Column): string | null {
    const text = this.text(row, column);
    return text === '' ? null : text.toUpperCase();
  }

  /** Date of a column; null when empty and, with a diagnostic, when unreadable. */
  date(row: Row, column: Column, use: 'birth' | 'near'): IsoDate | null {
    const cell = this.cell(row, column);
    const text = cell === undefined ? '' : this.textOf(cell, column);
    if (cell === undefined || text === '') return null;
    const date = this.dateOf(text, column, use);
    // Ambiguous dates are reported once for the whole column.
    if (date === null && !(this.#open(column) && cellDate(text, 'day-first', use, this.reference) !== null)) {
      this.noteCell('warning', 'bad-date', column, cell, { value: cell.text });
    }
    if (date !== null && use === 'birth') {
      if (date > this.reference) this.noteCell('warning', 'birth-after-flight', column, cell, { value: cell.text });
      else if (isTooLongAgo(date, this.reference)) {
        this.noteCell('warning', 'birth-too-long-ago', column, cell, { value: cell.text });
      }
    }
    return date;
  }

  /** Date in a text by the order of a column. */
  dateOf(text: string, column: Column, use: 'birth' | 'near' = 'near'): IsoDate | null {
    const index = this.heading.columns.get(column);
    const dates = index === undefined ? undefined : this.dates.get(index);
    return cellDate(text, dates?.order ?? null, use, this.reference, dates);
  }

  /** Meaning of a word in a column, cached. */
  meaning<Meaning>(column: Column, word: string, find: (word: string) => Meaning): Meaning {
    const key = `${column} ${word}`;
    if (this.#meanings.has(key)) return this.#meanings.get(key) as Meaning;
    const found = find(word);
    if (this.#meanings.size < MOST_WORDS && key.length < LONGEST_WORD) this.#meanings.set(key, found);
    return found;
  }

  /** Reports a diagnostic about a cell. */
  noteCell(severity: Severity, code: string, column: Column, cell: Cell, params: Params = {}): void {
    const index = this.heading.columns.get(column);
    const name = index === undefined ? null : (this.heading.names[index] ?? null);
    this.note(severity, code, cell.start, name, cell.text, params);
  }

  /** Adds blanks one by one: a text may hold more than a call takes arguments. */
  protected addBlanks(blanks: readonly Blank[]): void {
    for (const blank of blanks) this.blanks.push(blank);
  }

  /** Reports an unknown word; a sensitive one is blanked and not quoted. */
  noteWord(column: Column, cell: Cell): void {
    const { blanks, count } = findSensitiveText(this.bytes, cell.start, cell.end, this.cover);
    if (count === 0) {
      this.noteCell('warning', 'unknown-qualifier', column, cell, { value: cell.text });
      return;
    }
    this.addBlanks(blanks);
    this.noteCell('warning', 'unknown-qualifier', column, { ...cell, text: '' }, { value: '…' });
  }

  /** Reports a placeholder for an unknown value; gives null. */
  placeholder(row: Row, value: string): null {
    this.note('info', 'placeholder', row.start, null, value, { value });
    return null;
  }

  /** Reports a diagnostic about a place in the table. */
  note(
    severity: Severity,
    code: string,
    at: number | null,
    segment: string | null,
    raw: string | null,
    params: Params = {},
  ): void {
    const offset = at === null ? null : this.#offset(at);
    pushDiagnostic(this.diagnostics, diagnostic(severity, code, { offset, segment, raw }, params));
  }

  #open(column: Column): boolean {
    const index = this.heading.columns.get(column);
    const certainty = index === undefined ? undefined : this.dates.get(index)?.certainty;
    return certainty === 'undecided' || certainty === 'mixed';
  }

  protected reportPlaceholders(): void {
    for (const { column, cell, count } of this.#placeholders.values()) {
      this.noteCell('info', 'placeholders', column, cell, { value: cell.text, count });
    }
  }
}
