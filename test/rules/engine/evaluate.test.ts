import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRules } from '../../../rules/engine/compile.ts';
import { evaluate } from '../../../rules/engine/evaluate.ts';
import { leafTruths, ruleTruth } from '../../../rules/engine/truth-planes.ts';
import { blockFromExamples } from '../../../shared/fact/example-block.ts';
import type { FactBlock } from '../../../shared/fact/fact-block.ts';
import { runsOf } from '../../property-runs.ts';
import { judge, ruleSet, ruleText } from '../rule-fixtures.ts';

/** Facts with a directly set truth: false, true, not sent. */
const A = '{ fact: bags.none, is: true }';
const B = '{ fact: itinerary.oneWay, is: true }';
const VALUES = [false, true, undefined] as const;

function pairs(): FactBlock {
  const examples = VALUES.flatMap((a) =>
    VALUES.map((b) => ({
      ...(a === undefined ? {} : { 'bags.none': a }),
      ...(b === undefined ? {} : { 'itinerary.oneWay': b }),
    })),
  );
  return blockFromExamples(examples);
}

/** Rows: false, true, unknown; within each the other operand false, true, unknown. */
const TABLES: readonly (readonly [string, readonly number[]])[] = [
  [`{ all: [${A}, ${B}] }`, [0, 0, 0, 0, 1, 2, 0, 2, 2]],
  [`{ any: [${A}, ${B}] }`, [0, 1, 2, 1, 1, 1, 2, 1, 2]],
  [`{ not: ${A} }`, [1, 1, 1, 0, 0, 0, 2, 2, 2]],
  [`{ not: { all: [${A}, ${B}] } }`, [1, 1, 1, 1, 0, 2, 1, 2, 2]],
  [`{ all: [${A}, { not: ${A} }] }`, [0, 0, 0, 0, 0, 0, 2, 2, 2]],
  [`{ any: [${A}] }`, [0, 0, 0, 1, 1, 1, 2, 2, 2]],
];

describe('three-valued logic', () => {
  test.each(TABLES)('the condition %s has its table of three-valued logic', (when, truths) => {
    expect(judge(when, pairs())).toEqual(truths);
  });
});

test('the evaluation covers all branches: a leaf has its truth even when another one decides', () => {
  const compiled = compileRules(
    ruleSet(ruleText(`{ any: [${A}, { all: [${B}, { fact: bags.count, atLeast: 2 }] }] }`)),
  );
  const block = blockFromExamples([
    { 'bags.none': true, 'itinerary.oneWay': false, 'bags.count': 3 },
    { 'bags.none': true },
  ]);
  const evaluation = evaluate(compiled, block);
  expect(ruleTruth(evaluation, 0, 0)).toBe(1);
  expect([...leafTruths(evaluation, 0, 0)]).toEqual([1, 0, 1]);
  expect([...leafTruths(evaluation, 0, 1)]).toEqual([1, 2, 2]);
});

test('the evaluation makes comparisons shared by rules once', () => {
  const compiled = compileRules(
    ruleSet(
      ruleText(`{ all: [${A}, ${B}] }`, { id: 'test.one' }),
      ruleText(`{ any: [${B}, ${A}] }`, { id: 'test.two' }),
    ),
  );
  expect(compiled.predicates).toHaveLength(2);
});

test.each([12, 13, 40])('a number is found among %i numbers, first, last and between', (count) => {
  const numbers = Array.from({ length: count }, (_, at) => 2 * at);
  const block = blockFromExamples([0, 2 * count - 2, 4, 3, 2 * count].map((found) => ({ 'bags.count': found })));
  expect(judge(`{ fact: bags.count, in: [${numbers.join(', ')}] }`, block)).toEqual([1, 1, 1, 0, 0]);
  expect(judge(`{ fact: bags.count, notIn: [${numbers.join(', ')}] }`, block)).toEqual([0, 0, 0, 1, 1]);
});

test('a set has every text of a rule or not, for each traveller', () => {
  const sets = [['LFW', 'GRU'], ['GRU'], ['GRU', 'BOG', 'LFW'], ['LFW', 'BOG'], []];
  const block = blockFromExamples(sets.map((airports) => ({ 'itinerary.airports': airports })));
  expect(judge('{ fact: itinerary.airports, includesAll: [GRU, LFW] }', block)).toEqual([1, 0, 1, 0, 0]);
});

