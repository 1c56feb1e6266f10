/** The flights of the hours around now, as one officer prepares and works them. */

import { isLawAgency, type LawAgency } from '../../shared/agency/agency-id.ts';
import { capacityOf, UNSTATED_CAPACITY } from '../../shared/capacity/capacity.ts';
import type { Case } from '../../shared/casework/case.ts';
import type { FlightId } from '../../shared/flight/flight.ts';
import { type HourLoad, hourLoads } from '../../shared/preparation/hour-load.ts';
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
import { seenPreparations } from './seen/seen-preparations.ts';
import { readSetting } from './session.ts';
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
export async function targetsOn(request: Request, id: FlightId, agency: LawAgency): Promise<readonly Target[]> {
  const { flights } = await readPlaces(request);
  const placed = flights.find(({ head }) => head.id === id)?.placed ?? [];
  return placed.filter((each) => isTargetOf(each, agency)).map(targetOf);
}

async function makeBoard(request: Request): Promise<FlightBoard> {
  const [rows, { flights }, preparations, capacity] = await Promise.all([
    flightRows(request),
    readPlaces(request),
    seenPreparations(request),
    readSetting(request.store, 'capacity'),
  ]);
  const { context, world } = request;
  const now = Math.floor(Date.parse(context.now) / 60_000);
  const placedOn = new Map(flights.map((each) => [each.head.id, each]));
  const shown = rows
    .filter((row) => row.movement !== 'elsewhere' && !row.cancelled)
    .map((row) => boardFlight(request, row, placedOn.get(row.id), preparations.get(row.id) ?? []))
    .filter(({ due, progress: { targets, reviewed } }) => isNear(due, now) || targets > reviewed)
    .sort((a, b) => (a.due ?? 0) - (b.due ?? 0) || (a.row.id < b.row.id ? -1 : 1));
  const stated = capacity?.value ?? UNSTATED_CAPACITY;
  const agencies = unitAgencies(world);
  const law = isLawAgency(context.agency) ? agencies.mandateOf(context.agency) : null;
  const perShift = law === null ? null : capacityOf(stated, law, agencies);
  return { flights: shown, load: loadFor(request, flights, now, stated, perShift), perShift };
}

function isNear(due: number | null, now: number): boolean {
  return due === null || (due >= now - BEHIND && due <= now + AHEAD);
}

function boardFlight(
  request: Request,
  row: FlightRow,
  flight: PlacedFlight | undefined,
  steps: readonly PreparationStep[],
): BoardFlight {
  const { context, world } = request;
  const agency = isLawAgency(context.agency) ? context.agency : null;
  const now = Math.floor(Date.parse(context.now) / 60_000);
  const placed = flight?.placed ?? [];
  const due = flight?.moment?.last ?? (row.movement === 'departing' ? row.times.departure : row.times.arrival).utc;
  const targets = placed.filter((each) => isTargetOf(each, agency)).map(targetOf);
  const isOver = due !== null && (flight === undefined ? due < now - BEHIND : due < now && !flight.isOpen);
  const approved = agency === null ? null : standingApproval(steps, agency, targets);
  return {
    row,
    due,
    dueLocal: localClock(due, context.unit, world),
    dataSince: flight?.head.derivedFrom.received ?? null,
    byOutcome: outcomesOf(placed),
    progress: flightProgress(steps, agency, targets, isOver),
    owner: ownedBy(steps),
    signed: signatures(steps).map((step) => ({ ...by(step), isLate: isLate(step.at, due) })),
    approved: approved === null ? null : by(approved),
  };
}

function by({ officer, agency, at }: { readonly officer: string; readonly agency: LawAgency; readonly at: string }) {
  return { officer, agency, at };
}

/** Was it signed only when the doors were open? */
function isLate(at: string, due: number | null): boolean {
  return due !== null && Date.parse(at) / 60_000 > due;
}

/** Somebody about whom the agency decides one by one: it is called for them, who are to be inspected or protected, or it works on their case. Whoever is only watched is not. */
function isTargetOf({ flagged: { attendance, outcome, handling }, work }: Placed, agency: LawAgency | null): boolean {
  if (agency === null) return false;
  if (work?.timeline.some((event) => event.agency === agency)) return true;
  const isToMeet = outcome === 'inspect' || outcome === 'intercept' || handling === 'safeguard';
  return isToMeet && attendance.includes(agency);
}

function targetOf({ flagged: { traveller, aliases }, work }: Placed): Target {
  return { ids: [traveller, ...aliases], stage: work === undefined ? 'open' : STAGES[work.state] };
}

const STAGES = {
  triage: 'open',
  sent: 'sent',
  secondary: 'sent',
  concluded: 'ended',
  closed: 'ended',
} as const satisfies Readonly<Record<Case['state'], Target['stage']>>;

function outcomesOf(placed: readonly Placed[]): BoardFlight['byOutcome'] {
  const counts: Record<Exclude<Outcome, 'clear'>, number> = { watch: 0, inspect: 0, intercept: 0 };
  for (const { flagged } of placed) if (flagged.outcome !== 'clear') counts[flagged.outcome] += 1;
  return counts;
}

/** Inspections by hour: whoever is to be inspected or was sent, and has no result. */
function loadFor(
  { context, world }: Request,
  flights: readonly PlacedFlight[],
  now: number,
  capacity: Parameters<typeof hourLoads>[3],
  perShift: number | null,
): readonly HourLoad[] {
  const zone = world.reference.airport(context.unit?.airports[0] ?? '')?.zone;
  const agency = isLawAgency(context.agency) ? context.agency : null;
  const local = (minute: number) => (zone === undefined ? null : world.zones.toLocal(zone, minute)) ?? minute;
  const due = flights.flatMap(({ moment, placed }) => {
    if (moment === null) return [];
    const coming = placed.filter(
      (each) => each.place === 'queue' && isTargetOf(each, agency) && targetOf(each).stage !== 'ended',
    );
    return coming.map(() => local(moment.last));
  });
  return hourLoads(due, local(now), HOURS, capacity, perShift);
}
