import { describe, expect, test } from 'vitest';
import { canHold, mayBeMissing, missingFrom, waitsForFacts } from '../../../rules/engine/can-hold.ts';
import { blockFromExamples } from '../../../shared/fact/example-block.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';

const LISTED = '{ fact: list.person, is: true }';
const ROUTE = '{ fact: list.route, is: true }';
const FIRST = '{ fact: history.firstTrip, is: true }';
const CASH = '{ fact: booking.payment, in: [cash] }';

function conditionOf(when: string) {
  const [rule] = ruleSet(ruleText(when)).rules;
  if (rule === undefined) throw new Error('one rule');
  return rule.when;
}

const MISSING = ['list.person', 'history.firstTrip'];

describe('a condition on a fact that is missing for everybody', () => {
  test.each([
    [LISTED, false],
    [FIRST, false],
    [CASH, true],
    [`{ all: [${CASH}, ${LISTED}] }`, false],
    [`{ any: [${CASH}, ${LISTED}] }`, true],
    [`{ any: [${FIRST}, ${LISTED}] }`, false],
    [`{ not: ${LISTED} }`, false],
    [`{ not: { all: [${CASH}, ${LISTED}] } }`, true],
    [`{ not: { any: [${CASH}, ${LISTED}] } }`, false],
    [`{ not: { not: ${CASH} } }`, true],
    ['{ fact: list.person, sent: false }', true],
    ['{ fact: list.person, sent: true }', false],
    ['{ not: { fact: list.person, sent: true } }', true],
    ['{ not: { fact: list.person, sent: false } }', false],
    ['{ fact: bags.none, equalsFact: history.firstTrip }', false],
    ['{ fact: history.firstTrip, equalsFact: bags.none }', false],
    ['{ fact: bags.none, equalsFact: itinerary.oneWay }', true],
  ])('the condition %s can come true: %s', (when, can) => {
    expect(canHold(conditionOf(when), (fact) => MISSING.includes(fact))).toBe(can);
  });
});

test.each([
  ['list.person', true],
  ['history.firstTrip', true],
  ['booking.payment', false],
  ['no.such', false],
])('the fact %s is one that no message carries: %s', (fact, missing) => {
  expect(mayBeMissing(fact)).toBe(missing);
});

test('a fact is missing from a block without its column, if no message carries it', () => {
  const whole = blockFromExamples([{}]);
  const bare = { ...whole, columns: [] };
  const [inWhole, inBare] = [missingFrom(whole), missingFrom(bare)];
  for (let turn = 0; turn < 2; turn++) {
    expect([inWhole('list.person'), inBare('list.person')]).toEqual([false, true]);
    expect([inWhole('booking.payment'), inBare('booking.payment')]).toEqual([false, false]);
  }
});

test.each([
  [ROUTE, true],
  [`{ any: [${ROUTE}, ${CASH}] }`, false],
  [LISTED, false],
  [CASH, false],
  [FIRST, false],
])('the rule %s waits for facts that no source supplies yet: %s', (when, waits) => {
  expect(waitsForFacts(conditionOf(when))).toBe(waits);
});
