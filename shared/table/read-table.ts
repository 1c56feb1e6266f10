/**
 * Reads a passenger list made with a spreadsheet: finds the delimiter and the heading row (whatever stands above it), understands headings
 * of several languages or those saved for the sender, infers the order of dates per column, and leaves out blank rows and totals. Formulas
 * are text and never evaluated.
 */
import { type Diagnostic, diagnostic, type Severity } from '../diagnostic.ts';
import { pushDiagnostic } from '../edifact/message.ts';
import type { Trace } from '../edifact/trace.ts';
import type { Blank, CardCover } from '../intake/blank.ts';
import type { ReadContext } from '../intake/read-context.ts';
import { findSensitiveText, findSensitiveWords } from '../intake/sensitive.ts';
import type { IsoDate, Manifest, ManifestTraveller, TravellerType } from '../manifest.ts';
import { cellDate, type DateOrder, daysOrder } from './cell-dates.ts';
import type { ColumnDates } from './date-columns.ts';
import type { Heading } from './find-table.ts';
import type { Column } from './headers.ts';
import { MAX_ROWS, planTable, type TableBlock, type TablePlan } from './plan-table.ts';
import { readPerson } from './read-person.ts';
import type { Cell, Row } from './split-rows.ts';
import { datesOf, NO_DATE, textsOf } from './table-dates.ts';
import { mergedFlight, NO_FLIGHT, TableFlights, type TitleFlight, titleFlight } from './table-flights.ts';
import type { TableProfile } from './table-profile.ts';

export interface TableOptions {
  /** Offset in the file as given. */
  readonly offset?: (at: number) => number;
  readonly trace?: Trace;
  /** The layout a kept table was read by (null: none), instead of those of the context. */
  readonly profile?: TableProfile | null;
}

export interface TableReading {
  readonly manifest: Manifest;
  /** Cells of sensitive columns and sensitive text of others that are no field, to be blanked in what is kept. */
  readonly blanks: readonly Blank[];
  readonly filler: number;
  /** The saved layout by which the table was read; to be kept with it. */
  readonly profile: TableProfile | null;
}

const FILLER = 0x2a;
/** Words whose meaning is remembered. */
const MOST_WORDS = 5000;
const LONGEST_WORD = 100;
const NAME_COLUMNS = ['surname', 'fullName', 'givenNames'] as const satisfies readonly Column[];
/** What spreadsheets put where a formula failed. */
const CELL_ERROR = /^#(?:N\/?A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|\d+)?#*$/i;
/** What people put where there is nothing to say. */
const NOTHING = /^(?:NULL|NIL|N\/A|NA|NONE|[-–—._*]{1,3}|\?+|NAN|\(?BLANK\)?|UNDEFINED)$/i;
/** Columns whose values may well be such a word: names, and codes of two letters (NA is Namibia). */
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
/** Headings between the parts of a list, and notes with figures. */
const CAPTION =
  /^(crew|passengers?|pax|infants?|équipage|equipage|passagers?|tripula\p{L}+|pasajeros|passageiros|besatzung|passagiere|طاقم|الركاب|المسافرون)(?!\p{L})|^[pc]$|[\d:]/iu;

/** Reads delimited text; null when no row names columns of a passenger list and no saved layout fits. */
export function readTable(bytes: Uint8Array, context: ReadContext, options: TableOptions = {}): TableReading | null {
  const plan = planTable(bytes, context, options.profile);
  return plan === null ? null : new TableReader(bytes, context, options, plan).read();
}

/** Captions that say who follows. */
const SECTIONS: readonly (readonly [RegExp, TravellerType])[] = [
  [/^(crew|équipage|equipage|liste d.équipage|tripula\p{L}+|besatzung|طاقم)(?!\p{L})|^c$/iu, 'crew'],
  [/^(passengers?|pax|passagers?|pasajeros|passageiros|passagiere|الركاب|المسافرون)(?!\p{L})|^p$/iu, 'passenger'],
];

export class TableReader {
  readonly bytes: Uint8Array;
  readonly context: ReadContext;
  readonly diagnostics: Diagnostic[] = [];
  readonly trace: Trace | undefined;
  readonly flights: TableFlights;
  readonly #plan: TablePlan;
  readonly #offset: (at: number) => number;
  readonly #blanks: Blank[] = [];
  /** How card numbers are covered; null without the secret that it takes. */
  readonly #cover: CardCover | null;
  readonly #placeholders = new Map<string, { readonly column: Column; readonly cell: Cell; count: number }>();
  #dates: ReadonlyMap<number, ColumnDates> = new Map();
  #unnamed: { count: number; readonly first: number } = { count: 0, first: 0 };
  heading: Heading;
  /** Who the rows are that do not say it themselves: the last caption did. */
  section: TravellerType = 'passenger';
  /** Resolves two-digit years: the first flight date of the list. */
  reference: IsoDate = NO_DATE;
  /** What words of cells mean, by the word: lists repeat the same few. */
  readonly #meanings = new Map<string, unknown>();
  /** Rows whose name stands in one column without a mark between surname and given names. */
  undivided = 0;

