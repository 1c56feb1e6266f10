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
import type { SeenCut } from './calls/capacity-cut-views.ts';
import { cutCandidates, type NamedCandidate, shownScope } from './cut-candidates.ts';
import type { Request } from './request.ts';
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
  const [candidates, wasMet] = await Promise.all([cutCandidates(request, 'all'), whoWasMet(request)]);
  const isToMeet = ({ flight, ids }: LeftOut) => candidates.some((each) => isPerson(each, flight, ids));
  const shown = open.filter((cut) => isRecent(cut) || cut.left.some(isToMeet));
  return Promise.all(shown.map((cut) => shownCut(request, cut, candidates, wasMet)));
}

/** Tells whether officers of any agency had somebody of a plan before them, by every case that the officer may see. */
async function whoWasMet(request: Request): Promise<(person: CutPerson) => boolean> {
  const [meetings, heads] = await Promise.all([meetingsBeside(request), readSeenHeads(request).then(headsById)]);
  return ({ flight, ids }) => {
    // Their case may stand under an id that they have had only since.
    const now = ids.flatMap((id) => flaggedIn(heads.get(flight), id) ?? []);
    const all = [...ids, ...now.flatMap(({ traveller, aliases }) => [traveller, ...aliases])];
    return meetings(flight, all, null) !== null;
  };
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
  const [candidates, wasMet] = await Promise.all([cutCandidates(request, 'all'), whoWasMet(request)]);
  const cuts = await standingCuts(
    request,
    (left) => isLeftOut(left) && isPerson(left, flight, [traveller]) && !isMetNow(left, { candidates, wasMet }),
  );
  if (cuts.length === 0) return 'cut-missing';
  const isOffered = (cut: CapacityCut) =>
    offeredBy(cut, { candidates, wasMet }).some((each) => isPerson(each, flight, [traveller]));
  return cuts.every(isOffered) ? 'cut-offered' : null;
}

async function shownCut(
  request: Request,
  value: CapacityCut,
  candidates: readonly NamedCandidate[],
  wasMet: (person: CutPerson) => boolean,
): Promise<SeenCut> {
  const isOwn = value.agency === request.context.agency;
  // Whether another agency's plan was overtaken would tell of whom it sees.
  const state = isOwn ? cutState(value, await inScope(request, value, candidates)) : stateForOthers(value);
  const offered = isOwn && state === 'stands' ? offeredBy(value, { candidates, wasMet }) : [];
  const { id, agency, scope, officer, at, second, reason, room, taken } = value;
  const equals = new Set(equalsLeftOut(value));
  const nowOf = ({ flight, ids }: CutPerson) => candidates.find((one) => isPerson(one, flight, ids));
  const toProtect = taken.filter((each) => each.isProtected === true || nowOf(each)?.uncut === 'safeguard').length;
  return {
    ...{ id, agency, scope: await shownScope(request, scope), officer, at, second, reason, room, isOwn, state },
    ...{ taken: taken.length - toProtect, toProtect },
    left: value.left.map((each) => {
      const target = nowOf(each);
      const isNext = target !== undefined && offered.includes(target);
      // Whoever was sent since there is room again has the place: it is offered to nobody.
      const hasPlace = isNext && target.isSent;
      const isMet = isMetNow(each, { candidates, wasMet });
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
function isMetNow(
  person: LeftOut,
  {
    candidates,
    wasMet,
  }: { readonly candidates: readonly NamedCandidate[]; readonly wasMet: (person: CutPerson) => boolean },
): boolean {
  return wasMet(person) || candidates.some((one) => one.isMet && isPerson(one, person.flight, person.ids));
}

function stateForOthers({ ended }: CapacityCut): CutState {
  return ended === null ? 'stands' : 'ended';
}

/**
 * Who is to be inspected now in the scope of a plan, or on its flights: one of them may have moved to another hour. Whom others met and the plan does not name takes no place of it.
 */
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
  const isNamed = ({ flight, ids }: CutCandidate) => [...taken, ...left].some((one) => isPerson(one, flight, ids));
  return [...within, ...moved].filter((each) => !each.isMetBeside || isNamed(each));
}
