import { expect, test } from 'vitest';
import { isForced } from '../../../../renderer/app/traveller/counting.ts';

const none = { customs: 0, police: 0, immigration: 0, joint: 0 };
const clear = { customs: 'clear', police: 'clear', immigration: 'clear', joint: 'clear' } as const;

test.each([
  ['a level without any score', true, none, { ...clear, police: 'inspect', joint: 'inspect' } as const],
  ['a level with a score', false, { ...none, customs: 8, joint: 8 }, { ...clear, joint: 'inspect' } as const],
  ['a clear outcome', false, none, clear],
])('%s counts as forced by a rule: %s', (_, forced, scores, outcomes) => {
  expect(isForced(scores, outcomes)).toBe(forced);
});
