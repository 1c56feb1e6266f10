/** What reports and exports tell of a case. */
import type { Case } from './case.ts';

/** The case as it is told outside: of a traveller who was let run, only what happened before, and that they are in secondary. */
export function toldCase<Told extends Case>(found: Told): Told {
  if (found.result !== 'let-run') return found;
  const from = found.timeline.findIndex((event) => event.kind === 'result-recorded' && event.result === 'let-run');
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
