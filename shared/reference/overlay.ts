/**
 * Reference data as edited by a unit: the shipped tables, with rows changed, added or removed on top. The shipped tables never change, so one
 * row, or all of them, can be restored.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Airport, ReferenceData } from './reference-data.ts';
import { shippedAirports, shippedCarriers, shippedCities, shippedCountries, shippedIndicators } from './shipped.ts';

export type ReferenceKind = 'airport' | 'carrier' | 'country';

export interface AirportValue {
  readonly city: string;
  /** ISO 3166 alpha-3. */
  readonly country: string;
  /** IANA zone. */
  readonly zone: string;
  /** ICAO location indicator, four letters. */
  readonly icao?: string | null;
  /** IATA code of the metropolitan area it belongs to. */
  readonly metropolitan?: string | null;
}

export interface CarrierValue {
  readonly name: string;
}

/** The meaning of a country code that senders write. */
export interface CountryValue {
  /** ISO 3166 alpha-3, or a code of ICAO 9303. */
  readonly alpha3: string;
}

export type ReferenceValue = AirportValue | CarrierValue | CountryValue;

/** An officer's change of one row. */
export interface ReferenceEdit {
  readonly kind: ReferenceKind;
  /** Airport: IATA code. Carrier: IATA or ICAO designator. Country: a code as senders write it. */
  readonly code: string;
  /** Null removes the row. */
  readonly value: ReferenceValue | null;
  /** UTC; the latest edit of a row is in force. */
  readonly at: string;
  readonly officer: string;
}

export interface ReferenceRow {
  readonly kind: ReferenceKind;
  readonly code: string;
  /** Null when an officer removed the row. */
  readonly value: ReferenceValue | null;
  /** The value as one line, for a list. */
  readonly text: string;
  /** The row ships with the program. */
  readonly shipped: boolean;
  readonly edited: boolean;
  /** The value that restoring brings back; null when the row is not shipped. */
  readonly shippedValue: ReferenceValue | null;
}

/** Edits by code, the latest for each row. */
export interface EffectiveEdits {
  readonly airport: ReadonlyMap<string, AirportValue | null>;
  readonly carrier: ReadonlyMap<string, CarrierValue | null>;
  readonly country: ReadonlyMap<string, CountryValue | null>;
}

/**
 * The shipped data with edits on top. The version is the shipped one plus, when there are edits, a short hash of their result: the same result
 * gives the same version, whoever made the edits and when.
 */
export function overlayReference(shipped: ReferenceData, edits: readonly ReferenceEdit[]): ReferenceData {
  const effective = effectiveEdits(edits);
  const airports = overlaidAirports(shipped, effective.airport);
  return {
    version: overlayVersion(shipped.version, effective),
    airport: airports.airport,
    cityAirports: airports.cityAirports,
    countryCode: (written) => {
      const edited = effective.country.get(normal(written).replaceAll('<', ''));
      return edited === undefined ? shipped.countryCode(written) : (edited?.alpha3 ?? null);
    },
    carrierName: (designator) => {
      const edited = effective.carrier.get(normal(designator));
      return edited === undefined ? shipped.carrierName(designator) : edited?.name;
    },
    callingCountries: (phone) => shipped.callingCountries(phone),
  };
}

/** The latest edit of each row. */
function effectiveEdits(edits: readonly ReferenceEdit[]): EffectiveEdits {
  const found = {
    airport: new Map<string, AirportValue | null>(),
    carrier: new Map<string, CarrierValue | null>(),
    country: new Map<string, CountryValue | null>(),
  };
  const byTime = [...edits].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const edit of byTime) {
    const code = normal(edit.code);
    const { kind, value } = edit;
    // A value in the shape of another kind changes nothing.
    if (kind === 'airport' && (value === null || 'city' in value)) found.airport.set(code, value);
    if (kind === 'carrier' && (value === null || 'name' in value)) found.carrier.set(code, value);
    if (kind === 'country' && (value === null || 'alpha3' in value)) found.country.set(code, value);
  }
  return found;
}

function overlayVersion(shipped: string, effective: EffectiveEdits): string {
  const lines: string[] = [];
  for (const [code, value] of effective.airport) {
    lines.push(
      line(
        'airport',
        code,
        value && [value.city, value.country, value.zone, value.icao ?? null, value.metropolitan ?? null],
      ),
    );
  }
  for (const [code, value] of effective.carrier) lines.push(line('carrier', code, value && [value.name]));
  for (const [code, value] of effective.country) {
    lines.push(line('country', code, value && [value.alpha3]));
  }
  if (lines.length === 0) return shipped;
  const hash = bytesToHex(sha256(new TextEncoder().encode(lines.sort().join('\n'))));
  return `${shipped}+${hash.slice(0, 12)}`;
}

function line(kind: ReferenceKind, code: string, values: readonly (string | null)[] | null): string {
  return JSON.stringify([kind, code, values]);
}

