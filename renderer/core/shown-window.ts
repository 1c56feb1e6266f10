/**
 * The operating window of a flight as officers see it: by entered times, and for who changes here until the onward flight leaves. The queue and the weekly list both go by
 * it, so that they agree on when somebody is past acting on.
 */
import type { Case } from '../../shared/casework/case.ts';
import type { FlightPatch } from '../../shared/flight/decision.ts';
import type { Landing } from '../../shared/flight/destination.ts';
import type { Flight, FlightId, TravellerId } from '../../shared/flight/flight.ts';
import { flightId } from '../../shared/flight/flight-id.ts';
import { LONGEST_TRANSFER_MINUTES, onwardFlight } from '../../shared/flight/movement.ts';
import {
  type Moment,
  type OperatingWindow,
  WINDOW_BOUNDS,
  type WindowHours,
  windowAround,
  windowState,
} from '../../shared/flight/operating-window.ts';
import { endsLaterBy } from '../../shared/flight/told-before.ts';
import { muteTime } from '../../shared/mute/mute.ts';
import { MOST_MINUTES_OFF } from '../../shared/schedule/time-limits.ts';
import type { FlightHead, Way } from './flight-head.ts';
import { utcOf } from './flight-times.ts';
import { flightMoment, mayComeHere } from './movement.ts';
import type { Request } from './request.ts';

/** The times of a flight that decide about its window. */
export interface ShownTimes {
  /** The moment that counts here; null: nothing is known of it. */
  readonly moment: Moment | null;
  /** The same by the schedule of the messages. */
  readonly scheduled: Moment | null;
  /** Minutes by which messages told a later end before: until then it may still land, unless an officer says that it landed or left. */
  readonly told: number;
  /** When a traveller who changes here leaves again, UTC minute; null: the traveller does not change here. */
  readonly onward: (way: Way) => number | null;
}

/** The times of a flight, with what officers entered (`patchesByAnyId`, as a booking names the onward flight under any of its ids). */
export function shownTimes(
  head: FlightHead,
  patches: ReadonlyMap<FlightId, FlightPatch>,
  { world, context: { unit } }: Pick<Request, 'world' | 'context'>,
): ShownTimes {
  const scheduled = flightMoment(head, unit, undefined, world);
  const patch = patches.get(head.id);
  const moment = patch === undefined ? scheduled : flightMoment(head, unit, patch, world);
  return {
    moment,
    scheduled,
    told: moment?.kind === 'actual' ? 0 : laterTold(head),
    onward: (way) => {
      const flight = onwardFlight(head, way, way, unit?.airports ?? []);
      if (flight?.departure == null) return null;
      const { carrier = null, number = null, suffix = null, operating = null, origin, departure, arrival } = flight;
      const booked = { carrier, number, suffix, operating, registration: null, origin, departure, arrival };
      const entered = patches.get(flightId(booked));
      return utcOf(entered?.actualDeparture ?? entered?.estimatedDeparture ?? departure, origin, world);
    },
  };
}

/** The window of a traveller, or of the flight apart from who changes here (null). Null: nothing is known of it. */
export function shownWindow(
  { moment, scheduled, told, onward }: ShownTimes,
  way: Way | null,
  hours: WindowHours,
): OperatingWindow | null {
  if (moment === null) return null;
  const until = { ...moment, last: moment.last + told };
  return windowAround({ moment: until, scheduled, onward: way === null ? null : onward(way) }, hours);
}

/**
 * The UTC minute from which on nobody of a case can be met any more: the window is over. Null: the flight is cancelled or was never to come here, so that nobody is awaited, or
 * nothing is known of its times. One that officers divert is awaited until it lands there, as on queue and tray.
 */
export function workOver(
  request: Pick<Request, 'world' | 'context'>,
  head: FlightHead | undefined,
  { traveller }: Pick<Case, 'traveller'>,
  patches: ReadonlyMap<FlightId, FlightPatch>,
  hours: WindowHours,
): number | null {
  if (head === undefined || !isAwaited(head, patches.get(head.id), request)) return null;
  const window = shownWindow(shownTimes(head, patches, request), wayIn(head, traveller), hours);
  return window === null ? null : window.closes + 1;
}

