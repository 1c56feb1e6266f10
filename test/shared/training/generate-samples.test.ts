import { describe, expect, test } from 'vitest';
import { readWholeFile } from '../../../shared/intake/parse-document.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { generateSamples } from '../../../shared/training/generate-samples.ts';
import { PLANTED_KINDS } from '../../../shared/training/model.ts';
import { QUIET_NOISE } from '../../../shared/training/rates.ts';

const OPTIONS = { seed: 7, now: '2026-11-25T08:00Z', noise: QUIET_NOISE };
const samples = generateSamples(OPTIONS);
const context = { reference: shippedReference() };
const readings = await Promise.all(samples.files.map(({ name, bytes }) => readWholeFile(name, bytes, context)));
const manifests = readings.flatMap(({ messages }) => messages.map(({ manifest }) => manifest));

function texts(set: ReturnType<typeof generateSamples>): string {
  return set.files.map(({ name, bytes }) => `${name}\n${new TextDecoder().decode(bytes)}`).join('\n');
}

test('samples with the same seed and time are the same bytes, with another seed others', () => {
  const again = generateSamples(OPTIONS);
  expect(texts(again)).toBe(texts(samples));
  expect(again.answerKey).toEqual(samples.answerKey);
  expect(texts(generateSamples({ ...OPTIONS, seed: 8 }))).not.toBe(texts(samples));
});

test('samples for a time without a time of day are refused', () => {
  expect(() => generateSamples({ seed: 1, now: '2026-11-25' })).toThrow(RangeError);
});

describe('a sample day', () => {
  test('a sample day has at least twelve flights to and from Lomé, most of them in both channels', () => {
    const flights = new Map<string, Set<string>>();
    for (const { format, flights: legs } of manifests) {
      for (const { carrier, number, origin, destination } of legs) {
        expect([origin, destination]).toContain('LFW');
        const id = `${carrier}${number}`;
        flights.set(id, (flights.get(id) ?? new Set()).add(format));
      }
    }
    expect(flights.size).toBeGreaterThanOrEqual(12);
    const both = [...flights.values()].filter((formats) => formats.has('PAXLST') && formats.has('PNRGOV'));
    expect(both.length).toBeGreaterThan(flights.size / 2);
    expect([...flights.values()].filter((formats) => formats.has('TABLE'))).toHaveLength(2);
  });

  test('a sample day has at least 1,500 travellers on passenger lists and tables alone', () => {
    const listed = manifests.filter(({ format, function: does }) => format !== 'PNRGOV' && does === 'new');
    expect(listed.reduce((sum, { travellers }) => sum + travellers.length, 0)).toBeGreaterThan(1500);
  });

  test('a sample day is read without a single error', () => {
    const all = [...readings, ...manifests].flatMap(({ diagnostics }) => diagnostics);
    expect(all.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('a sample day shows the irregularities of real messages', () => {
    const codes = new Set(
      [...readings, ...manifests].flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code)),
    );
    expect([...codes]).toEqual(expect.arrayContaining(['count-mismatch', 'unknown-segment', 'bytes-skipped']));
    expect(manifests.filter(({ part }) => part !== null && !part.final)).not.toEqual([]);
    expect(manifests.map((manifest) => manifest.function)).toContain('close-on-board');
  });

  test('a sample day sends documents, births, nationalities, seats and bags with the passenger lists', () => {
    const passengers = manifests
      .filter(({ format, function: does }) => format === 'PAXLST' && does === 'new')
      .flatMap(({ travellers }) => travellers.filter(({ type }) => type !== 'crew'));
    const share = (has: (traveller: (typeof passengers)[number]) => boolean) =>
      passengers.filter(has).length / passengers.length;
    expect(share(({ documents }) => documents[0]?.number !== null)).toBe(1);
    expect(
      share(({ dateOfBirth, nationality, sex }) => dateOfBirth !== null && nationality !== null && sex !== null),
    ).toBe(1);
    expect(share(({ bags }) => bags.count !== null)).toBe(1);
    expect(share(({ embarkation, debarkation }) => embarkation !== null && debarkation !== null)).toBe(1);
    expect(share(({ seat }) => seat !== null)).toBeGreaterThan(0.95);
    const january = share(({ dateOfBirth }) => dateOfBirth?.endsWith('-01-01') === true);
    expect(january).toBeGreaterThan(0.05);
    expect(january).toBeLessThan(0.2);
  });
});

describe('the answer key', () => {
  test('the answer key names 25 travellers of every kind', () => {
    expect(samples.answerKey).toHaveLength(25);
    expect(new Set(samples.answerKey.map(({ kind }) => kind))).toEqual(new Set(PLANTED_KINDS));
  });

  test.each(samples.answerKey.map((planted) => [planted.kind, planted] as const))(
    'the answer key has a %s that is in the messages',
    (_, planted) => {
      const [carrier, number] = planted.flight.split('-');
      const about = manifests.filter(({ flights }) =>
        flights.some((leg) => leg.carrier === carrier && String(leg.number) === number),
      );
      const found = about
        .flatMap(({ travellers }) => travellers)
        .filter(({ surname, givenNames }) => surname === planted.surname && givenNames === planted.givenNames);
      expect(found.length).toBeGreaterThan(0);
      expect(found.map(({ locator }) => locator)).toContain(planted.locator);
    },
  );
});
