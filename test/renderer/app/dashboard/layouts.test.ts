import { describe, expect, test } from 'vitest';
import { placeOfInterval, scaleOf } from '../../../../renderer/app/dashboard/interval.ts';
import { discRadius, routesLayout } from '../../../../renderer/app/dashboard/routes-layout.ts';
import { scoresLayout } from '../../../../renderer/app/dashboard/scores-layout.ts';
import { WORLD } from '../../../../renderer/app/pictures/world.ts';
import { scoreBins } from '../../../../shared/screening/score-histogram.ts';

describe('the line of an interval', () => {
  test.each([
    [[], 50],
    [[null, { perMille: 20, low: 10, high: 50 }], 50],
    [[{ perMille: 20, low: 10, high: 51 }], 100],
    [[{ perMille: 900, low: 800, high: 1000 }], 1000],
  ])('is as long as its longest interval asks', (intervals, scale) => {
    expect(scaleOf(intervals)).toBe(scale);
  });

  test('an interval stands between its ends, with its point within', () => {
    expect(placeOfInterval({ perMille: 50, low: 25, high: 100 }, 200)).toEqual({ from: 12.5, length: 37.5, point: 25 });
  });
});

describe('the drawing of scores', () => {
  const thresholds = { watch: 30, inspect: 60 };
  const scores = { mandate: 'joint', ...thresholds, bins: scoreBins([30, 31, 60, 100], thresholds) } as const;

  test('bars stand side by side within the drawing, the highest below the names of the thresholds', () => {
    const { bars, width, floor } = scoresLayout(scores, false);
    for (const [at, bar] of bars.entries()) {
      expect(bar.x).toBeGreaterThanOrEqual(0);
      expect(bar.x + bar.width).toBeLessThanOrEqual(width);
      expect(bar.y + bar.height).toBeCloseTo(floor);
      const next = bars[at + 1];
      if (next !== undefined) expect(bar.x + bar.width).toBeLessThanOrEqual(next.x);
    }
    expect(Math.min(...bars.map(({ y }) => y))).toBeGreaterThanOrEqual(50);
  });

  test('a threshold stands where the bar that begins with it begins', () => {
    const { bars, thresholds: lines } = scoresLayout(scores, false);
    for (const { points, x } of lines) expect(bars.find(({ from }) => from === points)?.x).toBeCloseTo(x + 1);
  });

  test('from right to left, everything is mirrored', () => {
    const [one, other] = [scoresLayout(scores, false), scoresLayout(scores, true)];
    for (const [at, bar] of one.bars.entries()) expect(other.bars[at]?.x).toBeCloseTo(one.width - bar.x - bar.width);
    for (const [at, { x }] of one.thresholds.entries()) expect(other.thresholds[at]?.x).toBeCloseTo(one.width - x);
  });
});

test('the surface of a disc grows with the flights', () => {
  expect(discRadius(0, 10)).toBeLessThan(discRadius(1, 10));
  expect(discRadius(10, 10)).toBe(11);
  expect(discRadius(0, 0)).toBe(3.5);
});

test('on the map of routes no name covers another, nor a disc: neighbours on the coast beside routes across the ocean', () => {
  const codes = ['LOS', 'ACC', 'COO', 'ABJ', 'OUA', 'ADD', 'CDG', 'GRU', 'JFK', 'LBV', 'DLA', 'NIM'];
  const routes = codes.map((key, at) => ({
    ...{ key, flights: 30 - at, hits: 1, leftOut: 0, inspected: 10, positive: at % 2 === 0 ? 4 : 0 },
    ...{ share: null, small: true },
  }));
  const { map, nameOf, radiusOf } = routesLayout(routes, 'LFW', WORLD, String);
  expect(map.dots.map(({ code }) => code).sort()).toEqual([...codes, 'LFW'].sort());
  // Letters of thirteen pixels are about eight wide.
  const names = map.dots.map(({ code, nameX: x, nameY: y }) => ({ x, y, dx: nameOf(code).length * 4, dy: 7 }));
  const discs = map.dots.map(({ code, x, y }) => ({ x, y, dx: radiusOf(code), dy: radiusOf(code) }));
  const covered = names.filter((name, own) =>
    [...names, ...discs].some(
      (box, at) =>
        at !== own &&
        at !== own + names.length &&
        Math.abs(box.x - name.x) < box.dx + name.dx &&
        Math.abs(box.y - name.y) < box.dy + name.dy,
    ),
  );
  expect(covered).toEqual([]);
});
