import { describe, expect, test } from 'vitest';
import { FindTally } from '../../../rules/statistics/find-figures.ts';
import { wilson } from '../../../rules/statistics/wilson.ts';

describe('the interval of Wilson', () => {
  // Published values: E. B. Wilson (1927) as computed by R. G. Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 3; rounded outwards to per mille.
  test.each([
    [81, 263, { low: 255, high: 367 }],
    [15, 148, { low: 62, high: 161 }],
    [0, 20, { low: 0, high: 162 }],
    [1, 29, { low: 6, high: 172 }],
  ])('of %i of %i is the published one', (part, whole, ends) => {
    expect(wilson(part, whole)).toMatchObject(ends);
  });
});

describe('finds of inspections', () => {
  test('somebody for whom several speak counts once for each', () => {
    const tally = new FindTally();
    tally.add(['rule', 'list', 'rule'], true);
    tally.add(['rule'], false);
    expect(tally.of('rule')).toMatchObject({ inspected: 2, positive: 1, small: true, share: { perMille: 500 } });
    expect(tally.of('list')).toMatchObject({ inspected: 1, positive: 1 });
    expect([...tally.keys()].sort()).toEqual(['list', 'rule']);
  });

  test('where nobody was inspected there is no share', () => {
    expect(new FindTally().of('random')).toEqual({
      key: 'random',
      inspected: 0,
      positive: 0,
      leftOut: 0,
      share: null,
      small: true,
    });
  });

  test('whoever was left out counts apart, and is in no share', () => {
    const tally = new FindTally();
    tally.add(['rule'], true);
    tally.addLeftOut(['rule', 'rule', 'officer']);
    expect(tally.of('rule')).toMatchObject({ inspected: 1, positive: 1, leftOut: 1, share: { perMille: 1000 } });
    expect(tally.of('officer')).toMatchObject({ inspected: 0, leftOut: 1, share: null });
  });

  test.each([
    [19, true],
    [20, false],
  ])('%i inspections are too few to judge by: %s', (inspections, small) => {
    const tally = new FindTally();
    for (let n = 0; n < inspections; n++) tally.add(['rule'], false);
    expect(tally.of('rule').small).toBe(small);
  });
});
