import type { Outcome } from '../screening/outcome.ts';

/** Where whoever fell stands since: at this outcome, as one who does not travel any more, or on no list of the flight. */
export type FallTo = Outcome | 'not-travelling' | 'gone';
