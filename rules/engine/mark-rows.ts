/**
 * The innermost loops: for which rows does a test hold? Each writes one bit per row into `marks`, 32 rows per word. Comparisons become numbers
 * instead of branches, because a branch on data is mispredicted half of the time; each turn does four rows. The typed arrays are read within
 * their bounds; `as number` avoids a check per row. Marks of rows without a value are arbitrary and unused; 32 such rows in sequence are skipped.
 */

/** The values of a column, and which rows have one: one bit per row from word `at` on. */
export interface Rows {
  readonly values: Int32Array;
  readonly present: Int32Array;
  readonly at: number;
  readonly size: number;
}

/** Marks rows whose value is between two numbers, both included. */
export function markRange(marks: Int32Array, { values, present, at, size }: Rows, low: number, high: number): void {
  // One comparison instead of two: as unsigned numbers, values below the lowest exceed all others.
  const least = low | 0;
  const span = (high - least) >>> 0;
  const whole = size & ~31;
  for (let from = 0, word = 0; from < whole; from += 32, word++) {
    let bits = 0;
    if (present[at + word] !== 0) {
      for (let row = from; row < from + 32; row += 4) {
        bits =
          (bits >>> 4) |
          (Number(((values[row] as number) - least) >>> 0 <= span) << 28) |
          (Number(((values[row + 1] as number) - least) >>> 0 <= span) << 29) |
          (Number(((values[row + 2] as number) - least) >>> 0 <= span) << 30) |
          (Number(((values[row + 3] as number) - least) >>> 0 <= span) << 31);
      }
    }
    marks[word] = bits;
  }
  if (whole === size) return;
  let bits = 0;
  for (let row = size - 1; row >= whole; row--) {
    bits = (bits << 1) | Number(((values[row] as number) - least) >>> 0 <= span);
  }
  marks[whole >>> 5] = bits;
}

/** Marks rows whose value is marked in a table. */
export function markTable(marks: Int32Array, { values, present, at, size }: Rows, table: Uint8Array): void {
  const whole = size & ~31;
  for (let from = 0, word = 0; from < whole; from += 32, word++) {
    let bits = 0;
    if (present[at + word] !== 0) {
      for (let row = from; row < from + 32; row += 4) {
        bits =
          (bits >>> 4) |
          ((table[values[row] as number] as number) << 28) |
          ((table[values[row + 1] as number] as number) << 29) |
          ((table[values[row + 2] as number] as number) << 30) |
          ((table[values[row + 3] as number] as number) << 31);
      }
    }
    marks[word] = bits;
  }
  if (whole === size) return;
  let bits = 0;
  for (let row = size - 1; row >= whole; row--) bits = (bits << 1) | (table[values[row] as number] as number);
  marks[whole >>> 5] = bits;
}

/** Marks rows whose value is one of many numbers. */
export function markNumbers(marks: Int32Array, { values, present, at, size }: Rows, wanted: ReadonlySet<number>): void {
  for (let from = 0, word = 0; from < size; from += 32, word++) {
    let bits = 0;
    if (present[at + word] !== 0) {
      for (let row = Math.min(from + 32, size) - 1; row >= from; row--) {
        bits = (bits << 1) | Number(wanted.has(values[row] as number));
      }
    }
    marks[word] = bits;
  }
}

/** Marks rows where the difference of two columns is between two numbers, both included. */
export function markDifference(
  marks: Int32Array,
  { values, present, at, size }: Rows,
  others: Int32Array,
  low: number,
  high: number,
): void {
  for (let from = 0, word = 0; from < size; from += 32, word++) {
    let bits = 0;
    if (present[at + word] !== 0) {
      for (let row = Math.min(from + 32, size) - 1; row >= from; row--) {
        const difference = (values[row] as number) - (others[row] as number);
        bits = (bits << 1) | (Number(difference >= low) & Number(difference <= high));
      }
    }
    marks[word] = bits;
  }
}

const FAILED = 1;
const PASSED = 2;

/** Marks rows whose value passes a check. Each distinct value is checked once. `table` (by value) is all zero before and after. */
export function markPassing(
  marks: Int32Array,
  { values, present, at, size }: Rows,
  passes: (value: number) => boolean,
  table: Uint8Array,
): void {
  for (let from = 0, word = 0; from < size; from += 32, word++) {
    let bits = 0;
    if (present[at + word] !== 0) {
      for (let row = Math.min(from + 32, size) - 1; row >= from; row--) {
        const value = values[row] as number;
        let verdict = table[value] as number;
        if (verdict === 0) {
          verdict = passes(value) ? PASSED : FAILED;
          table[value] = verdict;
        }
        bits = (bits << 1) | (verdict >>> 1);
      }
    }
    marks[word] = bits;
  }
  table.fill(0);
}
