import type { LineWords } from '../review/week-columns.ts';

/** What the cells of the report need besides the words. */
export interface ShiftWords extends LineWords {
  /** Local time of an instant. */
  readonly local: (instant: string) => string;
}
