import { expect, test } from 'vitest';
import { dutyOfficersFor } from '../../../shared/screening/duty-officers.ts';

test.each([
  ['clear', ['police'], ['police']],
  ['clear', undefined, []],
  ['watch', ['police'], []],
] as const)(
  'with the outcome %s and hidden hits of %j, the duty officers to ask are %j',
  (outcome, askDuty, expected) => {
    expect(dutyOfficersFor({ outcome, ...(askDuty === undefined ? {} : { askDuty }) })).toEqual(expected);
  },
);
