/**
 * The expected flights: rows that repeat on weekdays within a season, as airlines and airports write their timetables (IATA SSIM: days of
 * operation 1 = Monday … 7 = Sunday, times local to each airport). They are read from CSV files with headings in English or French.
 */
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { parseFlightDesignator } from '../edifact/flight-designator.ts';
import type { FlightId } from '../flight/flight.ts';
import { flightId } from '../flight/flight-id.ts';
import { compareText } from '../flight/message-order.ts';
import { reencode } from '../intake/encoding.ts';
import type { IsoDate, Leg } from '../manifest.ts';
import { cellDate, type DateOrder } from '../table/cell-dates.ts';
import { type Row, splitRows } from '../table/split-rows.ts';
import { dateOfDay, dayNumber, pad2 } from '../time/civil.ts';
import { daysOfOperation, weekdayOf } from './weekdays.ts';

export interface ScheduledFlight {
  /** Made from the content, so that the same row always has the same id. */
  readonly id: string;
  readonly carrier: string | null;
  readonly number: number | null;
  readonly suffix: string | null;
  /** Registration or local reference of a flight without a number. */
  readonly registration: string | null;
  readonly origin: string;
  readonly destination: string;
  /** `HH:MM`, local to the origin. */
  readonly departure: string;
  /** `HH:MM`, local to the destination; null when not known. */
  readonly arrival: string | null;
  /** Days between the local dates of departure and arrival. */
  readonly arrivalDay: 0 | 1 | 2;
  /** Seven, Monday first: the local dates of departure on which it flies. */
  readonly days: readonly boolean[];
  /** First and last local date of departure; `to` null: until further notice. */
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export interface ExpectedFlight {
  /** The same id as from a message about the flight. */
  readonly id: FlightId;
  readonly leg: Leg;
  /** Id of the row of the schedule. */
  readonly scheduled: string;
}

/** A row with its id. */
export function scheduledFlight(row: Omit<ScheduledFlight, 'id'>): ScheduledFlight {
  const { carrier, number, suffix, registration, origin, destination, departure, arrival, arrivalDay, from, to } = row;
  const days = row.days.map((flies, at) => (flies ? `${at + 1}` : '.')).join('');
  const id = [
    `${carrier ?? 'XX'}-${number === null ? (registration ?? '') : `${number}${suffix ?? ''}`}`,
    `${origin}-${destination}`,
    `${departure}-${arrival ?? ''}${arrivalDay === 0 ? '' : `+${arrivalDay}`}`,
    days,
    `${from}-${to ?? ''}`,
  ].join('|');
  return { id, ...row };
}

/** Thursday, 1 January 1970, as an index into seven days from Monday. */
const WEEKDAY_OF_1970 = 3;

/** Does the row fly on this local date (a day number) of departure? */
function fliesOn(row: ScheduledFlight, day: number): boolean {
  if (day < dayNumber(row.from) || (row.to !== null && day > dayNumber(row.to))) return false;
  return row.days[(((day + WEEKDAY_OF_1970) % 7) + 7) % 7] ?? false;
}

/**
 * Flights with a local date of departure from `fromDay` to `toDay`, both included, by departure. When two rows give the same flight, the one
 * whose season begins later wins: it is the revision.
 */
export function expectedFlights(
  schedule: readonly ScheduledFlight[],
  fromDay: IsoDate,
  toDay: IsoDate,
): readonly ExpectedFlight[] {
  const expected = new Map<FlightId, ExpectedFlight>();
  const rows = [...schedule].sort((a, b) => compareText(a.from, b.from) || compareText(a.id, b.id));
  const last = dayNumber(toDay);
  for (const row of rows) {
    for (let day = dayNumber(fromDay); day <= last; day += 1) {
      if (!fliesOn(row, day)) continue;
      const leg = legOn(row, day);
      const id = flightId(leg);
      expected.set(id, { id, leg, scheduled: row.id });
    }
  }
  return [...expected.values()].sort(
    (a, b) => compareText(a.leg.departure ?? '', b.leg.departure ?? '') || compareText(a.id, b.id),
  );
}

function legOn(row: ScheduledFlight, day: number): Leg {
  return {
    carrier: row.carrier,
    number: row.number,
    suffix: row.suffix,
    registration: row.registration,
    origin: row.origin,
    destination: row.destination,
    departure: `${dateOfDay(day)}T${row.departure}`,
    arrival: row.arrival === null ? null : `${dateOfDay(day + row.arrivalDay)}T${row.arrival}`,
    operating: null,
  };
}

type Column =
  | 'flight'
  | 'carrier'
  | 'number'
  | 'registration'
  | 'origin'
  | 'destination'
  | 'departure'
  | 'arrival'
  | 'arrivalDay'
  | 'days'
  | 'from'
  | 'to';

/** Headings, compared without case, accents, blanks and marks. */
const HEADINGS: Readonly<Record<Column, string>> = {
  flight: 'flight|flightno|flightnumber|flt|vol|novol|novols|numerodevol|numerovol|nodevol|numvol|designator',
  carrier: 'carrier|airline|airlinecode|compagnie|compagnieaerienne|transporteur',
  number: 'number|no|numero',
  registration: 'registration|reg|aircraftregistration|tail|tailnumber|immatriculation|immat|reference',
  origin:
    'from|origin|orig|org|departureairport|depairport|departurestation|depstn|board|de|origine|provenance|aeroportdedepart|aeroportdepart',
  destination:
    'to|destination|dest|arrivalairport|arrairport|arrivalstation|arrstn|off|a|vers|aeroportdarrivee|aeroportarrivee',
  departure:
    'departs|dep|std|departure|departuretime|deptime|scheduleddeparture|etd|depart|heuredepart|heurededepart|hdepart|hdep',
  arrival:
    'arrives|arr|sta|arrival|arrivaltime|arrtime|scheduledarrival|eta|arrivee|heurearrivee|heuredarrivee|harrivee|harr',
  arrivalDay: 'arrivalday|arrday|dayoffset|dayschange|daychange|plusdays|nextday|jourarrivee|jourdarrivee|decalage',
  days: 'days|day|daysofoperation|dop|frequency|operatingdays|weekdays|jours|jour|joursdoperation|joursdexploitation|frequence',
  from: 'firstday|premierjour|validfrom|startdate|start|effective|effectivefrom|effectivedate|periodfrom|fromdate|begin|valable|valabledu|valabledes|validede|du|debut|datedebut|datededebut',
  to: 'lastday|dernierjour|validto|validuntil|validtill|enddate|end|discontinue|discontinuedate|periodto|todate|until|valableau|valablejusquau|valideau|valablejusqua|au|fin|datefin|datedefin',
};

const COLUMNS: ReadonlyMap<string, Column> = new Map(
  (Object.entries(HEADINGS) as [Column, string][]).flatMap(([column, names]) =>
    names.split('|').map((name): [string, Column] => [name, column]),
  ),
);

/** The start of a season without a date, before any kept flight. */
export const ALWAYS: IsoDate = '2000-01-01';
const DELIMITERS = [';', ',', '\t', '|'] as const;
/** Title rows may come before the headings. */
const MOST_TITLE_ROWS = 10;

interface Head {
  readonly columns: ReadonlyMap<Column, number>;
  /** Columns of one weekday each, Monday 0. */
  readonly weekdays: ReadonlyMap<number, number>;
}

/**
 * The rows of a schedule, and diagnostics. A row without a readable flight, airport or time is reported and left out; a repeated row counts once.
 * `reference` is the date nearest to two-digit years.
 */
export function readSchedule(
  given: Uint8Array,
  reference: IsoDate = '2026-01-01',
): { readonly rows: readonly ScheduledFlight[]; readonly diagnostics: readonly Diagnostic[] } {
  const { bytes, offset } = reencode(given);
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const table = findTable(bytes, start);
  if (table === null) {
    return { rows: [], diagnostics: [diagnostic('error', 'schedule-headings-missing', { offset: 0 })] };
  }
  const reader = new ScheduleReader(table.head, table.rows, reference, offset);
  return { rows: reader.read(), diagnostics: reader.diagnostics };
}

function findTable(bytes: Uint8Array, start: number): { head: Head; rows: readonly Row[] } | null {
  for (const delimiter of DELIMITERS) {
    const rows = [...splitRows(bytes, delimiter.charCodeAt(0), start)];
    for (const [at, row] of rows.slice(0, MOST_TITLE_ROWS).entries()) {
      const head = headOf(row);
      if (head !== null) return { head, rows: rows.slice(at + 1) };
    }
  }
  return null;
}

function headOf({ cells }: Row): Head | null {
  const columns = new Map<Column, number>();
  const weekdays = new Map<number, number>();
  for (const [at, { text }] of cells.entries()) {
    const name = plain(text);
    const column = COLUMNS.get(name);
    const weekday = weekdayOf(name);
    if (column !== undefined && !columns.has(column)) columns.set(column, at);
    else if (column === undefined && weekday !== null) weekdays.set(weekday, at);
  }
  const named = columns.has('flight') || columns.has('number') || columns.has('registration');
  const complete = named && columns.has('origin') && columns.has('destination') && columns.has('departure');
  return complete ? { columns, weekdays } : null;
}

function plain(heading: string): string {
  return heading
    .replace(/\(.*$/, '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/№|n[°º]/g, 'no')
    .replace(/[^a-z0-9]/g, '');
}

class ScheduleReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #columns: ReadonlyMap<Column, number>;
  readonly #weekdays: ReadonlyMap<number, number>;
  readonly #rows: readonly Row[];
  readonly #order: DateOrder;
  readonly #reference: IsoDate;
  readonly #offset: (at: number) => number;

  constructor(head: Head, rows: readonly Row[], reference: IsoDate, offset: (at: number) => number) {
    this.#columns = head.columns;
    this.#weekdays = head.weekdays;
    this.#rows = rows;
    this.#reference = reference;
    this.#offset = offset;
    const dates = rows.flatMap((row) => [this.#text(row, 'from'), this.#text(row, 'to')]);
    const order = orderOf(dates);
    this.#order = order ?? 'day-first';
    if (order === null && dates.some((text) => NUMERIC.test(text))) {
      const place = { offset: offset(rows[0]?.start ?? 0), segment: 'from' };
      this.diagnostics.push(diagnostic('warning', 'date-order-assumed', place, { order: 'DD/MM' }));
    }
  }

  read(): readonly ScheduledFlight[] {
    const rows = new Map<string, ScheduledFlight>();
    for (const row of this.#rows) {
      if (row.cells.every(({ text }) => text === '')) continue;
      const read = this.#row(row);
      if (typeof read === 'string') this.#note('error', 'schedule-row-unreadable', row, read);
      else if (rows.has(read.id)) this.#note('info', 'schedule-row-repeated', row, null);
      else rows.set(read.id, read);
    }
    return [...rows.values()];
  }

  /** The flight of a row, or the name of the unreadable column. */
  #row(row: Row): ScheduledFlight | Column {
    const flight = this.#flight(row);
    if (flight === null) return 'flight';
    const origin = airport(this.#text(row, 'origin'));
    if (origin === null) return 'origin';
    const destination = airport(this.#text(row, 'destination'));
    if (destination === null) return 'destination';
    const departure = timeOf(this.#text(row, 'departure'));
    if (departure === null) return 'departure';
    const arrivalText = this.#text(row, 'arrival');
    const arrival = timeOf(arrivalText);
    if (arrival === null && arrivalText !== '') return 'arrival';
    const days = this.#days(row);
    if (days === null) return 'days';
    const from = this.#date(row, 'from');
    if (from === undefined) return 'from';
    const to = this.#date(row, 'to');
    if (to === undefined || (to !== null && from !== null && to < from)) return 'to';
    const arrivalDay = this.#arrivalDay(row, departure.time, arrival);
    if (arrivalDay === null) return 'arrivalDay';
    return scheduledFlight({
      ...flight,
      origin,
      destination,
      departure: departure.time,
      arrival: arrival?.time ?? null,
      arrivalDay,
      days,
      from: from ?? ALWAYS,
      to,
    });
  }

  #flight(row: Row): Pick<ScheduledFlight, 'carrier' | 'number' | 'suffix' | 'registration'> | null {
    const carrier = this.#text(row, 'carrier').toUpperCase();
    const known = /^[A-Z0-9]{2,3}$/.test(carrier) ? carrier : null;
    const written = this.#text(row, 'flight') || this.#text(row, 'number');
    const registration = this.#text(row, 'registration').toUpperCase() || null;
    const designator = parseFlightDesignator(written, known);
    if (designator.number !== null) {
      if (designator.carrier === null) return null;
      return { ...designator, registration };
    }
    const reference = registration ?? (written === '' ? null : written.toUpperCase());
    return reference === null ? null : { carrier: known, number: null, suffix: null, registration: reference };
  }

  #days(row: Row): readonly boolean[] | null {
    const text = this.#text(row, 'days');
    if (text !== '') return daysOfOperation(text);
    if (this.#weekdays.size === 0) return daysOfOperation('1234567');
    const days = Array.from({ length: 7 }, () => false);
    for (const [weekday, at] of this.#weekdays) {
      days[weekday] = !/^(?:|0|n|no|non|-|\.)$/i.test(row.cells[at]?.text ?? '');
    }
    return days.includes(true) ? days : null;
  }

  /** Null when nothing is written; undefined when it is no date. */
  #date(row: Row, column: 'from' | 'to'): IsoDate | null | undefined {
    const text = this.#text(row, column);
    // SSIM writes an open end as zeroes, spreadsheets as a word.
    if (text === '' || /^(?:0+(?:XXX)?0*|UFN|-)$/i.test(text)) return null;
    return cellDate(text, this.#order, 'near', this.#reference) ?? undefined;
  }

  #arrivalDay(row: Row, departure: string, arrival: DayTime | null): 0 | 1 | 2 | null {
    const text = this.#text(row, 'arrivalDay').replace(/[^0-9]/g, '');
    const day = text === '' ? (arrival?.day ?? null) : Number(text);
    if (day === 0 || day === 1 || day === 2) return day;
    if (day !== null) return null;
    if (arrival === null || arrival.time >= departure) return 0;
    this.#note('info', 'schedule-next-day-assumed', row, 'arrival');
    return 1;
  }

  #text(row: Row, column: Column): string {
    const at = this.#columns.get(column);
    return at === undefined ? '' : (row.cells[at]?.text ?? '');
  }

  #note(severity: Diagnostic['severity'], code: string, row: Row, column: Column | null): void {
    const at = column === null ? undefined : this.#columns.get(column);
    const cell = at === undefined ? undefined : row.cells[at];
    const raw = row.cells.map(({ text }) => text).join(' | ');
    const place = { offset: this.#offset(cell?.start ?? row.start), segment: column, raw };
    this.diagnostics.push(diagnostic(severity, code, place, column === null ? {} : { value: cell?.text ?? '' }));
  }
}

const NUMERIC = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ]\d{2,4}$/;

/** Order of day and month: any part over 12 decides; null when there is none. */
function orderOf(dates: readonly string[]): DateOrder | null {
  for (const text of dates) {
    const found = NUMERIC.exec(text);
    if (found === null) continue;
    const [first, second] = [Number(found[1]), Number(found[2])];
    if (first > 12 && second <= 12) return 'day-first';
    if (second > 12 && first <= 12) return 'month-first';
  }
  return null;
}

function airport(written: string): string | null {
  const code = written.toUpperCase();
  return /^[A-Z]{3,4}$/.test(code) ? code : null;
}

interface DayTime {
  readonly time: string;
  /** Days after departure, when written (`05:10+1`). */
  readonly day: number | null;
}

const TIME = /^(\d{1,2})(?:[:hH.](\d{2})?|(\d{2}))(?::\d{2})?\s*(?:\(?\+(\d)\)?|J\+(\d))?$/i;

function timeOf(written: string): DayTime | null {
  const found = TIME.exec(written.padStart(written.length === 3 && /^\d+$/.test(written) ? 4 : 0, '0'));
  if (found === null) return null;
  const hour = Number(found[1]);
  const minute = Number(found[2] ?? found[3] ?? 0);
  if (hour > 23 || minute > 59) return null;
  const day = found[4] ?? found[5];
  return { time: `${pad2(hour)}:${pad2(minute)}`, day: day === undefined ? null : Number(day) };
}
