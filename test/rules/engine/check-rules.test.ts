import { describe, expect, test } from 'vitest';
import { checkExamples, checkRules, exampleTruths } from '../../../rules/engine/check-rules.ts';
import { readRulesWithPlaces } from '../../../rules/language/read-rules.ts';
import { formatRuleError } from '../../../rules/language/rule-error.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';

const CASH = '{ fact: booking.payment, in: [cash] }';
const PAID = { cash: '{ booking.payment: [cash] }', card: '{ booking.payment: [card] }', unsent: '{}' };

function messages(...texts: readonly string[]): readonly string[] {
  return checkRules(texts.map((text, at) => ({ file: `${at}.yaml`, text }))).map((error) => formatRuleError(error));
}

describe('the examples of a rule', () => {
  test('a rule whose examples are as stated has no error', () => {
    const examples = `{ hit: [${PAID.cash}], miss: [${PAID.card}], unknown: [${PAID.unsent}] }`;
    expect(messages(ruleText(CASH, { examples }))).toEqual([]);
  });

  test.each([
    ['hit', 'card', 'miss'],
    ['hit', 'unsent', 'unknown'],
    ['miss', 'cash', 'hit'],
    ['miss', 'unsent', 'unknown'],
    ['unknown', 'cash', 'hit'],
    ['unknown', 'card', 'miss'],
  ] as const)('an example stated as a %s that was paid by %s is told to be a %s', (group, paid, found) => {
    const right = { hit: 'cash', miss: 'card', unknown: 'unsent' } as const;
    const examples = `{ ${group}: [${PAID[right[group]]}, ${PAID[paid]}] }`;
    expect(messages(ruleText(CASH, { examples }))).toEqual([
      expect.stringContaining(`example-fails: example 2 under “${group}” of test.rule gives “${found}”`),
    ]);
  });

  test('a wrong example is told with its place', () => {
    const examples = `{ hit: [${PAID.cash}, ${PAID.card}], unknown: [${PAID.unsent}] }`;
    const column = `    examples: ${examples}`.indexOf(PAID.card) + 1;
    expect(messages(ruleText(CASH, { examples }))[0]).toMatch(new RegExp(`^0\\.yaml:10:${column}: example-fails`));
  });

  test('examples of a rule are judged with all entries of its list, even those past their last day', () => {
    const list = `format: 1\nlists:\n  paid:\n    owner: Customs\n    reason: Test\n    validTo: 2020-12-31\n    entries: [{ value: cash, validTo: 2019-12-31 }]\n`;
    const examples = `{ hit: [${PAID.cash}], miss: [${PAID.card}] }`;
    expect(messages(ruleText('{ fact: booking.payment, inList: paid }', { examples }), list)).toEqual([]);
  });

  test('examples are judged by the rule alone, one truth for each', () => {
    const examples = `{ hit: [${PAID.cash}], miss: [${PAID.card}, ${PAID.unsent}] }`;
    const { rules, lists } = ruleSet(ruleText(CASH, { id: 'test.one', examples }), ruleText(CASH, { id: 'test.two' }));
    const [one, two] = rules;
    if (one === undefined || two === undefined) throw new Error('two rules');
    expect(exampleTruths(one, 'hit', lists)).toEqual([1]);
    expect(exampleTruths(one, 'miss', lists)).toEqual([0, 2]);
    expect(exampleTruths(two, 'hit', lists)).toEqual([]);
  });
});

test('rules that cannot be read are told as such, and their examples are not judged', () => {
  expect(messages(ruleText('{ fact: no.such, is: true }'))).toEqual([expect.stringContaining('unknown-fact')]);
});

test('a rule whose place in the files is not known is not judged', () => {
  const examples = `{ hit: [${PAID.card}] }`;
  const read = readRulesWithPlaces([{ file: 'a.yaml', text: ruleText(CASH, { examples }) }]);
  if (!read.ok) throw new Error('it can be read');
  expect(checkExamples(read.value)).toHaveLength(1);
  expect(checkExamples({ ...read.value, places: new Map() })).toEqual([]);
});
