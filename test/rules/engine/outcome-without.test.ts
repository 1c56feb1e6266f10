import { expect, test } from 'vitest';
import { compileRules } from '../../../rules/engine/compile.ts';
import { outcomeWithout } from '../../../rules/engine/outcome-without.ts';
import type { Hit } from '../../../shared/screening/screening.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';

const WHEN = '{ fact: document.expired, is: true }';
const RULES = [
  ruleText(WHEN, { id: 'one', weight: '40', family: 'payment' }),
  ruleText(WHEN, { id: 'two', weight: '30', family: 'identity' }),
  ruleText(WHEN, { id: 'three', kind: 'trigger', weight: '', outcome: 'intercept', family: 'identity' }),
];
const compiled = compileRules(ruleSet(...RULES));

const hit = (rule: string, weight: number, more: Partial<Hit> = {}): Hit => ({
  rule,
  kind: rule === 'three' ? 'trigger' : 'indicator',
  mandate: 'customs',
  family: rule === 'one' ? 'payment' : 'identity',
  weight,
  handling: null,
  truths: new Uint8Array(),
  ...more,
});

test.each([
  ['a hit on which the level rests', [hit('one', 40), hit('two', 30)], 'one', 'watch'],
  ['the only hit', [hit('one', 40)], 'one', 'clear'],
  ['a hit beside a trigger', [hit('one', 40), hit('three', 0)], 'one', 'intercept'],
  ['a hit beside one that does not count', [hit('one', 40), hit('two', 30, { held: true })], 'one', 'clear'],
  ['a hit that there is not', [hit('one', 40), hit('two', 30)], 'other', 'inspect'],
] as const)('the outcome without %s is that of the others', (_, hits, rule, expected) => {
  expect(outcomeWithout(new Set([rule]), { hits, unknown: [] }, compiled)).toBe(expected);
});
