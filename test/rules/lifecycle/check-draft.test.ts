/** A draft read in pieces gives the same as one file, and each error has its place in the draft. */
import { describe, expect, test } from 'vitest';
import { hashRules } from '../../../rules/language/hash-rules.ts';
import { readRules } from '../../../rules/language/read-rules.ts';
import { type WrittenRule, type WrittenRules, writtenRules } from '../../../rules/language/write-rules.ts';
import { checkDraft, DraftReader } from '../../../rules/lifecycle/check-draft.ts';
import { SHIPPED_PACK } from '../../../rules/pack/shipped-pack.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';

const LISTS = `format: 1
lists: { places: { owner: O, reason: R, validTo: 2027-01-01, entries: [GRU, BOG] } }
`;

const small = writtenRules(
  ruleSet(
    ruleText('{ all: [{ fact: itinerary.airports, inList: places }, { fact: bags.count, atLeast: 2 }] }', {
      examples: '{ hit: [{ itinerary.airports: [GRU], bags.count: 3 }], miss: [{ bags.count: 1 }] }',
    }),
    LISTS,
  ),
);

function withRule(more: Partial<Record<keyof WrittenRule, unknown>>): WrittenRules {
  const [rule] = small.rules;
  return { ...small, rules: [{ ...rule, ...more } as WrittenRule] };
}

function problems(draft: WrittenRules): readonly string[] {
  return checkDraft(draft).problems.map(({ code, rule, path }) => `${rule ?? '-'} ${path ?? '-'} ${code}`);
}

describe('a draft without errors', () => {
  test('a draft without errors has the hash of the same content in one file', () => {
    const shipped = readRules(SHIPPED_PACK);
    if (!shipped.ok) throw new Error('the shipped pack must be right');
    const { content, problems: found } = checkDraft(writtenRules(shipped.value));
    expect(found).toEqual([]);
    expect(content && hashRules(content)).toBe(shipped.value.hash);
  });

  test('a draft has the same hash for any order of rules, lists and entries', () => {
    const { content } = checkDraft({
      ...small,
      lists: { zebra: { ...small.lists.places, entries: ['ZZZ', 'AAA'] } as never, ...small.lists },
      rules: [{ ...(small.rules[0] as WrittenRule), id: 'zz' }, ...small.rules],
    });
    expect(content?.rules.map(({ id }) => id)).toEqual(['test.rule', 'zz']);
    expect(content?.lists.map(({ id }) => id)).toEqual(['places', 'zebra']);
    expect(content?.lists[1]?.entries.map(({ value }) => value)).toEqual(['AAA', 'ZZZ']);
  });
});

describe('an error in a draft', () => {
  test.each<readonly [string, WrittenRules, string]>([
    ['a weight out of range', withRule({ weight: 101 }), 'test.rule weight not-in-range'],
    [
      'a fact nobody knows',
      withRule({ when: { all: [{ fact: 'bags.cuont', is: 1 }] } }),
      'test.rule when.all.0.fact unknown-fact',
    ],
    [
      'a value of another type',
      withRule({ when: { fact: 'bags.count', is: 'two' } }),
      'test.rule when.is operand-wrong-type',
    ],
    [
      'an operator for other types',
      withRule({ when: { fact: 'bags.none', lessThan: 1 } }),
      'test.rule when.lessThan operator-not-for-type',
    ],
    ['an empty branch', withRule({ when: { all: [{ any: [] }] } }), 'test.rule when.all.0.any condition-empty'],
    [
      'a rule on sex alone',
      withRule({ when: { fact: 'traveller.sex', is: 'F' } }),
      'test.rule when rests-on-protected',
    ],
    ['a title without English', withRule({ title: { fr: 'Essai' } }), 'test.rule title title-missing'],
    [
      'an example judged otherwise',
      withRule({ examples: { hit: [{ 'bags.count': 1 }] } }),
      'test.rule examples.hit.0 example-fails',
    ],
    ['a list that is not there', { ...small, lists: {} }, 'test.rule when.all.0.inList unknown-list'],
    [
      'a list without entries',
      { ...small, lists: { places: { owner: 'O', reason: 'R', validTo: '2027-01-01', entries: [] } } },
      '- lists.places.entries operand-list-empty',
    ],
    [
      'thresholds the wrong way round',
      { ...small, thresholds: { ...small.thresholds, joint: { watch: 60, inspect: 30 } } },
      '- thresholds.joint thresholds-reversed',
    ],
  ])('an error in a draft is reported at its place: %s', (_, draft, told) => {
    expect(problems(draft)).toContain(told);
    expect(checkDraft(draft).content).toBeNull();
  });

  test('an error in a draft does not hide another error', () => {
    const [rule] = small.rules;
    const other = { ...rule, id: 'test.other', kind: 'trigger' } as WrittenRule;
    expect(problems({ ...withRule({ weight: 0 }), rules: [...withRule({ weight: 0 }).rules, other] })).toEqual([
      'test.rule weight not-in-range',
      'test.other  missing-key',
      'test.other weight key-not-for-kind',
    ]);
  });
});

describe('an id', () => {
  const owners = new Map([['test.rule', { version: 3, mandate: 'police', kind: 'indicator' } as const]]);

  test('an id is never reused for a rule of another mandate or kind', () => {
    const reader = new DraftReader().check(small, owners);
    let step = reader.next();
    while (!step.done) step = reader.next();
    expect(step.value).toMatchObject({
      content: null,
      problems: [
        { code: 'id-of-another-rule', rule: 'test.rule', path: 'id', params: { version: 3, mandate: 'police' } },
      ],
    });
  });

  test('an id may return with its own rule', () => {
    expect(checkDraft(withRule({ mandate: 'police' }), owners).problems).toEqual([]);
  });
});

test('the limits of one file apply to a draft, so that it can be written as one', () => {
  const leaf = { fact: 'booking.locator', matchesPattern: 'A' };
  const many = Array.from({ length: 201 }, () => leaf);
  expect(problems(withRule({ when: { any: many }, examples: undefined }))).toContain('- - too-many-patterns');
});
