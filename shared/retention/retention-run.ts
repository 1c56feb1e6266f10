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
export interface RetentionCounts {
  readonly flightsMasked: number;
  readonly travellersMasked: number;
  readonly flightsDestroyed: number;
  readonly messagesDestroyed: number;
  /** Other records: reports, import lists, quarantine. */
  readonly recordsMasked: number;
  readonly recordsDestroyed: number;
  readonly casesDestroyed: number;
  readonly auditValuesDestroyed: number;
  readonly keysMasked: number;
  readonly keysDestroyed: number;
  /** Flights whose time has come but which a legal hold or an open case keeps. */
  readonly flightsKept: number;
}

export const NOTHING_ENDED: RetentionCounts = {
  flightsMasked: 0,
  travellersMasked: 0,
  flightsDestroyed: 0,
  messagesDestroyed: 0,
  recordsMasked: 0,
  recordsDestroyed: 0,
  casesDestroyed: 0,
  auditValuesDestroyed: 0,
  keysMasked: 0,
  keysDestroyed: 0,
  flightsKept: 0,
};

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
