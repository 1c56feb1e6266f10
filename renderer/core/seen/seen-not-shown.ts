/** Matches by a name alone that stand nowhere singly, since the places of their list on the flight are taken: they are counted, so that whoever fills the places hides nobody. */
import type { MatchesNotShown } from '../calls/flight-views.ts';
import type { FlightHead } from '../flight-head.ts';
import type { Request } from '../request.ts';
import { readSeenLists } from './seen-lists.ts';
import { readSeenLookouts } from './seen-lookouts.ts';

/** Gives those of a flight, by lists and lookouts that the officer may see. */
export async function seenMatchesNotShown(
  request: Pick<Request, 'store' | 'context' | 'world'>,
): Promise<(head: Pick<FlightHead, 'notShown'>) => readonly MatchesNotShown[]> {
  const [lists, lookouts] = await Promise.all([readSeenLists(request), readSeenLookouts(request)]);
  const titles = new Map(lists.map(({ value: { id, title } }) => [id, title]));
  const ids = new Set(lookouts.map(({ id }) => id));
  return ({ notShown = {} }) =>
    Object.entries(notShown).flatMap(([list, count]): readonly MatchesNotShown[] => {
      const title = titles.get(list);
      if (title !== undefined) return [{ title, count }];
      return ids.has(list) ? [{ title: null, count }] : [];
    });
}
