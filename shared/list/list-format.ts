/** One format of published lists: how a file of it is recognised, and what reads it. */
import type { ListHead } from './list-head.ts';
import type { ListFormat, ListReader } from './list-reader.ts';

/** A format is one row of `LIST_ROWS`. Rows are asked in order; the first that takes a file has it. */
export interface ListRow {
  readonly format: ListFormat;
  /**
   * What the file is to this format, by its content: a list of its own, a part of a set of files that are one list when they are given together
   * (each of them may come alone), or nothing.
   */
  readonly takes: (head: ListHead) => 'list' | 'part' | null;
  readonly read: ListReader;
}
