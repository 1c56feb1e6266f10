/** What is kept of a lookout after the first period: that there was one, whose, and what officers did with it. Hits of masked flights go by it. */
import { type Lookout, NO_LOOKOUT_TERMS } from './lookout.ts';

/** The lookout without the person of whom it speaks and without its source; null where that is removed already. */
export function maskedLookout(lookout: Lookout): Lookout | null {
  const { terms, said, source, acts, reviewed, ended } = lookout;
  if (said === '') return null;
  return {
    ...lookout,
    said: '',
    // Where it was to be met, by which its hits are named.
    terms: { ...NO_LOOKOUT_TERMS, flight: terms.flight, days: terms.days },
    source: { ...source, agency: null, code: null },
    instruction: '',
    warning: null,
    reviewed: reviewed === null ? null : { ...reviewed, reason: '' },
    ended: ended === null ? null : { ...ended, reason: '' },
    acts: acts.map(({ said: _, ...act }) => ({ ...act, reason: '', before: null })),
  };
}
