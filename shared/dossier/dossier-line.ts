/** A line of a package: something that was done, said or kept, as a court or a partner reads it. */
import type { ExportColumn, Word } from '../export/export-table.ts';
import { timeCell } from '../export/export-table.ts';

export interface DossierLine {
  /** Its number where it has one: of an entry, or of an exhibit. */
  readonly number: string;
  /** When it happened, ISO 8601 UTC; '' where it has no time. */
  readonly at: string;
  readonly what: string;
  readonly details: string;
  /** Who did or entered it. */
  readonly by: string;
}

/** The columns of every table of lines. */
export const DOSSIER_COLUMNS: readonly ExportColumn<DossierLine>[] = [
  { heading: 'dossier.number', type: 'code', cell: ({ number }) => number },
  { heading: 'dossier.at', type: 'date-time', cell: ({ at }) => (at === '' ? null : timeCell(at)) },
  { heading: 'dossier.what', type: 'text', cell: ({ what }) => what },
  { heading: 'dossier.details', type: 'text', personal: true, cell: ({ details }) => details },
  { heading: 'dossier.by', type: 'text', personal: true, cell: ({ by }) => by },
];

/** What the lines say their words with. */
export interface DossierWords {
  readonly word: Word;
  /** The name of an officer with the agency; the id where none is known. */
  readonly named: (officer: string) => string;
}

/** Labels with their values, without those that say nothing: `Place: belt 2; Language: fr`. */
export function told(word: Word, pairs: readonly (readonly [label: string, value: string | number | null])[]): string {
  return pairs
    .filter(([, value]) => value !== null && value !== '')
    .map(([label, value]) => (label === '' ? String(value) : `${word(label)}: ${value}`))
    .join('; ');
}
