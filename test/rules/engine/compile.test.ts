import { describe, expect, test } from 'vitest';
import { compileRules, compileTogether, isValidOn } from '../../../rules/engine/compile.ts';
import { evaluate } from '../../../rules/engine/evaluate.ts';
import { ruleTruth } from '../../../rules/engine/truth-planes.ts';
import type { Rule, RuleSet } from '../../../rules/language/rule-set.ts';
import { blockFromExamples } from '../../../shared/fact/example-block.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';

const list = (entries: string, validTo = '2027-05-31') =>
  `format: 1\nlists:\n  source: { owner: X, reason: x, validTo: ${validTo}, entries: ${entries} }\n`;
const IN_LIST = '{ fact: flight.origin, inList: source }';

function firstOf({ rules }: RuleSet): Rule {
  const [rule] = rules;
  if (rule === undefined) throw new Error('one rule');
  return rule;
}

describe('compiled rules', () => {
  test('comparisons, branches and facts that rules share are compiled once', () => {
    const both = '{ all: [{ fact: bags.none, is: true }, { fact: bags.count, atLeast: 2 }] }';
    const compiled = compileRules(ruleSet(ruleText(both, { id: 'a' }), ruleText(both, { id: 'b' })));
    expect(compiled.predicates).toHaveLength(2);
    expect(compiled.branches).toHaveLength(1);
    expect(compiled.facts.map(({ id }) => id).sort()).toEqual(['bags.count', 'bags.none']);
    expect(compiled.slots).toBe(3);
    expect(compiled.rules.map(({ slot }) => slot)).toEqual([2, 2]);
  });

  test('comparisons with the same truths by state of a fact share them', () => {
    const two = '{ any: [{ fact: bags.count, atLeast: 2 }, { fact: bags.count, lessThan: 9 }] }';
    expect(compileRules(ruleSet(ruleText(two))).readings).toHaveLength(1);
    const state = '{ any: [{ fact: bags.count, atLeast: 2 }, { fact: bags.count, sent: true }] }';
    expect(compileRules(ruleSet(ruleText(state))).readings).toHaveLength(2);
  });

  test('rule sets share a list of the same content, and keep lists of one name apart where they differ', () => {
    const setOf = (entries: string, validTo?: string) => ruleSet(list(entries, validTo), ruleText(IN_LIST));
    const predicates = (...sets: readonly RuleSet[]) => compileTogether(sets)[0]?.predicates.length;
    expect(predicates(setOf('[GRU]'), setOf('[GRU]'))).toBe(1);
    expect(predicates(setOf('[GRU]'), setOf('[BOG]'))).toBe(2);
    expect(predicates(setOf('[GRU]'), setOf('[GRU]', '2027-06-30'))).toBe(2);
    expect(predicates(setOf('[GRU]'), setOf('[{ value: GRU, validTo: 2026-12-31 }]'))).toBe(2);
  });

  test.each([
    ['flight.origin', 'texts'],
    ['itinerary.airports', 'members'],
  ])('a list is compared with %s by its %s, each until its last day', (fact, kind) => {
    const entries = '[GRU, { value: BOG, validTo: 2026-12-31 }]';
    const compiled = compileRules(ruleSet(list(entries), ruleText(`{ fact: ${fact}, inList: source }`)));
    const [predicate] = compiled.predicates;
    const texts = [...compiled.operands.keys()];
    const untilOf = new Map(predicate?.operands.map((operand, at) => [texts[operand], predicate.until?.[at]]));
    expect(untilOf).toEqual(
      new Map([
        ['BOG', '2026-12-31'],
        ['GRU', '2027-05-31'],
      ]),
    );
    expect(predicate?.test.kind).toBe(kind);
    expect(compiled.memberOperands).toHaveLength(kind === 'members' ? 2 : 0);
  });

  test('a text that is also the name of a list is compared as a text, on any day', () => {
    const compiled = compileRules(
      ruleSet(list('[GRU]').replace('source', 'cash'), ruleText('{ fact: booking.payment, in: [cash] }')),
    );
    expect(compiled.predicates.map(({ until }) => until)).toEqual([null]);
  });

  test('branches of other comparisons are kept apart, whatever the numbers of the comparisons', () => {
    const counts = Array.from({ length: 13 }, (_, at) => `{ fact: bags.count, equals: ${at} }`);
    const ruleOf = (id: string, ...at: readonly number[]) =>
      ruleText(`{ any: [${at.map((each) => counts[each]).join(', ')}] }`, { id });
    const compiled = compileRules(
      ruleSet(ruleOf('a.all', ...counts.keys()), ruleOf('b.first', 1, 12), ruleOf('c.second', 11, 2)),
    );
    const evaluation = evaluate(compiled, blockFromExamples([{ 'bags.count': 11 }, { 'bags.count': 1 }]));
    const truths = compiled.rules.map(({ rule }, at) => [
      rule.id,
      ruleTruth(evaluation, at, 0),
      ruleTruth(evaluation, at, 1),
    ]);
    expect(truths).toEqual([
      ['a.all', 1, 1],
      ['b.first', 0, 1],
      ['c.second', 1, 0],
    ]);
  });

  test.each<[string, (rule: Rule) => Rule, string]>([
    [
      'fact',
      ({ when, ...rule }) => ({ ...rule, when: { ...when, fact: 'no.such' } as Rule['when'] }),
      'no fact no.such',
    ],
    [
      'operator',
      ({ when, ...rule }) => ({ ...rule, when: { ...when, operator: 'resembles' } as Rule['when'] }),
      'no operator resembles',
    ],
    ['list', ({ when, ...rule }) => ({ ...rule, when: { ...when, expected: 'gone' } as Rule['when'] }), 'no list gone'],
  ])('a rule with a %s that is not there is refused as one that was not checked', (_, change, message) => {
    const set = ruleSet(list('[GRU]'), ruleText(IN_LIST));
    expect(() => compileRules({ ...set, rules: [change(firstOf(set))] })).toThrow(
      new TypeError(`rule set was not checked: ${message}`),
    );
  });

  test.each([
    ['{ fact: bags.none, is: true }', false],
    ['{ fact: list.person, is: true }', true],
    ['{ all: [{ fact: bags.none, is: true }, { fact: history.firstTrip, is: true }] }', true],
    ['{ fact: bags.none, equalsFact: history.firstTrip }', true],
  ])('the rule %s awaits a fact that no message carries: %s', (when, awaits) => {
    expect(compileRules(ruleSet(ruleText(when))).rules[0]?.awaits).toBe(awaits);
  });
});

test.each([
  [{}, '1900-01-01', true],
  [{ validFrom: '2026-11-24' }, '2026-11-23', false],
  [{ validFrom: '2026-11-24' }, '2026-11-24', true],
  [{ validTo: '2026-11-24' }, '2026-11-24', true],
  [{ validTo: '2026-11-24' }, '2026-11-25', false],
  [{ validFrom: '2026-11-24', validTo: '2026-11-24' }, '2026-11-24', true],
])('a rule with %j is valid on %s: %s', (more, day, valid) => {
  expect(isValidOn(firstOf(ruleSet(ruleText('{ fact: bags.none, is: true }', more))), day)).toBe(valid);
});
