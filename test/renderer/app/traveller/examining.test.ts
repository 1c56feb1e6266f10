import { expect, test } from 'vitest';
import { EXAMINING } from '../../../../renderer/app/traveller/case-steps.ts';
import { CALLS, type CallName } from '../../../../renderer/core/calls/all-calls.ts';

test('the screen keeps from other officers every step of a case that only those who examine may save', () => {
  const examined = (Object.keys(CALLS) as CallName[]).filter(
    (name) => name.startsWith('case.') && CALLS[name].permission === 'case.examine',
  );
  expect(examined.sort()).toEqual([...EXAMINING].map((step) => `case.${step}`).sort());
});
