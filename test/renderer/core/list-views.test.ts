import { beforeEach, expect, test } from 'vitest';
import { listViews } from '../../../renderer/core/list-views.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { ruleSet, ruleText } from '../../rules/rule-fixtures.ts';
import { emptyStores, openUnit } from './open-core.ts';

const LISTS = `format: 1
lists:
  airports:
    owner: Customs
    reason: Test
    validTo: 2027-05-31
    entries: [GRU, SAO, QQQ, { value: VCP, validTo: 2026-06-30, reason: Pilot }, { value: BOG, validTo: 2028-01-01 }]
  carriers: { owner: Customs, reason: Test, validTo: 2027-05-31, entries: [ET] }
  countries: { owner: Customs, reason: Test, validTo: 2027-05-31, entries: [TGO, TG] }
  unused: { owner: Customs, reason: Test, validTo: 2027-05-31, entries: [GRU] }
`;
const WHEN = `
      all:
        - { fact: itinerary.airports, inList: airports }
        - any:
          - { fact: flight.carrier, notInList: carriers }
          - not: { fact: flight.originCountry, inList: countries }
          - { fact: flight.origin, inList: airports }`;

beforeEach(emptyStores);

test('a list names each of its codes once, by the facts that are compared with it, and the rules that do so', () => {
  const set = ruleSet(ruleText(WHEN), LISTS);
  const lists = new Map(listViews(set, shippedReference()).map((list) => [list.id, list]));
  const named = (id: string) => lists.get(id)?.entries.map((entry) => [entry.value, entry.named]);
  expect(named('airports')).toEqual([
    ['BOG', { kind: 'airport', city: 'Bogotá', country: 'COL' }],
    ['GRU', { kind: 'airport', city: 'São Paulo', country: 'BRA' }],
    ['QQQ', null],
    ['SAO', { kind: 'airport', city: 'São Paulo', country: 'BRA' }],
    ['VCP', { kind: 'airport', city: 'São Paulo', country: 'BRA' }],
  ]);
  expect(named('carriers')).toEqual([['ET', { kind: 'carrier', name: 'Ethiopian Airlines' }]]);
  expect(named('countries')).toEqual([
    ['TG', null],
    ['TGO', { kind: 'country', country: 'TGO' }],
  ]);
  expect(named('unused')).toEqual([['GRU', null]]);
  const [rule] = set.rules;
  expect(lists.get('airports')?.usedBy).toEqual([rule?.id]);
  expect(lists.get('unused')?.usedBy).toEqual([]);
});

test('an entry has its own last day only if it is earlier than that of the list', () => {
  const [airports] = listViews(ruleSet(ruleText(WHEN), LISTS), shippedReference());
  expect(airports?.entries.filter(({ validTo }) => validTo !== null)).toEqual([
    expect.objectContaining({ value: 'VCP', validTo: '2026-06-30', reason: 'Pilot' }),
  ]);
});

test('the rules in force come with their lists', async () => {
  const { ask } = await openUnit('practice');
  const { lists, rules } = await ask('rules.get', {});
  const known = new Set(rules.map(({ id }) => id));
  expect(lists.length).toBeGreaterThan(0);
  for (const list of lists) {
    expect(list.usedBy.length, list.id).toBeGreaterThan(0);
    for (const rule of list.usedBy) expect(known).toContain(rule);
    for (const { value, named } of list.entries) expect(named, value).not.toBeNull();
  }
});
