/** The duty officers of agencies, as an officer names them. */

import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { TFunction } from './texts.ts';

/** `the police duty officer`, `the police duty officer and the customs duty officer`; to stand within a sentence. */
export function dutyOfficersText(t: TFunction, agencies: readonly LawAgency[]): string {
  const [first = '', ...others] = agencies.map((agency) => t(`duty-officer.${agency}`));
  return others.reduce((one, other) => t('duty-officer.and', { one, other }), first);
}
