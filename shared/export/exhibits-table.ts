/** The list of exhibits for people, in their language: for the store room, and for whoever takes it over. */
import type { Exhibit } from '../exhibit/exhibit.ts';
import { stateWord } from '../exhibit/exhibit-lists.ts';
import type { ExhibitState } from '../exhibit/exhibit-state.ts';
import type { ExportColumn, Words } from './export-table.ts';

/** An exhibit, how it stands, and whom its case is about. */
export interface ExhibitRow extends Omit<Exhibit, 'entries'> {
  /** Null: not everybody may know of its case. */
  readonly caseOnPaper: string | null;
  readonly state: ExhibitState;
  readonly taken: string;
  readonly pieces: number | null;
  readonly about: string | null;
}

/** What the cells need besides the words. */
export interface ExhibitWords extends Words {
  /** The name of an officer; the id where none is known. */
  readonly named: (officer: string) => string;
}

/** Its columns. What officers wrote may name somebody. */
export const EXHIBIT_COLUMNS: readonly ExportColumn<ExhibitRow, ExhibitWords>[] = [
  { heading: 'exhibit.number', type: 'code', cell: ({ number }) => number },
  { heading: 'exhibit.case', type: 'code', cell: ({ caseOnPaper }) => caseOnPaper },
  { heading: 'exhibit.agency', type: 'text', cell: ({ agency }, { word }) => word(`agency.${agency}`) },
  { heading: 'exhibit.kind', type: 'text', cell: ({ kind }, { word }) => word(`found.kind.${kind}`) },
  { heading: 'exhibit.what', type: 'text', personal: true, cell: ({ what }) => what },
  { heading: 'exhibit.pieces', type: 'number', cell: ({ pieces }) => pieces },
  { heading: 'exhibit.about', type: 'text', personal: true, cell: ({ about }) => about },
  { heading: 'export.exhibits.taken', type: 'date-time', cell: ({ taken }) => taken },
  {
    heading: 'exhibit.holder',
    type: 'text',
    cell: ({ state: { holder } }, { word, named }) => {
      if (holder.kind === 'officer') return `${named(holder.officer)} (${word(`agency.${holder.agency}`)})`;
      return holder.kind === 'office' ? word('exhibit.state.outside') : null;
    },
  },
  {
    heading: 'exhibit.office.office',
    type: 'text',
    personal: true,
    cell: ({ state: { holder } }) => (holder.kind === 'office' ? holder.office : null),
  },
  { heading: 'exhibit.place', type: 'text', personal: true, cell: ({ state: { place } }) => place },
  { heading: 'exhibit.seal', type: 'code', cell: ({ state: { seal } }) => seal?.number ?? null },
  {
    heading: 'exhibit.seal-state',
    type: 'text',
    cell: ({ state: { seal } }, { word }) => word(`exhibit.seen.${seal?.state ?? 'unsealed'}`),
  },
  {
    heading: 'exhibit.state',
    type: 'text',
    cell: ({ state }, { word }) => word(`exhibit.state.${stateWord(state)}`),
  },
];
