/**
 * The year of a flight whose list gives day and month only: from the list itself, else from the day on which it was received.
 * Source: practice of reservation systems; lists are sent from 72 hours before departure on, and after it.
 */
import type { IsoDate, UtcMinute } from '../manifest.ts';
import { dateOfDay, dayNumber, isoDate, nearYear, pad2 } from '../time/civil.ts';

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');

export interface ListDate {
  readonly date: IsoDate | null;
  /** Source of the year. */
  readonly from: 'stated' | 'transmission' | 'received' | 'births' | 'unknown';
}

/** `day` 1…31, `month` as `NOV`, `year` as written ('' when not); `text` is the whole list. */
export function listDate(day: string, month: string, year: string, text: string, receivedOn: IsoDate | null): ListDate {
  const at = MONTHS.indexOf(month.toUpperCase()) + 1;
  const ofYear = (one: number): IsoDate | null => isoDate(one, at, Number(day));
  if (at === 0) return { date: null, from: 'unknown' };
  if (year !== '') {
    const stated = year.length === 4 ? Number(year) : nearYear(Number(year), receivedOn ?? `20${year}-01-01`);
    return { date: ofYear(stated), from: 'stated' };
  }
  const sent = /\b(\d{2})([A-Z]{3})(\d{2})\s+\d{4}Z/i.exec(text);
  const sentMonth = MONTHS.indexOf(sent?.[2]?.toUpperCase() ?? '') + 1;
  const sentOn = sent === null ? null : isoDate(2000 + Number(sent[3]), sentMonth, Number(sent[1]));
  if (sentOn !== null) return { date: nearest(sentOn, ofYear), from: 'transmission' };
  if (receivedOn !== null) return { date: nearest(receivedOn, ofYear), from: 'received' };
  const born = latestBirth(text);
  // An infant's birth is never after the flight, so the first such day after the latest birth is taken.
  const first =
    born === null
      ? null
      : [0, 1, 2, 3, 4]
          .map((more) => ofYear(Number(born.slice(0, 4)) + more))
          .find((one) => one !== null && one >= born);
  return first == null ? { date: null, from: 'unknown' } : { date: first, from: 'births' };
}

/** The day of that month nearest to a date. */
function nearest(date: IsoDate, ofYear: (year: number) => IsoDate | null): IsoDate | null {
  const year = Number(date.slice(0, 4));
  let best: IsoDate | null = null;
  for (const one of [year - 1, year, year + 1]) {
    const candidate = ofYear(one);
    if (candidate === null) continue;
    if (
      best === null ||
      Math.abs(dayNumber(candidate) - dayNumber(date)) < Math.abs(dayNumber(best) - dayNumber(date))
    ) {
      best = candidate;
    }
  }
  return best;
}

/** The latest birth of an infant or a child, the date in a list closest to the flight. */
function latestBirth(text: string): IsoDate | null {
  let latest: IsoDate | null = null;
  for (const found of text.matchAll(/\.R\/\d{0,2}(?:INFT?|CHLD)\b[^\r\n]*?(\d{2})([A-Z]{3})(\d{2})(?!\d)/gi)) {
    const month = MONTHS.indexOf((found[2] as string).toUpperCase()) + 1;
    const date = isoDate(2000 + Number(found[3]), month, Number(found[1]));
    if (date !== null && (latest === null || date > latest)) latest = date;
  }
  return latest;
}

/** The day a list was sent: its origin line has day of the month and time. Lists are sent before or soon after the flight. */
export function sentAt(origin: string | null, flight: IsoDate | null): UtcMinute | null {
  const found = origin === null || flight === null ? null : /(\d{2})(\d{2})(\d{2})\b/.exec(origin);
  if (found === null || flight === null) return null;
  const [, day = '', hour = '', minute = ''] = found;
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  for (let back = -2; back < 31; back++) {
    const date = dateOfDay(dayNumber(flight) - back);
    if (date.slice(8) === pad2(Number(day))) return `${date}T${hour}:${minute}Z`;
  }
  return null;
}
