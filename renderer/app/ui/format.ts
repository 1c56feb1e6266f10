/** Dates, times, countries and names as text for officers. Instants are whole UTC minutes since 1970. */
import countryTable from 'i18n-iso-countries/codes.json';
import { LANGUAGE_ROWS, type LanguageRow } from '../../../shared/catalogue/language-rows.ts';
import type { Language } from '../../../shared/catalogue/languages.ts';
import { flightNumber, routeText } from '../../../shared/flight/flight-text.ts';
import type { Leg } from '../../../shared/manifest.ts';
import type { TFunction } from './texts.ts';

const MINUTE = 60_000;

/** `12 Mar 1991` for an ISO date. Other texts are given unchanged. */
export function formatDate(date: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  if (match === null) return date;
  return dateFormat(language, { day: 'numeric', month: 'short', year: 'numeric' }, 'UTC').format(
    Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])),
  );
}

/** A text that the workstation made, with its ISO dates as officers read them. */
export function datesIn(text: string, language: Language): string {
  return text.replace(/(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g, (date) => formatDate(date, language));
}

/** `Nov 2026` for a stored month, `2026-11`. Other texts are given unchanged. */
export function formatMonth(month: string, language: Language): string {
  if (!/^\d{4}-\d{2}$/.test(month)) return month;
  return dateFormat(language, { month: 'short', year: 'numeric' }, 'UTC').format(Date.parse(`${month}-01T00:00Z`));
}

/** `Tue 24 Nov` of an instant in a zone. */
export function formatDay(minute: number, zone: string, language: Language): string {
  return dateFormat(language, { weekday: 'short', day: 'numeric', month: 'short' }, zone).format(minute * MINUTE);
}

/** `14:22` of an instant in a zone. */
export function formatTime(minute: number, zone: string, language: Language): string {
  return dateFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, zone).format(minute * MINUTE);
}

/** `24 Nov 14:22` of an ISO instant in a zone, with its year where that is not obvious. */
export function formatStamp(instant: string, zone: string, language: Language): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return instant;
  const minute = Math.floor(at / MINUTE);
  return `${dayOf(at, zone, language)} ${formatTime(minute, zone, language)}`;
}

/** `24 Nov 2026 14:22` of an ISO instant in a zone: on paper no year is obvious. */
export function formatWholeStamp(instant: string, zone: string, language: Language): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return instant;
  const day = dateFormat(language, { day: 'numeric', month: 'short', year: 'numeric' }, zone).format(at);
  return `${day} ${formatTime(Math.floor(at / MINUTE), zone, language)}`;
}

/**
 * `24 Nov 14:35` for a local date and time, `24 Nov 14:35 UTC` where it ends in `Z`; the date alone without a time. With its year where that is not
 * obvious.
 */
export function formatLocal(local: string, language: Language): string {
  const date = dayOf(Date.parse(`${local.slice(0, 10)}T00:00Z`), 'UTC', language);
  if (local.length <= 10) return date;
  return `${date} ${local.slice(11, 16)}${local.endsWith('Z') ? ' UTC' : ''}`;
}

/** Beyond this distance from today the year is shown. */
const OBVIOUS = 180 * 24 * 60 * MINUTE;

function dayOf(at: number, zone: string, language: Language): string {
  const day = { day: 'numeric', month: 'short' } as const;
  const far = Math.abs(at - Date.now()) > OBVIOUS;
  return dateFormat(language, far ? { ...day, year: 'numeric' } : day, zone).format(at);
}

