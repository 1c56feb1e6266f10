/** What reports and exports tell of a case. */
import type { Case, CaseEvent } from './case.ts';

/**
 * The case as it is told outside. A traveller who was let run is told once two officers released it; of one of an earlier release, whom nobody released, only what happened
 * before is told, and that they are in secondary.
 */
export function toldCase<Told extends Case>(found: Told): Told {
  if (found.result !== 'let-run') return found;
  const isLetRun = (event: CaseEvent) => event.kind === 'result-recorded' && event.result === 'let-run';
  if (found.timeline.findLast(isLetRun)?.second !== undefined) return found;
  const from = found.timeline.findIndex(isLetRun);
  return {
    ...found,
    state: 'secondary',
    result: null,
    found: [],
    credited: null,
    closedBy: [],
    timeline: from === -1 ? found.timeline : found.timeline.slice(0, from),
  };
}
