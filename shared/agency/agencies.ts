/** The agencies of a unit, and what is asked of them: who leads, who may confirm, whose law it is, what it may do. */
import type { Mandate } from '../fact/fact.ts';
import type { Threat } from '../screening/outcome.ts';
import { type Agency, isLawAgency, type LawAgency } from './agency-id.ts';
import { type AgencyPower, type AgencyRow, LAW_OF_KIND, SHIPPED_ROWS } from './agency-row.ts';

export interface Agencies {
  /** Every agency, in the order in which they are named. */
  readonly rows: readonly AgencyRow[];
  /** Every law enforcement agency, paused ones too: from whom hits may be hidden. */
  readonly law: readonly LawAgency[];
  /** Undefined: the unit has no such agency. */
  row(agency: Agency): AgencyRow | undefined;
  /** Is it there, and not paused? */
  isActive(agency: Agency): boolean;
  /** The law that it works; null: it has none of its own, and leads by families of crime. */
  mandateOf(agency: LawAgency): Mandate | null;
  /** The agencies that lead one of these families, whatever the mandate of the rules. */
  leading(threats: readonly Threat[]): readonly LawAgency[];
  /** The agencies that are called beside them. */
  joining(threats: readonly Threat[]): readonly LawAgency[];
  /**
   * May it be the second agency of an act of two? Its law covers every family; an agency without a law of its own confirms what is about its families. For an act that concerns
   * everybody (`threats` null) it has to lead one.
   */
  mayConfirm(agency: Agency, threats: readonly Threat[] | null): boolean;
  /**
   * From which agencies a record stays hidden that was hidden from some when it was written: from these, and from each that came later, of which nobody could say so then.
   */
  keptFrom(hiddenFrom: readonly LawAgency[], at: string): readonly LawAgency[];
  /** Does the law let the agency do that? */
  may(agency: Agency, power: AgencyPower): boolean;
}

const known = new WeakMap<readonly AgencyRow[], Agencies>();

/** The table of these rows. */
export function agenciesIn(rows: readonly AgencyRow[]): Agencies {
  const found = known.get(rows) ?? tableOf(rows);
  known.set(rows, found);
  return found;
}

/** The agencies that ship. */
export const SHIPPED_TABLE: Agencies = agenciesIn(SHIPPED_ROWS);

function tableOf(rows: readonly AgencyRow[]): Agencies {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const working = rows.filter(({ state }) => state === 'active');
  const lawIn = (some: readonly AgencyRow[]) => some.map(({ id }) => id).filter(isLawAgency);
  const about = (of: 'leads' | 'joins', threats: readonly Threat[]) =>
    lawIn(working.filter((row) => row[of].some((threat) => threats.includes(threat))));
  const mandateOf = (agency: LawAgency) => LAW_OF_KIND[byId.get(agency)?.kind ?? 'other'] ?? null;
  return {
    rows,
    law: lawIn(rows),
    row: (agency) => byId.get(agency),
    isActive: (agency) => byId.get(agency)?.state === 'active',
    mandateOf,
    leading: (threats) => about('leads', threats),
    joining: (threats) => about('joins', threats),
    mayConfirm(agency, threats) {
      const row = byId.get(agency);
      if (row?.state !== 'active' || !isLawAgency(agency)) return false;
      if (mandateOf(agency) !== null) return true;
      if (threats === null) return row.leads.length > 0;
      return [...row.leads, ...row.joins].some((threat) => threats.includes(threat));
    },
    keptFrom: (hiddenFrom, at) =>
      hiddenFrom.length === 0
        ? hiddenFrom
        : [...new Set([...hiddenFrom, ...lawIn(rows.filter(({ since = '' }) => since > at))])],
    may: (agency, power) => byId.get(agency)?.powers.includes(power) ?? false,
  };
}
