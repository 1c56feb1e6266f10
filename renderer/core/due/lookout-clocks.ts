/** Clocks of lookouts that nobody has reviewed: a supervisor of the agency, other than who wrote it, looks within a day. */

import { lookoutTitle } from '../../../shared/lookout/lookout.ts';
import { isLookoutOn, lookoutState, reviewDue } from '../../../shared/lookout/lookout-state.ts';
import { warnedAt } from '../../../shared/time/due-clock.ts';
import { mayOn } from '../lookouts/lookout-view.ts';
import type { Request } from '../request.ts';
import { readSeenLookouts } from '../seen/seen-lookouts.ts';
import type { DueRecord } from './due-record.ts';

/** Those that the officer may review. */
export async function lookoutReviews(request: Request): Promise<readonly DueRecord[]> {
  const { context } = request;
  return (await readSeenLookouts(request)).flatMap((lookout): readonly DueRecord[] => {
    const isOpen = lookout.reviewed === null && isLookoutOn(lookoutState(lookout, context.now));
    if (!isOpen || !mayOn(request, lookout).review) return [];
    const { id, taken, owner } = lookout;
    const due = reviewDue(lookout);
    const told = { officers: [context.officer.id], agencies: [] };
    const clock = { from: taken.at, warnAt: warnedAt(taken.at, due), due, escalateAt: due, told, escalatesTo: [owner] };
    return [
      { id, clock, params: { lookout: [lookout.terms.name, lookoutTitle(lookout)].filter(Boolean).join(', '), id } },
    ];
  });
}
