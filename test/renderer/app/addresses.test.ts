import { expect, test } from 'vitest';
import { listPath, readRulesPlace, rulePath } from '../../../renderer/app/addresses.ts';

test.each([
  [rulePath(), { view: 'rules', id: null }],
  [rulePath('customs.a-b'), { view: 'rules', id: 'customs.a-b' }],
  [rulePath('50%/é'), { view: 'rules', id: '50%/é' }],
  [listPath(), { view: 'lists', id: null, from: null }],
  [listPath('hubs'), { view: 'lists', id: 'hubs', from: null }],
  [listPath('hubs', 'customs.a-b'), { view: 'lists', id: 'hubs', from: 'customs.a-b' }],
  ['/rules/', { view: 'rules', id: null }],
  ['/rules/nowhere/x', { view: 'rules', id: null }],
])('the address %s is read as the place it was written for', (path, place) => {
  expect(readRulesPlace(path.slice('/rules/'.length))).toEqual(place);
});
