/** Computes what the states of a block's columns imply, whatever the values. */
import { type FactColumn, STATE } from '../../shared/fact/fact-block.ts';
import { TRUTH, type Truth } from '../../shared/screening/screening.ts';
import type { StateReading } from './compile.ts';

/** Copied to a plain number for the innermost loops. The other codes must not be 0. */
const VALUE: number = STATE.value;

/**
 * Three bit planes per reading, in words of 32 rows: has a value, certainly true by the state, possibly true by the state. Without a column every
 * row counts as not sent. Bits past the last row are meaningless.
 */
export function readStates(
  readings: readonly StateReading[],
  columns: readonly (FactColumn | undefined)[],
  size: number,
): Int32Array {
  const width = (size + 31) >>> 5;
  const planes = new Int32Array(3 * width * readings.length);
  for (let reading = 0; reading < readings.length; reading++) {
    const { fact, truths } = readings[reading] as StateReading;
    readColumn(planes, 3 * reading * width, width, columns[fact]?.states, size, truths);
  }
  return planes;
}

function readColumn(
  planes: Int32Array,
  at: number,
  width: number,
  states: Uint8Array | undefined,
  size: number,
  truths: readonly Truth[],
): void {
  const met = states === undefined ? 1 << STATE.notSent : markPresent(planes, at, states, size);
  const missing = met & ~(1 << VALUE);
  for (let state = 0; state < truths.length; state++) {
    const truth = truths[state];
    if (((met >>> state) & 1) === 0 || truth === TRUTH.false) continue;
    if (state === VALUE) add(planes, at, width, planes, at, 0, truth);
    // Nearly always all missing values have the same reason, which then applies to every row without a value.
    else if (missing === 1 << state || states === undefined) add(planes, at, width, planes, at, -1, truth);
    else {
      const marks = new Int32Array(width);
      markState(marks, states, size, state);
      add(planes, at, width, marks, 0, 0, truth);
    }
  }
}

/** Adds a state's truth to the marked rows (or, flipped, to the others). */
function add(
  planes: Int32Array,
  at: number,
  width: number,
  marks: Int32Array,
  from: number,
  flip: 0 | -1,
  truth: Truth | undefined,
): void {
  const certain = at + width;
  const possible = certain + width;
  const sure = truth === TRUTH.true ? -1 : 0;
  for (let word = 0; word < width; word++) {
    const bits = (marks[from + word] as number) ^ flip;
    planes[certain + word] = (planes[certain + word] as number) | (bits & sure);
    planes[possible + word] = (planes[possible + word] as number) | bits;
  }
}

/** Marks the rows that have a value, one bit each from word `at` on. Returns the states found, as bits. */
function markPresent(planes: Int32Array, at: number, states: Uint8Array, size: number): number {
  const whole = size & ~31;
  let codes = 0;
  for (let from = 0, word = at; from < whole; from += 32, word++) {
    let bits = 0;
    for (let row = from; row < from + 32; row += 4) {
      const first = states[row] as number;
      const second = states[row + 1] as number;
      const third = states[row + 2] as number;
      const fourth = states[row + 3] as number;
      codes |= first | second | third | fourth;
      bits =
        (bits >>> 4) |
        (Number(first === VALUE) << 28) |
        (Number(second === VALUE) << 29) |
        (Number(third === VALUE) << 30) |
        (Number(fourth === VALUE) << 31);
    }
    planes[word] = bits;
  }
  let bits = 0;
  for (let row = size - 1; row >= whole; row--) {
    const state = states[row] as number;
    codes |= state;
    bits = (bits << 1) | Number(state === VALUE);
  }
  if (whole < size) planes[at + (whole >>> 5)] = bits;
  // Codes combined by OR that give a power of two were all the same (or zero, for rows with a value).
  if ((codes & (codes - 1)) === 0) return (1 << VALUE) | (1 << codes);
  let met = 0;
  for (let row = 0; row < size; row++) met |= 1 << (states[row] as number);
  return met;
}

/** Marks the rows with one state. */
function markState(marks: Int32Array, states: Uint8Array, size: number, wanted: number): void {
  for (let from = 0, word = 0; from < size; from += 32, word++) {
    let bits = 0;
    for (let row = Math.min(from + 32, size) - 1; row >= from; row--) {
      bits = (bits << 1) | Number(states[row] === wanted);
    }
    marks[word] = bits;
  }
}
