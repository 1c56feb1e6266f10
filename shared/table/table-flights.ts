/** Flights of a list: each row names its flight, or the sender's layout or a line above names one for all rows. */
import type { IsoDate, Leg, LocalDateTime } from '../manifest.ts';
import { flightIdentity } from '../paxlst/flight-identity.ts';
import { earlyArrival } from '../reference/early-arrival.ts';
import { dateOfDay, dayNumber, END_OF_DAY, timeOn } from '../time/civil.ts';
import { cellDate, cellTime, type DateOrder } from './cell-dates.ts';
import { type Column, columnOf } from './headers.ts';
import type { RowReader } from './row-reader.ts';
import type { Row } from './split-rows.ts';
import type { TableProfile } from './table-profile.ts';

export interface TitleFlight {
  /** Carrier and number as written. */
  readonly flight: string | null;
  readonly registration: string | null;
  readonly date: IsoDate | null;
  /** `HH:MM` of departure and arrival. */
  readonly departureTime: string | null;
  readonly arrivalTime: string | null;
  readonly arrivalDate: IsoDate | null;
  readonly from: string | null;
  readonly to: string | null;
}

export const NO_FLIGHT: TitleFlight = {
  flight: null,
  registration: null,
  date: null,
  departureTime: null,
  arrivalTime: null,
  arrivalDate: null,
  from: null,
  to: null,
};

const FLIGHT = /\b([A-Z]{2}|[A-Z]\d|\d[A-Z]|[A-Z]{3}) ?-?(\d{1,4}[A-Z]?)\b/g;
/** Words before numbers that are no carrier. */
const NO_CARRIER =
  /^(?:PAX|ADT|CHD|INF|MAX|REG|NO|NR|DE|DU|LE|OF|STD|STA|ETD|ETA|TEL|FAX|UTC|GMT|TOT|VOL|FLT|AT|ON|IN|TO|KG|LB|AM|PM|THE|AND|ROW|SEQ|REV|VER|SUM|PCS|BAG|DOC|REF|AGE)$/;
const ROUTE = /\b([A-Z]{3}) ?(?:-|–|—|\/|>|→|TO|A|À) ?([A-Z]{3})\b/g;
/** Words of titles that are no airport there, though some have such a code. */
const NO_AIRPORT =
  /^(?:PAX|LST|CRW|PNR|PNL|ADL|API|ADT|CHD|INF|FLT|VOL|DOC|REF|REV|VER|STD|STA|ETD|ETA|TEL|FAX|UTC|GMT|THE|AND|FOR|ALL|TOT|SEQ|PCS|BAG)$/;
const DATE =
  /(\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}[ -]?\p{L}{3,9}\.?[ -]?\d{2,4}|\p{L}{3,9} \d{1,2},? \d{4})(?![\d]|\p{L}(?!\d))/u;
const REGISTRATION =
  /\b(?:REGISTRATION|REG|AIRCRAFT|A\/C|TAIL|IMMATRICULATION|MATRICULE|MATRICULA)\b[^A-Z0-9]*([A-Z0-9]{1,2}-[A-Z0-9]{3,5}|N\d{1,5}[A-Z]{0,2})\b/;
const DEPARTURE_TIME =
  /\b(?:STD|ETD|DEP(?:ARTURE)?(?: TIME)?|DEPART|SALIDA|PARTIDA)\b[^0-9A-Z]{0,4}(\d{1,2}[:H]\d{2}|\d{4})\b/;
const ARRIVAL_TIME =
  /\b(?:STA|ETA|ARR(?:IVAL)?(?: TIME)?|ARRIVEE|LLEGADA|CHEGADA)\b[^0-9A-Z]{0,4}(\d{1,2}[:H]\d{2}|\d{4})\b/;

/** Reads the flight from the lines above the heading. Dates and routes are removed first, because a date may look like a flight. */
export function titleFlight(titles: readonly Row[], order: DateOrder | null, reference: IsoDate): TitleFlight {
  let found = NO_FLIGHT;
  for (const { cells } of titles) {
    const line = lineFlight(
      cells.map(({ text }) => text).filter((text) => text !== ''),
      order,
      reference,
    );
    found = mergedFlight(found, line);
  }
  return found;
}

