/** How many inspections a shift has to expect, by those of the days before, at the threshold in force and at others. */
import { MANDATES, type Mandate } from '../fact/fact.ts';
import type { Scores } from '../screening/screening.ts';
import { type Capacity, shiftAt } from './capacity.ts';

/** Somebody who was flagged on a flight of the days looked at. */
export interface FlaggedPoint {
  /** When the flight was due, in minutes of the unit's wall clock since 1970. */
  readonly minute: number;
  readonly scores: Scores;
  /** Mandates in which the score rests on families enough for an inspection. */
  readonly independent: ReadonlySet<Mandate>;
  /** Mandates in which a trigger asks for one, whatever the score. */
  readonly forced: ReadonlySet<Mandate>;
}

export interface Expected {
  /** Inspections a shift, to one decimal place. */
  readonly perShift: number;
  /** The busiest shift: its beginning, and inspections in each. Null where there were none. */
  readonly busiest: { readonly start: string; readonly perShift: number } | null;
}

export interface ExpectedAt extends Expected {
  readonly threshold: number;
}

/** Steps between the thresholds of the table. */
const STEP = 10;
const HIGHEST = 100;

const MINUTES_A_DAY = 1440;

/** Inspections of a mandate per shift, had `threshold` been in force on those days. */
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

/** The same for the thresholds from `watch` up; who reaches less is not kept, so that lower ones cannot be told. */
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

/** Days on the unit's wall clock on which any of the flights was due; at least one. */
export function daysWith(minutes: readonly number[]): number {
  return Math.max(1, new Set(minutes.map((minute) => Math.floor(minute / MINUTES_A_DAY))).size);
}

function tenths(count: number, by: number): number {
  return by === 0 ? 0 : Math.round((count * 10) / by) / 10;
}

/** Every mandate's value. */
export function byMandate<Value>(of: (mandate: Mandate) => Value): Readonly<Record<Mandate, Value>> {
  return Object.fromEntries(MANDATES.map((mandate) => [mandate, of(mandate)])) as Record<Mandate, Value>;
}
