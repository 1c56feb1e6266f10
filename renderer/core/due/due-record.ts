/** A record with a due clock. */
import type { DueClock } from '../../../shared/time/due-clock.ts';
import type { ClockView } from '../calls/clock-views.ts';

export interface DueRecord {
  readonly id: string;
  readonly clock: DueClock;
  readonly params: ClockView['params'];
}
