/** The journey of a traveller: order, waiting times, and what does not belong to it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DAYS_AROUND,
  type JourneySource,
  journeyAirports,
  journeyLegs,
  journeyLine,
} from '../../../../renderer/app/pictures/journey.ts';
import { lineLayout } from '../../../../renderer/app/pictures/line-layout.ts';
import type { Leg, Segment } from '../../../../shared/manifest.ts';
import { shippedReference } from '../../../../shared/reference/shipped.ts';
import { dateOfDay, dayNumber, timeOfMinute } from '../../../../shared/time/civil.ts';
import { zoneClock } from '../../../../shared/time/zone-clock.ts';
import { zoneOffsets } from '../../../../shared/time/zone-offsets.ts';
import { runsOf } from '../../../property-runs.ts';

const SETTINGS = { seed: 20_261_130, numRuns: runsOf(200) };
const CLOCK = zoneClock('test', zoneOffsets(Intl.DateTimeFormat));
const zoneOf = (code: string) => shippedReference().airport(code)?.zone;

function leg(number: number, route: string, departure: string | null, arrival: string | null): Leg {
  const [origin = null, destination = null] = route.split('-');
  return {
    ...{ carrier: 'ET', number, suffix: null, registration: null, origin, destination, departure, arrival },
    operating: null,
  };
}

function segment(number: number, route: string, departure: string, arrival: string | null, status = 'HK'): Segment {
  const { registration, ...ends } = leg(number, route, departure, arrival);
  return { ...ends, class: 'Y', status };
}

function source(own: Leg, segments: readonly Segment[], trips: readonly Leg[] = []): JourneySource {
  return {
    flight: { id: 'own', leg: own, departureUtc: null, arrivalUtc: null },
    segments,
    trips: trips.map((other, at) => ({ flight: `trip ${at}`, leg: other })),
  };
}

const OWN = leg(508, 'ADD-LFW', '2026-11-24T09:00', '2026-11-24T11:35');
const legsOf = (from: JourneySource) => journeyLegs(from, zoneOf, CLOCK);

describe('a journey', () => {
  test('a journey has its flights in the order of their instants, and waits between them', () => {
    const legs = legsOf(
      source(OWN, [
        segment(508, 'ADD-LFW', '2026-11-24T09:00', '2026-11-24T11:35'),
        segment(507, 'GRU-ADD', '2026-11-23T01:10', '2026-11-23T19:20'),
      ]),
    );
    expect(legs.map(({ number, kind }) => [number, kind])).toEqual([
      [507, 'booked'],
      [508, 'this'],
    ]);
    const { stations, ways } = journeyLine(legs, ['LFW']);
    expect(stations.map(({ code, waits, isHome }) => [code, waits, isHome])).toEqual([
      ['GRU', null, false],
      ['ADD', 13 * 60 + 40, false],
      ['LFW', null, true],
    ]);
    expect(ways.every((way) => way !== null)).toBe(true);
  });

  test('a journey waits by instants where the clocks change in between', () => {
    const own = leg(1, 'LFW-CDG', '2026-10-24T10:00', '2026-10-24T18:00');
    const legs = legsOf(source(own, [segment(2, 'CDG-LHR', '2026-10-25T08:00', '2026-10-25T08:20')]));
    expect(journeyLine(legs, []).stations[1]?.waits).toBe(15 * 60);
  });

  test('a journey over the date line lands before it leaves by the local clock, and keeps its order', () => {
    const own = leg(8, 'AKL-LAX', '2026-11-24T20:00', '2026-11-24T11:00');
    const legs = legsOf(source(own, [segment(9, 'LAX-JFK', '2026-11-24T14:00', '2026-11-24T22:30')]));
    expect(legs.map(({ destination }) => destination)).toEqual(['LAX', 'JFK']);
    expect(journeyLine(legs, []).stations[1]?.waits).toBe(180);
  });

  test('a journey shows both places where it breaks', () => {
    const legs = legsOf(source(OWN, [segment(20, 'ACC-LOS', '2026-11-26T09:00', null)]));
    const { stations, ways } = journeyLine(legs, []);
    expect(stations.map(({ code }) => code)).toEqual(['ADD', 'LFW', 'ACC', 'LOS']);
    expect(ways.map((way) => way?.number ?? null)).toEqual([508, null, 20]);
  });

  test.each<[string, Segment]>([
    ['cancelled', segment(1, 'LFW-ACC', '2026-11-25T09:00', null, 'HX')],
    ['without an end', segment(1, 'LFW-', '2026-11-25T09:00', null)],
  ])('a journey leaves out a flight that is %s', (_, given) => {
    const without = given.destination === '' ? { ...given, destination: null } : given;
    expect(legsOf(source(OWN, [without]))).toHaveLength(1);
  });

  test('a journey has other flights of the person only within its days, and each flight once', () => {
    const near = leg(509, 'LFW-ADD', '2026-11-28T12:00', '2026-11-28T20:00');
    const far = leg(508, 'ADD-LFW', `${dateOfDay(dayNumber('2026-11-24') - DAYS_AROUND - 1)}T09:00`, null);
    const legs = legsOf(source(OWN, [segment(4508, 'ADD-LFW', '2026-11-24T09:00', null)], [near, far]));
    expect(legs.map(({ number, kind, stored }) => [number, kind, stored])).toEqual([
      [508, 'this', null],
      [509, 'other', 'trip 0'],
    ]);
  });

  const placesArbitrary = fc.constantFrom('LFW', 'ADD', 'GRU', 'CDG', 'AKL', 'LAX', 'ANC', 'XXX');
  const segmentsArbitrary = fc.array(
    fc
      .tuple(placesArbitrary, placesArbitrary, fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 1500 }))
      .map(([from, to, at, length]) => {
        const start = dayNumber('2026-11-20') * 1440 + at;
        return segment(7, `${from}-${to}`, timeOfMinute(start), timeOfMinute(start + length));
      }),
    { maxLength: 8 },
  );

  test('a journey on a line has each flight once between its two places, and lies within the drawing', () => {
    fc.assert(
      fc.property(segmentsArbitrary, fc.boolean(), (segments, isRtl) => {
        const from = source(OWN, segments);
        const legs = legsOf(from);
        const line = journeyLine(legs, ['LFW']);
        expect(line.ways.filter((way) => way !== null)).toEqual(legs);
        expect(legs.filter(({ kind }) => kind === 'this')).toHaveLength(1);
        line.ways.forEach((way, at) => {
          if (way === null) return;
          expect([line.stations[at]?.code, line.stations[at + 1]?.code]).toEqual([way.origin, way.destination]);
        });
        for (const { waits } of line.stations) expect(waits ?? 0).toBeGreaterThanOrEqual(0);
        expect(new Set(journeyAirports(from)).size).toBe(journeyAirports(from).length);
        const { stations, width } = lineLayout(line, 700, isRtl);
        const places = stations.map(({ x }) => (isRtl ? width - x : x));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(Math.min(...places)).toBeGreaterThan(0);
        expect(Math.max(...places)).toBeLessThan(width);
        expect(new Set(stations.map(({ id }) => id)).size).toBe(stations.length);
      }),
      SETTINGS,
    );
  });
});
