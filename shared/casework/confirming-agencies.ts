/** Whose officers may confirm that a rule's hit stops counting. */
import type { Agencies } from '../agency/agencies.ts';
import type { LawAgency } from '../agency/agency-id.ts';
import type { Mandate } from '../fact/fact.ts';
import type { Threat } from '../screening/outcome.ts';

/** The rule whose hit it is: its mandate, and the families of crime that it looks for. */
export interface ConfirmedRule {
  readonly mandate: Mandate;
  readonly threat: readonly Threat[];
}

/** Is a rule the agency's own: of the law that it works, or about families in which it leads? */
export function isOwnRule(agencies: Agencies, agency: LawAgency, { mandate, threat }: ConfirmedRule): boolean {
  if (agencies.mandateOf(agency) === mandate) return true;
  return threat.length > 0 && threat.every((each) => agencies.leading([each]).includes(agency));
}

/**
 * The agencies of the second officer, in the order of the table. Only agencies that may see the hit (`seers`) are named: to be asked would tell the others of it.
 * Another agency than the acting one confirms, and one whose mandate covers what the rule looks for. For a rule of others it is one of them, if it works in the unit
 * (`present`). Where no other agency sees the hit, it is a second officer of the same one.
 */
export function confirmingAgencies(
  agencies: Agencies,
  acting: LawAgency,
  rule: ConfirmedRule,
  seers: ReadonlySet<LawAgency>,
  present: ReadonlySet<LawAgency>,
): readonly LawAgency[] {
  const others = agencies.law.filter(
    (agency) => agency !== acting && seers.has(agency) && agencies.mayConfirm(agency, rule.threat),
  );
  const owners = others.filter((agency) => isOwnRule(agencies, agency, rule) && present.has(agency));
  if (rule.mandate !== 'joint' && !isOwnRule(agencies, acting, rule) && owners.length > 0) return owners;
  if (others.length > 0) return others;
  return seers.has(acting) ? [acting] : [];
}
