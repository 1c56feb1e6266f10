import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readStates } from '../../../rules/engine/read-states.ts';
import { FACT_STATES, type FactColumn, STATE } from '../../../shared/fact/fact-block.ts';
import { TRUTH, type Truth } from '../../../shared/screening/screening.ts';

const SIZES = [0, 1, 31, 32, 33, 64, 70] as const;
const truths = fc.array(fc.constantFrom<Truth>(0, 1, 2), {
  minLength: FACT_STATES.length,
  maxLength: FACT_STATES.length,
});
const anyState = fc.nat(FACT_STATES.length - 1);

/** The states of a column's rows: any, values and one reason for all others, or no column. */
const states = (size: number): fc.Arbitrary<readonly number[] | null> =>
  fc.oneof(
    fc.array(anyState, { minLength: size, maxLength: size }),
    anyState.chain((other) =>
      fc.array(fc.constantFrom<number>(STATE.value, other), { minLength: size, maxLength: size }),
    ),
    fc.constant(null),
  );

const drawn = fc.constantFrom(...SIZES).chain((size) =>
  fc.record({
    size: fc.constant(size),
    columns: fc.tuple(states(size), states(size)),
    given: fc.tuple(truths, truths),
  }),
);

function columnOf(given: readonly number[] | null): FactColumn | undefined {
  return given === null
    ? undefined
    : { fact: 'x', values: new Int32Array(given.length), states: Uint8Array.from(given) };
}

test('three planes say for each row whether it has a value, and whether its state alone makes a comparison true, certainly or possibly', () => {
  fc.assert(
    fc.property(drawn, ({ size, columns, given }) => {
      const readings = given.map((each, fact) => ({ fact, truths: each }));
      const planes = readStates(readings, columns.map(columnOf), size);
      const width = Math.ceil(size / 32);
      const bit = (plane: number, row: number): boolean =>
        (((planes[plane * width + (row >>> 5)] ?? 0) >>> row) & 1) === 1;
      expect(planes).toHaveLength(3 * width * readings.length);
      for (const [reading, each] of given.entries()) {
        for (let row = 0; row < size; row++) {
          const column = columns[reading];
          const state = column === null ? STATE.notSent : (column?.[row] ?? STATE.notSent);
          const found = [0, 1, 2].map((plane) => bit(3 * reading + plane, row));
          const truth = each[state];
          expect(found).toEqual([state === STATE.value, truth === TRUTH.true, truth !== TRUTH.false]);
        }
      }
    }),
  );
});
