/** Points stacked against the thresholds of each mandate: which reason brings how many, and what exonerations take. Pure; it reads only what the page of the traveller shows. */
import { MANDATES, type Mandate } from '../../../shared/fact/fact.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { ReasonView } from '../../core/calls/reason-view.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { isCounting } from '../traveller/counting.ts';

export interface PointsOfReason {
  /** The number by which drawing and table name the reason, from 1. */
  readonly number: number;
  readonly reason: ReasonView;
  /** Points that it brings; below 0: an exoneration takes them. */
  readonly points: number;
}

export interface PointsStack {
  readonly mandate: Mandate;
  /** Those that bring points, and then exonerations that take some. Their sum is the score before it is held to 100. */
  readonly parts: readonly PointsOfReason[];
  /** As the page of the traveller gives it, 0…100. */
  readonly score: number;
  readonly outcome: Outcome;
  readonly watch: number;
  readonly inspect: number;
  /** Points for which exonerations asked in vain. */
  readonly refused: number;
}

export interface PointsOf extends Pick<TravellerView, 'scores' | 'outcomes' | 'sums' | 'thresholds'> {
  readonly reasons: readonly ReasonView[];
}

/** One stack per mandate, in their order; none where the rule set of the screening is not known here. */
export function pointsStacks({ reasons, scores, outcomes, sums, thresholds }: PointsOf): readonly PointsStack[] {
  if (sums === null || thresholds === null) return [];
  const numbered = numberedReasons(reasons);
  return MANDATES.map((mandate) => {
    const { taken, asked } = sums[mandate];
    const entering = numbered.filter(({ reason }) => reason.countsIn.includes(mandate));
    const brought = entering.filter(({ reason }) => reason.kind === 'indicator');
    let left = taken;
    const took = entering
      .filter(({ reason }) => reason.kind === 'exoneration')
      .map(({ number, reason }) => {
        const points = Math.min(left, Math.abs(reason.weight));
        left -= points;
        return { number, reason, points: points === 0 ? 0 : -points };
      })
      .filter(({ points }) => points !== 0);
    return {
      ...{ mandate, score: scores[mandate], outcome: outcomes[mandate], ...thresholds[mandate] },
      parts: [...brought.map(({ number, reason }) => ({ number, reason, points: reason.weight })), ...took],
      refused: asked - taken,
    };
  });
}

/** Reasons that hit and count, in the order of the page, with their numbers. Triggers, and those that a stronger one of their sign replaces, have a number too: the table says why they bring nothing. */
export function numberedReasons(
  reasons: readonly ReasonView[],
): readonly { readonly number: number; readonly reason: ReasonView }[] {
  return reasons.filter(isCounting).map((reason, at) => ({ number: at + 1, reason }));
}

/** The end of the axis: no stack and no threshold lies beyond, and it is at least 100. */
export function pointsBounds(stacks: readonly PointsStack[]): { readonly least: number; readonly most: number } {
  const sum = (stack: PointsStack, of: 1 | -1) =>
    stack.parts.reduce((total, { points }) => (points * of > 0 ? total + points : total), 0);
  return {
    least: Math.min(0, ...stacks.map((stack) => sum(stack, -1))),
    most: Math.max(100, ...stacks.map((stack) => sum(stack, 1)), ...stacks.map(({ inspect }) => inspect)),
  };
}
