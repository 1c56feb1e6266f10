/** One run of retention and its counts. It names months, never people. */
import type { ClockSense } from './clock-sense.ts';

/** Why it ran: the store was opened · a day began · an officer asked · a backup was restored. */
export type RetentionTrigger = 'start' | 'daily' | 'hand' | 'restore';

/**
 * `running`: at work, or interrupted and continued at the next start · `done` · `failed`: continues at the next run · `clock`: nothing expires
 * while the clock is implausible.
 */
export type RetentionRunState = 'running' | 'done' | 'failed' | 'clock';

/** Numbers of what was masked or destroyed. */
export const RETENTION_COUNTS = [
  'flightsMasked',
  'travellersMasked',
  'flightsDestroyed',
  'messagesDestroyed',
  // Other records: reports, import lists, quarantine.
  'recordsMasked',
  'recordsDestroyed',
  'casesDestroyed',
  'auditValuesDestroyed',
  'keysMasked',
  'keysDestroyed',
  // Flights that are due, but kept by a legal hold or an open case.
  'flightsKept',
] as const;
export type RetentionCounts = Readonly<Record<(typeof RETENTION_COUNTS)[number], number>>;

/**
 * Those that count cases, legal holds, mutes and audit entries of every agency. They are not told to an officer from whom the legal frame hides hits, since hidden work would
 * show in them.
 */
export const COUNTS_OF_ALL = [
  'recordsMasked',
  'recordsDestroyed',
  'casesDestroyed',
  'auditValuesDestroyed',
  'keysDestroyed',
  'flightsKept',
] as const satisfies readonly (keyof RetentionCounts)[];

/** The counts as an officer is told them. */
export type ToldCounts = Omit<RetentionCounts, (typeof COUNTS_OF_ALL)[number]> &
  Partial<Pick<RetentionCounts, (typeof COUNTS_OF_ALL)[number]>>;

/** The counts without those of all. */
export function withoutCountsOfAll(counts: RetentionCounts): ToldCounts {
  const untold: readonly string[] = COUNTS_OF_ALL;
  // What is left out are the optional ones.
  return Object.fromEntries(Object.entries(counts).filter(([name]) => !untold.includes(name))) as unknown as ToldCounts;
}

export const NOTHING_ENDED = Object.fromEntries(RETENTION_COUNTS.map((count) => [count, 0])) as RetentionCounts;

export interface RetentionRun {
  readonly id: string;
  readonly trigger: RetentionTrigger;
  /** ISO 8601 UTC. */
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly state: RetentionRunState;
  readonly clock: ClockSense;
  readonly counts: RetentionCounts;
  /** Months whose keys were put away, and months whose keys were destroyed: YYYY-MM. */
  readonly monthsMasked: readonly string[];
  readonly monthsDestroyed: readonly string[];
}
