import type { SeenCut } from '../../../core/calls/capacity-cut-views.ts';

/** How many of whom a plan leaves out it offers now, since there is room again. */
export function offeredIn({ left }: SeenCut): number {
  return left.filter(({ isOffered }) => isOffered).length;
}
