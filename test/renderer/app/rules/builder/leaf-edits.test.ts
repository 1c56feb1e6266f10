import { expect, test } from 'vitest';
import { readAmountDraft, writeAmountDraft } from '../../../../../renderer/app/rules/builder/amount-draft.ts';
import { countIds, type LeafNode, readNode } from '../../../../../renderer/app/rules/builder/condition-draft.ts';
import { changeFact, changeOperator } from '../../../../../renderer/app/rules/builder/leaf-edits.ts';
import {
  choiceOf,
  defaultOperator,
  operatorChoices,
} from '../../../../../renderer/app/rules/builder/operator-choices.ts';
import { operatorByKey } from '../../../../../rules/language/operators.ts';
import { suggestId } from '../../../../../rules/lifecycle/suggest-id.ts';
import { FACTS, factById } from '../../../../../shared/fact/fact-catalogue.ts';

function leaf(written: unknown): LeafNode {
  const node = readNode(written, countIds(1).newId);
  if (node.kind !== 'leaf') throw new Error('no leaf');
  return node;
}

function written({ fact, operator, expected }: LeafNode): unknown {
  return { fact, [operator ?? '']: expected };
}

test.each<[string, unknown, string, unknown]>([
  [
    'keeps operator and value',
    { fact: 'booking.leadHours', lessThan: 72 },
    'itinerary.stayNights',
    { fact: 'itinerary.stayNights', lessThan: 72 },
  ],
  [
    'drops a duration where nights are counted',
    { fact: 'booking.leadHours', lessThan: '3d' },
    'itinerary.stayNights',
    { fact: 'itinerary.stayNights', lessThan: undefined },
  ],
  [
    'takes the usual operator of another type',
    { fact: 'booking.leadHours', lessThan: 72 },
    'booking.payment',
    { fact: 'booking.payment', in: undefined },
  ],
  [
    'drops words that the new fact does not know',
    { fact: 'booking.payment', in: ['cash'] },
    'document.issuer',
    { fact: 'document.issuer', in: undefined },
  ],
  [
    'asks for yes where yes or no is asked',
    { fact: 'booking.leadHours', lessThan: 72 },
    'bags.none',
    { fact: 'bags.none', is: true },
  ],
  [
    'keeps whether it was sent',
    { fact: 'booking.leadHours', sent: false },
    'bags.none',
    { fact: 'bags.none', sent: false },
  ],
  [
    'keeps a list',
    { fact: 'itinerary.origin', inList: 'hubs' },
    'itinerary.airports',
    { fact: 'itinerary.airports', inList: 'hubs' },
  ],
])('a comparison that gets another fact %s', (_, before, to, after) => {
  expect(written(changeFact(leaf(before), to))).toEqual(after);
});

test.each<[string, unknown, string, boolean | null, unknown]>([
  ['one value into a pair', { fact: 'booking.leadHours', lessThan: 72 }, 'between', null, [72, 72]],
  ['the first of a pair', { fact: 'booking.leadHours', between: [1, 72] }, 'atMost', null, 1],
  ['one into a list', { fact: 'document.issuer', notEquals: 'TGO' }, 'in', null, ['TGO']],
  ['the first of a list', { fact: 'document.issuer', in: ['TGO', 'BEN'] }, 'startsWith', null, 'TGO'],
  ['nothing of a list of the draft', { fact: 'document.issuer', inList: 'x' }, 'in', null, undefined],
  [
    'another fact',
    { fact: 'booking.created', lessThanFact: { fact: 'flight.departure', minus: '3d' } },
    'atLeastFact',
    null,
    { fact: 'flight.departure', minus: '3d' },
  ],
  ['what the choice says', { fact: 'booking.leadHours', lessThan: 72 }, 'sent', false, false],
])('a comparison that gets another operator keeps %s', (_, before, to, flag, after) => {
  expect(changeOperator(leaf(before), to, flag).expected).toEqual(after);
});

test('every fact has choices, including its default one, and only operators of its type', () => {
  for (const fact of FACTS) {
    const choices = operatorChoices(fact, null);
    expect(choices.some(({ operator }) => operator === defaultOperator(fact))).toBe(true);
    for (const { operator } of choices) expect(operatorByKey(operator)?.types).toContain(fact.type);
    expect(new Set(choices.map(({ key }) => key)).size).toBe(choices.length);
  }
});

test('an operator that is not offered is shown where a rule uses it', () => {
  const fact = factById('booking.leadHours');
  if (fact === undefined) throw new Error('no fact');
  expect(operatorChoices(fact, null).map(({ key }) => key)).not.toContain('equals');
  expect(choiceOf(operatorChoices(fact, 'equals'), 'equals', 3)?.key).toBe('equals');
  expect(choiceOf(operatorChoices(fact, 'sent'), 'sent', false)?.key).toBe('sent:false');
  expect(choiceOf(operatorChoices(fact, null), 'startsWith', 'x')).toBeNull();
});

test.each([
  [72, { text: '72', unit: null }, 72],
  ['3d', { text: '3', unit: 'd' }, '3d'],
  ['d', { text: '', unit: 'd' }, 'd'],
  [12.5, { text: '12.5', unit: null }, 12.5],
  ['1.', { text: '1.', unit: null }, '1.'],
  [undefined, { text: '', unit: null }, undefined],
  ['007', { text: '007', unit: null }, '007'],
] as const)('an amount %j is typed as %j', (expected, draft, back) => {
  expect(readAmountDraft(expected)).toEqual(draft);
  expect(writeAmountDraft(draft)).toBe(back);
});

test('a decimal comma counts as a point, and letters are no digits', () => {
  expect(writeAmountDraft({ text: '12,5', unit: null })).toBe(12.5);
  expect(writeAmountDraft({ text: '3 days', unit: null })).toBe(3);
});

test.each([
  ['Paid in cash by a third party', [], 'customs.paid-cash-third-party'],
  ['Payé en espèces', [], 'customs.paye-en-especes'],
  ['Paid in cash', ['customs.paid-cash', 'customs.paid-cash-2'], 'customs.paid-cash-3'],
  ['—', [], 'customs.rule'],
])('the title “%s” gives the suggested id', (title, taken, id) => {
  expect(suggestId('customs', title, new Set(taken))).toBe(id);
});
