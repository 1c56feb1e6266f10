/** A line of a package: something that was done, said or kept, as a court or a partner reads it. */
import type { Say } from '../catalogue/say.ts';
import { type ExportColumn, timeCell } from '../export/export-table.ts';

export interface DossierLine {
  /** Its number, where it has one. */
  readonly number: string;
  /** When it happened, ISO 8601 UTC; '' where it has no time. */
  readonly at: string;
  readonly what: string;
  readonly details: string;
  /** Who did or entered it. */
  readonly by: string;
}

/** The columns of every table of lines. A package is about a named person, so none of them is left out. */
export const DOSSIER_COLUMNS: readonly ExportColumn<DossierLine>[] = [
  { heading: 'dossier.number', type: 'code', cell: ({ number }) => number },
  { heading: 'dossier.at', type: 'date-time', cell: ({ at }) => (at === '' ? null : timeCell(at)) },
  { heading: 'dossier.what', type: 'text', cell: ({ what }) => what },
  { heading: 'dossier.details', type: 'text', cell: ({ details }) => details },
  { heading: 'dossier.by', type: 'text', cell: ({ by }) => by },
];

/** What lines say their words with. */
export interface DossierWords {
  readonly say: Say;
  /** The name of an officer with the agency; the id where none is known. */
  readonly named: (officer: string) => string;
}

/** Parts of a sentence, without those that say nothing. */
export function joined(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ');
}
