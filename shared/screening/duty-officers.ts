/** Whom an officer has to ask before working on a traveller. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { TravellerScreening } from './screening.ts';

/** Agencies whose duty officers the officer has to ask about a traveller, since all hits are hidden; empty: the officer sees a hit, or is told nothing. */
export function dutyOfficersFor({
  outcome,
  askDuty = [],
}: Pick<TravellerScreening, 'outcome' | 'askDuty'>): readonly LawAgency[] {
  return outcome === 'clear' ? askDuty : [];
}
