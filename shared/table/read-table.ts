/**
 * Reads a passenger list made with a spreadsheet: finds the delimiter and the heading row (whatever stands above it), understands headings
 * of several languages, infers the order of dates per column, and leaves out blank rows and totals. Formulas are text and never evaluated.
 */
import { type Diagnostic, diagnostic, type Severity } from '../diagnostic.ts';
import { pushDiagnostic } from '../edifact/message.ts';
import type { Trace } from '../edifact/trace.ts';
import type { ReadContext } from '../intake/read-context.ts';
import { type Blank, type CardCover, findSensitiveText, findSensitiveWords } from '../intake/sensitive.ts';
import type { IsoDate, Manifest, ManifestTraveller, TravellerType } from '../manifest.ts';
import { cellDate, type DateOrder, dateOrder } from './cell-dates.ts';
import { type Column, columnOf } from './headers.ts';
import { readPerson } from './read-person.ts';
import { type Cell, type Row, splitRows } from './split-rows.ts';
import { TableFlights, titleFlight } from './table-flights.ts';

export interface TableOptions {
  /** Offset in the file as given. */
  readonly offset?: (at: number) => number;
  readonly trace?: Trace;
}

export interface TableReading {
  readonly manifest: Manifest;
  /** Cells of sensitive columns and sensitive text of others that are no field, to be blanked in what is kept. */
  readonly blanks: readonly Blank[];
  readonly filler: number;
}

/** A heading row: which column is where. */
export interface Heading {
  readonly columns: ReadonlyMap<Column, number>;
  readonly names: readonly string[];
}

const DELIMITERS = [0x2c, 0x3b, 0x09, 0x7c] as const;
/** How many rows are looked at for the heading. */
const HEADING_ROWS = 40;
const FILLER = 0x2a;
const DATE_COLUMNS = ['date', 'arrivalDate', 'birth', 'expiry'] as const satisfies readonly Column[];
/** Used for two-digit years when the list names no flight date. */
const NO_DATE: IsoDate = '2049-12-31';
const MAX_ROWS = 500_000;
const NAME_COLUMNS = ['surname', 'fullName', 'givenNames'] as const satisfies readonly Column[];
/** Headings between the parts of a list, and notes with figures. */
const CAPTION =
  /^(crew|passengers?|pax|infants?|équipage|equipage|passagers?|tripula\p{L}+|pasajeros|passageiros)\b|[\d:]/iu;

/** Reads delimited text; null when no row names columns of a passenger list. */
export function readTable(bytes: Uint8Array, context: ReadContext, options: TableOptions = {}): TableReading | null {
  const layout = findLayout(bytes);
  if (layout === null) return null;
  return new TableReader(bytes, context, options, layout).read();
}

interface Layout {
  readonly delimiter: number;
  readonly from: number;
  /** Rows above the heading. */
  readonly titles: readonly Row[];
  readonly heading: Heading;
  /** Number of rows up to and including the heading. */
  readonly skip: number;
}

function findLayout(bytes: Uint8Array): Layout | null {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let from = start;
  let declared: number | null = null;
  // `sep=;` is a note to the spreadsheet program.
  if (String.fromCharCode(...bytes.subarray(start, start + 4)).toLowerCase() === 'sep=') {
    declared = bytes[start + 4] ?? null;
    while (from < bytes.length && bytes[from] !== 0x0a && bytes[from] !== 0x0d) from++;
    while (from < bytes.length && (bytes[from] === 0x0a || bytes[from] === 0x0d)) from++;
  }
  let best: Layout | null = null;
  for (const delimiter of declared === null ? DELIMITERS : [declared, ...DELIMITERS]) {
    const titles: Row[] = [];
    for (const row of splitRows(bytes, delimiter, from)) {
      const heading = headingOf(row);
      if (heading !== null) {
        // The first heading counts: a second table may follow below with more columns.
        if (best === null || heading.columns.size > best.heading.columns.size) {
          best = { delimiter, from, titles, heading, skip: titles.length + 1 };
        }
        break;
      }
      titles.push(row);
      if (titles.length >= HEADING_ROWS) break;
    }
  }
  return best;
}

/** A row is a heading when it names somebody and at least two columns more. */
function headingOf(row: Row): Heading | null {
  if (row.cells.length < 3) return null;
  const columns = new Map<Column, number>();
  const names: string[] = [];
  for (const [index, { text }] of row.cells.entries()) {
    names.push(text);
    const column = columnOf(text);
    if (column !== null && !columns.has(column)) columns.set(column, index);
  }
  const named = columns.has('surname') || columns.has('fullName') || columns.has('givenNames');
  return named && columns.size >= 3 ? { columns, names } : null;
}

