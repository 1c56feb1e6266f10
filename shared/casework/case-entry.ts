/** How a step is entered in the timeline of a case. */
import { type Result, success } from '../result.ts';
import type { ActContext, CaseFailure } from './act-context.ts';
import type { Case, CaseEvent, CaseWork, Step } from './case.ts';

/** What every entry says of who took the step, when, and for whom. */
export function byOf({ timeline }: Case, { officer, agency, at, second, deed }: ActContext): Step {
  const doer = deed?.doer ?? null;
  const other = doer === null || doer.officer === officer ? null : doer;
  const happened = deed?.happened ?? null;
  const number = timeline.filter(({ doneBy }) => doneBy !== undefined).length + 1;
  return {
    ...{ officer, agency, at },
    ...(second === undefined ? {} : { second }),
    ...(happened === null ? {} : { happened }),
    ...(other === null ? {} : { doneBy: { ...other, deed: number } }),
    ...(deed === undefined || deed.present.length === 0 ? {} : { present: deed.present }),
  };
}

/** The case with what the step changed, and its entry. */
export function done(current: Case, change: Partial<CaseWork>, event: CaseEvent): Result<Case, CaseFailure> {
  return success({ ...current, ...change, timeline: [...current.timeline, event] });
}
