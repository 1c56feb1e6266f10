/**
 * A map of flights, as paths of SVG. d3-geo draws it: lines between two places are great circles, and what crosses the date line is cut there, so the map is turned to
 * the middle of the flights first. Pure.
 */

import type { GeoPermissibleObjects } from 'd3-geo';
import { geoCentroid, geoDistance, geoGraticule10, geoNaturalEarth1, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Place } from '../../../shared/reference/airport-place.ts';

export type World = Topology<{ readonly countries: GeometryCollection; readonly land: GeometryCollection }>;

export interface MapFlight {
  readonly origin: string;
  readonly destination: string;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly land: string;
  readonly borders: string;
  readonly grid: string;
  /** One per flight whose two ends are known, with its index among those given. */
  readonly arcs: readonly { readonly flight: number; readonly path: string }[];
  readonly dots: readonly MapDot[];
  /** Airports whose place is not known. */
  readonly unknown: readonly string[];
}

export interface MapDot {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  /** Where the middle of its name stands. */
  readonly nameX: number;
  readonly nameY: number;
}

/** Between the flights and the edge, in pixels. */
const MARGIN = 48;
/** The map shows at least so many degrees around short flights: at this scale the coast can still be recognised. */
const LEAST_DEGREES = 14;
/** Half the width and height of a name of three letters. */
const NAME = { x: 17, y: 8 };

/** The map of these flights, this many pixels wide and high. */
export function mapLayout(
  flights: readonly MapFlight[],
  placeOf: (code: string) => Place | undefined,
  world: World,
  { width, height }: { readonly width: number; readonly height: number },
): MapLayout {
  const codes = [...new Set(flights.flatMap(({ origin, destination }) => [origin, destination]))];
  const points = new Map(
    codes.flatMap((code) => {
      const place = placeOf(code);
      return place === undefined ? [] : [[code, [place.longitude, place.latitude]] as const];
    }),
  );
  const lines = flights.flatMap(({ origin, destination }, flight) => {
    const [from, to] = [points.get(origin), points.get(destination)];
    return from === undefined || to === undefined ? [] : [{ flight, from, to }];
  });
  const middle = middleOf([...points.values()]);
  // Without a known place the whole world stands there.
  const shown: GeoPermissibleObjects =
    points.size === 0
      ? { type: 'Sphere' }
      : {
          type: 'GeometryCollection',
          geometries: [
            { type: 'MultiPoint', coordinates: [...points.values(), ...around(middle)].map((point) => [...point]) },
            { type: 'MultiLineString', coordinates: lines.map(({ from, to }) => [[...from], [...to]]) },
          ],
        };
  const projection = geoNaturalEarth1()
    .rotate([-middle[0], 0])
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [width - MARGIN, height - MARGIN],
      ],
      shown,
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  const path = geoPath(projection).digits(1);
  const place = (point: readonly [number, number]) => projection([point[0], point[1]]) ?? [0, 0];
  return {
    width,
    height,
    land: path(feature(world, world.objects.land)) ?? '',
    borders: path(mesh(world, world.objects.countries, (one, other) => one !== other)) ?? '',
    grid: path(geoGraticule10()) ?? '',
    arcs: lines.map(({ flight, from, to }) => ({
      flight,
      path: path({ type: 'LineString', coordinates: [[...from], [...to]] }) ?? '',
    })),
    dots: named([...points].map(([code, point]) => ({ code, at: place(point) }))),
    unknown: codes.filter((code) => !points.has(code)),
  };
}

type Point = readonly [number, number];

/** The middle of the points on the globe: across the date line it is no mean of longitudes. */
function middleOf(points: readonly Point[]): Point {
  const [longitude, latitude] = geoCentroid({ type: 'MultiPoint', coordinates: points.map((point) => [...point]) });
  return Number.isFinite(longitude) && Number.isFinite(latitude) ? [longitude, latitude] : (points[0] ?? [0, 0]);
}

/** Four points around the middle, so that a short flight is not drawn as large as a continent. */
function around([longitude, latitude]: Point): readonly Point[] {
  const up = Math.min(89, latitude + LEAST_DEGREES / 2);
  const down = Math.max(-89, latitude - LEAST_DEGREES / 2);
  return [
    [longitude, up],
    [longitude, down],
  ];
}

/** The name of each dot at the first side where it covers neither a name before it nor a dot. */
function named(dots: readonly { readonly code: string; readonly at: readonly number[] }[]): readonly MapDot[] {
  const taken: { readonly x: number; readonly y: number; readonly dx: number; readonly dy: number }[] = dots.map(
    ({ at: [x = 0, y = 0] }) => ({ x, y, dx: 5, dy: 5 }),
  );
  const middle = dots.reduce((sum, { at: [, y = 0] }) => sum + y, 0) / dots.length;
  return dots.map(({ code, at: [x = 0, y = 0] }, own) => {
    // Away from the flights first: below what lies in the south.
    const away = y > middle ? 18 : -18;
    const sides = [
      [0, away],
      [0, -away],
      [28, 0],
      [-28, 0],
      [28, -18],
      [-28, 18],
      [28, 18],
      [-28, -18],
      [44, 0],
      [-44, 0],
    ] as const;
    const free = sides.find(([dx, dy]) =>
      taken.every(
        (box, at) =>
          at === own || Math.abs(box.x - (x + dx)) >= box.dx + NAME.x || Math.abs(box.y - (y + dy)) >= box.dy + NAME.y,
      ),
    );
    const [dx, dy] = free ?? sides[0];
    taken.push({ x: x + dx, y: y + dy, dx: NAME.x, dy: NAME.y });
    return { code, x, y, nameX: x + dx, nameY: y + dy };
  });
}

/** Kilometres along the great circle, to ten. */
export function kilometres(from: Place, to: Place): number {
  const radians = geoDistance([from.longitude, from.latitude], [to.longitude, to.latitude]);
  return Math.round((radians * 6371) / 10) * 10;
}
