/** Who is an officer of a case: what a doctor found is for those only, and for whoever entered it. */
import type { Case } from './case.ts';
import { isPart } from './case-parts.ts';

/**
 * Did the officer do a step of the case, or did a colleague type it for them? Whoever only read or noted something, drew the traveller by lot or joined cases did not.
 * Nor did whoever only entered something into its records: otherwise one line would open the others.
 */
export function isOfficerOf({ timeline }: Pick<Case, 'timeline'>, officer: string): boolean {
  return timeline.some((event) => isPart(event) && [event.officer, event.doneBy?.officer].includes(officer));
}
