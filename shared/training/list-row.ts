/** One row of the sample list, and its columns: a list as a unit keeps it itself. */
import { csvText } from '../export/csv.ts';

/** Headings by column, in their order. `lists read` knows each of them. */
const HEADINGS = {
  reference: 'Reference',
  kind: 'Kind',
  surname: 'Surname',
  givenNames: 'Given names',
  weakAlias: 'Nickname',
  sex: 'Sex',
  birth: 'Date of birth',
  nationality: 'Nationality',
  documentType: 'Document type',
  documentNumber: 'Document number',
  issuer: 'Issuing country',
  documentStatus: 'Document status',
  phone: 'Phone',
  plate: 'Number plate',
  outcome: 'Outcome',
  handling: 'Handling',
  reason: 'Reason',
  instruction: 'Instruction',
  warning: 'Warning',
  listedOn: 'Date listed',
} as const;

type ListColumn = keyof typeof HEADINGS;
const COLUMNS = Object.keys(HEADINGS) as readonly ListColumn[];

/** The filled cells of a row. Dates are ISO 8601, a birth perhaps the year alone; countries are ISO 3166 alpha-3. */
export type ListRow = Readonly<Partial<Record<ListColumn, string>>>;

/** The list as CSV. */
export function listCsv(rows: readonly ListRow[]): string {
  return csvText([Object.values(HEADINGS), ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))]);
}
