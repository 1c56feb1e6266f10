import { expect, test } from 'vitest';
import { isForced } from '../../../../renderer/app/traveller/counting.ts';

const none = { customs: 0, police: 0, immigration: 0, joint: 0 };
const clear = { customs: 'clear', police: 'clear', immigration: 'clear', joint: 'clear' } as const;

test.each([
  ['a level without any score', none, { ...clear, police: 'inspect', joint: 'inspect' } as const, true],
  ['a level with a score', { ...none, customs: 8, joint: 8 }, { ...clear, joint: 'inspect' } as const, false],
  ['nothing at all', none, clear, false],
])('%s', (_, scores, outcomes, forced) => {
  expect(isForced(scores, outcomes)).toBe(forced);
});
