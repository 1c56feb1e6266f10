import { expect, test } from 'vitest';
import { goingOn } from '../../../../renderer/app/ui/going-on.ts';

test.each([
  [0, 8, 0],
  [2, 8, 25],
  [8, 8, 100],
  [9, 8, 100],
  [0, 0, null],
])('of work that is %i of %i done, the share in per cent is %s', (done, total, share) => {
  expect(goingOn({ done, total })).toEqual({ share });
});
