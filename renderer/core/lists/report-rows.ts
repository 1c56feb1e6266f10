/** Gathers the rows of the report of a take-over, so many of each part. */
import type { Compared } from '../../../shared/list/compare-lists.ts';
import {
  entryLine,
  MOST_REPORTED,
  REPORT_PARTS,
  type ReportPart,
  type ReportRow,
} from '../../../shared/list/list-report.ts';
import type { Put } from '../store/commit.ts';
import type { Store } from '../store/open-store.ts';
import { findEntries } from './list-contents.ts';
import type { SliceIndex } from './slice-index.ts';

/** Id of the record of a part. */
export function reportId(version: string, part: ReportPart): string {
  return `${version}.${part}`;
}

export class ReportRows {
  readonly #parts = new Map<ReportPart, ReportRow[]>(REPORT_PARTS.map((part) => [part, []]));
  readonly #gone: string[] = [];

  add(compared: Compared): void {
    switch (compared.state) {
      case 'new':
        this.#put({ part: 'new', entry: entryLine(compared.entry) });
        break;
      case 'changed': {
        const { entry, fields } = compared;
        // What it said before is read at the end, for all of them at once.
        this.#put({ part: 'changed', entry: entryLine(entry), fields, before: entry, after: entry });
        break;
      }
      case 'gone':
        if (this.#gone.length < MOST_REPORTED) this.#gone.push(compared.id);
        break;
      case 'repeated':
        this.#put({ part: 'duplicate', entry: entryLine(compared.entry), alike: null, offset: compared.offset });
        break;
      case 'refused':
        this.#put({ part: 'refused', refused: compared.refused });
    }
    if (
      (compared.state === 'new' || compared.state === 'changed' || compared.state === 'same') &&
      compared.alike !== null
    ) {
      const { entry, alike, offset } = compared;
      this.#put({ part: 'duplicate', entry: entryLine(entry), alike, offset });
    }
  }

  /** Adds what the version before says of entries that changed or are gone. */
  async complete(store: Store, before: SliceIndex): Promise<void> {
    const changed = this.#rowsOf('changed');
    const ids = changed.flatMap((row) => (row.part === 'changed' ? [row.entry.id] : []));
    const found = await findEntries(store, before, [...ids, ...this.#gone]);
    this.#parts.set(
      'changed',
      changed.map((row) => (row.part === 'changed' ? { ...row, before: found.get(row.entry.id) ?? row.before } : row)),
    );
    for (const id of this.#gone) {
      const entry = found.get(id);
      if (entry !== undefined) this.#put({ part: 'gone', entry: entryLine(entry) });
    }
  }

  /** The records of the report of a version. */
  writes(version: string): readonly Put[] {
    return REPORT_PARTS.map((part) => ({
      table: 'listReports',
      id: reportId(version, part),
      rev: 0,
      value: this.#rowsOf(part),
    }));
  }

  #put(row: ReportRow): void {
    const rows = this.#rowsOf(row.part);
    if (rows.length < MOST_REPORTED) rows.push(row);
  }

  #rowsOf(part: ReportPart): ReportRow[] {
    return this.#parts.get(part) ?? [];
  }
}
