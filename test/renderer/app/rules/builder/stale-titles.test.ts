import { expect, test } from 'vitest';
import { staleTitles, titleBefore } from '../../../../../renderer/app/rules/builder/stale-titles.ts';
import type { RuleSetChange } from '../../../../../rules/lifecycle/compare-rule-sets.ts';

const BEFORE = { en: 'Paid in cash', fr: 'Payé en espèces' };

test.each([
  ['neither', BEFORE, []],
  ['the English one', { ...BEFORE, en: 'Paid in notes' }, ['fr']],
  ['the French one', { ...BEFORE, fr: 'Payé en billets' }, ['en']],
  ['both', { en: 'Paid in notes', fr: 'Payé en billets' }, []],
  ['the English one, with the French one taken away', { en: 'Paid in notes' }, []],
  ['the English one, with the French one emptied', { en: 'Paid in notes', fr: '' }, []],
])('a title is named as left behind where another was changed: %s', (_, now, stale) => {
  expect(staleTitles(BEFORE, now)).toEqual(stale);
  expect(staleTitles(null, now)).toEqual([]);
});

test('the title before a draft is that of the set it is based on, also once the change is saved', () => {
  const title = { en: 'Paid in notes', fr: BEFORE.fr };
  const field = { field: 'title.en', before: BEFORE.en, after: title.en };
  const of = { rule: 'a.b', mandate: 'customs', title } as const;
  const changed: RuleSetChange = { kind: 'rule-changed', ...of, fields: [field], condition: null };
  expect(titleBefore([changed], { id: 'a.b', title })).toEqual(BEFORE);
  expect(titleBefore([], { id: 'a.b', title })).toEqual(title);
  expect(titleBefore([{ kind: 'rule-added', ...of }], { id: 'a.b', title })).toBeNull();
});
