import { expect, test } from 'vitest';
import { compileRules } from '../../../rules/engine/compile.ts';
import { withListsOn } from '../../../rules/engine/lists-on.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';

const LIST = `format: 1
lists:
  source:
    owner: Customs
    reason: Test
    validTo: 2027-05-31
    entries: [GRU, { value: VCP, validTo: 2026-06-30 }]
`;
const COMPILED = compileRules(
  ruleSet(LIST, ruleText('{ any: [{ fact: flight.origin, inList: source }, { fact: flight.origin, in: [CDG] }] }')),
);

function operandsOn(day: string): readonly (readonly string[])[] {
  const { operands, predicates } = withListsOn(COMPILED, day);
  const texts = [...operands.keys()];
  return predicates.map((predicate) => predicate.operands.map((operand) => texts[operand] ?? '')).sort();
}

test.each([
  ['2026-06-30', [['CDG'], ['GRU', 'VCP']]],
  ['2026-07-01', [['CDG'], ['GRU']]],
  ['2027-05-31', [['CDG'], ['GRU']]],
  ['2027-06-01', [[], ['CDG']]],
])('on %s the rules compare with the entries that still count: %j', (day, expected) => {
  expect(operandsOn(day)).toEqual(expected);
});

test('rules are the same object on a day on which all entries count, and otherwise differ in nothing else', () => {
  expect(withListsOn(COMPILED, '2026-06-30')).toBe(COMPILED);
  const { predicates, ...later } = withListsOn(COMPILED, '2026-07-01');
  const { predicates: before, ...rest } = COMPILED;
  expect(later).toEqual(rest);
  expect(predicates).toHaveLength(before.length);
});
