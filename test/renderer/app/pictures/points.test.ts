/** Points drawn are the points of the page: the same sums, whatever the hits. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartText } from '../../../../renderer/app/pictures/chart-engine.ts';
import { pointsBounds, pointsStacks } from '../../../../renderer/app/pictures/points.ts';
import { pointsChart } from '../../../../renderer/app/pictures/points-chart.ts';
import type { ReasonView } from '../../../../renderer/core/calls/reason-view.ts';
import { accountOf } from '../../../../rules/engine/account.ts';
import { scoresIn, sumsOf } from '../../../../rules/engine/score.ts';
import type { RuleFormat } from '../../../../rules/language/rule-set.ts';
import { FAMILIES, MANDATES } from '../../../../shared/fact/fact.ts';
import { counts, type Hit } from '../../../../shared/screening/screening.ts';
import { runsOf } from '../../../property-runs.ts';

const SETTINGS = { seed: 20_261_130, numRuns: runsOf(200) };
const THRESHOLDS = Object.fromEntries(MANDATES.map((mandate) => [mandate, { watch: 30, inspect: 60 }])) as Record<
  (typeof MANDATES)[number],
  { watch: number; inspect: number }
>;
const CLEAR = { customs: 'clear', police: 'clear', immigration: 'clear', joint: 'clear' } as const;

/** What the page of the traveller gets of these hits. */
function pageOf(hits: readonly Hit[], format: RuleFormat) {
  const account = accountOf({ hits }, { thresholds: THRESHOLDS, format });
  const reasons = hits.map((hit, at): ReasonView => {
    const { rule, kind, mandate, family, weight, handling } = hit;
    const { countsIn = [], beside = null } = account.hits[at] ?? {};
    return {
      ...{ rule, kind, mandate, family, weight, handling, countsIn, owner: '', title: { en: rule }, leaves: [] },
      beside: beside === null ? null : { rule: beside, title: { en: beside } },
      state: 'hit',
      mark: counts(hit) ? null : 'held',
      mute: null,
    };
  });
  const scores = scoresIn(sumsOf(hits.filter(counts), format));
  return { reasons, scores, outcomes: CLEAR, sums: account.scores, thresholds: THRESHOLDS };
}

const hitsArbitrary = fc
  .array(
    fc.record({
      weight: fc.integer({ min: -40, max: 60 }),
      trigger: fc.boolean(),
      held: fc.boolean(),
      mandate: fc.constantFrom(...MANDATES),
      family: fc.constantFrom(...FAMILIES),
      sign: fc.constantFrom(undefined, 'payer', 'hub'),
    }),
    { maxLength: 12 },
  )
  .map((drawn) =>
    drawn.map(({ weight, trigger, held, mandate, family, sign }, at): Hit => {
      const kind = trigger && weight > 40 ? 'trigger' : weight < 0 ? 'exoneration' : 'indicator';
      return {
        ...{ rule: `r${at}`, kind, mandate, family, weight: kind === 'trigger' ? 0 : weight, handling: null },
        ...(sign === undefined ? {} : { sign }),
        ...(held && weight > 30 ? { held: true as const } : {}),
        truths: Uint8Array.of(1),
      };
    }),
  );

describe('stacks of points', () => {
  test('stacks of points add up to the sums and scores of the page, in each mandate', () => {
    fc.assert(
      fc.property(hitsArbitrary, fc.constantFrom<RuleFormat>(1, 2), (hits, format) => {
        const page = pageOf(hits, format);
        const stacks = pointsStacks(page);
        expect(stacks.map(({ mandate }) => mandate)).toEqual(MANDATES);
        for (const { mandate, parts, score, refused } of stacks) {
          const total = (of: 1 | -1) => parts.reduce((sum, { points }) => (points * of > 0 ? sum + points : sum), 0);
          const { indicators, asked, taken } = page.sums[mandate];
          expect([total(1), total(-1), refused]).toEqual([indicators, 0 - taken, asked - taken]);
          expect(Math.min(100, total(1) + total(-1))).toBe(score);
          expect(new Set(parts.map(({ number }) => number)).size).toBe(parts.length);
        }
      }),
      SETTINGS,
    );
  });

  test('stacks of points and their thresholds lie within the axis', () => {
    fc.assert(
      fc.property(hitsArbitrary, (hits) => {
        const stacks = pointsStacks(pageOf(hits, 2));
        const { least, most } = pointsBounds(stacks);
        for (const { score, watch, inspect, parts } of stacks) {
          const sums = parts.reduce((sum, { points }) => sum + Math.max(0, points), 0);
          expect(Math.max(score, watch, inspect, sums)).toBeLessThanOrEqual(most);
          expect(parts.reduce((sum, { points }) => sum + Math.min(0, points), 0)).toBeGreaterThanOrEqual(least);
        }
      }),
      SETTINGS,
    );
  });

  test('stacks of points are not drawn where the rule set is not known', () => {
    expect(pointsStacks({ ...pageOf([], 2), sums: null })).toEqual([]);
    expect(pointsStacks({ ...pageOf([], 2), thresholds: null })).toEqual([]);
  });
});

test('the chart of points names each segment by its number and each threshold by its words', () => {
  const page = pageOf(
    [
      { rule: 'a', kind: 'indicator', weight: 40 },
      { rule: 'b', kind: 'exoneration', weight: -10 },
    ].map(({ rule, kind, weight }) => ({
      ...{ rule, weight, kind: kind as Hit['kind'], mandate: 'customs', family: 'payment', handling: null },
      truths: Uint8Array.of(1),
    })),
    2,
  );
  const words = {
    stacks: [...MANDATES],
    watch: (points: number) => `watch ${points}`,
    inspect: (points: number) => `inspect ${points}`,
    score: (points: number) => `score ${points}`,
  };
  const svg = chartText(pointsChart(pointsStacks(page), words, false), 900, 400);
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
  expect(texts).toEqual(expect.arrayContaining(['1', '2', 'watch 30', 'inspect 60', 'score 30', 'customs', 'joint']));
  expect(svg).toContain('var(--watch)');
});

test('the score at an end of the axis stands beside the line there, not across it', () => {
  const words = {
    stacks: [...MANDATES],
    watch: (points: number) => `watch ${points}`,
    inspect: (points: number) => `inspect ${points}`,
    score: (points: number) => `score ${points}`,
  };
  const svg = chartText(pointsChart(pointsStacks(pageOf([], 2)), words, false), 900, 400);
  const anchors = (text: string) =>
    [...svg.matchAll(new RegExp(`<text([^>]*)>${text}</text>`, 'g'))].map(([, attributes = '']) =>
      attributes.includes('text-anchor="middle"'),
    );
  expect(anchors('score 0')).toEqual(MANDATES.map(() => false));
  expect(anchors('watch 30')).toEqual(MANDATES.map(() => true));
});
