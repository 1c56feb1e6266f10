/** A report of a shift that a supervisor signed. It is kept as it was signed, so that it can be printed again. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { LocalShift } from '../capacity/latest-shifts.ts';
import type { Language } from '../catalogue/languages.ts';
import type { ExportTable } from '../export/export-table.ts';
import type { PassedClaim } from './passed-claim.ts';

export interface SignedShift extends LocalShift {
  /** The number of the export with which it was signed. */
  readonly id: string;
  /** Officer id. */
  readonly officer: string;
  readonly agency: LawAgency;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly language: Language;
  /** The supervisor of the next shift who took over by it, when, and what became of the cases that its officers had (left out by earlier releases); left out: nobody yet. */
  readonly taken?: { readonly officer: string; readonly at: string; readonly claims?: readonly PassedClaim[] };
  readonly tables: readonly ExportTable[];
  /** The agencies that may know of all of it, where some with accounts here may not; left out: all may, or its title says it. */
  readonly readers?: readonly LawAgency[];
}

/** The report after the period of travellers: nothing of its cells is left; null where none was. */
export function maskedShift(report: SignedShift): SignedShift | null {
  if (report.tables.length === 0) return null;
  const { taken, ...rest } = report;
  return { ...rest, ...(taken === undefined ? {} : { taken: { officer: taken.officer, at: taken.at } }), tables: [] };
}
