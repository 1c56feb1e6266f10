import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_WINDOW,
  type FlightTimesKnown,
  type KnownTime,
  type Moment,
  minuteOf,
  momentOf,
  nextChange,
  WINDOW_BOUNDS,
  type WindowInput,
  type WindowState,
  windowAround,
  windowState,
} from '../../../shared/flight/operating-window.ts';

const at = (time: string) => Date.parse(`${time}Z`) / 60_000;
const UNKNOWN: KnownTime = { kind: null, utc: null };
const known = (kind: KnownTime['kind'], time: string): KnownTime => ({ kind, utc: at(time) });
const times = (more: Partial<FlightTimesKnown>): FlightTimesKnown => ({
  departure: UNKNOWN,
  arrival: UNKNOWN,
  day: '2026-11-24',
  ...more,
});
const exact = (time: string): Moment => ({ first: at(time), last: at(time), kind: 'scheduled' });

describe('the moment that matters', () => {
  const DEPARTS = known('scheduled', '2026-11-24T06:00');
  const ARRIVES = known('estimated', '2026-11-24T13:00');
  test.each<[string, Partial<FlightTimesKnown>, boolean, Moment | null]>([
    [
      'the doors open at the arrival',
      { departure: DEPARTS, arrival: ARRIVES },
      true,
      { first: at('2026-11-24T13:00'), last: at('2026-11-24T13:00'), kind: 'estimated' },
    ],
    [
      'the gate closes at the departure',
      { departure: DEPARTS, arrival: ARRIVES },
      false,
      { first: at('2026-11-24T06:00'), last: at('2026-11-24T06:00'), kind: 'scheduled' },
    ],
    [
      'without a time of arrival, it lands within a day after it left',
      { departure: DEPARTS },
      true,
      { first: at('2026-11-24T06:00'), last: at('2026-11-25T06:00'), kind: 'scheduled' },
    ],
    [
      'without a time of departure, it left within a day before it lands',
      { arrival: ARRIVES },
      false,
      { first: at('2026-11-23T13:00'), last: at('2026-11-24T13:00'), kind: 'estimated' },
    ],
    [
      'without a time, it leaves on its day in some part of the world',
      {},
      false,
      { first: at('2026-11-23T10:00'), last: at('2026-11-25T12:00'), kind: 'day' },
    ],
    [
      'without a time, it lands up to a day later',
      {},
      true,
      { first: at('2026-11-23T10:00'), last: at('2026-11-26T12:00'), kind: 'day' },
    ],
    ['without a time and a day, nothing is known', { day: null }, true, null],
    ['without a time and with a day that is none, nothing is known', { day: 'undated' }, true, null],
  ])('%s', (_, given, arrives, expected) => {
    const moment = momentOf(times(given), arrives);
    expect(moment).toEqual(expected);
    expect(minuteOf(moment)).toBe(expected === null || expected.first !== expected.last ? null : expected.first);
  });
});

describe('the window of a flight that lands at 13:00', () => {
  const LANDS = exact('2026-11-24T13:00');
  const input = (more: Partial<WindowInput> = {}): WindowInput => ({
    moment: LANDS,
    scheduled: LANDS,
    onward: null,
    ...more,
  });
  test.each<[string, Partial<WindowInput>, string, WindowState]>([
    ['has not begun a minute before its 24 hours', {}, '2026-11-23T12:59', 'coming'],
    ['is open 24 hours before', {}, '2026-11-23T13:00', 'open'],
    ['is open 3 hours after', {}, '2026-11-24T16:00', 'open'],
    ['is over a minute later', {}, '2026-11-24T16:01', 'over'],
    ['is over sooner when it lands early', { moment: exact('2026-11-24T12:20') }, '2026-11-24T15:21', 'over'],
    ['begins sooner when it lands early', { moment: exact('2026-11-24T12:20') }, '2026-11-23T12:20', 'open'],
    ['stays open when it is late', { moment: exact('2026-11-24T20:00') }, '2026-11-24T23:00', 'open'],
    ['does not close again when it is late by days', { moment: exact('2026-11-27T13:00') }, '2026-11-24T08:00', 'open'],
    ['stays open until who changes here leaves', { onward: at('2026-11-24T21:30') }, '2026-11-24T21:30', 'open'],
    ['is over when who changes here has left', { onward: at('2026-11-24T21:30') }, '2026-11-24T21:31', 'over'],
    ['does not end at a short change', { onward: at('2026-11-24T14:00') }, '2026-11-24T16:00', 'open'],
  ])('%s', (_, more, now, state) => {
    expect(windowState(windowAround(input(more), DEFAULT_WINDOW), at(now))).toBe(state);
  });
});

