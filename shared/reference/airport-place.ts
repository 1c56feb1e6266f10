/** Where an airport lies, for maps. */
import { AIRPORT_PLACE_TABLE } from './airport-place-table.ts';

/** Degrees; north and east are positive. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

let built: ReadonlyMap<string, Place> | undefined;

/** The place of an airport by its IATA code, to a tenth of a degree; undefined where it is not known. */
export function airportPlace(code: string): Place | undefined {
  built ??= readPlaces();
  return built.get(code);
}

/** Every airport with a known place, by its IATA code. */
export function airportPlaces(): ReadonlyMap<string, Place> {
  built ??= readPlaces();
  return built;
}

const ENTRY = /([A-Z]{3})(-?\d+),(-?\d+)/g;

function readPlaces(): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const [, code = '', north, east] of AIRPORT_PLACE_TABLE.matchAll(ENTRY))
    places.set(code, { latitude: Number(north) / 10, longitude: Number(east) / 10 });
  return places;
}
