import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildFactBlock } from '../../../shared/fact/build-fact-block.ts';
import { decodeFactBlock, encodeFactBlock } from '../../../shared/fact/encode-fact-block.ts';
import type { FactBlock } from '../../../shared/fact/fact-block.ts';
import { foldFlights } from '../../../shared/flight/fold-flights.ts';
import { api, booking, context, document, person, pnr } from '../flight/make-manifest.ts';

const column = (size: number) =>
  fc.record({
    fact: fc.constantFrom('booking.leadHours', 'traveller.sex', 'booking.payment', 'x.unknown'),
    values: fc
      .constantFrom(0, 1, 3, 15, 200, 60_000, 2 ** 31 - 1)
      .chain((most) => fc.array(fc.integer({ min: -most, max: most }), { minLength: size, maxLength: size }))
      .map((values) => Int32Array.from(values)),
    states: fc
      .array(fc.integer({ min: 0, max: 5 }), { minLength: size, maxLength: size })
      .map((states) => Uint8Array.from(states)),
  });

const block: fc.Arbitrary<FactBlock> = fc.integer({ min: 0, max: 20 }).chain((size) =>
  fc.record({
    catalogue: fc.integer({ min: 1, max: 1000 }),
    size: fc.constant(size),
    columns: fc.array(column(size), { maxLength: 5 }),
    // Lone surrogates have no UTF-8 form.
    texts: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }),
    sets: fc.array(fc.array(fc.nat(1000), { maxLength: 4 }), { maxLength: 4 }),
  }),
);

describe('fact blocks as bytes', () => {
  test('fact blocks as bytes are decoded to equal blocks', () => {
    fc.assert(
      fc.property(block, (each) => {
        expect(decodeFactBlock(encodeFactBlock(each))).toEqual(each);
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  test('fact blocks as bytes give the same columns when only some facts are wanted', () => {
    const facts = ['booking.leadHours', 'traveller.sex', 'booking.payment', 'x.unknown', 'y.in-no-block'];
    fc.assert(
      fc.property(block, fc.subarray(facts), (each, wanted) => {
        const part = decodeFactBlock(encodeFactBlock(each), new Set(wanted));
        const columns = each.columns.filter(({ fact }) => wanted.includes(fact));
        const texts = wanted.some((fact) => fact !== 'booking.leadHours') ? each.texts : [];
        const sets = wanted.some((fact) => fact !== 'booking.leadHours' && fact !== 'traveller.sex') ? each.sets : [];
        expect(part).toEqual({ ...each, columns, texts, sets });
      }),
      { seed: 12, numRuns: 500 },
    );
  });

  test('a decoded fact block has a wanted column that refers to a skipped one', () => {
    const [values, states] = [Int32Array.of(70, 1, 9), Uint8Array.of(0, 2, 0)];
    const columns = ['booking.leadHours', 'bags.count', 'bags.weightKg'].map((fact) => ({ fact, values, states }));
    const whole: FactBlock = { catalogue: 3, size: 3, columns, texts: ['A'], sets: [[0]] };
    const part = decodeFactBlock(encodeFactBlock(whole), new Set(['bags.weightKg']));
    expect(part).toEqual({ ...whole, columns: columns.slice(2), texts: [], sets: [] });
  });

  test('fact blocks as bytes take at most 60 bytes per traveller', () => {
    const surnames = ['MENSAH', 'DIALLO', 'KONE', 'TRAORE', 'SANTOS'];
    const people = Array.from({ length: 200 }, (_none, at) =>
      person(`${surnames[at % 5]}/KOFI`, {
        dateOfBirth: `19${50 + (at % 50)}-0${1 + (at % 9)}-1${at % 7}`,
        documents: [document(`A${100_000 + at * 37}`, { expiry: `20${27 + (at % 9)}-01-0${1 + (at % 8)}` })],
        nationality: ['TGO', 'BEN', 'FRA', 'BRA'][at % 4] ?? null,
        sex: at % 2 === 0 ? 'F' : 'M',
        seat: `${at}A`,
        locator: `L${at >> 1}`,
        bags: { count: at % 3, weightKg: (at % 3) * 17, tags: [], pool: null },
      }),
    );
    const bookings = Array.from({ length: 100 }, (_none, at) =>
      booking(`L${at}`, [2 * at, 2 * at + 1], {
        created: `2026-10-${10 + (at % 20)}T10:00Z`,
        payments: [
          {
            method: 'card',
            amount: 400 + at * 13,
            currency: 'EUR',
            card: 'VI',
            last4: `${at}`,
            token: null,
            payer: null,
          },
        ],
        phones: [`+2289000${1000 + at}`],
      }),
    );
    const [flight] = foldFlights([api('m1', people), pnr('m2', people, bookings)], context);
    if (flight === undefined) throw new Error('no flight');
    const built = buildFactBlock(flight, context);
    const bytes = encodeFactBlock(built);
    expect(bytes.length / 200).toBeLessThan(60);
    expect(decodeFactBlock(bytes)).toEqual(built);
  });

  test.each([
    ['other bytes', Uint8Array.of(1, 2, 3, 4), 'not a fact block'],
    ['nothing', new Uint8Array(0), 'cut short'],
    ['a newer format', Uint8Array.of(0x46, 0x42, 9, 0, 0), 'format 9'],
  ])('fact blocks as bytes are refused when they are %s', (_title, bytes, message) => {
    expect(() => decodeFactBlock(bytes)).toThrow(message);
  });

  test('fact blocks as bytes are refused when cut short anywhere, without looping', () => {
    const [flight] = foldFlights([api('m1', [person('MENSAH/KOFI')])], context);
    if (flight === undefined) throw new Error('no flight');
    const bytes = encodeFactBlock(buildFactBlock(flight, context));
    for (let length = 0; length < bytes.length; length += 7) {
      expect(() => decodeFactBlock(bytes.subarray(0, length))).toThrow(RangeError);
    }
  });
});
