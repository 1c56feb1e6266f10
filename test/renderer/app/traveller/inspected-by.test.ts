import { expect, test } from 'vitest';
import { inspectedBy } from '../../../../renderer/app/traveller/inspected-by.ts';

const CLEAR = { customs: 'clear', police: 'clear', immigration: 'clear', joint: 'clear' } as const;

test.each([
  ['nothing where every level is below', { ...CLEAR, customs: 'watch' }, ['customs'], []],
  [
    'the joint score where only that has two families',
    { ...CLEAR, customs: 'watch', joint: 'inspect' },
    ['customs'],
    [{ mandate: 'joint', isForced: false }],
  ],
  [
    'a finding where the score of the same mandate has one family',
    { ...CLEAR, police: 'intercept' },
    ['police'],
    [{ mandate: 'police', isForced: true }],
  ],
] as const)('beside a score of one family, what asks for the inspection is %s', (_, outcomes, oneFamily, expected) => {
  expect(inspectedBy({ outcomes, oneFamily })).toEqual(expected);
});
