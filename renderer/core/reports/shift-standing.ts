/** What stands when a shift hands over, as the officer who signs the report may see it. */

import { isPerson, type LeftOut } from '../../../shared/capacity/capacity-cut.ts';
import { isOverturned } from '../../../shared/casework/finding.ts';
import { happenedAt } from '../../../shared/encounter/encounter-entry.ts';
import { compareText } from '../../../shared/flight/message-order.ts';
import { minuteOf } from '../../../shared/flight/operating-window.ts';
import { stepOf } from '../../../shared/interpol/sltd-check.ts';
import { runningTerms } from '../../../shared/interpol/sltd-clock.ts';
import { copyFault } from '../../../shared/list/list-in-force.ts';
import { type Lookout, lookoutTitle } from '../../../shared/lookout/lookout.ts';
import { isLookoutOn, lookoutState, reviewDue } from '../../../shared/lookout/lookout-state.ts';
import { withChildSince } from '../../../shared/protection/child-watch.ts';
import { entriesThatHold, happenedWhen } from '../../../shared/protection/protection.ts';
import type {
  AheadNow,
  ChildNow,
  CopyNow,
  ExhibitNow,
  LeftOutNow,
  ListNow,
  LookoutNow,
  QuarantinedNow,
  ShiftStanding,
  SltdNow,
  UnexaminedNow,
  WentNow,
} from '../../../shared/report/shift-standing.ts';
import type { ShiftCase } from '../../../shared/report/shift-tables.ts';
import { copiesMissing } from '../../../shared/target-list/target-list.ts';
import { listedExhibits } from '../calls/exhibits.ts';
import { cutCandidates, type NamedCandidate } from '../cut-candidates.ts';
import { runningCustodies } from '../due/custody-clocks.ts';
import { owedReferrals } from '../due/referral-clocks.ts';
import { flightBoard } from '../flight-board.ts';
import { isCalledFor } from '../flight-targets.ts';
import { isOfTravellers, waitingEntries } from '../import/quarantine.ts';
import { inForceOf } from '../lists/list-row.ts';
import { localDay } from '../local-day.ts';
import { peopleIn } from '../people-in-cases.ts';
import { type Places, readPlacesAnyway } from '../queue-places.ts';
import type { Request } from '../request.ts';
import { allSeenWork } from '../seen/seen-cases.ts';
import { allSeenCustodies } from '../seen/seen-custody.ts';
import { damagedForShift } from '../seen/seen-damage.ts';
import { damagedSeenLists, readSeenLists, readVersions } from '../seen/seen-lists.ts';
import { readSeenLookouts } from '../seen/seen-lookouts.ts';
import type { SeenMarks } from '../seen/seen-marks.ts';
import { allSeenSltd } from '../seen/seen-sltd.ts';
import { readSeenTargetLists } from '../seen/seen-target-lists.ts';
import { readSltdLimits } from '../session.ts';
import { standingCuts } from '../shown-cuts.ts';
import { heldOnce, whereaboutsUnknown } from '../whereabouts.ts';

/** `cases`: those that the officer may see. `marks`: of whom a flight has. */
export async function shiftStanding(
  request: Request,
  cases: readonly ShiftCase[],
  marks: SeenMarks,
): Promise<ShiftStanding> {
  const places = await readPlacesAnyway(request);
  const [held, went, children, exhibits, lookouts, lists, quarantine, owed, damaged, ahead, copies, leftOut, sltd] =
    await Promise.all([
      runningCustodies(request),
      wentNow(request),
      childrenIn(request, cases, places, marks),
      exhibitsHere(request),
      lookoutsOn(request),
      faultyLists(request),
      quarantined(request),
      owedReferrals(request),
      damagedForShift(request),
      flightsAhead(request),
      copiesNow(request),
      leftOutNow(request),
      sltdNow(request),
    ]);
  return {
    ...{ ahead, copies, leftOut },
    unexamined: unexaminedIn(places, marks),
    held: held.map(({ id, held: { from, measure, agency, regime }, clock, tally }) => ({
      ...{ case: id, from, measure, agency, regime, clock },
      ...(tally === null ? {} : { tally }),
    })),
    ...{ sltd, went, children, exhibits, lists, quarantine },
    lookouts: lookouts.map((lookout) => lookoutNow(lookout, request.context.now)),
    owed: owed.map(({ onCase, duty: { to, find, agency, due } }) => ({ case: onCase.id, to, find, agency, due })),
    damaged,
  };
}

