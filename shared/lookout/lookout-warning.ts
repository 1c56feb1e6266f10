/** On whom the warning of a lookout stands: it makes officers meet somebody as dangerous, so that it is for whom the evidence tells to be meant. */

import { OF_AGE } from '../flight/of-age.ts';
import { matchOutcome } from '../list/match/match-class.ts';
import { OUTCOMES } from '../screening/outcome.ts';
import type { LookoutComparison } from './compare-lookout.ts';
import type { Lookout } from './lookout.ts';

/** What the evidence may reach, whatever the lookout asks for and nobody has reviewed yet. */
const ALL = { outcome: 'intercept', foreign: false } as const;
const INSPECT = OUTCOMES.indexOf('inspect');

/** The warning of a match; null: it says too little of who somebody is, or they are a child and no child was described. */
export function warningOn(
  { terms, warning }: Pick<Lookout, 'terms' | 'warning'>,
  { classes, ceiling }: Pick<LookoutComparison, 'classes' | 'ceiling'>,
  isChild: boolean,
): string | null {
  if (OUTCOMES.indexOf(matchOutcome(classes, ALL, ceiling, true)) < INSPECT) return null;
  // Of a date of birth the comparison says whether it is that of a child.
  const isChildMeant = terms.birth !== null || (terms.age !== null && terms.age.from < OF_AGE);
  return isChild && !isChildMeant ? null : warning;
}
