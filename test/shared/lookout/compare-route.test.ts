/** On which journeys a route lies that a caller named. */
import { describe, expect, test } from 'vitest';
import type { FlightBooking } from '../../../shared/flight/flight.ts';
import type { MatchClass } from '../../../shared/list/match/match-class.ts';
import type { LookoutTerms } from '../../../shared/lookout/lookout.ts';
import { LookoutBook } from '../../../shared/lookout/lookout-book.ts';
import { isPinnedTo } from '../../../shared/lookout/lookout-scope.ts';
import { pinnedTo } from '../../../shared/lookout/pinned-lookout.ts';
import { prepareLookout } from '../../../shared/lookout/prepared-lookout.ts';
import { leg, segment } from '../flight/make-manifest.ts';
import { bookedFor, compared, ET508, flightOf, KOFI, lookout } from './looked-for.ts';

const DAYS = { from: '2026-11-24', to: '2026-11-24' };
const OUT = { origin: 'LFW', destination: 'CDG', departure: '2026-11-24T10:00', arrival: '2026-11-24T17:00' };
const there = segment('LFW', 'CDG', '2026-11-24T10:00', '2026-11-24T17:00');
const back = segment('CDG', 'LFW', '2026-12-10T10:00', '2026-12-10T17:00');
const onward = segment('CDG', 'JFK', '2026-11-24T19:00', '2026-11-24T22:00');
const before = segment('ACC', 'LFW', '2026-11-23T20:00', '2026-11-23T21:00');

/** The verdict on the route of a traveller from LFW to CDG, and the classes by the name. */
function onRoute(terms: Partial<LookoutTerms>, segments: FlightBooking['segments'] | null) {
  const booking = segments === null ? {} : { booking: 0 };
  const bookings = segments === null ? [] : [bookedFor([0], { segments })];
  const { lines, classes } = compared({ name: 'Kofi Mensah', ...terms }, [{ ...KOFI, ...booking }], bookings, {
    leg: OUT,
  });
  return { verdict: lines.find(({ field }) => field === 'route')?.verdict, classes };
}

describe('a route', () => {
  test.each<readonly [string, Partial<LookoutTerms>, FlightBooking['segments'] | null, string]>([
    ['of the flight', { from: 'LFW', to: 'CDG', days: DAYS }, null, 'agrees'],
    ['to where the flight departs', { to: 'LFW', days: DAYS }, null, 'differs'],
    ['from where the flight arrives', { from: 'CDG', days: DAYS }, null, 'differs'],
    ['from where the flight arrives, on any day', { from: 'CDG', to: 'LFW' }, null, 'differs'],
    ['to where the journey may go on', { from: 'LFW', to: 'JFK', days: DAYS }, null, 'missing'],
    ['back, which is flown on another day', { from: 'CDG', to: 'LFW', days: DAYS }, [there, back], 'differs'],
    ['to where the way back leads on another day', { to: 'LFW', days: DAYS }, [there, back], 'differs'],
    ['from where the way back begins on another day', { from: 'CDG', days: DAYS }, [there, back], 'differs'],
    ['back, on any day', { from: 'CDG', to: 'LFW' }, [there, back], 'agrees'],
    ['from the last stop', { from: 'JFK' }, [there, onward], 'differs'],
    ['to the first stop', { to: 'LFW' }, [there, onward], 'differs'],
    ['over two flights', { from: 'LFW', to: 'JFK', days: DAYS }, [there, onward], 'agrees'],
    ['that began the day before', { from: 'ACC', to: 'CDG', days: DAYS }, [before, there], 'agrees'],
    ['onward on the day', { from: 'CDG', days: DAYS }, [there, onward], 'agrees'],
    ['of one who goes elsewhere', { from: 'LFW', to: 'JFK', days: DAYS }, [there], 'differs'],
  ])('%s', (_, terms, segments, expected) => {
    expect(onRoute(terms, segments).verdict).toBe(expected);
  });

  test('in the other direction makes no hit of a name', () => {
    expect(onRoute({ to: 'LFW', days: DAYS }, null).classes).toEqual([]);
    expect(onRoute({ from: 'CDG', to: 'LFW', days: DAYS }, [there, back]).classes).toEqual([]);
  });
});

describe('a lookout of a route and a day', () => {
  test.each<readonly [string, Partial<LookoutTerms>, boolean]>([
    ['the route of the flight', { from: 'LFW', to: 'CDG', days: DAYS }, true],
    ['a route that goes on', { from: 'LFW', to: 'JFK', days: DAYS }, true],
    ['a route that came from elsewhere', { from: 'ACC', to: 'CDG', days: DAYS }, true],
    ['another route', { from: 'ACC', to: 'JFK', days: DAYS }, false],
    ['the way back', { from: 'CDG', to: 'LFW', days: DAYS }, false],
    ['a route without a day', { from: 'LFW', to: 'CDG' }, false],
  ])('is shown with a flight, or not, by %s', (_, terms, expected) => {
    expect(isPinnedTo({ ...lookout(terms).terms }, leg(OUT))).toBe(expected);
  });

  test('names whom the description fits on the way to where a later flight leads', () => {
    const bookings = [bookedFor([0], { segments: [there, onward] }), bookedFor([1], { segments: [there] })];
    const flight = flightOf(
      [
        { ...KOFI, booking: 0 },
        { ...KOFI, booking: 1 },
      ],
      bookings,
      OUT,
    );
    const said = { from: 'LFW', to: 'JFK', days: DAYS, sex: 'M' } as const;
    const found = pinnedTo(prepareLookout(lookout(said)), flight);
    expect(found?.fitting.map(({ traveller }) => traveller)).toEqual(['m:0']);
  });

  test.each<readonly [string, Partial<LookoutTerms>, readonly MatchClass[]]>([
    ['a seat', { seat: '12C' }, ['seat-flight']],
    ['a name of which words were heard in pieces', { name: 'Mar go Sarra zin' }, ['name-flight']],
  ])('finds %s', (_, terms, classes) => {
    const flight = flightOf([{ ...KOFI, surname: 'SARRAZIN', givenNames: 'MARGO' }], [], OUT);
    const book = new LookoutBook([lookout({ from: 'LFW', to: 'CDG', days: DAYS, ...terms })]);
    expect(
      book
        .on(flight)
        ?.matchesOf(0)
        .map((match) => match.classes),
    ).toEqual([classes]);
  });

  test('finds no seat without a day', () => {
    expect(compared({ from: 'ADD', to: 'LFW', seat: '12C' }).classes).toEqual([]);
  });
});

test('another nationality takes nothing from a description that fits otherwise', () => {
  const { fits } = compared({ flight: ET508, sex: 'M', age: { from: 35, to: 45 }, nationality: 'FRA' });
  expect(fits).toBe(1);
});