/** First-level matches that somebody has to go on with, the one whose clock ends first before the others. */
async function sltdNow(request: Request): Promise<readonly SltdNow[]> {
  const [checks, limits] = await Promise.all([allSeenSltd(request), readSltdLimits(request.store)]);
  return (
    checks
      .map(({ value, onCase }): SltdNow => {
        const [due = null] = runningTerms(value, limits)
          .map((term) => term.due)
          .sort();
        return { case: onCase.id, step: stepOf(value), due };
      })
      // The bearer may still be held after it was reported how it ended.
      .filter(({ step, due }) => step !== 'closed' || due !== null)
      .sort((a, b) => compareText(a.due ?? '~', b.due ?? '~') || compareText(a.case, b.case))
  );
}

/** Flights that are to come, or whose targets are not all decided. */
async function flightsAhead(request: Request): Promise<readonly AheadNow[]> {
  const { flights } = await flightBoard(request);
  return flights
    .filter(({ progress }) => progress.state !== 'done')
    .map(({ row, due, owner, progress: { state, targets, reviewed } }) => ({
      ...{ flight: row.id, due, owner: owner?.officer ?? null },
      ...{ state, targets, reviewed },
    }));
}

/** Whom plans of the own agency that count leave out, and who is still to be inspected. Whoever was met all the same, by any agency, is left out no more. */
async function leftOutNow(request: Request): Promise<readonly LeftOutNow[]> {
  const isStill = ({ flight, ids }: LeftOut, candidates: readonly NamedCandidate[]) =>
    candidates.some((one) => !one.isMet && isPerson(one, flight, ids));
  const cuts = await standingCuts(request, isStill);
  const candidates = cuts.length === 0 ? [] : await cutCandidates(request, 'all');
  return cuts.flatMap(({ left, officer, at, second }) =>
    left
      .filter((each) => isStill(each, candidates))
      .map(({ flight, outcome, score, objection }): LeftOutNow => {
        const said = objection === null ? 'none' : objection.upheld === null ? 'open' : 'upheld';
        return { flight, outcome, score, officer, at, second, objection: said };
      }),
  );
}

/** With whom something was found, as long as nobody says where they went: the same as on the board of inspections. */
async function wentNow(request: Request): Promise<readonly WentNow[]> {
  const [work, custodies] = await Promise.all([allSeenWork(request), allSeenCustodies(request)]);
  const unknown = await whereaboutsUnknown(request, work, heldOnce(custodies));
  return work
    .filter(({ shown }) => unknown.has(shown.id))
    .map(({ shown: { id, flight, found, timeline } }): WentNow => {
      const result = timeline.findLast(({ kind }) => kind === 'result-recorded');
      const kinds = found.filter((each) => !isOverturned(each)).map(({ kind }) => kind);
      return { case: id, flight, found: [...new Set(kinds)], since: result === undefined ? null : happenedAt(result) };
    })
    .sort((a, b) => compareText(a.since ?? '', b.since ?? '') || compareText(a.case, b.case));
}

async function copiesNow(request: Request): Promise<readonly CopyNow[]> {
  const lists = await readSeenTargetLists(request);
  return lists.flatMap(({ value }) =>
    copiesMissing(value).map(({ number: copy, ended }) => ({
      ...{ number: value.number, flight: value.flight, copy },
      isLost: ended !== null,
    })),
  );
}

/**
 * Whoever of the open cases is a child, by the record of the flight or by an officer's word, or is met and protected. With them stand those on the queue without a case for whom somebody is
 * called.
 */
