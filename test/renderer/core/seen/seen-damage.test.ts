import { describe, expect, test } from 'vitest';
import { isOfSomeAgencies, seesDamage } from '../../../../renderer/core/seen/seen-damage.ts';
import type { StoreName } from '../../../../shared/host.ts';
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { HIDING_UNTIL, looking } from './looking.ts';

const RULES = [ruleText('{ fact: flight.origin, is: LOS }', { id: 'police.one', mandate: 'police' })];

const sees = (agency: 'customs' | 'police', own: StoreName) =>
  seesDamage({ ...(looking(agency, HIDING_UNTIL, RULES) as object), store: { name: own } } as never);

describe('damage to a case', () => {
  test.each<['customs' | 'police', StoreName, StoreName, boolean]>([
    ['police', 'live', 'live', true],
    ['customs', 'live', 'live', false],
    ['customs', 'live', 'practice', true],
    ['police', 'practice', 'live', false],
    ['police', 'practice', 'practice', true],
  ])('is named to the %s at work in the %s store, where it lies in the %s store: %s', (agency, own, store, named) => {
    expect(sees(agency, own)(store, 'cases')).toBe(named);
  });
});

test.each(['quietOrders', 'formDrafts'])('damage to a record of %s is named to nobody', (table) => {
  for (const agency of ['customs', 'police'] as const)
    for (const own of ['live', 'practice'] as const)
      for (const store of ['live', 'practice'] as const) expect(sees(agency, own)(store, table)).toBe(false);
});

test.each(['messages', 'flightHeads', 'settings', 'ledger', 'vault'])(
  'damage to a record of %s is named to everybody',
  (table) => {
    expect(isOfSomeAgencies(table)).toBe(false);
    expect(sees('customs', 'live')('live', table)).toBe(true);
    expect(sees('police', 'practice')('live', table)).toBe(true);
  },
);

test.each([
  'cases',
  'legalHolds',
  'mutes',
  'unmaskings',
  'audit',
  'auditValues',
  'formDrafts',
  'questions',
  'answerFiles',
  'ruleActs',
])('only some agencies may know of a record of %s', (table) => {
  expect(isOfSomeAgencies(table)).toBe(true);
});
