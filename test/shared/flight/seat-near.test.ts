import { expect, test } from 'vitest';
import { seatsApart } from '../../../shared/flight/seat-near.ts';

test('seats are near by row, then by letter, and a seat that is not known is near nobody', () => {
  const others = ['30A', null, '13A', '012C', '12A', 'JUMP', '11B'];
  expect(others.toSorted((a, b) => seatsApart('12B', a) - seatsApart('12B', b))).toEqual([
    ...['012C', '12A', '11B', '13A', '30A'],
    ...[null, 'JUMP'],
  ]);
});
