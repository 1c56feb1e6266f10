/** The list of cases for people, in their language. */
import type { Case } from '../casework/case.ts';
import { closedAt } from '../casework/case-parts.ts';
import { subjectNamed } from '../casework/case-subject.ts';
import { toldCase } from '../casework/told-case.ts';
import type { Handling } from '../screening/screening.ts';
import type { ExportColumn, Words } from './export-table.ts';
import { type FlightWords, flightCell } from './flight-cell.ts';

/** A case, and how its traveller is handled. */
export type CaseRow = Case & { readonly handling: Handling | null };

/** What the cells need besides the words. */
export interface CaseWords extends Words, FlightWords {
  /** The name of an officer; the id where none is known. */
  readonly named: (officer: string) => string;
}

/** Its columns. Somebody to protect is no target: no level, and no word of an inspection. */
export const CASE_COLUMNS: readonly ExportColumn<CaseRow, CaseWords>[] = [
  { heading: 'cases.id', type: 'code', cell: ({ id }) => id },
  { heading: 'cases.flight', type: 'text', cell: flightCell },
  { heading: 'cases.traveller', type: 'text', personal: true, cell: subjectNamed },
  {
    heading: 'export.cases.outcome',
    type: 'text',
    cell: ({ handling, outcomeAtOpening, thing }, { word }) =>
      thing !== undefined
        ? word(`thing.${thing.kind}`)
        : word(handling === 'safeguard' ? 'export.flagged.protect' : `outcome.${outcomeAtOpening}`),
  },
  { heading: 'cases.basis', type: 'text', cell: ({ origin }, { word }) => word(`origin.${origin}`) },
  {
    heading: 'cases.state',
    type: 'text',
    cell: (row, { word }) => {
      const { state } = toldCase(row);
      return word(
        row.handling === 'safeguard' && state !== 'closed' ? 'export.flagged.protect' : `case-state.${state}`,
      );
    },
  },
  {
    heading: 'cases.result',
    type: 'text',
    cell: (row, { word }) => {
      const { result, found } = toldCase(row);
      if (result === null) return null;
      if (result === 'found')
        return found
          .map(({ kind, unconfirmed }) => {
            const name = word(`found.kind.${kind}`);
            return unconfirmed === undefined ? name : `${name} (${word(`found.unconfirmed.${unconfirmed}`)})`;
          })
          .join(', ');
      const isNotMet = row.handling === 'safeguard' && result === 'not-examined';
      return word(isNotMet ? 'protect.result.not-met' : `result.${result}`);
    },
  },
  {
    heading: 'cases.owner',
    type: 'text',
    cell: ({ assigned }, { named }) => (assigned === null ? null : named(assigned)),
  },
  { heading: 'export.cases.opened', type: 'date-time', cell: ({ openedAt }) => openedAt },
  { heading: 'export.cases.closed-at', type: 'date-time', cell: (row) => closedAt(toldCase(row)) },
];
