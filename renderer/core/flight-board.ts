/** The flights of the hours around now, as one officer prepares and works them. */

import { isLawAgency, type LawAgency } from '../../shared/agency/agency-id.ts';
import { capacityOf, UNSTATED_CAPACITY } from '../../shared/capacity/capacity.ts';
import type { TravellerCase } from '../../shared/casework/case.ts';
import type { FlightId } from '../../shared/flight/flight.ts';
import { compareText } from '../../shared/flight/message-order.ts';
import { type Moment, minuteOf, momentOf, soonestOf } from '../../shared/flight/operating-window.ts';
import { ownedBy, type PreparationStep, signatures } from '../../shared/preparation/preparation.ts';
import { flightProgress, standingApproval } from '../../shared/preparation/preparation-state.ts';
import type { Outcome } from '../../shared/screening/outcome.ts';
import type { BoardFlight, FlightBoard } from './calls/flight-board-views.ts';
import type { FlightRow } from './calls/flight-views.ts';
import { flightRowOf, flightRows } from './calls/flights.ts';
import { loadFor } from './coming-inspections.ts';
import { sentByFlight, targetsOf } from './flight-targets.ts';
import { KeptAnswers } from './kept-answers.ts';
import { localClock } from './movement.ts';
import { type PlacedFlight, readPlaces } from './queue-places.ts';
import type { Request } from './request.ts';
import { type SeenMarks, seenMarks } from './seen/seen-marks.ts';
import { seenPreparations } from './seen/seen-preparations.ts';
import { readSetting } from './session.ts';
import { unitAgencies } from './world.ts';

/** Minutes before and after now in which flights stand on the board; one with somebody to decide about stands there whenever it is. */
const BEHIND = 6 * 60;
const AHEAD = 24 * 60;

/** The board of the officer who asks. */
export function flightBoard(request: Request): Promise<FlightBoard> {
  return request.store.cache(KeptAnswers).once(request, makeBoard);
}

/** A flight that is stored or expected now, with the steps of its preparation; null: there is none. */
export async function seenFlight(
  request: Request,
  id: FlightId,
): Promise<{ readonly row: FlightRow; readonly steps: readonly PreparationStep[] } | null> {
  const [row, preparations] = await Promise.all([flightRowOf(request, id), seenPreparations(request)]);
  return row === null ? null : { row, steps: preparations.get(id) ?? [] };
}

async function makeBoard(request: Request): Promise<FlightBoard> {
  const [rows, { flights }, preparations, capacity, sent, marks] = await Promise.all([
    flightRows(request),
    readPlaces(request),
    seenPreparations(request),
    readSetting(request.store, 'capacity'),
    sentByFlight(request),
    seenMarks(request),
  ]);
  const { context, world } = request;
  const now = Math.floor(Date.parse(context.now) / 60_000);
  const placedOn = new Map(flights.map((each) => [each.head.id, each]));
  const shown = rows.flatMap((row): readonly Shown[] => {
    const unsettled = row.cancelled ? (sent.get(row.id) ?? []) : [];
    if (row.movement === 'elsewhere' || (row.cancelled && unsettled.length === 0)) return [];
    const placed = placedOn.get(row.id);
    const moment = momentOn(row, placed);
    const isHere = isNear(moment, placed?.head.derivedFrom.received, now);
    // Of flights that are far nothing else is made: there are thousands of them.
    if (!isHere && (placed?.placed ?? []).length + unsettled.length === 0) return [];
    const steps = preparations.get(row.id) ?? [];
    const flight = { ...boardFlight(request, row, placed, moment, steps, unsettled), ...countsOf(placed, marks) };
    const { targets, reviewed } = flight.progress;
    return isHere || targets > reviewed || unsettled.length > 0
      ? [{ flight, last: moment?.last ?? Number.MAX_SAFE_INTEGER }]
      : [];
  });
  shown.sort((a, b) => a.last - b.last || compareText(a.flight.row.id, b.flight.row.id));
  const stated = capacity?.value ?? UNSTATED_CAPACITY;
  const agencies = unitAgencies(world);
  const law = isLawAgency(context.agency) ? agencies.mandateOf(context.agency) : null;
  const perShift = law === null ? null : capacityOf(stated, law, agencies);
  return {
    flights: shown.map(({ flight }) => flight),
    ...(await loadFor(request, flights, now, stated, perShift)),
    perShift,
  };
}

