import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SeenKeys } from '../../../shared/past/seen-keys.ts';

const hash = fc.integer({ min: 0, max: 0xffffffff });

describe('seen keys', () => {
  test('seen keys never deny a key that was added, nor one that was added again', () => {
    fc.assert(
      fc.property(fc.array(hash, { maxLength: 200 }), fc.array(hash, { maxLength: 50 }), (once, twice) => {
        const seen = new SeenKeys(0);
        for (const key of [...once, ...twice, ...twice]) seen.add(key);
        expect([...once, ...twice].every((key) => seen.mayHave(key))).toBe(true);
        expect(twice.every((key) => seen.mayHaveTwice(key))).toBe(true);
      }),
      { seed: 5 },
    );
  });

  test('seen keys that were taken back deny no key that is left', () => {
    fc.assert(
      fc.property(fc.array(hash, { maxLength: 200 }), fc.array(hash, { maxLength: 200 }), (kept, gone) => {
        const seen = new SeenKeys(0);
        for (const key of [...gone, ...kept]) seen.add(key);
        seen.removeAll(Uint32Array.from(gone.flatMap((key) => [0, key])));
        expect(kept.every((key) => seen.mayHave(key))).toBe(true);
      }),
      { seed: 6 },
    );
  });

  test('seen keys deny a key again after it was taken back', () => {
    const seen = new SeenKeys(0);
    seen.add(5);
    seen.add(5);
    seen.removeAll(Uint32Array.from([0, 5]));
    expect([seen.mayHave(5), seen.mayHaveTwice(5)]).toEqual([true, false]);
    seen.removeAll(Uint32Array.from([0, 5]));
    expect(seen.mayHave(5)).toBe(false);
  });

  test('seen keys deny most keys that were never added, also when they are full', () => {
    const seen = new SeenKeys(1000);
    let key = 1;
    const next = (): number => {
      key = Math.imul(key, 0x9e3779b1) + 0x7f4a7c15;
      return key >>> 0;
    };
    while (!seen.isFull) seen.add(next());
    const wrong = Array.from({ length: 10_000 }, next).filter((each) => seen.mayHave(each)).length;
    expect(wrong).toBeLessThan(1000);
  });
});