/** The same by the flight itself, where its head is damaged: without who changes here, and without later ends that messages told. */
export function workOverByFlight(
  request: Pick<Request, 'world' | 'context'>,
  flight: Flight,
  patches: ReadonlyMap<FlightId, FlightPatch>,
  hours: WindowHours,
): number | null {
  const { world, context } = request;
  const patch = patches.get(flight.id);
  if (!isAwaited(flight, patch, request)) return null;
  const moment = flightMoment(flight, context.unit, patch, world);
  const scheduled = flightMoment(flight, context.unit, undefined, world);
  const window = shownWindow({ moment, scheduled, told: 0, onward: () => null }, null, hours);
  return window === null ? null : window.closes + 1;
}

/** Is the flight not cancelled, and may it come here? */
function isAwaited(
  flight: Landing & Pick<Flight, 'cancelled'>,
  patch: FlightPatch | undefined,
  { context }: Pick<Request, 'context'>,
): boolean {
  return !(patch?.cancelled ?? flight.cancelled) && mayComeHere(flight, context.unit, patch);
}

/** How a traveller goes through the flight; null where nothing flagged them, and of other subjects. */
function wayIn({ flagged, spared = [] }: FlightHead, traveller: TravellerId | null): Way | null {
  if (traveller === null) return null;
  const row = [...flagged, ...spared].find((each) => each.traveller === traveller || each.aliases.includes(traveller));
  return row?.way ?? null;
}

/** How much later than now messages once said that the flight ends, or others say, as far as an officer may move a flight. */
export function laterTold({ derivedFrom: { ends }, ...head }: FlightHead): number {
  const is = muteTime(head);
  if (is === null) return 0;
  return Math.min(Math.max((ends?.latest ?? is) - is, endsLaterBy(head), 0), MOST_MINUTES_OFF);
}

/** The longest transfer by schedule, and how much later than that the onward flight may leave. */
const LONGEST_WAIT = LONGEST_TRANSFER_MINUTES + MOST_MINUTES_OFF;

/** The window of a traveller as far as it matters at a minute: onward flights are looked up only in the hours in which they decide. */
export function windowAt(times: ShownTimes, way: Way, hours: WindowHours, minute: number): OperatingWindow | null {
  const own = shownWindow(times, null, hours);
  const isJustOver = own !== null && minute > own.closes && minute <= own.closes + LONGEST_WAIT;
  return isJustOver ? shownWindow(times, way, hours) : own;
}

/**
 * Whether all was over when the first message came, so that nobody could have examined the traveller. By the schedule too, so that no time that an officer enters makes
 * history of a flight. By the widest hours, so that whom any hours of the unit ever showed goes to the tray. Heads of earlier releases are history until they are derived again.
 */
export function isHistory(head: FlightHead, times: ShownTimes, way: Way): boolean {
  const minute = firstMinute(head);
  if (minute === null) return true;
  const bySchedule = shownWindow({ ...times, moment: times.scheduled }, null, WIDEST);
  return windowState(bySchedule, minute) === 'over' && cameTooLate(head, times, way, WIDEST);
}

/** Whether the window of the traveller was over when the first message came, so that the shift could do nothing. */
export function cameTooLate(head: FlightHead, times: ShownTimes, way: Way, hours: WindowHours): boolean {
  const minute = firstMinute(head);
  return minute !== null && windowState(windowAt(times, way, hours, minute), minute) === 'over';
}

/** When the first message came; null: an earlier release did not keep it. */
function firstMinute({ derivedFrom: { received } }: FlightHead): number | null {
  return received === undefined ? null : Math.floor(Date.parse(received) / 60_000);
}

const WIDEST: WindowHours = { before: WINDOW_BOUNDS.before.most, after: WINDOW_BOUNDS.after.most };
