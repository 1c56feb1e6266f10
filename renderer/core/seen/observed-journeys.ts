/**
 * Journeys that are observed and reported: the agency whose rule asks for it reads who travelled when, where, with whom and with which bags. They follow from the stored screenings,
 * raise no alarm, and stand on no paper.
 */
import { isLawAgency, type LawAgency } from '../../../shared/agency/agency-id.ts';
import type { PassedOn } from '../../../shared/casework/passed-on.ts';
import { compareText } from '../../../shared/flight/message-order.ts';
import { counts, type Hit } from '../../../shared/screening/screening.ts';
import type { ObservedJourney } from '../calls/observed-views.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import type { Opened } from '../store/read.ts';
import { readIntact } from '../store/read-intact.ts';
import type { FlightSection } from '../store/tables/flight-manifests.ts';
import { bookingOf, travellerName } from '../traveller-parts.ts';
import { unitAgencies } from '../world.ts';
import { readSeenHeads } from './seen-heads.ts';
import { readSeenSections } from './seen-section.ts';

/** Whether the agency owns the rule of a hit: its law is the rule's, or the rule is of all that have a law. */
function owns(request: Pick<Request, 'world'>, agency: LawAgency, { mandate }: Pick<Hit, 'mandate'>): boolean {
  const own = unitAgencies(request.world).mandateOf(agency);
  return own !== null && (mandate === 'joint' || mandate === own);
}

/** Records that officers of the own agency passed on: to whom, and when. */
export async function ownPassedOn({ store, context }: Request): Promise<readonly Opened<PassedOn>[]> {
  return (await readIntact(wholeOf(store), 'passedOn')).filter(({ value }) => value.agency === context.agency);
}

/** The observed journeys of the officer's agency, the latest departure first. */
export async function observedJourneys(request: Request): Promise<readonly ObservedJourney[]> {
  const { agency } = request.context;
  if (!isLawAgency(agency)) return [];
  const heads = await readSeenHeads(request);
  const flights = heads.filter(({ flagged }) => flagged.some(({ handling }) => handling !== null)).map(({ id }) => id);
  const [sections, passed] = await Promise.all([readSeenSections(request, flights), ownPassedOn(request)]);
  const own = passed.map(({ value }) => value);
  return sections
    .flatMap((section) => journeysOf(request, section, agency, own))
    .sort((a, b) => compareText(b.leg.departure ?? '', a.leg.departure ?? ''));
}

function journeysOf(
  request: Request,
  { flight, screening }: FlightSection,
  agency: LawAgency,
  passed: readonly PassedOn[],
): readonly ObservedJourney[] {
  return flight.travellers.flatMap((traveller, at): readonly ObservedJourney[] => {
    const hits = (screening.travellers[at]?.hits ?? []).filter(
      (hit) => hit.handling === 'observe and report' && counts(hit) && owns(request, agency, hit),
    );
    if (hits.length === 0) return [];
    const ids = [traveller.id, ...traveller.aliases];
    const companions = flight.travellers.filter(
      (other) => other !== traveller && traveller.booking !== null && other.booking === traveller.booking,
    );
    return [
      {
        ...{ flight: flight.id, leg: flight.leg, traveller: traveller.id, name: travellerName(traveller) },
        ...{ seat: traveller.seat, bags: traveller.bags, locator: bookingOf(flight, traveller)?.locator ?? null },
        companions: companions.map(travellerName).filter((name) => name !== ''),
        rules: hits.map(({ rule }) => request.world.compiled.byId.get(rule)?.title ?? {}),
        passed: passed
          .filter((each) => each.flight === flight.id && ids.includes(each.traveller))
          .sort((a, b) => compareText(a.at, b.at))
          .map(({ to, officer, at: when }) => ({ to, officer, at: when })),
      },
    ];
  });
}
