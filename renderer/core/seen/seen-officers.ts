/** The officers whose names an officer may know. */
import { type Agency, isLawAgency } from '../../../shared/agency/agency-id.ts';
import type { NamedOfficer } from '../../../shared/casework/case.ts';

/** Of these officers, those whom an officer of the agency may know by name. An airline sees which agency works on something, never which officer. */
export function seenOfficers(officers: readonly NamedOfficer[], agency: Agency): readonly NamedOfficer[] {
  return isLawAgency(agency) ? officers : officers.filter((each) => !isLawAgency(each.agency));
}
