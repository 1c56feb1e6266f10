/** The steps of a case that stand. */
import type { CaseEvent } from './case.ts';

/** The timeline without meetings that were taken back, and without what took them back: each takes back the last one that stands. */
export function standingSteps(timeline: readonly CaseEvent[]): readonly CaseEvent[] {
  const left: CaseEvent[] = [];
  for (const event of timeline) {
    if (event.kind !== 'unmet') left.push(event);
    else {
      const met = left.findLastIndex(({ kind }) => kind === 'met');
      if (met >= 0) left.splice(met, 1);
    }
  }
  return left;
}

/** Did an officer meet whom the case is about, and nobody took that back? */
export function wasMet({ timeline }: { readonly timeline: readonly CaseEvent[] }): boolean {
  return standingSteps(timeline).some(({ kind }) => kind === 'met');
}
