/** What reads a list as its owner publishes it. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Budget } from '../intake/budget.ts';
import type { IsoDate } from '../manifest.ts';
import type { ListEntry } from './list-entry.ts';

export const LIST_FORMATS = [
  'UN-XML',
  'OFAC-CSV',
  'SDN-XML',
  'SDN-ADVANCED-XML',
  'EU-XML',
  'OPENSANCTIONS-CSV',
  'FTM-JSON',
  'TABLE',
] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** A file of a list. Most lists are one file; `sdn.csv` has companions. */
export interface ListFile {
  readonly name: string;
  /** Never UTF-16; of a text that is no XML always UTF-8. */
  readonly bytes: Uint8Array;
}

/**
 * What a reader gives, one at a time: an entry, an entry that is taken off (a delta), or a place that could not be read. `file` is the index of the
 * file that it stands in, where that is not the first. Offsets are of bytes in that file.
 */
export type ListItem = {
  readonly file?: number;
} /** `partial`: a delta gives it without the parts that did not change. */ & (
  | { readonly entry: ListEntry; readonly offset: number; readonly partial?: true }
  | { readonly gone: string; readonly offset: number }
  | { readonly refused: Diagnostic }
);

export interface ListEnd {
  readonly format: ListFormat | null;
  /** The day that the list gives itself. */
  readonly publishedOn: IsoDate | null;
  /** How many entries the list says it has; null: it does not say. */
  readonly stated: number | null;
  /** True: the file holds only what changed since an earlier one. */
  readonly delta: boolean;
}

/**
 * Reads one format. Never throws, whatever the content. An entry with an odd part is given without that part, and the part is refused by a diagnostic
 * with its byte offset. `openLists` maps offsets to the file as given, and bounds how many entries, values and diagnostics there are.
 */
export type ListReader = (files: readonly ListFile[], budget: Budget) => Generator<ListItem, ListEnd>;
