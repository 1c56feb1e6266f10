import { expect, test } from 'vitest';
import {
  readRuleDraft,
  setField,
  valueAt,
  writeRuleDraft,
} from '../../../../../renderer/app/rules/builder/rule-draft.ts';
import { checkDraft } from '../../../../../renderer/app/rules/builder/rule-problems.ts';

const RULE = {
  id: 'customs.test',
  kind: 'indicator',
  mandate: 'customs',
  family: 'payment',
  weight: 30,
  title: { en: 'A “title”, with\nbreaks and a \u2028 separator' },
  when: { all: [{ fact: 'booking.payment', in: ['cash'] }, { any: [{ not: { fact: 'bags.none', is: true } }] }] },
};

function problems(change: Readonly<Record<string, unknown>>, lists: readonly string[] = []) {
  return checkDraft(readRuleDraft({ ...RULE, ...change }), lists, 1).problems.map(
    ({ code, node, leafField, index, field }) =>
      [code, node ?? field, leafField, index].filter((each) => each !== null),
  );
}

// Ids of nodes are in reading order: 1 is the root.
test.each<[string, Readonly<Record<string, unknown>>, readonly unknown[]]>([
  ['nothing', {}, []],
  ['a fact that is not there', { when: { all: [{ fact: 'no.such', is: true }] } }, [['unknown-fact', 2, 'fact']]],
  ['a condition without a fact', { when: { all: [{}] } }, [['condition-empty', 2, 'fact']]],
  ['a fact without an operator', { when: { fact: 'bags.none' } }, [['operator-missing', 1, 'operator']]],
  [
    'an operator of another type',
    { when: { not: { fact: 'bags.none', lessThan: 1 } } },
    [['operator-not-for-type', 2, 'operator']],
  ],
  ['a value of another type', { when: { fact: 'bags.count', is: 'x' } }, [['operand-wrong-type', 1, 'expected']]],
  ['no value', { when: { fact: 'bags.count', is: null } }, [['operand-wrong-type', 1, 'expected']]],
  [
    'the second of several values',
    { when: { fact: 'booking.payment', in: ['cash', 'shells'] } },
    [['not-a-word', 1, 'expected', 1]],
  ],
  ['an empty list of values', { when: { fact: 'booking.payment', in: [] } }, [['operand-list-empty', 1, 'expected']]],
  ['an empty group', { when: { all: [{ any: [] }] } }, [['condition-empty', 2]]],
  [
    'a list that is not there',
    { when: { fact: 'itinerary.origin', inList: 'hubs' } },
    [['unknown-list', 1, 'expected']],
  ],
  ['nationality alone', { when: { fact: 'traveller.nationality', in: ['TGO'] } }, [['rests-on-protected', 1]]],
  [
    'another fact that does not compare',
    { when: { fact: 'bags.count', lessThanFact: { fact: 'bags.weightKg' } } },
    [['facts-not-comparable', 1, 'expected']],
  ],
  ['what is no condition', { when: { all: [7] } }, [['not-a-map', 2]]],
  [
    'several at once',
    { weight: 0, when: { all: [{ fact: 'bags.none' }, {}] } },
    [
      ['not-in-range', 'weight'],
      ['operator-missing', 2, 'operator'],
      ['condition-empty', 3, 'fact'],
    ],
  ],
  ['a missing weight', { weight: undefined }, [['missing-key', 'weight']]],
  ['a missing title', { title: { fr: 'Titre' } }, [['title-missing', 'title.en']]],
  ['a blank title in one language', { title: { en: 'A', fr: ' ' } }, [['not-a-text', 'title.fr']]],
  ['a day that is not one', { validTo: '2026-02-30' }, [['not-a-date', 'validTo']]],
  [
    'an example of another type',
    { examples: { hit: [{ 'bags.count': 'x' }] } },
    [['operand-wrong-type', 'examples.hit.0.bags.count']],
  ],
])('the problem of %s is shown at its place', (_, change, told) => {
  expect(problems(change)).toEqual(told);
});

test('a rule may name the lists of the draft', () => {
  expect(problems({ when: { fact: 'itinerary.origin', inList: 'hubs' } }, ['hubs'])).toEqual([]);
});

test('a valid rule is given in the form of the engine', () => {
  expect(checkDraft(readRuleDraft(RULE), [], 1).rule?.id).toBe('customs.test');
});

test('fields are set and removed', () => {
  const draft = setField(readRuleDraft(RULE), ['title', 'fr'], 'Titre');
  expect(valueAt(writeRuleDraft(draft), ['title', 'fr'])).toBe('Titre');
  expect(setField(draft, ['title', 'fr'], 'Titre')).toBe(draft);
  expect(writeRuleDraft(setField(draft, ['title', 'fr'], undefined))).toEqual(RULE);
  expect(writeRuleDraft(setField(readRuleDraft(RULE), ['title', 'en'], undefined)).title).toEqual({});
  expect(Object.keys(writeRuleDraft(setField(draft, ['owner'], 'Me')))).toEqual([
    'id',
    'kind',
    'mandate',
    'family',
    'weight',
    'title',
    'owner',
    'when',
  ]);
});
