import type { Say } from '../catalogue/say.ts';
import type { Words } from '../export/export-table.ts';

/** What the cells of the report need besides the words. */
export interface ShiftWords extends Words {
  readonly say: Say;
  readonly named: (officer: string) => string;
  /** Local time of an instant. */
  readonly local: (instant: string) => string;
}
