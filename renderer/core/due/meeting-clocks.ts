/** Clocks of the meeting: whom the unit sent and nobody met, and a child with the officers. */
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case, CaseState } from '../../../shared/casework/case.ts';
import { isExamined } from '../../../shared/casework/case-answers.ts';
import { partsOf } from '../../../shared/casework/case-parts.ts';
import { wasMet } from '../../../shared/casework/standing-steps.ts';
import { minuteOf } from '../../../shared/flight/operating-window.ts';
import { type ChildWatch, childWatch } from '../../../shared/protection/child-watch.ts';
import { laterOf } from '../../../shared/time/due-clock.ts';
import { KeptAnswers } from '../kept-answers.ts';
import { arrivalCounts, flightMoment } from '../movement.ts';
import { peopleIn, sectionsOfCases } from '../people-in-cases.ts';
import { isPermitted } from '../permissions.ts';
import type { Request } from '../request.ts';
import { intactSeenCases } from '../seen/seen-cases.ts';
import { allSeenCustodies } from '../seen/seen-custody.ts';
import { readSeenHeads } from '../seen/seen-heads.ts';
import { readProtections } from '../seen/seen-protections.ts';
import { readMeetingLimits, readWindowHours } from '../session.ts';
import { workOver, workOverByFlight } from '../shown-window.ts';
import { headsById } from '../store/heads.ts';
import type { FlightSection } from '../store/tables/flight-manifests.ts';
import { patchesByAnyId } from '../stored-decisions.ts';
import { travellerIndex } from '../traveller-parts.ts';
import { heldOnce } from '../whereabouts.ts';
import { whomIn } from './custody-clocks.ts';
import type { DueRecord } from './due-record.ts';

const MINUTE = 60_000;

/**
 * Whom somebody sent, and nobody met in time: whoever sent them is told, and the control officers of the agencies that are called. Whoever is or was held, and a child with the
 * officers, was met.
 */
export async function sentNotMet(request: Request): Promise<readonly DueRecord[]> {
  const { context, store, world } = request;
  if (!isPermitted(context.officer, 'case.work', store.name)) return [];
  const sent = await intactSeenCases(request, ({ state }) => state === 'sent');
  if (sent.length === 0) return [];
  const examines = isPermitted(context.officer, 'case.examine', store.name);
  const [custodies, children, byId, heads, patches, hours, limits, now] = await Promise.all([
    allSeenCustodies(request),
    childrenWatched(request),
    sectionsOfCases(request, sent),
    readSeenHeads(request).then(headsById),
    patchesByAnyId(request),
    readWindowHours(request.store),
    readMeetingLimits(request.store),
    request.services.seenTime.now(),
  ]);
  const wasHeld = heldOnce(custodies);
  return sent.flatMap((found): readonly DueRecord[] => {
    if (wasHeld.has(found.id) || children.has(found.id)) return [];
    const section = found.flight === null ? undefined : byId.get(found.flight);
    const selected = found.timeline.findLast(({ kind }) => kind === 'selected' || kind === 'drawn');
    if (section === undefined || selected === undefined) return [];
    const patch = patches.get(section.flight.id);
    const minute = minuteOf(flightMoment(section.flight, context.unit, patch, world));
    // Nobody is met any more once the window is over; from then on the weekly list tells of it. By the machine's clock: one that was ahead ends no alarm once it is right.
    const head = heads.get(section.flight.id);
    const over =
      head === undefined
        ? workOverByFlight(request, section.flight, patches, hours)
        : workOver(request, head, found, patches, hours);
    if (minute === null || over === null || instantOf(over) <= context.now) return [];
    const arrives = arrivalCounts(section.flight, context.unit, patch);
    const limit = minute + (arrives ? limits.metAfterArrival : -limits.metBeforeDeparture);
    // One that the machine's clock has not reached was typed under a clock that was ahead, and gives nobody more time.
    const due = selected.at > context.now ? instantOf(limit) : laterOf(instantOf(limit), selected.at);
    if (now < due) return [];
    const agencies = calledTo(section, found);
    const clock = {
      ...{ from: selected.at, warnAt: due, due, escalateAt: after(due, limits.untilSupervisors) },
      told: { officers: [selected.officer], agencies: examines ? agencies : [] },
      escalatesTo: agencies,
    };
    return [{ id: found.id, clock, params: { case: found.id, whom: whomIn(found) } }];
  });
}

/** The agencies that are called to whom a case is about; where nobody is, those that work on it. */
function calledTo({ flight, screening }: FlightSection, found: Case): readonly LawAgency[] {
  const at = found.traveller === null ? -1 : travellerIndex(flight, found.traveller);
  const called = screening.travellers[at]?.attendance ?? [];
  return called.length > 0 ? called : partsOf(found);
}

/** The children with the officers, by the number of their case, of the cases that the officer may see. */
export async function childrenWatched(request: Request): Promise<ReadonlyMap<string, ChildWatch>> {
  return new Map((await watchedChildren(request)).map(({ found, watch }) => [found.id, watch]));
}

/** Somebody looks after a child again and again, and the agencies with the child are told when nobody did. */
export async function childLooks(request: Request): Promise<readonly DueRecord[]> {
  if (!isPermitted(request.context.officer, 'case.work', request.store.name)) return [];
  return (await watchedChildren(request)).map(({ found, watch }) => {
    const { agencies } = watch;
    const { warnAt, due, escalateAt } = watch.look;
    const told = { officers: [], agencies };
    const clock = { from: watch.since, warnAt, due, escalateAt, told, escalatesTo: agencies };
    return { id: found.id, clock, params: { case: found.id, whom: whomIn(found) } };
  });
}

interface WatchedChild {
  readonly found: Case;
  readonly watch: ChildWatch;
}

/** Board, banner and clocks ask for it; it is made once after each change. */
function watchedChildren(request: Request): Promise<readonly WatchedChild[]> {
  return request.store.cache(KeptAnswers).once(request, readWatchedChildren);
}

async function readWatchedChildren(request: Request): Promise<readonly WatchedChild[]> {
  const [records, limits, now] = await Promise.all([
    readProtections(request.store),
    readMeetingLimits(request.store),
    request.services.seenTime.now(),
  ]);
  const cared = new Set(records.flatMap(({ id, traveller }) => [id, ...(traveller === null ? [] : [traveller])]));
  // Flights are read of few: of whoever was met and has no result, and of whom a record of protection is kept.
  const mayStay = (found: Case) =>
    cared.has(found.id) ||
    (found.traveller !== null && cared.has(found.traveller)) ||
    (found.state === 'secondary' && !isExamined(found) && wasMet(found));
  const open = await intactSeenCases(
    request,
    (found) => found.traveller !== null && STAYING.has(found.state) && mayStay(found),
  );
  if (open.length === 0) return [];
  return (await peopleIn(request, open)).flatMap(({ found, record, isMinor }) => {
    const watch = childWatch(found, record, isMinor, now, limits);
    return watch === null ? [] : [{ found, watch }];
  });
}

/** States in which somebody who was met is with the officers. */
const STAYING: ReadonlySet<CaseState> = new Set(['sent', 'secondary', 'concluded']);

/** A UTC minute as ISO 8601 UTC. */
function instantOf(minute: number): string {
  return new Date(minute * MINUTE).toISOString();
}

function after(time: string, minutes: number): string {
  return new Date(Date.parse(time) + minutes * MINUTE).toISOString();
}
