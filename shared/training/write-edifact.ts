/** Shared by the writers of sample messages: segments, release characters, dates and times as in ISO 9735 and PADIS. */
import { civilFromDays, pad2 } from '../time/civil.ts';
import { localMinutes } from './places.ts';

/** A segment from its data elements; components are joined by `:`, with release characters already in place. */
export function segment(tag: string, ...elements: readonly string[]): string {
  return `${[tag, ...elements].join('+').replace(/\++$/, '')}'`;
}

/** Text with release characters before separators (ISO 9735: `?` before `' + : ?`). */
export function released(text: string): string {
  return text.replace(/[?+:']/g, (sign) => `?${sign}`);
}

/** `YYMMDD` of a minute. */
export function yymmdd(minutes: number): string {
  const { year, month, day } = civilFromDays(Math.floor(minutes / 1440));
  return `${pad2(year % 100)}${pad2(month)}${pad2(day)}`;
}

/** `DDMMYY` of a minute. */
export function ddmmyy(minutes: number): string {
  const { year, month, day } = civilFromDays(Math.floor(minutes / 1440));
  return `${pad2(day)}${pad2(month)}${pad2(year % 100)}`;
}

/** `HHMM` of a minute. */
export function hhmm(minutes: number): string {
  const rest = minutes - Math.floor(minutes / 1440) * 1440;
  return `${pad2(Math.floor(rest / 60))}${pad2(rest % 60)}`;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** `DDMMMYY` of an ISO date, as in AIRIMP texts. */
export function ddmmmyy(date: string): string {
  return `${date.slice(8, 10)}${MONTHS[Number(date.slice(5, 7)) - 1]}${date.slice(2, 4)}`;
}

/** Local time of an airport as `DDMMYY:HHMM`. */
export function localStamp(airport: string, utcMinutes: number): string {
  const local = localMinutes(airport, utcMinutes);
  return `${ddmmyy(local)}:${hhmm(local)}`;
}

/** UTC as `DDMMYY:HHMM`. */
export function utcStamp(utcMinutes: number): string {
  return `${ddmmyy(utcMinutes)}:${hhmm(utcMinutes)}`;
}

const LINE = 69;

/** Hard line breaks after every 69 characters, as teletype networks make them. */
export function wrapped(text: string): string {
  return (text.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []).join('\r\n');
}

/** Address and origin lines before, a time stamp after the message: a Type-B (teletype) envelope. */
export function typeB(text: string, recipient: string, sender: string, minutes: number): string {
  return `\u0001QK ${recipient}\r\n.${sender} ${ddmmyy(minutes)}\r\n\u0002${text}\r\n\u0003`;
}
