import { describe, expect, test } from 'vitest';
import { hashRule } from '../../../rules/language/hash-rules.ts';
import type { Rule } from '../../../rules/language/rule-set.ts';
import {
  canBeHeld,
  holdsInForce,
  isOver,
  mostHits,
  type RuleHold,
  rulesToHold,
} from '../../../rules/statistics/rule-hold.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';

const CASH = '{ fact: booking.payment, in: [cash] }';
const LIMIT = { perMille: 200, least: 20 };

function rule(fields: Readonly<Record<string, string>> = {}, when = CASH): Rule {
  return ruleSet(ruleText(when, fields)).rules[0] as Rule;
}

function hold(of: Rule, change: Partial<RuleHold> = {}): RuleHold {
  return {
    id: 'h1',
    rule: of.id,
    day: '2026-11-24',
    text: hashRule(of),
    ruleSet: { version: 1, hash: 'x' },
    began: '2026-11-24T08:00:00.000Z',
    measured: { hits: 50, evaluated: 100 },
    limit: LIMIT,
    released: null,
    ...change,
  };
}

test.each([
  [{ hits: 20, evaluated: 99 }, true],
  [{ hits: 20, evaluated: 100 }, false],
  [{ hits: 19, evaluated: 19 }, false],
  [{ hits: 0, evaluated: 0 }, false],
])('a rule with %j is over its limit: %s', (measured, over) => {
  expect(isOver(measured, LIMIT)).toBe(over);
});

test.each<readonly [string, Rule, boolean]>([
  ['an indicator', rule(), true],
  ['no trigger', rule({ kind: 'trigger', weight: '', outcome: 'inspect' }), false],
  ['no hit on a list', rule({ family: 'list' }), false],
  ['no exoneration', rule({ kind: 'exoneration' }), false],
  ['nothing that is about the flight alone', rule({}, '{ fact: flight.origin, in: [BOG] }'), false],
  [
    'what is about the flight and the traveller',
    rule({}, `{ all: [{ fact: flight.origin, in: [BOG] }, ${CASH}] }`),
    true,
  ],
])('a rule may be held: %s', (_, of, may) => {
  expect(canBeHeld(of)).toBe(may);
});

describe('a hold', () => {
  const now = rule();
  const released = { officer: 'LFW-01', at: '2026-11-24T09:00:00.000Z', reason: 'as it should be' };

  test('a hold is in force until it is released or the rule changes', () => {
    expect(holdsInForce([hold(now)], { rules: [now] })).toHaveLength(1);
    expect(holdsInForce([hold(now, { released })], { rules: [now] })).toEqual([]);
    expect(holdsInForce([hold(now)], { rules: [rule({ weight: '31' })] })).toEqual([]);
    expect(holdsInForce([hold(now)], { rules: [] })).toEqual([]);
  });

  test('a hold is due as long as the rule is over its limit, unless it was released unchanged', () => {
    const over = () => ({ hits: 30, evaluated: 40 });
    const made = (rules: readonly Rule[], holds: readonly RuleHold[]) =>
      rulesToHold(rules, over, LIMIT, holds).map((each) => each.rule);
    expect(made([now], [])).toEqual([now.id]);
    expect(made([now], [hold(now)])).toEqual([now.id]);
    expect(made([now], [hold(now, { released })])).toEqual([]);
    expect(made([rule({ weight: '31' })], [hold(now, { released })])).toEqual([now.id]);
  });
});

test.each([
  { hits: [60, 2, 1], named: [60] },
  { hits: [3, 0, 5, 4], named: [5, 4] },
  { hits: [0, 0], named: [] },
  { hits: Array.from({ length: 20 }, () => 3), named: [3, 3, 3, 3, 3] },
])('of flights with $hits hits, those that have half of them are named, at most five', ({ hits, named }) => {
  expect(mostHits(hits.map((each) => ({ hits: each }))).map((each) => each.hits)).toEqual(named);
});
