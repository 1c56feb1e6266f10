/** The steps of a case that stand. */
import type { Agency } from '../agency/agency-id.ts';
import type { CaseEvent, CaseResult } from './case.ts';

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

/** Did officers of the agency have whom the case is about before them? Undefined: there is no case. Steps of earlier releases name no agency, and count as theirs. */
export function wasMetBy(work: { readonly timeline: readonly CaseEvent[] } | undefined, agency: Agency): boolean {
  return standingSteps(work?.timeline ?? []).some((step) => isMeeting(step) && (step.agency ?? agency) === agency);
}

/**
 * Did officers last decide that whom the case is about is met, or were they met? Who said why nobody met them in time decided nothing about that.
 */
export function isToMeet({ timeline }: { readonly timeline: readonly CaseEvent[] }): boolean {
  const last = standingSteps(timeline).findLast((event) => DECIDES.has(event.kind));
  return last !== undefined && last.kind !== 'dismissed' && last.kind !== 'deselected';
}

const DECIDES: ReadonlySet<CaseEvent['kind']> = new Set([
  ...(['selected', 'drawn', 'met', 'result-recorded', 'dismissed', 'deselected'] as const),
]);

/** Nobody met the traveller. */
const UNMET: ReadonlySet<CaseResult> = new Set(['let-run', 'not-examined']);

/** Does the step say that an officer had whom the case is about before them? */
export function isMeeting(event: CaseEvent): boolean {
  return event.kind === 'met' || (event.kind === 'result-recorded' && !UNMET.has(event.result));
}
