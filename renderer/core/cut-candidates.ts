/** Who is to be inspected on a flight, in an hour or at a post, as the agency of the officer sees them: the candidates of a plan that leaves some out. */
import { isLawAgency } from '../../shared/agency/agency-id.ts';
import { type Capacity, UNSTATED_CAPACITY } from '../../shared/capacity/capacity.ts';
import {
  type CapacityCut,
  type CutCandidate,
  type CutScope,
  postsOf,
  uncutReason,
} from '../../shared/capacity/capacity-cut.ts';
import { latestShifts } from '../../shared/capacity/latest-shifts.ts';
import { isMeeting, standingSteps, wasMetBy } from '../../shared/casework/standing-steps.ts';
import { minuteOf } from '../../shared/flight/operating-window.ts';
import { isSamePost } from '../../shared/roster/post.ts';
import { isEntry, listRule, sourceOf } from '../../shared/screening/listed.ts';
import { minuteNumber } from '../../shared/time/civil.ts';
import { isCalledFor, isTargetOf, targetOf } from './flight-targets.ts';
import { type Placed, type PlacedFlight, readPlaces } from './queue-places.ts';
import type { Request } from './request.ts';
import { allCasesInHand } from './seen/seen-cases.ts';
import { type SeenMarks, seenMarks } from './seen/seen-marks.ts';
import { type MeetingsBeside, meetingsBeside } from './seen/seen-meetings.ts';
import { readSetting } from './session.ts';
import { patchesByAnyId } from './stored-decisions.ts';
import { localOfMinute } from './unit-time.ts';
import { unitAgencies } from './world.ts';

const HOUR = 60;

export interface NamedCandidate extends CutCandidate {
  readonly name: string;
  /** An officer sent them to be inspected, and nobody met them yet. */
  readonly isSent: boolean;
  /** Officers of any agency met them, or hold them: they are told to nobody as left out. */
  readonly isMet: boolean;
}

/** Those who may be taken or left out in this scope; `all`: in any. */
export async function cutCandidates(request: Request, scope: CutScope | 'all'): Promise<readonly NamedCandidate[]> {
  const [{ flights }, marks, meetings, isIn] = await Promise.all([
    readPlaces(request),
    seenMarks(request),
    meetingsBeside(request),
    scope === 'all' ? EVERYWHERE : within(request, scope),
  ]);
  const known = { marks, meetings, own: ownSources(request) };
  return flights.filter(isIn).flatMap((flight) => candidatesOn(request, flight, known));
}

/**
 * Whoever was to be inspected in the scope of a plan, or on its flights, since it was signed, also once all of that is over: by the flights as they are now. Whom officers let go without
 * meeting them is not among them, nor is whom they had done with before: the plan was not about these.
 */
export async function everCandidates(
  request: Request,
  { scope, taken, left, at }: Pick<CapacityCut, 'scope' | 'taken' | 'left' | 'at'>,
): Promise<readonly CutCandidate[]> {
  const [{ flights }, marks, isIn, inHand] = await Promise.all([
    readPlaces(request),
    seenMarks(request),
    within(request, scope),
    allCasesInHand(request),
  ]);
  const named = new Set([...taken, ...left].map(({ flight }) => flight));
  const known = { marks, meetings: ASKED_OF_NOBODY, own: ownSources(request) };
  return flights
    .filter((flight) => named.has(flight.head.id) || isIn(flight))
    .flatMap((flight) => {
      const { head } = flight;
      const all = head.flagged.map((flagged): Placed => {
        const work = inHand(head.id, [flagged.traveller, ...flagged.aliases]);
        return { flagged, work, place: 'queue', isLate: false };
      });
      const wasToCome = (each: Placed) => targetOf(each).stage !== 'ended' || wasMetSince(each, at);
      return all.filter(wasToCome).flatMap((each) => candidate(request, flight, each, known));
    });
}

/** The scope as it is shown: a post has it from the beginning of its shift, by the shifts that the unit states now. */
export async function shownScope(request: Request, scope: CutScope): Promise<CutScope> {
  if (scope.kind !== 'post') return scope;
  const at = minuteNumber(scope.from);
  const [shift] = at === null ? [] : latestShifts(await statedCapacity(request), at, 1);
  return shift === undefined ? scope : { ...scope, from: shift.from };
}

/** What the unit stated of its shifts. */
export async function statedCapacity({ store }: Request): Promise<Capacity> {
  return (await readSetting(store, 'capacity'))?.value ?? UNSTATED_CAPACITY;
}