/** Parts of `first`, completed by `second`. */
export function mergedFlight(first: TitleFlight, second: TitleFlight): TitleFlight {
  return {
    flight: first.flight ?? second.flight,
    registration: first.registration ?? second.registration,
    date: first.date ?? second.date,
    departureTime: first.departureTime ?? second.departureTime,
    arrivalTime: first.arrivalTime ?? second.arrivalTime,
    arrivalDate: first.arrivalDate ?? second.arrivalDate,
    from: first.from ?? second.from,
    to: first.to ?? second.to,
  };
}

function lineFlight(texts: readonly string[], order: DateOrder | null, reference: IsoDate): TitleFlight {
  let found = NO_FLIGHT;
  // A label and its value often stand in two cells.
  const line = texts.join(' ').toUpperCase().normalize('NFD').replace(/\p{M}/gu, '');
  const take = (part: Partial<TitleFlight>): void => {
    found = mergedFlight(found, { ...NO_FLIGHT, ...part });
  };
  take({
    registration: REGISTRATION.exec(line)?.[1] ?? null,
    departureTime: timeOf(DEPARTURE_TIME.exec(line)?.[1]),
    arrivalTime: timeOf(ARRIVAL_TIME.exec(line)?.[1]),
  });
  take(pseudoHeader(texts));
  for (const [label, value] of labelled(texts)) take(labelledPart(label, value, order, reference));
  for (const text of texts) {
    let rest = text;
    const day = DATE.exec(rest);
    if (day !== null) {
      take({ date: cellDate(day[1] as string, order, 'near', reference) });
      // A date is never a flight, readable or not.
      rest = rest.replace(day[0], ' ');
    }
    rest = rest.toUpperCase();
    if (found.registration !== null) rest = rest.replace(found.registration, ' ');
    for (const [written, from = '', to = ''] of rest.matchAll(ROUTE)) {
      if (NO_AIRPORT.test(from) || NO_AIRPORT.test(to)) continue;
      take({ from, to });
      rest = rest.replace(written, ' ');
      break;
    }
    for (const [, carrier = '', number = ''] of rest.matchAll(FLIGHT)) {
      if (NO_CARRIER.test(carrier)) continue;
      take({ flight: `${carrier}${number}` });
      break;
    }
  }
  return found;
}

/** `csv;Airline;XX123;LFW;2026-11-24T21:45;PRG;2026-11-25T05:55;154` above headings. */
function pseudoHeader(texts: readonly string[]): Partial<TitleFlight> {
  const [mark = '', , flight = '', from = '', departure = '', to = '', arrival = ''] = texts;
  if (mark.toLowerCase() !== 'csv' || !/^[A-Z]{3}$/.test(from) || !/^[A-Z]{3}$/.test(to)) return {};
  const iso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
  return {
    flight,
    from,
    to,
    date: iso.test(departure) ? departure.slice(0, 10) : null,
    departureTime: iso.test(departure) ? cellTime(departure.slice(11, 16)) : null,
    arrivalDate: iso.test(arrival) ? arrival.slice(0, 10) : null,
    arrivalTime: iso.test(arrival) ? cellTime(arrival.slice(11, 16)) : null,
  };
}

/** `From: LFW` in one cell, or a label and its value side by side. */
function* labelled(texts: readonly string[]): Generator<readonly [Column, string]> {
  for (const [at, text] of texts.entries()) {
    const colon = /^([^:]{2,30}):\s*(.+)$/s.exec(text);
    const label = columnOf(colon?.[1] ?? text);
    const value = colon?.[2] ?? texts[at + 1] ?? '';
    if (label !== null && value !== '') yield [label, value.trim()];
  }
}

