/** How many inspections a shift should expect, computed from previous days, at the threshold in force and at others. */
import { MANDATES, type Mandate } from '../fact/fact.ts';
import type { Scores } from '../screening/screening.ts';
import { type Capacity, shiftAt } from './capacity.ts';

/** A traveller who was flagged on a flight of the counted days. */
export interface FlaggedPoint {
  /** When the flight was due, in minutes of the unit's local time since 1970. */
  readonly minute: number;
  readonly scores: Scores;
  /** Mandates with enough families in the score for an inspection. */
  readonly independent: ReadonlySet<Mandate>;
  /** Mandates in which a trigger asks for an inspection, whatever the score. */
  readonly forced: ReadonlySet<Mandate>;
}

export interface Expected {
  /** Inspections per shift, to one decimal place. */
  readonly perShift: number;
  /** The busiest shift: its start, and its inspections per day. Null when there were none. */
  readonly busiest: { readonly start: string; readonly perShift: number } | null;
}

export interface ExpectedAt extends Expected {
  readonly threshold: number;
}

/** Steps between the thresholds of the table. */
const STEP = 10;
const HIGHEST = 100;

const MINUTES_A_DAY = 1440;

/** Inspections of a mandate per shift, if `threshold` had been in force on those days. */
export function expectedAt(
  points: readonly FlaggedPoint[],
  days: number,
  shifts: Capacity['shifts'],
  mandate: Mandate,
  threshold: number,
): Expected {
  const counts = shifts.map(() => 0);
  for (const { minute, scores, independent, forced } of points) {
    if (!forced.has(mandate) && !(scores[mandate] >= threshold && independent.has(mandate))) continue;
    const shift = shiftAt({ shifts }, ((minute % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY);
    counts[shift] = (counts[shift] ?? 0) + 1;
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...counts);
  const start = shifts[counts.indexOf(most)];
  return {
    perShift: tenths(total, days * shifts.length),
    busiest: total === 0 || start === undefined ? null : { start, perShift: tenths(most, days) },
  };
}

/** The same for thresholds from `watch` up. Travellers with lower scores are not kept, so lower thresholds cannot be computed. */
export function expectedTable(
  points: readonly FlaggedPoint[],
  days: number,
  shifts: Capacity['shifts'],
  mandate: Mandate,
  { watch, inspect }: { readonly watch: number; readonly inspect: number },
): readonly ExpectedAt[] {
  const wanted = new Set([watch, inspect]);
  for (let threshold = Math.ceil(watch / STEP) * STEP; threshold <= HIGHEST; threshold += STEP) wanted.add(threshold);
  return [...wanted]
    .sort((a, b) => a - b)
    .map((threshold) => ({ threshold, ...expectedAt(points, days, shifts, mandate, threshold) }));
}

/** Local days of the unit on which any of the flights was due; at least one. */
export function daysWith(minutes: readonly number[]): number {
  return Math.max(1, new Set(minutes.map((minute) => Math.floor(minute / MINUTES_A_DAY))).size);
}

function tenths(count: number, by: number): number {
  return by === 0 ? 0 : Math.round((count * 10) / by) / 10;
}

/** A value for every mandate. */
export function byMandate<Value>(of: (mandate: Mandate) => Value): Readonly<Record<Mandate, Value>> {
  return Object.fromEntries(MANDATES.map((mandate) => [mandate, of(mandate)])) as Record<Mandate, Value>;
}
