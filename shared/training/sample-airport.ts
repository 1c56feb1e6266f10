/** What the samples of one airport are made from: its flights, who travels there, and where the planted travellers are hidden. */
import type { OriginCode } from './origins.ts';
import type { PlantPlaces } from './plant-places.ts';
import type { Nationalities, ScheduledFlight } from './schedule.ts';

/** The airport of the samples unless another is asked for (IATA). */
export const SAMPLE_AIRPORT = 'LFW';

/** The unit to which the messages are sent. */
export interface Station {
  /** Airport at which the sample day takes place (IATA). */
  readonly airport: string;
  /** Recipient of the interchanges (UNB). */
  readonly recipient: string;
  /** Teletype address of the unit. */
  readonly telex: string;
  /** Phone of the carriers' help desks at the airport; the two last digits follow. */
  readonly phone: string;
}

export interface SampleAirport {
  readonly station: Station;
  /** The country of the airport. */
  readonly country: OriginCode;
  /** Countries (ISO 3166 alpha-2) whose travel agencies settle mostly in cash. */
  readonly region: readonly string[];
  /** Of nationals of other countries, the share in percent that lives here. */
  readonly settled: Readonly<Partial<Record<OriginCode, number>>>;
  /** The same for every origin without a row of its own. */
  readonly settledElse: number;
  /** Countries in which nationals of the airport's country live, by the far airport of the flight. */
  readonly abroad: Readonly<Record<string, OriginCode>>;
  /** Who joins or leaves ships and platforms here. */
  readonly seafarers: Nationalities;
  /** Flights in the order of their times. */
  readonly schedule: readonly ScheduledFlight[];
  readonly plants: PlantPlaces;
}