async function childrenIn(
  request: Request,
  cases: readonly ShiftCase[],
  { flights }: Pick<Places, 'flights'>,
  marks: SeenMarks,
): Promise<readonly ChildNow[]> {
  const open = cases.filter(({ state }) => state !== 'closed');
  const people = await peopleIn(request, open);
  const inCases = people.flatMap(({ found, record, isMinor, handling }): readonly ChildNow[] => {
    if (isMinor !== true && handling !== 'safeguard' && found.handling !== 'safeguard') return [];
    const noted = entriesThatHold(record).find(({ step }) => step === 'child-noted');
    const since = noted === undefined ? (withChildSince(found, record) ?? found.openedAt) : happenedWhen(noted);
    return [{ case: found.id, flight: found.flight, since }];
  });
  const onQueue = flights.flatMap(({ head, placed }) =>
    placed
      .filter(({ place, work, flagged }) => place === 'queue' && work === undefined && isCalledFor(flagged))
      .filter(({ flagged }) => marks(head, flagged.traveller).handling === 'safeguard')
      .map((): ChildNow => ({ case: null, flight: head.id, since: null })),
  );
  return [...inCases, ...onQueue];
}

/** The tray as the tab of the queue counts it, the first that was due first. */
function unexaminedIn({ flights }: Pick<Places, 'flights'>, marks: SeenMarks): readonly UnexaminedNow[] {
  const found = flights.flatMap(({ head, moment, placed }) =>
    placed.flatMap(({ place, flagged: { traveller, outcome }, isLate }): readonly UnexaminedNow[] => {
      if (place !== 'tray') return [];
      const { handling } = marks(head, traveller);
      return [{ flight: head.id, due: minuteOf(moment), outcome, handling, isLate }];
    }),
  );
  return found.sort((a, b) => (a.due ?? 0) - (b.due ?? 0) || compareText(a.flight, b.flight));
}

/** Those that officers of the unit have. */
async function exhibitsHere(request: Request): Promise<readonly ExhibitNow[]> {
  return (await listedExhibits(request)).flatMap(
    ({ number, kind, caseOnPaper, pieces, state }): readonly ExhibitNow[] => {
      const { lastOfficer, place, seal } = state;
      return state.holder.kind === 'officer'
        ? [{ number, kind, case: caseOnPaper, pieces, lastOfficer, place, seal }]
        : [];
    },
  );
}

/** The lookouts that find somebody now, as far as the officer may see them. */
export async function lookoutsOn(request: Request): Promise<readonly Lookout[]> {
  const lookouts = await readSeenLookouts(request);
  return lookouts.filter((lookout) => isLookoutOn(lookoutState(lookout, request.context.now)));
}

function lookoutNow(lookout: Lookout, now: string): LookoutNow {
  const { owner, handling, validUntil, reviewed } = lookout;
  const due = reviewed === null ? reviewDue(lookout) : null;
  const state = lookoutState(lookout, now);
  return { title: lookoutTitle(lookout), owner, handling, state, reviewDue: due, validUntil };
}

async function faultyLists(request: Request): Promise<readonly ListNow[]> {
  const today = localDay(request, request.context.now);
  const [lists, damaged] = await Promise.all([readSeenLists(request), damagedSeenLists(request)]);
  const found: ListNow[] = [];
  for (const { id, value: list } of lists) {
    const version = inForceOf((await readVersions(request, list)).map(({ value }) => value));
    const copy = version === null ? null : { publishedOn: version.copyOf };
    const fault = damaged.has(id) ? 'damaged' : copyFault(list, copy, today);
    if (fault !== null) found.push({ title: list.title, law: list.law, fault, day: version?.copyOf ?? null });
  }
  return found.sort((a, b) => compareText(a.title, b.title));
}

async function quarantined({ store }: Request): Promise<readonly QuarantinedNow[]> {
  const waiting = (await waitingEntries(store)).map(({ value }): QuarantinedNow => {
    const { receivedAt: received, params } = value;
    const of = isOfTravellers(value) ? 'travellers' : 'part';
    return {
      received,
      of,
      travellers: of === 'travellers' && params.count !== undefined ? Number(params.count) : null,
    };
  });
  return waiting.sort((a, b) => compareText(a.received, b.received));
}
