/** Ids of falls. */
import { expect, test } from 'vitest';
import { fallIds } from '../../../../renderer/core/import/fall-ids.ts';

test('two falls of one batch that want the same id get two', () => {
  const idOf = fallIds(() => false);
  expect(['a', 'a', 'b', 'a'].map(idOf)).toEqual(['a', 'a 2', 'b', 'a 3']);
});

test('a fall takes the id of no kept one, nor one that was given in its place', () => {
  const kept = new Set(['a', 'a 3']);
  const idOf = fallIds((id) => kept.has(id));
  expect(['a', 'a'].map(idOf)).toEqual(['a 2', 'a 4']);
});
