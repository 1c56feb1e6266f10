/** Finds airports by what an officer types: a code, or the start of the name of a city or country. */
import { LANGUAGES } from '../../shared/catalogue/languages.ts';
import type { Airport } from '../../shared/reference/reference-data.ts';
import type { World } from './world.ts';

/**
 * At most `most` airports whose code, city or country (code, or name in one of our languages) starts with the words typed; codes first, then cities, then countries. Case
 * and accents do not matter. Empty input finds nothing.
 */
export function searchAirports(
  { airports, reference }: Pick<World, 'airports' | 'reference'>,
  search: string,
  most: number,
): readonly Airport[] {
  const words = plain(search);
  if (words === '') return [];
  const countries = countriesStartingWith(words, reference);
  const rank = (airport: Airport): number => {
    if (airport.code.toLowerCase() === words) return 0;
    if (airport.code.toLowerCase().startsWith(words)) return 1;
    if (plain(airport.city).startsWith(words)) return 2;
    return countries.has(airport.country) ? 3 : NOT_FOUND;
  };
  return airports
    .map((airport) => ({ airport, at: rank(airport) }))
    .filter(({ at }) => at < NOT_FOUND)
    .sort((a, b) => a.at - b.at || (a.airport.code < b.airport.code ? -1 : 1))
    .slice(0, most)
    .map(({ airport }) => airport);
}

const NOT_FOUND = 4;

/** Alpha-3 codes of countries of that name. The platform has names by alpha-2 codes, which are few enough to try all. */
function countriesStartingWith(words: string, reference: World['reference']): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { alpha2, names } of countryNames()) {
    const alpha3 = reference.countryCode(alpha2);
    if (alpha3 === null) continue;
    if (alpha3.toLowerCase().startsWith(words) || names.some((name) => name.startsWith(words))) found.add(alpha3);
  }
  return found;
}

/** Names of each country in our languages, without case and accents, by its alpha-3 code. */
export function countryNamesByCode(reference: World['reference']): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { alpha2, names } of countryNames()) {
    const alpha3 = reference.countryCode(alpha2);
    if (alpha3 !== null) found.set(alpha3, names);
  }
  return found;
}

interface CountryNames {
  readonly alpha2: string;
  readonly names: readonly string[];
}

let known: readonly CountryNames[] | undefined;

function countryNames(): readonly CountryNames[] {
  known ??= makeCountryNames();
  return known;
}

function makeCountryNames(): readonly CountryNames[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const byLanguage = LANGUAGES.map(
    (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  );
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .map((alpha2) => ({
      alpha2,
      names: byLanguage
        .map((names) => names.of(alpha2))
        .filter((name) => name !== undefined)
        .map(plain),
    }))
    .filter(({ names }) => names.length > 0);
}

function plain(text: string): string {
  return text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
