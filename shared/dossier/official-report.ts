/** A *procès-verbal* of a case. It stays paper: its number, what it is about, and where its copy and the exhibits are, is kept here. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { IsoDate } from '../manifest.ts';

export interface OfficialReport {
  readonly id: string;
  /** Id of its case. */
  readonly case: string;
  /** As it stands on the paper. */
  readonly number: string;
  readonly day: IsoDate;
  /** The office, and who wrote it. */
  readonly office: string;
  readonly what: string;
  /** The file of the case with its copy; null: none was attached. */
  readonly attachment: string | null;
  /** Numbers of the exhibits that it names. */
  readonly exhibits: readonly string[];
  /** Who entered it, and when, ISO 8601 UTC. */
  readonly officer: string;
  readonly agency: LawAgency;
  readonly at: string;
  /** It does not belong here, or was entered wrongly; null: it stands. */
  readonly withdrawn: Withdrawn | null;
}

export interface Withdrawn {
  readonly officer: string;
  /** Who confirmed it; left out in entries of earlier releases. */
  readonly second?: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly why: string;
}

/** The one that stands with that number on a day; undefined: none. A number is an office's own, so two offices may have the same. */
export function sameReport(
  reports: readonly OfficialReport[],
  { number, office }: Pick<OfficialReport, 'number' | 'office'>,
): OfficialReport | undefined {
  const plain = (text: string) => text.trim().toUpperCase().replaceAll(/\s+/g, ' ');
  return reports.find(
    (each) => each.withdrawn === null && plain(each.number) === plain(number) && plain(each.office) === plain(office),
  );
}
