import { describe, expect, test } from 'vitest';
import { type MeetingInput, type MeetingTime, meetingTime, tooEarly } from '../../../shared/flight/meeting-time.ts';
import { type FlightTimesKnown, type KnownTime, momentOf } from '../../../shared/flight/operating-window.ts';

const at = (time: string) => Date.parse(`2026-11-${time}Z`) / 60_000;
const UNKNOWN: KnownTime = { kind: null, utc: null };
const known = (kind: KnownTime['kind'], time: string): KnownTime => ({ kind, utc: at(time) });
const LEFT = known('scheduled', '24T06:00');

/** The input for a flight whose times are known so far. */
function of(arrives: boolean, more: Partial<FlightTimesKnown>, inbound: string | null = null): MeetingInput {
  const times = { departure: UNKNOWN, arrival: UNKNOWN, day: null, ...more };
  const moment = momentOf(times, arrives);
  return { arrives, moment, scheduled: null, inbound: inbound === null ? null : at(inbound) };
}

/** The same, with the time of the schedule. */
function planned(time: string, input: MeetingInput): MeetingInput {
  const times = { departure: known('scheduled', time), arrival: known('scheduled', time), day: null };
  return { ...input, scheduled: momentOf(times, input.arrives) };
}

describe('when a traveller can be met', () => {
  test.each<[string, MeetingInput, MeetingTime | null]>([
    [
      'an arrival that nobody said anything of: by the schedule',
      of(true, { departure: LEFT, arrival: known('scheduled', '24T13:00') }),
      { from: at('24T13:00'), after: 'landing' },
    ],
    [
      'an arrival that lands early, by the estimate',
      of(true, { arrival: known('estimated', '24T12:20') }),
      { from: at('24T12:20'), after: 'landing' },
    ],
    [
      'an arrival that is late, by the estimate',
      of(true, { arrival: known('estimated', '24T15:10') }),
      { from: at('24T15:10'), after: 'landing' },
    ],
    [
      'an arrival that has landed',
      of(true, { arrival: known('actual', '24T12:11') }),
      { from: at('24T12:11'), after: 'landing' },
    ],
    [
      'an arrival of which only the departure is known: not before it left',
      of(true, { departure: LEFT }),
      { from: at('24T06:00'), after: 'landing' },
    ],
    [
      'an arrival of which only the day is known: when that day begins somewhere',
      of(true, { day: '2026-11-24' }),
      { from: at('23T10:00'), after: 'landing' },
    ],
    ['an arrival of which nothing is known', of(true, {}), null],
    [
      'a departure: when check-in opens',
      of(false, { departure: known('scheduled', '24T21:00') }),
      { from: at('24T18:00'), after: 'check-in' },
    ],
    [
      'a departure that is late: when check-in opens by the schedule, since the counter is not told of it',
      planned('24T21:00', of(false, { departure: known('estimated', '24T23:00') })),
      { from: at('24T18:00'), after: 'check-in' },
    ],
    [
      'a departure that is early: when check-in opens for the new time',
      planned('24T21:00', of(false, { departure: known('estimated', '24T20:00') })),
      { from: at('24T17:00'), after: 'check-in' },
    ],
    [
      'an arrival that is later than the schedule: not before it lands',
      planned('24T13:00', of(true, { arrival: known('estimated', '24T15:10') })),
      { from: at('24T15:10'), after: 'landing' },
    ],
    ['a departure of which nothing is known', of(false, {}), null],
    [
      'a departure by which somebody goes on: when the flight before it landed',
      of(false, { departure: known('scheduled', '24T21:00') }, '24T13:00'),
      { from: at('24T13:00'), after: 'landing' },
    ],
    [
      'a departure by which somebody goes on, the flight before it landing late: the same as for others',
      of(false, { departure: known('scheduled', '24T21:00') }, '24T19:30'),
      { from: at('24T18:00'), after: 'check-in' },
    ],
  ])('%s', (_, input, expected) => {
    expect(meetingTime(input)).toEqual(expected);
  });

  test('it is too early until that minute', () => {
    const time: MeetingTime = { from: at('24T13:00'), after: 'landing' };
    expect(tooEarly(time, at('24T12:59'))).toBe(time);
    expect(tooEarly(time, at('24T13:00'))).toBeNull();
    expect(tooEarly(null, at('24T12:59'))).toBeNull();
  });
});
