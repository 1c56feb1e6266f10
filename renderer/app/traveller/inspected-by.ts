/** What asks for an inspection beside scores that rest on one family of rules only. */
import { MANDATES, type Mandate } from '../../../shared/fact/fact.ts';
import { OUTCOMES } from '../../../shared/screening/outcome.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';

/** The mandates whose level is an inspection or above; forced: their score has one family only, so that a trigger or an entry of a list did it. */
export function inspectedBy({ outcomes, oneFamily }: Pick<TravellerView, 'outcomes' | 'oneFamily'>): readonly {
  readonly mandate: Mandate;
  readonly isForced: boolean;
}[] {
  const inspected = MANDATES.filter((mandate) => OUTCOMES.indexOf(outcomes[mandate]) >= OUTCOMES.indexOf('inspect'));
  return inspected.map((mandate) => ({ mandate, isForced: oneFamily.includes(mandate) }));
}
