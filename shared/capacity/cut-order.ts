/** Who comes first where a shift cannot take all: whom a plan proposes to take, when two sign it, and whom it offers once there is room again. */
import type { FlightId } from '../flight/flight.ts';
import { compareText } from '../flight/message-order.ts';
import {
  type CapacityCut,
  type CutCandidate,
  type CutPerson,
  fillsRoom,
  isLeftOut,
  isPerson,
  takesPlace,
} from './capacity-cut.ts';

/** Whom the plan proposes to take: whoever cannot be left out, then by score; of equals those on a flight of which somebody is taken already, then whoever comes first. */
export function proposedCut(candidates: readonly CutCandidate[], room: number): ReadonlySet<CutCandidate> {
  const fixed = candidates.filter(({ uncut }) => uncut !== null);
  const open = candidates.filter(({ uncut }) => uncut === null);
  return new Set([...fixed, ...firstOf(open, fixed, room - fixed.filter(takesPlace).length)]);
}

/** Why a second supervisor signs, too: nobody stated the room, those taken do not fill it, nobody is taken who could have been left out, or somebody left out comes before somebody taken. */
export type SecondReason = 'unstated' | 'room' | 'fixed' | 'order';

/** Why a second supervisor signs, too; null: one alone does. One leaves out whomever the stated room (null: nobody stated it) does not hold, in the order of the plan. */
export function secondReason(
  taken: readonly CutCandidate[],
  left: readonly CutCandidate[],
  stated: number | null,
): SecondReason | null {
  if (stated === null) return 'unstated';
  if (taken.filter(fillsRoom).length < stated) return 'room';
  if (taken.every(({ uncut }) => uncut !== null)) return 'fixed';
  const first = proposedCut([...taken, ...left], taken.filter(takesPlace).length);
  return left.some((each) => first.has(each)) ? 'order' : null;
}

/** What became of the people of a plan. */
export interface CutNow {
  /** Who is to be inspected now. */
  readonly candidates: readonly CutCandidate[];
  /** Was somebody met in the work of the agency who is not to be inspected any more? */
  readonly wasMet: (person: CutPerson) => boolean;
}

/**
 * Whom a plan that stands offers, of those whom it leaves out: who comes next, as many as there are places again. A place is free once somebody whom the plan takes is neither to be
 * inspected nor was met: let go, not on board, or met by others. Whoever was left out and is kept in by an objection, or was met all the same, uses one.
 */
export function offeredBy(cut: CapacityCut, { candidates, wasMet }: CutNow): readonly CutCandidate[] {
  const { taken, left } = cut;
  const nowOf = ({ flight, ids }: CutPerson) => candidates.find((each) => isPerson(each, flight, ids));
  const usesPlace = (person: CutPerson) => {
    const now = nowOf(person);
    return now === undefined ? person.isProtected !== true && wasMet(person) : takesPlace(now);
  };
  const isMet = (person: CutPerson) => {
    const now = nowOf(person);
    return now === undefined ? wasMet(person) : now.uncut === 'met' && !now.isMetByOthers;
  };
  const using = taken.filter(usesPlace).length;
  const besides = left.filter((each) => (isLeftOut(each) ? isMet(each) : usesPlace(each))).length;
  const free = placesOf(cut) - using - besides;
  const open = left.filter(isLeftOut).flatMap((each) => nowOf(each) ?? []);
  return firstOf(
    open.filter(({ uncut }) => uncut === null),
    taken.flatMap((each) => nowOf(each) ?? []),
    free,
  );
}

/**
 * How many the plan takes to be searched. Whom nobody could leave out may be more than there is room for; with whoever was taken by choice, the shift takes them all, whatever number was
 * typed.
 */
function placesOf({ taken, room }: Pick<CapacityCut, 'taken' | 'room'>): number {
  const searched = taken.filter(({ isProtected, isMetByOthers }) => !(isProtected || isMetByOthers)).length;
  return taken.every(({ isFixed }) => isFixed) ? Math.min(searched, room) : searched;
}

/** The first ones: by score; of equals those on a flight of which somebody is taken already, then whoever comes first. */
function firstOf(
  open: readonly CutCandidate[],
  taken: readonly CutCandidate[],
  count: number,
): readonly CutCandidate[] {
  const flights = new Set<FlightId>(taken.map(({ flight }) => flight));
  const waiting = [...open].sort(byScore);
  const first: CutCandidate[] = [];
  while (first.length < count) {
    const most = waiting[0]?.score;
    const beside = waiting.findIndex(({ score, flight }) => score === most && flights.has(flight));
    const [next] = waiting.splice(Math.max(0, beside), 1);
    if (next === undefined) break;
    first.push(next);
    flights.add(next.flight);
  }
  return first;
}

function byScore(a: CutCandidate, b: CutCandidate): number {
  return (
    b.score - a.score ||
    (a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER) ||
    compareText(`${a.flight} ${a.ids[0]}`, `${b.flight} ${b.ids[0]}`)
  );
}
