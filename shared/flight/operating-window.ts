/**
 * The operating window: the time in which something can still be done about a traveller. It lies around the moment that matters: doors open here, or the gate here closes.
 * Who changes flights here can be acted on until the onward flight leaves.
 */
import type { IsoDate } from '../manifest.ts';
import { dayNumber } from '../time/civil.ts';

/** The unit's setting: how long before and after the moment the window is open. */
export interface WindowHours {
  readonly before: number;
  readonly after: number;
}

/** Until the unit sets its own. */
export const DEFAULT_WINDOW: WindowHours = { before: 24, after: 3 };

/** What a unit may set. Below the least, a late message or a slow belt would let somebody go unseen. */
export const WINDOW_BOUNDS = {
  before: { least: 6, most: 168 },
  after: { least: 1, most: 48 },
} as const satisfies Readonly<Record<keyof WindowHours, { readonly least: number; readonly most: number }>>;

/** Whether it has not begun, is open, or is over. */
export type WindowState = 'coming' | 'open' | 'over';

/** A time of a flight as far as it is known, UTC minute. */
export interface KnownTime {
  readonly kind: 'actual' | 'estimated' | 'scheduled' | null;
  readonly utc: number | null;
  /** An earlier one that another message told. */
  readonly soonest?: number;
}

export interface FlightTimesKnown {
  readonly departure: KnownTime;
  readonly arrival: KnownTime;
  /** Local day of departure; null: not known. */
  readonly day: IsoDate | null;
}

/** The moment that matters: from `first` to `last` where the minute is not known. UTC minutes. */
export interface Moment {
  readonly first: number;
  readonly last: number;
  /** `day`: only the day is known. */
  readonly kind: 'actual' | 'estimated' | 'scheduled' | 'day';
  /** Messages told an earlier one: from then on it may be. Left out where they did not. */
  readonly soonest?: number;
}

/** The first minute at which the moment may be, by any message. */
export function soonestOf({ first, soonest = first }: Moment): number {
  return Math.min(first, soonest);
}

/** UTC minutes; the window is open in both. */
export interface OperatingWindow {
  readonly opens: number;
  readonly closes: number;
}

const HOUR = 60;
const DAY = 24 * HOUR;
/** No flight stays in the air for longer. */
const LONGEST_FLIGHT = DAY;
/** How far local days lie from days of UTC, at most. */
const EAST = 14 * HOUR;
const WEST = 12 * HOUR;

/** When the doors open here (`arrives`), or the gate closes here. Where that time is not known, the other one and then the day tell within which hours it is; null: nothing does. */
export function momentOf({ departure, arrival, day }: FlightTimesKnown, arrives: boolean): Moment | null {
  const exact = instant(arrives ? arrival : departure);
  if (exact !== null) return exact;
  const other = instant(arrives ? departure : arrival);
  const { soonest } = arrives ? arrival : departure;
  if (other !== null)
    return arrives ? during(other, [0, LONGEST_FLIGHT], soonest) : during(other, [-LONGEST_FLIGHT, 0], soonest);
  const midnight = day === null ? Number.NaN : dayNumber(day) * DAY;
  if (Number.isNaN(midnight)) return null;
  return { first: midnight - EAST, last: midnight + DAY + WEST + (arrives ? LONGEST_FLIGHT : 0), kind: 'day' };
}

/** The minute of the moment; null where it is not known. */
export function minuteOf(moment: Moment | null): number | null {
  return moment !== null && moment.first === moment.last ? moment.first : null;
}

export interface WindowInput {
  readonly moment: Moment;
  /** The moment by the schedule; null: not known. A delay that an officer enters must not take somebody off the queue again. */
  readonly scheduled: Moment | null;
  /** When the traveller leaves again from here; null: does not, or it is not known. */
  readonly onward: number | null;
}

/** The window around the moment. */
export function windowAround({ moment, scheduled, onward }: WindowInput, hours: WindowHours): OperatingWindow {
  const first = Math.min(soonestOf(moment), scheduled === null ? moment.first : soonestOf(scheduled));
  const closes = moment.last + hours.after * HOUR;
  return { opens: first - hours.before * HOUR, closes: onward === null ? closes : Math.max(closes, onward) };
}

/** Where the minute `now` lies. A window of which nothing is known (null) is open: nobody is lost because a time is missing. */
export function windowState(window: OperatingWindow | null, now: number): WindowState {
  if (window === null) return 'open';
  if (now < window.opens) return 'coming';
  return now > window.closes ? 'over' : 'open';
}

/** The next minute at which the state changes by time alone; null: never. */
export function nextChange(window: OperatingWindow | null, now: number): number | null {
  if (window === null || now > window.closes) return null;
  return now < window.opens ? window.opens : window.closes + 1;
}

function instant({ kind, utc, soonest }: KnownTime): Moment | null {
  if (kind === null || utc === null) return null;
  return { first: utc, last: utc, kind, ...(soonest === undefined ? {} : { soonest }) };
}

/** `told`: the earliest minute that was told of the moment itself. */
function during(moment: Moment, [from, to]: readonly [number, number], told: number | undefined): Moment {
  const first = moment.first + from;
  const soonest = Math.min(soonestOf(moment) + from, told ?? first);
  return { first, last: moment.last + to, kind: moment.kind, ...(soonest < first ? { soonest } : {}) };
}