type IsIn = (flight: PlacedFlight) => boolean;
const EVERYWHERE: IsIn = () => true;
const NOWHERE: IsIn = () => false;

/** Which flights the scope has. One whose minute is not known is in no hour and in no shift. */
async function within(request: Request, scope: CutScope): Promise<IsIn> {
  if (scope.kind === 'flight') return ({ head }) => head.id === scope.flight;
  const at = minuteNumber(scope.from);
  if (at === null) return NOWHERE;
  const isBetween = ({ moment }: PlacedFlight, from: number, to: number) => {
    const due = minuteOf(moment);
    const local = due === null ? null : localOfMinute(request, due);
    return local !== null && from <= local && local < to;
  };
  if (scope.kind === 'hour') return (flight) => isBetween(flight, at, at + HOUR);
  const [patches, capacity] = await Promise.all([patchesByAnyId(request), statedCapacity(request)]);
  const [shift] = latestShifts(capacity, at, 1);
  const [from, to] = [minuteNumber(shift?.from ?? ''), minuteNumber(shift?.to ?? '')];
  if (from === null || to === null) return NOWHERE;
  return (flight) =>
    isBetween(flight, from, to) &&
    postsOf(patches.get(flight.head.id) ?? {}).some((post) => isSamePost(post, scope.post));
}

/** What decides of somebody who is to be inspected, beside their hits. */
interface Known {
  readonly marks: SeenMarks;
  readonly meetings: MeetingsBeside;
  /** The lists and lookouts of the own agency, by the ids of their hits. */
  readonly own: ReadonlySet<string>;
}

function ownSources({ context, world }: Request): Known['own'] {
  const own = world.terms.lists.pins.filter(({ owner }) => owner === context.agency);
  return new Set(own.map(({ list }) => listRule(list)));
}

/** Whether a plan was overtaken goes by the own work alone. */
const ASKED_OF_NOBODY: MeetingsBeside = () => null;

function candidatesOn(request: Request, flight: PlacedFlight, known: Known): readonly NamedCandidate[] {
  return flight.placed
    .filter((each) => each.place === 'queue' && targetOf(each).stage !== 'ended')
    .flatMap((each) => candidate(request, flight, each, known));
}

/** Somebody on a flight as a candidate; none where they are no target of the officer's agency. */
function candidate(
  request: Request,
  { head, moment }: Pick<PlacedFlight, 'head' | 'moment'>,
  each: Placed,
  { marks, meetings, own }: Known,
): readonly NamedCandidate[] {
  const { agency } = request.context;
  if (!isLawAgency(agency) || !isTargetOf(each, agency)) return [];
  const agencies = unitAgencies(request.world);
  const law = agencies.mandateOf(agency);
  const { flagged, work } = each;
  const { traveller, aliases, outcome, scores, name, reasons } = flagged;
  const entries = reasons.flatMap(({ rule }) => (isEntry(rule) ? [sourceOf(rule)] : []));
  const score = Math.max(law === null ? 0 : scores[law], scores.joint);
  const { handling, isHeld } = marks(head, traveller);
  const ids = [traveller, ...aliases];
  const isCalled = isCalledFor(flagged) && flagged.attendance.some((called) => agencies.mandateOf(called) === law);
  const isMetNow = work?.state === 'secondary' || meetings(head.id, ids, work?.id ?? null) !== null;
  const isWithThem = isMetNow || isHeld;
  return [
    {
      ...{ flight: head.id, ids, name, outcome, score, due: minuteOf(moment) },
      isSent: work?.state === 'sent',
      isMet: isWithThem || meetings(head.id, ids, null) !== null,
      isByOwnWord: !isCalled || (entries.length > 0 && entries.every((source) => own.has(source))),
      isMetByOthers: isMetNow && !wasMetBy(work, agency),
      uncut: uncutReason({
        // Of a child, it is that of somebody to protect.
        ...{ outcome, handling, isListed: entries.length > 0 },
        isRandom: work?.origin === 'random',
        isMet: isWithThem,
      }),
    },
  ];
}

/** Did an officer enter since then (ISO 8601 UTC) that they met them? */
function wasMetSince({ work }: Pick<Placed, 'work'>, then: string): boolean {
  return standingSteps(work?.timeline ?? []).some((step) => isMeeting(step) && step.at > then);
}
