/** Compares the innermost loops with what they say, row by row. Marks of rows without a value are arbitrary. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  markDifference,
  markNumbers,
  markPassing,
  markRange,
  markTable,
  type Rows,
} from '../../../rules/engine/mark-rows.ts';

/** A row's value; null: it has none. */
type Cell = number | null;

/** What a column can hold. */
const LEAST = -(2 ** 31);
const MOST = 2 ** 31 - 1;

/** Words of other columns before those of this one. */
const AT = 3;

function rowsOf(cells: readonly Cell[]): Rows {
  const present = new Int32Array(AT + Math.ceil(cells.length / 32));
  for (const [row, cell] of cells.entries()) {
    const word = AT + (row >>> 5);
    if (cell !== null) present[word] = (present[word] ?? 0) | (1 << row);
  }
  return { values: Int32Array.from(cells, (cell) => cell ?? 0), present, at: AT, size: cells.length };
}

/** The marks of rows with a value. They begin as the opposite of what is expected, as if left from another comparison. */
function marked(cells: readonly Cell[], holds: (cell: number, row: number) => boolean, mark: Marking): void {
  const words = Math.ceil(cells.length / 32);
  const marks = new Int32Array(words);
  for (const [row, cell] of cells.entries()) {
    if (cell !== null && !holds(cell, row)) marks[row >>> 5] = (marks[row >>> 5] ?? 0) | (1 << row);
  }
  mark(marks, rowsOf(cells));
  const found = cells.map((cell, row) => cell !== null && (((marks[row >>> 5] ?? 0) >>> row) & 1) === 1);
  expect(found).toEqual(cells.map((cell, row) => cell !== null && holds(cell, row)));
}

type Marking = (marks: Int32Array, rows: Rows) => void;

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.nat(6) },
  { weight: 1, arbitrary: fc.constant(null) },
) satisfies fc.Arbitrary<Cell>;
/** Up to four words, some of them without any value. */
const cells: fc.Arbitrary<readonly Cell[]> = fc
  .tuple(
    fc.array(fc.oneof(fc.array(cell, { minLength: 32, maxLength: 32 }), fc.constant(new Array<Cell>(32).fill(null))), {
      maxLength: 3,
    }),
    fc.array(cell, { maxLength: 31 }),
  )
  .map(([words, rest]) => [...words.flat(), ...rest]);

describe('marks of rows', () => {
  test('rows are marked whose value is within a range, both ends included', () => {
    fc.assert(
      fc.property(cells, fc.nat(6), fc.nat(6), (given, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        marked(
          given,
          (value) => low <= value && value <= high,
          (marks, rows) => markRange(marks, rows, low, high),
        );
      }),
    );
  });

  test.each([
    ['from the least number of a column', LEAST, 0, [true, true, true, false, false]],
    ['up to the greatest number of a column', 0, MOST, [false, false, true, true, true]],
    ['of all numbers', LEAST, MOST, [true, true, true, true, true]],
  ])('a range %s has its ends, too', (_, low, high, expected) => {
    marked(
      [LEAST, -1, 0, 1, MOST],
      (_value, row) => expected[row] === true,
      (marks, rows) => markRange(marks, rows, low, high),
    );
  });

  test('rows are marked whose value is marked in a table', () => {
    fc.assert(
      fc.property(cells, fc.array(fc.constantFrom(0, 1), { minLength: 7, maxLength: 7 }), (given, table) => {
        marked(
          given,
          (value) => table[value] === 1,
          (marks, rows) => markTable(marks, rows, Uint8Array.from(table)),
        );
      }),
    );
  });

  test('rows are marked whose value is one of many numbers', () => {
    fc.assert(
      fc.property(cells, fc.uniqueArray(fc.nat(6)), (given, numbers) => {
        marked(
          given,
          (value) => numbers.includes(value),
          (marks, rows) => markNumbers(marks, rows, new Set(numbers)),
        );
      }),
    );
  });

  test('rows are marked whose difference from another column is within a range, both ends included', () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: -6, max: 0 }), fc.integer({ min: 0, max: 6 }), (given, low, high) => {
        const others = Int32Array.from(given, (_, row) => (row * 5) % 7);
        const differs = (value: number, row: number): number => value - (others[row] ?? 0);
        marked(
          given,
          (value, row) => low <= differs(value, row) && differs(value, row) <= high,
          (marks, rows) => markDifference(marks, rows, others, low, high),
        );
      }),
    );
  });

  test('rows are marked whose value passes a check, which is made once for each value, and the table is left empty', () => {
    fc.assert(
      fc.property(cells, fc.uniqueArray(fc.nat(6)), (given, passing) => {
        const checked: number[] = [];
        const table = new Uint8Array(7);
        marked(
          given,
          (value) => passing.includes(value),
          (marks, rows) =>
            markPassing(
              marks,
              rows,
              (value) => {
                checked.push(value);
                return passing.includes(value);
              },
              table,
            ),
        );
        expect(new Set(checked).size).toBe(checked.length);
        expect([...table]).toEqual([0, 0, 0, 0, 0, 0, 0]);
      }),
    );
  });

  test('a check is not made for 32 rows without a value', () => {
    const given = new Array<Cell>(64).fill(null).fill(1, 0, 32);
    const checked: number[] = [];
    markPassing(new Int32Array(2), rowsOf(given), (value) => checked.push(value) > 0, new Uint8Array(7));
    expect(checked).toEqual([1]);
  });
});
