/**
 * Values of PNRGOV-XML converted to the form of segments: dates and times, flight numbers, sexes.
 * Source: PADIS PNRGOV implementation guides, EDIFACT and XML; XML Schema part 2 (dateTime).
 */
import type { Component, Derived, Piece } from '../intake/segment-writer.ts';
import { minuteNumber, timeOfMinute, timeOn } from '../time/civil.ts';
import type { XmlValue } from '../xml/xml-node.ts';

const DATE_TIME = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?\d\d(?:[.,]\d+)?)?)?\s*(Z|[+-]\d\d:?\d\d)?$/i;
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** Date (`DDMMYY`) and time (`HHMM`) as components. A text that is no date is passed on as it is, so that the reader reports it. */
export function dayAndTime(value: XmlValue | null, zone: 'local' | 'utc'): readonly [Piece, Piece] {
  if (value === null) return ['', ''];
  const written = value.text.trim();
  const found = DATE_TIME.exec(written);
  if (found === null) {
    const time = /^(\d\d):?(\d\d)/.exec(written);
    return time === null ? [value, ''] : ['', derived(`${time[1]}${time[2]}`, value)];
  }
  const [, year = '', month = '', day = '', hour, minute, offset] = found;
  if (hour === undefined) return [derived(`${day}${month}${year.slice(2)}`, value), ''];
  let at = `${year}-${month}-${day}T${hour}:${minute}`;
  // Flight times are local to the airport, whatever offset is written; all others are UTC.
  if (zone === 'utc' && offset !== undefined && !/^Z$/i.test(offset)) at = withoutOffset(at, offset);
  return [
    derived(`${at.slice(8, 10)}${at.slice(5, 7)}${at.slice(2, 4)}`, value),
    derived(`${at.slice(11, 13)}${at.slice(14, 16)}`, value),
  ];
}

/** As `dayAndTime` in UTC, as `YYYY-MM-DDTHH:MMZ` or `YYYY-MM-DD`; null when it is no date. */
export function utcMinute(value: XmlValue | null): string | null {
  const found = value === null ? null : DATE_TIME.exec(value.text.trim());
  if (found === null) return null;
  const [, year, month, day, hour, minute, offset] = found;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return date;
  const at = timeOn(date, `${hour}:${minute}`);
  return `${offset === undefined || /^Z$/i.test(offset) ? at : withoutOffset(at, offset)}Z`;
}

/** A calendar date as `DDMMMYYYY`; any other text as it is. */
export function writtenDate(value: XmlValue | null): Piece {
  if (value === null) return '';
  const found = DATE_TIME.exec(value.text.trim());
  const month = MONTHS[Number(found?.[2]) - 1];
  return found === null || month === undefined ? value : derived(`${found[3]}${month}${found[1]}`, value);
}

/** A flight number without the carrier that some senders write before it. */
export function flightNumber(value: XmlValue | null, carrier: XmlValue | null): Component {
  if (value === null) return '';
  const designator = carrier?.text.trim().toUpperCase() ?? '';
  const text = value.text.trim().toUpperCase().replace(/\s+/g, '');
  const rest = designator !== '' && text.startsWith(designator) ? text.slice(designator.length) : text;
  const own = /^[A-Z0-9]{2,3}?(\d{1,4}[A-Z]?)$/.exec(text);
  if (rest !== text && /^\d{1,4}[A-Z]?$/.test(rest)) return derived(rest, value);
  return /^\d{1,4}[A-Z]?$/.test(text) || own === null || !/^[A-Z]/.test(text)
    ? value
    : derived(own[1] as string, value);
}

/** M, F, X or U (with I for an infant) of what was written. */
export function sexCode(value: XmlValue | null): Piece {
  if (value === null) return '';
  const text = value.text.trim().toUpperCase();
  return /^[MFXU]I?$/.test(text) ? value : derived(WORDS[text] ?? 'U', value);
}

const WORDS: Readonly<Record<string, string>> = {
  MALE: 'M',
  FEMALE: 'F',
  UNKNOWN: 'U',
  UNDISCLOSED: 'X',
  UNSPECIFIED: 'X',
  '1': 'M',
  '2': 'F',
};

/** The text with blanks in place of the field separators of a service request. */
export function field(value: XmlValue | null): Piece {
  if (value === null) return '';
  return value.text.includes('/') ? derived(value.text.replaceAll('/', ' '), value) : value;
}

export function derived(text: string, from: XmlValue): Derived {
  return { text, from };
}

function withoutOffset(at: string, offset: string): string {
  const digits = offset.replace(':', '');
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5));
  return timeOfMinute((minuteNumber(at) ?? 0) - (offset.startsWith('-') ? -minutes : minutes));
}
