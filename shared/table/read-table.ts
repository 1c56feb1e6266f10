import type { Diagnostic, Params } from '../diagnostic.ts';
import { EMPTY_MANIFEST } from '../empty-manifest.ts';
import type { Blank } from '../intake/blank.ts';
import { type Bounds, USUAL_BOUNDS } from '../intake/budget.ts';
import type { ReadContext } from '../intake/read-context.ts';
import { findSensitiveText, findSensitiveWords } from '../intake/sensitive.ts';
import type { Manifest, ManifestTraveller, TravellerType } from '../manifest.ts';
import { NO_DATE } from '../time/civil.ts';
import { cellDate, type DateOrder, daysOrder } from './cell-dates.ts';
import { withoutCutMark } from './cut-mark.ts';
import { DELIMITERS } from './find-table.ts';
import type { Column } from './headers.ts';
import { planTable } from './plan-table.ts';
import { readPerson } from './read-person.ts';
import { FILLER, type RowOptions, RowReader } from './row-reader.ts';
import type { Row } from './split-rows.ts';
import { datesOf, textsOf } from './table-dates.ts';
import { mergedFlight, NO_FLIGHT, TableFlights, type TitleFlight, titleFlight } from './table-flights.ts';
import type { TableBlock, TablePlan } from './table-plan.ts';
import type { SavedLayout, TableProfile } from './table-profile.ts';

export interface TableOptions extends RowOptions {
  /** The layout a stored table was read by (null: none), instead of those of the context. */
  readonly profile?: TableProfile | null;
}

export interface TableReading {
  readonly manifest: Manifest;
  /** Cells of sensitive columns and sensitive text in other cells that are no field, to be blanked in what is stored. */
  readonly blanks: readonly Blank[];
  readonly filler: number;
  /** The saved layout by which the table was read; it is stored with the table. */
  readonly profile: TableProfile | null;
  /** The first row that was not read because a bound was reached. */
  readonly beyond: { readonly at: number; readonly why: Pick<Diagnostic, 'code' | 'params'> } | null;
}

const NAME_COLUMNS = ['surname', 'fullName', 'givenNames'] as const satisfies readonly Column[];
/** Headings between the parts of a list, and notes with numbers. */
const CAPTION =
  /^(crew|passengers?|pax|infants?|équipage|equipage|passagers?|tripula\p{L}+|pasajeros|passageiros|besatzung|passagiere|طاقم|الركاب|المسافرون)(?!\p{L})|^[pc]$|[\d:]/iu;

const CLOSES = /^((grand |sub|sous-|gran )?total|totaux|totales|summe|gesamt|fin|fim|end|المجموع)(?!\p{L})/iu;

/** Reads delimited text; null when no row names columns of a passenger list and no saved layout fits. */
export function readTable(bytes: Uint8Array, context: ReadContext, options: TableOptions = {}): TableReading | null {
  const whole = withoutCutMark(bytes);
  const text = whole ?? bytes;
  const plan = planTable(text, context, options.profile);
  return plan === null ? null : new TableReader(text, context, options, plan).read(whole !== null);
}

/** Is the row one cell of the table, but three or more by another delimiter, as those of another table are? */
function isOfAnotherForm({ cells }: Row): boolean {
  const [only] = cells;
  if (only === undefined || cells.length > 1 || CLOSES.test(only.text)) return false;
  return DELIMITERS.some((delimiter) => {
    const parts = only.text.split(String.fromCharCode(delimiter));
    // A sentence may have commas and blanks after them.
    return parts.length >= 3 && parts.filter((part) => /^\S/.test(part)).length >= 3;
  });
}

/** Captions that give the kind of the travellers below. */
const SECTIONS: readonly (readonly [RegExp, TravellerType])[] = [
  [/^(crew|équipage|equipage|liste d.équipage|tripula\p{L}+|besatzung|طاقم)(?!\p{L})|^c$/iu, 'crew'],
  [/^(passengers?|pax|passagers?|pasajeros|passageiros|passagiere|الركاب|المسافرون)(?!\p{L})|^p$/iu, 'passenger'],
];

class TableReader extends RowReader {
  readonly flights: TableFlights;
  readonly #plan: TablePlan;
  readonly #most: Bounds;
  #beyond: TableReading['beyond'] = null;
  /** The bound that was reached. */
  #full: 'travellers' | 'listed' | 'flights' | null = null;
  readonly #onLeg = new Map<number, number>();
  /** Rows beyond the bound, of one traveller each. */
  #unread = 0;
  #unnamed: { count: number; readonly first: number } = { count: 0, first: 0 };

