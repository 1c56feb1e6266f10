/** One run of retention: what it ended, in counts. It names months and nobody. */
import type { ClockSense } from './clock-sense.ts';

/** Why it ran: the store was opened · a day began · an officer asked · a backup was restored. */
export type RetentionTrigger = 'start' | 'daily' | 'hand' | 'restore';

/**
 * `running`: it is at work, or was cut short and goes on at the next start · `done` · `failed`: it goes on at the next run · `clock`: nothing expires as long as the
 * clock is not to be believed.
 */
export type RetentionRunState = 'running' | 'done' | 'failed' | 'clock';

/** What was ended, in numbers. */
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
  // Flights whose time has come but which a legal hold or an open case keeps.
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
  /** Months whose keys were put away, and destroyed: YYYY-MM. */
  readonly monthsMasked: readonly string[];
  readonly monthsDestroyed: readonly string[];
}
