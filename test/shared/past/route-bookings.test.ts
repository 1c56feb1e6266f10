import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Appearances } from '../../../shared/past/appearances.ts';
import { haveSurnameInCommon, membersOf } from '../../../shared/past/members.ts';
import { RouteBookings, surnameBits } from '../../../shared/past/route-bookings.ts';
import { booking } from '../flight/make-manifest.ts';
import { flightOf, holder, remembered, TODAY } from './past-flights.ts';

const SURNAMES = ['DOE', 'KONE', 'MENSAH', 'SOW'];
const OFFICES = ['12345675', '12345686', null];

interface Booked {
  readonly office: number;
  readonly minute: number;
  readonly surnames: readonly number[];
  readonly bags: number;
}

interface Sketch {
  readonly daysBefore: number;
  readonly destination: string;
  readonly bookings: readonly Booked[];
}

const sketch: fc.Arbitrary<Sketch> = fc.record({
  daysBefore: fc.nat(1),
  destination: fc.constantFrom('LFW', 'ABJ'),
  bookings: fc.array(
    fc.record({
      office: fc.nat(OFFICES.length - 1),
      minute: fc.nat(59),
      surnames: fc.array(fc.nat(SURNAMES.length - 1), { minLength: 1, maxLength: 3 }),
      bags: fc.nat(2),
    }),
    { maxLength: 4 },
  ),
});

/** The flight of one slot. The same sketch in another slot has other locators. */
function drawn({ daysBefore, destination, bookings }: Sketch, slot: number): Appearances {
  const travellers = bookings.flatMap(({ surnames, bags: count }, at) =>
    surnames.map((surname, seat) =>
      holder(`${SURNAMES[surname]}/A`, `P${slot}${at}${seat}`, {
        locator: `L${slot}${at}`,
        bags: { count, weightKg: null, tags: [], pool: null },
      }),
    ),
  );
  let next = 0;
  const made = bookings.map(({ office, minute, surnames }, at) => {
    const iata = OFFICES[office] ?? null;
    next += surnames.length;
    return booking(
      `L${slot}${at}`,
      surnames.map((_surname, seat) => next - surnames.length + seat),
      {
        created: `2026-11-01T10:${String(minute).padStart(2, '0')}Z`,
        agency: iata === null ? null : { iata, office: null, city: null, country: null, type: null, agent: null },
      },
    );
  });
  return remembered(flightOf({ daysBefore, destination, number: 500 + slot, travellers, bookings: made })).appearances;
}

/** What the columns say, one line for each traveller, found by looking at every flight. */
function lookedUp(flights: ReadonlyMap<number, Appearances>, of: Appearances, day: number, agency: number): string[] {
  return [...flights]
    .filter(([, flight]) => flight.destination === of.destination && flight.day === day)
    .flatMap(([slot, flight]) =>
      Array.from({ length: flight.parties }, (_none, party) => party)
        .filter((party) => agency !== 0 && flight.agency[party] === agency)
        .flatMap((party) =>
          membersOf(flight, party).map((row) =>
            [
              flight.created[party],
              slot,
              party,
              flight.locator[party],
              flight.bagCount[row],
              surnameBits(flight, party),
            ].join(' '),
          ),
        ),
    )
    .sort();
}

function told(known: RouteBookings, of: Appearances, day: number, agency: number): string[] {
  const booked = known.of(of, day, agency);
  if (booked === null) return [];
  const { created, slot, party, locator, bags, surnames } = booked;
  expect([...created]).toEqual([...created].sort((a, b) => a - b));
  return Array.from(created, (minute, at) =>
    [minute, slot[at], party[at], locator[at], bags[at], surnames[at]].join(' '),
  ).sort();
}

describe('the bookings of a route', () => {
  test('are those of the flights that are there, whatever came and went before and when they were first asked for', () => {
    const step = fc.record({ slot: fc.nat(4), put: fc.option(sketch), ask: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const flights = new Map<number, Appearances>();
        const known = new RouteBookings(
          (slot) => flights.get(slot) as Appearances,
          (day) => [...flights.keys()].filter((slot) => flights.get(slot)?.day === day),
        );
        for (const { slot, put, ask } of steps) {
          const before = flights.get(slot);
          if (before !== undefined) {
            known.remove(before, slot);
            flights.delete(slot);
          }
          if (put !== null) {
            const now = drawn(put, slot);
            flights.set(slot, now);
            known.add(now, slot);
          }
          if (!ask) continue;
          for (const of of flights.values()) {
            for (const agency of new Set([0, ...of.agency])) {
              for (const day of [TODAY, TODAY - 1])
                expect(told(known, of, day, agency)).toEqual(lookedUp(flights, of, day, agency));
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('are found again after so many other routes that they were let go', () => {
    const flight = drawn(
      { daysBefore: 0, destination: 'LFW', bookings: [{ office: 0, minute: 3, surnames: [0], bags: 1 }] },
      0,
    );
    const known = new RouteBookings(
      () => flight,
      (day) => (day === TODAY ? [0] : []),
    );
    const agency = flight.agency[0] as number;
    const first = told(known, flight, TODAY, agency);
    for (let day = 0; day < 400; day += 1) known.of(flight, day, agency);
    expect(first).toHaveLength(1);
    expect(told(known, flight, TODAY, agency)).toEqual(first);
  });

  test('tell by a bit of each surname that two parties cannot be family', () => {
    fc.assert(
      fc.property(sketch, sketch, (one, other) => {
        const [a, b] = [drawn(one, 0), drawn(other, 1)];
        for (let party = 0; party < a.parties; party += 1) {
          for (let against = 0; against < b.parties; against += 1) {
            if (haveSurnameInCommon(a, party, b, against))
              expect(surnameBits(a, party) & surnameBits(b, against)).not.toBe(0);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
