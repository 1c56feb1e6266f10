/** For how long officers are told of what others did. */
import { KeptAnswers } from '../kept-answers.ts';
import { cameRightIn, type Listing } from '../local-day.ts';
import type { Request } from '../request.ts';

/**
 * Tells of an instant (ISO 8601 UTC) whether officers are still told of what was done then, for some hours. By the machine's clock, not by the latest time seen: one that was ahead
 * ends no alarm once it is right, and one that is set back only makes it last. What was done under a clock that was wrong is told from when that came right.
 */
export async function toldLately(request: Request, hours: number): Promise<(at: string) => boolean> {
  const cameRight = await request.store.cache(KeptAnswers).once(request, cameRightNow);
  const since = new Date(Date.parse(request.context.now) - hours * 3_600_000).toISOString();
  return (at) => (cameRight.get(at) ?? at) >= since;
}

/** Opened once for all alarms after each change. */
function cameRightNow({ store }: Request): Promise<Listing['cameRight']> {
  return cameRightIn(store);
}
