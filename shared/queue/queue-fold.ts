/** Travellers of one flight who are flagged for one and the same reason, and on whom nobody works, in one line that opens. */
import type { Queued } from './queued.ts';

export interface Fold {
  readonly key: string;
  /** How many travellers it has. */
  readonly count: number;
  readonly isOpen: boolean;
}

/** A row, and the fold that it stands for; null: only for itself. */
export interface QueueLine<Row> {
  readonly row: Row;
  readonly fold: Fold | null;
}

/** The rows as lines. A fold stands where its first row stood; when it is open, its other rows follow. */
export function foldLines<Row extends Queued>(
  rows: readonly Row[],
  open: ReadonlySet<string>,
): readonly QueueLine<Row>[] {
  const folds = new Map<string, Row[]>();
  for (const row of rows) {
    const key = foldKey(row);
    if (key === null) continue;
    const known = folds.get(key);
    if (known === undefined) folds.set(key, [row]);
    else known.push(row);
  }
  return rows.flatMap((row): readonly QueueLine<Row>[] => {
    const key = foldKey(row);
    const [first, ...others] = (key === null ? undefined : folds.get(key)) ?? [];
    if (key === null || others.length === 0) return [{ row, fold: null }];
    if (row !== first) return [];
    const isOpen = open.has(key);
    const fold = { key, count: others.length + 1, isOpen };
    return [{ row, fold }, ...(isOpen ? others.map((other) => ({ row: other, fold: null })) : [])];
  });
}

/** What the travellers of a fold have in common; null for a row that stands alone, as that of a child does. */
export function foldKey({ flight, reasons, outcome, handling, isMetAsChild, caseState }: Queued): string | null {
  const [reason, ...more] = reasons;
  if (reason === undefined || more.length > 0 || handling !== null || isMetAsChild || caseState !== null) return null;
  return `${flight} ${reason.rule} ${outcome}`;
}
