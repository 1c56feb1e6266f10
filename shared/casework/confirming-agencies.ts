/** Whose officers may confirm that a rule's hit stops counting. */
import type { Mandate } from '../fact/fact.ts';
import { AGENCY_MANDATE } from './agency-mandate.ts';
import { LAW_AGENCIES, type LawAgency } from './case.ts';

/**
 * The agencies of the second officer, in the order of `LAW_AGENCIES`. Only agencies that may see the hit (`seers`) are named: to be asked would tell the others of it.
 * Another agency than the acting one confirms; for a rule of another mandate, an agency of that mandate, if it works in the unit (`present`). Where no other agency sees the
 * hit, a second officer of the same one.
 */
export function confirmingAgencies(
  acting: LawAgency,
  mandate: Mandate,
  seers: ReadonlySet<LawAgency>,
  present: ReadonlySet<LawAgency>,
): readonly LawAgency[] {
  const others = LAW_AGENCIES.filter((agency) => agency !== acting && seers.has(agency));
  const owners = others.filter((agency) => AGENCY_MANDATE[agency] === mandate && present.has(agency));
  const isOwn = mandate === 'joint' || AGENCY_MANDATE[acting] === mandate;
  if (!isOwn && owners.length > 0) return owners;
  if (others.length > 0) return others;
  return seers.has(acting) ? [acting] : [];
}
