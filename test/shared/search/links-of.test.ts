import { beforeAll, describe, expect, test } from 'vitest';
import { shippedWorld } from '../../../renderer/core/shipped-world.ts';
import type { Flight, Traveller } from '../../../shared/flight/flight.ts';
import { foldFlights } from '../../../shared/flight/fold-flights.ts';
import { readFile } from '../../../shared/intake/read-file.ts';
import { KeyedHash } from '../../../shared/past/keyed-hash.ts';
import { findKeys, type WantedKey, wantedKeys } from '../../../shared/search/find-keys.ts';
import { findNames, nameQuery } from '../../../shared/search/find-names.ts';
import { findEnding } from '../../../shared/search/find-parts.ts';
import { FlightLinks } from '../../../shared/search/flight-links.ts';
import { digitsEnd } from '../../../shared/search/link-details.ts';
import { linksOf } from '../../../shared/search/links-of.ts';
import type { SearchKind } from '../../../shared/search/search-kinds.ts';
import { generateSamples } from '../../../shared/training/generate-samples.ts';

const hash = new KeyedHash(new Uint8Array(32).fill(7));
let flights: readonly Flight[] = [];

beforeAll(() => {
  const world = shippedWorld();
  const { files } = generateSamples({ seed: 3, now: '2026-11-24T10:00Z' });
  const messages = files.flatMap(({ bytes }) => [...readFile(bytes, { reference: world.reference })]);
  flights = foldFlights(messages, world);
});

function placesOf(
  links: FlightLinks,
  kind: SearchKind,
  text: string,
  by = hash,
): readonly [number, WantedKey['match']][] {
  const found: [number, WantedKey['match']][] = [];
  findKeys(links, wantedKeys(text, new Set([kind]), by), (at, key) => found.push([at, key.match]));
  return found;
}

/** The search values of a traveller by kind, own and from the booking. */
function valuesOf(flight: Flight, traveller: Traveller): readonly [SearchKind, string][] {
  const booking = flight.bookings[traveller.booking ?? -1];
  return [
    ...traveller.documents.flatMap(({ number }): [SearchKind, string][] =>
      number === null ? [] : [['document', number]],
    ),
    ...[traveller.locator, booking?.locator].flatMap((text): [SearchKind, string][] =>
      text ? [['locator', text]] : [],
    ),
    ...[...traveller.phones, ...(booking?.phones ?? [])].map((text): [SearchKind, string] => ['phone', text]),
    ...[...traveller.emails, ...(booking?.emails ?? [])].map((text): [SearchKind, string] => ['email', text]),
    ...(traveller.ticket === null ? [] : [['ticket', traveller.ticket] as [SearchKind, string]]),
  ];
}

describe('the link record of a flight', () => {
  test('the link record of a flight finds every traveller of the samples by every value', () => {
    const missed: string[] = [];
    const seen = new Map<SearchKind, number>();
    for (const flight of flights) {
      const links = new FlightLinks(linksOf(flight, hash));
      for (const [at, traveller] of flight.travellers.entries()) {
        for (const [kind, value] of valuesOf(flight, traveller)) {
          seen.set(kind, (seen.get(kind) ?? 0) + 1);
          if (!placesOf(links, kind, value).some(([place]) => place === at)) missed.push(`${kind} ${value}`);
        }
        const words = `${traveller.givenNames ?? ''} ${traveller.surname ?? ''}`;
        const query = nameQuery(words);
        if (query === null) continue;
        const places: number[] = [];
        findNames(links, query, 'beginning', (place) => places.push(place));
        if (!places.includes(at)) missed.push(`name ${words}`);
      }
    }
    // Some sent values have hardly a digit.
    expect(missed.filter((one) => !/^(?:phone|ticket) \D*(?:\d\D*){0,5}$/.test(one))).toEqual([]);
    expect([...seen.keys()].sort()).toEqual(['document', 'email', 'locator', 'phone', 'ticket']);
  });

  test('the link record of a flight has the same traveller data as the flight', () => {
    for (const flight of flights) {
      const links = new FlightLinks(linksOf(flight, hash));
      const told = links.travellers(flight.travellers.map((_traveller, at) => at));
      expect(told).toEqual(
        flight.travellers.map(({ id, surname, givenNames, documents, dateOfBirth, nationality }) => ({
          id,
          name: [surname, givenNames].filter(Boolean).join(', '),
          document: documents.find(({ number }) => number !== null)?.number ?? null,
          born: dateOfBirth,
          nationality,
        })),
      );
    }
  });

  test('the link record of a flight finds every traveller of the samples by last digits, and may have every tag', () => {
    const missed: string[] = [];
    const seen = new Set<string>();
    for (const flight of flights) {
      const links = new FlightLinks(linksOf(flight, hash));
      for (const [at, { bags, documents, booking }] of flight.travellers.entries()) {
        for (const tag of bags.tags) {
          seen.add('tag');
          if (links.details()?.mayHaveTag(tag) !== true) missed.push(tag);
        }
        const cards = flight.bookings[booking ?? -1]?.payments.map(({ last4 }) => last4) ?? [];
        for (const number of [...documents.map((each) => each.number), ...cards]) {
          const ending = number === null ? null : digitsEnd(number);
          if (ending === null) continue;
          seen.add('ending');
          if (!findEnding(links, ending).has(at)) missed.push(ending);
        }
      }
    }
    expect(missed).toEqual([]);
    expect([...seen].sort()).toEqual(['ending', 'tag']);
  });

  test('the link record of a flight knows the places of its travellers by their ids', () => {
    for (const flight of flights) {
      const links = new FlightLinks(linksOf(flight, hash));
      const ids = flight.travellers.map(({ id }) => id);
      expect(links.placesOf([...ids, 'nobody:0', 'nobody'])).toEqual(ids.map((id, at) => [at, id]));
    }
  });

  test('the link record of a flight finds a telephone by its last digits, and says so', () => {
    const flight = flights.find(({ bookings }) =>
      bookings.some(({ phones }) => phones.some((each) => each.length > 10)),
    );
    const booking = flight?.bookings.find(({ phones }) => phones.some((each) => each.length > 10));
    const phone = booking?.phones.find((each) => each.length > 10) ?? '';
    const links = new FlightLinks(linksOf(flight as Flight, hash));
    const [first] = booking?.travellers ?? [];
    expect(placesOf(links, 'phone', phone.slice(-8))).toContainEqual([first, 'ending']);
    expect(placesOf(links, 'phone', phone)).toContainEqual([first, 'whole']);
  });

  test('the link record of a flight reveals nothing without the secret', () => {
    const [flight] = flights;
    const links = new FlightLinks(linksOf(flight as Flight, hash));
    const other = new KeyedHash(new Uint8Array(32).fill(8));
    const values = flight?.travellers.flatMap((traveller) => valuesOf(flight, traveller)) ?? [];
    expect(values.length).toBeGreaterThan(0);
    for (const [kind, value] of values) expect(placesOf(links, kind, value, other)).toEqual([]);
  });

  test('the link record of a flight can be read in place, even inside other bytes', () => {
    const bytes = linksOf(flights[0] as Flight, hash);
    const around = new Uint8Array(bytes.length + 5);
    around.set(bytes, 3);
    const [alone, within] = [new FlightLinks(bytes), new FlightLinks(around.subarray(3, 3 + bytes.length))];
    expect(within.travellers([0])).toEqual(alone.travellers([0]));
    expect([...within.high]).toEqual([...alone.high]);
  });
});
