/** Which routes stand on the map: the first ones of the list, as discs on a map of flights. */
import { airportPlace } from '../../../shared/reference/airport-place.ts';
import type { RouteFinds } from '../../core/calls/dashboard-views.ts';
import { type MapLayout, mapLayout, type World } from '../pictures/map-layout.ts';

export interface RoutesLayout {
  readonly map: MapLayout;
  /** The routes on the map, in the order of its flights. */
  readonly shown: readonly RouteFinds[];
  /** Of the disc of a route. */
  readonly radiusOf: (code: string) => number;
  /** What stands beside an airport: its code, and how often something was found. */
  readonly nameOf: (code: string) => string;
  /** Airports whose place is not known. */
  readonly unknown: readonly string[];
  /** How many more there are. */
  readonly more: number;
}

/** More names would cover each other. */
const MOST = 30;
const SIZE = { width: 1100, height: 420 };
const LEAST_RADIUS = 3.5;
const MOST_RADIUS = 11;
/** Half the side of the square of the own airport. */
export const HOME_RADIUS = 6;

/** The map of the routes from and to this place. `count`: a number in the language of the reader. */
export function routesLayout(
  routes: readonly RouteFinds[],
  home: string,
  world: World,
  count: (found: number) => string,
): RoutesLayout {
  const known = routes.filter(({ key }) => airportPlace(key) !== undefined && key !== home);
  const shown = known.slice(0, MOST);
  const most = Math.max(1, ...shown.map(({ flights }) => flights));
  const byCode = new Map(shown.map((route) => [route.key, route]));
  const radiusOf = (code: string) => discRadius(byCode.get(code)?.flights ?? 0, most);
  const nameOf = (code: string) => {
    const positive = byCode.get(code)?.positive ?? 0;
    return positive === 0 ? code : `${code} ${count(positive)}`;
  };
  const map = mapLayout(
    shown.map(({ key }) => ({ origin: key, destination: home })),
    airportPlace,
    world,
    SIZE,
    (code) => ({ radius: code === home ? HOME_RADIUS : radiusOf(code), letters: nameOf(code).length }),
  );
  const unknown = routes.flatMap(({ key }) => (key !== '' && airportPlace(key) === undefined ? [key] : []));
  return { map, shown, radiusOf, nameOf, unknown, more: known.length - shown.length };
}

/** The radius of a disc, whose surface is as large as the flights are many. */
export function discRadius(flights: number, most: number): number {
  return LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * Math.sqrt(flights / Math.max(1, most));
}