  constructor(bytes: Uint8Array, context: ReadContext, options: TableOptions, plan: TablePlan) {
    super(bytes, context, options, (plan.blocks[0] as TableBlock).heading);
    this.#plan = plan;
    this.#most = context.budget?.most ?? USUAL_BOUNDS;
    this.flights = new TableFlights(this, plan.profile);
  }

  /** `isCut`: the table broke off in transit. */
  read(isCut: boolean): TableReading {
    const { blocks, titles, profile, stated, beyond, odd } = this.#plan;
    if (beyond?.bound === 'rows') this.#leave(beyond.start, 'table-too-long', { rows: this.#most.rows });
    else if (beyond !== null) this.#leave(beyond.start, 'bound-table-cells', { most: this.#most.cells });
    for (const row of titles) this.#blankWords(row);
    for (const row of odd) this.#skip(row);
    if (profile?.saved !== undefined) this.#reportLayout(profile.name, profile.saved);
    const settled = profile?.dateOrder ?? null;
    // A title may name the day unambiguously before the order of dates is known.
    const ofDays = daysOrder(settled);
    const known = titleFlight(titles, ofDays, NO_DATE);
    const order = ofDays ?? (titles.length === 0 || known.date !== null ? null : this.#orderOf(blocks));
    const title = order === ofDays ? known : titleFlight(titles, order, NO_DATE);
    const travellers: ManifestTraveller[] = [];
    for (const block of blocks) {
      this.heading = block.heading;
      this.section = block.type ?? this.section;
      const flight = block.flight ?? title;
      this.dates = datesOf(block, titles, known.date ?? block.flight?.date ?? null, settled);
      this.flights.title = flight;
      this.#findReference(block, flight);
      this.#reportDates(block);
      this.#reportColumns(block);
      for (const row of block.rows) {
        if (this.#full === null) this.#readRow(row, block, travellers);
        else {
          if (block.strict || !this.#isFooter(row)) this.#unread++;
          if (this.#full !== 'flights') this.#leave(row.start, 'bound-travellers', { most: this.#most[this.#full] });
          this.#blank(row);
        }
      }
    }
    for (const row of beyond?.rows() ?? []) {
      if (row.cells.some(({ text }) => text !== '') && !this.#isFooter(row)) this.#unread++;
      this.#blank(row);
    }
    this.flights.reportAssumptions();
    this.reportPlaceholders();
    this.#reportUnnamed();
    if (this.undivided > 0) this.note('info', 'name-undivided', null, null, null, { count: this.undivided });
    if (isCut) this.note('error', 'message-truncated', null, null, null);
    if (travellers.length === 0) this.note('warning', 'table-without-travellers', null, null, null);
    if (stated !== null && stated !== travellers.length) {
      this.note('warning', 'count-mismatch', null, null, null, { stated, found: travellers.length });
    }
    return {
      manifest: {
        ...EMPTY_MANIFEST,
        format: 'TABLE',
        version: this.#plan.version,
        flights: this.flights.legs,
        travellers,
        stated: { passengers: stated, crew: null, bookings: null },
        ...(this.#unread === 0 ? {} : { beyond: { travellers: this.#unread, bookings: 0 } }),
        sensitive: this.blanks.length,
        diagnostics: this.diagnostics,
      },
      blanks: this.blanks,
      filler: FILLER,
      profile,
      beyond: this.#unreadPart(),
    };
  }

  /** Where the part that is not read begins, and why; with its travellers. */
  #unreadPart(): TableReading['beyond'] {
    const beyond = this.#beyond;
    if (beyond === null || this.#unread === 0) return beyond;
    const { code, params } = beyond.why;
    return { at: beyond.at, why: { code, params: { ...params, count: this.#unread } } };
  }

  /** Counts a traveller; says when none may follow. */
  #count({ flights }: ManifestTraveller, listed: number): void {
    if (listed >= this.#most.listed) this.#full = 'listed';
    for (const leg of flights) {
      const on = (this.#onLeg.get(leg) ?? 0) + 1;
      this.#onLeg.set(leg, on);
      if (on >= this.#most.travellers) this.#full = 'travellers';
    }
  }

  /** Notes once that the rows from `start` on are not read. */
  #leave(start: number, code: string, params: Params): void {
    if (this.#beyond !== null && this.#beyond.at <= start) return;
    this.note('error', code, start, null, null, params);
    this.#beyond = { at: start, why: { code, params } };
  }

  #readRow(row: Row, block: TableBlock, travellers: ManifestTraveller[]): void {
    if (!block.strict && this.#isFooter(row)) {
      const first = row.cells.find(({ text }) => text !== '')?.text ?? '';
      if (isOfAnotherForm(row)) {
        this.note('warning', 'row-of-another-form', row.start, null, null);
        this.#blankWords(row);
        this.#unread++;
        return;
      }
      this.#skip(row);
      this.section = SECTIONS.find(([caption]) => caption.test(first))?.[1] ?? this.section;
      // Lists of several flights name each flight in a separate line.
      const flight = titleFlight([row], daysOrder(this.#plan.profile?.dateOrder ?? null), this.reference);
      if (flight.flight !== null && row.cells.filter(({ text }) => text !== '').length <= 4) {
        this.flights.title =
          flight.date === null ? mergedFlight(flight, { ...NO_FLIGHT, date: this.flights.title.date }) : flight;
      }
      return;
    }
    const traveller = readPerson(this, row, travellers.length);
    if (this.flights.legs.length > this.#most.flights) this.#leaveFlights(row);
    else if (traveller !== null) this.#count(traveller, travellers.push(traveller));
    this.#blank(row);
  }

  /** Leaves the rows from the one on that names a flight beyond the bound. */
  #leaveFlights(row: Row): void {
    this.flights.legs.pop();
    this.#full = 'flights';
    this.#unread++;
    this.#leave(row.start, 'bound-flights', { most: this.#most.flights });
  }

  #skip(row: Row): void {
    const first = row.cells.find(({ text }) => text !== '');
    const blanked = this.blanks.length;
    this.#blankWords(row);
    const quoted = this.blanks.length === blanked ? (first?.text ?? null) : null;
    this.note('info', 'row-skipped', row.start, null, quoted);
  }

  /** Order of the first column that has one; the title probably has the same. */
  #orderOf(blocks: readonly TableBlock[]): DateOrder | null {
    for (const block of blocks) {
      for (const { order } of datesOf(block, [], null, null).values()) if (order !== null) return order;
    }
    return null;
  }

  #reportDates(block: TableBlock): void {
    if (block.dates !== null) return;
    for (const [index, { order, certainty, ambiguous, example, serials }] of this.dates) {
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

  /** Whoever imports a table reads by whose layout it is read, and what that leaves out. */
  #reportLayout(layout: string, { officer, otherwise }: SavedLayout): void {
    const by = { layout, officer };
    if (otherwise.length === 0) this.note('info', 'table-by-layout', null, null, null, by);
    else this.note('warning', 'table-read-otherwise', null, null, null, { ...by, columns: otherwise.join(', ') });
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

  /** Reports once how many values stand under no heading. */
  #reportUnnamed(): void {
    const { count, first } = this.#unnamed;
    if (count > 0) this.note('info', 'cells-without-heading', first, null, null, { count });
  }

  #findReference({ rows, heading }: TableBlock, flight: TitleFlight): void {
    const own = this.#plan.profile?.flight?.departure?.slice(0, 10) ?? flight.date;
    if (own !== null) {
      this.reference = own;
      return;
    }
    const index = heading.columns.get('date') ?? heading.columns.get('std');
    const dates = index === undefined ? undefined : this.dates.get(index);
    if (index === undefined) return;
    for (const text of textsOf(rows, index)) {
      const date = cellDate(text, dates?.order ?? null, 'near', NO_DATE, dates);
      if (date !== null) {
        this.reference = date;
        return;
      }
    }
  }

  /** Is the row a total, a caption or a note: no name in it, or a single cell that fits no name? */
  #isFooter(row: Row): boolean {
    const filled = row.cells.filter(({ text }) => text !== '');
    const first = filled[0]?.text ?? '';
    // END may be a surname; a count is no given name.
    if (CLOSES.test(first) && !/\p{L}/u.test(this.#bare(row, 'givenNames'))) return true;
    if (!NAME_COLUMNS.some((column) => this.#bare(row, column) !== '')) {
      // A traveller without a name still has a document and a birth date, or one of them among other values.
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

  /** Blanks sensitive text; known fields stay as they are, because a family may be called HALAL. */
  #blank(row: Row): void {
    for (const [index, cell] of row.cells.entries()) {
      const kind = this.heading.kinds[index] ?? 'other';
      if (kind === 'field' || cell.end <= cell.start) continue;
      if ((this.heading.names[index] ?? '') === '') {
        if (this.#unnamed.count === 0) this.#unnamed = { count: 0, first: cell.start };
        this.#unnamed.count++;
      }
      if (kind === 'sensitive') this.blanks.push({ start: cell.start, end: cell.end });
      else this.addBlanks(findSensitiveText(this.bytes, cell.start, cell.end, this.cover).blanks);
    }
  }

  /** Titles, captions and totals: they must stay recognisable when the list is read again. */
  #blankWords(row: Row): void {
    for (const { start, end } of row.cells) {
      if (end > start) this.addBlanks(findSensitiveWords(this.bytes, start, end, this.cover).blanks);
    }
  }
}
