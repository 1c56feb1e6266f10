/**
 * Airports of the sample network with their offset from UTC. The pure core has no zone database, and samples need only this: Europe's summer time
 * is computed, other offsets are fixed.
 */
import { civilFromDays, daysFromCivil } from '../time/civil.ts';

const OFFSETS: Readonly<Record<string, number | 'west-europe' | 'central-europe'>> = {
  LFW: 0,
  ABJ: 0,
  ACC: 0,
  OUA: 0,
  DSS: 0,
  COO: 60,
  LOS: 60,
  DLA: 60,
  LBV: 60,
  FIH: 60,
  CMN: 60,
  JNB: 120,
  ADD: 180,
  NBO: 180,
  IST: 180,
  BEY: 120,
  DXB: 240,
  BOM: 330,
  CAN: 480,
  GRU: -180,
  CDG: 'central-europe',
  BRU: 'central-europe',
  FRA: 'central-europe',
  LHR: 'west-europe',
};

/** Local time of an airport of the sample network: minutes since 1970 read as if UTC. Throws for any other airport. */
export function localMinutes(airport: string, utcMinutes: number): number {
  const offset = OFFSETS[airport];
  if (offset === undefined) throw new RangeError(`no offset for ${airport}`);
  if (typeof offset === 'number') return utcMinutes + offset;
  return utcMinutes + (offset === 'central-europe' ? 60 : 0) + (isEuropeanSummer(utcMinutes) ? 60 : 0);
}

/** Summer time in the European Union: last Sunday of March to last Sunday of October, 01:00 UTC (Directive 2000/84/EC). */
function isEuropeanSummer(utcMinutes: number): boolean {
  const { year } = civilFromDays(Math.floor(utcMinutes / 1440));
  return utcMinutes >= lastSunday(year, 3) && utcMinutes < lastSunday(year, 10);
}

function lastSunday(year: number, month: number): number {
  const last = daysFromCivil(year, month, 31);
  // 1970-01-01 was a Thursday.
  const weekday = (last + 4) % 7;
  return (last - weekday) * 1440 + 60;
}
