/**
 * What entries of officers about a flight did to the time at which it is due, and to its way. An entry takes travellers off the queue where the flight seems over before it
 * comes, or far off while it comes, or no longer comes here. It depends on times only, never on flags: to be asked for a second officer would tell of them.
 */
import type { Decision, DecisionId, FlightPatch } from '../../shared/flight/decision.ts';
import { decisionsInForce, patchesOf } from '../../shared/flight/decisions-in-force.ts';
import type { Flight, FlightId } from '../../shared/flight/flight.ts';
import { compareText } from '../../shared/flight/message-order.ts';
import type { WindowHours } from '../../shared/flight/operating-window.ts';
import { minuteNumber } from '../../shared/time/civil.ts';
import type { FlightRow } from './calls/flight-views.ts';
import { dueOf, flightMovement, latestScheduled } from './movement.ts';
import type { Request } from './request.ts';

/** How an entry takes a flight away: by its times, or by where it goes. */
export type TakesAway = 'move' | 'divert';

/** One entry about a flight, or its withdrawal. */
export interface EntryStep {
  readonly decision: DecisionId;
  /** UTC minutes at which the flight was due for the unit; null: not known. */
  readonly due: { readonly before: number | null; readonly after: number | null };
  /** Null: it takes no traveller off the queue. */
  readonly takesAway: TakesAway | null;
}

type TimedFlight = Pick<Flight, 'id' | 'leg' | 'toldBefore' | 'departureUtc' | 'arrivalUtc'>;

/** Minutes by which one officer may say that a flight was due earlier. */
const EARLIER = 60;
/** The same where that time is not past, at most: a flight that lands now may be early. */
const EARLIER_AND_NOT_PAST = 180;
/** A landing is entered so soon after it. */
const JUST_NOW = 15;
/** Minutes by which one officer may say that it is due later: a night. It then is among the next ones well before it might come after all. */
const LATER = 12 * 60;

/** How much the flight still is the unit's. */
const CLOSENESS: Readonly<Record<FlightRow['movement'], number>> = {
  elsewhere: 0,
  departing: 1,
  unknown: 1,
  arriving: 2,
};

/**
 * The entries among these decisions, oldest first. Times are compared with all that were told or known since two officers confirmed one, not with the last one only: in small steps, one
 * officer would else reach any time. Expects decisions about this flight.
 */
export function entrySteps(
  flight: TimedFlight,
  decisions: readonly Decision[],
  { world, context }: Pick<Request, 'world' | 'context'>,
  hours: WindowHours,
): readonly EntryStep[] {
  const here = new Map(decisions.map(({ flight: id }) => [id, flight.id]));
  const knownAfter = (done: readonly Decision[]) =>
    knownOf(flight, patchesOf(decisionsInForce(done), here).get(flight.id), { world, context });
  const entries = decisions
    .filter(({ kind }) => kind === 'flight' || kind === 'withdraw')
    .sort((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id));
  let before = knownAfter([]);
  let [earliest, latest] = [before.due, before.latest];
  return entries.map((decision, at): EntryStep => {
    const known = knownAfter(entries.slice(0, at + 1));
    const takesAway = awayBy(before, known, { earliest, latest }, minuteNumber(decision.at.slice(0, 16)) ?? 0, hours);
    const step = { decision: decision.id, due: { before: before.due, after: known.due }, takesAway };
    const isAnew = known.closeness !== before.closeness;
    const isByTwo = 'second' in decision && decision.second !== undefined && known.due !== before.due;
    earliest = isAnew || isByTwo ? known.due : least(earliest, known.due);
    latest = isByTwo ? known.due : most(latest, known.due);
    before = known;
    return step;
  });
}

/** When a flight is due for the unit (UTC minute; null: not known), and how much it is the unit's. */
interface Known {
  readonly due: number | null;
  /** The latest time at which it is due now, or at which one of the flights joined to it is; null: not known. */
  readonly latest: number | null;
  readonly closeness: number;
}

/** What is known of a flight with these entries. */
export function knownOf(
  flight: TimedFlight,
  patch: FlightPatch | undefined,
  { world, context }: Pick<Request, 'world' | 'context'>,
): Known {
  const due = dueOf(flight, context.unit, patch, world);
  return {
    due,
    latest: most(due, latestScheduled(flight, context.unit, world)),
    closeness: CLOSENESS[flightMovement(flight, context.unit, patch)],
  };
}

function awayBy(
  before: Known,
  after: Known,
  since: { readonly earliest: number | null; readonly latest: number | null },
  now: number,
  hours: WindowHours,
): TakesAway | null {
  if (after.closeness < before.closeness) return 'divert';
  if (after.due === null || after.due === before.due) return null;
  const allowed = after.due < now - JUST_NOW ? EARLIER : shownBoth(hours);
  // Where no time was known, the flight may come at any time.
  if ((since.latest ?? now) - after.due > allowed) return 'move';
  const isAnew = after.closeness > before.closeness;
  return !isAnew && after.due - (since.earliest ?? now) > LATER ? 'move' : null;
}

/** Minutes between two times at most, so that the queue still shows at the later one what was due at the earlier one. */
function shownBoth({ after }: WindowHours): number {
  return Math.min(60 * after, EARLIER_AND_NOT_PAST);
}

/** Whether travellers of one flight may be off the queue when it comes, once they count as those of the other: it is due at another time, or less the unit's. */
export function goesAnotherWay(one: Known, other: Known, hours: WindowHours): boolean {
  if (one.due === null || other.due === null || other.closeness < one.closeness) return true;
  return Math.abs(one.due - other.due) > shownBoth(hours);
}

/**
 * Whether travellers of two flights may be off the queue when they come, once these are joined: as `goesAnotherWay`, or one that was joined before comes later. It keeps
 * its times, so that several joins by one officer are one.
 */
export function joinsFarOff(one: Known, other: Known, hours: WindowHours): boolean {
  const [due, latest] = [least(one.due, other.due), most(one.latest, other.latest)];
  return goesAnotherWay(one, other, hours) || (due !== null && latest !== null && latest - due > shownBoth(hours));
}

/** The decisions about each flight, by the flight for which they count. */
export function byFlight(
  decisions: readonly Decision[],
  aliases: ReadonlyMap<FlightId, FlightId>,
): ReadonlyMap<FlightId, readonly Decision[]> {
  const found = new Map<FlightId, Decision[]>();
  for (const decision of decisions) {
    const id = aliases.get(decision.flight) ?? decision.flight;
    const known = found.get(id);
    if (known === undefined) found.set(id, [decision]);
    else known.push(decision);
  }
  return found;
}

function least(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

function most(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}
