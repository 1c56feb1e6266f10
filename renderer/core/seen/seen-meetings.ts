/** Who met a traveller in the work of others: two agencies may each have a case on them, and one waits while the other has them. */
import { isOnTraveller } from '../../../shared/casework/case.ts';
import type { Meeting } from '../../../shared/casework/meeting.ts';
import { isMeeting, standingSteps } from '../../../shared/casework/standing-steps.ts';
import { happenedAt } from '../../../shared/encounter/encounter-entry.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import type { Request } from '../request.ts';
import { allSeenCases } from './seen-cases.ts';

/** Gives the last meeting with a traveller, by any of their ids, in another case than the own one (null: there is none); null: none that the officer may see. */
export type MeetingsBeside = (
  flight: FlightId | null,
  ids: readonly TravellerId[],
  own: string | null,
) => Meeting | null;

/** Rests on the cases that the officer may see alone. */
export async function meetingsBeside(request: Request): Promise<MeetingsBeside> {
  const known = new Map<string, readonly (Meeting & { readonly id: string })[]>();
  for (const shown of await allSeenCases(request)) {
    const step = isOnTraveller(shown) ? standingSteps(shown.timeline).findLast(isMeeting) : undefined;
    if (step?.agency === undefined) continue;
    const key = `${shown.flight} ${shown.traveller}`;
    known.set(key, [...(known.get(key) ?? []), { id: shown.id, agency: step.agency, at: happenedAt(step) }]);
  }
  return (flight, ids, own) => {
    const others = ids.flatMap((each) => known.get(`${flight} ${each}`) ?? []).filter(({ id }) => id !== own);
    const [last] = others.sort((a, b) => (a.at < b.at ? 1 : -1));
    return last === undefined ? null : { agency: last.agency, at: last.at };
  };
}
