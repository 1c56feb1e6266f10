/** What the report of a take-over shows of single entries. */
import type { Diagnostic } from '../diagnostic.ts';
import type { ComparedField } from './entry-digest.ts';
import type { EntryKind, ListEntry } from './list-entry.ts';

export const REPORT_PARTS = ['new', 'changed', 'gone', 'duplicate', 'refused'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** So many rows of each part are kept; the counts are of all. */
export const MOST_REPORTED = 1000;

/** An entry as a row of a table. */
export interface EntryLine {
  readonly id: string;
  readonly kind: EntryKind;
  /** The main name; null: it has none. */
  readonly name: string | null;
  readonly reference: string | null;
}

export type ReportRow =
  | { readonly part: 'new'; readonly entry: EntryLine }
  | {
      readonly part: 'changed';
      readonly entry: EntryLine;
      readonly fields: readonly ComparedField[];
      readonly before: ListEntry;
      readonly after: ListEntry;
    }
  | { readonly part: 'gone'; readonly entry: EntryLine }
  /** The same id twice (`alike` null), or the same content as the entry `alike`. */
  | { readonly part: 'duplicate'; readonly entry: EntryLine; readonly alike: string | null; readonly offset: number }
  | { readonly part: 'refused'; readonly refused: Diagnostic };

/** The line of an entry. */
export function entryLine({ id, kind, names, reference, documents, identifiers }: ListEntry): EntryLine {
  const name = names[0]?.name ?? documents[0]?.number ?? identifiers[0]?.value ?? null;
  return { id, kind, name, reference };
}