/** A flight of the board, and by when it is due at the latest: UTC minute. */
interface Shown {
  readonly flight: BoardFlight;
  readonly last: number;
}

/** When it is due here, at the earliest and at the latest; null: nothing is known of it. */
function momentOn(row: FlightRow, flight: PlacedFlight | undefined): Moment | null {
  if (flight !== undefined) return flight.moment;
  const day = (row.leg.departure ?? row.leg.arrival)?.slice(0, 10) ?? null;
  return momentOf({ ...row.times, day }, row.movement !== 'departing');
}

/** May it be due in the hours of the board? One of which no time is known stands there for as long after its first message (`received`). */
function isNear(moment: Moment | null, received: string | undefined, now: number): boolean {
  if (moment !== null) return moment.last >= now - BEHIND && soonestOf(moment) <= now + AHEAD;
  return received !== undefined && Date.parse(received) / 60_000 >= now - AHEAD;
}

function boardFlight(
  request: Request,
  row: FlightRow,
  flight: PlacedFlight | undefined,
  moment: Moment | null,
  steps: readonly PreparationStep[],
  unsettled: readonly TravellerCase[],
): Omit<BoardFlight, 'byOutcome' | 'toProtect'> {
  const { context, world } = request;
  const agency = isLawAgency(context.agency) ? context.agency : null;
  const now = Math.floor(Date.parse(context.now) / 60_000);
  const placed = flight?.placed ?? [];
  const due = minuteOf(moment);
  const targets = targetsOf(placed, unsettled, agency);
  const isOver =
    moment !== null && (flight === undefined ? moment.last < now - BEHIND : moment.last < now && !flight.isOpen);
  const approved = agency === null ? null : standingApproval(steps, agency, targets);
  return {
    row,
    due,
    dueLocal: localClock(due, context.unit, world),
    dataSince: flight?.head.derivedFrom.received ?? null,
    progress: flightProgress(steps, agency, targets, isOver),
    owner: ownedBy(steps),
    regulars: flight?.head.regulars?.length ?? 0,
    signed: signatures(steps).map((step) => ({
      ...by(step),
      isLate: isLate(step.at, moment),
      regulars: step.regulars ?? null,
    })),
    approved: approved === null ? null : by(approved),
    // Two agencies may each have a case on one person.
    unsettled: new Set(unsettled.map(({ traveller }) => traveller)).size,
  };
}

function by({ officer, agency, at }: { readonly officer: string; readonly agency: LawAgency; readonly at: string }) {
  return { officer, agency, at };
}

/** Was it signed only when the doors were open, whenever that was? Within the minute of the doors nobody knows which came first, so nobody is blamed. */
function isLate(at: string, moment: Moment | null): boolean {
  return moment !== null && Math.floor(Date.parse(at) / 60_000) > moment.last;
}

/** Whoever is to be protected, a child by the record too, is counted apart from targets. */
function countsOf(flight: PlacedFlight | undefined, marks: SeenMarks): Pick<BoardFlight, 'byOutcome' | 'toProtect'> {
  const byOutcome: Record<Exclude<Outcome, 'clear'>, number> = { watch: 0, inspect: 0, intercept: 0 };
  let toProtect = 0;
  for (const { flagged, work } of flight?.placed ?? []) {
    if (flagged.outcome === 'clear' || work?.state === 'closed') continue;
    if (marks(flight?.head, flagged.traveller).handling === 'safeguard') toProtect++;
    else byOutcome[flagged.outcome]++;
  }
  return { byOutcome, toProtect };
}
