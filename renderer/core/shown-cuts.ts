/** Plans that leave people out, as they stand now for the officer who asks. */
import {
  type CapacityCut,
  type CutCandidate,
  type CutPerson,
  type CutState,
  cutState,
  equalsLeftOut,
  isLeftOut,
  isPerson,
  type LeftOut,
} from '../../shared/capacity/capacity-cut.ts';
import { offeredBy } from '../../shared/capacity/cut-order.ts';
import type { Case } from '../../shared/casework/case.ts';
import { wasMetBy } from '../../shared/casework/standing-steps.ts';
import type { SeenCut } from './calls/capacity-cut-views.ts';
import { cutCandidates, type NamedCandidate, shownScope } from './cut-candidates.ts';
import type { Request } from './request.ts';
import { allCasesInHand } from './seen/seen-cases.ts';
import { seenCuts } from './seen/seen-cuts.ts';
import { readSeenHeads } from './seen/seen-heads.ts';
import { meetingsBeside } from './seen/seen-meetings.ts';
import { headsById } from './store/heads.ts';
import { flaggedIn } from './traveller-marks.ts';

/** Plans are shown for so long after they were signed, also where nobody whom they leave out is to be inspected any more. */
const SHOWN_HOURS = 72;

/** The plans of the last days of which the officer may know, and older ones that leave out somebody who is still to be inspected; the latest first. */
export async function shownCuts(request: Request): Promise<readonly SeenCut[]> {
  const oldest = new Date(Date.parse(request.context.now) - SHOWN_HOURS * 3_600_000).toISOString();
  const isRecent = ({ at }: CapacityCut) => at >= oldest;
  const cuts = (await seenCuts(request)).map(({ value }) => value);
  const open = cuts.filter((cut) => isRecent(cut) || cut.ended === null);
  if (open.length === 0) return [];
  const now = await peopleNow(request);
  const { candidates } = now;
  const isToMeet = ({ flight, ids }: LeftOut) => candidates.some((each) => isPerson(each, flight, ids));
  const shown = open.filter((cut) => isRecent(cut) || cut.left.some(isToMeet));
  return Promise.all(shown.map((cut) => shownCut(request, cut, now)));
}

/** What became of the people of plans, by every case that the officer may see. */
interface PeopleNow {
  readonly candidates: readonly NamedCandidate[];
  /** Did officers of any agency have somebody of a plan before them? */
  readonly wasMet: (person: CutPerson) => boolean;
  /** Did officers of the own agency? Whom others met costs it no time. */
  readonly wasMetByOwn: (person: CutPerson) => boolean;
}

async function peopleNow(request: Request): Promise<PeopleNow> {
  const [candidates, meetings, inHand, heads] = await Promise.all([
    cutCandidates(request, 'all'),
    meetingsBeside(request),
    allCasesInHand(request),
    readSeenHeads(request).then(headsById),
  ]);
  const idsOf = ({ flight, ids }: CutPerson) => {
    // Their case may stand under an id that they have had only since.
    const now = ids.flatMap((id) => flaggedIn(heads.get(flight), id) ?? []);
    return [...ids, ...now.flatMap(({ traveller, aliases }) => [traveller, ...aliases])];
  };
  return {
    candidates,
    wasMet: (person) => meetings(person.flight, idsOf(person), null) !== null,
    wasMetByOwn: (person) => wasMetBy(inHand(person.flight, idsOf(person)), request.context.agency),
  };
}

/** Whom a plan that stands offers, of those whom it leaves out. */
function offeredNow(cut: CapacityCut, { candidates, wasMetByOwn }: PeopleNow): readonly CutCandidate[] {
  return offeredBy(cut, { candidates, wasMet: wasMetByOwn });
}

/** The plans of the own agency that count and leave out somebody for whom `isMeant` answers true, among those who are to be inspected now. */
export async function standingCuts(
  request: Request,
  isMeant: (left: LeftOut, candidates: readonly NamedCandidate[]) => boolean,
): Promise<readonly CapacityCut[]> {
  const cuts = (await seenCuts(request)).map(({ value }) => value);
  const own = cuts.filter(({ agency, ended }) => agency === request.context.agency && ended === null);
  if (own.length === 0) return [];
  const candidates = await cutCandidates(request, 'all');
  const meant = own.filter(({ left }) => left.some((each) => isMeant(each, candidates)));
  const scopes = await Promise.all(meant.map((cut) => inScope(request, cut, candidates)));
  return meant.filter((cut, at) => cutState(cut, scopes[at] ?? []) === 'stands');
}

