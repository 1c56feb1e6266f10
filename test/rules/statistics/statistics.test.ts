import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OverlapTally } from '../../../rules/statistics/overlaps.ts';
import { type CaseOutcome, RuleTally } from '../../../rules/statistics/rule-figures.ts';
import { wilson } from '../../../rules/statistics/wilson.ts';

describe('the confidence interval of a share', () => {
  test.each([
    [0, 10, { perMille: 0, low: 0, high: 278 }],
    [10, 10, { perMille: 1000, low: 722, high: 1000 }],
    [5, 10, { perMille: 500, low: 236, high: 764 }],
    [1, 20, { perMille: 50, low: 8, high: 237 }],
    [30, 100, { perMille: 300, low: 218, high: 396 }],
    [0, 0, null],
  ])('the confidence interval of a share of %i in %i is %j', (part, whole, share) => {
    const found = wilson(part, whole);
    if (share === null || found === null) expect(found).toBe(share);
    else {
      expect(found.perMille).toBe(share.perMille);
      expect(Math.abs(found.low - share.low)).toBeLessThanOrEqual(1);
      expect(Math.abs(found.high - share.high)).toBeLessThanOrEqual(1);
    }
  });

  const counts = fc
    .tuple(fc.integer({ min: 1, max: 200_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([whole, share]) => [Math.floor(share * whole), whole] as const);

  test('the confidence interval contains the share, and shrinks as the numbers grow', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 40 }), ([part, whole], times) => {
        const one = wilson(part, whole);
        const more = wilson(part * times, whole * times);
        expect(one?.low).toBeLessThanOrEqual(one?.perMille ?? -1);
        expect(one?.high).toBeGreaterThanOrEqual(one?.perMille ?? 1001);
        // Both ends are rounded outwards.
        const width = (share: typeof one) => (share?.high ?? 0) - (share?.low ?? 0);
        expect(width(more)).toBeLessThanOrEqual(width(one) + 2);
      }),
      { numRuns: 300 },
    );
  });
});

const RULES = ['a', 'b', 'c'];
const outcome: fc.Arbitrary<CaseOutcome> = fc.record({
  basis: fc.constantFrom('hit', 'hand', 'random'),
  selected: fc.boolean(),
  result: fc.constantFrom('positive', 'negative', 'not-examined', null),
  rules: fc.subarray(RULES),
  selectedBy: fc.option(fc.subarray(RULES)),
});

describe('the figures of rules', () => {
  test('the figures of rules count a result once for every rule that hit, or for those alone that selected', () => {
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 30 }), (cases) => {
        const tally = new RuleTally(RULES);
        for (const each of cases) tally.addOutcome(each);
        for (const { rule, positive, negative, notExamined, selected } of tally.rules()) {
          const own = cases.filter(({ rules }) => rules.includes(rule));
          const judged = own.filter(({ selectedBy }) => selectedBy === null || selectedBy.includes(rule));
          expect(positive).toBe(judged.filter(({ result }) => result === 'positive').length);
          expect(negative).toBe(judged.filter(({ result }) => result === 'negative').length);
          expect(notExamined).toBe(own.filter(({ result }) => result === 'not-examined').length);
          expect(selected).toBe(own.filter((each) => each.selected).length);
        }
        const found = tally.bases().reduce((sum, { positive }) => sum + positive, 0);
        expect(found).toBe(cases.filter(({ result }) => result === 'positive').length);
      }),
      { numRuns: 200 },
    );
  });

  test('the figures of rules have the evaluations of a rule, and mark rules that never or always hit, and small numbers', () => {
    const tally = new RuleTally([...RULES, 'd']);
    const rules = { a: { hits: 120, unknown: 10, muted: 2, held: 3 }, b: { hits: 5, unknown: 0 } };
    tally.addFlight({ travellers: 200, asked: ['a', 'b', 'c'], rules });
    tally.addFlight({ travellers: 100, asked: ['b', 'c'], rules: { c: { hits: 0, unknown: 100 } } });
    for (let at = 0; at < 20; at++) {
      const result = at < 5 ? 'positive' : 'negative';
      tally.addOutcome({ basis: 'hit', selected: true, result, rules: ['a'], selectedBy: null });
    }
    const [a, b, c, d] = tally.rules();
    expect(a).toMatchObject({ evaluated: 190, hits: 120, unknown: 10, muted: 2, held: 3, remark: 'always' });
    expect(a).toMatchObject({ positive: 5, negative: 15, small: false, precision: { perMille: 250 } });
    expect(b).toMatchObject({ evaluated: 300, hitShare: { perMille: 17 }, precision: null, small: true, remark: null });
    expect(c).toMatchObject({ evaluated: 200, hits: 0, remark: 'never' });
    expect(d, 'asked of nobody, it says nothing').toMatchObject({ evaluated: 0, hitShare: null, remark: null });
  });
});

test('the figures of rules have an overlap when four fifths of the hits of one rule are hits of the other, in either direction', () => {
  const tally = new OverlapTally(['narrow', 'wide', 'twin', 'rare']);
  tally.add(['narrow', 'wide'], 20);
  tally.add(['wide'], 180);
  tally.add(['twin', 'wide'], 10);
  tally.add(['twin'], 10);
  tally.add(['rare', 'wide'], 19);
  expect(tally.pairs()).toEqual([{ rule: 'narrow', other: 'wide', hits: 20, both: 20, perMille: 1000 }]);
});
