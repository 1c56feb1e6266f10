import { expect, test } from 'vitest';
import { alikeSets } from '../../../rules/engine/alike-sets.ts';

test('sets with the same members in another order count as the first of them', () => {
  expect([...alikeSets([[0, 1], [2], [1, 0], [1, 0, 2], [], [2, 1, 0]])]).toEqual([0, 1, 0, 3, 4, 3]);
});
