/** Which agency may do what is recorded: the table of agencies says what the law lets each of them do. */
import type { Agencies } from '../agency/agencies.ts';
import type { LawAgency } from '../agency/agency-id.ts';
import type { AgencyPower } from '../agency/agency-row.ts';
import type { Found, FoundKind } from './finding.ts';

/** The power that a measure takes. To find something takes none. */
const POWER_FOR: { readonly [Kind in FoundKind]?: AgencyPower } = {
  arrest: 'arrest',
  'refused-entry': 'refuse-entry',
  'money-detained': 'seize',
};

/** May the agency do it? */
export function mayHaveDone(kind: FoundKind, agency: LawAgency, agencies: Pick<Agencies, 'may'>): boolean {
  const power = POWER_FOR[kind];
  return power === undefined || agencies.may(agency, power);
}

/** The first line, from 1, of an agency that may not do what it says; null: there is none. A line that names no agency is one of `own`. */
export function lineWithoutPower(
  found: readonly Found[],
  own: LawAgency,
  agencies: Pick<Agencies, 'may'>,
): number | null {
  const at = found.findIndex(({ kind, agency = own }) => !mayHaveDone(kind, agency, agencies));
  return at < 0 ? null : at + 1;
}
