/**
 * The airports for which samples can be made. Each is a declaration of its own; for any other airport the samples are refused, because a schedule
 * that nobody looked up would teach routes and patterns that do not exist there.
 */
import { DAKAR } from './airports/dkr.ts';
import { DUBAI } from './airports/dxb.ts';
import { LOME } from './airports/lfw.ts';
import { BISSAU } from './airports/oxb.ts';
import { PARAMARIBO } from './airports/pbm.ts';
import type { SampleAirport } from './sample-airport.ts';

const ROWS: readonly SampleAirport[] = [LOME, DAKAR, BISSAU, PARAMARIBO, DUBAI];
const BY_CODE: ReadonlyMap<string, SampleAirport> = new Map(ROWS.map((row) => [row.station.airport, row]));

/** IATA codes of the airports that have samples. */
export const SAMPLE_AIRPORTS: readonly string[] = ROWS.map(({ station }) => station.airport);

/** The declaration of an airport (IATA), or null when it has no samples. */
export function sampleAirport(code: string): SampleAirport | null {
  return BY_CODE.get(code) ?? null;
}
