/** Whose falls are laid to a roll-back. */
import { expect, test } from 'vitest';
import { rollBackTouches } from '../../../../renderer/core/import/fall-causes.ts';
import { type WrittenRules, writtenRules } from '../../../../rules/language/write-rules.ts';
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { worldWithRules } from '../open-core.ts';

const EXPIRED = '{ fact: document.expired, is: true }';

function setOf(...rules: readonly Parameters<typeof ruleText>[1][]): WrittenRules {
  return writtenRules(worldWithRules(...rules.map((rule) => ruleText(EXPIRED, rule))).ruleSet);
}

const ONE = { id: 'customs.one', weight: '40' };
const OTHER = { id: 'customs.other', weight: '40' };
const EASING = { id: 'customs.easing', kind: 'exoneration', weight: '10' };
const HEAVY = { ...OTHER, weight: '70' };

test.each<[string, WrittenRules | undefined, WrittenRules, boolean]>([
  ['a rule that hit differs', setOf({ ...ONE, weight: '70' }, OTHER), setOf(ONE, OTHER), true],
  ['a rule that hit is gone', setOf(ONE, OTHER), setOf(OTHER), true],
  ['only other rules differ', setOf(ONE, HEAVY), setOf(ONE, OTHER), false],
  ['a rule came back', setOf(ONE), setOf(ONE, OTHER), true],
  ['a rule that exonerates differs', setOf(ONE, EASING), setOf(ONE, { ...EASING, weight: '30' }), true],
  ['the set before is not known any more', undefined, setOf(ONE), true],
])('where %s', (_, was, is, expected) => {
  const sets = new Map([
    ['was', was],
    ['is', is],
  ]);
  const head = (hash: string) => ({ ruleSet: { version: 1, hash } });
  expect(rollBackTouches(head('was'), head('is'), (hash) => sets.get(hash))(new Set([ONE.id]))).toBe(expected);
});