  constructor(bytes: Uint8Array, context: ReadContext, options: TableOptions, plan: TablePlan) {
    this.bytes = bytes;
    this.context = context;
    this.#cover = context.cardKey === undefined ? null : { key: context.cardKey, filler: FILLER };
    this.trace = options.trace;
    this.#offset = options.offset ?? ((at) => at);
    this.#plan = plan;
    this.heading = (plan.blocks[0] as TableBlock).heading;
    this.flights = new TableFlights(this, plan.profile);
  }

  read(): TableReading {
    const { blocks, titles, profile, stated, unread, odd } = this.#plan;
    const [beyond] = unread;
    if (beyond !== undefined) this.note('error', 'table-too-long', beyond.start, null, null, { rows: MAX_ROWS });
    for (const row of titles) this.#blankWords(row);
    for (const row of odd) this.#skip(row);
    const settled = profile?.dateOrder ?? null;
    // Without knowing the order of dates, a title may already name the day beyond doubt.
    const ofDays = daysOrder(settled);
    const known = titleFlight(titles, ofDays, NO_DATE);
    const order = ofDays ?? (titles.length === 0 || known.date !== null ? null : this.#orderOf(blocks));
    const title = order === ofDays ? known : titleFlight(titles, order, NO_DATE);
    const travellers: ManifestTraveller[] = [];
    for (const block of blocks) {
      this.heading = block.heading;
      this.section = block.type ?? this.section;
      const flight = block.flight ?? title;
      this.#dates = datesOf(block, titles, known.date ?? block.flight?.date ?? null, settled);
      this.flights.title = flight;
      this.#findReference(block, flight);
      this.#reportDates(block);
      this.#reportColumns(block);
      for (const row of block.rows) this.#readRow(row, block, travellers);
    }
    for (const row of unread) this.#blank(row);
    this.flights.reportAssumptions();
    this.#reportPlaceholders();
    this.#reportUnnamed();
    if (this.undivided > 0) this.note('info', 'name-undivided', null, null, null, { count: this.undivided });
    if (travellers.length === 0) this.note('warning', 'table-without-travellers', null, null, null);
    if (stated !== null && stated !== travellers.length) {
      this.note('warning', 'count-mismatch', null, null, null, { stated, found: travellers.length });
    }
    return {
      manifest: {
        format: 'TABLE',
        version: this.#plan.version,
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
        stated: { passengers: stated, crew: null, bookings: null },
        sensitive: this.#blanks.length,
        diagnostics: this.diagnostics,
      },
      blanks: this.#blanks,
      filler: FILLER,
      profile,
    };
  }

  /** Does any column say which flight a row is about? */
  get hasFlightColumn(): boolean {
    return this.heading.columns.has('flight') || this.heading.columns.has('flightNumber');
  }

  /** The cell of a column, or undefined when the list has no such column or the row is short. Of several, the first that is filled. */
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

  /** All filled cells of a column that stands more than once. */
  cells(row: Row, column: Column): readonly Cell[] {
    const index = this.heading.columns.get(column);
    if (index === undefined) return [];
    return [index, ...(this.heading.more.get(column) ?? [])].flatMap((at) => {
      const cell = row.cells[at];
      return cell === undefined || cell.text === '' ? [] : [cell];
    });
  }

  /** Text of a column; '' when there is none, or nothing but a sign that there is none. */
  text(row: Row, column: Column): string {
    const cell = this.cell(row, column);
    return cell === undefined ? '' : this.textOf(cell, column);
  }

  /** Text of a cell without what the spreadsheet added; '' where it stands for nothing. */
  textOf(cell: Cell, column: Column): string {
    const { text } = cell;
    if (text === '') return '';
    const first = text.charCodeAt(0);
    // A letter or figure begins neither a formula nor an error.
    if (first === 0x3d) {
      // `="00123"` is how a text keeps its zeros; anything else would have to be calculated.
      const literal = /^="([^"]*)"$/.exec(text);
      if (literal !== null) return (literal[1] as string).trim();
      this.noteCell('warning', 'formula-not-read', column, cell, { value: text });
      return '';
    }
    if (first === 0x23 && CELL_ERROR.test(text)) {
      this.noteCell('warning', 'cell-error', column, cell, { value: text });
      return '';
    }
    // An apostrophe in front says that what follows is text.
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

