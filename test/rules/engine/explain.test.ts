import { expect, test } from 'vitest';
import { explain } from '../../../rules/engine/explain.ts';
import type { Rule } from '../../../rules/language/rule-set.ts';
import { blockFromExamples } from '../../../shared/fact/example-block.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';

function ruleOf(when: string): Rule {
  const [rule] = ruleSet(ruleText(when)).rules;
  if (rule === undefined) throw new Error('one rule');
  return rule;
}

const BLOCK = blockFromExamples([{ 'booking.leadHours': 5, 'booking.ticketLeadHours': 7 }]);

test('a comparison of two facts is explained with both', () => {
  const rule = ruleOf('{ fact: booking.leadHours, lessThanFact: booking.ticketLeadHours }');
  expect(explain(rule, Uint8Array.of(1), BLOCK, 0, [])).toMatchObject([
    { fact: 'booking.leadHours', actual: 5, beside: { fact: 'booking.ticketLeadHours', value: 7 }, result: true },
  ]);
});

test('a fact that compares others is explained with their values, without those that were not sent', () => {
  const block = blockFromExamples([
    { 'document.issuerIsNationality': false, 'document.issuer': 'GHA', 'traveller.nationality': 'TGO' },
    { 'document.issuerIsNationality': false, 'document.issuer': 'GHA' },
    { 'document.issuerIsNationality': false },
  ]);
  const rule = ruleOf('{ all: [{ fact: document.issuerIsNationality, is: false }, { fact: bags.none, is: true }] }');
  const compared = [0, 1, 2].map((row) => explain(rule, Uint8Array.of(1, 1), block, row, [])[0]?.compared);
  const issuer = { fact: 'document.issuer', state: 'value', value: 'GHA' };
  expect(compared).toEqual([
    [issuer, { fact: 'traveller.nationality', state: 'value', value: 'TGO' }],
    [issuer],
    undefined,
  ]);
});

test('a fact that counts to the beginning of the journey says where that is, unless it is the airport of the flight', () => {
  const at = (origin: string) => ({ 'booking.leadHours': 5, 'itinerary.origin': origin, 'flight.origin': 'ADD' });
  const block = blockFromExamples([at('GRU'), at('ADD'), { 'booking.leadHours': 5 }]);
  const rule = ruleOf('{ fact: booking.leadHours, lessThan: 9 }');
  const said = [0, 1, 2].map((row) => explain(rule, Uint8Array.of(1), block, row, [])[0]?.compared);
  expect(said).toEqual([[{ fact: 'itinerary.origin', state: 'value', value: 'GRU' }], undefined, undefined]);
});

test.each([
  [0, false],
  [1, true],
  [2, 'unknown'],
])('the stored truth %i is explained as %s', (truth, result) => {
  const rule = ruleOf('{ fact: booking.leadHours, lessThan: 9 }');
  const [leaf] = explain(rule, Uint8Array.of(truth), BLOCK, 0, []);
  expect(leaf?.result).toBe(result);
  expect(leaf).not.toHaveProperty('beside');
});

test('truths of another rule, and facts that are not there, are refused with their names', () => {
  const rule = ruleOf('{ fact: booking.leadHours, lessThan: 9 }');
  expect(() => explain(rule, new Uint8Array(2), BLOCK, 0, [])).toThrow('2 truths for the 1 leaves of test.rule');
  const strange = { ...rule, when: { ...rule.when, fact: 'no.such' } } as Rule;
  expect(() => explain(strange, new Uint8Array(1), BLOCK, 0, [])).toThrow('no such fact: no.such');
});
