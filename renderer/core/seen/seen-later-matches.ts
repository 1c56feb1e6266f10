/** Matches that lists gave after a flight, as the officer may see them: those of lists that the officer sees and the legal frame lets be used. */
import { listUses } from '../../../rules/engine/list-uses.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { isHiddenFrom } from '../../../shared/frame/frame-use.ts';
import type { LaterMatch } from '../../../shared/list/later-match.ts';
import { listRule } from '../../../shared/screening/listed.ts';
import { localDay } from '../local-day.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { readKeptIntact } from '../store/read-intact.ts';
import { entriesAsRead } from './seen-entries.ts';
import { readSeenLists } from './seen-lists.ts';

export interface LaterOnFlight {
  readonly flight: FlightId;
  readonly matches: readonly LaterMatch[];
}

/** By flight; flights of which the officer may see no match are left out. */
export async function readSeenLater(request: Request): Promise<readonly LaterOnFlight[]> {
  const records = await readKeptIntact(wholeOf(request.store), 'laterMatches');
  if (records.length === 0) return [];
  const { frame, lists } = request.world.terms;
  const uses = listUses(lists.pins, frame?.frame ?? null, localDay(request, request.context.now));
  const seen = new Set((await readSeenLists(request)).map(({ id }) => id));
  const isSeen = ({ listed: { list } }: LaterMatch) => {
    const use = uses.get(listRule(list));
    return seen.has(list) && use !== undefined && use.refusal === null && !isHiddenFrom(use, request.context.agency);
  };
  const asRead = entriesAsRead(request);
  return records.flatMap(({ id, value }) => {
    const matches = value.filter(isSeen).map((match) => ({ ...match, listed: asRead(match.listed) }));
    return matches.length === 0 ? [] : [{ flight: id, matches }];
  });
}

/** Those of a traveller, under any of their ids, the latest first. */
export async function seenLaterOf(
  request: Request,
  flight: FlightId,
  ids: readonly string[],
): Promise<readonly LaterMatch[]> {
  const found = (await readSeenLater(request)).find((each) => each.flight === flight);
  return (found?.matches ?? [])
    .filter(({ traveller }) => ids.includes(traveller))
    .sort((a, b) => (a.foundAt < b.foundAt ? 1 : -1));
}
