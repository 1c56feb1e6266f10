/** The map of flights: great circles, the date line, high latitudes, names that can be read. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kilometres, mapLayout } from '../../../../renderer/app/pictures/map-layout.ts';
import { WORLD } from '../../../../renderer/app/pictures/world.ts';
import { airportPlace, airportPlaces } from '../../../../shared/reference/airport-place.ts';
import { runsOf } from '../../../property-runs.ts';

const SIZE = { width: 960, height: 420 };
const SETTINGS = { seed: 20_261_130, numRuns: Math.min(60, runsOf(60)) };

const mapOf = (...routes: readonly string[]) =>
  mapLayout(
    routes.map((route) => {
      const [origin = '', destination = ''] = route.split('-');
      return { origin, destination };
    }),
    airportPlace,
    WORLD,
    SIZE,
  );

/** The points of a path, and how often the pen is lifted. */
function pointsIn(path: string): { readonly parts: number; readonly points: readonly (readonly [number, number])[] } {
  const points = [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  return { parts: path.split('M').length - 1, points };
}

describe('a map of flights', () => {
  test.each(['AKL-LAX', 'NRT-SFO', 'SYD-SCL', 'ADD-LFW', 'DXB-LAX'])(
    'a map draws %s in one line, also over the date line',
    (route) => {
      const { arcs } = mapOf(route);
      expect(arcs.map(({ path }) => pointsIn(path).parts)).toEqual([1]);
    },
  );

  test('a map bends a flight in high latitudes towards the pole', () => {
    const { arcs, dots } = mapOf('LHR-ANC');
    const highest = Math.min(...pointsIn(arcs[0]?.path ?? '').points.map(([, y]) => y));
    const ends = dots.map(({ y }) => y);
    expect(highest).toBeLessThan(Math.min(...ends) - 20);
  });

  test('a map names each airport once, with its unknown ones beside', () => {
    const { dots, unknown, arcs } = mapOf('ADD-LFW', 'LFW-ADD', 'LFW-XXX');
    expect(dots.map(({ code }) => code)).toEqual(['ADD', 'LFW']);
    expect(unknown).toEqual(['XXX']);
    expect(arcs.map(({ flight }) => flight)).toEqual([0, 1]);
  });

  test('a map without a known place still has land', () => {
    const map = mapOf('XXX-QQQ');
    expect(map.dots).toEqual([]);
    expect(map.land.length).toBeGreaterThan(1000);
  });

  test('a map has every airport of its flights within its edges, wherever they lie', () => {
    const codes = [...airportPlaces().keys()];
    const code = fc.constantFrom(...codes);
    fc.assert(
      fc.property(fc.array(fc.tuple(code, code), { minLength: 1, maxLength: 4 }), (routes) => {
        const map = mapOf(...routes.map(([from, to]) => `${from}-${to}`));
        for (const { x, y } of map.dots) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(SIZE.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(SIZE.height);
        }
      }),
      SETTINGS,
    );
  });

  test.each([
    ['LHR', 'JFK', 5540],
    ['LFW', 'CDG', 4770],
    ['AKL', 'LAX', 10_480],
  ])('the distance from %s to %s is that of the great circle', (from, to, distance) => {
    const [one, other] = [airportPlace(from), airportPlace(to)];
    expect(one !== undefined && other !== undefined ? Math.abs(kilometres(one, other) - distance) : 999).toBeLessThan(
      60,
    );
  });
});
