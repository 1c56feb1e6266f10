import { describe, expect, test } from 'vitest';
import type { FlightPatch } from '../../../shared/flight/decision.ts';
import type { Channel, FlightCompleteness } from '../../../shared/flight/flight.ts';
import {
  bestTimes,
  type FlightState,
  type FlightStateInput,
  flightState,
  flightWarning,
  missingData,
} from '../../../shared/schedule/flight-state.ts';

const completeness = (more: Partial<FlightCompleteness> = {}): FlightCompleteness => ({
  stated: { passengers: null, crew: null, bookings: null },
  read: { passengers: 0, crew: 0, bookings: 0 },
  parts: [],
  closed: false,
  ...more,
});
const state = (channels: Channel[], more: Partial<FlightCompleteness> = {}, other: Partial<FlightStateInput> = {}) =>
  flightState({ channels, completeness: completeness(more), cancelled: false, ...other });
const stated = (passengers: number | null, crew: number | null, bookings: number | null) => ({
  passengers,
  crew,
  bookings,
});
const read = (passengers: number, crew: number, bookings: number) => ({ passengers, crew, bookings });

describe('the state of a flight', () => {
  test.each<[string, FlightState, FlightState]>([
    ['nothing came', flightState({ channels: [], completeness: null, cancelled: false }), 'no-data'],
    ['a list only', state(['api']), 'api-only'],
    ['a table only', state(['table']), 'api-only'],
    ['bookings only', state(['pnr']), 'pnr-only'],
    ['both', state(['api', 'pnr']), 'complete'],
    ['a table and bookings', state(['table', 'pnr']), 'complete'],
    ['a list where nothing else is expected', state(['api'], {}, { expects: { api: true, pnr: false } }), 'complete'],
    ['bookings where nothing else is expected', state(['pnr'], {}, { expects: { api: false, pnr: true } }), 'complete'],
    ['fewer than stated', state(['api', 'pnr'], { stated: stated(3, null, null), read: read(2, 0, 0) }), 'partial'],
    ['more than stated', state(['api', 'pnr'], { stated: stated(2, null, null), read: read(3, 0, 0) }), 'complete'],
    ['fewer crew than stated', state(['api', 'pnr'], { stated: stated(null, 2, null) }), 'partial'],
    ['fewer bookings than stated', state(['pnr'], { stated: stated(null, null, 9), read: read(0, 0, 8) }), 'partial'],
    ['a part missing', state(['api'], { parts: [{ reference: 'T', seen: [1, 3], last: 3 }] }), 'partial'],
    ['the last part missing', state(['api'], { parts: [{ reference: 'T', seen: [1, 2], last: null }] }), 'partial'],
    ['a list that broke off', state(['api'], { cut: true }), 'partial'],
    ['all parts', state(['api', 'pnr'], { parts: [{ reference: 'T', seen: [1, 2], last: 2 }] }), 'complete'],
    ['closed', state(['api', 'pnr'], { closed: true }), 'closed-out'],
    ['closed with a list only', state(['api'], { closed: true }), 'closed-out'],
    ['closed, but fewer than stated', state(['api'], { closed: true, stated: stated(3, null, null) }), 'partial'],
    ['cancelled', state(['api', 'pnr'], { closed: true }, { cancelled: true }), 'cancelled'],
    ['cancelled before anything came', flightState({ channels: [], completeness: null, cancelled: true }), 'cancelled'],
  ])('the state of a flight is right: %s', (_title, found, expected) => {
    expect(found).toBe(expected);
  });

  test('the state of a flight names what is missing', () => {
    const found = missingData(
      completeness({
        stated: stated(10, 4, 5),
        read: read(8, 4, 7),
        parts: [
          { reference: 'A', seen: [2, 5], last: 5 },
          { reference: 'B', seen: [1, 2], last: 2 },
          { reference: null, seen: [2], last: null },
        ],
      }),
    );
    expect(found).toEqual({
      passengers: 2,
      crew: 0,
      bookings: 0,
      parts: [
        { reference: 'A', missing: [1, 3, 4], open: false },
        { reference: null, missing: [1], open: true },
      ],
    });
  });

  test('the state of a flight with an absurd part number is computed at once', () => {
    const { parts } = missingData(completeness({ parts: [{ reference: null, seen: [1], last: 2_000_000_000 }] }));
    expect(parts[0]?.missing).toHaveLength(998);
  });
});

describe('the warning that data are missing', () => {
  const due = { departureUtc: 1000, arrivalUtc: 1300, beforeDeparture: 60, beforeArrival: 120 };
  test.each<[string, Parameters<typeof flightWarning>[0], ReturnType<typeof flightWarning>]>([
    ['long before', { ...due, state: 'no-data', nowUtc: 939 }, null],
    [
      'from the time set before departure',
      { ...due, state: 'no-data', nowUtc: 940 },
      { before: 'departure', minutes: 60, state: 'no-data' },
    ],
    [
      'at departure',
      { ...due, state: 'api-only', nowUtc: 1000 },
      { before: 'departure', minutes: 0, state: 'api-only' },
    ],
    ['under way', { ...due, state: 'pnr-only', nowUtc: 1001 }, null],
    [
      'from the time set before arrival',
      { ...due, state: 'partial', nowUtc: 1180 },
      { before: 'arrival', minutes: 120, state: 'partial' },
    ],
    ['after arrival', { ...due, state: 'partial', nowUtc: 1301 }, null],
    ['when complete', { ...due, state: 'complete', nowUtc: 950 }, null],
    ['when closed out', { ...due, state: 'closed-out', nowUtc: 950 }, null],
    ['when cancelled', { ...due, state: 'cancelled', nowUtc: 950 }, null],
    ['when no times are known', { ...due, departureUtc: null, arrivalUtc: null, state: 'no-data', nowUtc: 950 }, null],
    [
      'when it is switched off',
      { ...due, beforeDeparture: null, beforeArrival: null, state: 'no-data', nowUtc: 950 },
      null,
    ],
  ])('the warning that data are missing is right: %s', (_title, input, expected) => {
    expect(flightWarning(input)).toEqual(expected);
  });
});

describe('the best time of a flight', () => {
  const leg = { departure: '2026-11-24T09:00', arrival: '2026-11-24' };
  test.each<[string, FlightPatch, ReturnType<typeof bestTimes>]>([
    [
      'scheduled',
      {},
      {
        departure: { time: '2026-11-24T09:00', kind: 'scheduled' },
        arrival: { time: '2026-11-24', kind: 'scheduled' },
      },
    ],
    [
      'estimated before scheduled',
      { estimatedDeparture: '2026-11-24T09:30', estimatedArrival: '2026-11-24T12:40' },
      {
        departure: { time: '2026-11-24T09:30', kind: 'estimated' },
        arrival: { time: '2026-11-24T12:40', kind: 'estimated' },
      },
    ],
    [
      'actual before estimated',
      { estimatedDeparture: '2026-11-24T09:30', actualDeparture: '2026-11-24T09:42', actualArrival: null },
      { departure: { time: '2026-11-24T09:42', kind: 'actual' }, arrival: { time: '2026-11-24', kind: 'scheduled' } },
    ],
  ])('the best time of a flight is right: %s', (_title, patch, expected) => {
    expect(bestTimes(leg, patch)).toEqual(expected);
  });

  test('the best time of a flight is unknown without times', () => {
    expect(bestTimes({ departure: null, arrival: null }, {})).toEqual({ departure: null, arrival: null });
  });
});
