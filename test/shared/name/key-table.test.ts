import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyTableBuilder, keyOf } from '../../../shared/name/key-table.ts';
import { allSteps } from '../../../shared/steps.ts';

type Row = readonly [word: string, number: number];

function found(rows: readonly Row[], word: string): readonly number[] {
  const builder = new KeyTableBuilder();
  for (const [each, number] of rows) builder.add(keyOf(1, each), number);
  const numbers: number[] = [];
  allSteps(builder.steps()).find(keyOf(1, word), (number) => numbers.push(number));
  return numbers;
}

const ofWord = (rows: readonly Row[], word: string): readonly number[] =>
  rows.flatMap(([each, number]) => (each === word ? [number] : [])).sort((a, b) => a - b);

test('a table of keys gives all numbers of a key, the least first', () => {
  const words = fc.constantFrom('KOFI', 'KOFFI', 'AMADOU', 'MAMADOU', 'LI');
  fc.assert(
    fc.property(fc.array(fc.tuple(words, fc.nat(1_000_000))), words, (rows, word) => {
      expect(found(rows, word)).toEqual(ofWord(rows, word));
    }),
  );
});

test('a table of keys that is sorted in many pieces finds the numbers of frequent and of rare keys', () => {
  const rows = Array.from(
    { length: 40_000 },
    (_, at): Row => [at % 3 === 0 ? 'LI' : `K${at % 9973}`, (at * 7919) % 40_009],
  );
  for (const word of ['LI', 'K1', 'K9972', 'NOBODY']) expect(found(rows, word)).toEqual(ofWord(rows, word));
});
