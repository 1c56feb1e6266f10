import { expect, test } from 'vitest';
import { railKey } from '../../../../renderer/app/frame/rail-key.ts';

test('no two screens of the rail have one key', () => {
  const keys = Array.from({ length: 12 }, (_, index) => railKey(index));
  expect(keys).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', null, null]);
});
