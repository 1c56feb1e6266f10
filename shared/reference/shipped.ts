/**
 * The reference data that ships with the program: plain tables, turned into maps once. The version covers all tables: raise it whenever one of
 * them changes, because screenings record it.
 */
import { AIRPORT_TABLE } from './airport-table.ts';
import { CALLING_CODE_TABLE } from './calling-code-table.ts';
import { CARRIER_TABLE } from './carrier-table.ts';
import { CITY_TABLE } from './city-table.ts';
import { countryNamed } from './country-name.ts';
import { COUNTRY_ALIASES, COUNTRY_TABLE, OTHER_CODES } from './country-table.ts';
import { ICAO_TABLE } from './icao-table.ts';
import type { Airport, ReferenceData } from './reference-data.ts';

const REFERENCE_VERSION = '2026.12';

let built: ReferenceData | undefined;

/**
 * Airports, countries, carriers and calling codes as shipped. Built on first use and shared afterwards (it is
 * immutable). Every lookup ignores letter case and surrounding blanks; an unknown code gives undefined, null or an empty list.
 */
export function shippedReference(): ReferenceData {
  built ??= build();
  return built;
}

/** Every airport of the shipped table, for choosers; city codes, which are no airports, are left out. */
export function shippedAirports(): readonly Airport[] {
  return [...readAirports(new Map()).values()];
}

/** IATA code by ICAO location indicator (four letters). */
export function shippedIndicators(): ReadonlyMap<string, string> {
  return readIndicators();
}

/** Airports (IATA codes, main one first) by the code of their metropolitan area. */
export function shippedCities(): ReadonlyMap<string, readonly string[]> {
  return readCities();
}

/** Carrier name by IATA and by ICAO designator. */
export function shippedCarriers(): ReadonlyMap<string, string> {
  return readCarriers();
}

let iataByIcao: ReadonlyMap<string, string> | undefined;

/** The IATA designator of a carrier by its ICAO one (`ETH` gives `ET`); what is none stays as it is. */
export function iataCarrier(designator: string): string {
  iataByIcao ??= new Map(carrierLines().map((line) => [line.slice(2, 5), line.slice(0, 2)]));
  return iataByIcao.get(designator) ?? designator;
}

/** Alpha-3 or ICAO 9303 code by every code that senders write for a country. */
export function shippedCountries(): ReadonlyMap<string, string> {
  return readCountries();
}

function build(): ReferenceData {
  const cities = readCities();
  const airports = readAirports(cities);
  const indicators = readIndicators();
  const countries = readCountries();
  const carriers = readCarriers();
  const callingCodes = readCallingCodes();
  return {
    version: REFERENCE_VERSION,
    airport: (code) => {
      const written = normal(code);
      return airports.get(written.length === 4 ? (indicators.get(written) ?? written) : written);
    },
    countryCode: (written) => countries.get(normal(written).replaceAll('<', '')) ?? inWords(written),
    cityAirports: (code) => cities.get(normal(code)),
    carrierName: (designator) => carriers.get(normal(designator)),
    callingCountries: (phone) => callingCountries(callingCodes, phone),
  };
}

/** The country named by a text that is longer than any code. */
function inWords(written: string): string | null {
  if (written.length < 4 || written.length > LONGEST_NAME) return null;
  return countryNamed(written.normalize('NFD').replace(NO_LETTER, '').toLowerCase());
}

const LONGEST_NAME = 100;
const NO_LETTER = /[^\p{L}]/gu;

function normal(code: string): string {
  return code.trim().toUpperCase();
}

function readAirports(cities: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, Airport> {
  const airports = new Map<string, Airport>();
  for (const line of AIRPORT_TABLE.trim().split('\n')) {
    const equals = line.indexOf('=');
    const country = line.slice(0, 3);
    const zone = line.slice(4, equals);
    for (const entry of line.slice(equals + 1).split('|')) {
      const code = entry.slice(0, 3);
      airports.set(code, { code, city: entry.slice(3), country, zone });
    }
  }
  // A city code is no airport, but messages use it as a place; its country and zone are those of its airports.
  for (const [code, [main]] of cities) {
    const airport = main === undefined ? undefined : airports.get(main);
    if (airport !== undefined) airports.set(code, { ...airport, code });
  }
  return airports;
}

function readCities(): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(CITY_TABLE).map(([code, airports]) => [code, airports.split(' ')]));
}

function readIndicators(): ReadonlyMap<string, string> {
  const indicators = new Map<string, string>();
  for (const line of ICAO_TABLE.trim().split('\n')) {
    for (let at = 3; at < line.length; at += 5) {
      indicators.set(line.slice(0, 2) + line.slice(at, at + 2), line.slice(at + 2, at + 5));
    }
  }
  return indicators;
}

function readCountries(): ReadonlyMap<string, string> {
  const countries = new Map<string, string>();
  for (const row of COUNTRY_TABLE.trim().split(/\s+/)) {
    const code = row.slice(2, 5);
    countries.set(row.slice(0, 2), code);
    countries.set(code, code);
    countries.set(row.slice(5), code);
  }
  for (const code of OTHER_CODES.split(' ')) countries.set(code, code);
  for (const [written, code] of Object.entries(COUNTRY_ALIASES)) countries.set(written, code);
  return countries;
}

/** IATA designator, ICAO designator and name, without anything between. */
function carrierLines(): readonly string[] {
  return CARRIER_TABLE.trim().split('\n');
}

function readCarriers(): ReadonlyMap<string, string> {
  const carriers = new Map<string, string>();
  for (const line of carrierLines()) {
    const name = line.slice(5);
    carriers.set(line.slice(0, 2), name);
    if (!carriers.has(line.slice(2, 5))) carriers.set(line.slice(2, 5), name);
  }
  return carriers;
}

function readCallingCodes(): ReadonlyMap<string, readonly string[]> {
  return new Map(
    CALLING_CODE_TABLE.split(',').map((entry) => {
      const [digits, ...countries] = entry.split(' ');
      return [digits ?? '', countries];
    }),
  );
}

const LONGEST_CALLING_CODE = 4;

function callingCountries(codes: ReadonlyMap<string, readonly string[]>, phone: string): readonly string[] {
  const compact = phone.replace(/[\s()./-]/g, '');
  const international = compact.startsWith('+') ? compact.slice(1) : compact.startsWith('00') ? compact.slice(2) : '';
  for (let length = Math.min(LONGEST_CALLING_CODE, international.length); length > 0; length--) {
    const countries = codes.get(international.slice(0, length));
    if (countries !== undefined) return countries;
  }
  return [];
}
