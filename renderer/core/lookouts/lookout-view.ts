/** Lookouts as the officer may know them: who reads what, and who may do what. */
import { lookoutPin } from '../../../rules/engine/list-terms.ts';
import { readsEntries } from '../../../shared/list/list-sight.ts';
import { type Lookout, lookoutTitle } from '../../../shared/lookout/lookout.ts';
import { isLookoutOn, lookoutState, reachOf, reviewDue } from '../../../shared/lookout/lookout-state.ts';
import type { LookoutInside, LookoutMay, LookoutRow, LookoutsView } from '../calls/lookout-views.ts';
import { isOwner, may } from '../lists/list-view.ts';
import { hitCounts } from '../lists/stored-hits.ts';
import type { Request } from '../request.ts';
import type { SeenReaders } from '../seen/seen-readers.ts';
import { agenciesSeeing } from '../seen/source-sight.ts';
import { unitAgencies } from '../world.ts';

/** Hits of lookouts on stored flights, by lookout. */
export type LookoutHits = (id: string) => number;

export async function lookoutHits(request: Request): Promise<LookoutHits> {
  const hits = await hitCounts(request);
  return (id) => hits(id).hits;
}

export function lookoutRow(request: Request, lookout: Lookout, hits: LookoutHits, readers: SeenReaders): LookoutRow {
  const { id, owner, mandate, outcome, handling, instruction, warning } = lookout;
  const { validFrom, validUntil, version, source, reviewed } = lookout;
  const state = lookoutState(lookout, request.context.now);
  return {
    ...{ id, owner, mandate, outcome, handling, instruction, warning, validFrom, validUntil, version },
    ...{ title: lookoutTitle(lookout), state, reach: reachOf(lookout) },
    reviewDue: reviewed === null && isLookoutOn(state) ? reviewDue(lookout) : null,
    grade: source.grade,
    information: source.information,
    terms: readsEntries(lookout, request.context.officer) ? lookout.terms : null,
    hits: hits(id),
    readers: readers.among(agenciesSeeing(request, lookoutPin(lookout))),
    may: mayOn(request, lookout),
  };
}

/** What only its own agency reads, by duty; null: not this officer. */
export function insideOf(request: Request, lookout: Lookout): LookoutInside | null {
  if (!isOwner(request, lookout.owner) || !readsEntries(lookout, request.context.officer)) return null;
  const { said, source, seenByRoles, taken, reviewed, ended, acts } = lookout;
  const [seers, { law }] = [agenciesSeeing(request, lookoutPin(lookout)), unitAgencies(request.world)];
  const isForAll = lookout.seenBy === null && law.every((each) => each === lookout.owner || seers.includes(each));
  const seenBy = isForAll ? null : seers.filter((each) => each !== lookout.owner);
  return { said, source, seenBy, seenByRoles, taken, reviewed, ended, acts };
}

export function mayOn(request: Request, lookout: Lookout): LookoutMay {
  const isOwn = isOwner(request, lookout.owner) && readsEntries(lookout, request.context.officer);
  const isOn = isLookoutOn(lookoutState(lookout, request.context.now));
  const works = isOwn && isOn && may(request, 'lookouts.take');
  return {
    change: works,
    // A supervisor prolongs, and only what was reviewed.
    extend: works && lookout.reviewed !== null && may(request, 'lookouts.review'),
    review: isOwn && isOn && may(request, 'lookouts.review') && lookout.reviewed === null && !hasSaid(request, lookout),
    end: works,
    describe: isOwn && !isOn && lookout.terms.description !== '' && may(request, 'lookouts.take'),
    byTwo: lookout.acts.some(({ by, confirmedBy }) => by !== request.context.officer.id || confirmedBy !== null),
  };
}

/** Did the officer take it down, or write what is to be reviewed? */
export function hasSaid(
  { context }: Pick<Request, 'context'>,
  { taken, acts }: Pick<Lookout, 'taken' | 'acts'>,
): boolean {
  const last = acts.findLastIndex(({ kind }) => kind === 'reviewed');
  const { id } = context.officer;
  return taken.by === id || acts.some(({ kind, by }, at) => at > last && kind === 'changed' && by === id);
}

export function lookoutsView(request: Request, rows: readonly LookoutRow[]): LookoutsView {
  return {
    lookouts: [...rows].sort(byUrgency),
    mayTake: may(request, 'lookouts.take'),
  };
}

function byUrgency(a: LookoutRow, b: LookoutRow): number {
  const [one, other] = [placeOf(a), placeOf(b)];
  if (one !== other) return one - other;
  const [first, second] =
    one === OVER
      ? [b.validUntil, a.validUntil]
      : one === WAITS
        ? [a.reviewDue, b.reviewDue]
        : [a.validUntil, b.validUntil];
  return (first ?? '') < (second ?? '') ? -1 : (first ?? '') > (second ?? '') ? 1 : a.id < b.id ? -1 : 1;
}

const [WAITS, HOLDS, OVER] = [0, 1, 2] as const;

function placeOf({ state }: LookoutRow): number {
  return isLookoutOn(state) ? (state === 'in-force' ? HOLDS : WAITS) : OVER;
}