function overlaidAirports(
  shipped: ReferenceData,
  edits: EffectiveEdits['airport'],
): Pick<ReferenceData, 'airport' | 'cityAirports'> {
  const indicators = new Map<string, string>();
  const cities = new Map<string, string[]>();
  for (const [code, value] of edits) {
    if (value?.icao) indicators.set(normal(value.icao), code);
    if (!value?.metropolitan) continue;
    const city = normal(value.metropolitan);
    cities.set(city, [...(cities.get(city) ?? []), code]);
  }
  function airportOf(code: string, value: AirportValue): Airport {
    return { code, city: value.city, country: value.country, zone: value.zone };
  }
  function cityAirports(city: string): readonly string[] | undefined {
    const wanted = normal(city);
    const kept = (shipped.cityAirports(wanted) ?? []).filter((code) => {
      const edited = edits.get(code);
      return edited === undefined || (edited !== null && normal(edited.metropolitan ?? '') === wanted);
    });
    const added = (cities.get(wanted) ?? []).filter((code) => !kept.includes(code));
    return kept.length + added.length === 0 ? undefined : [...kept, ...added];
  }
  function airport(written: string): Airport | undefined {
    const asked = normal(written);
    const code = indicators.get(asked) ?? asked;
    const edited = edits.get(code);
    if (edited !== undefined) return edited === null ? undefined : airportOf(code, edited);
    const found = shipped.airport(code);
    // The airport of an indicator, or a city's main airport, may have been edited.
    if (found !== undefined && found.code !== code) {
      const other = edits.get(found.code);
      if (other === undefined) return found;
      return other === null || (other.icao && normal(other.icao) !== code) ? undefined : airportOf(found.code, other);
    }
    if (found !== undefined && shipped.cityAirports(code) === undefined) return found;
    const [main] = cityAirports(code) ?? [];
    const place = main === undefined || main === code ? undefined : airport(main);
    return place === undefined ? undefined : { ...place, code };
  }
  return { airport, cityAirports };
}

function normal(code: string): string {
  return code.trim().toUpperCase();
}

/** Names of a country by its alpha-3 code, in every language of the search. */
export type CountryNames = (alpha3: string) => readonly string[];

/**
 * At most `most` rows of a kind whose code, values or country names contain all words of `search` (ignoring case and accents). The row with
 * exactly that code comes first, then codes that begin with it, then by code. Removed rows are included. `editedOnly` leaves out unedited rows.
 */
export function searchReference(
  kind: ReferenceKind,
  search: string,
  edits: readonly ReferenceEdit[],
  most: number,
  editedOnly = false,
  countryNames: CountryNames = () => [],
): readonly ReferenceRow[] {
  const words = fold(search)
    .split(' ')
    .filter((word) => word !== '');
  const code = fold(search.trim());
  const found: { readonly row: ReferenceRow; readonly rank: number }[] = [];
  for (const row of referenceRows(kind, edits)) {
    if (editedOnly && !row.edited) continue;
    const country = countryOf(row.value ?? row.shippedValue);
    const named = country === null ? [] : countryNames(country);
    const folded = fold([row.code, row.text, ...named].join(' '));
    if (!words.every((word) => folded.includes(word))) continue;
    const own = fold(row.code);
    found.push({ row, rank: own === code ? 0 : code !== '' && own.startsWith(code) ? 1 : 2 });
  }
  found.sort((a, b) => a.rank - b.rank || (a.row.code < b.row.code ? -1 : 1));
  return found.slice(0, most).map(({ row }) => row);
}

/** The country of a row, by its alpha-3 code. */
function countryOf(value: ReferenceValue | null): string | null {
  if (value === null || 'name' in value) return null;
  return 'alpha3' in value ? value.alpha3 : value.country;
}

/** All rows of a kind, removed ones included, in no order. */
function referenceRows(kind: ReferenceKind, edits: readonly ReferenceEdit[]): readonly ReferenceRow[] {
  const edited: ReadonlyMap<string, ReferenceValue | null> = effectiveEdits(edits)[kind];
  const shipped = SHIPPED[kind]();
  const rows: ReferenceRow[] = [];
  for (const [code, shippedValue] of shipped) {
    const edit = edited.get(code);
    const value = edit === undefined ? shippedValue : edit;
    rows.push({
      kind,
      code,
      value,
      text: textOf(value ?? shippedValue),
      shipped: true,
      edited: edit !== undefined,
      shippedValue,
    });
  }
  for (const [code, value] of edited) {
    // A row added by the unit and removed again no longer exists.
    if (shipped.has(code) || value === null) continue;
    rows.push({ kind, code, value, text: textOf(value), shipped: false, edited: true, shippedValue: null });
  }
  return rows;
}

/** Airports with edits on top, for choosers; city codes, which are no airports, are left out. */
export function overlaidAirportList(edits: readonly ReferenceEdit[]): readonly Airport[] {
  if (edits.length === 0) return shippedAirports();
  return referenceRows('airport', edits).flatMap(({ code, value }) =>
    value !== null && 'zone' in value ? [{ code, city: value.city, country: value.country, zone: value.zone }] : [],
  );
}

const SHIPPED = {
  airport: once(airportValues),
  carrier: once(carrierValues),
  country: once(countryValues),
} as const satisfies Record<ReferenceKind, () => ReadonlyMap<string, ReferenceValue>>;

function airportValues(): ReadonlyMap<string, AirportValue> {
  const icao = new Map([...shippedIndicators()].map(([indicator, code]) => [code, indicator]));
  const metropolitan = new Map<string, string>();
  for (const [city, airports] of shippedCities()) for (const code of airports) metropolitan.set(code, city);
  return new Map(
    shippedAirports().map(({ code, city, country, zone }) => [
      code,
      { city, country, zone, icao: icao.get(code) ?? null, metropolitan: metropolitan.get(code) ?? null },
    ]),
  );
}

function carrierValues(): ReadonlyMap<string, CarrierValue> {
  return new Map([...shippedCarriers()].map(([code, name]) => [code, { name }]));
}

function countryValues(): ReadonlyMap<string, CountryValue> {
  return new Map([...shippedCountries()].map(([written, alpha3]) => [written, { alpha3 }]));
}

function textOf(value: ReferenceValue): string {
  if ('name' in value) return value.name;
  if ('alpha3' in value) return value.alpha3;
  return [value.city, value.country, value.zone, value.icao, value.metropolitan].filter(Boolean).join(' · ');
}

/** Lower case without accents. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
