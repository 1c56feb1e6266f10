import { describe, expect, test } from 'vitest';
import { writtenRules } from '../../../rules/language/write-rules.ts';
import { inFormat, takenOut } from '../../../rules/lifecycle/change-format.ts';
import { checkDraft } from '../../../rules/lifecycle/check-draft.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';

const WHEN = '{ fact: bags.none, is: true }';
const plain = [
  ruleText(WHEN, { id: 'test.a' }),
  ruleText(WHEN, { id: 'test.b', kind: 'trigger', weight: '', outcome: 'inspect', handling: 'stop' }),
];
const wide = [
  ruleText(WHEN, { id: 'test.a', sign: 'no-bag', handling: 'safeguard' }, 2),
  ruleText(WHEN, { id: 'test.b', kind: 'trigger', weight: '', outcome: 'inspect', handling: 'stop', sign: 'x' }, 2),
];

describe('a rule set brought to another format', () => {
  test('a rule set keeps its rules in format 2', () => {
    const before = writtenRules(ruleSet(...plain));
    expect(inFormat(before, 2)).toEqual({ ...before, format: 2 });
  });

  test('a rule set loses in format 1 what that format does not have, and is right', () => {
    const after = inFormat(writtenRules(ruleSet(...wide)), 1);
    expect(after).toEqual(writtenRules(ruleSet(...plain)));
    expect(checkDraft(after).problems).toEqual([]);
  });

  test('a rule set brought to format 1 and back is the same', () => {
    const before = writtenRules(ruleSet(...wide));
    expect(inFormat(inFormat(before, 1), 2, takenOut(before))).toEqual(before);
  });

  test('on the way back to format 2, what a rule says itself comes before what was taken out', () => {
    const before = writtenRules(ruleSet(...wide));
    const [first] = inFormat(before, 1).rules;
    const edited = { ...before, rules: [{ ...first, sign: 'other' } as (typeof before.rules)[number]] };
    expect(inFormat(edited, 2, takenOut(before)).rules).toMatchObject([{ sign: 'other', handling: 'safeguard' }]);
  });
});
