/** Printed target lists as an officer may see them, and whether those that are out still name whom the shift meets. */
import { isToMeet } from '../../shared/casework/standing-steps.ts';
import { compareText } from '../../shared/flight/message-order.ts';
import { copiesMissing, type KeptTargetList, toldList } from '../../shared/target-list/target-list.ts';
import { boardCards } from './board-cards.ts';
import type { BoardCard } from './calls/board-views.ts';
import type { PrintedList } from './calls/target-list-views.ts';
import type { Request } from './request.ts';
import { allSeenWork, type SeenWork } from './seen/seen-cases.ts';
import { readSeenTargetLists } from './seen/seen-target-lists.ts';
import { isListed } from './target-sheets.ts';

/** The lists of which the officer may know, the latest first. */
export async function printedLists(request: Request): Promise<readonly PrintedList[]> {
  const lists = (await readSeenTargetLists(request)).map(({ value }) => value);
  const isOut = (list: KeptTargetList) => copiesMissing(list).length > 0;
  const out = lists.filter(isOut);
  if (out.length === 0) return lists.map((list) => ({ ...toldList(list), changed: 0 }));
  const flights = new Set(out.map(({ flight }) => flight));
  const [cards, work] = await Promise.all([boardCards(request, flights), allSeenWork(request)]);
  return lists.map((list) => ({ ...toldList(list), changed: isOut(list) ? changesOf(list, cards, work) : 0 }));
}

/** Whoever stands on the list and is to be met so no more, and whoever would stand on it now. A case that the officer sees no more counts for nobody. */
function changesOf(list: KeptTargetList, cards: readonly BoardCard[], work: readonly SeenWork[]): number {
  const { cases, flight, readers } = list;
  if (cases === undefined) return 0;
  const named = new Set(cases);
  const here = cards.filter((card) => card.flight === flight && card.traveller !== null);
  const onIt = work.filter(({ shown }) => named.has(shown.id));
  const people = new Set(onIt.map(({ shown }) => shown.traveller));
  const met = new Set(here.filter(isListed).map(({ traveller }) => traveller));
  const otherwise = new Set(here.filter((card) => card.quiet !== null || card.isProtected).map(({ id }) => id));
  const gone = onIt.filter(({ shown }) => !met.has(shown.traveller) && (!isToMeet(shown) || otherwise.has(shown.id)));
  const added = here.filter(
    (card) => isListed(card) && keyOf(card.readers) === keyOf(readers) && !people.has(card.traveller),
  );
  return new Set([...gone.map(({ shown }) => shown.traveller), ...added.map(({ traveller }) => traveller)]).size;
}

function keyOf(readers: BoardCard['readers']): string {
  return readers === null ? '' : [...readers].sort(compareText).join(' ');
}
