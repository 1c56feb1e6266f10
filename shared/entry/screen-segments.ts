/**
 * Flight lines of reservation terminals, e.g. `2  ET 508 Y 24NOV 2 ADDLFW HK1  2200 0100+1`, `1 ET 509Y 24NOV Q LFWADD HK1 1105A 840P`.
 * Source: displays of the large reservation systems; AIRIMP for class, status and date.
 */
import type { IsoDate, LocalDateTime } from '../manifest.ts';
import { dateOfDay, dayNumber, isoDate } from '../time/civil.ts';
import type { EntrySegment } from './entry.ts';

export interface ScreenSegment {
  readonly segment: EntrySegment;
  /** The arrival time is before the departure time, and no arrival day is given. */
  readonly nextDayAssumed: boolean;
  /** The line gives no year, and no other date decides it. */
  readonly yearUnknown: boolean;
}

/** Dates that decide a flight's year: creation of the booking comes before the flight, the day of reading is near it. */
export interface YearFrom {
  readonly created: IsoDate | null;
  readonly on: IsoDate | null;
}

const LINE = new RegExp(
  [
    /^\*?([A-Z][A-Z0-9]|[0-9][A-Z]|[A-Z]{3})[ -]*/, // carrier
    /(?:(\d{1,4})|OPEN)\s*(?:([A-Z])\s+)?(?:([A-Z])\s+)?/, // number, suffix, class
    /(\d{1,2})([A-Z]{3})(\d{2})?\s+/, // date
    /(?:(?:[1-7]|[MTWQFJS]|MO|TU|WE|TH|FR|SA|SU)\s*)?\*?\s*/, // day of the week
    /([A-Z]{3}) ?-?([A-Z]{3})\s*/, // from, to
    /(?:\*?([A-Z]{2})\s?\d{0,3}(?![A-Z])|FLWN)?/, // status
    /(.*)$/,
  ]
    .map(({ source }) => source)
    .join(''),
);

const TIME = /^([#*+-])?(\d{1,2})(\d\d)([APNM])?(?:([+-])(\d))?$/;
const DATE = /^(\d{1,2})([A-Z]{3})(\d{2})?$/;

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
/** A flight up to this many days before the day of reading has been flown; an earlier date belongs to next year. */
const DAYS_BACK = 90;

/** Reads a flight line (without its number); null for any other line. */
export function screenSegment(body: string, from: YearFrom): ScreenSegment | null {
  const found = LINE.exec(body);
  if (found === null) return null;
  const [, carrier, number, one, two, day, month, year, origin, destination, status, rest] = found;
  if (MONTHS.indexOf(month ?? '') < 0) return null;
  // A single letter after the number is the class; of two, the first is the suffix.
  const suffix = two === undefined ? null : (one ?? null);
  const date = dateWithYear(day as string, month as string, year ?? null, from);
  const times = timesOf(rest as string, date, from);
  return {
    segment: {
      carrier: carrier as string,
      number: number === undefined ? null : Number(number),
      suffix,
      origin: origin as string,
      destination: destination as string,
      departure: date === null ? null : times.departure === null ? date : `${date}T${times.departure}`,
      arrival: times.arrival,
      class: two ?? one ?? null,
      status: status ?? null,
    },
    nextDayAssumed: times.nextDayAssumed,
    yearUnknown: date === null,
  };
}

/**
 * Date of `24NOV` or `24NOV26`. Without a year: the first such day from the day before the booking's creation, else the one nearest to the day of
 * reading (up to three months back). Null without either date, and for a day that does not exist.
 */
export function dateWithYear(
  day: string,
  month: string,
  year: string | null,
  { created, on }: YearFrom,
): IsoDate | null {
  const index = MONTHS.indexOf(month) + 1;
  if (year !== null) return isoDate(2000 + Number(year), index, Number(day));
  const least = created !== null ? dayNumber(created) - 1 : on !== null ? dayNumber(on) - DAYS_BACK : null;
  if (least === null) return null;
  const first = Number(dateOfDay(least).slice(0, 4));
  // Eight years reach the next 29 February whatever the century.
  for (let next = first; next <= first + 8; next++) {
    const date = isoDate(next, index, Number(day));
    if (date !== null && dayNumber(date) >= least) return date;
  }
  return null;
}

interface Times {
  readonly departure: string | null;
  readonly arrival: LocalDateTime | null;
  readonly nextDayAssumed: boolean;
}

function timesOf(rest: string, date: IsoDate | null, from: YearFrom): Times {
  const words = rest.split(/\s+/).filter((word) => word !== '');
  const times: { readonly clock: string; readonly days: number | null; readonly index: number }[] = [];
  for (const [index, word] of words.entries()) {
    if (times.length === 2) break;
    const found = TIME.exec(word);
    const clock = found === null ? null : clockOf(found[2] as string, found[3] as string, found[4] ?? null);
    if (found === null || clock === null) continue;
    times.push({ clock, days: daysOf(found[1] ?? null, found[5] ?? null, found[6] ?? null), index });
  }
  const [departure, arrival] = times;
  if (date === null || departure === undefined || arrival === undefined) {
    return { departure: departure?.clock ?? null, arrival: null, nextDayAssumed: false };
  }
  const written = DATE.exec(words[arrival.index + 1] ?? '');
  const own =
    written === null || MONTHS.indexOf(written[2] as string) < 0
      ? null
      : dateWithYear(written[1] as string, written[2] as string, written[3] ?? null, { ...from, created: date });
  const assumed = own === null && arrival.days === null && arrival.clock < departure.clock;
  const day = own ?? dateOfDay(dayNumber(date) + (arrival.days ?? (assumed ? 1 : 0)));
  return { departure: departure.clock, arrival: `${day}T${arrival.clock}`, nextDayAssumed: assumed };
}

/** `HH:MM` of hours and minutes, with A, P, N (noon) or M (midnight) for the twelve-hour clock. */
function clockOf(hours: string, minutes: string, half: string | null): string | null {
  let hour = Number(hours);
  if (half !== null && (hour < 1 || hour > 12)) return null;
  if (half === 'A' || half === 'M') hour %= 12;
  if (half === 'P' || half === 'N') hour = (hour % 12) + 12;
  if (hour > 23 || Number(minutes) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

/** Days after departure: `#` next day, `*` the day after, `-` the day before, `+1` at the end; null when not given. */
function daysOf(mark: string | null, sign: string | null, digits: string | null): number | null {
  if (sign !== null) return (sign === '-' ? -1 : 1) * Number(digits);
  if (mark === '#' || mark === '+') return 1;
  if (mark === '*') return 2;
  return mark === '-' ? -1 : null;
}
