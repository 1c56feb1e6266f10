/** The state of a flight: what was received, what is missing, which time applies. */
import type { FlightPatch } from '../flight/decision.ts';
import type { Channel, FlightCompleteness } from '../flight/flight.ts';
import type { Leg, LocalDateTime } from '../manifest.ts';

export type FlightState = 'no-data' | 'api-only' | 'pnr-only' | 'partial' | 'complete' | 'closed-out' | 'cancelled';

export interface FlightStateInput {
  /** Channels with any message; none for a flight known from the schedule only. */
  readonly channels: readonly Channel[];
  readonly completeness: FlightCompleteness | null;
  readonly cancelled: boolean;
  /** What the carrier must send; both by default. */
  readonly expects?: { readonly api: boolean; readonly pnr: boolean };
}

const BOTH = { api: true, pnr: true } as const;

/** The state of a flight. A table counts as a passenger list (API). Missing data take precedence over a closed flight. */
export function flightState({ channels, completeness, cancelled, expects = BOTH }: FlightStateInput): FlightState {
  if (cancelled) return 'cancelled';
  const pnr = channels.includes('pnr');
  const list = channels.includes('api') || channels.includes('table');
  if (!pnr && !list) return 'no-data';
  if (completeness !== null && isPartial(completeness)) return 'partial';
  if (completeness?.closed === true) return 'closed-out';
  if (!list && expects.api) return 'pnr-only';
  if (!pnr && expects.pnr) return 'api-only';
  return 'complete';
}

/** The state as it is said: a passenger list in a table is no API message, and is not called one. */
export type ShownState = FlightState | 'list-only';

export function shownState({
  state,
  channels,
}: {
  readonly state: FlightState;
  readonly channels: readonly Channel[];
}): ShownState {
  return state === 'api-only' && !channels.includes('api') ? 'list-only' : state;
}

export interface MissingData {
  /** How many fewer were read than stated. */
  readonly passengers: number;
  readonly crew: number;
  readonly bookings: number;
  readonly parts: readonly {
    readonly reference: string | null;
    /** Numbers of the missing parts. */
    readonly missing: readonly number[];
    /** The last part is missing, so the number of parts is unknown. */
    readonly open: boolean;
  }[];
}

/** What a flight lacks by its own count; zeroes and an empty list when it lacks nothing. */
export function missingData({ stated, read, parts }: FlightCompleteness): MissingData {
  const short = (kind: 'passengers' | 'crew' | 'bookings') => Math.max(0, (stated[kind] ?? 0) - read[kind]);
  return {
    passengers: short('passengers'),
    crew: short('crew'),
    bookings: short('bookings'),
    parts: parts.flatMap(({ reference, seen, last }) => {
      const missing = missingParts(seen, last);
      return missing.length === 0 && last !== null ? [] : [{ reference, missing, open: last === null }];
    }),
  };
}

/** A higher number of parts is a typing error. */
const MOST_PARTS = 999;

function missingParts(seen: readonly number[], last: number | null): readonly number[] {
  const highest = seen.reduce((most, number) => Math.max(most, number), last ?? 0);
  const came = new Set(seen);
  const missing: number[] = [];
  for (let number = 1; number <= Math.min(MOST_PARTS, highest); number += 1)
    if (!came.has(number)) missing.push(number);
  return missing;
}

function isPartial(completeness: FlightCompleteness): boolean {
  const { passengers, crew, bookings, parts } = missingData(completeness);
  return completeness.cut === true || passengers > 0 || crew > 0 || bookings > 0 || parts.length > 0;
}

export interface FlightWarningInput {
  readonly state: FlightState;
  /** UTC minutes since 1970, by the best time known; null when unknown. */
  readonly departureUtc: number | null;
  readonly arrivalUtc: number | null;
  readonly nowUtc: number;
  /** Warns from this many minutes before departure or arrival; null: never. */
  readonly beforeDeparture: number | null;
  readonly beforeArrival: number | null;
}

export interface FlightWarning {
  readonly before: 'departure' | 'arrival';
  /** Minutes left. */
  readonly minutes: number;
  readonly state: FlightState;
}

const LACKING: ReadonlySet<FlightState> = new Set(['no-data', 'api-only', 'pnr-only', 'partial']);

/** The warning that data are missing while departure, or otherwise arrival, is due within the time set; null when there is none. */
export function flightWarning(input: FlightWarningInput): FlightWarning | null {
  const { state, nowUtc } = input;
  if (!LACKING.has(state)) return null;
  const due = (at: number | null, within: number | null): number | null => {
    const minutes = at === null ? -1 : at - nowUtc;
    return within !== null && minutes >= 0 && minutes <= within ? minutes : null;
  };
  const departure = due(input.departureUtc, input.beforeDeparture);
  if (departure !== null) return { before: 'departure', minutes: departure, state };
  const arrival = due(input.arrivalUtc, input.beforeArrival);
  return arrival === null ? null : { before: 'arrival', minutes: arrival, state };
}

export interface BestTime {
  /** Local to the airport. */
  readonly time: LocalDateTime;
  readonly kind: 'actual' | 'estimated' | 'scheduled';
}

/** Actual, else estimated, else scheduled time of departure and arrival; null when none is known. */
export function bestTimes(
  leg: Pick<Leg, 'departure' | 'arrival'>,
  patch: FlightPatch,
): { readonly departure: BestTime | null; readonly arrival: BestTime | null } {
  return {
    departure: best(patch.actualDeparture, patch.estimatedDeparture, leg.departure),
    arrival: best(patch.actualArrival, patch.estimatedArrival, leg.arrival),
  };
}

function best(
  actual: LocalDateTime | null | undefined,
  estimated: LocalDateTime | null | undefined,
  scheduled: LocalDateTime | null,
): BestTime | null {
  if (actual) return { time: actual, kind: 'actual' };
  if (estimated) return { time: estimated, kind: 'estimated' };
  return scheduled === null ? null : { time: scheduled, kind: 'scheduled' };
}
