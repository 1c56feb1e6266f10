/** Where travellers live, and so where they buy tickets and telephones. */
import { ORIGINS, type OriginCode } from './origins.ts';
import type { Random } from './random.ts';
import type { SampleAirport } from './sample-airport.ts';

/** Country of residence of a national who flies from or to a far airport. */
export function residenceOf(random: Random, airport: SampleAirport, nationality: OriginCode, far: string): string {
  const { country, abroad, settled, settledElse } = airport;
  const there = abroad[far];
  if (nationality === country) return there !== undefined && random.percent(ABROAD_PERCENT) ? there : country;
  return random.percent(settled[nationality] ?? settledElse) ? country : nationality;
}

/** Of the nationals on a flight to a country of emigration, those who live there. */
const ABROAD_PERCENT = 22;

/** Where tickets are bought and phones are registered. */
export function homeOrigin(residence: string, nationality: OriginCode): OriginCode {
  return residence in ORIGINS ? (residence as OriginCode) : nationality;
}
