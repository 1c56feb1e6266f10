import type { Past } from '../past/past.ts';
import type { ReferenceData, ZoneClock } from '../reference/reference-data.ts';

/** What folding a flight and computing its facts must be told about the world; both carry the version a screening pins. */
export interface FactContext {
  readonly reference: ReferenceData;
  readonly zones: ZoneClock;
  /** What is remembered of other flights; without it nothing is said of the past. */
  readonly past?: Past | undefined;
}
