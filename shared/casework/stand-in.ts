/** The officer who may be chosen as second officer in practice before anybody of that agency has ever signed in. */
import { isLawAgencyId, type LawAgency } from '../agency/agency-id.ts';

const STAND_IN = 'PRACTICE-';

/** The id of an agency's stand-in. */
export function standInOf(agency: LawAgency): string {
  return `${STAND_IN}${agency}`;
}

/** The agency whose stand-in has that id; undefined: it is no stand-in. */
export function agencyOfStandIn(id: string): LawAgency | undefined {
  const agency = id.slice(STAND_IN.length);
  return id.startsWith(STAND_IN) && isLawAgencyId(agency) ? agency : undefined;
}
