import { expect, test } from 'vitest';
import {
  exampleFrom,
  examplesOf,
  factsAsked,
  judgedExamples,
  withExamples,
} from '../../../../../renderer/app/rules/builder/example-values.ts';
import { searchFacts } from '../../../../../renderer/app/rules/builder/fact-search.ts';
import {
  factExample,
  factName,
  factNeedsText,
  factTypeText,
} from '../../../../../renderer/app/rules/builder/fact-texts.ts';
import { operatorChoices } from '../../../../../renderer/app/rules/builder/operator-choices.ts';
import { problemText } from '../../../../../renderer/app/rules/builder/problem-text.ts';
import { readRuleDraft, setField } from '../../../../../renderer/app/rules/builder/rule-draft.ts';
import { checkDraft } from '../../../../../renderer/app/rules/builder/rule-problems.ts';
import { textsIn } from '../../../../../renderer/app/ui/texts.ts';
import { LANGUAGES } from '../../../../../shared/catalogue/languages.ts';
import { FACTS } from '../../../../../shared/fact/fact-catalogue.ts';
import type { ExplanationLeaf } from '../../../../../shared/screening/screening.ts';

test('every fact has a description in both languages', () => {
  for (const language of LANGUAGES) {
    const t = textsIn(language);
    for (const fact of FACTS) {
      const said = [factName(t, fact.id), factTypeText(t, fact), factNeedsText(t, fact), factExample(t, fact)];
      for (const text of said) expect(text, fact.id).not.toMatch(/builder\.|phrase\.|undefined|^$/);
    }
  }
});

test('every choice has its own text, and no two of a fact have the same', () => {
  for (const language of LANGUAGES) {
    const t = textsIn(language);
    for (const fact of FACTS) {
      const time = fact.type === 'date' || fact.type === 'instant' ? 'time' : fact.type === 'set' ? 'set' : 'none';
      const said = operatorChoices(fact, null).map(({ key, operator }) =>
        t([`builder.choice.${key}.${time}`, `builder.choice.${key}`, `operator.${operator}`], { defaultValue: '' }),
      );
      expect(said).not.toContain('');
      expect(new Set(said).size, `${language} ${fact.id}: ${said.join(' | ')}`).toBe(said.length);
    }
  }
});

const named = () => {
  const t = textsIn('fr');
  return FACTS.map((fact) => ({ fact, name: factName(t, fact.id), family: t(`family.${fact.family}`) }));
};

test.each([
  ['nationalite', 'traveller.nationality'],
  ['booking.payment', 'booking.payment'],
  ['moyen paiement', 'booking.payment'],
  ['heures réservation', 'booking.leadHours'],
])('the search for a fact “%s” finds %s first', (search, id) => {
  expect(searchFacts(named(), search)[0]?.fact.id).toBe(id);
});

test('the name of a family finds all of its facts, and a nonsense word finds none', () => {
  expect(searchFacts(named(), 'bagages').length).toBeGreaterThanOrEqual(
    FACTS.filter(({ family }) => family === 'bags').length,
  );
  expect(searchFacts(named(), 'zzz')).toEqual([]);
  expect(searchFacts(named(), ' ')).toHaveLength(FACTS.length);
});

const RULE = {
  id: 'customs.test',
  kind: 'indicator',
  mandate: 'customs',
  family: 'payment',
  weight: 30,
  title: { en: 'A' },
  when: {
    all: [
      { fact: 'booking.payment', in: ['cash'] },
      { fact: 'itinerary.airports', inList: 'hubs' },
      { not: { fact: 'booking.created', lessThanFact: { fact: 'flight.departure', minus: '30d' } } },
    ],
  },
};

test('the text of a problem is a sentence with the names of facts', () => {
  const draft = readRuleDraft({
    ...RULE,
    when: {
      all: [
        { fact: 'bags.count', is: 'x' },
        { fact: 'bags.none', startsWith: 'x' },
      ],
    },
  });
  const told = checkDraft(draft, [], 1).problems.map((problem) => problemText(textsIn('en'), problem));
  expect(told).toEqual([
    '“Checked bags” needs another value: whole number',
    '“starts with” does not suit “No checked bag” (yes or no)',
  ]);
});

test('examples are evaluated with the lists of the draft', () => {
  const examples = {
    hit: [{ 'booking.payment': ['cash'], 'itinerary.airports': ['DXB'], 'booking.created': null }],
    miss: [
      { 'booking.payment': ['card'] },
      { 'booking.payment': ['cash'], 'itinerary.airports': ['DXB'], 'booking.created': null },
    ],
    unknown: [{}],
  };
  const draft = readRuleDraft({ ...RULE, examples });
  const lists = { hubs: { owner: 'o', reason: 'r', validTo: '2020-01-01', entries: ['IST', { value: 'DXB' }] } };
  const { rule } = checkDraft(draft, Object.keys(lists), 1);
  expect(rule === null ? null : judgedExamples(rule, lists)).toEqual({
    hit: ['hit'],
    miss: ['miss', 'hit'],
    unknown: ['unknown'],
  });
  expect(factsAsked(draft.when)).toEqual([
    'booking.payment',
    'itinerary.airports',
    'booking.created',
    'flight.departure',
  ]);
});

test('a tried traveller becomes an example with present and empty values, without those that were not sent', () => {
  const leaf = (fact: string, state: ExplanationLeaf['state'], actual: unknown): ExplanationLeaf => ({
    path: '',
    fact,
    operator: 'is',
    expected: null,
    actual,
    state,
    result: true,
  });
  const leaves = [
    leaf('booking.payment', 'value', ['cash']),
    leaf('itinerary.airports', 'not-sent', null),
    leaf('bags.count', 'empty', null),
    {
      ...leaf('booking.created', 'value', '2026-11-24T10:00Z'),
      beside: { fact: 'flight.departure', state: 'value' as const, value: '2026-11-25T10:00Z' },
    },
  ];
  expect(exampleFrom(leaves)).toEqual({
    'booking.payment': ['cash'],
    'bags.count': null,
    'booking.created': '2026-11-24T10:00Z',
    'flight.departure': '2026-11-25T10:00Z',
  });
});

test('examples of other groups stay when one group changes, and an empty set is not written', () => {
  const draft = setField(readRuleDraft(RULE), ['examples'], { miss: [{}] });
  expect(withExamples(draft, 'hit', [{ 'bags.count': 1 }])).toEqual({ hit: [{ 'bags.count': 1 }], miss: [{}] });
  expect(withExamples(draft, 'miss', [])).toBeUndefined();
  expect(examplesOf(setField(draft, ['examples'], { hit: 'x' }), 'hit')).toEqual([]);
});
