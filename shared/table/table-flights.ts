/** Flights of a list: each row names its own, or a line above the heading names one for all. */
import { parseFlightDesignator } from '../edifact/flight-designator.ts';
import type { IsoDate, Leg, LocalDateTime } from '../manifest.ts';
import { dateOfDay, dayNumber } from '../time/civil.ts';
import { cellDate, cellTime, type DateOrder } from './cell-dates.ts';
import type { TableReader } from './read-table.ts';
import type { Row } from './split-rows.ts';

export interface TitleFlight {
  readonly flight: string | null;
  readonly date: IsoDate | null;
  readonly from: string | null;
  readonly to: string | null;
}

const FLIGHT = /\b([A-Z]{2}|[A-Z]\d|\d[A-Z]|[A-Z]{3}) ?-?(\d{2,4}[A-Z]?)\b/;
const ROUTE = /\b([A-Z]{3}) ?(?:-|–|\/|>|→|TO|A|À) ?([A-Z]{3})\b/;
const DATE = /\b(\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}[ -]?[A-Za-zéû]{3,9}\.?[ -]?\d{2,4})\b/;

/** What the lines above the heading say about the flight. Dates and routes are taken out first, for a date may look like a flight. */
export function titleFlight(titles: readonly Row[], order: DateOrder, reference: IsoDate): TitleFlight {
  let flight: string | null = null;
  let date: IsoDate | null = null;
  let from: string | null = null;
  let to: string | null = null;
  for (const { cells } of titles) {
    for (const { text } of cells) {
      let rest = text;
      const day = DATE.exec(rest);
      if (day !== null) {
        const found = cellDate(day[1] as string, order, 'near', reference);
        if (found !== null) {
          date ??= found;
          rest = rest.replace(day[0], ' ');
        }
      }
      rest = rest.toUpperCase();
      const route = ROUTE.exec(rest);
      if (route !== null) {
        from ??= route[1] as string;
        to ??= route[2] as string;
        rest = rest.replace(route[0], ' ');
      }
      const designator = FLIGHT.exec(rest);
      if (designator !== null) flight ??= `${designator[1]}${designator[2]}`;
    }
  }
  return { flight, date, from, to };
}

export class TableFlights {
  readonly legs: Leg[] = [];
  title: TitleFlight = { flight: null, date: null, from: null, to: null };
  readonly #reader: TableReader;
  readonly #known = new Map<string, number>();
  #nextDay = 0;

  constructor(reader: TableReader) {
    this.#reader = reader;
  }

  /** Index of the leg of a row; -1 when neither the row nor the title names a flight. */
  of(row: Row): number {
    const reader = this.#reader;
    const flight = reader.sent(row, 'flight') ?? this.title.flight;
    const number = reader.sent(row, 'flightNumber');
    const carrier = reader.sent(row, 'carrier');
    const written = flight ?? (carrier !== null && number !== null ? `${carrier}${number}` : null);
    const from = reader.sent(row, 'from') ?? this.title.from;
    const to = reader.sent(row, 'to') ?? this.title.to;
    if (written === null && from === null && to === null) return -1;
    const day = reader.text(row, 'date');
    const times = [day, reader.text(row, 'std'), reader.text(row, 'sta'), reader.text(row, 'arrivalDate')].join('|');
    const key = `${written}|${carrier}|${from}|${to}|${times}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const designator = parseFlightDesignator(written ?? '', carrier !== null && carrier.length <= 3 ? carrier : null);
    const date = reader.date(row, 'date', 'near') ?? this.title.date;
    const departure = at(date, cellTime(reader.text(row, 'std')));
    const index = this.legs.length;
    this.legs.push({
      ...designator,
      origin: from,
      destination: to,
      departure,
      arrival: this.#arrival(row, departure),
      operating: null,
      registration: null,
    });
    const cell = reader.cell(row, 'flight');
    if (cell !== undefined) reader.trace?.(`flights.${index}`, cell.start, cell.end);
    this.#known.set(key, index);
    return index;
  }

  /** Says once that arrival dates were taken as the day after departure. */
  reportAssumptions(): void {
    if (this.#nextDay > 0)
      this.#reader.note('info', 'arrival-date-assumed', null, null, null, { count: this.#nextDay });
  }

  #arrival(row: Row, departure: LocalDateTime | null): LocalDateTime | null {
    const reader = this.#reader;
    const written = reader.text(row, 'sta');
    const time = cellTime(written);
    const own =
      reader.date(row, 'arrivalDate', 'near') ??
      (written.length > 8 ? cellDate(written, 'day-first', 'near', reader.reference) : null);
    if (own !== null) return at(own, time);
    if (departure === null || time === null) return null;
    const day = departure.slice(0, 10);
    if (departure.length < 16 || time >= departure.slice(11)) return `${day}T${time}`;
    this.#nextDay++;
    return `${dateOfDay(dayNumber(day) + 1)}T${time}`;
  }
}

function at(date: IsoDate | null, time: string | null): LocalDateTime | null {
  if (date === null) return null;
  return time === null ? date : `${date}T${time}`;
}
