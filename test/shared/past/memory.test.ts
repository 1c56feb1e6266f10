import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeFactBlock } from '../../../shared/fact/encode-fact-block.ts';
import type { Flight } from '../../../shared/flight/flight.ts';
import {
  decodeAppearances,
  encodeAppearances,
  fingerprint,
  type KeyedAppearances,
} from '../../../shared/past/encode-appearances.ts';
import { Memory } from '../../../shared/past/memory.ts';
import type { Results } from '../../../shared/past/remember.ts';
import { booking, segment } from '../flight/make-manifest.ts';
import { askPast, dayBefore, flightOf, hash, holder, memoryOf, remembered } from './past-flights.ts';

const PEOPLE = ['DOE/JOHN', 'DOE/JANE', 'KONE/SEKOU', 'MENSAH/KOFI', 'DIALLO/AWA', 'SOW/ALI'];
const WAYS = [
  ['ADD', 'LFW', '09:00', '12:00'],
  ['LFW', 'ADD', '14:00', '22:00'],
  ['GRU', 'ADD', '01:00', '20:00'],
  ['LFW', 'ABJ', '10:30', '12:15'],
] as const;

interface Seat {
  readonly who: number;
  readonly document: number;
  readonly locator: number;
  readonly phone: number;
  readonly bags: number;
  readonly returns: number;
  readonly left: boolean;
  readonly seat: number;
}

const seat: fc.Arbitrary<Seat> = fc.record({
  who: fc.nat(PEOPLE.length - 1),
  document: fc.nat(6),
  locator: fc.nat(9),
  phone: fc.nat(3),
  bags: fc.nat(3),
  returns: fc.nat(6),
  left: fc.boolean(),
  seat: fc.nat(4),
});

interface Sketch {
  readonly daysBefore: number;
  readonly way: number;
  readonly seats: readonly Seat[];
}

const sketch: fc.Arbitrary<Sketch> = fc.record({
  daysBefore: fc.oneof({ weight: 3, arbitrary: fc.nat(12) }, { weight: 1, arbitrary: fc.nat(400) }),
  way: fc.nat(WAYS.length - 1),
  seats: fc.array(seat, { maxLength: 4 }),
});

function drawn({ daysBefore, way, seats }: Sketch): Flight {
  const [origin, destination, leaves, lands] = WAYS[way] as (typeof WAYS)[number];
  const travellers = seats.map((each, at) =>
    holder(PEOPLE[each.who] as string, `P00000${each.document}`, {
      locator: `LOC${at}`,
      seat: `1${String.fromCharCode(65 + each.seat)}`,
      status: each.left ? 'not-boarded' : null,
      boardingNumber: `${each.seat}`,
      bags: { count: each.bags, weightKg: each.bags * 11, tags: [], pool: null },
      dateOfBirth: `198${each.who}-03-0${1 + (each.document % 2)}`,
    }),
  );
  const date = dayBefore(daysBefore);
  const bookings = seats.map((each, at) =>
    booking(`LOC${each.locator}${at}`, [at], {
      phones: each.phone === 0 ? [] : [`+22890${each.phone}`],
      created: `${dayBefore(daysBefore + each.phone)}T08:00Z`,
      payments: [
        { method: 'cash', amount: 100 + each.bags, currency: 'XOF', card: null, last4: null, token: null, payer: null },
      ],
      agency: { iata: `1234${each.phone}`, city: null, country: null, office: null, type: null, agent: null },
      segments: [
        segment(origin, destination, `${date}T${leaves}`, `${date}T${lands}`),
        ...(each.returns === 0
          ? []
          : [segment(destination, origin, `${dayBefore(daysBefore - each.returns)}T14:00`, null)]),
      ],
    }),
  );
  return flightOf({ daysBefore, origin, destination, leaves, lands, travellers, bookings, number: 500 + way });
}

/** Takes flights in one by one like a store, and derives the affected ones again. */
class Store {
  readonly memory = new Memory(hash);
  readonly blocks = new Map<string, string>();
  readonly #kept = new Map<string, { flight: Flight; keyed: KeyedAppearances; results: Results }>();

  take(flight: Flight, results: Results = new Map()): void {
    const keyed = remembered(flight, results);
    const before = this.#kept.get(flight.id)?.keyed ?? null;
    this.#kept.set(flight.id, { flight, keyed, results });
    if (!this.memory.holds(keyed)) this.memory.put(keyed, before);
    this.#derive(flight.id);
    this.#deriveAffected();
  }

  drop(id: string): void {
    const kept = this.#kept.get(id);
    if (kept === undefined) return;
    this.memory.remove(kept.keyed);
    this.#kept.delete(id);
    this.blocks.delete(id);
    this.#deriveAffected();
  }

  #deriveAffected(): void {
    for (const id of [...this.memory.affected]) this.#derive(id);
    expect(this.memory.affected.size).toBe(0);
  }

  #derive(id: string): void {
    const { flight, results } = this.#kept.get(id) ?? {};
    if (flight === undefined) throw new Error(`${id} is affected and not there`);
    this.blocks.set(id, bytesOf(askPast(flight, this.memory, results)));
    this.memory.derived(id);
  }
}

function bytesOf(block: Parameters<typeof encodeFactBlock>[0]): string {
  return encodeFactBlock(block).join(',');
}

/** Half of all flights have a control result for one traveller. */
function resultsOf(flight: Flight): Results {
  const [traveller] = flight.travellers;
  const { departureUtc } = flight;
  if (traveller === undefined || departureUtc === null || flight.leg.origin === 'LFW') return new Map();
  return new Map([[traveller.id, { found: traveller.surname !== 'DOE', at: departureUtc + 600 }]]);
}

