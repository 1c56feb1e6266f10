/** The rates of a real airport are in the messages: counted by the readers of the workstation, over all sample airports. */
import { describe, expect, test } from 'vitest';
import { SAMPLE_AIRPORTS, sampleAirport } from '../../../shared/training/airports.ts';
import { generateSamples } from '../../../shared/training/generate-samples.ts';
import { ORIGINS } from '../../../shared/training/origins.ts';
import { MAX_NOISE, REAL_RATES, ratesOf } from '../../../shared/training/rates.ts';
import { measuredRates, messagesOf } from './measured-rates.ts';

const NOW = '2026-11-24T12:00Z';
const SEEDS = [61, 62, 63];

type Measured = ReturnType<typeof measuredRates>;

function regionOf(airport: string): ReadonlySet<string> {
  const region = sampleAirport(airport)?.region ?? [];
  return new Set(Object.values(ORIGINS).flatMap(({ alpha2, country }) => (region.includes(alpha2) ? [country] : [])));
}

function measuredAt(noise: number, seeds: readonly number[]): readonly Measured[] {
  return SAMPLE_AIRPORTS.flatMap((airport) =>
    seeds.map((seed) => {
      const { files, answerKey } = generateSamples({ seed, now: NOW, airport, noise });
      const planted = new Set(answerKey.map(({ locator }) => locator));
      return measuredRates(messagesOf(files), regionOf(airport), planted);
    }),
  );
}

const mean = (all: readonly Measured[], rate: keyof Measured): number =>
  all.reduce((sum, each) => sum + each[rate], 0) / all.length;

/** How far a rate may be off, as a share: rare kinds vary more. */
const TOLERANCE: Readonly<Record<keyof Measured, number>> = {
  families: 0.12,
  infants: 0.25,
  children: 0.15,
  agencyCash: 0.08,
  groups: 0.3,
  students: 0.25,
  seamen: 0.35,
  deportees: 0.7,
  loneMinors: 0.6,
  staff: 0.4,
  late: 0.12,
  oneWay: 0.12,
  thirdPartyPayers: 0.15,
  noContact: 0.12,
  gluedTitles: 0.12,
  spelledOtherwise: 0.25,
  bornFirstJanuary: 0.12,
  expiredDocuments: 0.6,
};

describe('samples with the noise of a real airport', () => {
  const all = measuredAt(100, SEEDS);

  test.each(Object.keys(TOLERANCE) as (keyof Measured)[])('have the rate of %s in their messages', (rate) => {
    const wanted = REAL_RATES[rate];
    expect(Math.abs(mean(all, rate) - wanted) / wanted, `${mean(all, rate)} for ${wanted}`).toBeLessThan(
      TOLERANCE[rate],
    );
  });
});

test('half the noise halves the rates of common kinds', () => {
  const all = measuredAt(50, SEEDS.slice(0, 1));
  for (const rate of ['families', 'gluedTitles', 'noContact', 'bornFirstJanuary'] as const) {
    expect(mean(all, rate) / REAL_RATES[rate], rate).toBeGreaterThan(0.35);
    expect(mean(all, rate) / REAL_RATES[rate], rate).toBeLessThan(0.65);
  }
});

test.each([-1, MAX_NOISE + 1, Number.NaN])('a noise of %d percent is refused', (noise) => {
  expect(() => ratesOf(noise)).toThrow(RangeError);
});

test('the quiet day has no rates', () => {
  expect(ratesOf(0)).toBeNull();
  expect(ratesOf(100)).toEqual(REAL_RATES);
});
