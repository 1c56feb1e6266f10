/** Due clocks as the screens show them. */
import type { Stand } from '../../../shared/time/due-clock.ts';

/** What kinds of records have a due clock; `DUE_SOURCES` finds them. */
export const DUE_KINDS = [
  'clock-doubt',
  'countersign',
  'quiet',
  'request',
  'petition',
  'reminder',
  'custody-end',
  'custody-owed',
  'custody-look',
  'arrest-unheld',
  'not-met',
  'child-look',
  'companion-left',
  'companion-unnamed',
  'companion-elsewhere',
  'hit-let-go',
  'custody-over',
  'exhibit-handed',
  'lookout-review',
  'sltd-answer',
  'sltd-holding',
  'sltd-against',
  'sltd-unsaid',
  'sltd-list',
  'referral-owed',
  'referral-answer',
] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** A clock as the officer is told of it. */
export interface ClockView extends Stand {
  readonly of: DueKind;
  /** Id of the record; with the kind it names the clock. */
  readonly id: string;
  /** ISO 8601 UTC. */
  readonly due: string;
  /** Parameters of its text, `clock.<kind>`. */
  readonly params: Readonly<Record<string, string>>;
}