/** Why nobody closes a case for want of room: no plan of the own agency that counts leaves out whom it is about, or each that does has room for them again. Null: a plan has none. */
export async function refusedForRoom(
  request: Request,
  { flight, traveller }: Pick<Case, 'flight' | 'traveller'>,
): Promise<'cut-missing' | 'cut-offered' | null> {
  if (flight === null || traveller === null) return 'cut-missing';
  const now = await peopleNow(request);
  const cuts = await standingCuts(
    request,
    (left) => isLeftOut(left) && isPerson(left, flight, [traveller]) && !isMetNow(left, now),
  );
  if (cuts.length === 0) return 'cut-missing';
  const isOffered = (cut: CapacityCut) => offeredNow(cut, now).some((each) => isPerson(each, flight, [traveller]));
  return cuts.every(isOffered) ? 'cut-offered' : null;
}

async function shownCut(request: Request, value: CapacityCut, now: PeopleNow): Promise<SeenCut> {
  const { candidates } = now;
  const isOwn = value.agency === request.context.agency;
  // Whether another agency's plan was overtaken would tell of whom it sees.
  const state = isOwn ? cutState(value, await inScope(request, value, candidates)) : stateForOthers(value);
  const offered = isOwn && state === 'stands' ? offeredNow(value, now) : [];
  const { id, agency, scope, officer, at, second, reason, room, taken } = value;
  const equals = new Set(equalsLeftOut(value));
  const nowOf = ({ flight, ids }: CutPerson) => candidates.find((one) => isPerson(one, flight, ids));
  const isToProtect = (each: CutPerson) => each.isProtected === true || nowOf(each)?.uncut === 'safeguard';
  const toProtect = taken.filter(isToProtect).length;
  const isOthers = (each: CutPerson) => nowOf(each)?.isMetByOthers ?? each.isMetByOthers === true;
  const metByOthers = taken.filter((each) => !isToProtect(each) && isOthers(each)).length;
  return {
    ...{ id, agency, scope: await shownScope(request, scope), officer, at, second, reason, room, isOwn, state },
    ...{ taken: taken.length - toProtect - metByOthers, toProtect, metByOthers },
    left: value.left.map((each) => {
      const target = nowOf(each);
      const isNext = target !== undefined && offered.includes(target);
      // Whoever was sent since there is room again has the place: it is offered to nobody.
      const hasPlace = isNext && target.isSent;
      const isMet = isMetNow(each, now);
      return {
        ...{ flight: each.flight, ids: each.ids, objection: each.objection },
        name: target?.name ?? null,
        isLeftOut: state === 'stands' && isLeftOut(each) && !isMet && !hasPlace,
        isOffered: isNext && !hasPlace,
        isEqual: equals.has(each),
      };
    }),
  };
}

/** Did officers of any agency meet somebody of a plan, or do they hold them? Then they are told to nobody as left out. */
function isMetNow(person: LeftOut, { candidates, wasMet }: Pick<PeopleNow, 'candidates' | 'wasMet'>): boolean {
  return wasMet(person) || candidates.some((one) => one.isMet && isPerson(one, person.flight, person.ids));
}

function stateForOthers({ ended }: CapacityCut): CutState {
  return ended === null ? 'stands' : 'ended';
}

/** Who is to be inspected now in the scope of a plan, or on its flights: one of them may have moved to another hour. */
async function inScope(
  request: Request,
  { scope, taken, left }: CapacityCut,
  candidates: readonly NamedCandidate[],
): Promise<readonly CutCandidate[]> {
  const flights = new Set([...taken, ...left].map(({ flight }) => flight));
  const within = await cutCandidates(request, scope);
  const moved = candidates.filter(
    ({ flight, ids }) => flights.has(flight) && !within.some((each) => isPerson(each, flight, ids)),
  );
  return [...within, ...moved];
}