function labelledPart(label: Column, value: string, order: DateOrder | null, reference: IsoDate): Partial<TitleFlight> {
  const airport = /^([A-Z]{3})\b/.exec(value)?.[1] ?? /\(([A-Z]{3})\)/.exec(value)?.[1] ?? null;
  switch (label) {
    case 'from':
      return { from: airport };
    case 'to':
      return { to: airport };
    case 'date':
      return { date: cellDate(value, order, 'near', reference) };
    case 'arrivalDate':
      return { arrivalDate: cellDate(value, order, 'near', reference) };
    case 'std':
      return { departureTime: cellTime(value) };
    case 'sta':
      return { arrivalTime: cellTime(value) };
    case 'registration':
      return { registration: /^[A-Z0-9]{1,2}-?[A-Z0-9]{3,5}$/i.test(value) ? value.toUpperCase() : null };
    case 'flight':
      return { flight: /^[A-Z0-9]{2,3}[ -]?\d{1,4}[A-Z]?$/i.test(value) ? value.toUpperCase() : null };
    default:
      return {};
  }
}

function timeOf(written: string | undefined): string | null {
  return written === undefined ? null : cellTime(written);
}

export class TableFlights {
  readonly legs: Leg[] = [];
  /** Flight of the rows that name none. */
  title: TitleFlight = NO_FLIGHT;
  readonly #reader: RowReader;
  readonly #profile: TableProfile['flight'];
  readonly #known = new Map<string, number>();
  #nextDay = 0;
  /** The flight of the previous row, for lists that name a flight only where it changes. */
  #last = -1;
  #carried = 0;

  constructor(reader: RowReader, profile: TableProfile | null) {
    this.#reader = reader;
    this.#profile = profile?.flight ?? null;
  }

  /** Index of the leg of a row; -1 when no flight is named. */
  of(row: Row): number {
    const reader = this.#reader;
    const number = reader.sent(row, 'flightNumber');
    const carrier = reader.sent(row, 'carrier');
    const own = reader.sent(row, 'flight') ?? (carrier !== null && number !== null ? `${carrier}${number}` : null);
    const from = reader.sent(row, 'from');
    const to = reader.sent(row, 'to');
    const registration = reader.sent(row, 'registration');
    const profile = this.#profile;
    const settled =
      profile !== null && (profile.carrier !== null || profile.number !== null || profile.departure !== null);
    const title = this.title;
    const nothing = own === null && from === null && to === null && registration === null;
    if (nothing && !settled && title.flight === null && title.registration === null && title.from === null) {
      if (this.#last >= 0 && reader.hasFlightColumn) {
        this.#carried++;
        return this.#last;
      }
      return -1;
    }
    const day = reader.text(row, 'date');
    const times = [day, reader.text(row, 'std'), reader.text(row, 'sta'), reader.text(row, 'arrivalDate')].join('|');
    const key = [own, carrier, from, to, registration, times, title.flight, title.date, title.from, title.to].join('|');
    const known = this.#known.get(key);
    if (known !== undefined) {
      this.#last = known;
      return known;
    }
    const index = this.legs.length;
    const leg = this.#leg(row, { own, carrier, from, to, registration });
    this.legs.push(leg);
    this.#reportTimes(row, leg);
    const cell = reader.cell(row, 'flight');
    if (cell !== undefined) reader.trace?.(`flights.${index}`, cell.start, cell.end);
    this.#known.set(key, index);
    this.#last = index;
    return index;
  }

