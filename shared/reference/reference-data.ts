/**
 * The reference data that the pure core needs: airports, countries, zones. It is passed in with a version, and a screening records that version,
 * so that the same input always gives the same answer.
 */
export interface Airport {
  /** IATA code. */
  readonly code: string;
  readonly city: string;
  /** ISO 3166 alpha-3. */
  readonly country: string;
  /** IANA zone. */
  readonly zone: string;
}

export interface ReferenceData {
  readonly version: string;
  airport(code: string): Airport | undefined;
  /** Alpha-3 or ICAO 9303 code for what a sender wrote (alpha-2, alpha-3, numeric, `D`, `UK`, former codes, names); null if unknown. */
  countryCode(written: string): string | null;
  /** The airports of a metropolitan area (LON, NYC, SAO …); undefined for any other code. */
  cityAirports(code: string): readonly string[] | undefined;
  /** Carrier name for an IATA or ICAO designator. */
  carrierName(designator: string): string | undefined;
  /** Countries (ISO 3166 alpha-3) whose calling code begins an international number (`+228…` or `00228…`); empty if none or not international. */
  callingCountries(phone: string): readonly string[];
}

/** Offset of a zone at a local wall-clock time: minutes to add to local time to get UTC. Injected, since `Intl` is not allowed here. */
export interface ZoneClock {
  /** Version of the zone data, stored with every instant computed with it. */
  readonly version: string;
  /** UTC minutes since 1970 for a local wall time (minutes since 1970 read as if UTC) in an IANA zone; null if the zone is unknown. */
  toUtc(zone: string, localMinutes: number): number | null;
  /** Local wall time (minutes since 1970 read as if UTC) for a UTC minute; null if the zone is unknown. */
  toLocal(zone: string, utcMinutes: number): number | null;
}
