/** Decisions about flights and travellers by which travellers left the queue, or might have: for the weekly list. */
import type { Decision } from '../../shared/flight/decision.ts';
import { flightAliases } from '../../shared/flight/decisions-in-force.ts';
import type { FlightId } from '../../shared/flight/flight.ts';
import type { ActInWeek, TravellerOfAct } from '../../shared/review/week-lines.ts';
import type { Request } from './request.ts';
import { readSeenSections } from './seen/seen-section.ts';
import type { FlightSection } from './store/tables/flight-manifests.ts';
import { allDecisions } from './stored-decisions.ts';
import { travellerIndex, travellerName } from './traveller-parts.ts';

/**
 * The joins, partings and cancellations, oldest first; those taken back since too, or an evening would hide what a day kept off the queue. All joins and partings are named: to leave out those without a flag would tell of flags. A cancelled flight
 * names those whom the officer sees flagged.
 */
export async function decidedActs(request: Request): Promise<readonly ActInWeek[]> {
  const decisions = await allDecisions(request);
  const aliases = flightAliases(decisions);
  const listed = decisions.flatMap((decision) => {
    const act = actOf(decision);
    return act === null ? [] : [{ act, decision, flight: aliases.get(decision.flight) ?? decision.flight }];
  });
  const sections = await readSeenSections(request, [...new Set(listed.map(({ flight }) => flight))]);
  const byId = new Map(sections.map((section) => [section.flight.id, section]));
  return listed.map(
    ({ act, decision, flight }): ActInWeek => ({
      id: decision.id,
      act,
      flight,
      travellers: travellersOf(decision, flight, byId.get(flight)),
      rules: [],
      cause: decision.kind === 'flight' ? (decision.cause ?? null) : null,
      reason: decision.reason,
      officer: decision.officer,
      second: 'second' in decision ? (decision.second ?? null) : null,
      at: decision.at,
      until: null,
      hits: null,
    }),
  );
}

function actOf(decision: Decision): ActInWeek['act'] | null {
  if (decision.kind === 'join' || decision.kind === 'part') return decision.kind;
  return decision.kind === 'flight' && decision.patch.cancelled === true ? 'cancel' : null;
}

function travellersOf(
  decision: Decision,
  flight: FlightId,
  section: FlightSection | undefined,
): readonly TravellerOfAct[] {
  if (decision.kind === 'join' || decision.kind === 'part') {
    const found = decision.travellers.map(
      (each) => section?.flight.travellers[section === undefined ? -1 : travellerIndex(section.flight, each)],
    );
    const traveller = found.find((each) => each !== undefined);
    const name = traveller === undefined ? '' : travellerName(traveller);
    return [{ traveller: traveller?.id ?? decision.travellers[0] ?? flight, name, wouldBe: null }];
  }
  return (section?.flight.travellers ?? []).flatMap((traveller, at) => {
    const wouldBe = section?.screening.travellers[at]?.outcome ?? 'clear';
    return wouldBe === 'clear' || traveller.status === 'cancelled'
      ? []
      : [{ traveller: traveller.id, name: travellerName(traveller), wouldBe }];
  });
}
