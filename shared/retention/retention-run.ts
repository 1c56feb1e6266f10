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