test('a window of which nothing is known stays open and never changes', () => {
  expect(windowState(null, at('2036-01-01T00:00'))).toBe('open');
  expect(nextChange(null, 0)).toBeNull();
});

const minute = fc.integer({ min: -50_000_000, max: 80_000_000 });
const moment = fc
  .tuple(minute, fc.nat({ max: 3000 }))
  .map(([first, length]): Moment => ({ first, last: first + length, kind: 'scheduled' }));
const hours = fc.record({
  before: fc.integer({ min: WINDOW_BOUNDS.before.least, max: WINDOW_BOUNDS.before.most }),
  after: fc.integer({ min: WINDOW_BOUNDS.after.least, max: WINDOW_BOUNDS.after.most }),
});
const input = fc.record({
  moment,
  scheduled: fc.option(moment),
  onward: fc.option(minute),
}) satisfies fc.Arbitrary<WindowInput>;

describe('every window', () => {
  test('a window is coming, then open, then over, and never goes back', () => {
    const order: readonly WindowState[] = ['coming', 'open', 'over'];
    fc.assert(
      fc.property(input, hours, minute, fc.nat({ max: 20_000 }), (given, set, now, later) => {
        const window = windowAround(given, set);
        const [before, after] = [now, now + later].map((each) => order.indexOf(windowState(window, each)));
        expect(after).toBeGreaterThanOrEqual(before as number);
      }),
    );
  });

  test('the state stays the same until the next change, and differs at it', () => {
    fc.assert(
      fc.property(input, hours, minute, fc.double({ min: 0, max: 1, noNaN: true }), (given, set, now, part) => {
        const window = windowAround(given, set);
        const next = nextChange(window, now);
        const state = windowState(window, now);
        if (next === null) {
          expect(state).toBe('over');
          return;
        }
        expect(next).toBeGreaterThan(now);
        expect(windowState(window, next)).not.toBe(state);
        expect(windowState(window, now + Math.floor((next - 1 - now) * part))).toBe(state);
      }),
    );
  });

  test('the moment itself is always within the window', () => {
    fc.assert(
      fc.property(input, hours, (given, set) => {
        const window = windowAround(given, set);
        expect(windowState(window, given.moment.first)).toBe('open');
        expect(windowState(window, given.moment.last)).toBe('open');
      }),
    );
  });

  test('more hours never take a minute out of the window', () => {
    fc.assert(
      fc.property(input, hours, hours, minute, (given, one, other, now) => {
        const wide = { before: Math.max(one.before, other.before), after: Math.max(one.after, other.after) };
        if (windowState(windowAround(given, one), now) !== 'open') return;
        expect(windowState(windowAround(given, wide), now)).toBe('open');
      }),
    );
  });
});

test('an earlier time that was told opens the window also where the time that counts is not known', () => {
  const minute = (time: string) => Date.parse(`2026-11-24T${time}Z`) / 60_000;
  const arrival = { kind: 'scheduled', utc: null, soonest: minute('13:00') } as const;
  const departure = { kind: 'scheduled', utc: minute('20:00') } as const;
  const moment = momentOf({ departure, arrival, day: '2026-11-24' }, true);
  expect(moment).toMatchObject({ first: minute('20:00'), soonest: minute('13:00') });
});
