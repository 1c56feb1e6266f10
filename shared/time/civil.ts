/**
 * Calendar arithmetic without `Date`, zones or locale: days and minutes since 1970 of the proleptic Gregorian calendar.
 * Local times are handled as "minutes as if UTC" until a zone clock turns them into instants.
 */
import type { IsoDate, LocalDateTime } from '../manifest.ts';

/** Days from 1970-01-01 to a civil date; month 1…12, day 1…31. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** Civil date of a day number. */
export function civilFromDays(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Is this a valid calendar date? */
export function isCivilDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || year < 1000 || year > 9999) return false;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (MONTH_DAYS[month - 1] as number) + (leap ? 1 : 0);
}

/** `YYYY-MM-DD`, or null when there is no such day. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  return isCivilDate(year, month, day) ? `${year}${DAY_TEXTS[month * 32 + day] as string}` : null;
}

/** `-MM-DD` by `month * 32 + day`: building dates piece by piece would make five texts per date. */
const DAY_TEXTS: readonly string[] = Array.from(
  { length: 13 * 32 },
  (_, index) => `-${pad2(index >> 5)}-${pad2(index & 31)}`,
);

const FIRST_YEAR = 1900;
const YEARS = 200;
/** Days from 1970-01-01 to the day before the first of each month of these years, which cover nearly every date in messages. */
const MONTH_STARTS = Int32Array.from(
  { length: YEARS * 12 },
  (_, at) => daysFromCivil(FIRST_YEAR + Math.floor(at / 12), 1 + (at % 12), 1) - 1,
);

/** Days since 1970 of an ISO date (a time after it is ignored). */
export function dayNumber(date: IsoDate): number {
  const year = digits(date, 0, 4);
  const month = digits(date, 5, 7);
  const day = digits(date, 8, 10);
  const known = year >= FIRST_YEAR && year < FIRST_YEAR + YEARS && month >= 1 && month <= 12;
  return known ? (MONTH_STARTS[(year - FIRST_YEAR) * 12 + month - 1] as number) + day : daysFromCivil(year, month, day);
}

/** The digits between two positions as a number, read by code unit, since slicing and converting costs several times as much. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

/** ISO date of a day number. */
export function dateOfDay(days: number): IsoDate {
  const { year, month, day } = civilFromDays(days);
  return `${year}-${pad2(month)}-${pad2(day)}`;
}

/** Does `YYYY-MM-DDTHH:MM` have its time? A bare date has none. */
export function hasTime(time: LocalDateTime): boolean {
  return time.length >= 16;
}

/** Minutes since 1970 of `YYYY-MM-DDTHH:MM` read as if UTC (a trailing `Z` is ignored); null when there is no time. */
export function minuteNumber(time: LocalDateTime): number | null {
  if (!hasTime(time)) return null;
  return dayNumber(time) * 1440 + digits(time, 11, 13) * 60 + digits(time, 14, 16);
}

/** The same; a bare date counts from its start. Null is not known. */
export function startingMinute(time: LocalDateTime | null): number | null {
  return time === null ? null : (minuteNumber(time) ?? dayNumber(time) * 1440);
}

/** `YYYY-MM-DDTHH:MM` of a minute number (add `Z` where it is UTC). */
export function timeOfMinute(minutes: number): LocalDateTime {
  const days = Math.floor(minutes / 1440);
  const rest = minutes - days * 1440;
  return `${dateOfDay(days)}T${pad2(Math.floor(rest / 60))}:${pad2(rest % 60)}`;
}

/** The end of a day as a time of it (ISO 8601:2004, 4.2.3): 00:00 of the next. */
export const END_OF_DAY = '24:00';

/** `YYYY-MM-DDTHH:MM` of a date and `HH:MM`, in which `24:00` is the end of the day. */
export function timeOn(date: IsoDate, time: string): LocalDateTime {
  return time === END_OF_DAY ? `${dateOfDay(dayNumber(date) + 1)}T00:00` : `${date}T${time}`;
}

/** `HH:MM`, at most `24:00`; null when there is no such time of a day. */
export function clockText(hour: number, minute: number): string | null {
  const isTime = minute <= 59 && (hour <= 23 || (hour === 24 && minute === 0));
  return isTime ? `${pad2(hour)}:${pad2(minute)}` : null;
}

/** Full years between two dates, as a person counts age. */
export function fullYears(from: IsoDate, to: IsoDate): number {
  const years = digits(to, 0, 4) - digits(from, 0, 4);
  const day = digits(to, 5, 7) * 100 + digits(to, 8, 10);
  const birthday = digits(from, 5, 7) * 100 + digits(from, 8, 10);
  return day < birthday ? years - 1 : years;
}

/**
 * Year of a two-digit year of birth: the latest year not after `reference` (the message's date), so never in the future. Source: ICAO 9303 part 3
 * leaves the century to the reader.
 */
export function birthYear(twoDigits: number, reference: IsoDate): number {
  const now = digits(reference, 0, 4);
  const year = now - (now % 100) + twoDigits;
  return year > now ? year - 100 : year;
}

/** Year of a two-digit year of expiry or travel: within 20 years after `reference`, otherwise in the past. */
export function nearYear(twoDigits: number, reference: IsoDate): number {
  const now = digits(reference, 0, 4);
  const year = now - (now % 100) + twoDigits;
  if (year > now + 20) return year - 100;
  return year < now - 79 ? year + 100 : year;
}

/** Years that nobody has lived. */
const LONGEST_LIFE = 130;
/** A flight without a date was not before. */
const FIRST_FLIGHT: IsoDate = '2015-01-01';

/** Can nobody born on that day be alive on `reference`? It was mistyped, or counts from another year (Hijri, Solar Hijri). */
export function isTooLongAgo(birth: IsoDate, reference: IsoDate | null): boolean {
  return fullYears(birth, reference === null || reference === NO_DATE ? FIRST_FLIGHT : reference) > LONGEST_LIFE;
}

/** Two digits. */
export function pad2(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

/** Number of a month (from 1) by its words; `months` gives the words of each month in order, separated by blanks. */
export function monthsByWord(months: readonly string[]): ReadonlyMap<string, number> {
  return new Map(months.flatMap((words, at) => words.split(' ').map((word): [string, number] => [word, at + 1])));
}

/** Date against which two-digit years are resolved where a message gives no date. */
export const NO_DATE: IsoDate = '2049-12-31';
