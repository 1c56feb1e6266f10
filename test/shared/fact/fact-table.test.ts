import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildFactBlock } from '../../../shared/fact/build-fact-block.ts';
import type { FactBlock } from '../../../shared/fact/fact-block.ts';
import { FACTS, factById, isOfLists, isOfPast } from '../../../shared/fact/fact-catalogue.ts';
import { type FactValue, factColumn, readFact } from '../../../shared/fact/fact-values.ts';
import type { Flight, Traveller } from '../../../shared/flight/flight.ts';
import { FACT_TABLE } from './fact-table.ts';
import { context, FLIGHTS, type FlightName, fold } from './small-flights.ts';
import { SMALL_LISTS } from './small-lists.ts';

const named = ({ surname, givenNames }: Traveller): string =>
  `${surname ?? ''}${givenNames === null ? '' : `/${givenNames}`}`;

/** With lists in force. */
const asking = { ...context, lists: SMALL_LISTS };

const BUILT = new Map(
  (Object.keys(FLIGHTS) as FlightName[]).map((name) => {
    const flight = fold(FLIGHTS[name]);
    return [name as string, { flight, block: buildFactBlock(flight, asking) }] as const;
  }),
);

/** The value, or the state when there is none. */
function said(block: FactBlock, fact: string, row: number): FactValue {
  const declaration = factById(fact);
  if (declaration === undefined) throw new Error(`no fact ${fact}`);
  const { state, value } = readFact(block, declaration, row);
  return state === 'value' ? value : state;
}

const COMPUTED = FACTS.filter((fact) => !fact.awaited && !isOfPast(fact));
/** `past-facts.test.ts` tests the facts of the past. */
const AWAITED = FACTS.filter((fact) => fact.awaited || isOfPast(fact));

describe('every fact', () => {
  test.each(COMPUTED.map(({ id }) => id))('the computed fact %s has the values of its table', (fact) => {
    const rows = Object.entries(FACT_TABLE[fact] ?? {});
    expect(rows.length).toBeGreaterThan(0);
    for (const [about, expected] of rows) {
      const [name = '', who = ''] = about.split(/ (.*)/s);
      const built = BUILT.get(name);
      const row = built?.flight.travellers.findIndex((traveller) => named(traveller) === who) ?? -1;
      if (built === undefined || row < 0) throw new Error(`nobody is ${about}`);
      expect(said(built.block, fact, row), about).toEqual(expected);
    }
  });

  test('the table of facts has an entry for every state and every word that occurs', () => {
    for (const { id, type, words } of COMPUTED) {
      const tested = new Set(Object.values(FACT_TABLE[id] ?? {}).map((value) => JSON.stringify(value)));
      for (const [name, { flight, block }] of BUILT) {
        for (let row = 0; row < flight.travellers.length; row += 1) {
          const { state, value } = readFact(block, factById(id) as (typeof FACTS)[number], row);
          const isClosed = type === 'boolean' || (type === 'text' && words !== undefined);
          if (state === 'value' && !isClosed) continue;
          expect(tested, `${id} of ${name}`).toContain(JSON.stringify(state === 'value' ? value : state));
        }
      }
    }
  });

  test('the table of facts has a row for both values of a boolean, except for nine that are tested elsewhere', () => {
    const single = COMPUTED.filter(({ id, type }) => {
      const values = Object.values(FACT_TABLE[id] ?? {});
      return type === 'boolean' && !(values.includes(true) && values.includes(false));
    });
    // Other tests of documents, names and lists cover their other answer.
    expect(single.map(({ id }) => id)).toEqual([
      'traveller.placeholderName',
      'traveller.verified',
      'document.specimen',
      'identity.documentSharedOnFlight',
      'identity.nameDiffers',
      'booking.phoneCountryForeign',
      'list.card',
      'booking.cashSettledByAgency',
      'identity.anotherName',
    ]);
  });

  test('a fact without a source, or of the past only, has no column and is not sent', () => {
    expect(AWAITED.length).toBeGreaterThan(0);
    for (const { block } of BUILT.values()) {
      for (const { id } of AWAITED) {
        expect(factColumn(block, id), id).toBeUndefined();
        expect(said(block, id, 0), id).toBe('not-sent');
      }
    }
  });

  test('without lists, every fact about lists has no column and is not sent', () => {
    const flight = fold(FLIGHTS.rich);
    const block = buildFactBlock(flight, context);
    const onLists = FACTS.filter(isOfLists);
    expect(onLists.length).toBeGreaterThan(8);
    for (const { id } of onLists) expect(factColumn(block, id), id).toBeUndefined();
  });

  test('the facts about lists that wait for lists of airports are awaited', () => {
    const waiting = FACTS.filter((fact) => isOfLists(fact) && fact.awaited);
    expect(waiting.map(({ id }) => id)).toEqual(['history.hubTrips60d', 'list.route', 'list.conflictBorder']);
  });

  test('a fact without a value for any traveller has no column', () => {
    for (const { block } of BUILT.values()) {
      for (const { fact, states } of block.columns) {
        expect(
          states.some((state) => state !== 2),
          fact,
        ).toBe(true);
      }
    }
  });
});

