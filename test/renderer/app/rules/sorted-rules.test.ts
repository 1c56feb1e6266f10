import { expect, test } from 'vitest';
import { sortedLists } from '../../../../renderer/app/rules/sorted-rules.ts';
import type { RuleListView } from '../../../../renderer/core/calls/rules.ts';
import { standingOn } from '../../../../rules/language/validity.ts';

const entry = {
  value: 'GRU',
  validTo: null,
  reason: null,
  named: { kind: 'airport', city: 'São Paulo', country: 'BRA' },
} as const;
const list = (id: string, validTo: string): RuleListView => ({
  id,
  title: id === 'also' ? { en: 'Also in English', fr: 'Plaques tournantes' } : {},
  owner: 'Customs',
  reason: `Reason of ${id}`,
  validTo,
  entries: id === 'later' ? [entry] : [],
  usedBy: [],
});
const LISTS = [
  list('later', '2028-01-01'),
  list('soon', '2026-12-01'),
  list('ended', '2026-11-24'),
  list('also', '2028-01-01'),
];

test.each([
  ['', ['ended', 'soon', 'later', 'also']],
  ['plaques', ['also']],
  ['reason SOON', ['soon']],
  ['sao bresil', ['later']],
  ['gru', ['later']],
  ['nothing', []],
])('lists that match “%s” start with those that need attention', (search, ids) => {
  expect(sortedLists(LISTS, search, 'fr', '2026-11-25').map(({ id }) => id)).toEqual(ids);
});

test.each([
  [null, null, 'in-force'],
  ['2026-11-26', null, 'not-yet'],
  ['2026-11-25', null, 'in-force'],
  [null, '2026-11-24', 'ended'],
  [null, '2026-11-25', 'ends-soon'],
  [null, '2026-12-25', 'ends-soon'],
  [null, '2026-12-26', 'in-force'],
  ['2026-11-26', '2026-11-27', 'not-yet'],
])('a validity from %s to %s is on 25 November: %s', (validFrom, validTo, standing) => {
  expect(standingOn({ validFrom, validTo }, '2026-11-25')).toBe(standing);
});
