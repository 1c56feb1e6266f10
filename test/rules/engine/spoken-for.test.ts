import { expect, test } from 'vitest';
import { compileRules } from '../../../rules/engine/compile.ts';
import { judge } from '../../../rules/engine/judge.ts';
import { spokenFor } from '../../../rules/engine/spoken-for.ts';
import { SHIPPED_TABLE } from '../../../shared/agency/agencies.ts';
import type { Hit } from '../../../shared/screening/screening.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';

const WHEN = '{ fact: document.expired, is: true }';
const compiled = compileRules(
  ruleSet(
    ruleText(WHEN, { id: 'one', weight: '40', family: 'payment' }),
    ruleText(WHEN, { id: 'two', weight: '30', family: 'identity' }),
    ruleText(WHEN, { id: 'three', kind: 'trigger', weight: '', outcome: 'inspect', family: 'identity' }),
    ruleText('{ fact: history.trips90d, atLeast: 1 }', { id: 'regular', kind: 'exoneration', weight: '40' }),
    ruleText('{ fact: booking.frequentFlyer, is: true }', { id: 'member', kind: 'exoneration', weight: '40' }),
  ),
);

const KINDS = { one: 'indicator', two: 'indicator', three: 'trigger', regular: 'exoneration', member: 'exoneration' };
const WEIGHTS = { one: 40, two: 30, three: 0, regular: -40, member: -40 };

function hit(rule: keyof typeof KINDS, more: Partial<Hit> = {}): Hit {
  const family = rule === 'two' ? 'identity' : 'payment';
  const about = { rule, kind: KINDS[rule] as Hit['kind'], mandate: 'customs', family, weight: WEIGHTS[rule] } as const;
  return { ...about, handling: null, truths: new Uint8Array(), ...more };
}

const judging = { compiled, sizes: new Map(), powers: null, agencies: SHIPPED_TABLE, sight: null };

function named(hits: readonly Hit[]) {
  const nobody = judge({ hits: [], unknown: [] }, judging);
  return spokenFor({ travellers: [nobody, judge({ hits, unknown: [] }, judging)] }, compiled);
}

test.each([
  ['would be inspected but for earlier flights', [hit('one'), hit('two'), hit('regular')]],
  [
    'would be inspected but for these, and has a muted hit',
    [hit('one'), hit('two'), hit('regular'), hit('three', { mute: 'm' })],
  ],
])('whoever %s is named, with the rule that speaks for them', (_, hits) => {
  expect(named(hits)).toEqual([{ row: 1, would: 'inspect', rules: ['regular'], kept: [] }]);
});

test.each([
  ['is a target all the same', [hit('one'), hit('two'), hit('three'), hit('regular')]],
  ['would only be watched', [hit('one'), hit('regular')]],
  ['is spoken for by what no earlier flight tells', [hit('one'), hit('two'), hit('member')]],
  ['is spoken for by a rule that does not count', [hit('one'), hit('two'), hit('regular', { held: true })]],
  ['is no target by another rule, too', [hit('one'), hit('two'), hit('regular'), hit('member')]],
])('whoever %s is not named', (_, hits) => {
  expect(named(hits)).toEqual([]);
});