describe('the catalogue', () => {
  test('the fact catalogue protects nationality, age and sex, even as counts', () => {
    const alone = FACTS.filter(({ sensitivity }) => sensitivity === 'alone').map(({ id }) => id);
    expect(alone).toEqual([
      'traveller.ageYears',
      'traveller.sex',
      'traveller.nationality',
      'traveller.minor',
      'booking.adults',
      'booking.minors',
      'booking.ageSpanYears',
      'booking.nationalities',
    ]);
  });
});

/** The same flight with travellers and bookings in another order. */
function shuffled(flight: Flight, order: (length: number) => readonly number[]): Flight {
  const places = order(flight.travellers.length);
  const bookingPlaces = order(flight.bookings.length);
  const travellers = pick(flight.travellers, places).map((traveller) => ({
    ...traveller,
    booking: traveller.booking === null ? null : bookingPlaces.indexOf(traveller.booking),
  }));
  const bookings = pick(flight.bookings, bookingPlaces).map((booking) => ({
    ...booking,
    travellers: booking.travellers.map((at) => places.indexOf(at)),
  }));
  return { ...flight, travellers, bookings };
}

function pick<Item>(items: readonly Item[], places: readonly number[]): Item[] {
  return places.map((at) => items[at] as Item);
}

/** All answers about every traveller, by name. */
function allOf(flight: Flight): ReadonlyMap<string, readonly string[]> {
  const block = buildFactBlock(flight, asking);
  const people = new Map<string, string[]>();
  flight.travellers.forEach((traveller, row) => {
    for (const { id } of COMPUTED) {
      const key = `${id} ${named(traveller)}`;
      people.set(key, [...(people.get(key) ?? []), JSON.stringify(said(block, id, row))].sort());
    }
  });
  return people;
}

describe('the order of travellers and bookings', () => {
  test.each(Object.keys(FLIGHTS) as FlightName[])(
    'the order of travellers and bookings does not affect the facts: %s',
    (name) => {
      const flight = fold(FLIGHTS[name]);
      const expected = allOf(flight);
      fc.assert(
        fc.property(fc.integer(), (seed) => {
          const order = (length: number): readonly number[] =>
            Array.from({ length }, (_none, at) => at).sort(
              (a, b) => scramble(seed + a * 31 + length) - scramble(seed + b * 31 + length),
            );
          expect(allOf(shuffled(flight, order))).toEqual(expected);
        }),
        { seed: 7, numRuns: 20 },
      );
    },
  );
});

/** A number that looks random. */
function scramble(from: number): number {
  let value = Math.imul(from ^ (from >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return (value ^ (value >>> 15)) >>> 0;
}