function byId(flights: readonly Flight[]): ReadonlyMap<string, Flight> {
  return new Map(flights.map((flight) => [flight.id, flight]));
}

describe('the flight memory', () => {
  test('the flight memory gives the same answers for any order of arriving, changing and removed flights', () => {
    fc.assert(
      fc.property(
        fc.array(sketch, { minLength: 2, maxLength: 14 }),
        fc.array(fc.tuple(fc.nat(13), fc.array(seat, { maxLength: 3 }), fc.boolean()), { maxLength: 5 }),
        fc.integer(),
        (sketches, detours, order) => {
          const final = [...byId(sketches.map(drawn)).values()];
          const store = new Store();
          // Earlier versions of some flights, and some removed flights, come first.
          for (const [at, seats, goes] of detours) {
            const one = sketches[at % sketches.length] as Sketch;
            store.take(drawn({ ...one, seats }));
            if (goes) store.drop(drawn({ ...one, seats }).id);
          }
          const shuffled = [...final].sort((a, b) => scramble(order, a.id) - scramble(order, b.id));
          for (const flight of shuffled) store.take(flight, resultsOf(flight));
          const all = new Memory(hash);
          for (const flight of final) all.load(remembered(flight, resultsOf(flight)));
          const kept = new Set(final.map(({ id }) => id));
          for (const id of [...store.blocks.keys()]) if (!kept.has(id)) store.drop(id);
          for (const flight of final) {
            expect(store.blocks.get(flight.id), flight.id).toBe(bytesOf(askPast(flight, all, resultsOf(flight))));
          }
        },
      ),
      { seed: 5, numRuns: 50, endOnFailure: true },
    );
  });

  test('the flight memory does not affect flights unrelated to a change', () => {
    const others = [0, 1].map((daysBefore) => flightOf({ daysBefore, travellers: [holder('SOW/ALI', 'P000009')] }));
    const memory = memoryOf(others);
    const change = { daysBefore: 1, origin: 'GRU', travellers: [holder('DOE/JOHN', 'P000001')] };
    memory.put(remembered(flightOf(change)), null);
    expect([...memory.affected]).toEqual([]);
    memory.put(remembered(flightOf({ ...change, number: 9, travellers: [holder('SOW/ALI', 'P000009')] })), null);
    expect([...memory.affected]).toEqual(['ET-508-ADD-2026-11-24']);
  });

  /** A traveller with a return flight two days later. */
  const returning = (number: string, locator: string, daysBefore: number) => ({
    daysBefore,
    travellers: [holder('SOW/ALI', number, { locator })],
    bookings: [
      booking(locator, [0], {
        segments: [
          segment('ADD', 'LFW', `${dayBefore(daysBefore)}T09:00`, null),
          segment('LFW', 'ADD', `${dayBefore(daysBefore - 2)}T14:00`, null),
        ],
      }),
    ],
  });

  test('the flight memory affects later flights of travellers who were booked to return on a flight but not on board', () => {
    const [out, later] = [flightOf(returning('P000009', 'A', 30)), flightOf(returning('P000009', 'B', 3))];
    // Every day has a departure, so that coverage does not reach further back afterwards.
    const days = Array.from({ length: 40 }, (_none, at) =>
      flightOf({ daysBefore: at, origin: 'CDG', destination: 'BRU', travellers: [] }),
    );
    const memory = memoryOf([out, later, ...days]);
    const back = { daysBefore: 28, origin: 'LFW', destination: 'ADD', travellers: [holder('DOE/JOHN', 'P000001')] };
    memory.put(remembered(flightOf(back)), null);
    expect([...memory.affected]).toEqual([later.id]);
  });

  test('the flight memory affects flights of the next two days on the same route, whose bookings are compared', () => {
    const days = Array.from({ length: 40 }, (_none, at) =>
      flightOf({ daysBefore: at, origin: 'CDG', destination: 'BRU', travellers: [] }),
    );
    const later = [0, 2, 3].map((daysBefore) =>
      flightOf({ daysBefore, travellers: [holder('SOW/ALI', `P00000${daysBefore}`)] }),
    );
    const memory = memoryOf([...days, ...later]);
    memory.put(remembered(flightOf({ daysBefore: 4, travellers: [holder('DOE/JOHN', 'P000077')] })), null);
    expect([...memory.affected].sort()).toEqual([later[2]?.id, later[1]?.id].sort());
  });

  test('the flight memory does not find a removed flight', () => {
    const flight = flightOf({ daysBefore: 3, travellers: [holder('DOE/JOHN', 'P000001')] });
    const memory = memoryOf([flight]);
    expect(memory.has(flight.id)).toBe(true);
    memory.remove(remembered(flight));
    expect(memory.has(flight.id)).toBe(false);
    expect(memory.size).toEqual({ flights: 0, travellers: 0 });
  });
});

describe('appearances encoded as bytes', () => {
  test('appearances encoded as bytes are decoded to equal ones', () => {
    fc.assert(
      fc.property(sketch, (one) => {
        const flight = drawn(one);
        const keyed = remembered(flight, resultsOf(flight));
        const again = decodeAppearances(encodeAppearances(keyed));
        expect(again).toEqual(keyed);
        expect(fingerprint(again)).toBe(fingerprint(keyed));
      }),
      { seed: 6, numRuns: 50 },
    );
  });
});

function scramble(seed: number, text: string): number {
  let mixed = seed | 0;
  for (let at = 0; at < text.length; at += 1)
    mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x85ebca6b) ^ (mixed >>> 13);
  return mixed;
}
