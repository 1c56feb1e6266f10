/** Every sample airport: its declaration fits together, and its messages are read without a fault but for those that are meant. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWholeFile } from '../../../shared/intake/parse-document.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { SAMPLE_AIRPORTS, sampleAirport } from '../../../shared/training/airports.ts';
import { generateSamples, type SampleOptions, type SampleSet } from '../../../shared/training/generate-samples.ts';
import { PLANTED_KINDS } from '../../../shared/training/model.ts';
import { localMinutes } from '../../../shared/training/places.ts';
import { plants } from '../../../shared/training/planted.ts';
import { seededRandom } from '../../../shared/training/random.ts';
import type { SampleAirport } from '../../../shared/training/sample-airport.ts';
import { runsOf } from '../../property-runs.ts';
import { messagesOf } from './measured-rates.ts';

const NOW = '2026-11-24T12:00Z';
const context = { reference: shippedReference() };

function airportOf(code: string): SampleAirport {
  const airport = sampleAirport(code);
  if (airport === null) throw new Error(`no ${code}`);
  return airport;
}

test('there are samples of Lomé, Dakar, Bissau, Paramaribo and Dubai', () => {
  expect(SAMPLE_AIRPORTS).toEqual(['LFW', 'DKR', 'OXB', 'PBM', 'DXB']);
  expect(sampleAirport('CDG')).toBeNull();
  expect(() => generateSamples({ seed: 1, now: NOW, airport: 'CDG' })).toThrow(RangeError);
});

describe.each(SAMPLE_AIRPORTS)('the samples of %s', (code) => {
  const airport = airportOf(code);
  const samples = generateSamples({ seed: 5, now: NOW, airport: code, noise: 100 });

  test('have a schedule of flights that touch the airport, each once, in the order of their times', () => {
    const names = airport.schedule.map(({ carrier, number }) => `${carrier}${number}`);
    expect(new Set(names).size).toBe(names.length);
    const routes = airport.schedule.map(({ carrier, origin, destination }) => `${carrier} ${origin} ${destination}`);
    expect(new Set(routes).size).toBe(routes.length);
    for (const { origin, destination } of airport.schedule) expect([origin, destination]).toContain(code);
    const times = airport.schedule.map(({ fromNow }) => fromNow);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
  });

  test('name carriers, airports and countries that the reference data have', () => {
    const { reference } = context;
    for (const { carrier, origin, destination, connections } of airport.schedule) {
      for (const place of [origin, destination, ...connections.map((connection) => connection.airport)]) {
        expect(reference.airport(place), place).toBeDefined();
        expect(localMinutes(place, 0)).toEqual(expect.any(Number));
      }
      expect(reference.carrierName(carrier), carrier).toBeDefined();
    }
  });

  test('hide each planted traveller on a flight that is scheduled, with the connection it needs', () => {
    for (const { on, wishes } of plants(seededRandom(1), airport, 20_000, 20_000 * 1440, 'usual')) {
      const flight = airport.schedule.find(({ carrier, number }) => `${carrier}${number}` === on);
      expect(flight, on).toBeDefined();
      if (typeof wishes.connection === 'string') {
        expect(flight?.connections.map((connection) => connection.airport)).toContain(wishes.connection);
      }
    }
  });

  test('have an answer key with all kinds, whose travellers are in the messages', () => {
    expect(samples.answerKey).toHaveLength(25);
    expect(new Set(samples.answerKey.map(({ kind }) => kind))).toEqual(new Set(PLANTED_KINDS));
    const written = messagesOf(samples.files).flatMap(({ manifest }) =>
      manifest.travellers.map(({ surname, givenNames, locator }) => `${surname}|${givenNames}|${locator}`),
    );
    for (const { surname, givenNames, locator } of samples.answerKey) {
      expect(written).toContain(`${surname}|${givenNames}|${locator}`);
    }
  });

  test('name each planted traveller once in a flight', () => {
    const names = samples.answerKey.map(({ flight, surname, givenNames }) => `${flight} ${surname} ${givenNames}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('are of the size of a shift', () => {
    const travellers = messagesOf(samples.files)
      .filter(({ manifest }) => manifest.format !== 'PNRGOV' && manifest.function === 'new')
      .reduce((sum, { manifest }) => sum + manifest.travellers.length, 0);
    expect(travellers).toBeGreaterThan(750);
    expect(travellers).toBeLessThan(3000);
  });

  test('show the irregularities of real messages, and no error', async () => {
    const { errors, codes } = await diagnosticsOf({ seed: 5, now: NOW, airport: code, noise: 100 });
    expect(errors).toEqual([]);
    expect([...codes]).toEqual(expect.arrayContaining(['count-mismatch', 'unknown-segment', 'bytes-skipped']));
  });
});

async function diagnosticsOf(
  options: SampleOptions,
): Promise<{ readonly errors: readonly string[]; readonly codes: ReadonlySet<string> }> {
  const { files } = generateSamples(options);
  const read = await Promise.all(files.map(({ name, bytes }) => readWholeFile(name, bytes, context)));
  const all = read.flatMap(({ diagnostics, messages }) => [
    ...diagnostics,
    ...messages.flatMap(({ manifest }) => manifest.diagnostics),
  ]);
  return {
    errors: all.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    codes: new Set(all.map(({ code }) => code)),
  };
}

function digestOf({ files, answerKey }: SampleSet): string {
  const sum = createHash('sha256').update(JSON.stringify(answerKey));
  for (const { name, bytes } of files) sum.update(name).update(bytes);
  return sum.digest('hex');
}

const ANY: fc.Arbitrary<SampleOptions> = fc.record({
  seed: fc.integer({ min: 0, max: 0xffffffff }),
  now: fc
    .integer({ min: 0, max: 2000 })
    .map((day) => `${new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)}T09:30Z`),
  airport: fc.constantFrom(...SAMPLE_AIRPORTS),
  noise: fc.constantFrom(0, 50, 100, 200),
  difficulty: fc.constantFrom('usual', 'hard'),
});

test('samples with any seed, day, airport, noise and difficulty are the same bytes again, and are read without an error', async () => {
  await fc.assert(
    fc.asyncProperty(ANY, async (options) => {
      const samples = generateSamples(options);
      expect(digestOf(generateSamples(options)) === digestOf(samples)).toBe(true);
      expect(samples.answerKey).toHaveLength(25);
      expect((await diagnosticsOf(options)).errors).toEqual([]);
    }),
    { numRuns: runsOf(5) },
  );
}, 120_000);
