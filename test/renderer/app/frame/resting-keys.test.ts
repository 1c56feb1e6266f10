import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REST, restingKeys } from '../../../../renderer/app/frame/resting-keys.ts';

describe('keys without Ctrl or Alt', () => {
  test('act while nothing was refused', () => {
    const keys = restingKeys();
    expect([0, 1, 2].map((at) => keys.mayAct(at))).toEqual([true, true, true]);
  });

  test('rest after a refusal, and act again once a second has passed without a key', () => {
    const keys = restingKeys();
    keys.rest(5_000);
    expect(keys.mayAct(5_000 + REST - 1)).toBe(false);
    expect(keys.mayAct(5_000 + 2 * REST - 2)).toBe(false);
    expect(keys.mayAct(5_000 + 3 * REST - 2)).toBe(true);
  });

  test('never act in a sentence whose letters follow a refusal within a second of each other', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: REST - 1 }), { minLength: 1, maxLength: 60 }), (pauses) => {
        const keys = restingKeys();
        let at = 1_000;
        keys.rest(at);
        const acted = pauses.map((pause) => {
          at += pause;
          return keys.mayAct(at);
        });
        expect(acted).not.toContain(true);
      }),
    );
  });
});