  /** Reports the assumptions made, once each. */
  reportAssumptions(): void {
    if (this.#nextDay > 0)
      this.#reader.note('info', 'arrival-date-assumed', null, null, null, { count: this.#nextDay });
    if (this.#carried > 0) this.#reader.note('warning', 'flight-carried', null, null, null, { count: this.#carried });
  }

  #leg(
    row: Row,
    written: {
      readonly own: string | null;
      readonly carrier: string | null;
      readonly from: string | null;
      readonly to: string | null;
      readonly registration: string | null;
    },
  ): Leg {
    const reader = this.#reader;
    const profile = this.#profile;
    const title = this.title;
    const short = written.carrier !== null && written.carrier.length <= 3 ? written.carrier : null;
    const text = written.own ?? (profile?.number == null ? title.flight : null);
    const { registration, ...parsed } = flightIdentity(
      text ?? '',
      short ?? (written.own === null ? null : (profile?.carrier ?? null)),
      null,
      reader.context.reference,
    );
    const designator =
      written.own !== null || profile?.number == null
        ? { ...parsed, carrier: parsed.carrier ?? profile?.carrier ?? null }
        : { carrier: profile.carrier ?? parsed.carrier, number: profile.number, suffix: profile.suffix };
    const plan = profile?.departure ?? null;
    const date = reader.date(row, 'date', 'near') ?? this.#dateWithin(row, 'std') ?? plan?.slice(0, 10) ?? title.date;
    const time =
      cellTime(reader.text(row, 'std')) ??
      timeWithin(reader.text(row, 'date')) ??
      timePart(plan) ??
      title.departureTime;
    const departure = at(date, time);
    return {
      ...designator,
      origin: written.from ?? profile?.origin ?? title.from,
      destination: written.to ?? profile?.destination ?? title.to,
      departure,
      arrival: this.#arrival(row, departure),
      operating: null,
      registration: written.registration ?? title.registration ?? registration,
    };
  }

  /** Says which times of a row are none, or are read otherwise than they are written, and where the arrival comes first. */
  #reportTimes(row: Row, leg: Leg): void {
    const reader = this.#reader;
    for (const column of ['date', 'std', 'arrivalDate', 'sta'] as const) {
      const cell = reader.cell(row, column);
      const written = cell === undefined ? '' : reader.text(row, column);
      const isTime = column === 'std' || column === 'sta';
      // A date without a time is no mistake.
      const meant = holdsTime(written) || (isTime && written !== '' && this.#dateWithin(row, column) === null);
      if (cell === undefined || !meant) continue;
      const time = cellTime(written);
      if (time === null) reader.noteCell('warning', 'bad-time', column, cell, { value: cell.text });
      else if (time === END_OF_DAY) reader.noteCell('info', 'end-of-day', column, cell, { value: cell.text });
    }
    const early = earlyArrival(leg, reader.context.reference);
    const place = reader.cell(row, 'sta')?.start ?? reader.cell(row, 'arrivalDate')?.start ?? row.start;
    if (early !== null) reader.note('warning', 'arrival-before-departure', place, null, null, early);
  }

  #dateWithin(row: Row, column: 'std' | 'sta'): IsoDate | null {
    const written = this.#reader.text(row, column);
    return written.length > 8 ? this.#reader.dateOf(written, column) : null;
  }

  #arrival(row: Row, departure: LocalDateTime | null): LocalDateTime | null {
    const reader = this.#reader;
    const plan = this.#profile?.arrival ?? null;
    const written = cellTime(reader.text(row, 'sta'));
    const time = written ?? timePart(plan) ?? this.title.arrivalTime;
    const own =
      reader.date(row, 'arrivalDate', 'near') ??
      this.#dateWithin(row, 'sta') ??
      (written === null ? (plan?.slice(0, 10) ?? this.title.arrivalDate) : null);
    if (own !== null) return at(own, time ?? timeWithin(reader.text(row, 'arrivalDate')));
    if (departure === null || time === null) return null;
    const day = departure.slice(0, 10);
    if (departure.length < 16 || time >= departure.slice(11)) return timeOn(day, time);
    this.#nextDay++;
    return timeOn(dateOfDay(dayNumber(day) + 1), time);
  }
}

/** Time after a date in the same cell. */
function timeWithin(text: string): string | null {
  return holdsTime(text) ? cellTime(text) : null;
}

function holdsTime(text: string): boolean {
  return text.length > 10 && /[ T]\d{1,2}[:hH.]\d{2}/.test(text);
}

function timePart(time: LocalDateTime | null): string | null {
  return time !== null && time.length >= 16 ? time.slice(11, 16) : null;
}

function at(date: IsoDate | null, time: string | null): LocalDateTime | null {
  if (date === null) return null;
  return time === null ? date : timeOn(date, time);
}
