/** What messages changed of when a flight leaves, when it lands, and where. */
import type { Leg } from '../manifest.ts';

/** Of each it is told what was said, and what is said now. */
export const LEG_CHANGES = ['destination', 'departure', 'arrival'] as const satisfies readonly (keyof Leg)[];

export interface LegChange {
  readonly of: (typeof LEG_CHANGES)[number];
  /** An airport, or a time local to it. */
  readonly was: string;
  readonly is: string;
}

/** What is otherwise. What was not sent before, or is not sent now, is no change. */
export function legChanges(before: Leg, after: Leg): readonly LegChange[] {
  return LEG_CHANGES.flatMap((of): readonly LegChange[] => {
    const [was, is] = [before[of], after[of]];
    return was === null || is === null || was === is ? [] : [{ of, was, is }];
  });
}
