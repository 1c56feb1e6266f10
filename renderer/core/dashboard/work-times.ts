/** Who waits for a decision or a result, and how long officers took to claim and to decide. As the officer may see it, once after each change. */
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import { type CaseEvent, isOnTraveller, type TravellerCase } from '../../../shared/casework/case.ts';
import { isSent } from '../../../shared/casework/result-kind.ts';
import { timeOfMinute } from '../../../shared/time/civil.ts';
import { laterOf } from '../../../shared/time/due-clock.ts';
import type { CountedRow } from '../calls/dashboard-views.ts';
import { type Coming, comingTo } from '../coming-inspections.ts';
import { isTargetOf, targetOf } from '../flight-targets.ts';
import { KeptAnswers } from '../kept-answers.ts';
import { type Placed, type PlacedFlight, readPlaces } from '../queue-places.ts';
import type { Request } from '../request.ts';
import { allToldCases } from '../seen/seen-cases.ts';
import { shownTimes, shownWindow } from '../shown-window.ts';
import { patchesByAnyId } from '../stored-decisions.ts';
import { flaggedIn } from '../traveller-marks.ts';

/** A case on a hit, when it was claimed, and the minutes that it took; null: it is not known, or nobody decided yet. */
export interface TimedCase {
  readonly row: CountedRow;
  /** ISO 8601 UTC. */
  readonly claimed: string;
  readonly claim: number | null;
  readonly decide: number | null;
}

export interface Work {
  readonly coming: readonly Coming[];
  /** Those who wait longest come first. */
  readonly waiting: readonly CountedRow[];
  readonly unfinished: readonly CountedRow[];
  readonly timed: readonly TimedCase[];
}

/** The work of the officer's agency now, and the times of cases that the officer may see. */
export function workNow(request: Request): Promise<Work> {
  return request.store.cache(KeptAnswers).once(request, makeWork);
}

async function makeWork(request: Request): Promise<Work> {
  const [{ flights, hours }, told, patches] = await Promise.all([
    readPlaces(request),
    allToldCases(request),
    patchesByAnyId(request),
  ]);
  const { agency } = request.context;
  const own = isLawAgency(agency) ? agency : null;
  const byId = new Map(flights.map((each) => [each.head.id, each]));
  const onQueueSince = ({ head }: PlacedFlight): string | null => {
    const { received } = head.derivedFrom;
    if (received === undefined) return null;
    const window = shownWindow(shownTimes(head, patches, request), null, hours);
    const opens = window === null ? received : `${timeOfMinute(window.opens)}:00.000Z`;
    return laterOf(opens, received);
  };
  const waiting = flights.flatMap((flight) =>
    flight.placed
      .filter((who) => who.place === 'queue' && isTargetOf(who, own) && targetOf(who).stage === 'open')
      .map((who) => rowOf(flight, who, onQueueSince(flight))),
  );
  const cases = told.filter(isOnTraveller);
  const unfinished = cases
    .filter((found) => isSent(found) && found.result === null)
    .map((found) => caseRow(found, lastOf(found, SENDS)?.at ?? found.openedAt, null))
    .sort(oldestFirst);
  const timed = cases.flatMap((found): readonly TimedCase[] => {
    const flight = byId.get(found.flight);
    return flight === undefined || found.origin !== 'hit' ? [] : [timedCase(found, onQueueSince(flight))];
  });
  return {
    coming: await comingTo(request, flights),
    waiting: waiting.sort(oldestFirst),
    unfinished: oncePerPerson(unfinished, byId),
    timed,
  };
}

/** The first row of each person: somebody may have several cases, also under ids that are one person now. */
function oncePerPerson(rows: readonly CountedRow[], flights: ReadonlyMap<string, PlacedFlight>): readonly CountedRow[] {
  const known = new Set<string>();
  return rows.filter(({ flight, traveller }) => {
    const { traveller: id = traveller } = flaggedIn(flights.get(flight)?.head, traveller) ?? {};
    const isNew = !known.has(`${flight} ${id}`);
    known.add(`${flight} ${id}`);
    return isNew;
  });
}

/** A row about somebody who is flagged. */
export function rowOf(
  { head }: Pick<PlacedFlight, 'head'>,
  { flagged, work }: Pick<Placed, 'flagged' | 'work'>,
  at: string | null,
): CountedRow {
  const { traveller, name, outcome } = flagged;
  return {
    ...{ flight: head.id, traveller, name, case: work?.id ?? null },
    ...{ level: outcome === 'clear' ? null : outcome, at, minutes: null, result: work?.result ?? null },
  };
}

/** A row about whom a case is about. */
export function caseRow(found: TravellerCase, at: string | null, minutes: number | null): CountedRow {
  const { id, flight, traveller, travellerName: name, outcomeAtOpening: level, result } = found;
  return { flight, traveller, name, case: id, level: level === 'clear' ? null : level, at, minutes, result };
}

function timedCase(found: TravellerCase, since: string | null): TimedCase {
  const claimed = found.openedAt;
  const decided = found.timeline.find(({ kind, at }) => DECIDES.has(kind) && at >= claimed)?.at ?? null;
  return {
    row: caseRow(found, claimed, null),
    claimed,
    claim: since === null ? null : minutesBetween(since, claimed),
    decide: decided === null ? null : minutesBetween(claimed, decided),
  };
}

/** The steps by which somebody is sent, and those by which an officer decided about them. */
const SENDS: ReadonlySet<CaseEvent['kind']> = new Set(['selected', 'drawn']);
const DECIDES: ReadonlySet<CaseEvent['kind']> = new Set(['selected', 'dismissed']);

function lastOf({ timeline }: TravellerCase, kinds: ReadonlySet<CaseEvent['kind']>): CaseEvent | undefined {
  return timeline.findLast(({ kind }) => kinds.has(kind));
}

/** Whole minutes from one instant to another; null where the second comes first. */
function minutesBetween(from: string, to: string): number | null {
  const minutes = Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);
  return minutes < 0 ? null : minutes;
}

function oldestFirst(a: CountedRow, b: CountedRow): number {
  return (a.at ?? '~') < (b.at ?? '~') ? -1 : 1;
}
