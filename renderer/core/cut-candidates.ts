/** Who is to be inspected on a flight or in an hour, as the agency of the officer sees them: the candidates of a plan that leaves some out. */
import { isLawAgency } from '../../shared/agency/agency-id.ts';
import { capacityOf, UNSTATED_CAPACITY } from '../../shared/capacity/capacity.ts';
import { type CutCandidate, type CutScope, uncutReason } from '../../shared/capacity/capacity-cut.ts';
import { minuteOf } from '../../shared/flight/operating-window.ts';
import { hourLoads } from '../../shared/preparation/hour-load.ts';
import { isEntry } from '../../shared/screening/listed.ts';
import { minuteNumber } from '../../shared/time/civil.ts';
import { isTargetOf, targetOf } from './flight-board.ts';
import { type Placed, type PlacedFlight, readPlaces } from './queue-places.ts';
import type { Request } from './request.ts';
import { type SeenMarks, seenMarks } from './seen/seen-marks.ts';
import { readSetting } from './session.ts';
import { localOfMinute } from './unit-time.ts';
import { unitAgencies } from './world.ts';

const HOUR = 60;

export interface NamedCandidate extends CutCandidate {
  readonly name: string;
}

/** Those who may be taken or left out in this scope; `all`: in any. */
export async function cutCandidates(request: Request, scope: CutScope | 'all'): Promise<readonly NamedCandidate[]> {
  const [{ flights }, marks] = await Promise.all([readPlaces(request), seenMarks(request)]);
  return flights
    .filter((flight) => scope === 'all' || isIn(request, flight, scope))
    .flatMap((flight) => candidatesOn(request, flight, marks));
}

/** Inspections that the shift can do in the scope; null: the agency has not stated it, or the hour is not known. */
export async function roomIn(request: Request, scope: CutScope): Promise<number | null> {
  const { agency } = request.context;
  if (!isLawAgency(agency)) return null;
  const agencies = unitAgencies(request.world);
  const law = agencies.mandateOf(agency);
  const stated = (await readSetting(request.store, 'capacity'))?.value ?? UNSTATED_CAPACITY;
  const perShift = law === null ? null : capacityOf(stated, law, agencies);
  const from = scope.kind === 'hour' ? minuteNumber(scope.from) : await hourOf(request, scope.flight);
  if (from === null) return null;
  const [hour] = hourLoads([], from, 1, stated, perShift);
  return hour?.tenthsPossible == null ? null : Math.floor(hour.tenthsPossible / 10);
}

async function hourOf(request: Request, flight: string): Promise<number | null> {
  const { flights } = await readPlaces(request);
  const due = minuteOf(flights.find(({ head }) => head.id === flight)?.moment ?? null);
  return due === null ? null : localOfMinute(request, due);
}

function isIn(request: Request, { head, moment }: PlacedFlight, scope: CutScope): boolean {
  if (scope.kind === 'flight') return head.id === scope.flight;
  const [from, due] = [minuteNumber(scope.from), minuteOf(moment)];
  if (due === null || from === null) return false;
  const local = localOfMinute(request, due);
  return from <= local && local < from + HOUR;
}

function candidatesOn(
  request: Request,
  { head, moment, placed }: PlacedFlight,
  marks: SeenMarks,
): readonly NamedCandidate[] {
  const { agency } = request.context;
  if (!isLawAgency(agency)) return [];
  const law = unitAgencies(request.world).mandateOf(agency);
  return placed.flatMap((each): readonly NamedCandidate[] => {
    const { flagged, place, work } = each;
    if (place !== 'queue' || !isTargetOf(each, agency) || targetOf(each).stage === 'ended') return [];
    const { traveller, aliases, outcome, scores, name } = flagged;
    const score = Math.max(law === null ? 0 : scores[law], scores.joint);
    const about = { flight: head.id, ids: [traveller, ...aliases], name, outcome, score, due: minuteOf(moment) };
    return [
      {
        ...about,
        uncut: uncutReason({
          // Of a child, it is that of somebody to protect.
          ...{ outcome, handling: marks(head, traveller).handling, isListed: isListed(each) },
          isRandom: work?.origin === 'random',
          isMet: work?.state === 'secondary',
        }),
      },
    ];
  });
}

/** Did a list or a lookout hit? */
function isListed({ flagged: { reasons } }: Placed): boolean {
  return reasons.some(({ rule }) => isEntry(rule));
}
