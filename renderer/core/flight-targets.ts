/** Whom an agency decides about one by one on a flight, and how far that is. */
import type { LawAgency } from '../../shared/agency/agency-id.ts';
import { type Case, isOnTraveller, type TravellerCase } from '../../shared/casework/case.ts';
import { isToMeet } from '../../shared/casework/standing-steps.ts';
import type { FlightId } from '../../shared/flight/flight.ts';
import type { Target } from '../../shared/preparation/preparation-state.ts';
import type { FlightRow } from './calls/flight-views.ts';
import type { Flagged } from './flight-head.ts';
import { type Placed, readPlaces } from './queue-places.ts';
import type { Request } from './request.ts';
import { allSeenWork } from './seen/seen-cases.ts';

/** Whom the agency has to decide about on a flight. */
export async function targetsOn(
  request: Request,
  { id, cancelled }: Pick<FlightRow, 'id' | 'cancelled'>,
  agency: LawAgency,
): Promise<readonly Target[]> {
  const [{ flights }, sent] = await Promise.all([readPlaces(request), sentByFlight(request)]);
  const placed = flights.find(({ head }) => head.id === id)?.placed ?? [];
  return targetsOf(placed, cancelled ? (sent.get(id) ?? []) : [], agency);
}

/** Somebody about whom the agency decides one by one: it is called for them, who are to be inspected or protected, or it works on their case. Whoever is only watched is not. */
export function isTargetOf({ flagged, work }: Placed, agency: LawAgency | null): boolean {
  if (agency === null) return false;
  if (work?.timeline.some((event) => event.agency === agency)) return true;
  return isCalledFor(flagged) && flagged.attendance.includes(agency);
}

/** Is somebody called for them, who are to be inspected, stopped or protected? For whoever is only watched, nobody is. */
export function isCalledFor({ outcome, handling }: Pick<Flagged, 'outcome' | 'handling'>): boolean {
  return outcome === 'inspect' || outcome === 'intercept' || handling === 'safeguard';
}

/** Whom the agency decides about, and how far that is. */
export function targetOf({ flagged: { traveller, aliases }, work }: Placed): Target {
  const ids = [traveller, ...aliases];
  return work === undefined ? { ids, stage: 'open', isToMeet: false } : targetIn(work, ids);
}

function targetIn(work: Case, ids: Target['ids']): Target {
  return { ids, stage: STAGES[work.state], isToMeet: isToMeet(work) };
}

/** The agency's targets among those who stand somewhere, and of those who were sent on a cancelled flight, who stand nowhere else. */
export function targetsOf(
  placed: readonly Placed[],
  unsettled: readonly TravellerCase[],
  agency: LawAgency | null,
): readonly Target[] {
  const standing = new Set(placed.flatMap(({ flagged: { traveller, aliases } }) => [traveller, ...aliases]));
  return [
    ...placed.filter((each) => isTargetOf(each, agency)).map(targetOf),
    ...unsettled
      .filter(
        ({ traveller, timeline }) => !standing.has(traveller) && timeline.some((event) => event.agency === agency),
      )
      .map((work) => targetIn(work, [work.traveller])),
  ];
}

/** Whoever was sent to secondary and has no result that was agreed to, by flight, as the officer sees them. */
export async function sentByFlight(request: Request): Promise<ReadonlyMap<FlightId, readonly TravellerCase[]>> {
  const sent = (await allSeenWork(request)).flatMap(({ shown }) =>
    isOnTraveller(shown) && STAGES[shown.state] === 'sent' ? [shown] : [],
  );
  const byFlight = new Map<FlightId, TravellerCase[]>();
  for (const each of sent) byFlight.set(each.flight, [...(byFlight.get(each.flight) ?? []), each]);
  return byFlight;
}

const STAGES = {
  triage: 'open',
  sent: 'sent',
  secondary: 'sent',
  concluded: 'ended',
  closed: 'ended',
} as const satisfies Readonly<Record<Case['state'], Target['stage']>>;
