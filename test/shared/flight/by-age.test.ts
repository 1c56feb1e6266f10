import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByAge } from '../../../shared/flight/by-age.ts';
import { isLater, type Transmission } from '../../../shared/flight/transmission.ts';

const SEED = 20261125;

const transmission: fc.Arbitrary<Transmission> = fc
  .record({
    sender: fc.constantFrom('KP', 'ET'),
    access: fc.constantFrom(null, 'A1', 'A2'),
    prepared: fc.constantFrom(null, '2026-11-24T08:00Z' as const, '2026-11-24T09:00Z' as const),
    revision: fc.constantFrom(null, 1, 2),
  })
  .map((fields) => ({
    list: '',
    messages: [],
    parts: null,
    entries: 0,
    again: { crew: 0, passengers: 0 },
    lists: new Set(),
    ...fields,
  }));

test('lists grouped by age give the same as a scan of every list, and null beyond the limit', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(transmission, fc.boolean())), transmission, fc.nat(8), (given, list, most) => {
      const ages = new ByAge<number>();
      for (const [at, [from]] of given.entries()) ages.add(from, at);
      for (const [at, [from, stays]] of given.entries()) if (!stays) ages.remove(from, at);
      const wanted = given.flatMap(([from, stays], at) =>
        stays && from.sender === list.sender && isLater(list, from) ? [at] : [],
      );
      expect([...(ages.earlier(list) ?? [])].sort((a, b) => a - b)).toEqual(wanted);
      expect(ages.earlier(list, most)?.length ?? null).toBe(wanted.length > most ? null : wanted.length);
    }),
    { seed: SEED, numRuns: 500 },
  );
});
