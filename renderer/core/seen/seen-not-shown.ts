/** Matches by a name alone that stand nowhere singly, since the places of their list on the flight are taken: they are counted, so that whoever fills the places hides nobody. */
import type { ListPin } from '../../../shared/screening/listed.ts';
import type { MatchesNotShown } from '../calls/flight-views.ts';
import type { Request } from '../request.ts';
import { readSeenLists } from './seen-lists.ts';
import { readSeenLookouts } from './seen-lookouts.ts';

/** Of the lists and lookouts that a screening asked, those that the officer may see and that have such matches. */
export async function seenMatchesNotShown(
  request: Pick<Request, 'store' | 'context' | 'world'>,
  pins: readonly ListPin[],
): Promise<readonly MatchesNotShown[]> {
  const over = pins.filter(({ more = 0 }) => more > 0);
  if (over.length === 0) return [];
  const [lists, lookouts] = await Promise.all([readSeenLists(request), readSeenLookouts(request)]);
  return over.flatMap(({ list, more: count = 0 }): readonly MatchesNotShown[] => {
    const seen = lists.find(({ value }) => value.id === list);
    if (seen !== undefined) return [{ title: seen.value.title, count }];
    return lookouts.some(({ id }) => id === list) ? [{ title: null, count }] : [];
  });
}