/** Captions that say who follows. */
const SECTIONS: readonly (readonly [RegExp, TravellerType])[] = [
  [/^(crew|équipage|equipage|tripula\p{L}+|besatzung)(?!\p{L})/iu, 'crew'],
  [/^(passengers?|pax|passagers?|pasajeros|passageiros|passagiere)(?!\p{L})/iu, 'passenger'],
];

export class TableReader {
  readonly bytes: Uint8Array;
  readonly context: ReadContext;
  readonly diagnostics: Diagnostic[] = [];
  readonly trace: Trace | undefined;
  readonly flights: TableFlights;
  readonly #layout: Layout;
  readonly #offset: (at: number) => number;
  readonly #blanks: Blank[] = [];
  readonly #cover: CardCover | null;
  readonly #orders = new Map<Column, DateOrder>();
  heading: Heading;
  #kinds: readonly ColumnKind[];
  /** Who the rows are that do not say it themselves: the last caption did. */
  section: TravellerType = 'passenger';
  /** Resolves two-digit years: the first flight date of the list. */
  reference: IsoDate = NO_DATE;

  constructor(bytes: Uint8Array, context: ReadContext, options: TableOptions, layout: Layout) {
    this.bytes = bytes;
    this.context = context;
    this.#cover = context.cardKey === undefined ? null : { key: context.cardKey, filler: FILLER };
    this.trace = options.trace;
    this.#offset = options.offset ?? ((at) => at);
    this.#layout = layout;
    this.heading = layout.heading;
    this.#kinds = layout.heading.names.map(kindOf);
    this.flights = new TableFlights(this);
  }

  read(): TableReading {
    const { delimiter, from, skip, titles } = this.#layout;
    const rows: Row[] = [];
    let at = 0;
    let tooLong = false;
    for (const row of splitRows(this.bytes, delimiter, from)) {
      at++;
      if (at <= skip || row.cells.every(({ text }) => text === '')) continue;
      if (rows.length < MAX_ROWS) rows.push(row);
      else {
        if (!tooLong) this.note('error', 'table-too-long', row.start, null, null, { rows: MAX_ROWS });
        tooLong = true;
        // They are kept all the same.
        this.#blank(row);
      }
    }
    for (const row of titles) this.#blankWords(row);
    this.#inferOrders(rows);
    this.flights.title = titleFlight(titles, this.#order('date'), this.reference);
    this.#findReference(rows);
    const travellers: ManifestTraveller[] = [];
    for (const row of rows) {
      const heading = headingOf(row);
      if (heading !== null) {
        // A second table (crew below passengers) brings its own heading.
        this.heading = heading;
        this.#kinds = heading.names.map(kindOf);
        continue;
      }
      if (this.#isFooter(row)) {
        const first = row.cells.find(({ text }) => text !== '');
        const blanked = this.#blanks.length;
        this.#blankWords(row);
        const quoted = this.#blanks.length === blanked ? (first?.text ?? null) : null;
        this.note('info', 'row-skipped', row.start, null, quoted);
        this.section = SECTIONS.find(([caption]) => caption.test(first?.text ?? ''))?.[1] ?? this.section;
        continue;
      }
      travellers.push(readPerson(this, row, travellers.length));
      this.#blank(row);
    }
    this.flights.reportAssumptions();
    return {
      manifest: {
        format: 'TABLE',
        version: null,
        function: 'new',
        reference: null,
        prepared: null,
        sender: null,
        recipient: null,
        test: false,
        accessReference: null,
        part: null,
        flights: this.flights.legs,
        travellers,
        bookings: [],
        replies: [],
        stated: { passengers: null, crew: null, bookings: null },
        sensitive: this.#blanks.length,
        diagnostics: this.diagnostics,
      },
      blanks: this.#blanks,
      filler: FILLER,
    };
  }

  /** The cell of a column, or undefined when the list has no such column or the row is short. */
  cell(row: Row, column: Column): Cell | undefined {
    const index = this.heading.columns.get(column);
    return index === undefined ? undefined : row.cells[index];
  }

  /** Text of a column; '' when there is none. */
  text(row: Row, column: Column): string {
    return this.cell(row, column)?.text ?? '';
  }

  /** Upper-case text of a column; null when empty. */
  sent(row: Row, column: Column): string | null {
    const text = this.text(row, column);
    return text === '' ? null : text.toUpperCase();
  }

  /** Date of a column; null (with a diagnostic where something was written) when there is none. */
  date(row: Row, column: Column, use: 'birth' | 'near'): IsoDate | null {
    const cell = this.cell(row, column);
    if (cell === undefined || cell.text === '') return null;
    const date = cellDate(cell.text, this.#order(column), use, this.reference);
    if (date === null) this.noteCell('warning', 'bad-date', column, cell, { value: cell.text });
    return date;
  }

  /** Notes something about a cell. */
  noteCell(
    severity: Severity,
    code: string,
    column: Column,
    cell: Cell,
    params: Readonly<Record<string, string | number>> = {},
  ): void {
    const index = this.heading.columns.get(column);
    this.note(
      severity,
      code,
      cell.start,
      index === undefined ? null : (this.heading.names[index] ?? null),
      cell.text,
      params,
    );
  }

  /** Notes something about a place in the table. */
  note(
    severity: Severity,
    code: string,
    at: number | null,
    segment: string | null,
    raw: string | null,
    params: Readonly<Record<string, string | number>> = {},
  ): void {
    const offset = at === null ? null : this.#offset(at);
    pushDiagnostic(this.diagnostics, diagnostic(severity, code, { offset, segment, raw }, params));
  }

  #order(column: Column): DateOrder {
    return this.#orders.get(column) ?? 'day-first';
  }

  #inferOrders(rows: readonly Row[]): void {
    const undecided: Column[] = [];
    let decided: DateOrder | null = null;
    for (const column of DATE_COLUMNS) {
      const index = this.heading.columns.get(column);
      if (index === undefined) continue;
      const { order, ambiguous } = dateOrder(textsOf(rows, index));
      if (order !== null) {
        this.#orders.set(column, order);
        decided ??= order;
      } else if (ambiguous) undecided.push(column);
    }
    for (const column of undecided) {
      // Another column of the same sheet is the best witness there is; still it is only a guess.
      const order = decided ?? 'day-first';
      this.#orders.set(column, order);
      const index = this.heading.columns.get(column) as number;
      this.note('warning', 'date-order-assumed', null, this.heading.names[index] ?? null, null, {
        order: order === 'day-first' ? 'DD/MM' : 'MM/DD',
      });
    }
  }

