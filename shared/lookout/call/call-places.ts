/** Airports, cities and carriers as callers name them. */
import { withoutAccents } from '../../name/without-accents.ts';
import type { ReferenceData } from '../../reference/reference-data.ts';
import { shippedAirports, shippedCarriers, shippedCities, shippedReference } from '../../reference/shipped.ts';
import { CITY_NAMES } from './city-names.ts';

export interface CallPlaces {
  /** Is it the code of an airport or of a city with airports? In capitals. */
  isAirport(code: string): boolean;
  /** The code of a city by its name in folded words (`addis ababa`), and whether the name is no ordinary word. */
  city(name: string): { readonly code: string; readonly sure: boolean } | null;
  /** The IATA designator of a carrier by its designator (two or three letters) or its name in folded words; null: unknown. */
  carrier(written: string): string | null;
  /** ISO 3166 alpha-3 code of a country by a name or by the word for its citizens, in folded letters. */
  country(letters: string): string | null;
}

let built: CallPlaces | undefined;

/** Places of the shipped reference data. Built on first use. */
export function shippedPlaces(): CallPlaces {
  built ??= build(shippedReference());
  return built;
}

function build(reference: ReferenceData): CallPlaces {
  const cities = cityNames();
  const carriers = carrierNames();
  return {
    isAirport: (code) => /^[A-Z]{3}$/.test(code) && reference.airport(code) !== undefined,
    city: (name) => cities.get(name) ?? null,
    carrier: (written) => carriers.get(written.toLowerCase()) ?? null,
    country: (letters) => (letters.length < LEAST_COUNTRY ? null : reference.countryCode(letters)),
  };
}

const LEAST_COUNTRY = 4;

type City = NonNullable<ReturnType<CallPlaces['city']>>;

function cityNames(): ReadonlyMap<string, City> {
  const metropolis = new Map([...shippedCities()].flatMap(([code, airports]) => airports.map((of) => [of, code])));
  const names = new Map<string, City>();
  const twice = new Set<string>();
  for (const { code, city } of shippedAirports()) {
    const name = folded(city);
    const whole = metropolis.get(code) ?? code;
    const before = names.get(name);
    if (before !== undefined && before.code !== whole) twice.add(name);
    names.set(name, { code: whole, sure: false });
  }
  // A name of several cities says nothing.
  for (const name of twice) names.delete(name);
  for (const line of CITY_NAMES.trim().split('\n')) {
    for (const name of line.slice(4).split('|')) names.set(name, { code: line.slice(0, 3), sure: true });
  }
  return names;
}

function carrierNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const [designator, name] of shippedCarriers()) {
    if (designator.length === 2) byName.set(name, designator);
    const iata = designator.length === 2 ? designator : (byName.get(name) ?? designator);
    names.set(designator.toLowerCase(), iata);
    const said = folded(name).replace(COMPANY, '').trim();
    for (const each of [folded(name), said])
      if (each.length >= LEAST_COUNTRY && !names.has(each)) names.set(each, iata);
  }
  return names;
}

const COMPANY = / ?\b(?:airlines?|airways|air lines|international)\b ?/g;

function folded(text: string): string {
  return withoutAccents(text)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