  /** Date of a column; null (with a diagnostic where something was written) when there is none. */
  date(row: Row, column: Column, use: 'birth' | 'near'): IsoDate | null {
    const cell = this.cell(row, column);
    const text = cell === undefined ? '' : this.textOf(cell, column);
    if (cell === undefined || text === '') return null;
    const date = this.dateOf(text, column, use);
    // What could be read both ways was said for the whole column.
    if (date === null && !(this.#open(column) && cellDate(text, 'day-first', use, this.reference) !== null)) {
      this.noteCell('warning', 'bad-date', column, cell, { value: cell.text });
    }
    if (date !== null && use === 'birth' && this.reference !== NO_DATE && date > this.reference) {
      this.noteCell('warning', 'birth-after-flight', column, cell, { value: cell.text });
    }
    return date;
  }

  /** Date in a text by the rules of a column. */
  dateOf(text: string, column: Column, use: 'birth' | 'near' = 'near'): IsoDate | null {
    const index = this.heading.columns.get(column);
    const dates = index === undefined ? undefined : this.#dates.get(index);
    return cellDate(text, dates?.order ?? null, use, this.reference, dates);
  }

  /** What a word means in a column, remembered. */
  meaning<Meaning>(column: Column, word: string, find: (word: string) => Meaning): Meaning {
    const key = `${column} ${word}`;
    if (this.#meanings.has(key)) return this.#meanings.get(key) as Meaning;
    const found = find(word);
    if (this.#meanings.size < MOST_WORDS && key.length < LONGEST_WORD) this.#meanings.set(key, found);
    return found;
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
    const name = index === undefined ? null : (this.heading.names[index] ?? null);
    this.note(severity, code, cell.start, name, cell.text, params);
  }

  /** One by one: a text may hold more than a call takes arguments. */
  #addBlanks(blanks: readonly Blank[]): void {
    for (const blank of blanks) this.#blanks.push(blank);
  }

  /** Notes a word that is not known; one that is sensitive is blanked and not quoted. */
  noteWord(column: Column, cell: Cell): void {
    const { blanks, count } = findSensitiveText(this.bytes, cell.start, cell.end, this.#cover);
    if (count === 0) {
      this.noteCell('warning', 'unknown-qualifier', column, cell, { value: cell.text });
      return;
    }
    this.#addBlanks(blanks);
    this.noteCell('warning', 'unknown-qualifier', column, { ...cell, text: '' }, { value: '…' });
  }

  /** Says that something stands for a value nobody knows; gives null. */
  placeholder(row: Row, value: string): null {
    this.note('info', 'placeholder', row.start, null, value, { value });
    return null;
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

  #open(column: Column): boolean {
    const index = this.heading.columns.get(column);
    const certainty = index === undefined ? undefined : this.#dates.get(index)?.certainty;
    return certainty === 'undecided' || certainty === 'mixed';
  }

  #readRow(row: Row, block: TableBlock, travellers: ManifestTraveller[]): void {
    if (!block.strict && this.#isFooter(row)) {
      const first = row.cells.find(({ text }) => text !== '')?.text ?? '';
      this.#skip(row);
      this.section = SECTIONS.find(([caption]) => caption.test(first))?.[1] ?? this.section;
      // Lists of several flights name each in a line of its own.
      const flight = titleFlight([row], daysOrder(this.#plan.profile?.dateOrder ?? null), this.reference);
      if (flight.flight !== null && row.cells.filter(({ text }) => text !== '').length <= 4) {
        this.flights.title =
          flight.date === null ? mergedFlight(flight, { ...NO_FLIGHT, date: this.flights.title.date }) : flight;
      }
      return;
    }
    const traveller = readPerson(this, row, travellers.length);
    if (traveller !== null) travellers.push(traveller);
    this.#blank(row);
  }

  #skip(row: Row): void {
    const first = row.cells.find(({ text }) => text !== '');
    const blanked = this.#blanks.length;
    this.#blankWords(row);
    const quoted = this.#blanks.length === blanked ? (first?.text ?? null) : null;
    this.note('info', 'row-skipped', row.start, null, quoted);
  }

  /** Order of the first column that has one: the title was written by the same hand. */
  #orderOf(blocks: readonly TableBlock[]): DateOrder | null {
    for (const block of blocks) {
      for (const { order } of datesOf(block, [], null, null).values()) if (order !== null) return order;
    }
    return null;
  }

  #reportDates(block: TableBlock): void {
    if (block.dates !== null) return;
    for (const [index, { order, certainty, ambiguous, example, serials }] of this.#dates) {
      const name = this.heading.names[index] ?? null;
      const params = { column: name ?? '', count: ambiguous };
      if (certainty === 'assumed') {
        this.note('warning', 'date-order-assumed', null, name, example, {
          order: order === 'month-first' ? 'MM/DD' : order === 'day-first' ? 'DD/MM' : 'YYMMDD',
        });
      } else if (certainty === 'undecided') this.note('warning', 'date-order-unknown', null, name, example, params);
      else if (certainty === 'mixed') this.note('warning', 'date-order-mixed', null, name, example, params);
      if (serials > 0) this.note('info', 'dates-as-numbers', null, name, null, { count: serials });
    }
  }

  #reportColumns({ heading, strict, rows }: TableBlock): void {
    const others = heading.names.flatMap((name, index) => {
      if (name === '' || heading.kinds[index] !== 'other') return [];
      return strict && !rows.some(({ cells }) => (cells[index]?.text ?? '') !== '') ? [] : [name];
    });
    if (others.length > 0) {
      this.note('info', 'columns-not-read', null, null, null, { columns: others.join(', '), count: others.length });
    }
    for (const [column, places] of heading.more) {
      const first = heading.names[heading.columns.get(column) ?? 0] ?? '';
      this.note('info', 'column-repeated', null, first, null, { column: first, count: places.length + 1 });
    }
  }

