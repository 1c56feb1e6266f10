/** The drawing of scores: a bar per bin on an axis of points, and the thresholds as lines across it. */
import type { MandateScores } from '../../core/calls/dashboard-views.ts';

export interface ScoreBar {
  readonly from: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly count: number;
}

export interface ScoresLayout {
  readonly width: number;
  readonly height: number;
  /** Where the bars stand. */
  readonly floor: number;
  readonly bars: readonly ScoreBar[];
  readonly thresholds: readonly { readonly level: 'watch' | 'inspect'; readonly points: number; readonly x: number }[];
  /** Marks of the axis. */
  readonly ticks: readonly { readonly points: number; readonly x: number }[];
}

const SIZE = { width: 720, height: 190 };
const EDGE = { side: 16, top: 54, bottom: 24 };
const GAP = 2;
const MOST_POINTS = 100;
const TICK = 10;

/** The drawing from the threshold of watching to the most points that there are. `isRtl`: from the right. */
export function scoresLayout({ watch, inspect, bins }: MandateScores, isRtl: boolean): ScoresLayout {
  const { width, height } = SIZE;
  const floor = height - EDGE.bottom;
  const first = Math.min(watch, MOST_POINTS);
  const scale = (width - 2 * EDGE.side) / (MOST_POINTS + 1 - first);
  const along = (points: number) => EDGE.side + (points - first) * scale;
  const at = (points: number) => (isRtl ? width - along(points) : along(points));
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const bars = bins.map(({ from, to, count }): ScoreBar => {
    const length = (count / most) * (floor - EDGE.top);
    const begins = Math.min(at(from), at(to + 1));
    return {
      ...{ from, count, x: begins + GAP / 2, y: floor - length },
      ...{ width: Math.max(1, (to + 1 - from) * scale - GAP), height: length },
    };
  });
  const marks = Array.from({ length: MOST_POINTS / TICK + 1 }, (_, index) => index * TICK);
  return {
    ...{ width, height, floor, bars },
    thresholds: [
      { level: 'watch', points: watch, x: at(watch) },
      { level: 'inspect', points: inspect, x: at(inspect) },
    ],
    ticks: marks.filter((points) => points >= first).map((points) => ({ points, x: at(points) })),
  };
}
