/** The stored flights of a lookout: whom it hit there, and the flights to come that it names. */
import type { Lookout } from '../../../shared/lookout/lookout.ts';
import { concerns, isPinnedTo } from '../../../shared/lookout/lookout-scope.ts';
import { pinnedTo } from '../../../shared/lookout/pinned-lookout.ts';
import { prepareLookout } from '../../../shared/lookout/prepared-lookout.ts';
import { listRule } from '../../../shared/screening/listed.ts';
import { OUTCOMES } from '../../../shared/screening/outcome.ts';
import { counts, type Hit } from '../../../shared/screening/screening.ts';
import { minuteNumber } from '../../../shared/time/civil.ts';
import type { LookoutFlight, LookoutMatch } from '../calls/lookout-views.ts';
import type { FlightHead } from '../flight-head.ts';
import { isToCome } from '../import/stale-flights.ts';
import { slices } from '../pause.ts';
import type { Request } from '../request.ts';
import { readSeenHeads } from '../seen/seen-heads.ts';
import { readSeenSections } from '../seen/seen-section.ts';
import type { FlightSection } from '../store/tables/flight-manifests.ts';
import { travellerName } from '../traveller-parts.ts';

const MOST_FLIGHTS = 20;
const MOST_MATCHES = 100;
/** Flights opened between pauses. */
const BATCH = 10;

/** The flights to come to which it is pinned, the next ones first. */
export async function flightsPinned(request: Request, lookout: Lookout): Promise<readonly LookoutFlight[]> {
  const prepared = prepareLookout(lookout);
  const heads = (await readSeenHeads(request))
    .filter((head) => isComing(request, head) && isPinnedTo(lookout.terms, head.leg) && concerns(lookout, head))
    .sort((a, b) => (a.departureUtc ?? 0) - (b.departureUtc ?? 0))
    .slice(0, MOST_FLIGHTS);
  const found: LookoutFlight[] = [];
  for await (const { flight } of sectionsOf(request, heads)) {
    const pinned = pinnedTo(prepared, flight);
    if (pinned === null) continue;
    const { id, leg, travellers } = flight;
    found.push({ flight: id, leg, travellers: travellers.length, hits: pinned.hits.length, fits: pinned.fits });
  }
  return found;
}

/** Whom it hit on stored flights, the latest flight first, and how many more there are. */
export async function lookoutMatches(
  request: Request,
  { id }: Lookout,
): Promise<{ readonly matches: readonly LookoutMatch[]; readonly more: number }> {
  const heads = await headsWithHits(request, id);
  const matches: LookoutMatch[] = [];
  let all = 0;
  for (const { ruleCounts } of heads) all += ruleCounts[listRule(id)]?.hits ?? 0;
  for await (const { flight, screening } of sectionsOf(request, heads)) {
    for (const [at, { hits }] of screening.travellers.entries()) {
      const traveller = flight.travellers[at];
      const hit = hits.find(({ listed }) => listed?.list === id);
      if (traveller === undefined || hit?.listed === undefined) continue;
      matches.push({
        ...{ flight: flight.id, leg: flight.leg, traveller: traveller.id, name: travellerName(traveller) },
        ...{ class: hit.listed.class, outcome: hit.listed.outcome, isQuiet: !counts(hit) },
      });
    }
    if (matches.length >= MOST_MATCHES) break;
  }
  const shown = matches.slice(0, MOST_MATCHES);
  return { matches: shown, more: Math.max(0, all - shown.length) };
}

/** Does it hit somebody on a flight to come who is to be inspected for it? */
export async function hitsAboveWatch(request: Request, { id }: Lookout): Promise<boolean> {
  const heads = (await headsWithHits(request, id)).filter((head) => isComing(request, head));
  const isStrong = (hit: Hit) =>
    hit.listed?.list === id && counts(hit) && OUTCOMES.indexOf(hit.listed.outcome) > OUTCOMES.indexOf('watch');
  for await (const { screening } of sectionsOf(request, heads)) {
    if (screening.travellers.some(({ hits }) => hits.some(isStrong))) return true;
  }
  return false;
}

async function headsWithHits(request: Request, id: string): Promise<readonly FlightHead[]> {
  const rule = listRule(id);
  const heads = (await readSeenHeads(request)).filter(({ ruleCounts }) => (ruleCounts[rule]?.hits ?? 0) > 0);
  return heads.sort((a, b) => (b.departureUtc ?? 0) - (a.departureUtc ?? 0));
}

function isComing({ context }: Request, head: FlightHead): boolean {
  return head.masked !== true && isToCome(head, minuteNumber(context.now.slice(0, 16)) ?? 0);
}

async function* sectionsOf(request: Request, heads: readonly FlightHead[]): AsyncGenerator<FlightSection> {
  const slice = slices();
  for (let from = 0; from < heads.length; from += BATCH) {
    const ids = heads.slice(from, from + BATCH).map(({ id }) => id);
    for (const section of await readSeenSections(request, ids)) {
      yield section;
      await slice.breathe();
    }
  }
}