  /** Says once how much stands under no heading. */
  #reportUnnamed(): void {
    const { count, first } = this.#unnamed;
    if (count > 0) this.note('info', 'cells-without-heading', first, null, null, { count });
  }

  #reportPlaceholders(): void {
    for (const { column, cell, count } of this.#placeholders.values()) {
      this.noteCell('info', 'placeholders', column, cell, { value: cell.text, count });
    }
  }

  #findReference({ rows, heading }: TableBlock, flight: TitleFlight): void {
    const own = this.#plan.profile?.flight?.departure?.slice(0, 10) ?? flight.date;
    if (own !== null) {
      this.reference = own;
      return;
    }
    const index = heading.columns.get('date') ?? heading.columns.get('std');
    const dates = index === undefined ? undefined : this.#dates.get(index);
    if (index === undefined) return;
    for (const text of textsOf(rows, index)) {
      const date = cellDate(text, dates?.order ?? null, 'near', NO_DATE, dates);
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
    const closes = /^((grand |sub|sous-|gran )?total|totaux|totales|summe|gesamt|fin|fim|end|المجموع)(?!\p{L})/iu.test(
      first,
    );
    // Somebody may be called End; a count is nobody's given name.
    if (closes && !/\p{L}/u.test(this.#bare(row, 'givenNames'))) return true;
    if (!NAME_COLUMNS.some((column) => this.#bare(row, column) !== '')) {
      // Somebody whose name was left out still has a document and a birth date, or one of them among other things.
      const document = this.#bare(row, 'documentNumber');
      const born = this.#bare(row, 'birth') !== '';
      if (born && document !== '') return false;
      return filled.length < 3 || !(born || /^(?=.*\d)[\p{L}\d]{5,}$/u.test(document));
    }
    if (filled.length > 1) return false;
    return row.cells.length === 1 || CAPTION.test(first) || first.split(' ').length > 4;
  }

  #bare(row: Row, column: Column): string {
    return this.cell(row, column)?.text ?? '';
  }

  /** Known fields stay as they are: somebody may be called HALAL. */
  #blank(row: Row): void {
    for (const [index, cell] of row.cells.entries()) {
      const kind = this.heading.kinds[index] ?? 'other';
      if (kind === 'field' || cell.end <= cell.start) continue;
      if ((this.heading.names[index] ?? '') === '') {
        if (this.#unnamed.count === 0) this.#unnamed = { count: 0, first: cell.start };
        this.#unnamed.count++;
      }
      if (kind === 'sensitive') this.#blanks.push({ start: cell.start, end: cell.end });
      else this.#addBlanks(findSensitiveText(this.bytes, cell.start, cell.end, this.#cover).blanks);
    }
  }

  /** Titles, captions and totals: what is left must still be known as such when it is read again. */
  #blankWords(row: Row): void {
    for (const { start, end } of row.cells) {
      if (end > start) this.#addBlanks(findSensitiveWords(this.bytes, start, end, this.#cover).blanks);
    }
  }
}
