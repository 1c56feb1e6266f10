import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromList, toList } from '../../../renderer/core/store/columns.ts';

/** The list after JSON and back. */
function roundTrip(values: readonly unknown[]): unknown[] {
  return fromList(JSON.parse(JSON.stringify(toList(values))));
}

test('any list of JSON values comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ maxDepth: 3 })), (values) => {
      const json = JSON.parse(JSON.stringify(values)) as unknown[];
      expect(roundTrip(json)).toEqual(json);
    }),
    { seed: 20261124, numRuns: 500 },
  );
});

test('lists of objects with the same keys come back as they were', () => {
  const text = fc.constantFrom('A', 'B', 'C');
  const row = fc.record({
    name: fc.string(),
    sex: fc.option(text),
    tags: fc.array(text, { maxLength: 3 }),
    documents: fc.array(fc.record({ number: fc.option(fc.string()), issuer: text }), { maxLength: 2 }),
    bags: fc.record({ count: fc.option(fc.nat()), pool: fc.constant(null) }),
    address: fc.option(fc.record({ city: text })),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      const json = JSON.parse(JSON.stringify(rows)) as unknown[];
      expect(roundTrip(json)).toEqual(json);
    }),
    { seed: 20261124, numRuns: 300 },
  );
});

test('columns are much shorter than the list', () => {
  const rows = Array.from({ length: 200 }, (_, at) => ({
    surname: `NAME${at}`,
    nationality: at % 3 === 0 ? 'TGO' : 'BEN',
    birthPlace: null,
    documents: [{ type: 'P', number: `N${at}`, issuer: 'TGO' }],
  }));
  expect(JSON.stringify(toList(rows)).length).toBeLessThan(JSON.stringify(rows).length / 3);
});
