import { expect, test } from 'vitest';
import { compileRules } from '../../../rules/engine/compile.ts';
import { evaluate } from '../../../rules/engine/evaluate.ts';
import { eachVerdict } from '../../../rules/engine/verdicts.ts';
import { blockFromExamples } from '../../../shared/fact/example-block.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';

/** 20 leaves, so that their truths do not fit into one number. */
const MANY = `{ any: [${Array.from({ length: 20 }, (_, at) => `{ fact: bags.count, equals: ${at} }`).join(', ')}] }`;

function verdicts(when: string, counts: readonly (number | null)[]) {
  const compiled = compileRules(ruleSet(ruleText(when)));
  const block = blockFromExamples(counts.map((count) => (count === null ? {} : { 'bags.count': count })));
  const found: { readonly traveller: number; readonly certain: boolean; readonly truths: Uint8Array }[] = [];
  eachVerdict(
    evaluate(compiled, block),
    [0],
    (_rule, _certain, truths) => truths,
    (traveller, certain, truths) => found.push({ traveller, certain, truths }),
  );
  return found;
}

test.each([
  ['few leaves', '{ any: [{ fact: bags.count, equals: 3 }, { fact: bags.count, equals: 19 }] }'],
  ['many leaves', MANY],
])('travellers with the same truths at %s share them, others do not', (_, when) => {
  const found = verdicts(when, [19, 25, 3, null, 19, 3, null]);
  expect(found.map(({ traveller, certain }) => [traveller, certain])).toEqual([
    [0, true],
    [2, true],
    [3, false],
    [4, true],
    [5, true],
    [6, false],
  ]);
  const truths = new Map(found.map((verdict) => [verdict.traveller, verdict.truths]));
  expect(truths.get(4)).toBe(truths.get(0));
  expect(truths.get(5)).toBe(truths.get(2));
  expect(truths.get(6)).toBe(truths.get(3));
  expect(new Set(truths.values()).size).toBe(3);
  expect(truths.get(0)?.at(-1)).toBe(1);
  expect(truths.get(2)?.at(-1)).toBe(0);
  expect(truths.get(3)?.every((truth) => truth === 2)).toBe(true);
});

test('verdicts end at the last traveller, even when all are hit', () => {
  const found = verdicts('{ not: { fact: bags.count, equals: 1 } }', new Array(33).fill(0));
  expect(found.map(({ traveller }) => traveller)).toEqual(Array.from({ length: 33 }, (_, at) => at));
});
