/** The stored flights of a lookout: whom it hit there, and the flights to come that it names. */
import type { Lookout } from '../../../shared/lookout/lookout.ts';
import { LookoutBook } from '../../../shared/lookout/lookout-book.ts';
import { concerns, isPinnedTo } from '../../../shared/lookout/lookout-scope.ts';
import { foundOn, MOST_FITTING } from '../../../shared/lookout/pinned-lookout.ts';
import { prepareLookout } from '../../../shared/lookout/prepared-lookout.ts';
import { OUTCOMES } from '../../../shared/screening/outcome.ts';
import { counts, type Hit } from '../../../shared/screening/screening.ts';
import { minuteNumber } from '../../../shared/time/civil.ts';
import type { LookoutFlight, LookoutMatch } from '../calls/lookout-views.ts';
import type { FlightHead } from '../flight-head.ts';
import { isToCome } from '../import/stale-flights.ts';
import { headsWithHits, hitCounts, sectionsOf, storedMatches } from '../lists/stored-hits.ts';
import type { Request } from '../request.ts';
import { readSeenHeads } from '../seen/seen-heads.ts';
import { peopleOn } from './pinned-person.ts';

const MOST_FLIGHTS = 20;

/**
 * The flights to come to which it is pinned, and those on which it finds somebody though it names none: whoever asks is never told "not here" of somebody who is aboard. The next
 * ones first.
 */
export async function flightsPinned(request: Request, lookout: Lookout): Promise<readonly LookoutFlight[]> {
  const prepared = prepareLookout(lookout);
  const heads = (await readSeenHeads(request))
    .filter((head) => isComing(request, head) && concerns(lookout, head))
    .sort((a, b) => (a.departureUtc ?? 0) - (b.departureUtc ?? 0));
  const found: LookoutFlight[] = [];
  for await (const { flight, screening } of sectionsOf(request, heads)) {
    const isPinned = isPinnedTo(lookout.terms, flight.leg);
    const pinned = foundOn(prepared, flight, screening);
    if (!isPinned && pinned.hits.length === 0) continue;
    const { id, leg, travellers } = flight;
    const ids = pinned.hits.length > 0 ? pinned.hits : pinned.fitting.map(({ traveller }) => traveller);
    found.push({
      ...{ flight: id, leg, travellers: travellers.length, hits: pinned.hits.length, fits: pinned.fits },
      people: ids.slice(0, MOST_FITTING).flatMap(peopleOn(flight)),
    });
    if (found.length === MOST_FLIGHTS) break;
  }
  return found;
}

/** Whom it hit on stored flights, the latest flight first, and how many more there are. */
export async function lookoutMatches(
  request: Request,
  { id }: Lookout,
): Promise<{ readonly matches: readonly LookoutMatch[]; readonly more: number }> {
  const [{ matches }, hits] = await Promise.all([storedMatches(request, id, () => true), hitCounts(request)]);
  return { matches, more: Math.max(0, hits(id).hits - matches.length) };
}

/** Does it hit somebody on a flight to come who is to be inspected for it? */
export async function hitsAboveWatch(request: Request, lookout: Lookout): Promise<boolean> {
  const { id, version } = lookout;
  const heads = (await headsWithHits(request, id)).filter((head) => isComing(request, head));
  const isStrong = (hit: Hit) =>
    hit.listed?.list === id && counts(hit) && OUTCOMES.indexOf(hit.listed.outcome) > OUTCOMES.indexOf('watch');
  for await (const { screening } of sectionsOf(request, heads)) {
    if (screening.travellers.some(({ hits }) => hits.some(isStrong))) return true;
  }
  // What was not screened since is compared here.
  const name = `${id}@${version}`;
  const waiting = (await readSeenHeads(request)).filter(
    (head) => isComing(request, head) && concerns(lookout, head) && !(head.lookouts ?? '').split(' ').includes(name),
  );
  const book = new LookoutBook([lookout]);
  for await (const { flight } of sectionsOf(request, waiting)) {
    const on = book.on(flight);
    const isFound = flight.travellers.some((_, row) =>
      on?.matchesOf(row).some(({ outcome }) => OUTCOMES.indexOf(outcome) > OUTCOMES.indexOf('watch')),
    );
    if (isFound) return true;
  }
  return false;
}

function isComing({ context }: Request, head: FlightHead): boolean {
  return head.masked !== true && !head.cancelled && isToCome(head, minuteNumber(context.now.slice(0, 16)) ?? 0);
}
