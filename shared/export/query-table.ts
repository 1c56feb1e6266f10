/** What is to be asked at the INTERPOL terminal, as a table: to be carried to the terminal, and filled in there. */
import type { FlightId } from '../flight/flight.ts';
import type { QueryStanding } from '../interpol/query-list.ts';
import type { QuerySubject } from '../interpol/query-subject.ts';
import { timeOfMinute } from '../time/civil.ts';
import type { ExportColumn, Words } from './export-table.ts';
import { type FlightWords, flightCell } from './flight-cell.ts';

export interface QueryRow extends QueryStanding {
  readonly flight: FlightId;
  readonly due: number | null;
  readonly seat: string | null;
  readonly subject: QuerySubject;
}

export interface QueryWords extends Words, FlightWords {
  /** The name of an officer; the id where none is known. */
  readonly named: (officer: string) => string;
}

const NOTHING = { type: null, number: null, issuer: null };

function documentOf({ subject }: QueryRow) {
  return subject.kind === 'document' ? subject : NOTHING;
}

const NO_PERSON = { surname: null, givenNames: null, dateOfBirth: null, sex: null, nationality: null };

function personOf({ subject }: QueryRow) {
  return subject.kind === 'person' ? subject : NO_PERSON;
}

/** Its columns, in the order in which the terminal asks. */
export const QUERY_COLUMNS: readonly ExportColumn<QueryRow, QueryWords>[] = [
  { heading: 'query-list.column.due', type: 'date-time', cell: ({ due }) => (due === null ? null : timeOfMinute(due)) },
  { heading: 'query-list.column.flight', type: 'text', cell: flightCell },
  {
    heading: 'query-list.column.what',
    type: 'text',
    cell: ({ subject }, { word }) => word(`query-list.what.${subject.kind}`),
  },
  { heading: 'query-list.column.type', type: 'code', personal: true, cell: (row) => documentOf(row).type },
  { heading: 'query-list.column.number', type: 'code', personal: true, cell: (row) => documentOf(row).number },
  { heading: 'query-list.column.issuer', type: 'code', personal: true, cell: (row) => documentOf(row).issuer },
  { heading: 'query-list.column.surname', type: 'text', personal: true, cell: (row) => personOf(row).surname },
  { heading: 'query-list.column.given', type: 'text', personal: true, cell: (row) => personOf(row).givenNames },
  { heading: 'query-list.column.birth', type: 'date-time', personal: true, cell: (row) => personOf(row).dateOfBirth },
  { heading: 'query-list.column.sex', type: 'text', personal: true, cell: (row) => personOf(row).sex },
  { heading: 'query-list.column.nationality', type: 'code', personal: true, cell: (row) => personOf(row).nationality },
  { heading: 'query-list.column.seat', type: 'code', personal: true, cell: ({ seat }) => seat },
  {
    heading: 'query-list.column.state',
    type: 'text',
    cell: ({ state }, { word }) => word(`query-list.state.${state}`),
  },
  { heading: 'query-list.column.at', type: 'date-time', cell: ({ last }) => last?.at ?? null },
  {
    heading: 'query-list.column.officer',
    type: 'text',
    cell: ({ last }, { named }) => (last === null ? null : named(last.officer)),
  },
];
