/** Writes the flight of a list, and those before and after it. */
import type { Component, Derived, SegmentWriter, SourceElement, SourceValue } from '../intake/segment-writer.ts';
import type { IsoDate } from '../manifest.ts';
import { dateOfDay, dayNumber } from '../time/civil.ts';
import type { ListElement, ListEntry } from './list-entries.ts';
import { coded, elementOf, made } from './list-values.ts';

/** The flight of a list, with its source. */
export interface ListFlight {
  readonly line: SourceElement;
  readonly carrier: SourceValue;
  readonly number: SourceValue;
  readonly suffix: SourceValue | null;
  readonly day: SourceValue;
  /** Null when the year is unknown. */
  readonly date: IsoDate | null;
  readonly origin: SourceValue;
}

/** Writes the segment of the flight, to `destination` where it is known. */
export function writeFlightOf(
  writer: SegmentWriter,
  flight: ListFlight,
  destination: SourceValue | null,
  bookingClass: SourceValue | null = null,
  sold: SoldAs | null = null,
): void {
  const own: Component = flight.number;
  const date = flight.date === null ? '' : made(coded(flight.date), flight.day);
  writer.segment('TVL', flight.line, [date], flight.origin, destination ?? '', sold?.carrier ?? flight.carrier, [
    sold?.number ?? own,
    bookingClass ?? '',
    sold === null ? (flight.suffix ?? '') : '',
  ]);
  if (sold !== null) writer.segment('TRA', flight.line, flight.carrier, [own]);
}

interface SoldAs {
  readonly carrier: Derived;
  readonly number: Derived;
}

const CONNECTION = /^([A-Z][A-Z0-9]|[0-9][A-Z])(\d{1,4})([A-Z])(\d{2})([A-Z]{3})([A-Z]{3})(\d{4})?([A-Z]{2})?/i;

/** A flight before or after this one: only the day of the month is sent, so the nearest such day is taken. */
export function writeConnection(
  writer: SegmentWriter,
  entry: ListEntry,
  element: ListElement,
  flight: ListFlight,
  direction: 1 | -1,
): void {
  const [value] = element.pieces as [SourceValue];
  const node = elementOf(entry, element);
  const found = CONNECTION.exec(value.text);
  if (found === null) {
    // An arriving flight may be sent without its board point, `KP012Y24LOS`.
    writer.segment('IFT', node, ['4', '28'], value);
    return;
  }
  const [, carrier = '', number = '', letter = '', day = '', origin = '', destination = '', time = '', status] = found;
  const date = flight.date === null ? null : nearestDay(flight.date, Number(day), direction);
  writer.segment(
    'TVL',
    node,
    [date === null ? '' : made(coded(date), value), direction === 1 && time !== '' ? made(time, value) : ''],
    made(origin, value),
    made(destination, value),
    made(carrier, value),
    [made(number, value), made(letter, value)],
  );
  writer.segment('RPI', node, '1', status === undefined ? 'HK' : made(status, value));
}

/** The first day of that number on or after (or on or before) a date; null when no near month has it. */
function nearestDay(date: IsoDate, day: number, direction: 1 | -1): IsoDate | null {
  for (let step = 0; step < 62; step++) {
    const near = dateOfDay(dayNumber(date) + step * direction);
    if (Number(near.slice(8)) === day) return near;
  }
  return null;
}

/** `.M/AF5678Y24LFWCDG2145HK`: the number under which the flight was sold. */
export function soldAs(entry: ListEntry): SoldAs | null {
  const value = entry.elements.find(({ code }) => code === 'M')?.pieces[0];
  const found = value === undefined ? null : /^([A-Z][A-Z0-9]|[0-9][A-Z])(\d{1,4})/i.exec(value.text);
  return found === null || value === undefined
    ? null
    : { carrier: made(found[1] as string, value), number: made(found[2] as string, value) };
}
