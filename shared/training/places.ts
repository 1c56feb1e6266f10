/**
 * Airports of the sample network with their offset from UTC. The pure core has no zone database, and samples need only this: summer time of Europe
 * and of eastern North America is computed, other offsets are fixed.
 */
import { civilFromDays, daysFromCivil } from '../time/civil.ts';

const OFFSETS: Readonly<Record<string, number | 'west-europe' | 'central-europe' | 'north-america-east'>> = {
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
  LIS: 'west-europe',
  OPO: 'west-europe',
  AMS: 'central-europe',
  MAD: 'central-europe',
  ORY: 'central-europe',
  MXP: 'central-europe',
  DKR: 0,
  OXB: 0,
  BJL: 0,
  CKY: 0,
  BKO: 0,
  NKC: 0,
  FNA: 0,
  RAI: -60,
  SID: -60,
  NSI: 60,
  JED: 180,
  MED: 180,
  DOH: 180,
  BAH: 180,
  CAI: 120,
  PBM: -180,
  CAY: -180,
  BEL: -180,
  FOR: -180,
  REC: -180,
  GEO: -240,
  POS: -240,
  CUR: -240,
  AUA: -240,
  SDQ: -240,
  PTY: -300,
  BOG: -300,
  LHE: 300,
  KHI: 300,
  PEW: 300,
  DEL: 330,
  COK: 330,
  CMB: 330,
  DAC: 360,
  BKK: 420,
  MNL: 480,
  HKG: 480,
  PVG: 480,
  SIN: 480,
  SVO: 180,
  EBB: 180,
  DAR: 180,
  JFK: 'north-america-east',
  MIA: 'north-america-east',
  IAD: 'north-america-east',
};

/** Local time of an airport of the sample network: minutes since 1970 read as if UTC. Throws for any other airport. */
export function localMinutes(airport: string, utcMinutes: number): number {
  const offset = OFFSETS[airport];
  if (offset === undefined) throw new RangeError(`no offset for ${airport}`);
  if (typeof offset === 'number') return utcMinutes + offset;
  if (offset === 'north-america-east') return utcMinutes - (isAmericanSummer(utcMinutes) ? 240 : 300);
  return utcMinutes + (offset === 'central-europe' ? 60 : 0) + (isEuropeanSummer(utcMinutes) ? 60 : 0);
}

/** Summer time in the European Union: last Sunday of March to last Sunday of October, 01:00 UTC (Directive 2000/84/EC). */
function isEuropeanSummer(utcMinutes: number): boolean {
  const { year } = civilFromDays(Math.floor(utcMinutes / 1440));
  return utcMinutes >= lastSunday(year, 3) && utcMinutes < lastSunday(year, 10);
}

/** Summer time in the eastern United States: second Sunday of March to first Sunday of November, 02:00 local (15 U.S.C. 260a). */
function isAmericanSummer(utcMinutes: number): boolean {
  const { year } = civilFromDays(Math.floor(utcMinutes / 1440));
  const from = sundayUpTo(daysFromCivil(year, 3, 14)) * 1440 + 7 * 60;
  const to = sundayUpTo(daysFromCivil(year, 11, 7)) * 1440 + 6 * 60;
  return utcMinutes >= from && utcMinutes < to;
}

function lastSunday(year: number, month: number): number {
  return sundayUpTo(daysFromCivil(year, month, 31)) * 1440 + 60;
}

/** The last Sunday on or before a day (days since 1970). */
function sundayUpTo(day: number): number {
  // 1970-01-01 was a Thursday.
  return day - ((day + 4) % 7);
}
