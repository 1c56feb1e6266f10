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
  /** The name stands so far off that a line leads to it. */
  readonly isFar: boolean;
}

/** What is drawn of an airport. */
export interface DotSize {
  /** Of its disc, in pixels. */
  readonly radius: number;
  /** How many letters its name has. */
  readonly letters: number;
}

/** Between the flights and the edge, in pixels. */
const MARGIN = 48;
/** The map shows at least so many degrees around short flights: at this scale the coast can still be recognised. */
const LEAST_DEGREES = 14;
/** Half the height of a name. */
const NAME_HEIGHT = 8;
const CODE_ALONE: DotSize = { radius: 5, letters: 3 };

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The map of these flights, this many pixels wide and high. `sizeOf`: of an airport that has more than its code. */
export function mapLayout(
  flights: readonly MapFlight[],
  placeOf: (code: string) => Place | undefined,
  world: World,
  { width, height }: Size,
  sizeOf: (code: string) => DotSize = () => CODE_ALONE,
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
    dots: named(
      [...points].map(([code, point]) => ({ code, at: place(point), ...sizeOf(code) })),
      { width, height },
    ),
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

interface Dot extends DotSize {
  readonly code: string;
  readonly at: readonly number[];
}

/** The name of each dot at the first place on the map where it covers neither a name before it nor a dot. */
function named(dots: readonly Dot[], { width, height }: Size): readonly MapDot[] {
  const taken: { readonly x: number; readonly y: number; readonly dx: number; readonly dy: number }[] = dots.map(
    ({ at: [x = 0, y = 0], radius }) => ({ x, y, dx: radius, dy: radius }),
  );
  const middle = dots.reduce((sum, { at: [, y = 0] }) => sum + y, 0) / dots.length;
  return dots.map(({ code, at: [x = 0, y = 0], letters }, own) => {
    const half = letters * 4 + 5;
    // Away from the flights first: below what lies in the south.
    const places = placesOf(half, y > middle ? 1 : -1);
    const isOnMap = ([dx, dy]: Point) =>
      Math.abs(x + dx - width / 2) + half <= width / 2 && Math.abs(y + dy - height / 2) + NAME_HEIGHT <= height / 2;
    const free = places.find(
      ([dx, dy]) =>
        isOnMap([dx, dy]) &&
        taken.every(
          (box, at) =>
            at === own ||
            Math.abs(box.x - (x + dx)) >= box.dx + half ||
            Math.abs(box.y - (y + dy)) >= box.dy + NAME_HEIGHT,
        ),
    );
    const [dx, dy] = free ?? places[0] ?? [0, 0];
    taken.push({ x: x + dx, y: y + dy, dx: half, dy: NAME_HEIGHT });
    const isFar = Math.abs(dy) > STEP || Math.abs(dx) > half + STEP;
    return { code, x, y, nameX: x + dx, nameY: y + dy, isFar };
  });
}

/** From one row of names to the next, in pixels. */
const STEP = 18;
const ROWS_AWAY = [2, 3, 4];

/** Where the middle of a name may stand beside its dot, the nearest first. `half`: of its width. `away`: 1 where the flights lie above, -1 where they lie below. */
function placesOf(half: number, away: 1 | -1): readonly Point[] {
  const [beside, far] = [half + 11, half + 27];
  return [
    [0, away * STEP],
    [0, -away * STEP],
    [beside, 0],
    [-beside, 0],
    [beside, -STEP],
    [-beside, STEP],
    [beside, STEP],
    [-beside, -STEP],
    [far, 0],
    [-far, 0],
    ...ROWS_AWAY.flatMap((rows) =>
      [away * rows * STEP, -away * rows * STEP].flatMap((dy) =>
        [0, beside, -beside, 2 * beside, -2 * beside].map((dx): Point => [dx, dy]),
      ),
    ),
  ];
}

/** Kilometres along the great circle, to ten. */
export function kilometres(from: Place, to: Place): number {
  const radians = geoDistance([from.longitude, from.latitude], [to.longitude, to.latitude]);
  return Math.round((radians * 6371) / 10) * 10;
}
