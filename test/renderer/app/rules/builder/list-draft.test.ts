import { expect, test } from 'vitest';
import {
  listContent,
  listDraft,
  listProblem,
  pastedValues,
} from '../../../../../renderer/app/rules/builder/list-draft.ts';

const LIST = {
  owner: 'Customs',
  reason: 'Hubs',
  validTo: '2028-12-31',
  entries: ['DXB', { value: 'IST', validTo: '2027-01-01', reason: 'Pilot' }],
};

test('a list is edited by its values, and each entry keeps its own last day and reason', () => {
  const draft = listDraft('hubs', LIST);
  expect(listContent(draft, LIST)).toEqual(LIST);
  expect(listContent({ ...draft, values: ['IST', 'CAN'] }, LIST).entries).toEqual([LIST.entries[1], 'CAN']);
  expect(listDraft('', null).values).toEqual([]);
});

test('titles of a list are kept by language, and empty ones are left out', () => {
  const titled = { title: { en: 'Hubs', fr: 'Plaques tournantes' }, ...LIST };
  expect(listContent(listDraft('hubs', titled), titled)).toEqual(titled);
  const draft = { ...listDraft('hubs', titled), titles: { en: ' Hubs ', fr: ' ' } };
  expect(listContent(draft, titled).title).toEqual({ en: 'Hubs' });
  expect(listContent({ ...draft, titles: {} }, titled)).not.toHaveProperty('title');
});

test.each([
  ['hubs', LIST, null],
  ['hubs', { ...LIST, title: { fr: 'Plaques tournantes' } }, 'title-missing'],
  ['Hubs!', LIST, 'list-id-malformed'],
  ['hubs', { ...LIST, owner: '' }, 'not-a-text'],
  ['hubs', { ...LIST, validTo: 'soon' }, 'not-a-date'],
  ['hubs', { ...LIST, entries: [] }, 'operand-list-empty'],
])('a list named “%s” reports its first error', (name, list, code) => {
  expect(listProblem(name, list)?.code ?? null).toBe(code);
});

test('pasted values are one per line or separated by signs, each once', () => {
  expect(pastedValues('GRU\n BOG ;VCP,GRU\n\n')).toEqual(['GRU', 'BOG', 'VCP']);
});