  #findReference(rows: readonly Row[]): void {
    const title = this.flights.title.date;
    if (title !== null) {
      this.reference = title;
      return;
    }
    const index = this.heading.columns.get('date');
    if (index === undefined) return;
    for (const row of rows) {
      const date = cellDate(row.cells[index]?.text ?? '', this.#order('date'), 'near', NO_DATE);
      if (date !== null) {
        this.reference = date;
        return;
      }
    }
  }

  /** A total, a caption or a note: no name in it, or a single cell that no name would fill. */
  #isFooter(row: Row): boolean {
    const filled = row.cells.filter(({ text }) => text !== '');
    const first = filled[0]?.text ?? '';
    const closes = /^((grand |sub|sous-)?total|fin|end)\b/i.test(first);
    // Somebody may be called End.
    if (closes && this.text(row, 'givenNames') === '') return true;
    if (!NAME_COLUMNS.some((column) => this.text(row, column) !== '')) return true;
    if (filled.length > 1) return false;
    return row.cells.length === 1 || CAPTION.test(first) || first.split(' ').length > 4;
  }

  /** Known fields stay as they are: somebody may be called HALAL. */
  #blank(row: Row): void {
    for (const [index, cell] of row.cells.entries()) {
      const kind = this.#kinds[index] ?? 'other';
      if (kind === 'field' || cell.end <= cell.start) continue;
      if (kind === 'sensitive') this.#blanks.push({ start: cell.start, end: cell.end });
      else this.#blanks.push(...findSensitiveText(this.bytes, cell.start, cell.end, this.#cover).blanks);
    }
  }

  /** Titles, captions and totals: what is left must still be known as such when it is read again. */
  #blankWords(row: Row): void {
    for (const { start, end } of row.cells) {
      if (end > start) this.#blanks.push(...findSensitiveWords(this.bytes, start, end, this.#cover).blanks);
    }
  }
}

type ColumnKind = 'field' | 'sensitive' | 'other';

function kindOf(heading: string): ColumnKind {
  const column = columnOf(heading);
  if (column === null) return 'other';
  return column === 'sensitive' ? 'sensitive' : 'field';
}

function* textsOf(rows: readonly Row[], index: number): Generator<string> {
  for (const { cells } of rows) yield cells[index]?.text ?? '';
}
