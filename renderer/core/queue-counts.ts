/** How many stand on the queue, for the bar over every screen. */
import { handlingInForce } from '../../shared/protection/care-handling.ts';
import { rowKey } from '../../shared/queue/queued.ts';
import type { Outcome } from '../../shared/screening/outcome.ts';
import { KeptAnswers } from './kept-answers.ts';
import { isToDo, readPlacesAnyway } from './queue-places.ts';
import type { Request } from './request.ts';
import { NO_CARE, type SeenCare, seenCare } from './seen/seen-care.ts';
import { TamperedError } from './store/keys.ts';

export interface QueueCounts {
  /** Targets on the queue by outcome, and those on flights with an open window whom nothing flags. */
  readonly byOutcome: Readonly<Record<Outcome, number>>;
  /** Whoever on it is to be protected, a child by the record too: they are no targets. */
  readonly toProtect: number;
  /** Whoever is to be stopped or protected, as the bar counts them, each by all their keys: the covered screen tells of those who are new. */
  readonly urgent: readonly (readonly string[])[];
}

/** As the officer sees them. No damaged record stands in the way. */
export function queueCounts(request: Request): Promise<QueueCounts> {
  return request.store.cache(KeptAnswers).once(request, makeCounts);
}

async function makeCounts(request: Request): Promise<QueueCounts> {
  const [{ flights }, care] = await Promise.all([readPlacesAnyway(request), careAnyway(request)]);
  const byOutcome = { clear: 0, watch: 0, inspect: 0, intercept: 0 };
  let toProtect = 0;
  const urgent: (readonly string[])[] = [];
  for (const { head, isOpen, placed } of flights) {
    if (isOpen) byOutcome.clear += head.byOutcome.clear;
    for (const { flagged } of placed.filter(isToDo)) {
      const ids = [flagged.traveller, ...flagged.aliases];
      const { isMetAsChild } = care(head, ids);
      const isProtected = handlingInForce({ ...flagged, isMetAsChild }) === 'safeguard';
      if (isProtected) toProtect++;
      else byOutcome[flagged.outcome]++;
      if (isProtected || flagged.outcome === 'intercept')
        urgent.push(ids.map((traveller) => rowKey({ flight: head.id, traveller })));
    }
  }
  return { byOutcome, toProtect, urgent };
}

/** Where a record about them is damaged, the flights alone say who is to be protected. */
function careAnyway(request: Request): Promise<SeenCare> {
  return seenCare(request).catch((error: unknown) => {
    if (!(error instanceof TamperedError)) throw error;
    return ({ minors = [] }, ids) => {
      const isChild = ids.some((id) => minors.includes(id));
      return { ...NO_CARE, isChild, isMetAsChild: isChild };
    };
  });
}
