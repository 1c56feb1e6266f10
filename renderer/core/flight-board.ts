/** The flights of the hours around now, as one officer prepares and works them. */

import { isLawAgency, type LawAgency } from '../../shared/agency/agency-id.ts';
import { capacityOf, UNSTATED_CAPACITY } from '../../shared/capacity/capacity.ts';
import { type Case, isOnTraveller, type TravellerCase } from '../../shared/casework/case.ts';
import { isToMeet } from '../../shared/casework/standing-steps.ts';
import type { FlightId } from '../../shared/flight/flight.ts';
import { compareText } from '../../shared/flight/message-order.ts';
import { type Moment, minuteOf, momentOf, soonestOf } from '../../shared/flight/operating-window.ts';
import { hourLoads } from '../../shared/preparation/hour-load.ts';
import { ownedBy, type PreparationStep, signatures } from '../../shared/preparation/preparation.ts';
import { flightProgress, standingApproval, type Target } from '../../shared/preparation/preparation-state.ts';
import type { Outcome } from '../../shared/screening/outcome.ts';
import type { BoardFlight, FlightBoard } from './calls/flight-board-views.ts';
import type { FlightRow } from './calls/flight-views.ts';
import { flightRowOf, flightRows } from './calls/flights.ts';
import { KeptAnswers } from './kept-answers.ts';
import { localClock } from './movement.ts';
import { type Placed, type PlacedFlight, readPlaces } from './queue-places.ts';
import type { Request } from './request.ts';
import { allSeenWork } from './seen/seen-cases.ts';
import { type SeenMarks, seenMarks } from './seen/seen-marks.ts';
import { seenPreparations } from './seen/seen-preparations.ts';
import { readSetting } from './session.ts';
import { localOfMinute } from './unit-time.ts';
import { unitAgencies } from './world.ts';

/** Minutes before and after now in which flights stand on the board; one with somebody to decide about stands there whenever it is. */
const BEHIND = 6 * 60;
const AHEAD = 24 * 60;
/** Hours of which the load is told. */
const HOURS = 12;

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

/** Whom the agency has to decide about on a flight. */
export async function targetsOn(
  request: Request,
  { id, cancelled }: Pick<FlightRow, 'id' | 'cancelled'>,
  agency: LawAgency,
): Promise<readonly Target[]> {
  const [{ flights }, sent] = await Promise.all([readPlaces(request), sentByFlight(request)]);
  const placed = flights.find(({ head }) => head.id === id)?.placed ?? [];
  return targetsOf(placed, cancelled ? (sent.get(id) ?? []) : [], agency);
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
    signed: signatures(steps).map((step) => ({ ...by(step), isLate: isLate(step.at, moment) })),
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

/** Somebody about whom the agency decides one by one: it is called for them, who are to be inspected or protected, or it works on their case. Whoever is only watched is not. */
export function isTargetOf(
  { flagged: { attendance, outcome, handling }, work }: Placed,
  agency: LawAgency | null,
): boolean {
  if (agency === null) return false;
  if (work?.timeline.some((event) => event.agency === agency)) return true;
  const isToMeet = outcome === 'inspect' || outcome === 'intercept' || handling === 'safeguard';
  return isToMeet && attendance.includes(agency);
}

/** Whom the agency decides about, and how far that is. */
export function targetOf({ flagged: { traveller, aliases }, work }: Placed): Target {
  const ids = [traveller, ...aliases];
  return work === undefined ? { ids, stage: 'open', isToMeet: false } : targetIn(work, ids);
}

function targetIn(work: Case, ids: Target['ids']): Target {
  return { ids, stage: STAGES[work.state], isToMeet: isToMeet(work) };
}

/** The agency's targets among those who stand somewhere, and of those who were sent on a cancelled flight, who stand nowhere else. */
function targetsOf(
  placed: readonly Placed[],
  unsettled: readonly TravellerCase[],
  agency: LawAgency | null,
): readonly Target[] {
  const standing = new Set(placed.flatMap(({ flagged: { traveller, aliases } }) => [traveller, ...aliases]));
  return [
    ...placed.filter((each) => isTargetOf(each, agency)).map(targetOf),
    ...unsettled
      .filter(
        ({ traveller, timeline }) => !standing.has(traveller) && timeline.some((event) => event.agency === agency),
      )
      .map((work) => targetIn(work, [work.traveller])),
  ];
}

/** Whoever was sent to secondary and has no result that was agreed to, by flight, as the officer sees them. */
async function sentByFlight(request: Request): Promise<ReadonlyMap<FlightId, readonly TravellerCase[]>> {
  const sent = (await allSeenWork(request)).flatMap(({ shown }) =>
    isOnTraveller(shown) && STAGES[shown.state] === 'sent' ? [shown] : [],
  );
  const byFlight = new Map<FlightId, TravellerCase[]>();
  for (const each of sent) byFlight.set(each.flight, [...(byFlight.get(each.flight) ?? []), each]);
  return byFlight;
}

const STAGES = {
  triage: 'open',
  sent: 'sent',
  secondary: 'sent',
  concluded: 'ended',
  closed: 'ended',
} as const satisfies Readonly<Record<Case['state'], Target['stage']>>;

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

/** Somebody who is to be inspected or was sent, and has no result. */
export interface Coming {
  readonly flight: PlacedFlight;
  readonly who: Placed;
  /** By when they come at the latest: minutes of the unit's local time since 1970; null where the minute is not known. */
  readonly minute: number | null;
}

/** Whom inspections of the officer's agency are still to meet. Whoever is to be protected is met and not searched, and takes no place of what an hour can do. */
export async function comingTo(request: Request, flights: readonly PlacedFlight[]): Promise<readonly Coming[]> {
  const { context } = request;
  const marks = await seenMarks(request);
  const agency = isLawAgency(context.agency) ? context.agency : null;
  return flights.flatMap((flight) => {
    const due = minuteOf(flight.moment);
    const minute = due === null ? null : localOfMinute(request, due);
    return flight.placed
      .filter((each) => each.place === 'queue' && isTargetOf(each, agency) && targetOf(each).stage !== 'ended')
      .filter(({ flagged: { traveller } }) => marks(flight.head, traveller).handling !== 'safeguard')
      .map((who) => ({ flight, who, minute }));
  });
}

/** Inspections by hour: whoever is to be inspected or was sent, and has no result. Whose minute is not known is counted apart, under no hour. */
async function loadFor(
  request: Request,
  flights: readonly PlacedFlight[],
  now: number,
  capacity: Parameters<typeof hourLoads>[3],
  perShift: number | null,
): Promise<Pick<FlightBoard, 'load' | 'loadUnknown'>> {
  const coming = await comingTo(request, flights);
  const due = coming.flatMap(({ minute }) => (minute === null ? [] : [minute]));
  const load = hourLoads(due, localOfMinute(request, now), HOURS, capacity, perShift);
  return { load, loadUnknown: coming.length - due.length };
}
