/** Places of a journey on a line: equal steps in travel order, as time runs along the horizontal axis. Pure. */
import type { JourneyLeg, JourneyLine, JourneyStation } from './journey.ts';

/** Pixels from one station to the next, at least, and from the edge to the first. */
const STEP = 150;
const EDGE = 75;

export interface LineLayout {
  readonly width: number;
  readonly stations: readonly (JourneyStation & { readonly id: string; readonly x: number })[];
  /** `leg` null: how the traveller comes from one place to the other is not known. */
  readonly ways: readonly {
    readonly id: string;
    readonly leg: JourneyLeg | null;
    readonly from: number;
    readonly to: number;
  }[];
}

/** The drawing, at least so wide; right to left it begins at the right. */
export function lineLayout({ stations, ways }: JourneyLine, least: number, isRtl: boolean): LineLayout {
  const steps = Math.max(1, stations.length - 1);
  const width = Math.max(least, steps * STEP + 2 * EDGE);
  const step = (width - 2 * EDGE) / steps;
  const at = (index: number) => (isRtl ? width - EDGE - index * step : EDGE + index * step);
  return {
    width,
    stations: stations.map((station, index) => ({ ...station, id: `${index} ${station.code}`, x: at(index) })),
    ways: ways.map((leg, index) => ({
      ...{ leg, from: at(index), to: at(index + 1) },
      id: `${index} ${leg?.origin ?? ''} ${leg?.destination ?? ''}`,
    })),
  };
}
