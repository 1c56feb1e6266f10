/**
 * Months and minutes on one axis: distances from the departure are drawn by their logarithm, so that the last hours have as much room as the weeks before. Pure.
 */
import type { TimeEvent } from './times.ts';

export interface TimesLayout {
  readonly width: number;
  readonly height: number;
  /** Where the axis lies. */
  readonly axis: number;
  readonly marks: readonly TimesMark[];
  /** `minutes`: from the departure, below 0 before it. */
  readonly ticks: readonly { readonly minutes: number; readonly x: number }[];
}

export interface TimesMark {
  readonly id: string;
  readonly event: TimeEvent;
  readonly x: number;
  /** Middle and height of its text. */
  readonly textX: number;
  readonly textY: number;
}

const HOUR = 60;
const DAY = 24 * HOUR;
/** Distances that have a tick. */
const TICKS = [HOUR, 6 * HOUR, DAY, 7 * DAY, 30 * DAY, 180 * DAY, 365 * DAY] as const;

const EDGE = 70;
/** Height of a row of texts, and pixels between two in a row. */
const ROW = 30;
const SPACE = 10;
/** Space above the first row, and below the axis for its ticks. */
const TOP = 18;
const BELOW = 34;

/** The drawing of the events that have a time, this wide; `widthOf` gives the width of an event's text. `anchor`: the departure. */
export function timesLayout(
  events: readonly TimeEvent[],
  anchor: number,
  width: number,
  widthOf: (event: TimeEvent) => number,
  isRtl: boolean,
): TimesLayout {
  const timed = events.flatMap((event) => (event.at === null ? [] : [{ event, at: event.at }]));
  const scaled = timed.map(({ at }) => logarithm(at - anchor));
  const least = Math.min(-1, ...scaled);
  const most = Math.max(1, ...scaled);
  const along = (value: number) => {
    const x = EDGE + ((value - least) / (most - least)) * (width - 2 * EDGE);
    return isRtl ? width - x : x;
  };
  // From the first to the last, each text takes the lowest row where it covers no other.
  const rows: { readonly from: number; readonly to: number }[][] = [];
  const placed = timed.map(({ event }, index) => {
    const x = along(scaled[index] ?? 0);
    const half = widthOf(event) / 2;
    const textX = Math.min(Math.max(x, half), width - half);
    const [from, to] = [textX - half - SPACE / 2, textX + half + SPACE / 2];
    let row = rows.findIndex((taken) => taken.every((other) => to <= other.from || from >= other.to));
    if (row < 0) row = rows.push([]) - 1;
    rows[row]?.push({ from, to });
    return { id: `${index} ${event.kind}`, event, x, textX, row };
  });
  const axis = TOP + Math.max(1, rows.length) * ROW + 8;
  return {
    ...{ width, height: axis + BELOW, axis },
    marks: placed.map(({ row, ...mark }) => ({ ...mark, textY: axis - 12 - row * ROW })),
    ticks: [...TICKS.map((minutes) => -minutes), ...TICKS]
      .filter((minutes) => logarithm(minutes) >= least && logarithm(minutes) <= most)
      .map((minutes) => ({ minutes, x: along(logarithm(minutes)) })),
  };
}

/** Nothing at the departure; half an hour away it has begun to shrink. */
function logarithm(minutes: number): number {
  return Math.sign(minutes) * Math.log1p(Math.abs(minutes) / 30);
}
