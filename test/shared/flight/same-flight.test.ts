import { describe, expect, test } from 'vitest';
import type { Channel } from '../../../shared/flight/flight.ts';
import { flightId } from '../../../shared/flight/flight-id.ts';
import { type SuspectFlight, sameFlightSuggestions } from '../../../shared/flight/same-flight.ts';
import type { Leg } from '../../../shared/manifest.ts';
import { leg } from './make-manifest.ts';

const flight = (channels: Channel[], more: Partial<Leg>): SuspectFlight => {
  const own = leg(more);
  return { id: flightId(own), leg: own, channels };
};
const EVENING = flight(['pnr'], { departure: '2026-11-24T23:55' });
const NIGHT = flight(['api'], { departure: '2026-11-25T00:10' });
const PARTNER = flight(['pnr'], { carrier: 'LH', number: 9600, departure: '2026-11-25T00:10' });

describe('the suggestion of equal flights', () => {
  test.each<[string, SuspectFlight[], [string, string, string][]]>([
    ['a list after midnight and a push before', [NIGHT, EVENING], [[NIGHT.id, EVENING.id, 'date']]],
    [
      'the day after, without a time',
      [flight(['api'], { departure: '2026-11-25' }), EVENING],
      [[NIGHT.id, EVENING.id, 'date']],
    ],
    [
      'twelve hours apart',
      [flight(['pnr'], { departure: '2026-11-24T12:10' }), NIGHT],
      [[NIGHT.id, EVENING.id, 'date']],
    ],
    ['the same number under two carriers in the same minute', [NIGHT, PARTNER], [[PARTNER.id, NIGHT.id, 'code-share']]],
  ])('the suggestion of equal flights is made or not: %s', (_title, flights, expected) => {
    const found = sameFlightSuggestions(flights);
    expect(found.map(({ flight: from, other, why }) => [from, other, why])).toEqual(expected);
    expect(sameFlightSuggestions(flights.toReversed())).toEqual(found);
  });

  test.each<[string, SuspectFlight[]]>([
    ['the daily flight of the day before', [flight(['pnr'], { departure: '2026-11-24T00:10' }), NIGHT]],
    ['two days apart, without a time', [flight(['pnr'], { departure: '2026-11-23' }), NIGHT]],
    ['two that both have a list', [flight(['api', 'pnr'], { departure: '2026-11-24T23:55' }), NIGHT]],
    ['another number', [flight(['pnr'], { number: 509, departure: '2026-11-24T23:55' }), NIGHT]],
    ['another suffix', [flight(['pnr'], { suffix: 'D', departure: '2026-11-24T23:55' }), NIGHT]],
    ['another origin', [flight(['pnr'], { origin: 'NBO', departure: '2026-11-24T23:55' }), NIGHT]],
    [
      'another minute of another carrier',
      [flight(['pnr'], { carrier: 'LH', number: 9600, departure: '2026-11-25T00:15' }), NIGHT],
    ],
    [
      'two aircraft with lists of their own',
      [flight(['api'], { carrier: 'KP', number: 31, departure: '2026-11-25T00:10' }), NIGHT],
    ],
    [
      'flights without a number',
      [flight(['pnr'], { number: null }), flight(['api'], { number: null, departure: '2026-11-24' })],
    ],
    ['flights without a date', [flight(['pnr'], { departure: null, arrival: null }), NIGHT]],
    ['one alone', [NIGHT]],
  ])('equal flights are not suggested: %s', (_title, flights) => {
    expect(sameFlightSuggestions(flights)).toEqual([]);
  });

  test('the suggestion of equal flights is fast for a number that flies every day for years', () => {
    const days = Array.from({ length: 20_000 }, (_, day) =>
      flight([day % 2 === 0 ? 'api' : 'pnr'], {
        departure: `${2000 + Math.floor(day / 336)}-${String((Math.floor(day / 28) % 12) + 1).padStart(2, '0')}-${String((day % 28) + 1).padStart(2, '0')}T09:00`,
      }),
    );
    expect(sameFlightSuggestions(days)).toEqual([]);
  });
});
