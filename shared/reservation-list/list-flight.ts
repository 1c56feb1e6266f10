/**
 * The flight of a reservation list, by the line that names it, and what else is about the whole list: who sent it and when, and which part of it this is.
 * Source: IATA Recommended Practices 1708 (PNL, ADL), 1718 (PRL), 1719 (PFS).
 */
import type { Diagnostic } from '../diagnostic.ts';
import type { ReadContext } from '../intake/read-context.ts';
import type { SourceValue } from '../intake/segment-writer.ts';
import type { Manifest, UtcMinute } from '../manifest.ts';
import { listDate, sentAt } from './list-date.ts';
import { FLIGHT_LINE, type FoundList, type ListLine, placed } from './list-lines.ts';
import type { ListFlight } from './write-list-flights.ts';

export interface FlightOfList {
  readonly flight: ListFlight;
  /** When the list was sent; null: it does not say, or its flight has no date. */
  readonly prepared: UtcMinute | null;
  /** What is odd about the date. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The flight that the list names, each value with its place. */
export function flightOf(list: FoundList, context: ReadContext): FlightOfList {
  const { line, carrier, number, suffix, day, month, year, origin } = namedIn(list);
  const text = list.lines.map((each) => each.text).join('\n');
  const { date, from } = listDate(day, month, year, text, context.receivedOn ?? null);
  const at = (written: string, after: number): SourceValue => {
    const start = line.text.indexOf(written, after);
    return { text: written, start: line.start + start, end: line.start + start + written.length };
  };
  const slash = line.text.indexOf('/');
  const diagnostics: Diagnostic[] = [];
  if (from === 'unknown') diagnostics.push(placed('error', 'year-unknown', line));
  else if (date === null) diagnostics.push(placed('error', 'bad-date', line, { value: day + month + year }));
  else if (from === 'received' || from === 'births') {
    diagnostics.push(placed(from === 'births' ? 'warning' : 'info', 'year-assumed', line, { year: date.slice(0, 4) }));
  }
  const dayAt = at(day, slash);
  const flight: ListFlight = {
    line: { tag: list.kind, start: line.start, end: line.end },
    carrier: at(carrier, 0),
    number: at(number, carrier.length),
    suffix: suffix === '' ? null : at(suffix, carrier.length + number.length),
    day: { text: day + month + year, start: dayAt.start, end: dayAt.start + day.length + month.length + year.length },
    date,
    origin: at(origin, slash + day.length + month.length + year.length),
  };
  return { flight, prepared: sentAt(originOf(list), date), diagnostics };
}

/** The line of the sender, `.LFWRMKP 231200`; null: there is none. */
export function originOf({ lines, flightAt }: FoundList): string | null {
  return lines.slice(0, flightAt).find(({ text }) => /^\.[A-Z0-9]{7}\b/i.test(text))?.text ?? null;
}

/** Number of the part; null when the list is whole. */
export function partOf(list: FoundList): Manifest['part'] {
  const { part } = namedIn(list);
  const number = part === '' ? 1 : Number(part);
  const last = (list.lines[list.lines.length - 1] as ListLine).text;
  const final = !/^END\s?PART/i.test(last) && list.complete;
  return final && number <= 1 ? null : { number, final };
}

/** The name that the parts of one list share; null when the list is whole. */
export function accessOf(list: FoundList): string | null {
  if (partOf(list) === null) return null;
  const { carrier, number, suffix, day, month, year, origin } = namedIn(list);
  return `${list.kind} ${carrier}${Number(number)}${suffix}/${day}${month}${year} ${origin}`.toUpperCase();
}

/** The line that names the flight, and its parts as written; '' where one is left out. */
function namedIn({ lines, flightAt }: FoundList) {
  const line = lines[flightAt] as ListLine;
  // A list is found by this line, so it fits.
  const found = FLIGHT_LINE.exec(line.text) as RegExpExecArray;
  const [, carrier = '', number = '', suffix = '', day = '', month = '', year = '', origin = '', part = ''] = found;
  return { line, carrier, number, suffix, day, month, year, origin, part };
}
