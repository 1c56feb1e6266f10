/** Results of closed cases, as earlier flights record them: whether a control had a find. */
import type { Case, CaseEvent } from '../casework/case.ts';
import { isInspected, resultKind } from '../casework/result-kind.ts';
import { toldCase } from '../casework/told-case.ts';
import { minuteNumber } from '../time/civil.ts';
import type { ControlResult } from './appearances.ts';

/**
 * A case's result for its traveller, with the time at which it was last recorded. Null before the case is concluded, after it was reopened, or when its result is not
 * open to every agency. It counts what is told outside. A traveller who was let run counts as neither found nor clean.
 */
export function resultOfCase(found: Case): Omit<ControlResult, 'row'> | null {
  const told = toldCase(found);
  const { confidential, timeline } = told;
  const kind = resultKind(told);
  if (confidential === true || !isInspected(kind) || !isAgreed(told)) return null;
  const recorded = timeline.findLast(({ kind }) => kind === 'result-recorded');
  const at = recorded === undefined ? null : minuteNumber(recorded.at);
  return at === null ? null : { found: kind === 'positive', at };
}

/** Was the result agreed to, and the case not reopened since? Other agencies may still have to close their part. */
export function isAgreed({ state, timeline }: Pick<Case, 'state' | 'timeline'>): boolean {
  if (state === 'closed') return true;
  const last = timeline.findLast(({ kind }) => AGREES.has(kind) || kind === 'reopened');
  return state === 'concluded' && last?.kind !== 'reopened';
}

const AGREES: ReadonlySet<CaseEvent['kind']> = new Set(['result-recorded', 'concluded']);
