/** Values as officers type them. Each reader gives the checked value, null for an empty field, or undefined for an invalid text. */
import { parseFlightDesignator } from '../../../shared/edifact/flight-designator.ts';
import type { IsoDate, LocalDateTime } from '../../../shared/manifest.ts';
import { birthYear, isoDate, minuteNumber, nearYear, timeOfMinute } from '../../../shared/time/civil.ts';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/**
 * A date as `2026-11-24`, `24.11.2026`, `24/11/2026`, `24NOV26` or `241126`: always day before month. Two-digit years of birth are before `today`,
 * others near it.
 */
export function typedDate(text: string, today: IsoDate, kind: 'birth' | 'near'): IsoDate | null | undefined {
  const written = text.trim().toUpperCase();
  if (written === '') return null;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written);
  if (iso !== null) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3])) ?? undefined;
  const named = /^(\d{1,2})[\s./-]?([A-Z]{3})[\s./-]?(\d{4}|\d{2})$/.exec(written);
  const plain =
    /^(\d{1,2})[\s./-](\d{1,2})[\s./-](\d{4}|\d{2})$/.exec(written) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(written);
  const found = named ?? plain;
  if (found === null) return undefined;
  const [, day = '', month = '', year = ''] = found;
  const monthNumber = named === null ? Number(month) : MONTHS.indexOf(month) + 1;
  const full =
    year.length === 4
      ? Number(year)
      : kind === 'birth'
        ? birthYear(Number(year), today)
        : nearYear(Number(year), today);
  return isoDate(full, monthNumber, Number(day)) ?? undefined;
}

/** A time of day as `22:05`, `2205`, `22h05` or `7:30`; gives `HH:MM`. */
export function typedTime(text: string): string | null | undefined {
  const written = text.trim();
  if (written === '') return null;
  const found = /^(\d{1,2})[:hH.](\d{2})$/.exec(written) ?? /^(\d{2})(\d{2})$/.exec(written);
  if (found === null) return undefined;
  const [, hour = '', minute = ''] = found;
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** A moment: `14:20` on the given day, or a date and a time (`25.11.2026 00:15`); gives `YYYY-MM-DDTHH:MM`. */
export function typedMoment(text: string, day: IsoDate, today: IsoDate): string | null | undefined {
  const written = text.trim();
  if (written === '') return null;
  const space = written.lastIndexOf(' ');
  const date = space < 0 ? day : typedDate(written.slice(0, space), today, 'near');
  const time = typedTime(written.slice(space + 1));
  return date && time ? `${date}T${time}` : undefined;
}

/** A time alone that is so many minutes before the scheduled one is of the next day: a flight is brought forward by less, and delayed past midnight. */
const MOST_MINUTES_BEFORE = 360;

/** A moment of a flight: a time alone is on `day`, or on the next one where it would be much earlier than scheduled (`00:40` of a flight due at 23:30). */
export function momentNear(
  text: string,
  scheduled: LocalDateTime | null,
  day: IsoDate,
  today: IsoDate,
): LocalDateTime | null | undefined {
  const typed = typedMoment(text, day, today);
  if (!typed || scheduled === null || text.trim().includes(' ')) return typed;
  const [at, due] = [minuteNumber(typed), minuteNumber(scheduled)];
  return at === null || due === null || due - at <= MOST_MINUTES_BEFORE ? typed : timeOfMinute(at + MINUTES_OF_DAY);
}

const MINUTES_OF_DAY = 1440;

/** A flight: `ET508`, `ET 508A`. Any other registration or local reference is taken as one (`5Y-ABC`). */
export function typedFlight(text: string):
  | {
      readonly carrier: string | null;
      readonly number: number | null;
      readonly suffix: string | null;
      readonly registration: string | null;
    }
  | null
  | undefined {
  const written = text.trim().toUpperCase();
  if (written === '') return null;
  const designator = parseFlightDesignator(written);
  if (designator.carrier !== null && designator.number !== null) return { ...designator, registration: null };
  const registration = written.replace(/[\s-]/g, '');
  if (!/^[A-Z0-9]{3,12}$/.test(registration)) return undefined;
  return { carrier: null, number: null, suffix: null, registration };
}

/** An airport code of three letters (or ICAO's four). */
export function typedAirport(text: string): string | null | undefined {
  const written = text.trim().toUpperCase();
  if (written === '') return null;
  return /^[A-Z]{3,4}$/.test(written) ? written : undefined;
}

/** A whole number, not negative. */
export function typedCount(text: string): number | null | undefined {
  const written = text.trim();
  if (written === '') return null;
  return /^\d{1,4}$/.test(written) ? Number(written) : undefined;
}

/** The text in upper case without blanks at the ends; null when empty. */
export function typedText(text: string): string | null {
  return text.trim().toUpperCase() || null;
}

/** Several values separated by commas, semicolons or line breaks. */
export function typedList(text: string): readonly string[] {
  return text
    .split(/[,;\n]/)
    .map((each) => each.trim().toUpperCase())
    .filter((each) => each !== '');
}
