/** Flights as an airline's officers see them. Rows are built field by field, so that a new field never reaches an airline by accident. */
import { z } from 'zod';
import type { Traveller } from '../../../shared/flight/flight.ts';
import { failed, success } from '../../../shared/result.ts';
import { dayNumber } from '../../../shared/time/civil.ts';
import type { Request } from '../request.ts';
import { isOfOwnCarrier } from '../seen/carrier-flights.ts';
import { readFlight } from '../seen/seen-flights.ts';
import { call, type Handled } from './call.ts';
import type { FlightRow } from './flight-views.ts';
import { DAYS_AHEAD, DAYS_BEHIND, flightRowOf, flightRows } from './flights.ts';

export type AirlineFlightRow = Pick<
  FlightRow,
  'id' | 'leg' | 'movement' | 'times' | 'patch' | 'cancelled' | 'expected' | 'travellers' | 'crew'
>;

/** The seat of one person, without the person's identity. */
export interface AirlineSeat extends Pick<Traveller, 'seat' | 'bags' | 'status' | 'boardingNumber'> {
  readonly kind: 'passenger' | 'crew' | 'infant';
}

export interface AirlineFlightView {
  readonly row: AirlineFlightRow;
  /** In order of the seats; those without one last. */
  readonly seats: readonly AirlineSeat[];
}

export const airlineCalls = {
  /** The carrier's flights from yesterday to two days ahead. */
  'airline.flights': call({
    input: z.strictObject({}),
    permission: 'airline.view',
    audit: null,
    async handler(request): Handled<readonly AirlineFlightRow[]> {
      const rows = (await flightRows(request)).filter((row) => isShown(row, request));
      return success({ output: rows.sort(byDue).map(airlineRow) });
    },
  }),

  'airline.flight': call({
    input: z.strictObject({ id: z.string().min(1).max(80) }),
    permission: 'airline.view',
    audit: null,
    async handler(request, { id }): Handled<AirlineFlightView> {
      const row = await flightRowOf(request, id);
      if (row === null || !isShown(row, request)) return failed({ code: 'not-found', what: 'flight' });
      const travellers = (await readFlight(request, id))?.travellers ?? [];
      return success({ output: { row: airlineRow(row), seats: travellers.map(seatOf).sort(bySeat) } });
    },
  }),
} as const;

/** The flight due next comes first. */
function byDue(a: FlightRow, b: FlightRow): number {
  return dueOf(a) - dueOf(b) || (a.id < b.id ? -1 : 1);
}

function dueOf({ movement, times }: FlightRow): number {
  return (movement === 'departing' ? times.departure : times.arrival).utc ?? Number.MAX_SAFE_INTEGER;
}

/** Is it a flight of the officer's carrier, due about now? */
function isShown(row: FlightRow, { context }: Pick<Request, 'context'>): boolean {
  return isOfOwnCarrier(context.officer, row.id) && isNow(row, context.now);
}

/** Whether a flight is due about now: officers ask airlines about no others. */
function isNow({ leg }: FlightRow, now: string): boolean {
  const departure = leg.departure ?? leg.arrival;
  if (departure === null) return true;
  const days = dayNumber(departure) - dayNumber(now);
  return days >= -DAYS_BEHIND && days <= DAYS_AHEAD;
}

function airlineRow(row: FlightRow): AirlineFlightRow {
  const { id, leg, movement, times, patch, cancelled, expected, travellers, crew } = row;
  return { id, leg, movement, times, patch, cancelled, expected, travellers, crew };
}

function seatOf({ type, seat, bags, status, boardingNumber }: Traveller): AirlineSeat {
  return { kind: KINDS[type], seat, bags, status, boardingNumber };
}

const KINDS = {
  passenger: 'passenger',
  'transit-passenger': 'passenger',
  crew: 'crew',
  'transit-crew': 'crew',
  infant: 'infant',
} as const satisfies Readonly<Record<Traveller['type'], AirlineSeat['kind']>>;

/** By row, then by letter; the stored order would reveal the order of names. */
function bySeat(a: AirlineSeat, b: AirlineSeat): number {
  return seatKey(a) < seatKey(b) ? -1 : seatKey(a) > seatKey(b) ? 1 : 0;
}

function seatKey({ seat, kind, boardingNumber, bags }: AirlineSeat): string {
  const row = seat === null ? '~' : seat.replace(/^\d*/, (digits) => digits.padStart(4, '0'));
  return [row, kind, boardingNumber ?? '~', ...[...bags.tags].sort()].join(' ');
}