/** Minutes left as `0:18`, `13:05`; null when none are left. */
export function formatLeft(minutes: number): string | null {
  if (minutes < 0) return null;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** `ET 508`, as papers write it, too. */
export function formatFlight(leg: Parameters<typeof flightNumber>[0]): string {
  return flightNumber(leg);
}

/** `ADD–LFW`; `?` for a missing airport. */
export function formatRoute(leg: Pick<Leg, 'origin' | 'destination'>): string {
  return routeText(leg);
}

/** `1 512` or `1,512`. */
export function formatCount(count: number, language: Language): string {
  return numberFormat(language).format(count);
}

/** Parameters of a text with a number: `count` selects the plural form, `n` is the number as text. */
export function counted(count: number, language: Language): { readonly count: number; readonly n: string } {
  return { count, n: formatCount(count, language) };
}

/** `1,311.40 USD`, `683,000 XOF`: a currency without cents has none, unless the message gives some. Without a currency, only the amount. */
export function formatAmount(amount: number, currency: string | null, language: Language): string {
  const least = Number.isInteger(amount) ? centDigits(currency) : CENTS;
  const number = new Intl.NumberFormat(language, {
    minimumFractionDigits: least,
    maximumFractionDigits: Math.max(CENTS, least),
  }).format(amount);
  return currency === null ? number : `${number} ${currency}`;
}

const CENTS = 2;

/** Digits after the point by ISO 4217; two where the code is none. */
function centDigits(currency: string | null): number {
  if (currency === null || !/^[A-Z]{3}$/.test(currency)) return CENTS;
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? CENTS;
}

/** `381 bytes`, `41 kB`, `28.3 MB`. */
export function formatSize(bytes: number, language: Language): string {
  const format = (value: number, unit: 'byte' | 'kilobyte' | 'megabyte', digits: number) =>
    // Only the long form has the plural of bytes.
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit,
      unitDisplay: unit === 'byte' ? 'long' : 'short',
      maximumFractionDigits: digits,
    }).format(value);
  if (bytes < 1000) return format(bytes, 'byte', 0);
  return bytes < 1_000_000 ? format(bytes / 1000, 'kilobyte', 0) : format(bytes / 1_000_000, 'megabyte', 1);
}

/** Name of a country by its alpha-3 code. Codes that are no country (`UTO`, `XXA`) stay codes. */
export function countryName(code: string, language: Language): string {
  const alpha2 = ALPHA2.get(code);
  return alpha2 === undefined ? code : (regionNames(language).of(alpha2) ?? code);
}

/** `French` for `fr`: the name of a language in a language. */
export function languageName(code: Language, language: Language): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
}

/** All countries by their alpha-3 codes. */
export function countryCodes(): readonly string[] {
  return [...ALPHA2.keys()];
}

const ALPHA2: ReadonlyMap<string, string> = new Map(
  (countryTable as readonly (readonly string[])[]).map((row) => [row[1] ?? '', row[0] ?? '']),
);

type DateFormat = Pick<Intl.DateTimeFormat, 'format'>;

const dateFormats = new Map<string, Intl.DateTimeFormat>();
function dateFormat(language: Language, options: Intl.DateTimeFormatOptions, timeZone: string): DateFormat {
  const key = `${language} ${timeZone} ${JSON.stringify(options)}`;
  const { dates = language, firstDay }: LanguageRow = LANGUAGE_ROWS[language];
  const made = dateFormats.get(key) ?? new Intl.DateTimeFormat(dates, { ...options, timeZone });
  dateFormats.set(key, made);
  if (firstDay === undefined) return made;
  return { format: (at) => made.format(at).replace(/(?<!\S)1(?=\s)/, firstDay) };
}

const numberFormats = new Map<Language, Intl.NumberFormat>();
function numberFormat(language: Language): Intl.NumberFormat {
  const made = numberFormats.get(language) ?? new Intl.NumberFormat(language);
  numberFormats.set(language, made);
  return made;
}

const regions = new Map<Language, Intl.DisplayNames>();
function regionNames(language: Language): Intl.DisplayNames {
  const made = regions.get(language) ?? new Intl.DisplayNames(language, { type: 'region' });
  regions.set(language, made);
  return made;
}

/** `6 months`, `5 years`: years where they are whole. */
export function periodText(t: TFunction, months: number, language: Language): string {
  return months % 12 === 0
    ? t('set-up.years.is', counted(months / 12, language))
    : t('set-up.months.is', counted(months, language));
}
