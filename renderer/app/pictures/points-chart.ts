/** The chart of points: one bar per mandate, a segment per reason, and the thresholds as marks across the bar. */
import type { ChartOption } from './chart-engine.ts';
import { type PointsStack, pointsBounds } from './points.ts';

export interface PointsWords {
  /** Names of the stacks, in their order. */
  readonly stacks: readonly string[];
  /** `watch from 40`. */
  readonly watch: (points: number) => string;
  readonly inspect: (points: number) => string;
  /** `score 45`. */
  readonly score: (points: number) => string;
}

/** Height of a bar with its marks, in pixels. */
export const ROW = 92;
const BAR = 30;

/** Colours are variables of the house: severity for the thresholds alone, every reason in the same neutral form with its number. */
export function pointsChart(stacks: readonly PointsStack[], words: PointsWords, isRtl: boolean): ChartOption {
  const { least, most } = pointsBounds(stacks);
  const font = { fontFamily: 'inherit', fontSize: 12 };
  const axisText = { ...font, color: 'var(--dim)' };
  // A series holds the n-th reason of every stack; a reason is not the same one in all of them.
  const longest = Math.max(0, ...stacks.map(({ parts }) => parts.length));
  const segments = Array.from({ length: longest }, (_, at) => ({
    type: 'bar',
    stack: 'points',
    barWidth: BAR,
    silent: true,
    data: stacks.map(({ parts }) => {
      const part = parts[at];
      if (part === undefined) return { value: 0, itemStyle: { opacity: 0 } };
      const takes = part.points < 0;
      return {
        value: part.points,
        itemStyle: {
          color: takes ? 'var(--pane)' : 'var(--raise)',
          borderColor: 'var(--edge)',
          borderWidth: 1,
          borderType: takes ? 'dashed' : 'solid',
        },
        label: {
          ...{
            show: true,
            position: isRtl ? 'insideRight' : 'insideLeft',
            formatter: String(part.number),
            color: 'var(--ink)',
          },
          ...font,
        },
      };
    }),
  }));
  const first = Math.floor(least / 10) * 10;
  const last = Math.ceil(most / 10) * 10;
  const mark = (at: number, points: number, color: string, text: string, below: boolean, symbol: string) => ({
    value: [points, at],
    symbol,
    symbolSize: symbol === 'rect' ? [2, BAR + 16] : 13,
    itemStyle: { color, opacity: 1 },
    label: {
      show: true,
      position: below ? 'bottom' : 'top',
      distance: below ? 10 : 2,
      ...asideOfEnds(points, first, last, isRtl),
      formatter: text,
      ...font,
      color,
    },
  });
  return {
    grid: { left: isRtl ? 40 : 130, right: isRtl ? 130 : 40, top: 8, bottom: 30 },
    xAxis: {
      type: 'value',
      min: first,
      max: last,
      inverse: isRtl,
      axisLabel: axisText,
      axisLine: { show: true, lineStyle: { color: 'var(--edge)' } },
      splitLine: { lineStyle: { color: 'var(--line)' } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      position: isRtl ? 'right' : 'left',
      data: [...words.stacks],
      axisLabel: { ...axisText, color: 'var(--ink)' },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: 'var(--edge)' } },
    },
    series: [
      ...segments,
      {
        type: 'scatter',
        silent: true,
        z: 5,
        data: stacks.flatMap(({ watch, inspect, score }, at) => [
          mark(at, watch, 'var(--watch)', words.watch(watch), false, 'rect'),
          mark(at, inspect, 'var(--inspect)', words.inspect(inspect), false, 'rect'),
          mark(at, score, 'var(--ink)', words.score(score), true, 'diamond'),
        ]),
      },
    ],
  };
}

/** At an end of the axis a label stands beside the line there, not across it. */
function asideOfEnds(points: number, first: number, last: number, isRtl: boolean) {
  const near = (last - first) / 40;
  const side = points - first < near ? 1 : last - points < near ? -1 : 0;
  if (side === 0) return {};
  const right = isRtl ? -side : side;
  return { align: right > 0 ? 'left' : 'right', offset: [right * 5, 0] };
}