describe('evaluation', () => {
  type Tree = { readonly text: string; readonly truth: (row: Row) => number };
  interface Row {
    readonly a: number;
    readonly b: number;
    readonly lead: number | null;
  }
  const leaf = (text: string, truth: Tree['truth']): Tree => ({ text, truth });
  const leaves: readonly Tree[] = [
    leaf(A, (row) => row.a),
    leaf(B, (row) => row.b),
    leaf('{ fact: booking.leadHours, lessThan: 24 }', ({ lead }) => (lead === null ? 2 : Number(lead < 24))),
    leaf('{ fact: booking.leadHours, notIn: [1, 2, 3] }', ({ lead }) =>
      lead === null ? 2 : Number(![1, 2, 3].includes(lead)),
    ),
  ];
  const RANK = [0, 2, 1];
  const ranked = (truths: readonly number[], pick: (...ranks: number[]) => number): number =>
    [0, 2, 1][pick(...truths.map((truth) => RANK[truth] ?? 0))] ?? 0;
  const { tree } = fc.letrec<{ tree: Tree; branch: Tree }>((tie) => ({
    tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.constantFrom(...leaves), tie('branch')),
    branch: fc.oneof(
      tie('tree').map((of) => leaf(`{ not: ${of.text} }`, (row) => [1, 0, 2][of.truth(row)] ?? 0)),
      fc.array(tie('tree'), { minLength: 1, maxLength: 4 }).map((of) =>
        leaf(`{ all: [${of.map(({ text }) => text).join(', ')}] }`, (row) =>
          ranked(
            of.map((each) => each.truth(row)),
            Math.min,
          ),
        ),
      ),
      fc.array(tie('tree'), { minLength: 1, maxLength: 4 }).map((of) =>
        leaf(`{ any: [${of.map(({ text }) => text).join(', ')}] }`, (row) =>
          ranked(
            of.map((each) => each.truth(row)),
            Math.max,
          ),
        ),
      ),
    ),
  }));
  const rows = fc.array(
    fc.record({
      a: fc.constantFrom(0, 1, 2),
      b: fc.constantFrom(0, 1, 2),
      lead: fc.option(fc.integer({ min: -3, max: 50 })),
    }),
    { minLength: 1, maxLength: 40 },
  );

  function blockOf(travellers: readonly Row[]): FactBlock {
    return blockFromExamples(
      travellers.map(({ a, b, lead }) => ({
        ...(a === 2 ? {} : { 'bags.none': a === 1 }),
        ...(b === 2 ? {} : { 'itinerary.oneWay': b === 1 }),
        ...(lead === null ? {} : { 'booking.leadHours': lead }),
      })),
    );
  }

  test("the evaluation gives the truth of Kleene's definition for any condition and any travellers", () => {
    fc.assert(
      fc.property(tree, rows, (condition, travellers) => {
        expect(judge(condition.text, blockOf(travellers))).toEqual(travellers.map(condition.truth));
      }),
      { seed: 20_261_125, numRuns: runsOf(300) },
    );
  });

  test('the evaluation does not depend on the order of travellers and branches', () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 2, maxLength: 4 }), rows, (branches, travellers) => {
        const texts = branches.map(({ text }) => text);
        const forward = judge(`{ all: [${texts.join(', ')}] }`, blockOf(travellers));
        const backward = judge(`{ all: [${texts.toReversed().join(', ')}] }`, blockOf(travellers.toReversed()));
        expect(backward.toReversed()).toEqual(forward);
      }),
      { seed: 20_261_125, numRuns: runsOf(150) },
    );
  });

  test('the evaluation gives the same for a block longer than one run of rows as for its parts', () => {
    const part = pairs();
    const times = 1000;
    const long: FactBlock = {
      ...part,
      size: part.size * times,
      columns: part.columns.map((column) => ({
        fact: column.fact,
        values: Int32Array.from({ length: part.size * times }, (_, row) => column.values[row % part.size] ?? 0),
        states: Uint8Array.from({ length: part.size * times }, (_, row) => column.states[row % part.size] ?? 0),
      })),
    };
    const when = `{ not: { all: [${A}, { any: [${B}, { not: ${A} }] }] } }`;
    const short = judge(when, part);
    expect(judge(when, long)).toEqual(Array.from({ length: long.size }, (_, row) => short[row % part.size]));
  });
});
