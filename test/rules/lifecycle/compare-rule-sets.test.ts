/** The difference between rule sets has every change, and only changes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashRules } from '../../../rules/language/hash-rules.ts';
import { type WrittenRule, type WrittenRules, writtenRules } from '../../../rules/language/write-rules.ts';
import { checkDraft } from '../../../rules/lifecycle/check-draft.ts';
import { compareRuleSets } from '../../../rules/lifecycle/compare-rule-sets.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';

const before = writtenRules(
  ruleSet(
    ruleText('{ all: [{ fact: bags.none, is: true }, { not: { fact: bags.count, atLeast: 2 } }] }'),
    'format: 1\nlists: { places: { owner: O, reason: R, validTo: 2027-01-01, entries: [GRU, { value: BOG, reason: why }] } }\n',
  ),
);
const [rule] = before.rules as readonly [WrittenRule];

function changed(more: Partial<Record<keyof WrittenRule, unknown>>): WrittenRules {
  return { ...before, rules: [{ ...rule, ...more } as WrittenRule] };
}

describe('the difference of two rule sets', () => {
  test('the difference is empty between a rule set and itself', () => {
    expect(compareRuleSets(before, structuredClone(before))).toEqual([]);
  });

  test('the difference of two rule sets names added and removed rules', () => {
    const other = { ...rule, id: 'a.rule', mandate: 'police' as const };
    const after = { ...before, rules: [other] };
    expect(compareRuleSets(before, after)).toMatchObject([
      { kind: 'rule-added', rule: 'a.rule', mandate: 'police' },
      { kind: 'rule-removed', rule: 'test.rule', mandate: 'customs' },
    ]);
  });

  test.each<readonly [string, Partial<Record<keyof WrittenRule, unknown>>, readonly object[]]>([
    ['weight', { weight: 40 }, [{ field: 'weight', before: 30, after: 40 }]],
    [
      'a title in another language',
      { title: { en: 'Test', fr: 'Essai' } },
      [{ field: 'title.fr', before: null, after: 'Essai' }],
    ],
    [
      'kind',
      { kind: 'trigger', weight: undefined, outcome: 'inspect' },
      [
        { field: 'kind', before: 'indicator', after: 'trigger' },
        { field: 'weight', before: 30, after: null },
        { field: 'outcome', before: null, after: 'inspect' },
      ],
    ],
  ])('the difference of two rule sets has a field before and after: %s', (_, more, fields) => {
    expect(compareRuleSets(before, changed(more))).toEqual([
      expect.objectContaining({ kind: 'rule-changed', rule: 'test.rule', fields, condition: null }),
    ]);
  });

  test('the difference of two rule sets names the format first, and a sign as a field', () => {
    expect(compareRuleSets(before, { ...changed({ sign: 'no-bag' }), format: 2 })).toEqual([
      { kind: 'format-changed', before: 1, after: 2 },
      expect.objectContaining({
        kind: 'rule-changed',
        fields: [{ field: 'sign', before: null, after: 'no-bag' }],
      }),
    ]);
  });

  test('the difference of two rule sets has added and removed comparisons, and which are under a not', () => {
    const when = { all: [{ fact: 'bags.none', is: true }, { not: { fact: 'bags.count', atLeast: 3 } }] };
    expect(compareRuleSets(before, changed({ when }))).toMatchObject([
      {
        condition: {
          added: [{ fact: 'bags.count', operator: 'atLeast', expected: 3, negated: true }],
          removed: [{ fact: 'bags.count', operator: 'atLeast', expected: 2, negated: true }],
        },
      },
    ]);
  });

  test('the difference of two rule sets shows the same comparisons combined differently', () => {
    const when = { any: (rule.when as { readonly all: readonly unknown[] }).all };
    expect(compareRuleSets(before, changed({ when }))).toMatchObject([
      { fields: [], condition: { added: [], removed: [], before: rule.when, after: when } },
    ]);
  });

  test('the difference of two rule sets has list entries and thresholds', () => {
    const places = { owner: 'P', reason: 'R', validTo: '2027-01-01', entries: ['GRU', 'BOG', 'LIM'] };
    const thresholds = { ...before.thresholds, police: { watch: 20, inspect: 60 } };
    expect(compareRuleSets(before, { ...before, thresholds, lists: { places, other: places } })).toEqual([
      { kind: 'list-added', list: 'other', title: {}, entries: 3 },
      {
        kind: 'list-changed',
        list: 'places',
        title: {},
        fields: [{ field: 'owner', before: 'O', after: 'P' }],
        entries: [
          { value: 'BOG', before: { value: 'BOG', reason: 'why' }, after: 'BOG' },
          { value: 'LIM', before: null, after: 'LIM' },
        ],
      },
      {
        kind: 'thresholds-changed',
        mandate: 'police',
        before: { watch: 30, inspect: 60 },
        after: { watch: 20, inspect: 60 },
      },
    ]);
  });

  test('the difference of two rule sets has the titles of lists, also of those that a changed condition names', () => {
    const places = {
      title: { en: 'Places', fr: 'Lieux' },
      owner: 'O',
      reason: 'R',
      validTo: '2027-01-01',
      entries: ['GRU'],
    };
    const when = { fact: 'flight.origin', inList: 'places' };
    const after = { ...changed({ when }), lists: { places } };
    const plain = { ...before, lists: { places: { ...places, title: { en: 'Places' } } } };
    expect(compareRuleSets(plain, after)).toMatchObject([
      { kind: 'rule-changed', condition: { titles: { places: { en: 'Places', fr: 'Lieux' } } } },
      { kind: 'list-changed', title: places.title, fields: [{ field: 'title.fr', before: null, after: 'Lieux' }] },
    ]);
  });

  test('the difference of two rule sets is empty exactly when their hashes are equal', () => {
    const mutation = fc.record({
      weight: fc.constantFrom(30, 31),
      family: fc.constantFrom('payment', 'bags'),
      when: fc.constantFrom(rule.when, { fact: 'bags.none', is: true }, { not: { fact: 'bags.none', is: true } }),
      rationale: fc.constantFrom(undefined, 'why'),
      entries: fc.constantFrom(['GRU'], ['GRU', 'BOG'], ['BOG', 'GRU']),
      watch: fc.constantFrom(30, 20),
    });
    const made = ({ entries, watch, ...more }: { entries: readonly string[]; watch: number }): WrittenRules => ({
      ...changed(more),
      lists: { places: { owner: 'O', reason: 'R', validTo: '2027-01-01', entries } },
      thresholds: { ...before.thresholds, joint: { watch, inspect: 60 } },
    });
    fc.assert(
      fc.property(mutation, mutation, (one, other) => {
        const [first, second] = [made(one), made(other)];
        const hashes = [first, second].map((each) => hashRules(checkDraft(each).content as never));
        expect(compareRuleSets(first, second).length === 0).toBe(hashes[0] === hashes[1]);
        expect(compareRuleSets(second, first).length).toBe(compareRuleSets(first, second).length);
      }),
      { seed: 20_261_125, numRuns: 60 },
    );
  });
});
