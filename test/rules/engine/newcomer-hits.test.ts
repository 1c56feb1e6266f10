import { expect, test } from 'vitest';
import { compileRules } from '../../../rules/engine/compile.ts';
import { newcomerHits } from '../../../rules/engine/newcomer-hits.ts';
import { blockFromExamples } from '../../../shared/fact/example-block.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';

const FIRST = '{ all: [{ fact: history.firstTrip, is: true }, { fact: itinerary.oneWay, is: true }] }';
const compiled = compileRules(
  ruleSet(
    ruleText(FIRST, { id: 'first' }),
    ruleText('{ fact: history.negativeResults12m, equals: 0 }', { id: 'never-controlled' }),
    ruleText('{ fact: history.trips90d, atLeast: 2 }', { id: 'often' }),
    ruleText('{ fact: history.trips90d, equals: 0 }', { id: 'regular', kind: 'exoneration' }),
    ruleText('{ fact: itinerary.oneWay, is: true }', { id: 'one-way' }),
  ),
);
const SEEN = { 'history.firstTrip': false, 'history.trips90d': 3, 'itinerary.oneWay': true };
const AT = { at: '2026-11-24T08:00' };

function named(facts: Readonly<Record<string, unknown>>, more: object = {}) {
  const block = blockFromExamples([{ 'itinerary.oneWay': false }, facts]);
  const hits = newcomerHits(compiled, block, { ...AT, ...more }, null);
  expect(hits.get(0)).toBeUndefined();
  return (hits.get(1) ?? []).map(({ rule }) => rule);
}

test.each([
  ['whoever was seen before and goes one way', SEEN, ['first']],
  ['whoever was controlled before', { 'history.negativeResults12m': 1 }, ['never-controlled']],
  ['whoever was seen before and comes back', { ...SEEN, 'itinerary.oneWay': false }, []],
  ['whoever was never seen', { 'history.firstTrip': true, 'itinerary.oneWay': true }, []],
  ['of whom no records tell', { 'itinerary.oneWay': true }, []],
])('the rules for newcomers that would hit are told of %s', (_, facts, rules) => {
  expect(named(facts)).toEqual(rules);
});

test('a rule that is paused, or that the carrier’s data keeps from counting, would hit nobody', () => {
  expect(named(SEEN, { held: ['first'] })).toEqual([]);
  expect(named(SEEN, { uncovered: [{ rule: 'first', field: 'bags' }] })).toEqual([]);
});
