/** Several days in a row: the same people with the same documents and bookings. Read by the readers of the workstation. */
import { describe, expect, test } from 'vitest';
import type { Flight, Traveller } from '../../../shared/flight/flight.ts';
import { minuteNumber } from '../../../shared/time/civil.ts';
import { generateSamples, MAX_DAYS, type SampleSet, sampleDays } from '../../../shared/training/generate-samples.ts';
import { flightsOf, messagesOf } from './measured-rates.ts';

const OPTIONS = { seed: 31, now: '2026-11-24T12:00Z', noise: 100 };

interface Sighting {
  readonly flight: Flight;
  readonly traveller: Traveller;
}

function sightingsOf(flights: readonly Flight[]): ReadonlyMap<string, readonly Sighting[]> {
  const byDocument = new Map<string, Sighting[]>();
  for (const flight of flights) {
    for (const traveller of flight.travellers) {
      for (const { issuer, number } of traveller.documents) {
        const key = `${issuer} ${number}`;
        byDocument.set(key, [...(byDocument.get(key) ?? []), { flight, traveller }]);
      }
    }
  }
  return byDocument;
}

describe.each(['LFW', 'DXB'])('eight days at %s', (airport) => {
  const days = [...sampleDays({ ...OPTIONS, airport, days: 8 })];
  const messages = messagesOf(days.flatMap(({ files }) => files));
  const flights = flightsOf(messages);
  const sightings = sightingsOf(flights);
  const planted = new Set(
    days.flatMap(({ answerKey }) => answerKey).map(({ surname, givenNames }) => `${surname}|${givenNames}`),
  );

  test('are eight files of every flight, with dates in a row', () => {
    expect(days).toHaveLength(8);
    const names = days.flatMap(({ files }) => files.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
  });

  test('hide planted travellers on the last day alone', () => {
    expect(days.map(({ answerKey }) => answerKey.length)).toEqual([0, 0, 0, 0, 0, 0, 0, 25]);
  });

  test('give each document to one person, but for the document that two planted travellers share', () => {
    const holders = new Map<string, Map<string, string>>();
    for (const { manifest } of messages.filter(({ manifest: { format } }) => format !== 'PNRGOV')) {
      for (const { surname, givenNames, dateOfBirth, documents } of manifest.travellers) {
        for (const { issuer, number } of documents) {
          const key = `${issuer} ${number}`;
          const known = holders.get(key) ?? new Map<string, string>();
          holders.set(key, known.set(dateOfBirth ?? '', `${surname}|${givenNames}`));
        }
      }
    }
    expect(holders.size).toBeGreaterThan(8000);
    const shared = [...holders.values()].filter((births) => births.size > 1);
    expect(shared.map((births) => births.size)).toEqual([2]);
    for (const name of shared[0]?.values() ?? []) expect(planted).toContain(name);
  });

  test('bring hundreds of travellers back with their document, their birth and their booking', () => {
    const back = [...sightings.values()].filter((seen) => new Set(seen.map(({ flight }) => flight.id)).size > 1);
    expect(back.length).toBeGreaterThan(300);
    const sameBooking = back.filter(
      (seen) => new Set(seen.map(({ traveller }) => traveller.locator)).size < seen.length,
    );
    expect(sameBooking.length).toBeGreaterThan(back.length * 0.8);
  });

  test('put whoever flies back on the flight that the booking names', () => {
    const known = new Map(
      flights.map((flight) => [
        `${flight.leg.carrier}${flight.leg.number} ${flight.leg.departure?.slice(0, 10)}`,
        flight,
      ]),
    );
    let named = 0;
    let met = 0;
    for (const flight of flights) {
      for (const booking of flight.bookings) {
        for (const segment of booking.segments) {
          const other = known.get(`${segment.carrier}${segment.number} ${segment.departure?.slice(0, 10)}`);
          const departs = minuteNumber(`${segment.departure ?? ''}Z`);
          if (other === undefined || other === flight || departs === null || !other.channels.includes('pnr')) continue;
          if (segment.origin !== other.leg.origin) continue;
          named += 1;
          if (other.bookings.some(({ locator }) => locator === booking.locator)) met += 1;
        }
      }
    }
    expect(named).toBeGreaterThan(200);
    expect(met / named).toBeGreaterThan(0.97);
  });
});

test('in Dubai a large part of the travellers change planes, and are on both flights', () => {
  const { files } = generateSamples({ ...OPTIONS, airport: 'DXB' });
  const flights = flightsOf(messagesOf(files));
  const transit = flights.flatMap(({ travellers }) => travellers.filter(({ type }) => type === 'transit-passenger'));
  expect(transit.length).toBeGreaterThan(150);
  const back = [...sightingsOf(flights).values()].filter(
    (seen) => new Set(seen.map(({ flight }) => flight.id)).size > 1,
  );
  expect(back.length).toBeGreaterThan(100);
});

test('days before the last are over: their bookings have check-in data for all flights', () => {
  const [first] = sampleDays({ ...OPTIONS, days: 2 });
  const manifests = messagesOf((first as SampleSet).files).map(({ manifest }) => manifest);
  const pushes = manifests.filter(({ format }) => format === 'PNRGOV');
  for (const { travellers } of pushes) expect(travellers.some(({ status }) => status === 'checked-in')).toBe(true);
});

test('after a quarter, regulars with five journeys or more are on the flights of a route at the rate of a real airport', () => {
  const journeys = new Map<string, Set<string>>();
  let onLastDay: readonly string[] = [];
  for (const { files } of sampleDays({ ...OPTIONS, airport: 'OXB', days: 90 })) {
    // To and from Lisbon, which is enough and takes a quarter of the time.
    const lists = messagesOf(files.filter(({ name }) => /^TP.*PAXLST/.test(name)));
    const seen = lists.flatMap(({ manifest }) =>
      manifest.travellers.map(({ locator, documents }) => ({
        locator,
        document: `${documents[0]?.issuer} ${documents[0]?.number}`,
      })),
    );
    for (const { locator, document } of seen) {
      journeys.set(document, (journeys.get(document) ?? new Set()).add(locator ?? ''));
    }
    onLastDay = seen.map(({ document }) => document);
  }
  const regular = onLastDay.filter((document) => (journeys.get(document)?.size ?? 0) >= 5);
  expect(onLastDay.length).toBeGreaterThan(250);
  expect((1000 * regular.length) / onLastDay.length).toBeGreaterThan(15);
  expect((1000 * regular.length) / onLastDay.length).toBeLessThan(50);
}, 120_000);

test.each([0, -1, 1.5, MAX_DAYS + 1])('%d days are refused', (days) => {
  expect(() => generateSamples({ ...OPTIONS, days })).toThrow(RangeError);
});
